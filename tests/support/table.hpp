// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_SUPPORT_TABLE_HPP
#define ENTENTE_TESTS_SUPPORT_TABLE_HPP

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

// Tables of an input and the text that a stage should make of it.

namespace entente::test {

struct Row {
  std::string input;
  std::string expected;
  /// Why the stage is known not to give `expected` today; empty for all others. A row that is marked and
  /// passes fails the test, so that no mark outlives its fault.
  std::string known_failure = "";
};

template <typename Stage>
void check_table(std::initializer_list<Row> rows, const Stage& stage) {
  for (const Row& row : rows) {
    const std::string found = stage(row.input);
    if (row.known_failure.empty()) {
      EXPECT_EQ(found, row.expected) << "of: " << row.input;
    } else if (found == row.expected) {
      ADD_FAILURE() << "passes now, remove its mark \"" << row.known_failure << "\": " << row.input;
    }
  }
}

}  // namespace entente::test

#endif
