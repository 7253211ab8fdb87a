# SPDX-License-Identifier: MIT
"""Python's csv and sqlite3 read the tables: every node, reference, quote and string; no cell is a formula unless asked for."""
import collections
import csv
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ["ENTENTE"]
EXAMPLES = HERE.parent.parent / "examples/articles"
TABLES = {"Country": "countries", "Person": "persons", "Organization": "organizations", "Place": "places", "Group": "groups",
          "Agreement": "agreements", "Event": "events", "Tenure": "tenures", "Membership": "memberships",
          "BilateralRelation": "relations", "Document": "documents"}
ROLES = {"actor", "recipient", "actorParty", "recipientParty", "location", "agreement", "attributedTo", "parties", "holder",
         "of", "country", "accreditedTo", "member", "organization", "parentOrganization", "between"}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def listed(value):
    return value if isinstance(value, list) else [value]


def guarded(text):
    return "'" + text if text.startswith(FORMULA) else text


class Tables(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.work = tempfile.TemporaryDirectory(prefix="entente-csv-")
        cls.folder = pathlib.Path(cls.work.name)
        cls.run_program("build", EXAMPLES, "-o", cls.folder / "examples.jsonld")
        cls.graphs = {"examples": cls.folder / "examples.jsonld", "hostile": pathlib.Path(os.environ["HOSTILE_GRAPH"])}
        cls.nodes = {}
        for name, path in cls.graphs.items():
            cls.nodes[name] = json.loads(path.read_text(encoding="utf-8"))["@graph"]
            cls.run_program("export", path, "-f", "csv", "-o", cls.folder / name)
            cls.run_program("export", path, "-f", "csv", "--exact", "-o", cls.folder / f"{name} exact")

    @classmethod
    def tearDownClass(cls):
        cls.work.cleanup()

    @classmethod
    def run_program(cls, *arguments):
        subprocess.run([PROGRAM, *map(str, arguments)], check=True)

    def rows(self, folder, table):
        with open(self.folder / folder / f"{table}.csv", newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
        for row in rows:
            self.assertNotIn(None, row, f"{table}: more cells than heads")
            self.assertNotIn(None, row.values(), f"{table}: fewer cells than heads")
        return rows

    def test_exact_tables_hold_every_property_as_it_is(self):
        for name in self.graphs:
            tables = {table: {row["id"]: row for row in self.rows(f"{name} exact", table)} for table in TABLES.values()}
            self.assertEqual(sum(map(len, tables.values())), len(self.nodes[name]))
            for node in self.nodes[name]:
                types = listed(node["@type"])
                row = tables[TABLES[types[0]]][node["@id"]]
                self.assertEqual(row["type"], types[-1])
                given = {key: value for key, value in node.items() if key not in ("@id", "@type", "evidence", "mention", "claims")}
                for key, value in given.items():
                    self.same(row[key], key, value, f"{node['@id']} {key}")
                for key in set(row) - set(given) - {"id", "type"}:
                    self.assertEqual(row[key], "", f"{node['@id']} {key}")
            print(f"csv: {name}, {sum(map(len, tables.values()))} nodes")

    def same(self, cell, key, value, where):
        if isinstance(value, bool):
            self.assertEqual(cell, str(value).lower(), where)
        elif isinstance(value, (int, float)):
            self.assertEqual(float(cell), value, where)
        elif isinstance(value, list) and isinstance(value[0], dict):
            read = [{k: v for k, v in entry.items() if v is not None} for entry in json.loads(cell)]
            self.assertEqual(read, [{k: v for k, v in entry.items() if k != "evidence"} for entry in value], where)
        elif isinstance(value, list) or key in ROLES:
            self.assertEqual(collections.Counter(json.loads(cell)), collections.Counter(listed(value)), where)
        else:
            self.assertEqual(cell, value, where)

    def test_links_evidence_and_mentions_are_all_there(self):
        for name in self.graphs:
            links, evidence, mentions = (self.rows(f"{name} exact", table) for table in ("links", "evidence", "mentions"))
            names = {node["@id"]: node.get("name", "") for node in self.nodes[name]}
            self.assertEqual(
                collections.Counter((row["source"], row["role"], row["target"]) for row in links),
                collections.Counter((node["@id"], key, target) for node in self.nodes[name] for key in ROLES & set(node)
                                    for target in listed(node[key])))
            self.assertTrue(all(row["sourceName"] == names[row["source"]] for row in links))
            self.assertTrue(all(row["targetName"] == names[row["target"]] for row in links))
            self.assertEqual(
                collections.Counter((row["claim"], row["document"], int(row["start"]), int(row["end"]), row["quote"],
                                     row["rule"], float(row["confidence"])) for row in evidence),
                collections.Counter((node["@id"], piece["document"], piece["start"], piece["end"], piece["quote"],
                                     piece["rule"], piece["confidence"])
                                    for node in self.nodes[name] for piece in node.get("evidence", [])))
            self.assertEqual(
                collections.Counter((row["entity"], row["document"], int(row["start"]), int(row["end"]), row["quote"],
                                     row["form"]) for row in mentions),
                collections.Counter((node["@id"], piece["document"], piece["start"], piece["end"], piece["quote"],
                                     piece["form"]) for node in self.nodes[name] for piece in node.get("mention", [])))
            print(f"csv: {name}, {len(links)} links, {len(evidence)} pieces of evidence, {len(mentions)} mentions")

    def test_no_cell_is_a_formula(self):
        seen = 0
        for name in self.graphs:
            for table in [*TABLES.values(), "links", "evidence", "mentions"]:
                safe, exact = self.rows(name, table), self.rows(f"{name} exact", table)
                self.assertEqual(len(safe), len(exact))
                for safe_row, exact_row in zip(safe, exact):
                    for key, cell in safe_row.items():
                        self.assertFalse(cell.startswith(FORMULA) and key != "balance", cell)
                        if key in ("name", "title", "quote", "headline", "publisher", "acronym", "rule"):
                            seen += cell != exact_row[key]
                            self.assertEqual(cell, guarded(exact_row[key]))
        self.assertGreater(seen, 20)

    def test_dyads_are_guarded_unless_exact(self):
        rows = {}
        for name, options in (("safe", []), ("exact", ["--exact"])):
            path = self.folder / f"{name}.dyads.csv"
            self.run_program("export", self.graphs["hostile"], "-f", "dyads", "-o", path, *options)
            with open(path, newline="", encoding="utf-8") as file:
                rows[name] = list(csv.DictReader(file, strict=True))
        quotes = {node["@id"]: node["evidence"][0]["quote"] for node in self.nodes["hostile"] if "Event" in node["@type"]}
        self.assertEqual({row["event_id"]: row["quote"] for row in rows["exact"]}, quotes)
        self.assertEqual([row["quote"] for row in rows["safe"]], [guarded(row["quote"]) for row in rows["exact"]])

    def test_sqlite_imports_the_tables_as_python_reads_them(self):
        version = subprocess.run(["sqlite3", "--version"], check=True, capture_output=True, text=True).stdout.split()[0]
        for name in self.graphs:
            for folder in (name, f"{name} exact"):
                tables = [*TABLES.values(), "links", "evidence", "mentions"]
                script = [f".import --csv '{folder}/{table}.csv' '{table}'" for table in tables]
                expected = {table: self.rows(folder, table) for table in tables}
                for table, rows in expected.items():  # every row is an array of its cells, in the order of the file
                    cells = ", ".join(f'"{head}"' for head in rows[0]) if rows else ""
                    script.append(f"select json_array({cells}) from '{table}' order by rowid;")
                done = subprocess.run(["sqlite3", "-batch", ":memory:"], input="\n".join(script), check=True,
                                      capture_output=True, cwd=self.folder, encoding="utf-8")
                self.assertEqual(done.stderr, "")
                read = [json.loads(line) for line in done.stdout.split("\n") if line]
                wanted = [list(row.values()) for rows in expected.values() for row in rows]
                self.assertEqual(len(read), len(wanted))
                for read_row, row in zip(read, wanted):
                    self.assertEqual(read_row, row)
            print(f"sqlite3 {version}: {name}, {len(wanted)} rows of {len(tables)} tables")

    def test_lists_are_readable_unless_exact(self):
        row = next(row for row in self.rows("examples", "events") if "; " in row["actor"])
        self.assertEqual(row["actor"].split("; "), json.loads(next(
            other["actor"] for other in self.rows("examples exact", "events") if other["id"] == row["id"])))


if __name__ == "__main__":
    unittest.main()
