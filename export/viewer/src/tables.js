// SPDX-License-Identifier: MIT
// Everything that the map shows, and what it cannot, as tables: sorted by any column, a page at a time.

import { announce } from "./announce.js";
import { element, opener, replaceChildren } from "./elements.js";
import { allEvidence } from "./graph.js";
import { capitalized, counted, folded, levelName, modalityName, plain } from "./words.js";

const ROWS = 100;
const compareText = new Intl.Collator("en", { sensitivity: "base", numeric: true }).compare;

/**
 * The tables. rows(view) gives values of any kind; a column's value(row) is what is sorted by and shown; open(row)
 * is what the first column's button opens, find(row) the folded text that the reader searches in.
 */
const TABLES = {
  connections: {
    title: "Connections",
    rows: ({ map, shown }) => map.lines.filter((line) => shown.lines[line.index].shown).map((line) => ({ line, state: shown.lines[line.index], map })),
    open: ({ line, map }) => ({ kind: "line", index: line.index, map: map.name }),
    find: ({ line }) => folded(line.name),
    sort: { column: 1, down: true },
    columns: [
      { name: "Between", value: ({ line }) => line.name },
      { name: "Facts", value: ({ state }) => state.facts, number: true },
      { name: "Events", value: ({ state }) => state.events, number: true },
      { name: "Of conflict", value: ({ state }) => state.conflict, number: true },
      { name: "Partnership", value: ({ line }) => (line.relation?.level ? levelName(line.relation.level) : "") },
      { name: "Relations", value: ({ line }) => line.relation?.state ?? "" },
    ],
  },
  names: {
    title: "Names",
    rows: ({ graph, claims }) => graph.entities.map((entity) => ({ entity, facts: entity.claims.reduce((sum, index) => sum + claims[index], 0) })),
    open: ({ entity }) => ({ kind: "entity", index: entity.index }),
    find: ({ entity }) => entity.folded,
    sort: { column: 2, down: true },
    columns: [
      { name: "Name", value: ({ entity }) => entity.name },
      { name: "Is a", value: ({ entity }) => capitalized(plain(entity.kind || entity.type)) },
      { name: "Facts", value: ({ facts }) => facts, number: true },
      { name: "Mentions", value: ({ entity }) => entity.mentions ?? 0, number: true },
    ],
  },
  facts: {
    title: "Facts",
    rows: ({ graph, claims }) => graph.claims.filter((claim) => claims[claim.index]),
    open: (claim) => ({ kind: "claim", index: claim.index }),
    find: (claim) => claim.folded,
    sort: { column: 1, down: true },
    columns: [
      { name: "Fact", value: (claim) => claim.name },
      { name: "Date", value: (claim) => claim.start ?? claim.end ?? "", date: true },
      { name: "Type", value: (claim) => capitalized(claim.kindName) },
      { name: "Did it happen?", value: (claim) => (claim.modality ? modalityName(claim.modality) : "") },
      { name: "Quotes", value: (claim) => allEvidence(claim).length, number: true },
    ],
  },
  sources: {
    title: "Sources",
    rows: ({ graph, claims }) => graph.documents.map((document) => ({ document, facts: document.claims.reduce((sum, index) => sum + claims[index], 0) })),
    open: ({ document }) => ({ kind: "document", index: document.index }),
    find: ({ document }) => document.folded,
    sort: { column: 1, down: true },
    columns: [
      { name: "Source", value: ({ document }) => document.title },
      { name: "Published", value: ({ document }) => document.published ?? "", date: true },
      { name: "Publisher", value: ({ document }) => document.publisher ?? "" },
      { name: "Facts", value: ({ facts }) => facts, number: true },
    ],
  },
};

export const TABLE_NAMES = Object.fromEntries(Object.entries(TABLES).map(([name, table]) => [name, table.title]));

export class Tables {
  #name = null;
  #page = 0;
  #sort = new Map(Object.entries(TABLES).map(([name, table]) => [name, table.sort]));

  /** `view()` gives {graph, map, shown, claims}: what filters leave. */
  constructor(parent, view, open) {
    this.view = view;
    this.open = open;
    this.find = element("input", { type: "search", id: "find", autocomplete: "off" });
    this.find.addEventListener("input", () => {
      this.#page = 0;
      this.update();
      announce(this.count.textContent);
    });
    this.count = element("span", { id: "row-count" });
    this.body = element("div", { class: "table", tabindex: "0", role: "region", "aria-label": "Table" });
    this.pages = element("div", { class: "buttons", id: "pages" });
    replaceChildren(parent, element("p", { class: "tools" }, element("label", { for: "find" }, "Find in this table "), this.find, " ", this.count), this.body, this.pages);
  }

  show(name) {
    if (this.#name !== name) {
      this.#page = 0;
      this.find.value = "";
    }
    this.#name = name;
    this.update();
  }

  hide() {
    this.#name = null;
  }

  update() {
    if (!this.#name) return;
    const table = TABLES[this.#name];
    const wanted = folded(this.find.value.trim());
    const rows = table.rows(this.view()).filter((row) => table.find(row).includes(wanted));
    const { column, down } = this.#sort.get(this.#name);
    const { value, number } = table.columns[column];
    const first = table.columns[0].value;
    rows.sort((a, b) => {
      const order = number ? value(a) - value(b) : compareText(value(a), value(b));
      return (down ? -order : order) || compareText(first(a), first(b));
    });
    this.#page = Math.min(this.#page, Math.max(0, Math.ceil(rows.length / ROWS) - 1));
    const from = this.#page * ROWS;
    this.count.textContent = counted(rows.length, "row");
    replaceChildren(this.body, element("table", {},
      element("caption", { class: "unseen" }, table.title),
      element("thead", {}, element("tr", {}, table.columns.map((_, index) => this.#header(table, index)))),
      element("tbody", {}, rows.slice(from, from + ROWS).map((row) => this.#row(table, row)))));
    this.#offerPages(rows.length, from);
  }

  #header(table, index) {
    const { column, down } = this.#sort.get(this.#name);
    const here = column === index;
    const { name, number } = table.columns[index];
    const sort = element("button", { type: "button", onclick: () => {
      this.#sort.set(this.#name, { column: index, down: here ? !down : Boolean(number) });
      this.#page = 0;
      this.update();
      this.body.querySelectorAll("th button")[index].focus();
    } }, name, element("span", { "aria-hidden": "true" }, here ? (down ? " ▼" : " ▲") : ""));
    return element("th", { scope: "col", class: number ? "number" : null, "aria-sort": here ? (down ? "descending" : "ascending") : null }, sort);
  }

  #row(table, row) {
    return element("tr", {}, table.columns.map(({ value, number, date }, index) => (index === 0
      ? element("th", { scope: "row" }, opener(value(row), () => this.open(table.open(row))))
      : element("td", { class: number ? "number" : date ? "date" : null, dir: number ? null : "auto" }, String(value(row))))));
  }

  #offerPages(count, from) {
    if (count <= ROWS) {
      this.pages.replaceChildren();
      return;
    }
    const turn = (text, page, possible) => element("button", { type: "button", disabled: !possible, onclick: () => {
      this.#page = page;
      this.update();
      this.body.scrollTop = 0;
      announce(`Rows ${page * ROWS + 1} to ${Math.min(count, (page + 1) * ROWS)}`);
    } }, text);
    replaceChildren(this.pages, turn("← Previous", this.#page - 1, from > 0),
      element("span", {}, `${from + 1} to ${Math.min(count, from + ROWS)} of ${count}`),
      turn("Next →", this.#page + 1, from + ROWS < count));
  }
}
