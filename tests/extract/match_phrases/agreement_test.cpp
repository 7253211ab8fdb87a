// SPDX-License-Identifier: MIT
// The matcher must give what the slow, obvious one gives: every text of up to four of these words, for rules
// that use every kind of atom and filter.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "tests/extract/match_phrases/matched.hpp"
#include "tests/extract/match_phrases/slow_matcher.hpp"

namespace entente {
namespace {

const std::vector<std::vector<std::string>>& rule_sets() {
  static const std::vector<std::vector<std::string>> kSets = {
      {"phrase a -> Person\n match Cap{1,3}\n",
       "phrase b -> Office\n match <Person> \"of\" @country\n match \"of\"\n"},
      {"phrase a -> Country\n match @country\nphrase b -> Office\n match Cap? @office\n",
       "phrase c -> Person\n match office:<Office> ( !<Country> Cap )+\nphrase d -> Person\n match Cap "
       "Cap\n"},
      {"phrase a -> Office\n match ( @country | Noun )? Cap{0,2} &Capitalised @office ( \"of\" @country )?\n"
       " unless after \"the\"\n",
       "phrase b -> Person\n match Any \"of\" !@office Any\n match Cap+\n before \"of\" | SentenceEnd\n"},
      {"phrase a -> Person\n match ( Cap | \"of\" )* \"the\" ( Cap | ~visit )\n match \"of the\"\n",
       "phrase b -> Person\n match ( \"of the\" | \"ana\" | \"peru of\" | \"visit\" | \"the visit of\" ) "
       "Cap?\n match Any{2,3}\n after SentenceStart\nphrase c -> Office\n match Lower+ Cap\n"},
      {"phrase a -> Person\n match Cap ( Joined Hyphen Joined Any )* \"of\"\n match Hyphen\n",
       "phrase b -> Office\n match @office Cap\n unless before Cap\nphrase c -> Organization\n match Cap* "
       "@office\n"},
      {"phrase a -> Person\n match Cap{1,2} ReportingVerb\n match ( Cap | Noun ) ReportingVerb\n",
       "phrase b -> Office\n match Cap* ( \"the\" Noun )? <Person>\n match Cap\n before ReportingVerb\n"},
  };
  return kSets;
}

class Agreement : public testing::TestWithParam<std::size_t> {};

TEST_P(Agreement, WithTheSlowMatcherOnAllSmallTexts) {
  PhraseRules rules(rule_sets()[GetParam()]);
  for (const Diagnostic& each : rules.diagnostics) ADD_FAILURE() << to_string(each);
  constexpr std::array kWords{
      " Ana",   " Peru", " Papua New Guinea", " President", " minister", " of", " the",
      " visit", "-x",    " Guinea",           " said"};
  PhraseMatcher matcher(rules.program, rules.lexicon);
  std::size_t texts = 0;
  std::size_t phrases_seen = 0;
  for (std::size_t length = 1; length <= 4; ++length) {
    std::vector<std::size_t> digits(length, 0);
    while (true) {
      std::string text;
      for (const std::size_t digit : digits) text += kWords[digit];
      WordTable words(rules.words, 0);
      TokenizedText tokens;
      tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())}, 0, words, tokens);
      PhraseSet phrases;
      matcher.match(tokens, words, phrases);
      std::vector<SlowPhrase> found;
      for (const Phrase& phrase : phrases.phrases) {
        found.push_back({rules.program.rules[phrase.rule].name, phrase.type, phrase.first, phrase.last});
      }
      const std::vector<SlowPhrase> expected = match_slowly(rules.families, tokens, words, rules.lexicon);
      const auto by_place = [](const SlowPhrase& a, const SlowPhrase& b) {
        return std::tie(a.first, a.last, a.rule) < std::tie(b.first, b.last, b.rule);
      };
      std::vector<SlowPhrase> sorted = expected;
      std::sort(sorted.begin(), sorted.end(), by_place);
      std::sort(found.begin(), found.end(), by_place);
      const auto show = [](const std::vector<SlowPhrase>& list) {
        std::string out;
        for (const SlowPhrase& each : list) {
          out += each.rule + '[' + std::to_string(each.first) + ',' + std::to_string(each.last) + ") ";
        }
        return out;
      };
      ASSERT_EQ(show(found), show(sorted)) << text;
      ++texts;
      phrases_seen += found.size();
      std::size_t i = 0;
      while (i < length && ++digits[i] == kWords.size()) digits[i++] = 0;
      if (i == length) break;
    }
  }
  EXPECT_EQ(texts, 16104U);  // 11 + 11² + 11³ + 11⁴
  EXPECT_GT(phrases_seen, texts / 4);
}

INSTANTIATE_TEST_SUITE_P(RuleSets, Agreement, testing::Range(std::size_t{0}, rule_sets().size()));

}  // namespace
}  // namespace entente
