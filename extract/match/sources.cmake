# SPDX-License-Identifier: MIT
set(ENTENTE_MATCH_SOURCES
  match/frame_matcher.cpp match/frame_program.cpp match/frame_relations.cpp match/groups.cpp match/modality.cpp
  match/relations.cpp match/tagger.cpp)
