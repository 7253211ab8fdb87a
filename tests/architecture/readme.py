#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the documents' commands: tests/architecture/readme.py ROOT PROGRAM

Every line of a ```sh block that starts with `entente` is run in a folder that holds examples/, in the order of
the document; every script that such a block names must be there. Blocks of another kind are left alone.
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

DOCUMENTS = ["README.md", "examples/README.md", "docs/formats.md"]


def commands(text):
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line, comments=True)
            if words:
                yield words


def main():
    root, program = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve())
    failed = ran = 0
    for document in DOCUMENTS:
        if not (root / document).is_file():
            continue
        with tempfile.TemporaryDirectory(prefix="entente-readme-") as work:
            shutil.copytree(root / "examples", pathlib.Path(work) / "examples")
            for words in commands((root / document).read_text(encoding="utf-8")):
                name = words[0].removeprefix("build/release/")
                if name == "entente":
                    ran += 1
                    done = subprocess.run([program, *words[1:]], cwd=work, capture_output=True, timeout=100,
                                          stdin=subprocess.DEVNULL, check=False)
                    if done.returncode != 0:
                        failed += 1
                        print(f"{document}: '{shlex.join(words)}' ended with {done.returncode}: "
                              f"{done.stderr.decode('utf-8', 'replace')}")
                elif words[0].startswith(("scripts/", "bench/", "tests/")) and not os.access(root / words[0], os.X_OK):
                    failed += 1
                    print(f"{document}: there is no program '{words[0]}'")
    print(f"{ran} commands, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
