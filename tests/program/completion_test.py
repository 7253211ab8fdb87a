# SPDX-License-Identifier: MIT
"""Shells complete command lines: real ones, in a terminal, with a key pressed."""
import os
import pathlib
import pty
import subprocess
import time
import unittest

from command_line import commands, help_options, help_text, parts
from program import PROGRAM, ProgramTest

SETUP = {  # Control-X writes the line as it stands to a file
    "bash": """source completion
bind -x '"\\C-x": printf "%s" "$READLINE_LINE" > line.new; mv line.new line'
""",
    "zsh": """fpath=($PWD/functions $fpath)
autoload -U compinit && compinit -u -D
show() { print -rn -- "$BUFFER" > line.new; mv line.new line }
zle -N show
bindkey '^X' show
""",
}
START = {"bash": ["bash", "--norc", "--noprofile", "-i"], "zsh": ["zsh", "-f", "-i"]}


class Completion(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("completion", self.succeed("completion", "bash"))
        self.write("functions/_entente", self.succeed("completion", "zsh"))
        self.write("fish.fish", self.succeed("completion", "fish"))
        self.write("graphs of May/one graph.jsonld", "{}")

    def line_after(self, shell, typed):
        """What stands on the command line of an interactive shell once these keys are pressed."""
        line = self.folder / "line"
        line.unlink(missing_ok=True)
        environment = {"PATH": f"{pathlib.Path(PROGRAM).parent}:/usr/bin:/bin", "TERM": "dumb", "LC_ALL": "C.UTF-8",
                       "HOME": str(self.folder), "INPUTRC": "/dev/null"}
        master, slave = pty.openpty()
        with subprocess.Popen(START[shell], cwd=self.folder, env=environment, stdin=slave, stdout=slave, stderr=slave,
                              start_new_session=True) as process:
            os.close(slave)
            os.set_blocking(master, False)
            ready = self.folder / "ready"
            ready.unlink(missing_ok=True)
            os.write(master, (SETUP[shell] + "touch ready\n").encode())
            try:
                self.wait_for(ready, master)
                os.write(master, typed.encode() + b"\x18")
                self.wait_for(line, master)
                return line.read_text(encoding="utf-8")
            finally:
                process.kill()
                os.close(master)

    def wait_for(self, path, terminal):
        deadline = time.monotonic() + 60
        shown = b""
        while not path.exists():
            try:
                shown += os.read(terminal, 65536)
            except BlockingIOError:
                time.sleep(0.01)
            self.assertLess(time.monotonic(), deadline, shown)

    def test_bash_and_zsh_complete_what_is_typed(self):
        for typed, line in [
            ("entente expo\t", "entente export "),
            ("entente --thr\t", "entente --threads "),
            ("entente export --foc\t", "entente export --focus "),
            ("entente export -f json\t", "entente export -f jsonld "),
            ("entente export --type Expel\t", "entente export --type ExpelDiplomats "),
            ("entente query g.jsonld mat\t", "entente query g.jsonld match "),
            ("entente rules chec\t", "entente rules check "),
            ("entente --rules articles rul\t", "entente --rules articles rules "),
            ("entente build art\t", "entente build articles/"),
            ("entente build graphs\tone\t", "entente build graphs\\ of\\ May/one\\ graph.jsonld "),
            ("entente completion z\t", "entente completion zsh "),
        ]:
            for shell in ("bash", "zsh"):
                with self.subTest(shell=shell, typed=typed):
                    self.assertEqual(self.line_after(shell, typed), line)

    def test_a_value_after_an_equals_sign(self):
        for shell in ("bash", "zsh"):
            self.assertEqual(self.line_after(shell, "entente export --format=json\t").rstrip(),
                             "entente export --format=jsonld")

    def bash(self, *words):
        """What bash would offer for the last word."""
        script = ("source completion; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _entente\n"
                  "for word in \"${COMPREPLY[@]}\"; do echo \"$word\"; done")
        done = subprocess.run(["bash", "-c", script, "bash", *words], cwd=self.folder, capture_output=True, check=True)
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode().splitlines()

    def fish(self, line):
        """What fish offers: word -> description."""
        done = subprocess.run(["fish", "--no-config", "-c", f"source fish.fish; complete -C {line!r}"], cwd=self.folder,
                              capture_output=True, check=True, env={"PATH": "/usr/bin:/bin", "HOME": str(self.folder)})
        self.assertEqual(done.stderr, b"")
        return dict((row + "\t").split("\t")[:2] for row in done.stdout.decode().splitlines())

    def test_bash_and_fish_offer_every_command_and_option(self):
        for path in commands(self):
            with self.subTest(path=path):
                options = set(help_options(self, path))
                line = " ".join(["entente", *path])
                self.assertLessEqual(options, set(self.bash("entente", *path, "--")))
                self.assertLessEqual(options, set(self.fish(f"{line} --")))
                if len(path) < 2:
                    inner = parts(help_text(self, path))
                    self.assertLessEqual(set(inner), set(self.bash("entente", *path, "")))
                    offered = self.fish(f"{line} ")
                    self.assertEqual(inner, {name: offered.get(name) for name in inner})

    def test_options_of_one_command_are_not_those_of_another(self):
        self.assertNotIn("--focus", self.bash("entente", "build", "--"))
        self.assertNotIn("--focus", self.fish("entente build --"))

    def test_an_unknown_shell_is_named(self):
        done = self.run_program("completion", "csh")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"no shell 'csh'", done.stderr)


if __name__ == "__main__":
    unittest.main()
