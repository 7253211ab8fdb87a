// SPDX-License-Identifier: MIT
// Neo4j's own language package finds nothing wrong in any statement for Neo4j, and its CSV is what its importer asks for:
// nodes, relationships and properties are those of the graph, hostile strings too.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { compare, graphOf, graphs, inFolder, labelCounts, mapLists, read, run, statements, Verdict } from "./property_graphs.mjs";

const { lintCypherQuery } = createRequire(import.meta.url)("@neo4j-cypher/language-support");
const verdict = new Verdict();
const faults = (statement) => lintCypherQuery(statement, {}).diagnostics.filter((each) => each.severity === 1);

/// Rows of a CSV file as lists, the heading first, by Python's own reader.
function rowsOf(file) {
  const program = "import csv, json, sys\n" +
    "with open(sys.argv[1], encoding='utf-8', newline='') as file: print(json.dumps(list(csv.reader(file, strict=True))))";
  return JSON.parse(execFileSync("/usr/bin/python3", ["-c", program, file], { encoding: "utf8", maxBuffer: 1 << 28 }));
}

/// A cell as neo4j-admin types it: a column is `name:type`, of which both may be empty.
function typed(cell, type, delimiter) {
  switch (type) {
    case "long": return BigInt(cell);
    case "double": return Number(cell);
    case "boolean": return cell === "true";
    case "string[]": return cell.split(delimiter);
    default: return cell;
  }
}

/// Each row as its properties, and apart from them what the columns without a name hold, by type.
function* records(file, delimiter) {
  const [heading, ...rows] = rowsOf(file);
  const columns = heading.map((column) => column.split(":"));
  for (const row of rows) {
    verdict.same(row.length, columns.length, `cells of ${file}`);
    const [properties, special] = [{}, {}];
    row.forEach((cell, i) => {
      const [name, type] = columns[i];
      if (type === "IGNORE") return;
      if (name === "") special[type] = cell;
      else if (cell !== "") properties[name] = typed(cell, type, delimiter);
    });
    yield [properties, special];
  }
}

function readCsv(folder, file, what) {
  const script = read(folder, "import.sh");
  const delimiter = String.fromCodePoint(parseInt(/--array-delimiter=U\+([0-9A-F]+)/.exec(script)[1], 16));
  const [nodes, relationships, labels] = [new Map(), new Map(), new Map()];
  for (const [, name] of script.matchAll(/--nodes=(\S+)/g)) {
    for (const [properties, { LABEL }] of records(path.join(folder, name), delimiter)) {
      for (const key of mapLists) if (properties[key]) properties[key] = JSON.parse(properties[key]);
      for (const label of LABEL.split(delimiter)) labels.set(label, (labels.get(label) ?? 0) + 1);
      verdict.check(!nodes.has(properties.id), `${what}: ${properties.id} twice`);
      nodes.set(properties.id, properties);
    }
  }
  const seen = new Set();  // what the script merges must differ, or fewer arrive than are counted
  for (const [, name] of script.matchAll(/--relationships=(\S+)/g)) {
    for (const [properties, { START_ID, END_ID, TYPE }] of records(path.join(folder, name), delimiter)) {
      verdict.check(nodes.has(START_ID) && nodes.has(END_ID), `${what}: an end of ${name}`);
      const { confidence, ...merged } = properties;
      const key = JSON.stringify([START_ID, END_ID, TYPE, String(merged.start), String(merged.end), merged.quote, merged.rule]);
      verdict.check(!seen.has(key), `${what}: ${key} twice`);
      seen.add(key);
      if (!relationships.has(TYPE)) relationships.set(TYPE, []);
      relationships.get(TYPE).push([START_ID, END_ID, properties]);
    }
  }
  verdict.same([...labels].sort(), [...labelCounts(file)].sort(), `${what}: labels`);
  compare(verdict, what, file, nodes, relationships);
  return nodes;
}

/// Lints every statement that has words, or a literal that is not plain text, which none before it had: the linter takes
/// a second for a large one.
function lint(script, seen, what) {
  let [count, skipped] = [0, 0];
  for (const statement of statements(script)) {
    const literals = statement.match(/'(?:[^'\\]|\\.)*'/gs) ?? [];
    const words = statement.replace(/\[\n.*\n?\] AS row/s, "");
    const fresh = [words, ...literals.filter((literal) => !/^'[\p{L}\p{N} .,:()/“”‘’–—-]*'$/u.test(literal))].filter((each) => !seen.has(each));
    if (fresh.length === 0) {
      skipped += 1;
      continue;
    }
    for (const each of fresh) seen.add(each);
    count += 1;
    const wrong = faults(statement);
    verdict.check(wrong.length === 0, `${what}: ${wrong[0]?.message} in ${statement.slice(0, 200)}`);
  }
  console.log(`${what}: ${count} statements linted, ${skipped} like those`);
  return count;
}

await inFolder(async (folder) => {
  const seen = new Set();
  let linted = 0;
  for (const [name, file] of Object.entries(graphs(folder))) {
    const target = path.join(folder, name);
    run("export", file, "--format", "neo4j", "-o", target);
    const nodes = readCsv(target, file, name);
    execFileSync("sh", ["-n", path.join(target, "import.sh")]);
    verdict.same(run("export", file, "-f", "cypher"), read(target, "graph.cypher") + read(target, "check.cypher"), "one script");
    verdict.check(read(target, "graph.cypher").startsWith(read(target, "constraints.cypher")), "constraints come first");
    for (const script of ["graph.cypher", "check.cypher"]) linted += lint(read(target, script), seen, `${name}/${script}`);
    verdict.same(read(target, "README.txt").trim().split("\n").length, 3, "lines that say how to load it");

    // What differs is noticed: a text, and a node that is not there.
    const quiet = new Verdict(true);
    const { relationships } = graphOf(file);
    compare(quiet, "", file, nodes, relationships);
    verdict.same(quiet.wrong, 0, `${name}: the same`);
    nodes.get("country/PER").name += " ";
    nodes.delete("country/VNM");
    compare(quiet, "", file, nodes, relationships);
    verdict.same(quiet.wrong, 3, `${name}: a text and a node (twice: their number, and this one)`);
  }
  verdict.check(linted > 80, `only ${linted} statements linted`);
  for (const broken of ["MERGE (n:Event {id: 'a}) SET n.name = 'b'", "MATCH (n) SET m.name = 'b'", "CREATE CONSTRAINT FOR (n:A) REQUIRE n.id UNIQUE"]) {
    verdict.check(faults(broken).length > 0, `the linter takes ${broken}`);
  }
});
verdict.end();
