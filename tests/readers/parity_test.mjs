// SPDX-License-Identifier: MIT
// The same query gives the same rows here and, after import, in LadybugDB: in order where there is ORDER BY, else as a
// multiset.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { entente, graphs, inFolder, ladybug, read, run, statements, Verdict } from "./property_graphs.mjs";
import { otherwise, reworded, same } from "./parity_queries.mjs";

const verdict = new Verdict();

/// Numbers of both are compared as numbers: a database may give a whole one as 1 or 1.0.
function plain(value) {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "number") return Number(value.toPrecision(12));
  return value ?? null;
}

const rowsOf = (objects) => objects.map((row) => JSON.stringify(Object.keys(row).sort().map((key) => [key, plain(row[key])])));

function ask(graph, query, parameters = {}) {
  const words = Object.entries(parameters).flatMap(([name, value]) => ["--param", `${name}=${JSON.stringify(value)}`]);
  const done = spawnSync(entente, ["query", graph, "match", "--json", ...words, query], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout);
}

async function compare(graph, database, here, there, parameters) {
  try {
    let [ours, theirs] = [rowsOf(ask(graph, here, parameters)), rowsOf(await database(there, parameters))];
    if (!/ORDER BY [^|]*$/.test(here)) [ours, theirs] = [ours.sort(), theirs.sort()];
    const equal = JSON.stringify(ours) === JSON.stringify(theirs);
    verdict.check(equal, `${here}\n  here ${ours.length} rows: ${ours.slice(0, 4)}\n  there ${theirs.length} rows: ${theirs.slice(0, 4)}`);
    return equal ? ours.length : -1;
  } catch (error) {
    verdict.check(false, `${here}\n  ${error.message}`);
    return -1;
  }
}

await inFolder(async (folder) => {
  const { examples } = graphs(folder);
  const target = path.join(folder, "ladybug");
  run("export", examples, "-f", "ladybug", "-o", target);
  const database = ladybug();
  process.chdir(target);
  for (const statement of statements(read("load.cypher"))) await database(statement);

  let [equal, rows, empty] = [0, 0, 0];
  for (const each of same) {
    const [query, parameters] = [each].flat();
    const count = await compare(examples, database, query, query, parameters);
    if (count >= 0) [equal, rows, empty] = [equal + 1, rows + count, empty + (count === 0 ? 1 : 0)];
  }
  console.log(`${equal} of ${same.length} queries have the same rows in the same words: ${rows} rows`);
  verdict.check(equal >= 60, "at least 60 queries must be equal");
  verdict.check(empty <= same.length / 12, `${empty} queries have no rows: they prove little`);
  const alike = async (query) => {
    const theirs = await database(query).then(rowsOf, () => null);
    return theirs !== null && JSON.stringify(theirs.sort()) === JSON.stringify(rowsOf(ask(examples, query)).sort());
  };
  for (const { here, there, why } of reworded) {
    await compare(examples, database, here, there);
    verdict.check(!(await alike(here)), `need not be reworded any more (${why}): ${here}`);
  }
  for (const { query, why } of otherwise) verdict.check(!(await alike(query)), `is the same now (${why}): ${query}`);
  console.log(`${reworded.length} in other words, ${otherwise.length} known to differ`);
  // What differs is seen: rows of one query are not those of another.
  const here = rowsOf(ask(examples, "MATCH (c:Country) RETURN c.name AS name"));
  const there = rowsOf(await database("MATCH (c:Country) WHERE c.iso3166 <> 'PER' RETURN c.name AS name"));
  verdict.check(JSON.stringify(here.sort()) !== JSON.stringify(there.sort()), "a missing row was not noticed");
});
verdict.end();
