// SPDX-License-Identifier: MIT
// What the tests of databases share: the program under test, its exports, and the databases to put them in.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const here = path.dirname(fileURLToPath(import.meta.url));
export const entente = process.env.ENTENTE ?? path.join(here, "../../build/release/entente");
const require = createRequire(import.meta.url);

export const run = (...words) => execFileSync(entente, words, { encoding: "utf8", maxBuffer: 1 << 28 });

/// Calls `work` with a folder that is gone afterwards.
export async function inFolder(work) {
  const folder = mkdtempSync(path.join(tmpdir(), "entente-readers-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/// The examples' graph and one of hostile names, as files in the folder.
export function graphs(folder) {
  const examples = path.join(folder, "examples.jsonld");
  run("build", path.join(here, "../../examples/articles"), "-o", examples);
  if (process.env.HOSTILE_GRAPH) return { examples, hostile: process.env.HOSTILE_GRAPH };
  const hostile = path.join(folder, "hostile.jsonld");
  execFileSync("/usr/bin/python3", ["-B", path.join(here, "hostile_graph.py"), hostile]);
  return { examples, hostile };
}

export const read = (...parts) => readFileSync(path.join(...parts), "utf8");

/// The statements of a script: each ends with a semicolon at the end of a line, which no string of it can hold.
export const statements = (script) => script.split(/;\n/).filter((statement) => statement.trim() !== "");

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const references = ["actor", "recipient", "actorParty", "recipientParty", "location", "agreement", "attributedTo", "parties",
  "holder", "of", "country", "accreditedTo", "member", "organization", "parentOrganization", "between"];
const elsewhere = new Set([...references, "evidence", "mention", "claims", "@id", "@type"]);  // neither is a property
const lists = new Set(["alternateName", "field", "topic"]);

/// What a database should hold, read from a JSON-LD graph by JSON.parse alone: `nodes` by id, each with its `labels` and
/// `properties`; `relationships` by type, each [source, target, properties].
export function graphOf(file) {
  const [nodes, relationships] = [new Map(), new Map()];
  const relate = (type, ...relationship) => relationships.set(type, [...(relationships.get(type) ?? []), relationship]);
  for (const node of JSON.parse(read(file))["@graph"]) {
    const [id, labels] = [node["@id"], list(node["@type"])];
    const properties = { id, type: labels[labels.length - 1] };
    for (const [key, value] of Object.entries(node)) {
      if (!elsewhere.has(key)) properties[key] = lists.has(key) ? list(value) : value;
    }
    nodes.set(id, { labels, properties });
    for (const type of references) for (const target of list(node[type])) relate(type, id, target, {});
    for (const { document, ...piece } of list(node.evidence)) relate("evidence", id, document, piece);
  }
  return { nodes, relationships };
}

/// One text for what is equal: no nulls, keys in order; stages of an agreement without their evidence, which no database
/// is given.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  if (typeof value === "bigint") return String(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const kept = Object.keys(value).filter((key) => key !== "evidence" && value[key] !== null && value[key] !== undefined);
  return `{${kept.sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`;
}

/// Compares every node, relationship and property with the graph's: `nodes` gives properties by id, `relationships` as
/// above. Says how many there were, unless `what` is empty.
export function compare(verdict, what, file, nodes, relationships) {
  const wanted = graphOf(file);
  verdict.same(nodes.size, wanted.nodes.size, `${what}: nodes`);
  let properties = 0;
  for (const [id, node] of wanted.nodes) {
    verdict.same(canonical(nodes.get(id) ?? null), canonical(node.properties), `${what}: properties of ${id}`);
    properties += Object.keys(node.properties).length;
  }
  verdict.same([...relationships.keys()].sort(), [...wanted.relationships.keys()].sort(), `${what}: types of relationships`);
  let count = 0;
  for (const [type, all] of wanted.relationships) {
    const [found, expected] = [relationships.get(type) ?? [], all].map((each) => each.map(canonical).sort());
    verdict.same(found.length, expected.length, `${what}: relationships ${type}`);
    expected.forEach((each, i) => verdict.same(found[i], each, `${what}: ${type}`));
    count += expected.length;
    properties += all.reduce((sum, [, , own]) => sum + Object.keys(own).length, 0);
  }
  if (what !== "") console.log(`${what}: ${nodes.size} nodes, ${count} relationships, ${properties} properties are those of the graph`);
  verdict.check(nodes.size > 500 && count > 1000 && properties > 4000, `${what}: too little to prove anything`);
}

/// Labels of a graph and how many nodes have each.
export function labelCounts(file) {
  const counts = new Map();
  for (const { labels } of graphOf(file).nodes.values()) {
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/// Lists of maps, which some databases are given as JSON text.
export const mapLists = ["lifecycle", "stateHistory", "levelHistory"];

/// An empty LadybugDB in memory: rows of the last of the statements, as objects.
export function ladybug() {
  const { Database, Connection } = require("@ladybugdb/core");
  const connection = new Connection(new Database(":memory:"));
  return async (query, parameters) => {
    const result = parameters
      ? await connection.execute(await connection.prepare(query), parameters)
      : await connection.query(query);
    const last = Array.isArray(result) ? result[result.length - 1] : result;
    return last.getAll();
  };
}

/// An empty PostgreSQL with Apache AGE in memory.
export async function age() {
  const { PGlite } = await import("@electric-sql/pglite");
  const { age: extension } = await import("@electric-sql/pglite-age");
  return PGlite.create({ extensions: { age: extension } });
}

/// Counts what went wrong, and says so at the end.
export class Verdict {
  #wrong = 0;
  #checks = 0;
  #quiet;
  /// A quiet one is for differences that must be noticed.
  constructor(quiet = false) {
    this.#quiet = quiet;
  }
  get wrong() {
    return this.#wrong;
  }
  check(condition, message) {
    this.#checks += 1;
    if (condition) return;
    this.#wrong += 1;
    if (!this.#quiet) console.error(`FAILED: ${message}`);
  }
  same(found, wanted, message) {
    const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
    this.check(a === b, `${message}: found ${a?.slice(0, 300)}, wanted ${b?.slice(0, 300)}`);
  }
  end() {
    console.log(`${this.#checks} checks, ${this.#wrong} failed`);
    process.exit(this.#wrong === 0 && this.#checks > 0 ? 0 : 1);
  }
}
