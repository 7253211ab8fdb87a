#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The layer check finds what it is there to find."""
import sys
import unittest

sys.dont_write_bytecode = True  # the source tree stays as it is
from layers import faults_of

SPDX = "// SPDX-License-Identifier: MIT\n"


def faults(path, body):
    return [message for _, message in faults_of(path, SPDX + body)]


class Layers(unittest.TestCase):
    def test_what_is_allowed(self):
        for path, body in [
            ("extract/read/html.cpp", '#include "entente/core/utf8.hpp"\n#include "extract/read/html.hpp"\n'),
            ("export/jsonld.cpp", '#include "entente/graph/graph.hpp"\n#include <rapidjson/writer.h>\n'),
            ("graph/graph.cpp", "#include <boost/graph/adjacency_list.hpp>\n#include <vector>\n"),
            ("cli/main.cpp", '#include <CLI/CLI.hpp>\n#include "entente/extract/reader.hpp"\n'),
            ("core/date.cpp", "// no system() here\nint coordinate_system(int x);\n"),
        ]:
            self.assertEqual(faults(path, body), [], path)

    def test_a_layer_reaches_sideways_or_up(self):
        self.assertTrue(faults("extract/a.cpp", '#include "entente/graph/graph.hpp"\n'))
        self.assertTrue(faults("graph/a.cpp", '#include "entente/extract/reader.hpp"\n'))
        self.assertTrue(faults("include/entente/core/a.hpp", '#include "entente/graph/node.hpp"\n'))
        self.assertTrue(faults("export/a.cpp", '#include "entente/extract/document.hpp"\n'))
        self.assertTrue(faults("core/a.cpp", '#include "cli/command.hpp"\n'))

    def test_a_private_header_of_another_layer(self):
        self.assertTrue(faults("export/a.cpp", '#include "graph/content.hpp"\n'))
        self.assertTrue(faults("include/entente/graph/a.hpp", '#include "graph/content.hpp"\n'))

    def test_a_library_outside_its_file(self):
        self.assertTrue(faults("export/csv.cpp", "#include <rapidjson/writer.h>\n"))
        self.assertTrue(faults("extract/a.cpp", "#include <boost/algorithm/string.hpp>\n"))
        self.assertTrue(faults("extract/a.cpp", "#include <unicode/unistr.h>\n"))
        self.assertTrue(faults("graph/a.cpp", "#include <graphviz/cgraph.h>\n"))

    def test_what_nobody_may_use(self):
        self.assertTrue(faults("cli/a.cpp", "#include <regex>\n"))
        self.assertTrue(faults("export/a.cpp", 'system("dot");\n'))
        self.assertTrue(faults("export/a.cpp", 'FILE* f = popen("dot", "r");\n'))

    def test_names_and_licence(self):
        self.assertTrue(faults("core/string_utils.cpp", ""))
        self.assertTrue(list(faults_of("core/a.cpp", "int x;\n")))


if __name__ == "__main__":
    unittest.main()
