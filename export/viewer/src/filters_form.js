// SPDX-License-Identifier: MIT
// The form that restricts what is shown, by country, type and whether it happened.

import { element, replaceChildren } from "./elements.js";
import { hidesNothing } from "./filter.js";
import { kindOf } from "./graph.js";
import { capitalized, modalityName, plain } from "./words.js";

function tally(items) {
  const counts = new Map();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Countries that a fact names, by name. */
function countriesOf(graph) {
  return graph.entities.filter((entity) => entity.type === "Country" && entity.claims.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function countryChoice(id, text, countries, chosen) {
  const choice = element("select", { id },
    element("option", { value: "" }, "any"),
    countries.map((country) => element("option", { value: country.index }, `${country.name} (${country.claims.length})`)));
  choice.addEventListener("change", () => chosen(choice.value === "" ? null : Number(choice.value)));
  return { field: element("p", {}, element("label", { for: id }, text), choice), choice };
}

export function offerFilters(graph, state) {
  const form = document.getElementById("filters");
  form.addEventListener("submit", (event) => event.preventDefault());
  const countries = countriesOf(graph);
  const first = countryChoice("country", "Country", countries, (country) => state.change({ country }));
  const second = countryChoice("other", "and", countries, (other) => state.change({ other }));

  const kinds = [...tally(graph.claims.map(kindOf))].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const conflict = new Set(graph.claims.filter((claim) => claim.conflict).map(kindOf));
  const boxes = kinds.map(([kind]) => element("input", { type: "checkbox", value: kind, checked: true, name: "kind" }));
  const readKinds = () => {
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    state.change({ kinds: on.length === boxes.length ? null : new Set(on) });
  };
  const setAll = (wanted) => {
    for (const box of boxes) box.checked = wanted(box.value);
    readKinds();
  };
  const button = (text, act) => element("button", { type: "button", onclick: act }, text);

  const modalities = [...tally(graph.claims.map((claim) => claim.modality ?? "actual"))];
  const modalityBoxes = modalities.map(([modality]) => element("input", { type: "checkbox", value: modality, checked: true, name: "modality" }));
  const readModalities = () => state.change({ modalities: new Set(
    ["actual", "planned", "hypothetical", "negated"].filter((word) => {
      const box = modalityBoxes.find((candidate) => candidate.value === word);
      return !box || box.checked;
    })) });

  const reset = element("button", { type: "button", id: "reset", onclick: () => state.reset() }, "Show everything");
  const row = (box, text, count, mark) => element("label", { class: "row" }, box, element("span", {}, ` ${text}`, mark), element("span", { class: "count" }, count));
  replaceChildren(form,
    element("h2", {}, "Filters"),
    element("fieldset", {}, element("legend", {}, "Countries"), first.field, second.field),
    element("fieldset", { id: "kinds", onchange: readKinds }, element("legend", {}, "Types of facts"),
      element("p", { class: "buttons" }, button("All", () => setAll(() => true)), button("None", () => setAll(() => false)),
        conflict.size > 0 && button("Conflict", () => setAll((kind) => conflict.has(kind)))),
      element("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Types" },
        kinds.map(([kind, count], i) => row(boxes[i], capitalized(plain(kind)), count,
          conflict.has(kind) && element("span", { class: "mark", title: "counted as conflict" }, " ⚡\ufe0e", element("span", { class: "unseen" }, "conflict")))))),
    modalities.length > 1 && element("fieldset", { id: "modalities", onchange: readModalities }, element("legend", {}, "Did it happen?"),
      modalities.map(([modality, count], i) => row(modalityBoxes[i], capitalized(modalityName(modality)), count))),
    reset);

  const follow = () => {
    reset.disabled = hidesNothing(state.settings);
  };
  state.listen((changes) => {
    if (changes.has("reset")) {
      for (const box of [...boxes, ...modalityBoxes]) box.checked = true;
      first.choice.value = second.choice.value = "";
    }
    follow();
  });
  follow();
}
