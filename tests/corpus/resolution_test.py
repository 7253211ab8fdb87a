#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures who is who across documents on texts of our own: texts.jsonl and what a reader makes of them, expected.tsv.

Every pair of rows of one type that expected.tsv puts into one node has to be in one node of the graph (recall), and
every pair that is in one node of the graph has to be in one of expected.tsv (precision). A row whose words the graph
does not know is in no pair of it. A node of the graph that documents share though no row says so is a false pair.

resolution_test.py --entente PROGRAM [--show]
"""
import argparse
import collections
import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FEWEST_TEXTS = 60
PRECISION = 0.98
RECALL = 0.90
ENTITIES = {"Country", "Person", "Organization", "Place", "Agreement"}
# Who speaks of what in passing is not annotated.
EXHAUSTIVE = {"Person", "Agreement"}
# Each of these has to hold by itself: what many easy pairs of one type do cannot hide what another does.
FIGURES = {
    "countries": lambda kind: kind == "Country",
    "persons": lambda kind: kind == "Person",
    "bodies": lambda kind: kind == "Organization",
    "places": lambda kind: kind == "Place",
    "agreements": lambda kind: kind == "Agreement",
    "events": lambda kind: kind not in ENTITIES | {"Story"},
    "documents": lambda kind: kind == "Story",
    "all": lambda kind: True,
}


def values(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def read_expected(texts):
    rows = []
    for line in (HERE / "expected.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, node, document, words = line.split("\t")
        start = texts[document].find(words)
        assert start >= 0, f"'{words}' is not in {document}"
        rows.append((kind, node, document, start, start + len(words)))
    return rows


def places(graph):
    """Every place of a text that is part of a node: (type, document) → [(start, end, node, length)]"""
    found = collections.defaultdict(list)
    for node in graph:
        types = values(node["@type"])
        sources = [item for item in values(node.get("mention")) if item["form"] == "name" or types[0] == "Agreement"]
        kind = types[-1] if types[0] == "Event" else types[0]
        for item in sources + values(node.get("evidence")):
            if kind in ENTITIES and "form" not in item:
                continue
            found[kind, item["document"].removeprefix("doc/")].append((item["start"], item["end"], node["@id"]))
    return found


def node_of(row, found):
    """The node with the shortest place that covers the row's words, or that lies within them."""
    kind, _, document, start, end = row
    hits = [(place[1] - place[0], place[2]) for place in found[kind, document]
            if (place[0] <= start and end <= place[1]) or (start <= place[0] and place[1] <= end)]
    return min(hits)[1] if hits else None


def pairs(rows, groups):
    out = set()
    for members in groups.values():
        for a, b in itertools.combinations(sorted(members), 2):
            if rows[a][2] != rows[b][2]:
                out.add((a, b))
    return out


def unexpected(graph, rows, nodes):
    """Nodes that documents share although no row tells of them there."""
    told = {(node, rows[i][2]) for i, node in enumerate(nodes) if node}
    for node in graph:
        if not EXHAUSTIVE & set(values(node["@type"])) and "Event" not in values(node["@type"]):
            continue
        documents = {item["document"].removeprefix("doc/")
                     for item in values(node.get("mention")) + values(node.get("evidence"))}
        extra = sorted(d for d in documents if (node["@id"], d) not in told)
        if len(documents) > 1 and extra:
            yield values(node["@type"])[0], node["@id"], extra


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entente", default=os.environ.get("ENTENTE"))
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    options = parser.parse_args()
    lines = (HERE / "texts.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {item["id"]: item["text"] for item in map(json.loads, lines)}
    assert len(texts) == len(lines) >= FEWEST_TEXTS
    rows = read_expected(texts)
    with tempfile.TemporaryDirectory() as work:
        target = os.path.join(work, "graph.jsonld")
        subprocess.run([options.entente, "build", str(HERE / "texts.jsonl"), "-o", target], check=True)
        graph = json.loads(pathlib.Path(target).read_text(encoding="utf-8"))["@graph"]

    wanted = collections.defaultdict(list)
    made = collections.defaultdict(list)
    nodes = []
    found = places(graph)
    stories = {node["@id"].removeprefix("doc/"): node["story"] for node in graph if "story" in node}
    for i, row in enumerate(rows):
        node = stories.get(row[2]) if row[0] == "Story" else node_of(row, found)
        nodes.append(node)
        wanted[row[0], row[1]].append(i)
        if node:
            made[row[0], node].append(i)
    expected = pairs(rows, wanted)
    actual = pairs(rows, made)
    alone = [d for d in stories if not any(row[0] == "Story" and row[2] == d for row in rows)]
    extra = list(unexpected(graph, rows, nodes)) + [("Story", "story", [d]) for d in alone]
    print(f"{len(texts)} texts, {len(rows)} rows, {sum(node is None for node in nodes)} of them not in the graph")
    failed = False
    for title, belongs in FIGURES.items():
        of_type = lambda pair: belongs(rows[pair[0]][0])
        right = sum(1 for pair in actual & expected if of_type(pair))
        false = sum(1 for pair in actual - expected if of_type(pair))
        false += sum(len(documents) for kind, _, documents in extra if belongs(kind))
        wanted_pairs = sum(1 for pair in expected if of_type(pair))
        precision = right / max(1, right + false)
        recall = right / max(1, wanted_pairs)
        print(f"  {title:12} {wanted_pairs:4} pairs: precision {precision:.3f}, recall {recall:.3f}")
        failed = failed or precision < PRECISION or recall < RECALL
    if options.show or failed:
        name = lambda row: f"{row[0]} {row[1]} in {row[2]}: {texts[row[2]][row[3]:row[4]]!r}"
        for i, row in enumerate(rows):
            if nodes[i] is None:
                print("not there:", name(row))
        for a, b in sorted(expected - actual):
            if nodes[a] and nodes[b]:
                print("apart:", name(rows[a]), "|", name(rows[b]), "|", nodes[a], nodes[b])
        for a, b in sorted(actual - expected):
            print("FALSE:", name(rows[a]), "|", name(rows[b]), "|", nodes[a])
        for _, node, documents in extra:
            print("FALSE:", node, "also in", ", ".join(documents))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
