# SPDX-License-Identifier: MIT
"""Files appear whole or not at all."""
import os
import pathlib
import resource
import signal
import subprocess
import time
import unittest

from program import PROGRAM, ProgramTest


class Output(ProgramTest):
    def leftovers(self):
        return sorted(path.name for path in self.folder.iterdir() if "partial" in path.name)

    def test_an_old_file_is_replaced_and_keeps_its_mode(self):
        old = self.write("graph.jsonld", "old")
        old.chmod(0o640)
        self.succeed("build", "articles", "-o", "graph.jsonld")
        self.assertNotEqual(old.read_bytes(), b"old")
        self.assertEqual(old.stat().st_mode & 0o777, 0o640)
        self.assertEqual(self.leftovers(), [])

    def test_a_link_goes_on_pointing_to_the_file(self):
        target = self.write("real/graph.jsonld", "old")
        (self.folder / "link.jsonld").symlink_to(target)
        self.succeed("build", "articles", "-o", "link.jsonld")
        self.assertTrue((self.folder / "link.jsonld").is_symlink())
        self.assertNotEqual(target.read_bytes(), b"old")

    def test_a_full_disk_is_a_failure_that_names_the_file(self):
        done = self.run_program("build", "articles", "-o", "/dev/full", "-f", "jsonld")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"/dev/full", done.stderr)

    def test_a_limit_on_file_sizes_leaves_the_old_file(self):
        old = self.write("graph.jsonld", "old")
        done = self.run_program("build", "articles", "-o", "graph.jsonld",
                                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(old.read_bytes(), b"old")
        self.assertEqual(self.leftovers(), [])

    def test_a_reader_that_goes_away(self):
        with subprocess.Popen([PROGRAM, "build", "articles", "-o", "-"], cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE) as process:
            process.stdout.close()
            message = process.stderr.read()
            self.assertEqual(process.wait(), 1)
        self.assertIn(b"standard output", message)

    def tables(self):
        """A folder of tables made before, with one file's text changed."""
        self.succeed("build", "articles", "-o", "tables", "-f", "csv")
        return self.write("tables/events.csv", "old")

    def test_an_old_folder_is_replaced_and_keeps_its_mode(self):
        old = self.tables()
        old.parent.chmod(0o750)
        (self.folder / "link").symlink_to("tables")
        self.succeed("build", "articles", "-o", "link/", "-f", "csv")
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertNotEqual(old.read_bytes(), b"old")
        self.assertEqual(old.parent.stat().st_mode & 0o777, 0o750)
        self.assertEqual(self.leftovers(), [])

    def test_a_folder_with_something_else_in_it_is_refused(self):
        old = self.tables()
        self.write("tables/notes.txt", "mine")
        done = self.run_program("build", "articles", "-o", "tables", "-f", "csv")
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"'notes.txt'", done.stderr)
        self.assertEqual(old.read_bytes(), b"old")
        self.assertEqual((self.folder / "tables/notes.txt").read_bytes(), b"mine")
        self.assertEqual(self.leftovers(), [])

    def test_a_file_where_the_folder_should_be_is_refused(self):
        self.write("tables", "a file")
        done = self.run_program("build", "articles", "-o", "tables", "-f", "csv")
        self.assertEqual(done.returncode, 1)
        self.assertEqual((self.folder / "tables").read_bytes(), b"a file")

    def test_a_limit_on_file_sizes_leaves_the_old_folder(self):
        old = self.tables()
        done = self.run_program("build", "articles", "-o", "tables", "-f", "csv",
                                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
        self.assertEqual(done.returncode, 1)
        self.assertEqual(old.read_bytes(), b"old")
        self.assertEqual(self.leftovers(), [])

    def test_an_interruption_leaves_the_old_folder_and_nothing_else(self):
        old = self.tables()
        self.assertEqual(self.interrupted(signal.SIGTERM, "-o", "tables", "-f", "csv"), -signal.SIGTERM)
        self.assertEqual(old.read_bytes(), b"old")
        self.assertEqual(self.leftovers(), [])

    def interrupted(self, number, *output):
        """Starts a build that waits for its input, interrupts it, and gives how it ended."""
        pipe = self.folder / "news"
        if not pipe.exists():
            os.mkfifo(pipe)
        with subprocess.Popen([PROGRAM, "build", "news", *(output or ("-o", "graph.jsonld"))], cwd=self.folder,
                              stderr=subprocess.PIPE) as process:
            with open(pipe, "wb") as writer:  # opens once the program reads
                deadline = time.monotonic() + 30
                while not self.leftovers() and time.monotonic() < deadline:
                    time.sleep(0.01)
                self.assertNotEqual(self.leftovers(), [])
                writer.write(b"LIMA - Peru recalled its ambassador.")
                writer.flush()
                process.send_signal(number)
                return process.wait(timeout=30)

    def test_an_interruption_leaves_the_old_file_and_nothing_else(self):
        old = self.write("graph.jsonld", "old")
        self.assertEqual(self.interrupted(signal.SIGINT), -signal.SIGINT)
        self.assertEqual(old.read_bytes(), b"old")
        self.assertEqual(self.leftovers(), [])

    def test_a_kill_leaves_the_old_file(self):
        old = self.write("graph.jsonld", "old")
        self.assertEqual(self.interrupted(signal.SIGKILL), -signal.SIGKILL)
        self.assertEqual(old.read_bytes(), b"old")
        for name in self.leftovers():
            pathlib.Path(self.folder / name).unlink()
        (self.folder / "news").unlink()
        self.succeed("build", "articles", "-o", "graph.jsonld")
        self.assertNotEqual(old.read_bytes(), b"old")


if __name__ == "__main__":
    unittest.main()
