#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The documents tell the truth: tests/architecture/documents.py ROOT PROGRAM

Every line of a ```sh block that starts with `entente` is run in a folder that holds examples/, in the order of
the document; every script that such a block names must be there. Blocks of another kind are left alone.
A ```text block is an article, `example.txt`; the objects of the ```json block after it are nodes of its graph.
docs/diagnostics.md lists the codes that the sources use, and no others; docs/formats.md every format.
"""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

DOCUMENTS = ["README.md", "examples/README.md", "docs/formats.md", "docs/questions.md", "docs/scale.md", "docs/store.md"]


def commands(text):
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words:
                yield words


def run_commands(root, program):
    """(commands run, what went wrong)"""
    ran, faults = 0, []
    for document in DOCUMENTS:
        with tempfile.TemporaryDirectory(prefix="entente-documents-") as work:
            shutil.copytree(root / "examples", pathlib.Path(work) / "examples")
            for words in commands((root / document).read_text(encoding="utf-8")):
                name = words[0].removeprefix("build/release/")
                if name == "entente":
                    ran += 1
                    done = subprocess.run([program, *words[1:]], cwd=work, capture_output=True, timeout=100,
                                          stdin=subprocess.DEVNULL, check=False)
                    if done.returncode != 0:
                        faults.append(f"{document}: '{shlex.join(words)}' ended with {done.returncode}: "
                                      f"{done.stderr.decode('utf-8', 'replace')}")
                elif words[0].startswith(("scripts/", "bench/", "tests/")) and not os.access(root / words[0], os.X_OK):
                    faults.append(f"{document}: there is no program '{words[0]}'")
    return ran, faults


def check_examples(root, program):
    """(graphs built, what went wrong)"""
    built, faults = 0, []
    for document in DOCUMENTS:
        text = (root / document).read_text(encoding="utf-8")
        for article, shown in re.findall(r"^```text\n(.*?)^```.*?^```json\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            with tempfile.TemporaryDirectory(prefix="entente-documents-") as work:
                (pathlib.Path(work) / "example.txt").write_text(article, encoding="utf-8")
                graph = subprocess.run([program, "build", "example.txt", "-o", "-"], cwd=work, capture_output=True,
                                       check=True, timeout=100).stdout
            built += 1
            nodes = json.loads(graph)["@graph"]
            faults += [f"{document}: the graph of the example has no node\n{json.dumps(node, indent=1)}"
                       for node in json.loads(shown) if node not in nodes]
    return built, faults


def check_codes(root):
    used = {}
    for layer in ("core", "extract", "graph", "query", "export", "cli"):
        for source in sorted((root / layer).rglob("*.[ch]pp")):
            for code in re.findall(r'"([EWN]\d{4})"', source.read_text(encoding="utf-8")):
                used.setdefault(code, source.relative_to(root))
    listed = set(re.findall(r"^\| `([EWN]\d{4})` \|", (root / "docs/diagnostics.md").read_text(encoding="utf-8"),
                            re.MULTILINE))
    faults = [f"docs/diagnostics.md does not list {code} of {used[code]}" for code in sorted(used.keys() - listed)]
    faults += [f"docs/diagnostics.md lists {code}, which no source uses" for code in sorted(listed - used.keys())]
    return faults


def check_formats(root, program):
    listed = subprocess.run([program, "export", "--list"], capture_output=True, check=True, text=True).stdout
    text = (root / "docs/formats.md").read_text(encoding="utf-8")
    names = [line.split("\t")[0] for line in listed.splitlines()]
    return [f"docs/formats.md does not list '{name}'" for name in names if f"| `{name}` |" not in text]


def main():
    root, program = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    ran, faults = run_commands(root, program)
    built, wrong = check_examples(root, program)
    faults += wrong + check_codes(root) + check_formats(root, program)
    for fault in faults:
        print(fault)
    print(f"{ran} commands run, {len(faults)} faults")
    return 1 if faults or not ran or not built else 0


if __name__ == "__main__":
    sys.exit(main())
