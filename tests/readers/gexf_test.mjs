// SPDX-License-Identifier: MIT
// graphology, which other programs for the browser build on, reads GEXF: every node, edge and property with its type.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import graphology from "graphology";
import gexf from "graphology-gexf";

const ROLES = new Set(["actor", "recipient", "actorParty", "recipientParty", "location", "agreement", "attributedTo", "parties",
  "holder", "of", "country", "accreditedTo", "member", "organization", "parentOrganization", "between"]);
const ELSEWHERE = new Set(["@id", "@type", "evidence", "mention", "claims"]);

const folder = mkdtempSync(join(tmpdir(), "entente-gexf-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const entente = (...args) => execFileSync(process.env.ENTENTE, args, { stdio: ["ignore", "ignore", "inherit"] });
const list = (value) => [value].flat();

/// What XML makes of a text, as docs/formats.md says.
const carried = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, (c) => String.fromCharCode(0x2400 + c.charCodeAt(0)))
  .replace(/[\ufffe\uffff]/g, "\ufffd");

/// A property as GEXF has it: numbers and truths as they are, lists and histories told from their JSON.
function compareProperty(read, value, where) {
  if (!Array.isArray(value)) return assert.deepEqual(read, typeof value === "string" ? carried(value) : value, where);
  const parts = JSON.parse(read);
  if (typeof value[0] === "string") return assert.deepEqual(parts, value.map((text) => text.replace(/[\ufffe\uffff]/g, "\ufffd")), where);
  const present = (entry) => Object.fromEntries(Object.entries(entry).filter(([key, each]) => each !== null && key !== "evidence"));
  return assert.deepEqual(parts.map(present), value.map(present), where);
}

function compare(name, source) {
  const nodes = JSON.parse(readFileSync(source, "utf8"))["@graph"];
  const path = join(folder, `${name}.gexf`);
  entente("export", source, "-o", path);
  const graph = gexf.parse(graphology, readFileSync(path, "utf8"));
  assert.equal(graph.type, "directed");
  assert.equal(graph.order, nodes.length);
  let properties = 0;
  const edges = [];
  for (const node of nodes) {
    const read = graph.getNodeAttributes(node["@id"]);
    assert.equal(read.label, carried(node.name || node["@id"]));
    assert.equal(read.type, list(node["@type"]).at(-1));
    const given = Object.entries(node).filter(([key]) => !ROLES.has(key) && !ELSEWHERE.has(key));
    for (const [key, value] of given) compareProperty(read[key], value, `${node["@id"]} ${key}`);
    const known = new Set(["label", "name", "type", ...given.map(([key]) => key)]);
    assert.deepEqual(Object.keys(read).filter((key) => !known.has(key)), [], node["@id"]);
    properties += Object.keys(read).length;
    for (const [key, value] of Object.entries(node)) {
      if (ROLES.has(key)) edges.push(...list(value).map((target) => JSON.stringify([node["@id"], key, target])));
    }
    for (const { document, start, end, quote, rule, confidence } of node.evidence ?? []) {
      edges.push(JSON.stringify([node["@id"], "evidence", document, start, end, carried(quote), carried(rule), confidence]));
    }
  }
  const read = graph.mapEdges((_, { label, quoteStart, quoteEnd, quote, rule, confidence }, from, to) =>
    JSON.stringify([from, label, to, ...(label === "evidence" ? [quoteStart, quoteEnd, quote, rule, confidence] : [])]));
  assert.deepEqual(read.sort(), edges.sort());
  console.log(`graphology: ${name}, ${graph.order} nodes, ${graph.size} edges, ${properties} properties of nodes`);
}

const examples = join(folder, "examples.jsonld");
entente("build", fileURLToPath(new URL("../../examples/articles", import.meta.url)), "-o", examples);
compare("examples", examples);
compare("hostile", process.env.HOSTILE_GRAPH);
