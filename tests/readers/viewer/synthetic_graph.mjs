// SPDX-License-Identifier: MIT
// A JSON-LD graph of any size for the viewer: node synthetic_graph.mjs ACTORS > graph.jsonld
//
// A twenty-fifth of the actors are countries, the rest persons and bodies; facts are three an actor, more of them with
// the first, as in news. The same size gives the same graph.
import { fileURLToPath } from "node:url";

const TYPES = ["Visit", "Meeting", "Call", "Criticism", "Endorsement", "Request", "Sanction", "Aid"];
const SYMMETRIC = new Set(["Meeting", "Call"]);

/** Numbers from 0 to 1, the same ones each time (a linear congruential generator). */
function numbers() {
  let state = 1;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

export function syntheticGraph(actors) {
  const random = numbers();
  const countries = Math.max(2, Math.floor(actors / 25));
  const ids = [];
  const nodes = [];
  const code = (n) => `X${String.fromCharCode(65 + Math.floor(n / 26) % 26, 65 + (n % 26))}${n >= 676 ? Math.floor(n / 676) : ""}`;
  for (let i = 0; i < actors; ++i) {
    const type = i < countries ? "Country" : i % 2 ? "Person" : "Organization";
    const id = type === "Country" ? `country/${code(i)}` : `${type === "Person" ? "person" : "org"}/${i}`;
    ids.push(id);
    nodes.push({ "@id": id, "@type": type, name: `${type} ${i}`, ...(type === "Country" ? { iso3166: code(i) } : {}) });
  }
  const documents = Math.ceil(actors / 10);
  for (let i = 0; i < documents; ++i) {
    nodes.push({ "@id": `doc/${i}`, "@type": "Document", name: `report-${i}`, headline: `Report ${i}`, publisher: "Example Wire",
      url: `https://news.example.org/${i}`, datePublished: "2024-06-01" });
  }
  for (let i = 0; i < 3 * actors; ++i) {
    const one = i < actors ? i : Math.floor(actors * random() ** 3); // each takes part in something
    let other = Math.floor(actors * random() ** 2);
    if (other === one) other = (other + 1) % actors;
    const type = TYPES[Math.floor(TYPES.length * random())];
    const party = (n) => ids[n < countries ? n : n % countries];
    const year = 2000 + Math.floor(25 * random());
    const month = String(1 + Math.floor(12 * random())).padStart(2, "0");
    const quote = `In fact ${i} the one had to do with the other`;
    nodes.push({ "@id": `event/${i}`, "@type": ["Event", type], name: `${type} of ${one} and ${other}`,
      actor: SYMMETRIC.has(type) ? [ids[one], ids[other]] : [ids[one]],
      actorParty: SYMMETRIC.has(type) && party(one) !== party(other) ? [party(one), party(other)] : [party(one)],
      ...(SYMMETRIC.has(type) ? {} : { recipient: [ids[other]], recipientParty: [party(other)] }),
      startDate: `${year}-${month}`, modality: i % 10 ? "actual" : "planned",
      evidence: [{ document: `doc/${i % documents}`, start: 10, end: 10 + quote.length, quote, rule: "synthetic", confidence: 0.9 }] });
  }
  return { "@context": { "@vocab": "https://w3id.org/entente/ns#" }, "@graph": nodes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(syntheticGraph(Number(process.argv[2] ?? 5000))));
}
