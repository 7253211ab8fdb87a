// SPDX-License-Identifier: MIT
// The shapes that we ship (export/shapes.ttl) validate what the program writes, and reject graphs that are broken in one
// place each.
import n3 from "n3";
import SHACLValidator from "rdf-validate-shacl";

import { BASE, ENT, OA, PROV, RDF_TYPE, SCHEMA, check, equal, finish, graphs, parse, read } from "./rdf_graphs.mjs";

const shapes = new n3.Store(parse(read(new URL("../../export/shapes.ttl", import.meta.url)), "text/turtle"));
const validator = new SHACLValidator(shapes);

/// Shapes and paths that a graph does not conform to, sorted, each once.
async function faults(quads) {
  const report = await validator.validate(new n3.Store(quads));
  return [...new Set(report.results.map((result) => `${(result.path?.value ?? "").replace(/.*[#/]/, "")} ${
    result.sourceConstraintComponent.value.replace(/.*#|ConstraintComponent/g, "")}`))].sort();
}

const [examples, hostile] = graphs({ turtle: "ttl", nquads: "nq" });
const quads = parse(read(examples.files.turtle), "text/turtle");
equal(`examples: faults in ${quads.length} statements`, await faults(quads), []);
// As much of the hostile graph as a validator in JavaScript reads in seconds.
const some = parse(read(hostile.files.nquads).split("\n").filter((line) => line.length < 2000).join("\n"), "N-Quads");
const whole = (quad) => /\/(person|doc|event|org|place|group|agreement|tenure)\/00[0-9][0-9]$/.test(quad.subject.value) || quad.subject.value.includes("/country/");
const roots = some.filter(whole);
const inner = new Set(roots.map((quad) => quad.object.id));
const nested = some.filter((quad) => inner.has(quad.subject.id) && quad.subject.termType === "BlankNode");
const deeper = new Set(nested.map((quad) => quad.object.id));
const part = [...roots, ...nested, ...some.filter((quad) => deeper.has(quad.subject.id) && quad.subject.termType === "BlankNode")];
equal(`hostile: faults in ${part.length} statements`, await faults(part), []);

// One small graph, and what each way of breaking it must be called.
const small = `
@prefix ent: <${ENT}> . @prefix schema: <${SCHEMA}> . @prefix prov: <${PROV}> . @prefix oa: <${OA}> .
@prefix edtf: <http://id.loc.gov/datatypes/edtf/> . @base <${BASE}> .
<country/PER> a schema:Country ; schema:name "Peru" ; ent:iso3166 "PER" ; schema:sameAs <http://www.wikidata.org/entity/Q419> .
<country/VNM> a schema:Country ; schema:name "Viet Nam" ; ent:iso3166 "VNM" .
<person/x> a schema:Person ; schema:name "X" ; ent:mention [ prov:hadPrimarySource <doc/a> ; oa:start 0 ; oa:end 1 ; oa:exact "X" ; ent:form "name" ] .
<doc/a> a schema:NewsArticle ; schema:name "a" ; schema:url <https://example.org/a> ; schema:datePublished "2024-11-21"^^edtf:EDTF .
<event/e> a schema:Event, ent:Visit ; schema:name "Visit" ; ent:actor <person/x> ; ent:actorParty <country/PER> ;
  ent:recipientParty <country/VNM> ; schema:startDate "2024-11"^^edtf:EDTF ; ent:modality "actual" ; ent:plover "CONSULT" ; ent:cameo "042" ;
  prov:wasDerivedFrom [ prov:hadPrimarySource <doc/a> ; oa:start 0 ; oa:end 9 ; oa:exact "X visited" ; ent:rule "r" ; ent:confidence 9.0E-1 ] .
<agreement/g> a ent:Agreement ; schema:name "G" ; ent:status "signed" ; ent:kind "treaty" ; ent:parties <country/PER> ;
  ent:lifecycle [ ent:status "proposed" ; ent:date "2020"^^edtf:EDTF ] ;
  prov:wasDerivedFrom [ prov:hadPrimarySource <doc/a> ; oa:start 0 ; oa:end 9 ; oa:exact "X" ; ent:confidence 1 ] .
<tenure/t> a ent:Tenure ; schema:name "X, President" ; ent:holder <person/x> ; ent:title "President" ; ent:of <country/PER> ; ent:former false ;
  prov:wasDerivedFrom [ prov:hadPrimarySource <doc/a> ; oa:start 0 ; oa:end 9 ; oa:exact "X" ; ent:confidence 1 ] .
<relation/PER-VNM> a ent:BilateralRelation ; schema:name "Peru – Viet Nam" ; ent:between <country/PER>, <country/VNM> ; ent:eventCount 1 ;
  ent:documentCount 1 ; ent:cooperation 1 ; ent:conflict 0 ; ent:balance 1 ; ent:firstDate "2024-11" ; ent:lastDate "2024-11" .
`;
equal("a small graph: faults", await faults(parse(small)), []);

const BROKEN = [
  ["an event without evidence", /prov:wasDerivedFrom \[[^\]]*"X visited"[^\]]*\]/, "ent:topic \"x\"", "wasDerivedFrom MinCount"],
  ["evidence without its document", "oa:exact \"X visited\"", "oa:exact \"X visited\"", "hadPrimarySource MinCount", "<doc/a> ; oa:start 0 ; oa:end 9 ; oa:exact \"X visited\""],
  ["evidence that ends before it begins", "oa:start 0 ; oa:end 9 ; oa:exact \"X visited\"", "oa:start 12 ; oa:end 9 ; oa:exact \"X visited\"", "start LessThanOrEquals"],
  ["a document that is none", "<doc/a> a schema:NewsArticle", "<doc/a> a schema:Place", "hadPrimarySource Class"],
  ["a confidence above 1", "9.0E-1", "1.5E0", "confidence Node"],
  ["a confidence that is text", "9.0E-1", "\"high\"", "confidence Node"],
  ["an event of a type unknown", "ent:Visit", "ent:Holiday", "type In"],
  ["an event that is only an event", "schema:Event, ent:Visit", "schema:Event", "type MinCount"],
  ["a modality unknown", "\"actual\"", "\"perhaps\"", "modality In"],
  ["a date that is none", "\"2024-11\"^^edtf:EDTF", "\"2024-13\"^^edtf:EDTF", "startDate Node"],
  ["a date without its type", "\"2024-11\"^^edtf:EDTF", "\"2024-11\"", "startDate Node"],
  ["an actor that is a document", "ent:actor <person/x>", "ent:actor <doc/a>", "actor Node"],
  ["an actor that is text", "ent:actor <person/x>", "ent:actor \"person/x\"", "actor Node"],
  ["a country code in lower case", "\"PER\"", "\"per\"", "iso3166 Pattern"],
  ["a Wikidata id that is text", "<http://www.wikidata.org/entity/Q419>", "\"Q419\"", "sameAs NodeKind"],
  ["a person without a name", "<person/x> a schema:Person ; schema:name \"X\"", "<person/x> a schema:Person", "name MinCount"],
  ["a form of mention unknown", "ent:form \"name\"", "ent:form \"nickname\"", "form In"],
  ["a status unknown", "\"signed\"", "\"done\"", "status Node"],
  ["a stage of no status", "ent:status \"proposed\" ; ", "", "lifecycle Node"],
  ["an office without a holder", "ent:holder <person/x> ; ", "", "holder MinCount"],
  ["an office held by a state", "ent:holder <person/x>", "ent:holder <country/PER>", "holder Class"],
  ["a relation of one", "ent:between <country/PER>, <country/VNM>", "ent:between <country/PER>", "between MinCount"],
  ["a negative count", "ent:eventCount 1", "ent:eventCount -1", "eventCount Node"],
  ["two names", "schema:name \"Peru\"", "schema:name \"Peru\", \"Pérou\"", "name MaxCount"],
];
for (const [what, from, to, fault, also] of BROKEN) {
  let text = small.replace(from, to);
  if (also) text = small.replace(`prov:hadPrimarySource ${also}`, also.replace("<doc/a> ; ", ""));
  const found = await faults(parse(text));
  check(`${what}: ${found.join(", ")}`, text !== small && found.includes(fault), `${fault} is wanted`);
}
// All event types of the vocabulary's document are known to the shapes.
const known = new Set(shapes.getObjects(null, null, null).map((object) => object.value));
const types = [...read(new URL("../../docs/vocabulary.md", import.meta.url)).matchAll(/^\| `([A-Z][A-Za-z]+)` \|[^|]*\| [A-Z]+ [0-9]+ \|/gm)].map((match) => match[1]);
check(`${types.length} event types`, types.length > 30 && types.every((type) => known.has(ENT + type)));
check("the classes are those of the vocabulary", parse(read(examples.files.nquads), "N-Quads").filter((quad) => quad.predicate.value === RDF_TYPE)
  .every((quad) => known.has(quad.object.value)));
finish();
