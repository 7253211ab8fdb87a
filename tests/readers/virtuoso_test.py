#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Virtuoso's bulk loader reads our N-Quads and Turtle: a server of our own in a folder of its own, on free ports.

As many statements as serdi counts, questions answered with the graph's own counts, hostile texts as they went in.
"""
import collections
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples/articles"
BASE = "https://w3id.org/entente/id/"
PREFIXES = ("PREFIX schema: <https://schema.org/> PREFIX ent: <https://w3id.org/entente/ns#> "
            "PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX oa: <http://www.w3.org/ns/oa#> ")
PASSWORD = "dba"  # of a server that nobody else reaches and that lives for a minute

INI = """[Database]
DatabaseFile = {folder}/virtuoso.db
ErrorLogFile = {folder}/virtuoso.log
LockFile = {folder}/virtuoso.lck
TransactionFile = {folder}/virtuoso.trx
xa_persistent_file = {folder}/virtuoso.pxa
ErrorLogLevel = 3
FileExtend = 200
MaxCheckpointRemap = 2000
[TempDatabase]
DatabaseFile = {folder}/virtuoso-temp.db
TransactionFile = {folder}/virtuoso-temp.trx
MaxCheckpointRemap = 2000
[Parameters]
ServerPort = 127.0.0.1:{port}
DirsAllowed = {folder}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
ServerThreads = 10
CheckpointInterval = 0
SchedulerInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 1000000
"""

failures = 0


def check(what, found, wanted):
    global failures
    print(f"{'ok' if found == wanted else 'WRONG'}: {what}: {str(found)[:60]}", flush=True)
    if found != wanted:
        failures += 1
        print(f"  wanted {str(wanted)[:600]}", file=sys.stderr, flush=True)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def entente(*arguments):
    subprocess.run([os.environ["ENTENTE"], *map(str, arguments)], check=True, stderr=subprocess.DEVNULL)


class Server:
    def __init__(self, folder):
        self.folder = folder
        self.port, self.http = free_ports(2)
        (folder / "virtuoso.ini").write_text(INI.format(folder=folder, port=self.port, http=self.http), encoding="utf-8")
        self.process = subprocess.Popen(["virtuoso-t", "+foreground", "+configfile", str(folder / "virtuoso.ini")],
                                        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def wait(self, seconds=120):
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            if self.isql("SELECT 1;", check=False).returncode == 0:
                return
            time.sleep(0.3)
        log = self.folder / "virtuoso.log"
        sys.exit("Virtuoso does not start:\n" + (log.read_text(errors="replace")[-2000:] if log.exists() else "no log"))

    def isql(self, statement, check=True):
        result = subprocess.run(["isql-vt", f"127.0.0.1:{self.port}", "dba", PASSWORD, "VERBOSE=OFF", "BANNER=OFF", "PROMPT=OFF",
                                 "ERRORS=STDOUT", f"EXEC={statement}"], capture_output=True, text=True, errors="replace")
        if check and (result.returncode != 0 or "*** Error" in result.stdout):
            sys.exit(f"isql: {statement[:200]}\n{result.stdout[-1000:]}{result.stderr[-1000:]}")
        return result

    def count(self, pattern, graph=None):
        """What isql prints for a SPARQL count."""
        where = f"GRAPH <{graph}> {{ {pattern} }}" if graph else f"{{ {pattern} }}"
        out = self.isql(f"SPARQL {PREFIXES} SELECT (COUNT(*) AS ?n) WHERE {{ {where} }};").stdout.split()
        return int(out[-1])

    def ask(self, query):
        """Rows of the SPARQL service, as JSON."""
        data = urllib.parse.urlencode({"query": PREFIXES + query, "format": "application/sparql-results+json"}).encode()
        with urllib.request.urlopen(f"http://127.0.0.1:{self.http}/sparql", data, timeout=120) as answer:
            return json.load(answer)["results"]["bindings"]

    def load(self, file, graph):
        """ld_dir and rdf_loader_run, and what the loader itself says of the file."""
        self.isql(f"ld_dir('{file.parent}', '{file.name}', '{graph}');")
        self.isql("rdf_loader_run();")
        state = self.isql(f"SELECT ll_state, ll_error FROM DB.DBA.LOAD_LIST WHERE ll_file = '{file}';").stdout.split(maxsplit=1)
        check(f"{file.name}: the loader's state and error", [part.strip() for part in state], ["2", "NULL"])

    def stop(self):
        if self.process.poll() is None:
            self.isql("SHUTDOWN;", check=False)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def statements(file, notation):
    out = subprocess.run(["serdi", "-i", notation, "-o", "nquads", str(file)], capture_output=True, check=True).stdout
    return out.count(b"\n")


def counts_of(graph):
    counts = collections.Counter()
    for node in graph["@graph"]:
        types = node["@type"]
        counts.update([types] if isinstance(types, str) else types)
        counts["mention"] += len(node.get("mention", []))
    return counts


def hostile_texts(graph):
    keys = {"name": "schema:name", "headline": "schema:headline", "publisher": "schema:publisher", "title": "ent:title",
            "acronym": "ent:acronym"}
    texts = {(BASE + node["@id"], term, node[key]) for node in graph["@graph"] for key, term in keys.items() if key in node}
    # Quotes stand in nodes without names: found by the document that they come from.
    return texts | {(BASE + item["document"], "oa:exact", item["quote"]) for node in graph["@graph"] for item in node.get("evidence", [])}


def texts_in(server, graph):
    found = set()
    for term in ("schema:name", "schema:headline", "schema:publisher", "ent:title", "ent:acronym"):
        found |= {(row["x"]["value"], term, row["n"]["value"])
                  for row in server.ask(f"SELECT ?x ?n {{ GRAPH <{graph}> {{ ?x {term} ?n }} }}")}
    return found | {(row["x"]["value"], "oa:exact", row["n"]["value"]) for row in server.ask(
        f"SELECT ?x ?n {{ GRAPH <{graph}> {{ ?y prov:hadPrimarySource ?x ; oa:exact ?n ; ent:confidence ?c }} }}")}


def run(folder, server):
    built = folder / "examples.jsonld"
    entente("build", EXAMPLES, "-o", built)
    examples, turtle, graphs, hostile = (folder / name for name in ("examples.nq", "examples.ttl", "graphs.nq", "hostile.nq"))
    entente("export", built, "-o", examples)
    entente("export", built, "-o", turtle)
    entente("export", built, "-o", graphs, "--graph-per-document")
    server.wait()
    print("Virtuoso", server.isql("SELECT sys_stat('st_dbms_ver');").stdout.strip())

    counts = counts_of(json.loads(built.read_text(encoding="utf-8")))
    for file, notation in ((examples, "nquads"), (turtle, "turtle")):
        graph = f"urn:load:{file.name}"
        server.load(file, graph)
        check(f"{file.name}: statements", server.count("?s ?p ?o", graph), statements(file, notation))
        for kind, term in (("Country", "schema:Country"), ("Event", "schema:Event"), ("Document", "schema:NewsArticle"),
                           ("Agreement", "ent:Agreement"), ("Tenure", "ent:Tenure"), ("BilateralRelation", "ent:BilateralRelation")):
            check(f"{file.name}: {kind}", server.count(f"?x a {term}", graph), counts[kind])
        check(f"{file.name}: mentions", server.count("?x ent:mention ?m . ?m oa:exact ?q", graph), counts["mention"])

    server.load(graphs, "urn:load:default")
    named = collections.Counter()
    for line in graphs.read_text(encoding="utf-8").splitlines():
        parts = line.rsplit(" ", 2)
        # The graph stands behind the object: a line of four terms.
        head = parts[0].split(" ", 2)
        named[parts[1][1:-1] if len(head) == 3 and parts[1].startswith("<") else "urn:load:default"] += 1
    for graph, number in sorted(named.items()):
        check(f"{graphs.name}: statements in {graph}", server.count("?s ?p ?o", graph), number)

    texts = hostile_texts(json.loads(pathlib.Path(os.environ["HOSTILE_GRAPH"]).read_text(encoding="utf-8")))
    for file, notation in ((hostile, "nquads"), (hostile.with_suffix(".ttl"), "turtle")):
        graph = f"urn:load:{file.name}"
        entente("export", os.environ["HOSTILE_GRAPH"], "-o", file)
        server.load(file, graph)
        check(f"{file.name}: statements", server.count("?s ?p ?o", graph), statements(file, notation))
        found = texts_in(server, graph)
        check(f"{file.name}: texts that are not as they were", sorted(texts - found)[:5], [])
        check(f"{file.name}: texts", len(found), len(texts))


def main():
    # However the test ends, the server ends first.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    with tempfile.TemporaryDirectory(prefix="entente-virtuoso-") as name:
        server = Server(pathlib.Path(name))
        try:
            run(pathlib.Path(name), server)
        finally:
            server.stop()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
