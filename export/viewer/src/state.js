// SPDX-License-Identifier: MIT
// What the reader of the page has chosen, and who wants to know when it changes.

import { everything } from "./filter.js";

export class State {
  #listeners = [];

  constructor(map) {
    this.map = map; // name of the map shown
    this.settings = everything();
    this.chosen = null; // {kind: "entity" | "claim" | "document" | "line", index, map?}: what the details show
    this.history = []; // what they showed before
  }

  /** Calls `listener` with the names of what changed: "settings", "map", "chosen". */
  listen(listener) {
    this.#listeners.push(listener);
  }

  #tell(...changes) {
    for (const listener of this.#listeners) listener(new Set(changes));
  }

  change(settings) {
    Object.assign(this.settings, settings);
    this.#tell("settings");
  }

  reset() {
    this.settings = everything();
    this.#tell("settings", "reset");
  }

  showMap(name) {
    if (name === this.map) return;
    this.map = name;
    this.#tell("map");
  }

  choose(subject) {
    if (this.chosen && subject && same(this.chosen, subject)) {
      this.#tell("chosen");
      return;
    }
    if (this.chosen && subject) this.history.push(this.chosen);
    if (!subject) this.history = [];
    this.chosen = subject;
    this.#tell("chosen");
  }

  back() {
    this.chosen = this.history.pop() ?? null;
    this.#tell("chosen");
  }
}

export function same(a, b) {
  return a.kind === b.kind && a.index === b.index && a.map === b.map;
}
