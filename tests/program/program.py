# SPDX-License-Identifier: MIT
"""Runs the program in a folder of its own, which holds copies of the example articles."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ARTICLES = ROOT / "examples/articles"
EXAMPLES = len(list(ARTICLES.glob("*.txt"))) + sum(
    len(path.read_text(encoding="utf-8").splitlines()) for path in ARTICLES.glob("*.jsonl"))  # in the example articles
RETOLD = ROOT / "tests/corpus/texts.jsonl"  # many texts about the same people, agreements and events
PROGRAM = os.environ.get("ENTENTE", str(ROOT / "build/release/entente"))


class ProgramTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="entente-program-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        shutil.copytree(ARTICLES, self.folder / "articles")

    def run_program(self, *arguments, **options):
        """The finished process; standard output and error are bytes."""
        environment = {**os.environ, "LC_ALL": "C", **options.pop("environment", {})}
        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, env=environment, capture_output=True,
                              timeout=200, check=False, **options)
        self.assertGreaterEqual(done.returncode, 0, f"ended by signal {-done.returncode}")
        return done

    def succeed(self, *arguments, **options):
        done = self.run_program(*arguments, **options)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def nodes(self, jsonld):
        return json.loads(jsonld)["@graph"]
