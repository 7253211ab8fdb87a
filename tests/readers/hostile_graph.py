#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A JSON-LD graph in which every naughty string stands wherever the vocabulary has room for free text.

    hostile_graph.py OUT.jsonld

String number N (from 0) is the name of `person/N`, `doc/N`, `event/N` and of one node more, whose type goes round; it is
also the person's mention, the event's topic, evidence and rule, and the document's headline and publisher. The string
after it is the person's `alternateName`. Readers' tests compare what they read with this file (HOSTILE_GRAPH in their
environment), in which a JSON parser of somebody else's finds the strings as they are.
"""
import json
import pathlib
import sys

import naughty_strings

HERE = pathlib.Path(__file__).parent


def further_node(number, text):
    """Organization, Place, Group, Agreement, Tenure, and from the beginning."""
    country = "country/PER"
    mention = [{"document": f"doc/{number:04}", "start": 0, "end": len(text), "quote": text, "form": "name"}]
    evidence = [{"document": f"doc/{number:04}", "start": 0, "end": len(text), "quote": text, "rule": text, "confidence": 0.5}]
    return [
        {"@id": f"org/{number:04}", "@type": ["Organization", "GovernmentBody"], "name": text, "acronym": text,
         "country": country, "mention": mention},
        {"@id": f"place/{number:04}", "@type": "Place", "name": text, "country": country, "mention": mention},
        {"@id": f"group/{number:04}", "@type": "Group", "name": text, "country": country, "mention": mention},
        {"@id": f"agreement/{number:04}", "@type": "Agreement", "name": text, "kind": "treaty", "field": [text],
         "parties": [country, "country/VNM"], "status": "signed", "date": "2024-11", "mention": mention,
         "lifecycle": [{"status": "signed", "date": "2024-11", "evidence": evidence}], "evidence": evidence},
        {"@id": f"tenure/{number:04}", "@type": "Tenure", "name": text, "holder": f"person/{number:04}", "title": text,
         "of": country, "former": False, "evidence": evidence},
    ][number % 5]


def hostile_nodes(texts):
    nodes = [
        {"@id": "country/PER", "@type": "Country", "name": "Peru", "iso3166": "PER", "wikidata": "Q419"},
        {"@id": "country/VNM", "@type": "Country", "name": "Viet Nam", "iso3166": "VNM", "wikidata": "Q881"},
    ]
    for number, text in enumerate(texts):
        source = {"document": f"doc/{number:04}", "start": 0, "end": len(text), "quote": text}
        nodes += [
            {"@id": f"person/{number:04}", "@type": "Person", "name": text, "alternateName": [texts[(number + 1) % len(texts)]],
             "mention": [source | {"form": "name"}]},
            {"@id": f"doc/{number:04}", "@type": "Document", "name": text, "headline": text, "publisher": text,
             "url": f"https://news.example.org/{number}", "datePublished": "2024-11-21"},
            {"@id": f"event/{number:04}", "@type": ["Event", "Visit"], "name": text, "actor": [f"person/{number:04}"],
             "actorParty": ["country/PER"], "recipient": ["country/VNM"], "recipientParty": ["country/VNM"],
             "startDate": f"20{number % 25:02}", "topic": [text], "modality": "actual",
             "plover": "CONSULT", "cameo": "042", "evidence": [source | {"rule": text, "confidence": 0.5}]},
            further_node(number, text),
        ]
    return nodes


def main():
    kinds = naughty_strings.naughty_strings()
    if json.loads((HERE / "naughty_strings.json").read_text(encoding="utf-8")) != kinds:
        sys.exit("naughty_strings.json is not what naughty_strings.py prints: write it anew")
    texts = [text for kind in kinds.values() for text in kind]
    graph = {"@context": {"@vocab": "https://w3id.org/entente/ns#"}, "@graph": hostile_nodes(texts)}
    pathlib.Path(sys.argv[1]).write_text(json.dumps(graph), encoding="utf-8")
    print(f"{len(texts)} strings, {len(graph['@graph'])} nodes")


if __name__ == "__main__":
    main()
