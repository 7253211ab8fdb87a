# SPDX-License-Identifier: MIT
"""A store gives the graph of its documents, whatever happened on the way."""
import itertools
import json
import os
import pathlib
import random
import re
import resource
import signal
import sqlite3
import subprocess
import threading
import time
import unittest

from program import EXAMPLES, PROGRAM, RETOLD, ProgramTest

COUNTS = re.compile(rb"^(\d+) added, (\d+) replaced, (\d+) read anew, (\d+) unchanged; (\d+) documents$", re.MULTILINE)
TEXTS = [
    "{0} and {1} established diplomatic relations on {2} March 1992.",
    "{0} recalled its ambassador to {1} on {2} June 2023.",
    "President Ana Silva of {0} visited {1} on {2} May 2024 and signed a trade agreement.",
    "On {2} July 2022 {0} condemned {1} over the border incident. It expelled two diplomats.",
]
STATES = ["Peru", "Chile", "Kenya", "Viet Nam", "France", "Norway", "Japan", "Ghana", "Laos", "Malta"]


def news(count, seed=1):
    """JSON Lines of so many short texts."""
    dice = random.Random(seed)
    lines = []
    for number in range(count):
        one, other = dice.sample(STATES, 2)
        text = dice.choice(TEXTS).format(one, other, dice.randint(1, 28))
        lines.append(json.dumps({"id": f"n{number}", "text": text, "published": "2024-06-01"}))
    return lines


class StoreTest(ProgramTest):
    def build(self, *inputs):
        return self.succeed("build", *inputs, "-o", "-")

    def export(self, store="s.store"):
        return self.succeed("export", store, "-f", "jsonld")

    def counts(self, output):
        """(added, replaced, read anew, unchanged) in all, and the documents that the store then holds."""
        rows = [tuple(map(int, row)) for row in COUNTS.findall(output)]
        return tuple(map(sum, zip(*[row[:4] for row in rows]))), rows[-1][4]

    def lines(self, name, lines):
        return self.write(name, "".join(line + "\n" for line in lines))

    def beside(self, store="s.store"):
        """What lies beside the store and belongs to it."""
        return sorted(path.name for path in self.folder.iterdir() if path.name.startswith(store) and path.name != store)

    def refuse(self, *arguments, **options):
        """What the program says where it must end with 1."""
        done = self.run_program(*arguments, **options)
        self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
        return done.stderr.decode()


class Content(StoreTest):
    def test_ten_batches_in_any_order_are_one_build(self):
        files = [f"articles/{path.name}" for path in sorted((self.folder / "articles").iterdir())]
        whole = self.build("articles")
        for seed in (1, 2):
            random.Random(seed).shuffle(files)
            store = f"{seed}.store"
            for number in range(10):
                self.succeed("add", store, *files[number::10], "--threads", 1 + number % 3)
            self.assertEqual(self.export(store), whole)
            self.assertEqual(self.beside(store), [])

    def test_batches_and_removals_of_texts_that_retell_each_other(self):
        # Who is who here depends on texts of other batches, and on those that are taken out again.
        lines = RETOLD.read_text(encoding="utf-8").splitlines()
        dice = random.Random(11)
        whole = self.build(self.lines("whole.jsonl", lines))
        dice.shuffle(lines)
        parts = [lines[number::10] for number in range(10)]
        apart = 0
        for number, part in enumerate(parts):
            apart += len(self.nodes(self.build(self.lines(f"{number}.jsonl", part))))
            self.succeed("add", "s.store", f"{number}.jsonl", "--batch", 1 + number % 4)
        self.assertEqual(self.export(), whole)
        self.assertGreater(apart, 1.5 * len(self.nodes(whole)))  # else nothing would be resolved across batches
        for count in (1, 30, 31):
            gone, lines = lines[:count], lines[count:]
            self.succeed("remove", "s.store", *[json.loads(line)["id"] for line in gone])
            self.assertEqual(self.export(), self.build(self.lines("rest.jsonl", lines)))
        self.succeed("add", "s.store", "whole.jsonl")
        self.assertEqual(self.export(), whole)

    def test_whatever_reads_a_graph_reads_a_store(self):
        self.succeed("add", "s.store", "articles")
        self.write("g.jsonld", self.build("articles"))
        for arguments in (("-f", "dot", "--view", "full"), ("-f", "jsonld", "--focus", "Viet Nam", "--since", "2020")):
            self.assertEqual(self.succeed("export", "s.store", *arguments), self.succeed("export", "g.jsonld", *arguments))

    def test_adding_again_changes_nothing(self):
        self.assertEqual(self.counts(self.succeed("add", "s.store", "articles")), ((EXAMPLES, 0, 0, 0), EXAMPLES))
        before = (self.folder / "s.store").read_bytes()
        self.assertEqual(self.counts(self.succeed("add", "s.store", "articles")), ((0, 0, 0, EXAMPLES), EXAMPLES))
        self.assertEqual((self.folder / "s.store").read_bytes(), before)

    def test_another_text_of_the_same_id_takes_its_place(self):
        old, new = news(2)[0], {"id": "n0", "text": "Peru recognised Kosovo in 2008.", "published": "2008-03-01"}
        self.lines("old.jsonl", [old])
        self.lines("new.jsonl", [json.dumps(new)])
        self.succeed("add", "s.store", "old.jsonl", "articles")
        said = self.succeed("add", "s.store", "new.jsonl")
        self.assertIn(b"replaced n0: it has another text\n", said)
        self.assertEqual(self.counts(said), ((0, 1, 0, 0), EXAMPLES + 1))
        self.assertEqual(self.export(), self.build("new.jsonl", "articles"))

    def test_another_date_or_other_rules_are_read_anew(self):
        text = {"id": "a", "text": "Peru recalled its ambassador to Chile on Friday."}
        self.lines("a.jsonl", [json.dumps({**text, "published": "2024-06-01"})])
        self.lines("b.jsonl", [json.dumps({**text, "published": "2023-06-01"})])
        self.succeed("add", "s.store", "a.jsonl")
        self.assertEqual(self.counts(self.succeed("add", "s.store", "b.jsonl")), ((0, 0, 1, 0), 1))
        self.assertEqual(self.export(), self.build("b.jsonl"))
        self.write("rules/lexicon/gazetteer/mine.tsv", "name\tclass\nExampleland Board\torganization\n")
        done = self.run_program("add", "s.store", "b.jsonl", "--rules", "rules")
        self.assertEqual(self.counts(done.stdout), ((0, 0, 1, 0), 1), done.stderr)

    def test_what_other_rules_read_is_named(self):
        self.lines("a.jsonl", news(3))
        self.lines("b.jsonl", news(5)[3:])
        self.write("rules/lexicon/gazetteer/mine.tsv", "name\tclass\nExampleland Board\torganization\n")
        self.assertEqual(self.run_program("add", "s.store", "a.jsonl").stderr, b"")
        done = self.run_program("add", "s.store", "b.jsonl", "--rules", "rules")
        self.assertEqual(done.returncode, 0)
        name = r"entente \d+\.\d+\.\d+, rules [0-9a-f]{16}"
        said = re.search(rf"the store 's\.store' keeps what ({name}) read \(documents: 3\), and this is ({name}): "
                         "add the same texts again", done.stderr.decode())
        self.assertIsNotNone(said, done.stderr)
        self.assertNotEqual(*said.groups())
        verified = self.succeed("verify", "s.store").decode().splitlines()[1:]
        self.assertEqual(sorted(verified), sorted([f"3 read by {said[1]}", f"2 read by {said[2]}"]))
        done = self.run_program("add", "s.store", "a.jsonl", "--rules", "rules")
        self.assertEqual((self.counts(done.stdout), done.stderr), (((0, 0, 3, 0), 5), b""))
        self.assertEqual(len(self.succeed("verify", "s.store").splitlines()), 1)

    def test_what_is_removed_was_never_seen(self):
        whole = news(40) + [json.dumps({"id": "odd 1/ü", "text": "Malta recognised Kosovo."})]
        self.lines("all.jsonl", whole)
        self.lines("rest.jsonl", whole[20:40])
        self.succeed("add", "s.store", "all.jsonl", "articles")
        nodes = {node["@id"] for node in self.nodes(self.export()) if node["@type"] == "Document"}
        odd = [node for node in nodes if node.startswith("doc/odd")]
        said = self.succeed("remove", "s.store", *[f"n{number}" for number in range(20)], *odd)
        self.assertEqual(said, f"21 removed; {EXAMPLES + 20} documents\n".encode())
        self.assertEqual(self.export(), self.build("rest.jsonl", "articles"))
        self.assertTrue(self.succeed("verify", "s.store").startswith(f"{EXAMPLES + 20} documents, ".encode()))

    def test_what_is_removed_leaves_no_trace_in_the_file(self):
        secret = "Ruritania"  # long enough a text, so that it is stored compressed, and twice
        self.lines("a.jsonl", [json.dumps({"id": "secret-id", "text": f"{secret} recalled its ambassador to Peru."})])
        self.succeed("add", "s.store", "a.jsonl")
        self.assertIn(b"secret-id", (self.folder / "s.store").read_bytes())
        self.succeed("add", "s.store", "articles")
        self.succeed("remove", "s.store", "secret-id")
        self.assertNotIn(b"secret-id", (self.folder / "s.store").read_bytes())
        everything = (self.folder / "s.store").stat().st_size
        ids = [node["@id"] for node in self.nodes(self.export()) if node["@type"] == "Document"]
        self.succeed("remove", "s.store", *ids)
        self.assertLess((self.folder / "s.store").stat().st_size, everything)
        self.assertEqual(len(self.nodes(self.export())), 0)

    def test_removing_what_is_not_there(self):
        self.succeed("add", "s.store", "articles/aukus.txt", "articles/sweden-nato.txt")
        done = self.run_program("remove", "s.store", "aukus", "nobody")
        self.assertEqual(done.returncode, 3)
        self.assertIn("no document 'nobody'", done.stderr.decode())
        self.assertEqual(self.run_program("remove", "s.store", "nobody").returncode, 1)
        self.assertIn("no store 'none.store'", self.refuse("remove", "none.store", "a"))
        self.assertFalse((self.folder / "none.store").exists())

    def test_nothing_read_makes_no_store(self):
        done = self.run_program("add", "s.store", "nowhere.txt")
        self.assertEqual(done.returncode, 1)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["articles"])

    def test_odd_names_are_names(self):
        for name in ("file:s.store?mode=memory", ":memory:", "a b'\";.store", "--s.store", "Việt.store", "new\nline"):
            self.succeed("add", "--", name, "articles/aukus.txt")
            self.assertTrue((self.folder / name).is_file(), name)
            self.assertIn(b"all is well", self.succeed("verify", "--", name))
        lines = [json.dumps({"id": id, "text": f"Peru recognised Kosovo. {number}"}) for number, id in
                 enumerate(["'; DROP TABLE documents; --", "\x1b[2J", "..", "%00", "x" * 5000, "名"])]
        self.lines("odd.jsonl", lines)
        said = self.succeed("add", "s.store", "odd.jsonl")
        self.assertNotIn(b"\x1b", said)
        self.assertEqual(self.counts(said)[1], 6)
        self.assertEqual(self.export(), self.build("odd.jsonl"))


class Faults(StoreTest):
    def test_a_hundred_kills_lose_nothing(self):
        count, batch = 120, 4
        self.lines("news.jsonl", news(count))
        whole = self.build("news.jsonl")
        command = [PROGRAM, "add", "s.store", "news.jsonl", "--batch", str(batch), "--threads", "2"]
        began = time.monotonic()
        subprocess.run(command, cwd=self.folder, capture_output=True, check=True)
        duration = time.monotonic() - began
        (self.folder / "s.store").unlink()
        dice = random.Random(4)
        kills = 0
        costly = 0  # kills of a run that had acknowledged something
        held = 0  # documents that were acknowledged
        while kills < 100 or costly < 20:
            self.assertLess(kills, 1000, "hardly any run comes to its first batch")
            with subprocess.Popen(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                timer = threading.Timer(dice.uniform(0, 0.7 * duration), process.kill)
                timer.start()
                said, complaints = process.communicate(timeout=60)
                timer.cancel()
            self.assertEqual(complaints, b"")
            acknowledged = COUNTS.findall(said)
            if acknowledged:
                held = max(held, int(acknowledged[-1][4]))
            if (self.folder / "s.store").exists() and (self.folder / "s.store").stat().st_size > 0:
                done = self.run_program("verify", "s.store")
                if done.returncode == 0:
                    stored = int(done.stdout.split()[0])
                    self.assertGreaterEqual(stored, held)
                    self.assertTrue(stored % batch == 0)  # a batch is in it whole or not at all
                else:  # the very first batch was cut short
                    self.assertIn(b"is empty", done.stderr)
                    self.assertEqual(held, 0)
            else:
                self.assertEqual(held, 0)
            if process.returncode == -signal.SIGKILL:
                kills += 1
                costly += 1 if acknowledged else 0
                continue
            self.assertEqual(process.returncode, 0)
            self.assertEqual(self.export(), whole)
            self.assertEqual(self.beside(), [])
            (self.folder / "s.store").unlink()
            held = 0
        subprocess.run(command, cwd=self.folder, capture_output=True, check=True)
        self.assertEqual(self.export(), whole)
        self.assertEqual(self.beside(), [])

    def test_killed_at_each_change_of_a_file(self):
        """As above, at every call that writes, syncs, shortens or removes a file: random moments hardly ever fall there."""
        library = os.environ.get("KILLED_AT_CHANGE")
        if not library:
            self.skipTest("KILLED_AT_CHANGE does not say where the library is: the program was not killed")
        self.lines("3.jsonl", news(3))
        whole = self.build(self.lines("6.jsonl", news(6)))
        self.succeed("add", "base.store", "3.jsonl")
        for before in (None, (self.folder / "base.store").read_bytes()):
            for at in itertools.count(1):
                for path in [*self.folder.glob("s.store*")]:
                    path.unlink()
                if before:
                    self.write("s.store", before)
                done = subprocess.run([PROGRAM, "add", "s.store", "6.jsonl", "--batch", "3", "--threads", "1"],
                                      cwd=self.folder, capture_output=True, check=False, timeout=60,
                                      env={**os.environ, "LD_PRELOAD": library, "KILL_AT": str(at)})
                acknowledged = COUNTS.findall(done.stdout)
                held = int(acknowledged[-1][4]) if acknowledged else 3 if before else 0
                if done.returncode == 0:
                    self.assertEqual(held, 6)
                    break
                self.assertEqual((done.returncode, done.stderr), (-signal.SIGKILL, b""))
                verified = self.run_program("verify", "s.store")
                if verified.returncode == 0:
                    stored = int(verified.stdout.split()[0])
                    self.assertGreaterEqual(stored, held)
                    self.assertIn(stored, (3, 6))
                else:
                    self.assertEqual(held, 0, verified.stderr)
                    self.assertRegex(verified.stderr, b"is empty|No such file")
                self.succeed("add", "s.store", "6.jsonl")
                self.assertEqual(self.export(), whole)
                self.assertEqual(self.beside(), [])
            self.assertGreater(at, 30)

    def test_a_full_disk_keeps_what_was_acknowledged(self):
        self.lines("news.jsonl", news(60))
        whole = self.build("news.jsonl")
        self.succeed("add", "whole.store", "news.jsonl")
        size = (self.folder / "whole.store").stat().st_size
        acknowledged_some = 0
        for limit in range(0, size, max(1, size // 12)):
            done = self.run_program("add", "s.store", "news.jsonl", "--batch", 5,
                                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
            self.assertEqual(done.returncode, 1)
            self.assertIn("s.store", done.stderr.decode())
            self.assertRegex(done.stderr.decode(), "make room and run the same command again")
            rows = COUNTS.findall(done.stdout)
            if rows:
                acknowledged_some += 1
                stored = int(self.succeed("verify", "s.store").split()[0])
                self.assertGreaterEqual(stored, int(rows[-1][4]))
        self.assertGreater(acknowledged_some, 3)
        self.succeed("add", "s.store", "news.jsonl")
        self.assertEqual(self.export(), whole)
        self.assertEqual(self.beside(), [])

    def test_a_full_file_system_keeps_what_was_acknowledged(self):
        """As above, but it is the disk that ends, for the journal as well. In a mount of its own, which none else sees."""
        self.lines("news.jsonl", news(200))
        whole = self.build("news.jsonl")
        (self.folder / "disk").mkdir()
        script = """
            mount -t tmpfs -o size=64k none disk || exit 77
            "$0" add disk/s.store news.jsonl --batch 5; echo "ended with $?"
            "$0" verify disk/s.store; echo "verified with $?"
            cp disk/* .
            mount -o remount,size=4m none disk
            "$0" add disk/s.store news.jsonl && cp disk/s.store whole.store && ls disk
        """
        try:
            done = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, PROGRAM],
                                  cwd=self.folder, capture_output=True, timeout=200, check=False)
        except FileNotFoundError:
            self.skipTest("no unshare here: the disk was not filled")
        if done.returncode == 77 or b"unshare" in done.stderr:
            self.skipTest("no mounts of one's own are allowed here: the disk was not filled")
        said = done.stdout.decode()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr.decode(), "make room and run the same command again")
        acknowledged, verified = re.search(r"(\d+) documents\nended with 1\n(\d+) documents, .*verified with 0", said,
                                           re.DOTALL).groups()
        self.assertGreater(int(acknowledged), 0)
        self.assertLess(int(acknowledged), 200)
        self.assertEqual(verified, acknowledged)
        self.assertTrue(said.endswith("\ns.store\n"), said)
        self.assertEqual(self.export("whole.store"), whole)
        first = self.build(self.lines("first.jsonl", news(200)[:int(acknowledged)]))
        self.assertEqual(self.export(), first)

    def test_any_flipped_bit_is_found(self):
        self.lines("news.jsonl", news(30))
        self.succeed("add", "s.store", "news.jsonl", "articles")
        self.succeed("remove", "s.store", "n3", "n7", "aukus")  # so that there is room that is not used
        whole = (self.folder / "s.store").read_bytes()
        dice = random.Random(7)
        # The header's bytes, and any others.
        offsets = [*range(0, 100, 3), *(dice.randrange(len(whole)) for _ in range(250))]
        for offset in offsets:
            damaged = bytearray(whole)
            damaged[offset] ^= 1 << dice.randrange(8)
            self.write("damaged.store", bytes(damaged))
            said = self.refuse("verify", "damaged.store")
            self.assertIn("damaged.store", said)
            if offset >= 100:
                first = offset // 4096 * 4096
                self.assertIn(f"bytes {first} to {first + 4095} do not have their checksum", said)
        for name, content in {"cut": whole[:-4096], "torn": whole[:-100], "longer": whole + b"x" * 4096,
                              "zeros": whole[:8192] + bytes(4096) + whole[12288:],
                              "swapped": whole[:8192] + whole[12288:16384] + whole[8192:12288] + whole[16384:]}.items():
            self.write(name + ".store", content)
            said = self.refuse("verify", name + ".store")
            if name == "swapped":
                self.assertIn("bytes 8192 to 12287 do not have their checksum", said)

    def test_a_damaged_store_is_never_taken_for_a_whole_one(self):
        self.succeed("add", "s.store", "articles")
        whole = (self.folder / "s.store").read_bytes()
        graph = self.export()
        dice = random.Random(3)
        stopped = 0
        for _ in range(60):
            damaged = bytearray(whole)
            damaged[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
            self.write("damaged.store", bytes(damaged))
            done = self.run_program("export", "damaged.store", "-f", "jsonld")
            if done.returncode == 0:  # the page was one of the texts', which an export does not read
                self.assertEqual(done.stdout, graph)
            else:
                stopped += 1
                self.assertIn("damaged.store", done.stderr.decode())
        self.assertGreater(stopped, 10)

    def test_what_is_no_store(self):
        self.write("garbage", os.urandom(20000))
        self.write("graph.jsonld", self.build("articles/aukus.txt"))
        self.write("empty", "")
        self.write("short", "SQLite format 3\0")
        with sqlite3.connect(self.folder / "other.db") as other:
            other.execute("CREATE TABLE documents(id)")
        other.close()
        foreign = (self.folder / "other.db").read_bytes()
        for name in ("garbage", "graph.jsonld", "short", "other.db"):
            for command in (("add", name, "articles"), ("verify", name), ("remove", name, "a")):
                self.assertIn("is no store of this program", self.refuse(*command), command)
        self.assertIn("is empty", self.refuse("verify", "empty"))
        self.assertIn("Is a directory", self.refuse("verify", "articles"))
        self.assertIn("No such file", self.refuse("verify", "nowhere"))
        self.assertIn("is no store", self.refuse("export", "other.db", "-f", "dot"))
        self.assertEqual((self.folder / "other.db").read_bytes(), foreign)

    def test_a_store_of_another_version(self):
        self.succeed("add", "s.store", "articles/aukus.txt")
        whole = (self.folder / "s.store").read_bytes()
        for layout, said in ((1, "an earlier version of the program (layout 1, this one reads 2): add its documents"),
                             (3, "a later version of the program (layout 3, this one reads 2): update it")):
            other = whole[:60] + layout.to_bytes(4, "big") + whole[64:]
            self.write("other.store", other)
            for command in (("add", "other.store", "articles"), ("export", "other.store", "-f", "dot"),
                            ("verify", "other.store")):
                self.assertIn(said, self.refuse(*command))
            self.assertEqual((self.folder / "other.store").read_bytes(), other)

    def test_tables_that_another_program_changed(self):
        self.succeed("add", "s.store", "articles/aukus.txt")
        with sqlite3.connect(self.folder / "s.store") as other:
            other.execute("UPDATE documents SET sha256='00'")
        other.close()
        self.assertIn("checksum", self.refuse("verify", "s.store"))


class Writers(StoreTest):
    def start_writer(self):
        """A writer that waits for its input: (process, the pipe to write to)."""
        os.mkfifo(self.folder / "pipe")
        process = subprocess.Popen([PROGRAM, "add", "s.store", "pipe"], cwd=self.folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        return process, open(self.folder / "pipe", "wb")  # opens once the program reads

    def finish(self, process, pipe):
        pipe.write(b"Peru recognised Kosovo in 2008.")
        pipe.close()
        said, complaints = process.communicate(timeout=60)
        self.assertEqual((process.returncode, complaints), (0, b""))
        return said

    def test_the_second_waits_then_says_who_holds_it(self):
        self.succeed("add", "s.store", "articles/sweden-nato.txt")
        first, pipe = self.start_writer()
        began = time.monotonic()
        said = self.refuse("add", "s.store", "articles/aukus.txt", "--wait", 1)
        self.assertGreaterEqual(time.monotonic() - began, 1)
        self.assertRegex(said, rf"written by process {first.pid} on host \S+ since 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")
        self.assertIn("--wait", said)
        # Readers need not wait for a writer that thinks.
        self.assertIn(b"doc/sweden-nato", self.export())
        self.finish(first, pipe)
        self.succeed("add", "s.store", "articles/aukus.txt", "--wait", 0)
        self.assertEqual(self.beside(), [])

    def test_the_second_goes_on_when_the_first_is_done(self):
        first, pipe = self.start_writer()
        second = subprocess.Popen([PROGRAM, "add", "s.store", "articles/aukus.txt", "--wait", "50"], cwd=self.folder,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(0.3)
        self.assertIsNone(second.poll())
        self.finish(first, pipe)
        said, complaints = second.communicate(timeout=60)
        self.assertEqual((second.returncode, complaints), (0, b""))
        self.assertEqual(self.counts(said), ((1, 0, 0, 0), 2))

    def test_many_writers_at_once_all_come_through(self):
        self.lines("news.jsonl", news(32))
        commands = []
        for number in range(8):
            self.lines(f"part-{number}.jsonl", news(32)[number::8])
            commands.append(subprocess.Popen([PROGRAM, "add", "s.store", f"part-{number}.jsonl", "--wait", "100"],
                                             cwd=self.folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE))
        for process in commands:
            self.assertEqual(process.communicate(timeout=100)[1], b"")
            self.assertEqual(process.returncode, 0)
        self.assertEqual(self.export(), self.build("news.jsonl"))
        self.assertEqual(self.beside(), [])

    def test_a_killed_writer_holds_nothing(self):
        first, pipe = self.start_writer()
        first.kill()
        first.communicate(timeout=60)
        pipe.close()
        self.succeed("add", "s.store", "articles/aukus.txt", "--wait", 0)
        self.assertEqual(self.beside(), [])

    def test_who_may_not_write(self):
        self.succeed("add", "s.store", "articles/aukus.txt")
        store = self.folder / "s.store"
        nobody = 65534 if os.geteuid() == 0 else os.geteuid()  # to root everything is writable
        os.chmod(self.folder, 0o777)
        os.chmod(store, 0o444)
        before = store.read_bytes()
        as_nobody = {"preexec_fn": lambda: os.setuid(nobody)}
        if os.geteuid() == 0 and not os.access(PROGRAM, os.X_OK):
            self.skipTest("the program cannot be run by others")
        self.assertIn("read-only", self.refuse("add", "s.store", "articles", **as_nobody))
        os.chmod(self.folder, 0o555)
        self.assertIn("Permission denied", self.refuse("add", "s.store", "articles", **as_nobody))
        self.assertIn(b"doc/aukus", self.succeed("export", "s.store", "-f", "jsonld", **as_nobody))
        self.assertIn(b"all is well", self.succeed("verify", "s.store", **as_nobody))
        os.chmod(self.folder, 0o755)
        self.assertEqual(store.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
