// SPDX-License-Identifier: MIT
#include "extract/read/line_reader.hpp"

#include "tests/extract/read/inputs.hpp"

namespace entente {
namespace {

/// "offset:number:line" of each line, "!" for one that is too long.
std::vector<std::string> lines_of(const std::string& text, std::size_t limit, std::size_t step) {
  StringSource source(text, step);
  LineReader reader(source, limit);
  std::vector<std::string> out;
  RawLine line;
  while (reader.next(line)) {
    out.push_back(std::to_string(line.offset) + ":" + std::to_string(line.number) + ":" +
                  (line.too_long ? "!" : std::string(line.bytes.data(), line.bytes.size())));
  }
  return out;
}

TEST(LineReader, CountsOffsetsAndLines) {
  for (std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{100}}) {
    EXPECT_EQ(lines_of("ab\n\ncde\nf", 10, step),
              (std::vector<std::string>{"0:1:ab", "3:2:", "4:3:cde", "8:4:f"}));
    EXPECT_EQ(lines_of("ab\n", 10, step), (std::vector<std::string>{"0:1:ab"}));
    EXPECT_TRUE(lines_of("", 10, step).empty());
  }
}

TEST(LineReader, PassesOverALineThatIsTooLongAndGoesOn) {
  for (std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{100}}) {
    EXPECT_EQ(lines_of("ab\n0123456789\ncd\n", 4, step),
              (std::vector<std::string>{"0:1:ab", "3:2:!", "14:3:cd"}));
    EXPECT_EQ(lines_of("0123456789", 4, step), (std::vector<std::string>{"0:1:!"}));
    EXPECT_EQ(lines_of("0123\n4567\n", 4, step), (std::vector<std::string>{"0:1:0123", "5:2:4567"}));
  }
}

TEST(LineReader, GivesUpOnALineWithoutEnd) {
  StringSource source(std::string(10000, 'x') + "\nok\n", 100);
  LineReader reader(source, 4);
  RawLine line;
  ASSERT_TRUE(reader.next(line));
  EXPECT_TRUE(line.too_long);
  EXPECT_TRUE(reader.gave_up());
  EXPECT_FALSE(reader.next(line));
  EXPECT_LT(reader.offset(), 1000U);
}

}  // namespace
}  // namespace entente
