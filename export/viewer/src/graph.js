// SPDX-License-Identifier: MIT
// The graph in the page, as export/viewer_json.cpp wrote it, with what the viewer looks up again and again.

import { daysOf } from "./dates.js";
import { folded, plain } from "./words.js";

const VERSION = 1;

/** Who takes part in a claim, by role; "at" and "says" do not make somebody a party. */
const ROLES = [
  ["actors", "Who"],
  ["recipients", "To whom"],
  ["actorParties", "On behalf of"],
  ["recipientParties", "Towards"],
  ["parties", "Parties"],
  ["holder", "Holder"],
  ["member", "Member"],
  ["of", "Of"],
  ["organization", "Organization"],
  ["country", "For"],
  ["accreditedTo", "Accredited to"],
  ["location", "Place"],
  ["attributedTo", "According to"],
];

function asList(value) {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** [{role, entities}] of a claim, those that it has. */
export function partiesByRole(claim) {
  return ROLES.map(([key, role]) => ({ key, role, entities: asList(claim[key]) })).filter((row) => row.entities.length > 0);
}

/** The days between which a claim lies; null where no text dates it. */
function periodOf(claim) {
  const start = daysOf(claim.start);
  const end = daysOf(claim.end);
  const stages = (claim.lifecycle ?? []).map((stage) => daysOf(stage.date)).filter(Boolean);
  if (!start && !end && stages.length === 0) return null;
  if (claim.type === "Tenure" || claim.type === "Membership") {
    return { first: start ? start.first : -Infinity, last: end ? end.last : Infinity };
  }
  const all = [start, end, ...stages].filter(Boolean);
  return { first: Math.min(...all.map((days) => days.first)), last: Math.max(...all.map((days) => days.last)) };
}

/** What the filter of types calls a claim. */
export function kindOf(claim) {
  return claim.type === "Event" ? claim.kind : claim.type;
}

/** Evidence of a claim and of the stages of its life. */
export function allEvidence(claim) {
  return [...(claim.evidence ?? []), ...(claim.lifecycle ?? []).flatMap((stage) => stage.evidence ?? [])];
}

/** Newest first, what has no date last. */
function byDate(claims) {
  const text = (claim) => claim.start ?? claim.end ?? "";
  return (a, b) => (text(claims[a]) < text(claims[b]) ? 1 : text(claims[a]) > text(claims[b]) ? -1 : a - b);
}

function prepareClaim(claim, index, graph) {
  claim.index = index;
  claim.kindName = plain(kindOf(claim));
  claim.period = periodOf(claim);
  claim.entities = new Set(partiesByRole(claim).flatMap((row) => row.entities));
  // Relations count what happened or is planned.
  claim.counts = claim.type !== "Event" || claim.modality === "actual" || claim.modality === "planned";
  claim.folded = folded(`${claim.name} ${claim.kindName}`);
  for (const entity of claim.entities) graph.entities[entity].claims.push(index);
  for (const document of new Set(allEvidence(claim).map((item) => item.document))) {
    graph.documents[document].claims.push(index);
  }
}

/** Reads the JSON of the page. Throws where it is of another version. */
export function readGraph(text) {
  const graph = JSON.parse(text);
  if (graph.version !== VERSION) throw new Error(`data of version ${graph.version}, not ${VERSION}`);
  graph.entities.forEach((entity, index) => {
    Object.assign(entity, { index, claims: [], relations: [] });
    entity.folded = folded([entity.name, entity.acronym, entity.iso3166, ...(entity.aliases ?? [])].join("\n"));
  });
  graph.documents.forEach((document, index) => {
    Object.assign(document, { index, claims: [] });
    document.title = document.headline || document.name || document.id;
    document.folded = folded(`${document.title} ${document.publisher ?? ""}`);
  });
  graph.claims.forEach((claim, index) => prepareClaim(claim, index, graph));
  graph.relationOf = new Map();
  graph.relations.forEach((relation, index) => {
    relation.index = index;
    const [a, b] = relation.between;
    graph.relationOf.set(pairKey(a, b), relation);
    for (const entity of relation.between) graph.entities[entity].relations.push(index);
  });
  const newestFirst = byDate(graph.claims);
  for (const entity of graph.entities) entity.claims.sort(newestFirst);
  prepareMaps(graph);
  graph.byId = new Map();
  for (const [kind, list] of [["entity", graph.entities], ["claim", graph.claims], ["document", graph.documents]]) {
    for (const item of list) graph.byId.set(item.id, { kind, index: item.index });
  }
  return graph;
}

export function pairKey(a, b) {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

function prepareMaps(graph) {
  const newestFirst = byDate(graph.claims);
  for (const [name, map] of Object.entries(graph.maps)) {
    map.name = name;
    map.nodes.forEach((node, index) => {
      const subject = node.entity === undefined ? graph.claims[node.claim] : graph.entities[node.entity];
      Object.assign(node, { index, name: subject.name, kind: node.entity === undefined ? "claim" : subject.type, lines: [] });
    });
    map.nodeOf = new Map(map.nodes.filter((node) => node.entity !== undefined).map((node) => [node.entity, node.index]));
    map.lines.forEach((line, index) => {
      line.index = index;
      line.claims = (line.claims ?? []).sort(newestFirst);
      const [from, to] = [map.nodes[line.from], map.nodes[line.to]];
      from.lines.push(index);
      to.lines.push(index);
      const pair = from.entity !== undefined && to.entity !== undefined;
      line.relation = pair ? graph.relationOf.get(pairKey(from.entity, to.entity)) : undefined;
      line.name = `${from.name} – ${to.name}`;
    });
  }
}
