# SPDX-License-Identifier: MIT
set(ENTENTE_RULES_SOURCES
  rules/rule_names.cpp rules/lexer.cpp rules/parser.cpp rules/pattern_parser.cpp rules/frame_parser.cpp
  rules/example_parser.cpp rules/phrase_compiler.cpp rules/phrase_emitter.cpp rules/phrase_needs.cpp rules/manifest.cpp rules/rule_set.cpp rules/rule_directory.cpp rules/rule_printer.cpp
  rules/lint.cpp rules/rule_tests.cpp)
set(ENTENTE_PHRASE_SOURCES match/phrase_matcher.cpp match/phrase_filters.cpp match/phrase_search.cpp)
