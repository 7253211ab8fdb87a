// SPDX-License-Identifier: MIT
// Facts as lists, and the evidence under them: the words of the source and where they stand.

import { spelledOut, spelledPeriod } from "./dates.js";
import { element, named, opener, outward, replaceChildren } from "./elements.js";
import { allEvidence } from "./graph.js";
import { counted, modalityName } from "./words.js";

const MOST_AT_ONCE = 40;
const MOST_UNFOLDED = 12; // of a short list, the quotes are seen at once

/** Where a quote stands: the source with its publisher, date and link. */
export function sourceLine(graph, item, open) {
  const document = graph.documents[item.document];
  const published = [document.publisher && named(document.publisher), document.published && spelledOut(document.published),
    document.url && outward(document.url, "to the source")].filter(Boolean);
  return element("footer", {},
    opener(document.title, () => open({ kind: "document", index: item.document })),
    published.length > 0 && element("div", {}, published.flatMap((part, i) => (i === 0 ? [part] : [", ", part]))),
    element("div", { class: "note" }, `Characters ${item.start} to ${item.end}; rule ${item.rule}, confidence ${Math.round(item.confidence * 100)} %`));
}

export function quoteOf(graph, item, open) {
  return element("blockquote", { class: "evidence" }, element("p", { dir: "auto" }, item.quote), sourceLine(graph, item, open));
}

/** All quotes of a claim, the surest first. */
export function quotesOf(graph, claim, open) {
  const items = allEvidence(claim).sort((a, b) => b.confidence - a.confidence || a.document - b.document || a.start - b.start);
  return items.map((item) => quoteOf(graph, item, open));
}

export function badges(claim) {
  return [
    element("span", { class: claim.conflict ? "badge conflict" : "badge" }, claim.kindName),
    claim.modality && claim.modality !== "actual" ? element("span", { class: "badge doubt" }, modalityName(claim.modality)) : null,
  ];
}

function factItem(graph, claim, open, unfolded) {
  const quotes = allEvidence(claim);
  const fold = element("details", { class: "fold", open: unfolded }, element("summary", {}, counted(quotes.length, "quote")));
  const fill = () => fold.open && fold.children.length === 1 && fold.append(...quotesOf(graph, claim, open));
  fold.addEventListener("toggle", fill);
  fill();
  return element("li", { class: "fact" },
    element("span", { class: "when" }, spelledPeriod(claim.start, claim.end) || "no date"), " ", badges(claim),
    element("div", {}, opener(claim.name, () => open({ kind: "claim", index: claim.index }))),
    quotes.length > 0 && fold);
}

/** A list of claims under a heading, the shown ones; a remark says how many the filters hide. */
export function factList(graph, heading, indices, shown, open) {
  const visible = indices.filter((index) => shown[index]);
  const hidden = indices.length - visible.length;
  const list = element("ol", { class: "facts" });
  const more = element("button", { type: "button", class: "more" });
  const extend = () => {
    const done = list.children.length;
    const next = visible.slice(done, done + MOST_AT_ONCE);
    list.append(...next.map((index) => factItem(graph, graph.claims[index], open, visible.length <= MOST_UNFOLDED)));
    const left = visible.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = `Show ${Math.min(left, MOST_AT_ONCE)} more of ${left}`;
    if (done > 0) list.children[done]?.querySelector("button")?.focus();
  };
  more.addEventListener("click", extend);
  extend();
  const section = element("section", {});
  replaceChildren(section, element("h3", {}, `${heading} (${visible.length})`),
    hidden > 0 && element("p", { class: "note" }, `The filters hide ${counted(hidden, "more fact", "more facts")}.`), list, more);
  return section;
}
