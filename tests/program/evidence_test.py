# SPDX-License-Identifier: MIT
"""Every quote stands in its text where the graph says."""
import json
import unittest

from program import ProgramTest

TRICKY = [
    "Thủ tướng Phạm Minh Chính met Sweden’s Prime Minister “Ulf Kristersson” 🕊 in Hanoi on Monday.",
    "Vie\u0302\u0323t Nam and Malaysia signed a treaty in Putrajaya.\r\nPeru recalled its ambassador to Ecuador.\r\n",
    "\ufeffFrance and Côte d’Ivoire established diplomatic relations in 1961.",
    "Китай и Россия. China’s President Xi Jinping (习近平) visited Moscow on 20 March 2023.",
]


class Evidence(ProgramTest):
    def pieces(self, value):
        """Every object with a quote, however deep."""
        if isinstance(value, dict):
            if "quote" in value:
                yield value
            for part in value.values():
                yield from self.pieces(part)
        elif isinstance(value, list):
            for part in value:
                yield from self.pieces(part)

    def check(self, nodes, texts):
        count = 0
        for piece in self.pieces(nodes):
            text = texts[piece["document"]]
            self.assertEqual(text[piece["start"]:piece["end"]], piece["quote"], piece)
            self.assertTrue(piece["quote"].strip())
            count += 1
        return count

    def test_the_examples(self):
        texts = {}
        for path in (self.folder / "articles").iterdir():
            if path.suffix == ".txt":
                texts["doc/" + path.stem] = path.read_bytes().decode()
            else:
                for line in path.read_text(encoding="utf-8").splitlines():
                    item = json.loads(line)
                    texts["doc/" + item["id"]] = item["text"]
        nodes = self.nodes(self.succeed("build", "articles", "-o", "-"))
        self.assertGreater(self.check(nodes, texts), 100)
        documents = {node["@id"] for node in nodes if node["@type"] == "Document"}
        self.assertEqual(documents, set(texts))

    def test_letters_of_every_length(self):
        texts = {f"doc/t{n}": text for n, text in enumerate(TRICKY)}
        lines = [json.dumps({"id": f"t{n}", "text": text}) for n, text in enumerate(TRICKY)]
        self.write("tricky.jsonl", "\n".join(lines))
        nodes = self.nodes(self.succeed("build", "tricky.jsonl", "-o", "-"))
        self.assertGreater(self.check(nodes, texts), 5)

    def test_references_lead_to_nodes(self):
        nodes = self.nodes(self.succeed("build", "articles", "-o", "-"))
        ids = {node["@id"] for node in nodes}
        self.assertEqual(len(ids), len(nodes))
        for node in nodes:
            for key in ("actor", "recipient", "actorParty", "recipientParty", "agreement", "parties", "between"):
                for target in node.get(key, []):
                    self.assertIn(target, ids, f"{key} of {node['@id']}")
            for key in ("location", "holder", "of", "country", "member", "organization", "parentOrganization"):
                if key in node:
                    self.assertIn(node[key], ids, f"{key} of {node['@id']}")


if __name__ == "__main__":
    unittest.main()
