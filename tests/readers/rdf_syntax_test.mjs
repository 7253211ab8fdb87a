// SPDX-License-Identifier: MIT
// N-Quads and Turtle as four parsers read them (serdi in strict mode, rapper, n3, Oxigraph): the same number of statements,
// every hostile text as it went in, and hostile ids as IRIs.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import oxigraph from "oxigraph";

import { BASE, check, entente, equal, finish, folder, graphs, hostileTexts, missingTexts, parse, read, run, spelledOut } from "./rdf_graphs.mjs";

const MEDIA_TYPES = { nquads: "application/n-quads", turtle: "text/turtle" };

/// Each parser: a file in, quads out. serdi and rapper write N-Quads again, which n3 reads.
const PARSERS = {
  n3: (file, format) => parse(read(file), format === "nquads" ? "N-Quads" : "text/turtle"),
  serdi: (file, format) => parse(run("serdi", "-i", format, "-o", "nquads", file), "N-Quads"),
  rapper: (file, format) => parse(run("rapper", "-q", "-i", format, "-o", "nquads", file), "N-Quads"),
  oxigraph: (file, format) => oxigraph.parse(read(file), { format: MEDIA_TYPES[format] }),
};

function compare(name, files, wanted) {
  for (const [format, file] of Object.entries(files)) {
    for (const [parser, quads_of] of Object.entries(PARSERS)) {
      const quads = quads_of(file, format);
      equal(`${name}, ${format}, ${parser}: statements`, quads.length, wanted);
      if (name !== "hostile") continue;
      // rapper takes U+FFFE and U+FFFF for illegal, as characters and as escapes, and leaves them out.
      const missing = missingTexts(quads).filter(([, , text]) => parser !== "rapper" || !/[\ufffe\uffff]/.test(text));
      equal(`${name}, ${format}, ${parser}: texts that are not as they were`, missing.slice(0, 5), []);
    }
  }
}

console.log(run("serdi", "-v").split(" <")[0], "rapper", run("rapper", "--version").trim());
console.log(`${hostileTexts().length} places of hostile texts`);
const lines = (file) => read(file).split("\n").length - 1;

for (const { name, files } of graphs({ nquads: "nq", turtle: "ttl" })) compare(name, files, lines(files.nquads));
for (const { name, files } of graphs({ nquads: "nq" }, "--graph-per-document")) {
  const quads = parse(read(files.nquads), "N-Quads");
  check(`${name}: ${new Set(quads.map((quad) => quad.graph.value)).size} graphs`, quads.some((quad) => quad.graph.value !== ""));
  compare(name, files, lines(files.nquads));
}

// Ids that are no IRIs, links that are none, and a lone surrogate, which no UTF-8 can hold.
const ids = ["doc/a b", "doc/<>\"{}|\\^`", "_:b0", "@id", "doc/\u0001\u202e", "doc/..", "//host/x", "?q", "#f", "x:y", "schema:name",
  "doc/%zz", "doc/[", "http://host:port/[", "http://[::1]/", "a//b", "é/\ue000", "doc/\uffff", "1:2", "./", "doc/."];
const hostileIds = join(folder, "ids.jsonld");
writeFileSync(hostileIds, JSON.stringify({ "@context": {}, "@graph": [
  ...ids.map((id) => ({ "@id": id, "@type": "Document", name: id, url: id })),
  { "@id": "event/x", "@type": ["Event", "Visit"], name: "x", evidence: ids.map((id) => ({ document: id, start: 0, end: 1, quote: "x", confidence: 1 })) },
] }));
const files = { nquads: join(folder, "ids.nq"), turtle: join(folder, "ids.ttl"), jsonld: join(folder, "ids2.jsonld") };
for (const [format, file] of Object.entries(files)) entente("export", hostileIds, "-f", format, "-o", file);
compare("hostile ids", { nquads: files.nquads, turtle: files.turtle }, lines(files.nquads));
const store = new oxigraph.Store();
store.load(read(files.jsonld), { format: "application/ld+json" });
const named = parse(read(files.nquads), "N-Quads").filter((quad) => quad.predicate.value === "https://schema.org/name");
const names = new Set(store.query("SELECT ?x { ?x <https://schema.org/name> ?n }").map((row) => row.get("x").value));
equal("hostile ids: those that JSON-LD has otherwise", named.map((quad) => quad.subject.value).filter((id) => !names.has(id)), []);
check("hostile ids: all of them named nodes", named.length === ids.length + 1 && named.every((quad) => quad.subject.termType === "NamedNode"));
check("hostile ids: relative ones are below the base", named.some((quad) => quad.subject.value === `${BASE}doc/a%20b`));
equal("hostile ids: Turtle as N-Quads", spelledOut(parse(read(files.turtle), "text/turtle")), spelledOut(parse(read(files.nquads), "N-Quads")));

for (const name of ["\\ud800", "\\udfff x", "\\ud83d\\u0041", "\\ude00\\ud83d"]) {
  const file = join(folder, "surrogate.jsonld");
  writeFileSync(file, `{"@context": {}, "@graph": [{"@id": "person/x", "@type": "Person", "name": "${name}"}]}`);
  const { status, stdout, stderr } = spawnSync(process.env.ENTENTE, ["export", file, "-f", "nquads"], { encoding: "utf8" });
  check(`a lone surrogate (${name}) is refused: ${stderr.split("\n")[0].slice(-80)}`, status === 1 && stdout === "" && stderr.includes("E0402"),
    `${status} ${stderr}`);
}
finish();
