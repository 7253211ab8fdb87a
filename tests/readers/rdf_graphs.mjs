// SPDX-License-Identifier: MIT
// What the tests of RDF readers share: graphs to read, in every notation, and what must be found in them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import n3 from "n3";
import rdfCanonize from "rdf-canonize";

export const BASE = "https://w3id.org/entente/id/";
export const ENT = "https://w3id.org/entente/ns#";
export const SCHEMA = "https://schema.org/";
export const PROV = "http://www.w3.org/ns/prov#";
export const OA = "http://www.w3.org/ns/oa#";
export const RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

export const folder = mkdtempSync(join(tmpdir(), "entente-rdf-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

export function run(program, ...args) {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] });
}
export const entente = (...args) => run(process.env.ENTENTE, ...args);
export const read = (path) => readFileSync(path, "utf8");

const articles = fileURLToPath(new URL("../../examples/articles", import.meta.url));
const built = join(folder, "examples.jsonld");
entente("build", articles, "-o", built);

/// Each graph with its name and its file in each notation: the examples with their claims and metrics, and the hostile
/// one. `options` go to every export.
export function graphs(notations, ...options) {
  return [["examples", built, ["--metrics"]], ["hostile", process.env.HOSTILE_GRAPH, []]].map(([name, source, more]) => {
    const files = {};
    for (const [format, extension] of Object.entries(notations)) {
      files[format] = join(folder, `${name}${options.length}.${extension}`);
      entente("export", source, "-f", format, "-o", files[format], ...more, ...options);
    }
    return { name, source, files };
  });
}

export const parse = (text, format, baseIRI) => new n3.Parser({ format, baseIRI }).parse(text);

/// N-Quads in their canonical form (RDFC-1.0), a line a statement.
export async function canonical(nquads) {
  return rdfCanonize.canonize(nquads, { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" });
}

/// Quads as sorted lines in which what a blank node says stands in place of its label: equal for equal graphs whose blank
/// nodes form trees, as ours do, and found in less time than the canonical form where texts are long.
export function spelledOut(quads, withGraphs = true) {
  const said = new Map();
  for (const quad of quads) {
    if (!said.has(quad.subject.id)) said.set(quad.subject.id, []);
    said.get(quad.subject.id).push(quad);
  }
  const spelled = new Map();
  const term = (node) => node.termType === "BlankNode" ? node_of(node.id) : node.id;
  const line = (quad) => JSON.stringify([quad.predicate.id, term(quad.object), withGraphs ? quad.graph.id : ""]);
  function node_of(id) {
    if (!spelled.has(id)) spelled.set(id, createHash("sha256").update((said.get(id) ?? []).map(line).sort().join("\n")).digest("hex"));
    return spelled.get(id);
  }
  return quads.map((quad) => `${term(quad.subject)} ${line(quad)}`).sort();
}

/// What must be found where in the hostile graph: [node, property, text], from its own file.
export function hostileTexts() {
  const out = [];
  for (const node of JSON.parse(read(process.env.HOSTILE_GRAPH))["@graph"]) {
    const texts = { name: SCHEMA, headline: SCHEMA, publisher: SCHEMA, acronym: ENT, title: ENT };
    for (const [key, space] of Object.entries(texts)) if (key in node) out.push([BASE + node["@id"], space + key, node[key]]);
    for (const text of node.alternateName ?? []) out.push([BASE + node["@id"], `${SCHEMA}alternateName`, text]);
    for (const text of node.topic ?? []) out.push([BASE + node["@id"], `${ENT}topic`, text]);
    for (const text of node.field ?? []) out.push([BASE + node["@id"], `${ENT}field`, text]);
    // Quotes and rules stand in nodes without names: found by the document that they come from.
    for (const item of node.evidence ?? []) {
      out.push([BASE + item.document, `${OA}exact`, item.quote], [BASE + item.document, `${ENT}rule`, item.rule]);
    }
  }
  return out;
}

/// How many of the hostile texts are missing among these quads.
export function missingTexts(quads) {
  const documents = new Map();
  for (const { subject, predicate, object } of quads) {
    if (predicate.value === `${PROV}hadPrimarySource`) documents.set(subject.value, object.value);
  }
  const found = new Set();
  for (const { subject, predicate, object } of quads) {
    const owner = documents.get(subject.value) ?? subject.value;
    if (object.termType === "Literal") found.add(JSON.stringify([owner, predicate.value, object.value]));
  }
  return hostileTexts().filter((text) => !found.has(JSON.stringify(text)));
}

let failures = 0;
export function check(what, right, detail = "") {
  console.log(`${right ? "ok" : "WRONG"}: ${what}`);
  if (right) return;
  failures += 1;
  console.error(String(detail).slice(0, 2000));
}
export function equal(what, found, wanted) {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  check(`${what}: ${a.length < 80 ? a : `${a.slice(0, 77)}...`}`, a === b, `found ${a}, not ${b}`);
}
export function finish() {
  process.exit(failures === 0 ? 0 : 1);
}
