#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Graphviz reads our DOT, and an XML parser the SVG that it makes: as many nodes and edges as there are, and every
naughty string as it went in."""
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

ENTENTE = os.environ["ENTENTE"]
GRAPH = os.environ["HOSTILE_GRAPH"]
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
DROPPED = {0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}

failures = []


def check(right, message):
    if not right:
        failures.append(message)


def export(*arguments):
    return subprocess.run([ENTENTE, "export", GRAPH, *arguments], check=True, capture_output=True).stdout


def shown(text):
    """What a reader of a drawing is to see: no control characters, no marks that turn the direction or stand for the
    order of bytes, and lines broken anywhere."""
    out = []
    for character in text:
        code = ord(character)
        if code in DROPPED:
            continue
        if code < 0x20 or 0x7F <= code < 0xA0 or code in (0x2028, 0x2029, 0xFFFE, 0xFFFF):
            continue
        out.append(character)
    return re.sub(r"[ \u00a0]+", "", "".join(out))


def nodes_of(dot):
    """Name of the node -> its attribute `name`, as Graphviz's own gvpr reads them, each with its length before it."""
    program = 'N { printf("%d %d\\n%s%s\\n", length($.name), length(aget($, "name")), $.name, aget($, "name")) }'
    data = subprocess.run(["gvpr", program], input=dot, check=True, capture_output=True).stdout
    nodes = {}
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        first, second = map(int, data[at:end].split())
        at = end + 1
        name = data[at:at + first].decode()
        text = data[at + first:at + first + second].decode()
        nodes[name] = re.sub(r"\\([\\n])", lambda escape: "\n" if escape[1] == "n" else "\\", text)
        at += first + second + 1
    return nodes


def test_dot(names):
    dot = export("-f", "dot", "--view", "full")
    nodes = nodes_of(dot)
    wanted = {key for key in names if key.split("/")[0] in ("person", "event", "agreement", "country")}
    check(wanted <= nodes.keys(), f"missing in DOT: {sorted(wanted - nodes.keys())[:5]}")
    for key, name in nodes.items():
        whole = "\ufffd" if names[key] == "\ufeff" else names[key]  # Graphviz does not read a byte order mark alone
        cut = len(whole.encode()) > 15_000 and name.endswith("…") and whole.startswith(name[:-1])
        check(name == whole or cut, f"DOT: {key} is {name!r}, not {whole!r}")
    counts = subprocess.run(["gc", "-n", "-e"], input=dot, check=True, capture_output=True).stdout.split()
    check(int(counts[0]) == len(nodes), f"DOT: {counts[0]} nodes, {len(nodes)} names")
    # Every visit is led to by its person and leads to Viet Nam; every office, body and group leads to Peru; Peru and
    # Viet Nam lead to every agreement. (An office of the person, Peru's, spares the visit a line from Peru.)
    kinds = {kind: sum(key.startswith(kind) for key in names) for kind in ("event", "tenure", "agreement", "person")}
    visits = 2 * kinds["event"]
    from_peru = kinds["person"] - kinds["tenure"]
    check(int(counts[1]) == visits + from_peru + kinds["tenure"] + 2 * kinds["agreement"],
          f"DOT: {counts[1]} edges; {kinds}")
    return len(nodes), int(counts[1])


def test_svg(names, years):
    """All strings as persons and events, a picture a year."""
    seen = set()
    for year in years:
        tree = ElementTree.fromstring(
            export("-f", "svg", "--view", "full", "--type", "Visit", "--since", year, "--until", year))
        groups = [group for group in tree.iter(SVG + "g") if (group.get("class") or "").split()[:1] == ["node"]]
        check({element.tag for element in tree.iter()} <=
              {SVG + tag for tag in ("svg", "g", "a", "title", "text", "polygon", "polyline", "path", "ellipse")},
              f"SVG {year}: an element that Graphviz does not draw")
        for group in groups:
            key = group.find(SVG + "title").text
            name = names[key]
            seen.add(key)
            anchor = next(group.iter(SVG + "a"))
            href = anchor.get(XLINK + "href")
            check(href is None or href.startswith(("https://news.example.org/", "https://www.wikidata.org/wiki/Q")),
                  f"SVG {year}: {key} leads to {href}")
            told = anchor.get(XLINK + "title").split("\n")[0]
            check(same(told, name) or not shown(name), f"SVG {year}: {key} is told as {told!r}, not {name!r}")
            words = "".join(text.text or "" for text in group.iter(SVG + "text"))
            words = re.sub(r"20\d\d$", "", words) if key.startswith("event/") else words
            check(same(words, name or "(no name)"), f"SVG {year}: {key} reads {words!r}, not {name!r}")
    events = {key for key in names if key.startswith("event/")}
    check(events <= seen, f"SVG: {len(events - seen)} events in no picture")
    return len(seen)


def same(text, name):
    text, name = shown(text), shown(name)
    if text == name or text in ("", shown("(no name)")) and name == "":
        return True
    return text.endswith("…") and name.startswith(text[:-1])


def main():
    with open(GRAPH, encoding="utf-8") as file:
        nodes = json.load(file)["@graph"]
    names = {node["@id"]: node.get("name", "") for node in nodes}
    years = sorted({node["startDate"] for node in nodes if "startDate" in node})
    shapes, lines = test_dot(names)
    pictured = test_svg(names, years)
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    print(f"DOT: {shapes} nodes and {lines} edges; SVG: {pictured} shapes in {len(years)} pictures; "
          f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
