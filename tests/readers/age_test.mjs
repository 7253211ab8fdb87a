// SPDX-License-Identifier: MIT
// Apache AGE loads what `export -f age` wrote: nodes, relationships and properties are those of the graph, hostile strings
// too, and a node is found under both its labels.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { age, compare, graphs, inFolder, labelCounts, read, run, statements, Verdict } from "./property_graphs.mjs";

const verdict = new Verdict();

async function rowsOf(database, query, ...columns) {
  const list = columns.map((column) => `${column} agtype`).join(", ");
  const { rows } = await database.query(`SELECT * FROM cypher('entente', $q$ ${query} $q$) AS (${list})`);
  return rows.map((row) => columns.map((column) => (row[column] === null ? null : JSON.parse(row[column]))));
}

/// Rows of the last statement. One at a time, as psql sends them: of several sent together, this PostgreSQL does not tell
/// which failed.
async function runAll(database, script) {
  let last = [];
  for (const statement of statements(script)) last = (await database.query(statement)).rows;
  return last;
}

async function compareAll(database, file, what) {
  const nodes = new Map((await rowsOf(database, "MATCH (x) RETURN properties(x)", "p")).map(([row]) => [row.id, row]));
  const relationships = new Map();
  for (const [a, type, r, b] of await rowsOf(database, "MATCH (a)-[r]->(b) RETURN a.id, type(r), properties(r), b.id", "a", "t", "r", "b")) {
    if (!relationships.has(type)) relationships.set(type, []);
    relationships.get(type).push([a, b, r]);
  }
  compare(verdict, what, file, nodes, relationships);
  for (const [label, count] of labelCounts(file)) {
    verdict.same((await rowsOf(database, `MATCH (x:\`${label}\`) RETURN count(x)`, "n"))[0][0], count, `${what}: nodes ${label}`);
  }
}

await inFolder(async (folder) => {
  for (const [name, file] of Object.entries(graphs(folder))) {
    const target = path.join(folder, name);
    run("export", file, "-f", "neo4j", "--dialect", "age", "-o", target);
    const database = await age();
    await runAll(database, read(target, "schema.sql"));
    const check = async () => runAll(database, read(target, "check.sql"));
    verdict.check((await check()).every((row) => row.ok === "false"), `${name}: counts of an empty graph cannot be right`);
    await runAll(database, read(target, "graph.sql"));
    const rows = await check();
    verdict.check(rows.length > 20, `${name}: ${rows.length} lines of counts`);
    for (const row of rows) verdict.check(row.ok === "true", `${name}: ${row.what} ${row.found}, not ${row.expected}`);
    await compareAll(database, file, name);

    const words = "MATCH (a:Country)<-[:actorParty]-(v:Visit)-[:recipientParty]->(b:Country) RETURN a.name";
    const there = await rowsOf(database, `${words}, v.id, b.name`, "a", "v", "b");
    const here = JSON.parse(run("query", file, "match", "--json", `${words} AS a, v.id AS v, b.name AS b`));
    const sorted = (all) => all.map((row) => JSON.stringify(Object.values(row))).sort();
    verdict.same(sorted(there), sorted(here), `${name}: visits`);
    verdict.check(here.length > 2, `${name}: ${here.length} visits`);
    const twice = await runAll(database, read(target, "graph.sql")).then(() => "loaded", () => "refused");
    verdict.same(twice, "refused", `${name}: loading twice`);

    await database.close();
    if (name !== "examples") continue;
    const whole = await age();
    verdict.same(await runAll(whole, run("export", file, "-f", "cypher", "--dialect", "age")), rows, "the one script");
    await whole.close();
  }

  // The one character that no text of PostgreSQL holds is replaced, and the rest of the graph arrives.
  const file = path.join(folder, "nul.jsonld");
  const person = (id, name) => ({ "@id": id, "@type": "Person", name });
  writeFileSync(file, JSON.stringify({ "@context": { "@vocab": "https://w3id.org/entente/ns#" },
    "@graph": [person("person/a", "a\u0000b\\\u0000\\u0000"), person("person/b", "b")] }));
  const database = await age();
  await runAll(database, run("export", file, "-f", "cypher", "--dialect", "age"));
  verdict.same(await rowsOf(database, "MATCH (x:Person) RETURN x.name ORDER BY x.id", "name"), [["a\uFFFDb\\\uFFFD\\u0000"], ["b"]], "U+0000");
  await database.close();
});
verdict.end();
