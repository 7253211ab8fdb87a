// SPDX-License-Identifier: MIT
// LadybugDB loads what `export -f ladybug` wrote, and the script: nodes, relationships and properties are those of the
// graph, hostile strings too, and the check finds what is missing.
import path from "node:path";
import { compare, graphs, inFolder, ladybug, mapLists, read, run, statements, Verdict } from "./property_graphs.mjs";

const verdict = new Verdict();
const renamed = { hasCountry: "country", hasAgreement: "agreement", hasOrganization: "organization" };

async function runAll(query, script) {
  let last = [];
  for (const statement of statements(script)) last = await query(statement);
  return last;
}

const own = ({ _id, _label, _src, _dst, ...properties }) => properties;

async function compareAll(query, file, what) {
  const nodes = new Map();
  for (const { x } of await query("MATCH (x) RETURN x")) {
    const properties = own(x);
    for (const key of mapLists) if (properties[key]) properties[key] = JSON.parse(properties[key]);
    verdict.check([properties.type, "Organization"].includes(x._label), `${what}: ${x._label} of a ${properties.type}`);
    nodes.set(properties.id, properties);
  }
  const relationships = new Map();
  for (const { a, r, b } of await query("MATCH (a)-[r]->(b) RETURN a.id AS a, r, b.id AS b")) {
    const type = renamed[r._label] ?? r._label;
    if (!relationships.has(type)) relationships.set(type, []);
    relationships.get(type).push([a, b, own(r)]);
  }
  compare(verdict, what, file, nodes, relationships);
}

function readCheck(rows, what) {
  verdict.check(rows.length > 20, `${what}: ${rows.length} lines of counts`);
  for (const row of rows) verdict.check(row.ok, `${what}: ${row.what} ${row.found}, not ${row.expected}`);
}

await inFolder(async (folder) => {
  const files = graphs(folder);
  for (const [name, file] of Object.entries(files)) {
    const target = path.join(folder, name);
    run("export", file, "-f", "neo4j", "--dialect", "ladybug", "-o", target);
    const copied = ladybug();
    process.chdir(target);
    await runAll(copied, read(target, "load.cypher"));
    readCheck(await copied(read(target, "check.cypher")), `${name}, COPY`);
    await compareAll(copied, file, `${name}, COPY`);

    const scripted = ladybug();
    readCheck(await runAll(scripted, run("export", file, "-f", "cypher", "--dialect", "ladybug")), `${name}, script`);
    await compareAll(scripted, file, `${name}, script`);
    if (name !== "examples") continue;

    // What does not fit is found: a node more, a relationship or a property less, a type without any left.
    const rowsAfter = async (change) => {
      await copied("BEGIN TRANSACTION");
      await copied(change);
      const rows = await copied(read(target, "check.cypher"));
      await copied("ROLLBACK");
      return rows.filter((row) => !row.ok).map((row) => row.what).sort(); // a union has no order
    };
    verdict.same(await rowsAfter("CREATE (:Country {id: 'country/more'})"), ["Country", "properties of Country"], "one more");
    verdict.same(await rowsAfter("MATCH (c:Country {id: 'country/PER'}) SET c.wikidata = null"), ["properties of Country"], "one less");
    verdict.same(await rowsAfter("MATCH (:Tenure)-[r:`of`]->() DELETE r"), ["of"], "a type that is gone");
    const twice = await runAll(copied, read(target, "load.cypher")).then(() => "loaded", () => "refused");
    verdict.same(twice, "refused", "loading twice");
  }
});
verdict.end();
