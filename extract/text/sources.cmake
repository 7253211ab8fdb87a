# SPDX-License-Identifier: MIT
set(ENTENTE_TEXT_SOURCES text/code_points.cpp text/inflection.cpp text/tokenizer.cpp text/sentence_ends.cpp text/word.cpp text/word_lists.cpp)
