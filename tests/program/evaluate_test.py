# SPDX-License-Identifier: MIT
"""`entente evaluate` gives the figures that an independent scorer gives."""
import json
import subprocess
import sys
import unittest

from program import ROOT, ProgramTest

SHARED = ROOT.parent / "shared"
TEXT = "Peruvian President Dina Boluarte visited Chile on 5 May 2024."
GOLD = {"id": "a", "countries": ["PER", "CHL", "BOL"],
        "persons": [{"name": "Dina Boluarte", "aliases": [], "party": "PER",
                     "offices": [{"title": "President", "of": "PER", "former": False}]}],
        "organizations": [], "agreements": [],
        "events": [{"type": "Visit", "actors": ["PER"], "recipients": ["CHL"], "start": "2024-05-06",
                    "modality": "actual", "evidence": "visited Chile"}]}


class Evaluate(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("gold.jsonl", json.dumps(GOLD) + "\n")
        self.write("news.jsonl", json.dumps({"id": "a", "text": TEXT}) + "\n")

    def figures(self, *arguments):
        return json.loads(self.succeed("evaluate", *arguments, "--json"))

    def test_texts_and_their_graphs_score_alike(self):
        self.succeed("extract", "news.jsonl", "-o", "graphs")
        from_texts = self.figures("gold.jsonl", "news.jsonl")
        self.assertEqual(from_texts, self.figures("gold.jsonl", "--graphs", "graphs"))
        self.assertEqual(from_texts["country"]["recall"], 0.666666)
        self.assertEqual(from_texts["country"]["precision"], 1.0)
        self.assertEqual(from_texts["event"]["matched"], 1)
        self.assertEqual(from_texts["event_types"]["Visit"]["gold"], 1)
        self.assertEqual(from_texts["date"]["accuracy"], 0.0)

    def test_differences_name_document_and_fact(self):
        lines = self.succeed("evaluate", "gold.jsonl", "news.jsonl", "--differences").decode().splitlines()
        self.assertIn("a\tmissed\tcountry\tBOL", lines)
        self.assertTrue(any(line.startswith("a\tdate\tevent\tVisit PER > CHL") for line in lines), lines)

    def test_what_cannot_be_evaluated(self):
        self.write("other.jsonl", json.dumps({"id": "b", "text": TEXT}))
        self.write("broken.jsonl", json.dumps(GOLD) + "\n{\n")
        self.write("empty.jsonl", "\n")
        cases = {
            ("gold.jsonl",): (2, b"say what to evaluate"),
            ("gold.jsonl", "news.jsonl", "--graphs", "graphs"): (2, b"say what to evaluate"),
            ("missing.jsonl", "news.jsonl"): (1, b"cannot read 'missing.jsonl'"),
            ("broken.jsonl", "news.jsonl"): (1, b"broken.jsonl:2: error: the line is no JSON"),
            ("empty.jsonl", "news.jsonl"): (1, b"annotates no document"),
            ("gold.jsonl", "other.jsonl"): (1, b"no document has an id of the gold"),
        }
        for arguments, (status, message) in cases.items():
            done = self.run_program("evaluate", *arguments)
            self.assertEqual(done.returncode, status, arguments)
            self.assertIn(message, done.stderr)
            self.assertEqual(done.stdout, b"")

    @unittest.skipUnless((SHARED / "tools/score").exists(), "there is no scorer beside the sources")
    def test_agrees_with_the_scorer_beside_the_sources(self):
        for name in ("articles-dev", "wire-dev"):
            gold = SHARED / f"gold/{name}.jsonl"
            self.succeed("extract", SHARED / f"corpus/{name}.jsonl", "-o", name)
            scorer = subprocess.run([sys.executable, SHARED / "tools/score", gold, self.folder / name, "--json"],
                                    capture_output=True, check=True)
            ours = self.figures(gold, SHARED / f"corpus/{name}.jsonl")
            for kind, theirs in json.loads(scorer.stdout).items():
                if kind in ("documents", "missing"):
                    self.assertEqual(ours[kind], theirs)
                    continue
                for figure, value in theirs.items():
                    key = "found" if figure == "predicted" else figure
                    self.assertAlmostEqual(ours[kind][key], value, places=5, msg=f"{name} {kind} {figure}")


if __name__ == "__main__":
    unittest.main()
