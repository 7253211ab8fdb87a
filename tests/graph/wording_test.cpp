// SPDX-License-Identifier: MIT
#include "graph/wording.hpp"

#include <gtest/gtest.h>

namespace entente::detail {
namespace {

using Names = std::vector<std::string>;

TEST(Wording, EnumeratesUpToFiveNames) {
  EXPECT_EQ(enumeration(Names{"A"}), "A");
  EXPECT_EQ(enumeration(Names{"A", "B"}), "A and B");
  EXPECT_EQ(enumeration(Names{"A", "B", "C", "D", "E"}), "A, B, C, D and E");
  EXPECT_EQ(enumeration(Names{"A", "B", "C", "D", "E", "F", "G"}), "A, B, C, D and 3 others");
}

TEST(Wording, NamesEvents) {
  EXPECT_EQ(event_name(EventType::Visit, "state", Names{"China"}, Names{"Peru"}),
            "State visit of China to Peru");
  EXPECT_EQ(event_name(EventType::Meeting, "", Names{"China", "Peru"}, {}), "Meeting of China and Peru");
  EXPECT_EQ(event_name(EventType::Criticism, "", Names{"France"}, {}), "Criticism by France");
  EXPECT_EQ(event_name(EventType::Call, "", Names{"Peru"}, {}), "Call of Peru");
  EXPECT_EQ(event_name(EventType::Attack, "", {}, Names{"Peru"}), "Attack on Peru");
}

TEST(Wording, EveryTypeIsWordedInItsOwnRow) {
  // The table is indexed by type: a row out of place would name another type's event.
  EXPECT_EQ(event_name(EventType::Protest, "", Names{"A"}, Names{"B"}), "Protest by A against B");
  EXPECT_EQ(event_name(EventType::Summons, "", Names{"A"}, Names{"B"}), "Envoy summoned by A from B");
  for (const EventTypeInfo& type : event_types()) {
    EXPECT_FALSE(event_name(type.type, "", {}, {}).empty()) << type.name;
  }
}

}  // namespace
}  // namespace entente::detail
