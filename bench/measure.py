# SPDX-License-Identifier: MIT
"""What bench/speed and bench/scaling share: a corpus to read, a program to time, a place for figures."""
import contextlib
import datetime
import json
import os
import pathlib
import platform
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Words that change places among themselves, so that texts differ while the language stays ordinary.
PERMUTED = [
    ["China", "France", "Germany", "India", "Russia", "Canada", "Australia", "Peru", "Honduras", "Iran", "Greece",
     "Ethiopia", "Somalia", "Kenya", "Haiti", "Mauritius", "Colombia", "Venezuela", "Israel", "Bahrain", "Sweden",
     "Malaysia", "Tuvalu"],
    ["Beijing", "Paris", "Berlin", "Moscow", "Ottawa", "Canberra", "Lima", "Tehran", "Athens", "Nairobi", "London",
     "Bogotá", "Caracas", "Ankara", "Riyadh", "Mogadishu", "Washington", "Brussels"],
    ["Anwar Ibrahim", "Tô Lâm", "Xi Jinping", "Dina Boluarte", "Emmanuel Macron", "Justin Trudeau", "Narendra Modi",
     "William Ruto", "Keir Starmer", "Gustavo Petro", "Nicolás Maduro", "Abiy Ahmed", "Ulf Kristersson",
     "Anthony Albanese", "Navin Ramgoolam", "Joe Biden"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    ["January", "March", "May", "July", "August", "October", "December"],
]


class Run:
    """CPU seconds (user and system), wall seconds and peak memory of one finished program."""

    def __init__(self, cpu, wall, megabytes):
        self.cpu, self.wall, self.megabytes = cpu, wall, megabytes


def run(command):
    begin = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024)


def add_options(parser, megabytes):
    parser.add_argument("--entente", default=str(ROOT / "build/release/entente"))
    parser.add_argument("--megabytes", type=float, default=megabytes)
    parser.add_argument("--corpus", type=pathlib.Path, action="append", default=[],
                        help="JSON Lines with further texts to build the corpus from (may be given again)")
    parser.add_argument("--keep", action="store_true", help="write the figures to bench/runs/")


def seeds(files):
    texts = []
    for path in sorted((ROOT / "examples/articles").iterdir()):
        if path.suffix == ".txt":
            texts.append(path.read_text(encoding="utf-8"))
        elif path.suffix == ".jsonl":
            files = [path, *files]
    for path in files:
        with open(path, encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines if line.strip()]
    return texts


def permuted(text, chance):
    table = {}
    for words in PERMUTED:
        shuffled = words[:]
        chance.shuffle(shuffled)
        table.update(zip(words, shuffled))
    pattern = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    return pattern.sub(lambda match: table[match.group()], text)


class Workspace:
    def __init__(self, path, options):
        self.path, self.options = path, options
        self.texts = seeds(options.corpus)

    def corpus(self, name, megabytes):
        """JSON Lines of about so many megabytes; the same every time."""
        chance = random.Random(20241121)
        path = self.path / name
        with open(path, "w", encoding="utf-8") as out:
            number = 0
            while out.tell() < megabytes * 1e6:
                text = permuted(self.texts[number % len(self.texts)], chance)
                day = datetime.date(2015, 1, 1) + datetime.timedelta(days=number % 3650)
                out.write(json.dumps({"id": f"text-{number}", "published": day.isoformat(), "text": text},
                                     ensure_ascii=False) + "\n")
                number += 1
        return path

    def check_equal(self, corpus):
        """What is timed must be right first: one thread and many give the same graph."""
        head = self.path / "head.jsonl"
        with open(corpus, encoding="utf-8") as lines, open(head, "w", encoding="utf-8") as out:
            for _, line in zip(range(200), lines):
                out.write(line)
        graphs = [subprocess.run([self.options.entente, "build", str(head), "-o", "-", "-f", "jsonld", "--threads", n],
                                 capture_output=True, check=True).stdout for n in ("1", "4")]
        if graphs[0] != graphs[1] or len(graphs[0]) < 1000:
            sys.exit("one thread and four do not give the same graph: nothing is timed")

    def keep(self, name, figures):
        if not self.options.keep:
            return
        machine = re.sub(r"[^a-z0-9]+", "-", f"{platform.machine()}-{os.cpu_count()}cpu".lower())
        folder = ROOT / "bench/runs" / f"{datetime.date.today().isoformat()}-{machine}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        print(f"kept in {folder.relative_to(ROOT)}/{name}.json")


@contextlib.contextmanager
def workspace(options):
    with tempfile.TemporaryDirectory(prefix="entente-bench-") as path:
        yield Workspace(pathlib.Path(path), options)
