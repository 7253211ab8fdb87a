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

/// The nodes and relationships of a JSON-LD graph, counted by JSON.parse alone.
export function counted(file) {
  const nodes = JSON.parse(read(file))["@graph"];
  const labels = new Map();
  const add = (map, key, count = 1) => map.set(key, (map.get(key) ?? 0) + count);
  const types = new Map();
  const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
  const references = ["actor", "recipient", "actorParty", "recipientParty", "location", "agreement", "attributedTo", "parties",
    "holder", "of", "country", "accreditedTo", "member", "organization", "parentOrganization", "between", "evidence"];
  for (const node of nodes) {
    for (const label of list(node["@type"])) add(labels, label);
    for (const reference of references) {
      const count = list(node[reference]).length;
      if (count > 0) add(types, reference, count);
    }
  }
  return { labels, types };
}

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
  check(condition, message) {
    this.#checks += 1;
    if (condition) return;
    this.#wrong += 1;
    console.error(`FAILED: ${message}`);
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
