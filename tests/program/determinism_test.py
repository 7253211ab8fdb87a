# SPDX-License-Identifier: MIT
"""The same texts give the same bytes."""
import random
import unittest

from program import EXAMPLES, ProgramTest


class Determinism(ProgramTest):
    def build(self, *arguments, **options):
        return self.succeed("build", *arguments, "-o", "-", **options)

    def setUp(self):
        super().setUp()
        self.reference = self.build("articles", "--threads", 1)
        self.assertGreater(len(self.nodes(self.reference)), EXAMPLES, "a graph of texts has more than its documents")

    def test_any_number_of_threads(self):
        for threads in (2, 3, 8):
            self.assertEqual(self.build("articles", "--threads", threads), self.reference)

    def test_any_order_of_the_inputs(self):
        files = [f"articles/{path.name}" for path in sorted((self.folder / "articles").iterdir())]
        for seed in (1, 2):
            random.Random(seed).shuffle(files)
            self.assertEqual(self.build(*files, "--threads", 2), self.reference)

    def test_any_locale_and_time_zone(self):
        for locale, zone in (("C.UTF-8", "America/Lima"), ("tr_TR.UTF-8", "Asia/Kathmandu")):
            self.assertEqual(self.build("articles", environment={"LC_ALL": locale, "TZ": zone}), self.reference)

    def test_a_graph_read_back_is_written_alike(self):
        self.write("graph.jsonld", self.reference)
        self.assertEqual(self.succeed("export", "graph.jsonld", "-f", "jsonld"), self.reference)

    def test_drawings_too(self):
        for view in ("relations", "full"):
            drawings = {self.build("articles", "-f", "dot", "--view", view, "--threads", n) for n in (1, 2)}
            self.assertEqual(len(drawings), 1)

    def test_extract_writes_the_same_files(self):
        for threads in (1, 4):
            self.succeed("extract", "articles", "-o", f"graphs-{threads}", "--threads", threads)
        one, four = ({path.name: path.read_bytes() for path in (self.folder / f"graphs-{threads}").iterdir()}
                     for threads in (1, 4))
        self.assertEqual(one, four)
        self.assertEqual(len(one), EXAMPLES)
        self.assertIn("kosovo-serbia-brussels.jsonld", one)


if __name__ == "__main__":
    unittest.main()
