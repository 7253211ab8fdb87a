// SPDX-License-Identifier: MIT
// Which claims are shown, and what is left of a map then. Pure functions: settings in, values out.

import { kindOf } from "./graph.js";

/** Settings that hide nothing. `from` and `to` are days; null stands for all time. */
export function everything() {
  return {
    kinds: null, // a Set of kinds, or null for all
    modalities: new Set(["actual", "planned", "hypothetical", "negated"]),
    country: null,
    other: null,
    from: null,
    to: null,
    undated: false, // whether what has no date stays while dates are restricted
  };
}

export function hidesNothing(settings) {
  return settings.kinds === null && settings.modalities.size === 4 && settings.country === null &&
    settings.other === null && settings.from === null && settings.to === null;
}

function inTime(claim, settings) {
  if (settings.from === null && settings.to === null) return true;
  if (!claim.period) return settings.undated;
  return (settings.to === null || claim.period.first <= settings.to) &&
    (settings.from === null || claim.period.last >= settings.from);
}

export function passes(claim, settings) {
  return (settings.kinds === null || settings.kinds.has(kindOf(claim))) &&
    settings.modalities.has(claim.modality ?? "actual") &&
    (settings.country === null || claim.entities.has(settings.country)) &&
    (settings.other === null || claim.entities.has(settings.other)) &&
    inTime(claim, settings);
}

/** For each claim 1 where it is shown, else 0. */
export function shownClaims(graph, settings) {
  return Uint8Array.from(graph.claims, (claim) => (passes(claim, settings) ? 1 : 0));
}

/** How the two ends of a line stand to each other, by the events that are counted. */
function toneOf(cooperation, conflict, relation) {
  const all = cooperation + conflict;
  if (relation?.state === "severed" || relation?.state === "suspended" || conflict * 2 > all) return "tense";
  return conflict > 0 && conflict * 5 >= all ? "mixed" : "friendly";
}

function shownLine(graph, map, line, shown) {
  const relations = map.name === "relations";
  let [facts, events, conflict] = [0, 0, 0];
  for (const index of line.claims) {
    const claim = graph.claims[index];
    if (!shown[index] || (relations && !claim.counts)) continue;
    ++facts;
    if (claim.type !== "Event" || !claim.counts) continue;
    ++events;
    if (claim.conflict) ++conflict;
  }
  const tone = toneOf(events - conflict, conflict, relations ? line.relation : undefined);
  return { shown: facts > 0, facts, events, conflict, tone, level: relations ? line.relation?.level : undefined };
}

/**
 * What is left of a map: {lines, nodes} as lists beside the map's own, {shown, facts, …} each. A node is shown
 * where a line of it is.
 */
export function shownMap(graph, map, shown) {
  const lines = map.lines.map((line) => shownLine(graph, map, line, shown));
  const nodes = map.nodes.map((node) => {
    const visible = node.lines.filter((index) => lines[index].shown);
    return { shown: visible.length > 0, degree: visible.length };
  });
  return { lines, nodes };
}
