# SPDX-License-Identifier: MIT
"""networkx and igraph read GraphML, networkx and xmllint GEXF: every node, edge and property, and every string."""
import collections
import datetime
import json
import os
import pathlib
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

import igraph
import networkx
from networkx.readwrite.gexf import GEXF, GEXFReader

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ["ENTENTE"]
EXAMPLES = HERE.parent.parent / "examples/articles"
ROLES = {"actor", "recipient", "actorParty", "recipientParty", "location", "agreement", "attributedTo", "parties", "holder",
         "of", "country", "accreditedTo", "member", "organization", "parentOrganization", "between"}

# networkx knows GEXF up to 1.2; what it reads is the same in 1.3, whose name space it is told here.
GEXF.versions["1.3"] = dict(GEXF.versions["1.2draft"], NS_GEXF="http://gexf.net/1.3", NS_VIZ="http://gexf.net/1.3/viz",
                            VERSION="1.3")


def carried(text):
    """What XML makes of a text, as docs/formats.md says: pictures of control characters, U+FFFD for two code points."""
    return "".join(chr(0x2400 + ord(c)) if ord(c) < 0x20 and c not in "\t\n\r" else "\ufffd" if c in "\ufffe\uffff" else c
                   for c in text)


def carried_list(texts):
    """Lists are JSON, which has escapes for control characters: only the two code points that it leaves alone go."""
    return ["".join("\ufffd" if c in "\ufffe\uffff" else c for c in text) for text in texts]


def listed(value):
    return value if isinstance(value, list) else [value]


def read_graphml(path, **options):
    """The graph with the ids of JSON-LD, for which GraphML has NMTOKENs."""
    graph = networkx.read_graphml(path, **options)
    names = {node: graph.nodes[node].pop("iri") for node in graph}
    return networkx.relabel_nodes(graph, names)


class Networks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory(prefix="entente-networks-")
        cls.folder = pathlib.Path(cls.work.name)
        cls.run_program("build", EXAMPLES, "-o", cls.folder / "examples.jsonld")
        cls.graphs = {"examples": cls.folder / "examples.jsonld", "hostile": pathlib.Path(os.environ["HOSTILE_GRAPH"])}
        cls.nodes = {}
        for name, path in cls.graphs.items():
            graph = json.loads(path.read_text(encoding="utf-8"))["@graph"]
            cls.nodes[name] = {node["@id"]: node for node in graph}
            for format_name in ("graphml", "gexf"):
                cls.run_program("export", path, "-o", cls.folder / f"{name}.{format_name}")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    @classmethod
    def run_program(cls, *arguments):
        subprocess.run([PROGRAM, *map(str, arguments)], check=True)

    def edges(self, name):
        """(source, role, target) of every reference and every piece of evidence, as JSON-LD tells them."""
        found = collections.Counter()
        for node in self.nodes[name].values():
            for key, value in node.items():
                if key in ROLES:
                    found.update((node["@id"], key, target) for target in listed(value))
                if key == "evidence":
                    found.update((node["@id"], key, piece["document"]) for piece in value)
        return found

    def quotes(self, name):
        return collections.Counter(
            (node["@id"], piece["start"], piece["end"], carried(piece["quote"]), carried(piece["rule"]), piece["confidence"])
            for node in self.nodes[name].values() for piece in node.get("evidence", []))

    def properties(self, node):
        """Those that are no references, mentions or types, as the formats name them."""
        skipped = ROLES | {"@id", "@type", "evidence", "mention", "claims"}
        return {key: value for key, value in node.items() if key not in skipped}

    def same_properties(self, read, node):
        for key, value in self.properties(node).items():
            self.assertIn(key, read, node["@id"])
            if key in ("alternateName", "field", "topic"):
                self.assertEqual(json.loads(read[key]), carried_list(listed(value)), f"{node['@id']} {key}")
            elif isinstance(value, list):  # histories: each has what JSON-LD has, but for the evidence
                without = [{k: v for k, v in entry.items() if k != "evidence"} for entry in value]
                self.assertEqual([{k: v for k, v in e.items() if v is not None} for e in json.loads(read[key])], without)
            elif isinstance(value, str):
                self.assertEqual(read[key], carried(value), f"{node['@id']} {key}")
            else:
                self.assertEqual(read[key], value, f"{node['@id']} {key}")
        expected = {"label", "name", "type"} | set(self.properties(node))
        self.assertLessEqual(set(read), expected | {"start", "end", "spells"}, node["@id"])

    def compare(self, name, graph):
        """A networkx graph with the JSON-LD that it comes from."""
        self.assertTrue(graph.is_directed())
        self.assertEqual(set(graph.nodes), set(self.nodes[name]))
        for node_id, read in graph.nodes(data=True):
            node = self.nodes[name][node_id]
            self.assertEqual(read["label"], carried(node.get("name", node_id)))
            self.assertEqual(read["type"], listed(node["@type"])[-1])
            self.same_properties(read, node)
        read = collections.Counter((source, data["label"], target) for source, target, data in graph.edges(data=True))
        self.assertEqual(read, self.edges(name))
        self.assertTrue(all(data["weight"] >= 1 for *_, data in graph.edges(data=True)))
        quotes = collections.Counter((source, data["quoteStart"], data["quoteEnd"], data["quote"], data["rule"], data["confidence"])
                                     for source, _, data in graph.edges(data=True) if data["label"] == "evidence")
        self.assertEqual(quotes, self.quotes(name))
        print(f"networkx {networkx.__version__}: {name}, {graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, "
              f"{sum(len(data) for _, data in graph.nodes(data=True))} properties of nodes")

    def test_networkx_reads_graphml(self):
        for name in self.graphs:
            with self.subTest(graph=name):
                self.compare(name, read_graphml(self.folder / f"{name}.graphml", force_multigraph=True))

    def test_networkx_reads_gexf(self):
        for name in self.graphs:
            with self.subTest(graph=name):
                self.compare(name, GEXFReader(version="1.3")(self.folder / f"{name}.gexf"))

    def test_igraph_reads_graphml(self):
        for name in self.graphs:
            with self.subTest(graph=name):
                graph = igraph.Graph.Read_GraphML(str(self.folder / f"{name}.graphml"))
                self.assertEqual(graph.vcount(), len(self.nodes[name]))
                self.assertEqual(graph.ecount(), sum(self.edges(name).values()))
                for vertex in graph.vs:
                    node = self.nodes[name][vertex["iri"]]
                    self.assertEqual(vertex["label"], carried(node.get("name", node["@id"])))
                    self.same_properties(self.given(vertex, node), node)
                ids = graph.vs["iri"]
                read = collections.Counter((ids[edge.source], edge["label"], ids[edge.target]) for edge in graph.es)
                self.assertEqual(read, self.edges(name))
                quotes = collections.Counter((ids[edge.source], edge["quoteStart"], edge["quoteEnd"], edge["quote"], edge["rule"],
                                              edge["confidence"]) for edge in graph.es if edge["label"] == "evidence")
                self.assertEqual(quotes, self.quotes(name))
                print(f"igraph {igraph.__version__}: {name}, {graph.vcount()} vertices, {graph.ecount()} edges, "
                      f"{len(graph.vs.attributes())} attributes")

    @staticmethod
    def given(vertex, node):
        """What igraph makes of absent values: "" of texts, NaN of numbers, False of Booleans, which only the node can tell."""
        attributes = {key: value for key, value in vertex.attributes().items() if value == value and value != "" and key not in ("id", "iri")}
        return {key: value for key, value in attributes.items() if not isinstance(value, bool) or key in node}

    def test_the_view_of_relations_is_a_weighted_network_of_countries(self):
        relations = {frozenset(node["between"]): node for node in self.nodes["examples"].values()
                     if node["@type"] == "BilateralRelation"}
        for extension, read in (("graphml", read_graphml), ("gexf", GEXFReader(version="1.3"))):
            path = self.folder / f"relations.{extension}"
            self.run_program("export", self.graphs["examples"], "-o", path, "--view", "relations")
            graph = read(path)
            self.assertFalse(graph.is_directed())
            self.assertEqual({frozenset(edge) for edge in graph.edges}, set(relations))
            self.assertEqual(graph.number_of_edges(), len(relations))
            for source, target, data in graph.edges(data=True):
                relation = relations[frozenset((source, target))]
                self.assertEqual(data["weight"], max(1, relation["eventCount"]))
                self.assertEqual(data["cooperation"], relation["cooperation"])
            self.assertTrue(all(data["type"] == "Country" for _, data in graph.nodes(data=True)))

    def test_yed_finds_its_labels(self):
        path = self.folder / "yed.graphml"
        self.run_program("export", self.graphs["hostile"], "-o", path, "--yed")
        text = path.read_text(encoding="utf-8")
        self.assertEqual(text.count("<y:NodeLabel>"), len(self.nodes["hostile"]))
        self.assertEqual(text.count("<y:EdgeLabel>"), sum(self.edges("hostile").values()))
        self.compare("hostile", read_graphml(path, force_multigraph=True))

    def test_a_label_is_no_html_to_yed(self):
        given, path = self.folder / "html.jsonld", self.folder / "html.graphml"
        name = "<HTML><img src='http://example.org/x'>"
        given.write_text(json.dumps({"@graph": [{"@id": "p/a", "@type": "Place", "name": name}]}), encoding="utf-8")
        self.run_program("export", given, "-o", path, "--yed")
        root = xml.etree.ElementTree.parse(path)
        labels = [label.text for label in root.iter("{http://www.yworks.com/xml/graphml}NodeLabel")]
        self.assertEqual(labels, ["\u200b" + name])
        self.assertEqual(read_graphml(path).nodes["p/a"]["name"], name)

    def test_claims_have_their_days(self):
        graph = GEXFReader(version="1.3")(self.folder / "examples.gexf")
        self.assertEqual(graph.graph["mode"], "dynamic")
        dated = 0
        for node_id, node in self.nodes["examples"].items():
            read = graph.nodes[node_id]
            begin, end = node.get("startDate"), node.get("endDate")
            if "Event" in node["@type"] and begin:
                dated += 1
                self.assertEqual((read["start"], read["end"]), (first_day(begin), last_day(end or begin)))
        self.assertGreater(dated, 20)

    def test_offices_are_spells_and_reduced_dates_their_days(self):
        """Each claim, and between which days it holds: None where nothing is known, as networkx tells it."""
        expected = {
            "tenure/a": ({"holder": "person/a", "title": "envoy", "startDate": "2024-08-03"}, ("2024-08-03", None)),
            "tenure/b": ({"holder": "person/a", "title": "envoy", "startDate": "2023", "endDate": "2024-02"},
                         ("2023-01-01", "2024-02-29")),
            "tenure/c": ({"holder": "person/a", "title": "envoy", "endDate": "2021"}, (None, "2021-12-31")),
            "tenure/d": ({"holder": "person/a", "title": "envoy"}, None),
            "membership/a": ({"member": "country/PER", "organization": "org/a", "startDate": "1998-11"}, ("1998-11-01", None)),
            "event/a": ({"@type": ["Event", "Visit"], "actor": ["person/a"], "startDate": "2023-02"}, ("2023-02-01", "2023-02-28")),
            "event/b": ({"@type": ["Event", "Visit"], "actor": ["person/a"], "startDate": "2024-12", "endDate": "2025-01-02"},
                        ("2024-12-01", "2025-01-02")),
        }
        types = {"tenure": "Tenure", "membership": "Membership"}
        nodes = [{"@id": "country/PER", "@type": "Country", "name": "Peru"}, {"@id": "person/a", "@type": "Person", "name": "A"},
                 {"@id": "org/a", "@type": "Organization", "name": "Forum"}]
        nodes += [{"@id": key, "@type": types.get(key.split("/")[0])} | members for key, (members, _) in expected.items()]
        given = self.folder / "days.jsonld"
        given.write_text(json.dumps({"@graph": nodes}), encoding="utf-8")
        self.run_program("export", given, "-o", self.folder / "days.gexf")
        graph = GEXFReader(version="1.3")(self.folder / "days.gexf")
        for key, (_, days) in expected.items():
            read = graph.nodes[key]
            if days is None:
                self.assertFalse({"start", "end", "spells"} & set(read), key)
            elif key.startswith("event"):
                self.assertEqual((read["start"], read["end"]), days, key)
            else:
                self.assertEqual([tuple(None if day == "None" else day for day in spell) for spell in read["spells"]], [days], key)
        for source, _, read in graph.edges(data=True):
            begin, end = expected[source][1] or (None, None)
            self.assertEqual((read.get("start"), read.get("end")), (begin, end), source)

    def test_ids_of_graphml_are_nmtokens_and_stay_different(self):
        given = self.folder / "ids.jsonld"
        ids = ["p/a", "p:a", "p/a_b", "p/a%20b", "p/\u00b720", "p/ü", "p/北京", "p/a~", "p/.-"]
        given.write_text(json.dumps({"@graph": [{"@id": each, "@type": "Place"} for each in ids]}), encoding="utf-8")
        self.run_program("export", given, "-o", self.folder / "ids.graphml")
        read = {data["iri"]: node for node, data in networkx.read_graphml(self.folder / "ids.graphml").nodes(data=True)}
        self.assertEqual(read, {"p/a": "p:a", "p:a": "p·3Aa", "p/a_b": "p:a_b", "p/a%20b": "p:a·2520b", "p/·20": "p:·C2·B720",
                                "p/ü": "p:·C3·BC", "p/北京": "p:·E5·8C·97·E4·BA·AC", "p/a~": "p:a·7E", "p/.-": "p:.-"})
        self.valid(self.folder / "ids.graphml")

    def valid(self, path):
        subprocess.run(["xmllint", "--huge", "--noout", "--relaxng", HERE / f"{path.suffix[1:]}.rng", path], check=True,
                       stderr=subprocess.PIPE)

    def test_xmllint_finds_them_well_formed_and_as_their_schema_says(self):
        for name in self.graphs:
            for extension in ("graphml", "gexf"):
                self.valid(self.folder / f"{name}.{extension}")


def first_day(date):
    return date + "-01-01"[len(date) - 10:] if len(date) < 10 else date


def last_day(date):
    if len(date) == 4:
        return date + "-12-31"
    if len(date) == 7:
        year, month = map(int, date.split("-"))
        following = datetime.date(year + month // 12, month % 12 + 1, 1)
        return (following - datetime.timedelta(days=1)).isoformat()
    return date


if __name__ == "__main__":
    unittest.main()
