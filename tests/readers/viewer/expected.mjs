// SPDX-License-Identifier: MIT
// What the viewer must show of a graph, worked out from its JSON-LD alone.
import { readFileSync } from "node:fs";

const CLAIMS = new Set(["Event", "Agreement", "Tenure", "Membership"]);
const ENTITIES = new Set(["Country", "Person", "Organization", "Place", "Group"]);
const MOST_PARTIES_WITHOUT_HUB = 4;

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const key = (a, b) => [a, b].sort().join(" ");

export function readGraph(path) {
  const nodes = JSON.parse(readFileSync(path, "utf8"))["@graph"];
  const typed = (node) => list(node["@type"]);
  const of = (wanted) => nodes.filter((node) => wanted.has(typed(node)[0]));
  return {
    nodes,
    entities: of(ENTITIES),
    claims: of(CLAIMS),
    relations: of(new Set(["BilateralRelation"])),
    documents: of(new Set(["Document"])),
    /** Events of this type, "Visit"; claims of this class, "Tenure". */
    ofType: (type) => nodes.filter((node) => typed(node).includes(type)),
    byId: new Map(nodes.map((node) => [node["@id"], node])),
  };
}

/** Nodes and lines of the map of countries: one line a relation. */
export function relationsMap(graph) {
  return { nodes: new Set(graph.relations.flatMap((node) => node.between)), lines: new Set(graph.relations.map((node) => key(...node.between))) };
}

/** Nodes and lines of the map of all actors. */
export function actorsMap(graph) {
  const [nodes, lines] = [new Set(), new Set()];
  const join = (a, b) => {
    if (a === b) return;
    nodes.add(a).add(b);
    lines.add(key(a, b));
  };
  for (const claim of graph.claims) {
    const type = list(claim["@type"])[0];
    if (type === "Tenure") {
      for (const where of [claim.of, claim.country, claim.accreditedTo]) if (where) join(claim.holder, where);
    } else if (type === "Membership") {
      join(claim.member, claim.organization);
    } else {
      const who = type === "Agreement" ? list(claim.parties) : list(claim.actor ?? claim.actorParty);
      const whom = type === "Agreement" ? [] : list(claim.recipient ?? claim.recipientParty);
      const all = new Set([...who, ...whom]);
      if (all.size > MOST_PARTIES_WITHOUT_HUB) for (const one of all) join(claim["@id"], one);
      else if (whom.length === 0) for (const a of who) for (const b of who) join(a, b);
      else for (const a of who) for (const b of whom) join(a, b);
    }
  }
  return { nodes, lines };
}

export const lineKey = key;

const ROLES = ["actor", "recipient", "actorParty", "recipientParty", "parties", "holder", "member", "of", "organization",
  "country", "accreditedTo", "location", "attributedTo"];

/** Ids of all whom a claim names. */
export function rolesOf(claim) {
  return ROLES.flatMap((role) => list(claim[role]));
}

const firstDay = (text) => `${text}-01-01`.slice(0, 10);
const lastDay = (text) => (text.length === 10 ? text : text.length === 7
  ? new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5)), 0)).toISOString().slice(0, 10) : `${text}-12-31`);

/** Claims with a date, of which some day lies between two days; null is no limit. */
export function claimsIn(graph, from, to) {
  return graph.claims.filter((claim) => {
    const type = list(claim["@type"])[0];
    const dates = [claim.startDate, claim.endDate, claim.date, ...(claim.lifecycle ?? []).map((stage) => stage.date)].filter(Boolean);
    if (dates.length === 0) return false;
    const lasting = type === "Tenure" || type === "Membership";
    const first = lasting && !claim.startDate ? "0000" : dates.map(firstDay).sort()[0];
    const last = lasting && !claim.endDate ? "9999" : dates.map(lastDay).sort().at(-1);
    return (from === null || last >= from) && (to === null || first <= to);
  });
}
