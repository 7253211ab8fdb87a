# SPDX-License-Identifier: MIT
"""Shards built anywhere combine to the bytes of one build."""
import itertools
import json
import random
import unittest

from program import RETOLD, ProgramTest


class Merge(ProgramTest):
    def setUp(self):
        super().setUp()
        self.files = [f"articles/{path.name}" for path in sorted((self.folder / "articles").iterdir())]
        self.whole = self.succeed("build", "articles", "-o", "-")

    def shards(self, count, seed=None):
        """The articles as so many graph files."""
        files = self.files[:]
        if seed is not None:
            random.Random(seed).shuffle(files)
        names = [f"shard-{count}-{seed}-{number}.jsonld" for number in range(count)]
        for number, name in enumerate(names):
            self.succeed("build", *files[number::count], "-o", name)
        return names

    def merge(self, *graphs, **options):
        return self.succeed("merge", *graphs, "-o", "-", **options)

    def refuse(self, *arguments):
        done = self.run_program("merge", *arguments, "-o", "c.jsonld")
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertFalse((self.folder / "c.jsonld").exists())
        return done.stderr.decode()

    def test_one_seven_and_shuffled_shards(self):
        self.assertEqual(self.merge(*self.shards(1)), self.whole)
        self.assertEqual(self.merge(*self.shards(7)), self.whole)
        for seed in (1, 2):
            names = self.shards(7, seed)
            random.Random(seed).shuffle(names)
            self.assertEqual(self.merge(*names), self.whole)

    def test_shards_of_texts_that_retell_each_other(self):
        lines = RETOLD.read_text(encoding="utf-8").splitlines(keepends=True)
        whole = self.succeed("build", self.write("whole.jsonl", "".join(lines)), "-o", "-")
        self.succeed("extract", "whole.jsonl", "-o", "texts")
        self.assertEqual(self.merge(*sorted((self.folder / "texts").iterdir(), reverse=True)), whole)
        for count, seed in ((1, 1), (7, 2), (7, 3)):
            random.Random(seed).shuffle(lines)
            for number in range(count):
                self.write(f"{number}.jsonl", "".join(lines[number::count]))
                self.succeed("build", f"{number}.jsonl", "-o", f"{number}.jsonld")
            self.assertEqual(self.merge(*[f"{number}.jsonld" for number in range(count)]), whole)

    def test_one_graph_a_text(self):
        self.succeed("extract", "articles", "-o", "graphs")
        self.assertEqual(self.merge(*sorted((self.folder / "graphs").iterdir())), self.whole)

    def test_any_grouping_and_order_and_twice(self):
        parts = self.shards(3)
        for one, two, three in itertools.permutations(parts):
            self.write("pair.jsonld", self.merge(one, two))
            self.assertEqual(self.merge("pair.jsonld", three), self.whole)
            self.assertEqual(self.merge(three, "pair.jsonld", one, "pair.jsonld"), self.whole)
        single = (self.folder / parts[0]).read_bytes()
        self.assertEqual(self.merge(parts[0], parts[0]), single)
        self.write("nothing.jsonld", self.succeed("build", self.empty_folder(), "-o", "-"))
        self.assertEqual(self.merge("nothing.jsonld", parts[0]), single)

    def empty_folder(self):
        (self.folder / "empty").mkdir()
        return "empty"

    def test_stores_and_standard_input(self):
        self.succeed("add", "a.store", *self.files[:9])
        self.succeed("build", *self.files[6:15], "-o", "b.jsonld")
        rest = self.succeed("build", *self.files[15:], "-o", "-")
        self.assertEqual(self.merge("a.store", "-", "b.jsonld", input=rest), self.whole)

    def test_a_graph_that_another_program_has_laid_out(self):
        graphs = self.shards(2)
        for name in graphs:
            graph = json.loads((self.folder / name).read_bytes())
            self.write(name, json.dumps(graph, indent=4, sort_keys=True))  # escapes what is not ASCII, too
        self.assertEqual(self.merge(*graphs), self.whole)

    def test_what_cannot_be_taken_apart_is_refused(self):
        self.succeed("build", "articles", "-o", "whole.jsonld")
        self.succeed("build", "articles", "-o", "slim.jsonld", "--no-claims")
        self.succeed("export", "whole.jsonld", "-o", "part.jsonld", "--since", "2020")
        for name in ("slim.jsonld", "part.jsonld"):
            said = self.refuse("whole.jsonld", name)
            self.assertIn(f"'{name}': ", said)
            self.assertIn("do not keep what they said", said)
            self.assertIn("nothing was merged, and 'c.jsonld' was not written", said)
        # What was read of a graph is not spoilt by leaving out what documents said.
        self.assertEqual(self.succeed("export", "whole.jsonld", "-f", "jsonld", "--no-claims"),
                         (self.folder / "slim.jsonld").read_bytes())

    def test_two_texts_of_one_id_are_refused(self):
        for name, text in (("a", "Peru recognised Kosovo."), ("b", "Chile recognised Kosovo.")):
            self.write(f"{name}.jsonl", json.dumps({"id": "same", "text": text}))
            self.succeed("build", f"{name}.jsonl", "-o", f"{name}.jsonld")
        self.assertIn("two texts are called 'same', in 'a.jsonld' and 'b.jsonld'", self.refuse("a.jsonld", "b.jsonld"))
        self.succeed("build", "a.jsonl", "-o", "a2.jsonld")
        self.merge("a.jsonld", "a2.jsonld")

    def test_a_file_that_is_no_graph_stops_the_merge(self):
        self.write("news.jsonld", "Peru recognised Kosovo.")
        self.assertIn("nothing was merged", self.refuse(*self.shards(1), "news.jsonld"))
        self.assertIn("cannot read 'none.jsonld'", self.refuse("none.jsonld"))


if __name__ == "__main__":
    unittest.main()
