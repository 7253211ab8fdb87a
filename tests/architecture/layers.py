#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks that the sources keep to their layers: tests/architecture/layers.py ROOT

Who may include whom, which files may see a third-party library, what nobody may use, and what a file may be
called. Prints one line a fault and fails where there is one; long files are only listed.
"""
import pathlib
import re
import sys

# A layer and the layers that it may include besides itself.
LAYERS = {
    "core": set(),
    "extract": {"core"},
    "graph": {"core"},
    "export": {"query", "graph", "core"},
    "query": {"graph", "core"},
    "evaluate": {"graph", "core"},
    "cli": {"evaluate", "export", "query", "extract", "graph", "core"},
}

# A library by its headers, and the files that may see it; tests may see all of them, to check with.
THIRD_PARTY = [
    (r"CLI/", r"cli/"),
    (r"tbb/|oneapi/", r"cli/"),
    (r"boost/", r"graph/"),
    (r"rapidjson/", r"(extract/read|export|evaluate)/[a-z_]*json[a-z_]*\.(cpp|hpp)$"),
    (r"(graphviz/)?(cgraph|gvc|gvcext|gvcjob)\.h$", r"export/(dot|picture)[a-z_]*\.(cpp|hpp)$"),
    (r"unicode/", r"core/(utf8|look_alikes)\.cpp$"),
    (r"zlib\.h$", r"extract/read/"),
    (r"libxml/", r"extract/read/|export/xml_writer\.cpp$"),
    (r"zstd\.h$", r"extract/read/|graph/store/"),
    (r"nettle/", r"core/sha256\.cpp$"),
    (r"gtest/|gmock/", r"tests/"),
    (r"benchmark/", r"bench/"),
    (r"sqlite3\.h$", r"graph/store/|bench/"),
]

# What robustness forbids, wherever it stands.
BANNED = [
    (r"#include <regex>", "std::regex overflows the stack"),
    (r"kParseFullPrecisionFlag", "a number can crash it"),
    (r"\bwrite_graphviz\b|\bwrite_graphml\b|\bescape_dot_string\b", "its escaping can be injected"),
    (r"(?<![_a-zA-Z:.])system\s*\(|\bpopen\s*\(", "no shell"),
]

ODD_NAMES = re.compile(r"util|common|helper|manager|misc")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LONG = 400


def layer_of(path):
    """The layer a file of the tree belongs to, or what an include path leads to; "" where none."""
    parts = path.split("/")
    if parts[0] == "include":
        parts = parts[1:]
    if parts[0] == "entente":
        parts = parts[1:]
    return parts[0] if parts[0] in LAYERS and len(parts) > 1 else ""


def faults_of(path, text):
    """(line number, message) of every fault in one file; `path` is relative to the root."""
    layer = layer_of(path)
    for number, line in enumerate(text.splitlines(), 1):
        for pattern, reason in BANNED:
            if re.search(pattern, line.split("//")[0]):
                yield number, f"'{line.strip()}' is not allowed: {reason}"
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, target = match.groups()
        other = layer_of(target)
        if quote == '"' and other and layer and other != layer and other not in LAYERS[layer]:
            yield number, f"{layer} must not include {other} ('{target}')"
        if quote == '"' and layer and other != layer and other and not target.startswith("entente/") and layer != "cli":
            yield number, f"'{target}' is private to {other}"
        if path.startswith("include/") and quote == '"' and not target.startswith("entente/"):
            yield number, f"a public header must not include '{target}', which is not installed"
        for library, allowed in THIRD_PARTY:
            if re.match(library, target) and not re.match(allowed + r"|tests/", path):
                yield number, f"'{target}' may be included only in files like {allowed}"
    if text.splitlines()[:1] != ["// SPDX-License-Identifier: MIT"]:
        yield 1, "the first line must be '// SPDX-License-Identifier: MIT'"
    if ODD_NAMES.search(path.rsplit("/", 1)[-1]):
        yield 1, "the file's name says nothing about what it holds"


def sources(root):
    for top in ["include", "tests", "bench", *LAYERS]:
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                yield path


def main():
    root = pathlib.Path(sys.argv[1])
    faults = checked = 0
    for source in sources(root):
        path = source.relative_to(root).as_posix()
        text = source.read_text(encoding="utf-8")
        checked += 1
        for line, message in faults_of(path, text):
            print(f"{path}:{line}: error: {message}")
            faults += 1
        length = text.count("\n")
        if length > LONG:
            print(f"{path}: warning: {length} lines; does it do two things?")
    print(f"{checked} files, {faults} faults")
    return 1 if faults or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
