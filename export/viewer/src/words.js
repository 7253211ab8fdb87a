// SPDX-License-Identifier: MIT
// The vocabulary's names in plain English, and names of the graph made fit to be drawn.

const LEVELS = {
  "comprehensive-strategic": "comprehensive strategic partnership",
  strategic: "strategic partnership",
  comprehensive: "comprehensive partnership",
  cooperative: "cooperative partnership",
  other: "other partnership",
};
const TYPES = {
  IntergovernmentalOrganization: "intergovernmental organization",
  NonGovernmentalOrganization: "non-governmental organization",
  Tenure: "office",
  "in-force": "in force",
};
const MODALITIES = { actual: "happened", planned: "planned", hypothetical: "hypothetical", negated: "denied or did not happen" };

/** "EstablishRelations" as "establish relations". */
export function plain(word) {
  return TYPES[word] ?? (word ?? "").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

export function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function levelName(level) {
  return LEVELS[level] ?? plain(level);
}

export function modalityName(modality) {
  return MODALITIES[modality] ?? modality;
}

export function counted(count, noun, nouns = `${noun}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : nouns}`;
}

// Characters that would turn, hide or break a line of drawn text: controls, line separators, marks of direction.
const UNDRAWABLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** A name as a label of the map: one line, at most `most` letters. */
export function label(name, most = 24) {
  const letters = Array.from((name ?? "").replace(UNDRAWABLE, " ").trim());
  return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
}

/** Text without case and accents, to find "Viet Nam" in "Việt Nam" and "Dominique" in "DOMINIQUE". */
export function folded(text) {
  return (text ?? "").normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[đĐ]/g, "d").replace(/[ıİ]/g, "i").toLowerCase();
}
