// SPDX-License-Identifier: MIT
// What shapes and strokes of the map mean; only those that it shows.

import { element, replaceChildren, shape } from "./elements.js";
import { SIGNS_OF_KINDS } from "./sigma_map.js";

const KINDS = { Country: "country", Person: "person", Organization: "body", Group: "group of people", Place: "place", claim: "fact with many parties" };
const OUTLINES = {
  Country: () => shape("circle", { cx: 8, cy: 8, r: 6 }),
  Person: () => shape("path", { d: "M8 1 15 8 8 15 1 8Z" }),
  Organization: () => shape("rect", { x: 2, y: 2, width: 12, height: 12, rx: 2 }),
  Group: () => shape("path", { d: "M5 1h6l4 4v6l-4 4H5l-4-4V5Z" }),
  Place: () => shape("path", { d: "M1 3h9l5 5-5 5H1Z" }),
  claim: () => shape("path", { d: "M8 1l2 5h5l-4 3 2 6-5-4-5 4 2-6-4-3h5Z" }),
};
const TONES = {
  friendly: "cooperation",
  mixed: "mixed: at least a fifth of the events are of conflict",
  tense: "tense: more conflict than cooperation, or ties severed",
};

function sampleOf(outline, kind) {
  return shape("svg", { class: `sample kind-${kind}`, width: 16, height: 16, "aria-hidden": "true" }, OUTLINES[outline]());
}

function strokeOf(tone, plainly) {
  return shape("svg", { class: `sample tone-${tone}${plainly ? " plain" : ""}`, width: 34, height: 10, "aria-hidden": "true" },
    shape("line", { x1: 1, y1: 5, x2: 33, y2: 5 }));
}

/** `plainly`: the drawing has neither shapes nor strokes, and tells with signs what they would. */
export function fillLegend(parent, map, shown, plainly) {
  const kinds = new Set(map.nodes.filter((node) => shown.nodes[node.index].shown).map((node) => node.kind));
  const tones = new Set(shown.lines.filter((line) => line.shown).map((line) => line.tone));
  const entry = (sample, text) => element("li", {}, sample, ` ${text}`);
  replaceChildren(parent, element("ul", { "aria-label": "Legend" },
    Object.keys(KINDS).filter((kind) => kinds.has(kind)).map((kind) => entry(sampleOf(plainly ? "Country" : kind, kind), `${plainly ? SIGNS_OF_KINDS[kind] : ""}${KINDS[kind]}`)),
    Object.keys(TONES).filter((tone) => tones.has(tone)).map((tone) => entry(strokeOf(tone, plainly), TONES[tone])),
    tones.size > 0 && element("li", {}, "the wider a line, the more facts")));
}
