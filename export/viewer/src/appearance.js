// SPDX-License-Identifier: MIT
// Dark or light, moving or still: what the reader's system says, unless the page is told otherwise.

import { element } from "./elements.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Milliseconds that a movement of the map may take. */
export function motion(milliseconds) {
  return still.matches ? 0 : milliseconds;
}

/** The control, and `changed` called whenever the colours are others. */
export function offerAppearance(parent, changed) {
  const choice = element("select", { id: "theme" },
    element("option", { value: "" }, "as the system"),
    element("option", { value: "light" }, "light"),
    element("option", { value: "dark" }, "dark"));
  choice.addEventListener("change", () => {
    document.documentElement.dataset.theme = choice.value;
    changed();
  });
  dark.addEventListener("change", changed);
  parent.append(element("label", { for: "theme" }, "Colours "), choice);
}

/** The colours of the maps, as the style sheet has them now. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour("paper"),
    ink: colour("ink"),
    faint: colour("line-faint"),
    chosen: colour("accent"),
    nodes: {
      Country: colour("country"), Person: colour("person"), Organization: colour("organization"),
      Group: colour("group"), Place: colour("place"), claim: colour("claim"),
    },
    tones: { friendly: colour("friendly"), mixed: colour("mixed"), tense: colour("tense") },
  };
}
