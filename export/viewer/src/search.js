// SPDX-License-Identifier: MIT
// The search: a combobox over names, facts and sources (the ARIA pattern of an editable combobox with a list).

import { announce } from "./announce.js";
import { element, named, replaceChildren } from "./elements.js";
import { counted, folded, plain } from "./words.js";

const MOST = { entity: 8, claim: 6, document: 4 };

/** How well a folded name answers to a folded question: 0 at its beginning, 1 at a word's, 2 elsewhere, else null. */
export function rank(name, question) {
  const at = name.indexOf(question);
  if (at < 0) return null;
  if (at === 0 || name[at - 1] === "\n") return 0;
  if (name.includes(` ${question}`)) return 1;
  return 2;
}

function best(items, question, most) {
  const found = [];
  for (const item of items) {
    const fit = rank(item.folded, question);
    if (fit !== null) found.push({ fit, item });
  }
  found.sort((a, b) => a.fit - b.fit || (b.item.claims?.length ?? 0) - (a.item.claims?.length ?? 0) || a.item.index - b.item.index);
  return found.slice(0, most).map(({ item }) => item);
}

/** [{kind, index, name, note}] for what the reader typed. */
export function answers(graph, text) {
  const question = folded(text.trim());
  if (question === "") return [];
  return [
    ...best(graph.entities, question, MOST.entity).map((item) => ({ kind: "entity", index: item.index, name: item.name,
      note: `${plain(item.kind || item.type)}, ${counted(item.claims.length, "fact")}` })),
    ...best(graph.claims, question, MOST.claim).map((item) => ({ kind: "claim", index: item.index, name: item.name,
      note: [item.kindName, item.start].filter(Boolean).join(", ") })),
    ...best(graph.documents, question, MOST.document).map((item) => ({ kind: "document", index: item.index, name: item.title,
      note: ["source", item.published].filter(Boolean).join(", ") })),
  ];
}

export function offerSearch(graph, open) {
  const parent = document.getElementById("search");
  const list = element("ul", { id: "answers", role: "listbox", "aria-label": "Found", hidden: true });
  const input = element("input", { type: "search", id: "query", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-controls": "answers", "aria-expanded": "false", "aria-autocomplete": "list",
    placeholder: "Country, person, body, fact or source" });
  let found = [];
  let at = -1;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const answer = found[index];
    close();
    if (!answer) return;
    input.value = "";
    open({ kind: answer.kind, index: answer.index });
  };
  const mark = (index) => {
    at = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
    const item = list.children[at];
    if (item) {
      input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };
  const look = () => {
    found = answers(graph, input.value);
    const typed = input.value.trim() !== "";
    replaceChildren(list, found.map((answer, i) => element("li", { id: `answer-${i}`, role: "option", "aria-selected": "false",
      // Before the field loses the focus, which closes the list.
      onpointerdown: (event) => { event.preventDefault(); choose(i); } },
    named(answer.name), " ", element("span", { class: "note" }, answer.note))),
    typed && found.length === 0 ? element("li", { class: "note", role: "option", "aria-disabled": "true" }, "Nothing found") : null);
    list.hidden = !typed;
    at = -1;
    input.setAttribute("aria-expanded", String(typed));
    input.removeAttribute("aria-activedescendant");
    if (typed) announce(found.length === 0 ? "Nothing found" : `${counted(found.length, "answer")}. Arrow keys choose.`);
  };
  input.addEventListener("input", look);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) look();
      const by = event.key === "ArrowDown" ? 1 : -1;
      if (found.length > 0) mark((at + by + found.length + (at < 0 && by < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Enter") {
      choose(at < 0 ? 0 : at);
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.stopPropagation();
    } else {
      return;
    }
    event.preventDefault();
  });
  replaceChildren(parent, element("label", { for: "query", class: "unseen" }, "Search"), input, list);
}
