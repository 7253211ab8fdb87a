# SPDX-License-Identifier: MIT
set(ENTENTE_MATCH_SOURCES
  match/closed_classes.cpp match/control.cpp match/coordination.cpp match/frame_fillers.cpp match/frame_matcher.cpp
  match/frame_program.cpp match/frame_relations.cpp match/groups.cpp match/modality.cpp match/relations.cpp
  match/subjects.cpp match/tag_neighbours.cpp match/tagger.cpp match/units.cpp)
