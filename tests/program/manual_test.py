# SPDX-License-Identifier: MIT
"""The manual page tells every command and option that the help tells, and renders without a warning."""
import re
import subprocess
import unittest

from command_line import commands, help_options
from program import ProgramTest


class Manual(ProgramTest):
    def page(self):
        return self.write("entente.1", self.succeed("manual"))

    def rendered(self, *options):
        """The text as man shows it, and what it complains of."""
        done = subprocess.run(["man", *options, "-l", self.page()], capture_output=True, check=True,
                              env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "400", "MAN_KEEP_FORMATTING": ""})
        return done.stdout.decode(), done.stderr.decode()

    def test_man_renders_it_without_a_warning(self):
        text, complaints = self.rendered("--warnings", "-E", "UTF-8", "-Tutf8")
        self.assertEqual(complaints, "")
        self.assertIn("diplomatic relations from text to graph", text)

    def test_mandoc_finds_nothing_to_say(self):
        done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", self.page()], capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, b""))

    def test_it_tells_every_command_and_option(self):
        text, _ = self.rendered("-E", "UTF-8")
        text = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", text)
        found = commands(self)
        self.assertGreater(len(found), 15)
        for path in found:
            title = " ".join(["entente", *path])
            self.assertRegex(text, rf"(?m)^ +{title}$" if path else "SYNOPSIS")
            section = text[text.index(f"   {title}\n"):] if path else text
            for option in help_options(self, path):
                self.assertRegex(section, rf"(?m)^ +(-\w, )?{option}\b", f"{title} {option}")

    def test_examples_stand_as_they_are_typed(self):
        text, _ = self.rendered("-E", "UTF-8")
        self.assertIn("entente export graph.jsonld -o 2024.jsonld --since 2024 --until 2024 --type Visit,Meeting\n", text)
        self.assertIn("entente query graph.jsonld match 'MATCH (c:Country) RETURN c.name, c.iso3166 ORDER BY c.name'\n", text)


if __name__ == "__main__":
    unittest.main()
