#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Graphviz reads our DOT, an XML parser the SVG, Poppler the PDF and Pillow the PNG: as many nodes and edges as there are,
every link, and every naughty string as it went in."""
import collections
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from PIL import Image

ENTENTE = os.environ["ENTENTE"]
GRAPH = os.environ["HOSTILE_GRAPH"]
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
DROPPED = {0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}

failures = []


def check(right, message):
    if not right:
        failures.append(message)


ARTICLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "examples", "articles")


def run(*command, given=None):
    return subprocess.run(command, input=given, check=True, capture_output=True).stdout


def export(*arguments, graph=GRAPH):
    return run(ENTENTE, "export", graph, *arguments)


def is_noncharacter(code):
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def shown(text):
    """What a reader of a drawing is to see: no control characters, no marks that turn the direction or stand for the
    order of bytes, and lines broken anywhere."""
    out = []
    for character in text:
        code = ord(character)
        if code in DROPPED:
            continue
        if code < 0x20 or 0x7F <= code < 0xA0 or code in (0x2028, 0x2029) or is_noncharacter(code):
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


def of_year(year, form):
    return export("-f", form, "--view", "full", "--type", "Visit", "--since", year, "--until", year)


def test_svg(names, trees):
    """All strings as persons and events, a picture a year."""
    seen = set()
    for year, tree in trees.items():
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


def test_pdf(trees):
    """A page each, the same words in the same order, and the same links. Words are compared where Poppler reads glyphs
    back as they were: in ASCII."""
    links = 0
    for year, tree in trees.items():
        pdf = of_year(year, "pdf")
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(pdf)
            file.flush()
            pages = re.search(rb"Pages: +(\d+)", run("pdfinfo", file.name))[1]
            check(pages == b"1", f"PDF {year}: {pages} pages")
            found = collections.Counter(re.findall(r"https?://\S+", run("pdfinfo", "-url", file.name).decode()))
            read = shown("".join(run("pdftotext", "-raw", file.name, "-").decode().split()))
        wanted = collections.Counter(
            anchor.get(XLINK + "href") for anchor in tree.iter(SVG + "a") if anchor.get(XLINK + "href"))
        check(found == wanted, f"PDF {year}: links {found - wanted} too many, {wanted - found} missing")
        links += sum(found.values())
        for group in tree.iter(SVG + "g"):
            words = "".join("".join(text.text or "" for text in group.findall(f".//{SVG}text")).split())
            if (group.get("class") or "").startswith("node") and words.isascii():
                check(words in read, f"PDF {year}: {words!r} is not to be read")
    return links


def test_png(trees):
    """The size of the SVG at 144 dots an inch, and something drawn upon white."""
    for year, tree in trees.items():
        image = Image.open(io.BytesIO(of_year(year, "png")))
        image.load()
        for size, name in zip(image.size, ("width", "height")):
            points = float(tree.get(name).removesuffix("pt"))
            check(abs(size - 2 * points) <= 4, f"PNG {year}: {name} {size} of {points} points")
        colours = image.convert("RGB").getcolors(1 << 24)
        check(max(colours)[1] == (255, 255, 255) and len(colours) > 20, f"PNG {year}: not a drawing upon white")


def counts(dot):
    """Classes of the nodes and of the edges, each with how many there are, as gvpr reads them."""
    program = 'N { printf("N %s\\n", aget($, "class")) } E { printf("E %s\\n", aget($, "class")) }'
    words = [line.split(" ", 1) for line in run("gvpr", program, given=dot).decode().splitlines()]
    return (collections.Counter(name for kind, name in words if kind == "N"),
            collections.Counter(name for kind, name in words if kind == "E"))


def test_views():
    """The views of the example articles against what a JSON parser counts in their graph."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "graph.jsonld")
        run(ENTENTE, "build", ARTICLES, "-o", path)
        with open(path, encoding="utf-8") as file:
            nodes = json.load(file)["@graph"]

        def view(*arguments):
            return counts(export("-f", "dot", "--view", *arguments, graph=path))

        def typed(name):
            return [node for node in nodes if name in ([node["@type"]] if isinstance(node["@type"], str) else node["@type"])]

        shapes, lines = view("relations")
        pairs = [node["between"] for node in typed("BilateralRelation")]
        check(shapes["country"] == len({country for pair in pairs for country in pair}), f"relations: {shapes}")
        check(lines["relation"] == len(pairs), f"relations: {lines}, {len(pairs)} pairs")
        total = shapes.total() + lines.total()

        notes = collections.Counter(tuple(sorted(node["parties"])) for node in typed("Agreement") if node.get("parties"))
        check(max(notes.values()) <= 3, "agreements: these articles have so many of the same parties that they share a note")
        shapes, lines = view("agreements")
        check(shapes["agreement"] == notes.total(), f"agreements: {shapes}")
        check(shapes.total() == notes.total() + len({party for parties in notes for party in parties}),
              f"agreements: {shapes}")
        check(lines["party"] == sum(len(parties) * count for parties, count in notes.items()), f"agreements: {lines}")
        total += shapes.total() + lines.total()

        def takes_part(event, who):
            return any(who in event.get(role, []) for role in ("actor", "recipient", "actorParty", "recipientParty"))

        both = [event for event in typed("Event") if takes_part(event, "country/CHN") and takes_part(event, "country/PER")]
        shapes, lines = view("events", "--focus", "CHN", "--focus", "PER")
        check(shapes["event"] == len(both) and both, f"events: {shapes}, {len(both)} events")
        check((lines["part"], lines["life"]) == (2 * len(both), 2), f"events: {lines}")
        total += shapes.total() + lines.total()

        offices = [tenure for tenure in typed("Tenure") if tenure["holder"] == "person/xi-jinping"]
        shapes, lines = view("person", "--focus", "Xi Jinping")
        check(shapes["person"] >= 1 and lines["office"] == len(offices) > 0, f"person: {shapes}, {lines}")
        return total + shapes.total() + lines.total()


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
    trees = {year: ElementTree.fromstring(of_year(year, "svg")) for year in years}
    pictured = test_svg(names, trees)
    links = test_pdf(trees)
    test_png({year: trees[year] for year in years[::5]})
    views = test_views()
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    print(f"DOT: {shapes} nodes and {lines} edges; SVG: {pictured} shapes in {len(years)} pictures; "
          f"PDF: {links} links in as many; PNG: {len(years[::5])} pictures; {views} shapes and lines of four views; {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
