#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The table of dyads, as Python's csv module reads it, against the graph that it was made of."""
import csv
import io
import unittest

from program import ProgramTest

HOSTILE = ("date 2024-11-21\nFrance signed a \"pact of\nfriendship\" with Chad, in Paris.\n\n"
           "France met Chad in N’Djaména; a, b, c.\n")


class Dyads(ProgramTest):
    def rows(self, graph):
        text = self.succeed("export", graph, "-f", "dyads", "-o", "-").decode("utf-8")
        self.assertTrue(text.endswith("\r\n"))
        return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))

    def test_every_event_of_two_countries_is_there_once_a_pair(self):
        self.succeed("build", "articles", "-o", "graph.jsonld")
        nodes = {node["@id"]: node for node in self.nodes((self.folder / "graph.jsonld").read_bytes())}
        rows = self.rows("graph.jsonld")
        self.assertGreater(len(rows), 30)
        keys = [(row["event_id"], row["source_id"], row["target_id"]) for row in rows]
        self.assertEqual(len(keys), len(set(keys)))
        dated = [row["date"] or "9999" for row in rows]
        self.assertEqual(dated, sorted(dated))
        for row in rows:
            self.assertNotIn(None, row, "a row with more cells than the header")
            event = nodes[row["event_id"]]
            self.assertIn(row["type"], event["@type"])
            self.assertEqual((row["plover"], row["cameo"], row["modality"]),
                             (event["plover"], event["cameo"], event["modality"]))
            self.assertEqual(row["date"], event.get("startDate", event.get("endDate", "")))
            self.assertLessEqual(abs(float(row["goldstein"])), 10)
            parties = set(event["actorParty"]) | set(event.get("recipientParty", []))
            self.assertTrue({row["source_id"], row["target_id"]} <= parties)
            if row["directed"] == "1":
                self.assertIn(row["source_id"], event["actorParty"])
                self.assertIn(row["target_id"], event["recipientParty"])
            piece = {"document": row["quote_document"], "start": int(row["quote_start"]),
                     "end": int(row["quote_end"]), "quote": row["quote"].removeprefix("'")}
            self.assertTrue(any(piece.items() <= shown.items() for shown in event["evidence"]), row)

    def test_relations_count_the_rows_of_their_pair(self):
        self.succeed("build", "articles", "-o", "graph.jsonld")
        counts = {}
        for row in self.rows("graph.jsonld"):
            if row["modality"] in ("actual", "planned") and row["source_iso3"] and row["target_iso3"]:
                pair = tuple(sorted((row["source_id"], row["target_id"])))
                counts.setdefault(pair, set()).add(row["event_id"])
        relations = [node for node in self.nodes((self.folder / "graph.jsonld").read_bytes())
                     if node["@type"] == "BilateralRelation"]
        self.assertGreater(len(relations), 20)
        for relation in relations:
            self.assertEqual(len(counts.get(tuple(relation["between"]), ())), relation["eventCount"], relation["@id"])

    def test_line_breaks_quotes_and_commas_stay_in_their_cells(self):
        self.write("hostile.txt", HOSTILE)
        self.succeed("build", "hostile.txt", "-o", "graph.jsonld")
        rows = self.rows("graph.jsonld")
        self.assertTrue(rows)
        for row in rows:
            begin, end = int(row["quote_start"]), int(row["quote_end"])
            self.assertEqual(HOSTILE[begin:end], row["quote"])
        self.assertTrue(any("\n" in row["quote"] and '"' in row["quote"] for row in rows))

    def test_a_store_gives_the_same_table(self):
        self.succeed("build", "articles", "-o", "graph.jsonld")
        self.succeed("add", "news.store", "articles")
        self.assertEqual(self.rows("graph.jsonld"), self.rows("news.store"))


if __name__ == "__main__":
    unittest.main()
