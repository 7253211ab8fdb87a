# SPDX-License-Identifier: MIT
"""Every input is in the graph or named, and the counts add up."""
import gzip
import json
import re
import unittest

from program import ProgramTest


class Intake(ProgramTest):
    def closing_counts(self, stderr):
        match = re.fullmatch(r"entente: (\d+) inputs?: (\d+) read, (\d+) left out", stderr.decode().splitlines()[-1])
        self.assertTrue(match, stderr)
        return tuple(map(int, match.groups()))

    def documents(self, jsonld):
        return {node["@id"] for node in self.nodes(jsonld) if node["@type"] == "Document"}

    def test_one_bad_line_does_not_stop_the_rest(self):
        lines = [
            json.dumps({"id": "a", "text": "Peru recognised Kosovo."}),
            '{"id": "broken", "text": "Peru',
            json.dumps({"id": "no-text"}),
            json.dumps(["not", "an", "object"]),
            "[" * 100000,
            json.dumps({"id": "b", "text": "Chile recalled its ambassador."}),
        ]
        self.write("news.jsonl", "\n".join(lines) + "\n")
        for threads in (1, 3):
            done = self.run_program("build", "news.jsonl", "-o", "-", "--threads", threads)
            self.assertEqual(done.returncode, 3)
            self.assertEqual(self.documents(done.stdout), {"doc/a", "doc/b"})
            self.assertEqual(self.closing_counts(done.stderr), (6, 2, 4))
            named = [line for line in done.stderr.decode().splitlines() if line.startswith("entente: left out news.jsonl")]
            self.assertEqual(len(named), 4)
            # Each is named by the byte at which its line begins.
            for number in (1, 2, 3, 4):
                self.assertIn(f"byte {sum(len(line) + 1 for line in lines[:number])}", named[number - 1])

    def test_missing_and_unreadable_inputs(self):
        self.write("nul.txt", b"Peru\0Chile")
        self.write("empty.txt", b"")
        self.write("cut.jsonl.gz", gzip.compress(b'{"id":"z","text":"Peru."}\n' * 1000)[:60])
        done = self.run_program("build", "nowhere.txt", "nul.txt", "empty.txt", "cut.jsonl.gz", "articles", "-o", "-")
        self.assertEqual(done.returncode, 3)
        total, read, left_out = self.closing_counts(done.stderr)
        self.assertEqual(total, read + left_out)
        self.assertEqual(read, len(self.documents(done.stdout)))
        for name in ("nowhere.txt", "nul.txt", "empty.txt", "cut.jsonl.gz"):
            self.assertIn(f"left out {name}", done.stderr.decode())

    def test_standard_input_and_compressed_files_are_the_same(self):
        line = json.dumps({"id": "peru", "text": "LIMA — Peru recognised Kosovo on Friday.", "published": "2008-02-22"})
        self.write("a.jsonl", line)
        self.write("b.jsonl.gz", gzip.compress(line.encode()))
        plain = self.succeed("build", "a.jsonl", "-o", "-")
        self.assertEqual(self.succeed("build", "b.jsonl.gz", "-o", "-"), plain)
        self.assertEqual(self.succeed("build", "-", "-o", "-", input=line.encode()), plain)

    def test_names_cannot_move_the_cursor(self):
        self.write("bad\x1b[2J\n.txt", b"\0")
        done = self.run_program("build", "bad\x1b[2J\n.txt", "articles/aukus.txt", "-o", "graph.jsonld")
        self.assertEqual(done.returncode, 3)
        self.assertNotIn(b"\x1b", done.stderr)
        self.assertEqual(len(done.stderr.splitlines()), 2)

    def test_no_file_of_extract_leaves_its_folder(self):
        ids = ["../escape", "/etc/x", "a/b", "..", ".", "", "x" * 5000, "a\nb", "a"]
        self.write("ids.jsonl", "".join(json.dumps({"id": id, "text": f"Peru {n}."}) + "\n" for n, id in enumerate(ids)))
        before = {path for path in self.folder.rglob("*")}
        done = self.run_program("extract", "ids.jsonl", "-o", "graphs")
        written = {path for path in self.folder.rglob("*")} - before - {self.folder / "graphs"}
        self.assertTrue(all(path.parent == self.folder / "graphs" for path in written), written)
        left_out = done.stderr.decode().count("left out ids")
        self.assertEqual(len(written) + left_out, len(ids))

    def test_two_texts_of_one_id_are_both_accounted_for(self):
        self.write("twice.jsonl", "".join(json.dumps({"id": "x", "text": text}) + "\n" for text in ("Peru.", "Chile.")))
        done = self.run_program("extract", "twice.jsonl", "-o", "graphs")
        written = list((self.folder / "graphs").iterdir())
        self.assertEqual(len(written) + done.stderr.decode().count("left out twice"), 2)
        self.assertIn("Peru", (self.folder / "graphs/x.jsonld").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
