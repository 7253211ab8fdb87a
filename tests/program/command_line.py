# SPDX-License-Identifier: MIT
"""The commands and options of the program, read from its help."""
import re


def help_text(test, path):
    return test.succeed(*path, "--help").decode()


def parts(text):
    """The commands that a help text lists, with their summaries."""
    listed = re.search(r"(?m)^Subcommands:\n((?:  .*\n)+)", text)
    return dict(re.findall(r"(?m)^  ([a-z][a-z-]*) +(.*)$", listed.group(1))) if listed else {}


def commands(test):
    """Paths of all commands, the program itself first: [], ["build"], ["rules", "list"] …"""
    found = [[]]
    for path in found:
        if len(path) < 2:
            found += [[*path, name] for name in parts(help_text(test, path))]
    return found


def help_options(test, path):
    """The long options that a command's own help lists, without --help."""
    text = help_text(test, path)
    options = re.findall(r"(?m)^ +(?:-\w,)?(--[a-z][a-z-]*)", text.split("Example")[0])
    return [option for option in options if option != "--help"]
