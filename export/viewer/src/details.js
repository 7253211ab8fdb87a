// SPDX-License-Identifier: MIT
// The details beside the map: an entity, a pair, a fact or a source, each with what the graph knows of it.

import { announce } from "./announce.js";
import { spelledOut, spelledPeriod } from "./dates.js";
import { element, named, opener, outward, replaceChildren } from "./elements.js";
import { badges, factList, quoteOf, quotesOf } from "./facts.js";
import { allEvidence, partiesByRole } from "./graph.js";
import { capitalized, counted, levelName, modalityName, plain } from "./words.js";

/** Rows of a description list: [term, content], those without content left out. */
function described(rows) {
  return element("dl", {}, rows.filter(([, content]) => content !== undefined && content !== null && content !== "" && content.length !== 0)
    .map(([term, content]) => [element("dt", {}, term), element("dd", {}, content)]));
}

function separated(items, separator = ", ") {
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));
}

export class Details {
  #opener = null; // what had the focus before the details opened

  constructor(graph, state, shownClaims) {
    this.graph = graph;
    this.state = state;
    this.shownClaims = shownClaims; // () => Uint8Array
    this.panel = document.getElementById("details");
    this.panel.addEventListener("keydown", (event) => event.key === "Escape" && this.state.choose(null));
    state.listen((changes) => {
      if (changes.has("chosen")) this.#show();
      else if (changes.has("settings") && this.state.chosen) this.#fill(false);
    });
  }

  #show() {
    if (!this.state.chosen) {
      const wasInside = this.panel.contains(document.activeElement);
      this.panel.hidden = true;
      if (wasInside) (this.#opener?.isConnected ? this.#opener : document.getElementById("query")).focus();
      this.#opener = null;
      return;
    }
    if (this.panel.hidden) this.#opener = document.activeElement;
    this.panel.hidden = false;
    this.#fill(true);
  }

  #fill(moveFocus) {
    const open = (subject) => this.state.choose(subject);
    const { kind, index, map } = this.state.chosen;
    const content = {
      entity: () => this.#entity(this.graph.entities[index], open),
      claim: () => this.#claim(this.graph.claims[index], open),
      document: () => this.#document(this.graph.documents[index], open),
      line: () => this.#line(this.graph.maps[map], this.graph.maps[map].lines[index], open),
    }[kind]();
    const heading = element("h2", { tabindex: "-1", id: "details-title" }, named(content.title));
    replaceChildren(this.panel,
      element("div", { class: "bar" },
        this.state.history.length > 0 && element("button", { type: "button", onclick: () => this.state.back() }, "← Back"),
        element("button", { type: "button", class: "close", onclick: () => this.state.choose(null) }, "Close")),
      heading, content.body);
    this.panel.setAttribute("aria-label", `Details: ${content.title}`);
    this.panel.dataset.id = content.id ?? "";
    if (!moveFocus) return;
    this.panel.scrollTop = 0;
    heading.focus({ preventScroll: true });
    announce(`${content.title}. ${content.spoken ?? ""}`);
  }

  #link(index, open) {
    return opener(this.graph.entities[index].name, () => open({ kind: "entity", index }));
  }

  #entity(entity, open) {
    const links = (index) => (index === undefined ? undefined : this.#link(index, open));
    const relations = entity.relations.map((index) => this.graph.relations[index]).sort((a, b) => b.events - a.events);
    const offices = entity.claims.filter((index) => this.graph.claims[index].type === "Tenure");
    const others = entity.claims.filter((index) => this.graph.claims[index].type !== "Tenure");
    return {
      id: entity.id,
      title: entity.name,
      spoken: counted(entity.claims.length, "fact"),
      body: [
        element("p", { class: "kind" }, capitalized(plain(entity.kind || entity.type))),
        described([
          ["Also called", entity.aliases && separated(entity.aliases.map(named))],
          ["Acronym", entity.acronym && named(entity.acronym)],
          ["Country code", entity.iso3166 && named(entity.iso3166)],
          ["Of", links(entity.country)],
          ["Part of", links(entity.parent)],
          ["Wikidata", /^Q\d+$/.test(entity.wikidata ?? "") ? outward(`https://www.wikidata.org/wiki/${entity.wikidata}`, entity.wikidata) : undefined],
          ["Named", entity.mentions ? counted(entity.mentions, "time") : undefined],
        ]),
        relations.length > 0 && element("details", { class: "fold", open: relations.length <= 12 },
          element("summary", {}, `Relations (${relations.length})`),
          element("ul", {}, relations.map((relation) => this.#relationItem(relation, entity.index, open)))),
        offices.length > 0 && factList(this.graph, "Offices", offices, this.shownClaims(), open),
        factList(this.graph, "Facts", others, this.shownClaims(), open),
      ],
    };
  }

  #relationItem(relation, of, open) {
    const other = relation.between.find((entity) => entity !== of);
    const map = this.graph.maps.relations;
    const [a, b] = [map.nodeOf.get(of), map.nodeOf.get(other)];
    const line = map.lines.find((candidate) => (candidate.from === a && candidate.to === b) || (candidate.from === b && candidate.to === a));
    const text = [relation.level && levelName(relation.level), relation.state && `relations ${relation.state}`,
      counted(relation.events, "event"), relation.conflict > 0 && `${relation.conflict} of conflict`].filter(Boolean).join(", ");
    return element("li", {}, opener(this.graph.entities[other].name, () => open(line
      ? { kind: "line", index: line.index, map: "relations" } : { kind: "entity", index: other })), element("span", { class: "note" }, ` ${text}`));
  }

  #line(map, line, open) {
    const ends = [line.from, line.to].map((index) => map.nodes[index]);
    const relation = line.relation;
    const history = (list, text) => list?.length > 0 && element("ul", {}, list.map((item) => element("li", {}, text(item))));
    return {
      id: relation?.id ?? line.name,
      title: line.name,
      spoken: counted(line.claims.length, "fact"),
      body: [
        element("p", { class: "kind" }, separated(ends.map((node) => (node.entity === undefined
          ? opener(node.name, () => open({ kind: "claim", index: node.claim })) : this.#link(node.entity, open))), " and ")),
        relation && described([
          ["State of relations", relation.state],
          ["Partnership", relation.level && levelName(relation.level)],
          ["Diplomatic relations since", relation.since && spelledOut(relation.since)],
          ["Events", `${relation.events}: ${relation.cooperation} of cooperation, ${relation.conflict} of conflict`],
          ["Shown by", `${counted(relation.documents, "document")}, ${counted(relation.sources, "independent source")}`],
        ]),
        relation && history(relation.states, (item) => `${capitalized(item.state)}: ${spelledOut(item.date)}`),
        relation && history(relation.levels, (item) => `${capitalized(levelName(item.level))}: ${item.start ? `from ${spelledOut(item.start)}` : ""} ${item.end ? `to ${spelledOut(item.end)}` : ""}`),
        factList(this.graph, "Facts", line.claims, this.shownClaims(), open),
      ],
    };
  }

  #claim(claim, open) {
    const graph = this.graph;
    const list = (values) => values && separated(values.map(named));
    return {
      id: claim.id,
      title: claim.name,
      spoken: counted(allEvidence(claim).length, "quote"),
      body: [
        element("p", { class: "kind" }, badges(claim)),
        described([
          ["When", spelledPeriod(claim.start, claim.end) || "no date in the text"],
          ...this.#roles(claim).map((row) => [row.role, separated(row.entities.map((index) => this.#link(index, open)))]),
          ["Office", claim.type === "Tenure" && claim.title ? [named(claim.title), claim.former ? " (former)" : null] : undefined],
          ["Role", claim.role],
          ["Agreements", claim.agreements && separated(claim.agreements.map((index) => opener(graph.claims[index].name, () => open({ kind: "claim", index }))))],
          ["Kind", claim.type === "Agreement" ? claim.kind : undefined],
          ["Level", claim.level && levelName(claim.level)],
          ["Status", claim.status && plain(claim.status)],
          ["Number", claim.count && String(claim.count)],
          ["Also called", list(claim.aliases)],
          ["About", list(claim.topics)],
          ["Manner", claim.mode && named(claim.mode)],
          ["Did it happen?", claim.modality && modalityName(claim.modality)],
          ["Stages", claim.lifecycle && element("ul", {}, claim.lifecycle.map((stage) => element("li", {}, `${plain(stage.status)}: ${spelledOut(stage.date)}`)))],
        ]),
        element("section", {}, element("h3", {}, "What the sources say"), quotesOf(graph, claim, open)),
        this.#speakingOf(claim, open),
      ],
    };
  }

  /** Who took part; those who act for themselves are not named twice. */
  #roles(claim) {
    const same = (a, b) => a?.length === b?.length && a.every((one, i) => one === b[i]);
    return partiesByRole(claim).filter(({ key }) => !(key === "actorParties" && same(claim.actorParties, claim.actors)) &&
      !(key === "recipientParties" && same(claim.recipientParties, claim.recipients)));
  }

  /** Events that speak of an agreement. */
  #speakingOf(claim, open) {
    if (claim.type !== "Agreement") return null;
    const events = this.graph.claims.filter((other) => other.agreements?.includes(claim.index)).map((other) => other.index);
    return events.length > 0 && factList(this.graph, "Events", events, this.shownClaims(), open);
  }

  /** A source: its quotes in the order of the text, which is as much context as the graph keeps. */
  #document(document, open) {
    const items = document.claims.flatMap((index) => allEvidence(this.graph.claims[index])
      .filter((item) => item.document === document.index).map((item) => ({ item, claim: this.graph.claims[index] })));
    items.sort((a, b) => a.item.start - b.item.start || a.item.end - b.item.end || a.claim.index - b.claim.index);
    const copies = document.story ? this.graph.documents.filter((other) => other.story === document.story && other !== document) : [];
    return {
      id: document.id,
      title: document.title,
      spoken: counted(items.length, "quote"),
      body: [
        element("p", { class: "kind" }, "Source"),
        described([
          ["Publisher", document.publisher && named(document.publisher)],
          ["Published", document.published && spelledOut(document.published)],
          ["Address", document.url && outward(document.url)],
          ["Also published as", separated(copies.map((other) => opener(other.title, () => open({ kind: "document", index: other.index }))))],
        ]),
        element("section", {}, element("h3", {}, `What it says, in its order (${items.length})`),
          items.map(({ item, claim }) => element("article", { class: "in-order" },
            element("p", {}, badges(claim), " ", opener(claim.name, () => open({ kind: "claim", index: claim.index }))),
            quoteOf(this.graph, item, open)))),
      ],
    };
  }
}
