# SPDX-License-Identifier: MIT
set(ENTENTE_LEXICON_SOURCES lexicon/lexicon.cpp lexicon/lexicon_file.cpp)
