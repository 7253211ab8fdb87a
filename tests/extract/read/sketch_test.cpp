// SPDX-License-Identifier: MIT
#include "extract/read/sketch.hpp"

#include <gtest/gtest.h>

#include "entente/extract/reader.hpp"

namespace entente {
namespace {

constexpr std::string_view kStory =
    "The foreign ministers of Iceland and Latvia met in Riga on Monday to speak about fisheries, undersea "
    "cables "
    "and the training of coast guards, and both called the talks a good beginning of a longer road on which "
    "the small states around cold seas would need one another more than before.";

std::string of(std::string text) {
  const std::vector<Section> sections{{SectionKind::Body, {0, static_cast<std::uint32_t>(text.size())}}};
  return sketch(text, sections);
}

std::size_t shared(const std::string& a, const std::string& b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < a.size() && i + 1 < b.size(); i += 2) {
    count += a[i] != '.' && a.substr(i, 2) == b.substr(i, 2) ? 1U : 0U;
  }
  return count;
}

TEST(Sketch, HasOneLengthAndDependsOnTheWordsAlone) {
  const std::string story(kStory);
  EXPECT_EQ(of(story).size(), 128U);
  std::string shouted = story;
  for (char& c : shouted) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  EXPECT_EQ(of("  \"" + shouted + "\"\n"), of(story));
}

TEST(Sketch, IsEmptyForTextsTooShortToTell) {
  EXPECT_EQ(of(""), "");
  EXPECT_EQ(of("Iceland and Latvia met in Riga on Monday."), "");
}

TEST(Sketch, ASmallEditChangesLittleAndAnotherTextAll) {
  std::string edited(kStory);
  edited.replace(edited.find("good"), 4, "fine");
  const std::string own = of(std::string(kStory));
  const std::size_t all = shared(own, own);
  EXPECT_GE(shared(own, of(edited)), all * 8 / 10);
  EXPECT_LT(shared(own, of(edited)), all);
  const std::string other =
      of("Ministers from Peru and Chile ended two days of negotiations in Arica without a word on when the "
         "border posts, shut since the floods of last winter, would let lorries pass again.");
  EXPECT_LE(shared(own, other), 1U);
}

TEST(Sketch, ReadsTheStoryAndNotWhatStandsAroundIt) {
  const std::string text = std::string(kStory) + "\nMenu one two three four five six seven eight";
  const auto end = static_cast<std::uint32_t>(kStory.size());
  const std::vector<Section> sections{
      {SectionKind::Body, {0, end}},
      {SectionKind::Furniture, {end, static_cast<std::uint32_t>(text.size())}}};
  EXPECT_EQ(sketch(text, sections), of(std::string(kStory)));
}

}  // namespace
}  // namespace entente
