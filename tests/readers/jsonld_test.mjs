// SPDX-License-Identifier: MIT
// JSON-LD as a JSON-LD processor and an RDF store read it: valid in safe mode, nothing fetched, the statements of our
// own N-Quads, identifiers that resolve to what docs/vocabulary.md says, questions answered with the graph's own counts.
import jsonld from "jsonld";
import oxigraph from "oxigraph";

import { BASE, ENT, OA, PROV, RDF_TYPE, SCHEMA, canonical, check, equal, finish, graphs, missingTexts, parse, read, spelledOut } from "./rdf_graphs.mjs";

const documentLoader = async (url) => {
  throw new Error(`wanted to fetch ${url}`);
};

/// The lines of two lists, by what each has alone.
function compareLines(what, left, right) {
  const alone = (one, other) => one.filter((line) => !other.has(line)).slice(0, 3);
  const [ours, theirs] = [alone(left, new Set(right)), alone(right, new Set(left))];
  check(`${what}: ${left.length} statements`,
    left.length > 100 && left.length === right.length && ours.length + theirs.length === 0, JSON.stringify({ ours, theirs }));
}

/// Counts as the graph's own JSON has them: nodes by type, pieces of evidence, mentions.
function countsOf(document) {
  const counts = { evidence: 0, mentions: 0 };
  for (const node of document["@graph"]) {
    for (const type of [node["@type"]].flat()) counts[type] = (counts[type] ?? 0) + 1;
    counts.mentions += (node.mention ?? []).length;
    counts.evidence += (node.evidence ?? []).length;
    for (const stage of node.lifecycle ?? []) counts.evidence += (stage.evidence ?? []).length;
  }
  return counts;
}

function ask(store, query) {
  return store.query(`PREFIX ent: <${ENT}> PREFIX schema: <${SCHEMA}> PREFIX prov: <${PROV}> PREFIX oa: <${OA}> ${query}`);
}
const number = (store, query) => Number(ask(store, query)[0].get("n").value);

// The terms of other vocabularies, and those of our own, as docs/vocabulary.md has them.
const vocabulary = read(new URL("../../docs/vocabulary.md", import.meta.url));
const PREFIXES = { schema: SCHEMA, prov: PROV, oa: OA };
const words = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
const foreign = new Map(vocabulary.split("\n## ").find((section) => section.startsWith("Terms of other vocabularies")).split("\n")
  .filter((line) => line.startsWith("| `")).map((line) => line.split("|")).flatMap(([, here, rdf]) =>
    words(here).map((word, at) => [word, words(rdf)[at].replace(/^[a-z]+:/, (prefix) => PREFIXES[prefix.slice(0, -1)])])));
const documented = new Set(words(vocabulary));
check(`${foreign.size} terms of other vocabularies`, foreign.size > 20);

/// What stands in RDF for the classes and keys of the graph's JSON, and nothing else, is what the document says.
function compareTerms(name, document, quads) {
  const used = new Set(document["@graph"].flatMap((node) => [node["@type"]].flat()));
  JSON.stringify(document["@graph"].map(({ claims, ...rest }) => rest), (key, value) => {
    if (/^[a-zA-Z]/.test(key)) used.add(key);
    return value;
  });
  if (document["@graph"].some((node) => "claims" in node)) used.add("claims");
  const wanted = [...used].map((word) => foreign.get(word) ?? ENT + word).sort();
  const found = new Set(quads.map((quad) => quad.predicate.value === RDF_TYPE ? quad.object.value : quad.predicate.value));
  equal(`${name}: classes and properties`, [...found].sort(), wanted);
  equal(`${name}: classes and properties of which the vocabulary's document says nothing`,
    [...used].filter((word) => !documented.has(word)), []);
}

for (const { name, files } of graphs({ jsonld: "jsonld", nquads: "nq", turtle: "ttl" })) {
  const document = JSON.parse(read(files.jsonld));
  const statements = await jsonld.toRDF(document, { safe: true, documentLoader, format: "application/n-quads" });
  const theirs = parse(statements, "N-Quads");
  const ours = parse(read(files.nquads), "N-Quads");
  compareLines(`${name}: jsonld says what our N-Quads say`, spelledOut(ours), spelledOut(theirs));
  compareLines(`${name}: our Turtle says it, too`, spelledOut(parse(read(files.turtle), "text/turtle")), spelledOut(ours));
  compareTerms(name, document, ours);
  if (name === "hostile") {
    equal("hostile: texts that jsonld does not find", missingTexts(theirs), []);
  } else {
    const [one, other] = [await canonical(read(files.nquads)), await canonical(statements)];
    check(`${name}: the canonical forms (RDFC-1.0) are the same ${one.length} bytes`, one.length > 10000 && one === other);
  }

  const store = new oxigraph.Store();
  store.load(read(files.jsonld), { format: "application/ld+json" });
  equal(`${name}: statements in Oxigraph`, store.size, ours.length);
  const counts = countsOf(document);
  for (const type of ["Country", "Person", "Organization", "Place", "Event"]) {
    equal(`${name}: ${type} in Oxigraph`, number(store, `SELECT (COUNT(*) AS ?n) { ?x a schema:${type} }`), counts[type] ?? 0);
  }
  equal(`${name}: documents`, number(store, "SELECT (COUNT(*) AS ?n) { ?x a schema:NewsArticle }"), counts.Document);
  for (const type of ["Agreement", "Tenure", "BilateralRelation", "Visit", "GovernmentBody"]) {
    equal(`${name}: ${type}`, number(store, `SELECT (COUNT(*) AS ?n) { ?x a ent:${type} }`), counts[type] ?? 0);
  }
  equal(`${name}: evidence with its document, place and quote`, number(store,
    `SELECT (COUNT(*) AS ?n) { ?x prov:wasDerivedFrom ?e . ?e prov:hadPrimarySource ?d ; oa:start ?s ; oa:end ?t ; oa:exact ?q ;
     ent:rule ?r ; ent:confidence ?c . ?d a schema:NewsArticle FILTER(?s < ?t && ?c >= 0 && ?c <= 1) }`), counts.evidence);
  equal(`${name}: mentions`, number(store, "SELECT (COUNT(*) AS ?n) { ?x ent:mention ?m . ?m ent:form ?f }"), counts.mentions);

  // Identity: ids below the base, Wikidata entities, ISO 3166-1 codes.
  const countries = ask(store, "SELECT ?x ?iso ?same { ?x a schema:Country ; ent:iso3166 ?iso OPTIONAL { ?x schema:sameAs ?same } }");
  check(`${name}: ${countries.length} countries with their codes`, countries.length > 0 && countries.every((row) =>
    row.get("x").value === `${BASE}country/${row.get("iso").value}` && /^[A-Z]{3}$/.test(row.get("iso").value)));
  const same = countries.filter((row) => row.has("same"));
  check(`${name}: ${same.length} of them Wikidata entities`, same.length > 0 && same.every((row) =>
    row.get("same").termType === "NamedNode" && /^http:\/\/www\.wikidata\.org\/entity\/Q[0-9]+$/.test(row.get("same").value)));
  const peru = ask(store, `SELECT ?same { <${BASE}country/PER> schema:sameAs ?same }`);
  equal(`${name}: Peru in Wikidata`, peru.map((row) => row.get("same").value), ["http://www.wikidata.org/entity/Q419"]);
  equal(`${name}: dates that are not EDTF`, number(store, `SELECT (COUNT(*) AS ?n) { VALUES ?p { schema:startDate schema:endDate
    schema:datePublished ent:date ent:diplomaticRelationsSince } ?x ?p ?d
    FILTER(DATATYPE(?d) != <http://id.loc.gov/datatypes/edtf/EDTF>) }`), 0);
}

// A graph a document: the graphs together say what one says, and each is named by a document.
for (const { name, files } of graphs({ nquads: "nq" }, "--graph-per-document")) {
  const quads = parse(read(files.nquads), "N-Quads");
  const named = quads.filter((quad) => quad.graph.termType === "NamedNode");
  const documents = new Set(quads.filter((quad) => quad.object.value === `${SCHEMA}NewsArticle`).map((quad) => quad.subject.value));
  check(`${name}: ${new Set(named.map((quad) => quad.graph.value)).size} graphs, named by documents`,
    named.length > 100 && named.every((quad) => documents.has(quad.graph.value)));
  const [plain] = graphs({ nquads: "nq" }).filter((graph) => graph.name === name);
  const together = [...new Set(spelledOut(quads, false))];
  compareLines(`${name}: the graphs together say what one says`, together, [...new Set(spelledOut(parse(read(plain.files.nquads), "N-Quads"), false))]);
}
finish();
