// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

namespace entente {
namespace {

using test::check_table;
using test::tokens;

TokenizedText read(const std::string& text, WordTable& words) {
  TokenizedText out;
  tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())}, 0, words, out);
  return out;
}

/// One letter for each mark of each sentence: p paragraph start, i list item, h heading, - none of them.
std::string marks(const std::string& text) {
  WordTable words(test::rules()->words, 0);
  std::string out;
  for (const Sentence& sentence : read(text, words).sentences) {
    if (!out.empty()) out += ' ';
    std::string mark;
    if (sentence.paragraph_start) mark += 'p';
    if (sentence.list_item) mark += 'i';
    if (sentence.heading) mark += 'h';
    out += mark.empty() ? "-" : mark;
  }
  return out;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

TEST(Tokenizer, WordsAndMarks) {
  check_table({{"Peru met Chile.", "Peru met Chile ."},
               {"Peru, Chile; Brazil: yes", "Peru , Chile ; Brazil : yes"},
               {"Ban Ki-moon", "Ban Ki - moon"},
               {"C\u00F4te d'Ivoire", "C\u00F4te d ' Ivoire"},
               {"2,000 troops, 1.5 million", "2,000 troops , 1.5 million"},
               {"the 21st of the 1990s", "the 21st of the 1990s"},
               {"2024-2026 and 2024\u20132026", "2024 - 2026 and 2024 \u2013 2026"},
               {"US$5 million for 5G", "US $ 5 million for 5G"},
               {"an ally\u2014Peru\u2014left", "an ally \u2014 Peru \u2014 left"},
               {"an ally -- Peru -- left", "an ally -- Peru -- left"},
               {"the (former) PM [sic]", "the ( former ) PM [ sic ]"},
               {"2\u00A0May", "2 May"},
               {"ASEAN+3", "ASEAN + 3"}},
              tokens);
}

TEST(Tokenizer, ApostrophesAndContractions) {
  check_table(
      {{"Peru's envoy", "Peru 's envoy"},
       {"Peru\u2019s envoy", "Peru \u2019s envoy"},
       {"the leaders' talks", "the leaders ' talks"},
       {"they don't", "they do n't"},
       {"they don\u2019t", "they do n\u2019t"},
       {"he won't, she can't", "he wo n't , she ca n't"},
       {"we'll and they've and I'm", "we 'll and they 've and I 'm"},
       {"O'Brien left", "O ' Brien left"},
       {"Shi'ite, Ba'ath and Sana'a", "Shi'ite , Ba'ath and Sana'a"},
       {"Shi#39;ite and Xi\u2019an", "Shi#39;ite and Xi\u2019an"},
       {"they'd said it'll work, I'm sure you've seen", "they 'd said it 'll work , I 'm sure you 've seen"},
       {"'Yes', he said", "' Yes ' , he said"}},
      tokens);
}

TEST(Tokenizer, EntitiesThatLostTheirAmpersandAreMarks) {
  check_table({{"Peru#39;s envoy", "Peru #39;s envoy"},
               {"Peru&#39;s envoy", "Peru &#39;s envoy"},
               {"Peru';s envoy", "Peru ';s envoy"},
               {"quot;Yes,quot; he said", "quot; Yes , quot; he said"},
               {"&quot;Yes,&quot; he said", "&quot; Yes , &quot; he said"},
               {"He said quot;Yes.quot; She left.", "He said quot; Yes . quot; | She left ."},
               {"He said &quot;Yes.&quot; She left.", "He said &quot; Yes . &quot; | She left ."},
               {"trade &amp; aid", "trade &amp; aid"}},
              tokens);
}

TEST(Tokenizer, SentencesEndAtTheirMarks) {
  check_table({{"He arrived. She left.", "He arrived . | She left ."},
               {"Really?! Yes.", "Really ?! | Yes ."},
               {"Did he? Yes! Good.", "Did he ? | Yes ! | Good ."},
               {"He left (on Monday). She stayed.", "He left ( on Monday ) . | She stayed ."},
               {"(He left.) She stayed.", "( He left . ) | She stayed ."},
               {"\"We agree.\" He left.", "\" We agree . \" | He left ."},
               {"\u201CWe agree.\u201D He left.", "\u201C We agree . \u201D | He left ."},
               {"\u2018We agree.\u2019 He left.", "\u2018 We agree . \u2019 | He left ."},
               {"\"We agree,\" he said.", "\" We agree , \" he said ."},
               {"\"Do we agree?\" he asked.", "\" Do we agree ? \" he asked ."},
               {"He paused... and left.", "He paused ... and left ."},
               {"He paused\u2026 She left.", "He paused \u2026 | She left ."},
               {"the region.The two left.", "the region . | The two left ."},
               {"It grew by 3.5 percent. 2024 was good.", "It grew by 3.5 percent . | 2024 was good ."},
               {"www.example.org is down.", "www . example . org is down ."}},
              tokens);
}

TEST(Tokenizer, AbbreviationsAndInitialsEndNoSentence) {
  check_table({{"Mr. Smith met Dr. Jones.", "Mr. Smith met Dr. Jones ."},
               {"He met Gen. Prabowo.", "He met Gen. Prabowo ."},
               {"They flew to St. Petersburg.", "They flew to St. Petersburg ."},
               {"John F. Kennedy spoke.", "John F. Kennedy spoke ."},
               {"J. F. Kennedy spoke.", "J. F. Kennedy spoke ."},
               {"The U.S. President spoke.", "The U.S. President spoke ."},
               {"The U.S. and the U.K. agreed.", "The U.S. and the U.K. agreed ."},
               {"He left at 5 p.m. on Monday.", "He left at 5 p.m. on Monday ."},
               {"He flew to the U.S. The visit was short.", "He flew to the U.S. | The visit was short ."},
               {"He left at 5 p.m. She stayed.", "He left at 5 p.m. | She stayed ."},
               {"He flew to the U.S.", "He flew to the U.S."}},
              tokens);
}

TEST(Tokenizer, WordsThatOnlyLookLikeAbbreviationsEndSentences) {
  check_table({{"The answer was no. They left.", "The answer was no . | They left ."},
               {"They sat. They left.", "They sat . | They left ."},
               {"They saw the sun. They left.", "They saw the sun . | They left ."},
               {"They love art. They left.", "They love art . | They left ."}},
              tokens);
}

TEST(Tokenizer, LinesAndParagraphs) {
  check_table({{"Leaders meet\nThey agreed.", "Leaders meet | They agreed ."},
               {"The leaders\nagreed.", "The leaders agreed ."},
               {"The leaders\n\nagreed.", "The leaders | agreed ."},
               {"Leaders meet\r\nThey agreed.\r\n", "Leaders meet | They agreed ."},
               {"", ""},
               {" \n\n \t ", ""},
               {"\n\nThey agreed.", "They agreed ."}},
              tokens);
}

const char* const kWrapped =
    "The foreign ministers of the two neighbours, who had not\n"
    "met since the border was closed, agreed in Lima on Friday\n"
    "that the road between Tacna and Arica opens again and that\n"
    "Peru will host a second round of talks before the end of\n"
    "March. Both of them thanked the hosts for their patience.\n";

TEST(Tokenizer, HardWrappedLinesAreOneSentence) {
  EXPECT_EQ(
      tokens(kWrapped),
      "The foreign ministers of the two neighbours , who had not met since the border was closed , agreed "
      "in Lima on Friday that the road between Tacna and Arica opens again and that Peru will host a "
      "second round of talks before the end of March . | Both of them thanked the hosts for their "
      "patience .");
}

TEST(Tokenizer, CrLfReadsLikeLf) {
  for (const std::string& text :
       {std::string(kWrapped), std::string(kWrapped) + '\n' + kWrapped,
        std::string("A heading\n\nThe text.\n"),
        std::string("1. One thing\n2. Two things\n\n- x is it\n- y is it\n"), std::string("a\nb\n\nc\n"),
        std::string("He left.\nthey stayed.\nwe left.\nyou stayed.\nthey left.\n")}) {
    EXPECT_EQ(tokens(with_crlf(text)), tokens(text));
    EXPECT_EQ(marks(with_crlf(text)), marks(text)) << text;
  }
}

TEST(Tokenizer, BulletsAndItemNumbersAreNoWords) {
  check_table({{"\u2022 First point\n\u2022 Second point", "First point | Second point"},
               {"- First point\n- Second point", "First point | Second point"},
               {"* first point\n* second point", "first point | second point"},
               {"1. Peru agreed.\n2. Chile agreed.", "Peru agreed . | Chile agreed ."},
               {"(a) Trade\n(b) Aid", "Trade | Aid"},
               {"1) Trade\n2) Aid", "Trade | Aid"},
               {"2024 was good.", "2024 was good ."},
               {"3 ministers left.", "3 ministers left ."}},
              tokens);
}

TEST(Tokenizer, SentencesKnowTheirPlace) {
  check_table({{"Leaders meet in Lima\n\nThey agreed. They left.", "ph p -"},
               {"Leaders meet in Lima.\n\nThey agreed.", "p p"},
               {"They agreed:\n- to talk\n- to trade", "p pih pih"},
               {"1. Peru agreed.\n2. Chile agreed.", "pi pi"}},
              marks);
}

TEST(Tokenizer, OneSentenceHasOneStart) {
  WordTable words(test::rules()->words, 0);
  const std::string text = "\u201CWe agree,\u201D he said. \"They left.\"";
  const TokenizedText out = read(text, words);
  std::string starts;
  for (const Token& token : out.tokens) {
    if (token.sentence_start) starts += text.substr(token.begin, token.end - token.begin) + ' ';
  }
  EXPECT_EQ(starts, "We They ");
}

TEST(Tokenizer, SpacesAreRemembered) {
  WordTable words(test::rules()->words, 0);
  std::string spaced;
  for (const Token& token : read("Ki-moon - x's (y)\nz", words).tokens)
    spaced += token.space_before ? '_' : '.';
  // Ki - moon - x 's ( y ) z
  EXPECT_EQ(spaced, "_..__._.._");
}

TEST(Tokenizer, VietnameseReadsAlikeInBothNormalForms) {
  const std::string nfc = "T\u00F4 L\u00E2m th\u0103m H\u00E0 N\u1ED9i.";
  const std::string nfd = "To\u0302 La\u0302m tha\u0306m Ha\u0300 No\u0323\u0302i.";
  WordTable words(test::rules()->words, 0);
  const TokenizedText a = read(nfc, words);
  const TokenizedText b = read(nfd, words);
  ASSERT_EQ(a.tokens.size(), 6U);
  ASSERT_EQ(b.tokens.size(), 6U);
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    EXPECT_EQ(words[a.tokens[i].word].text, words[b.tokens[i].word].text);
    EXPECT_EQ(words[a.tokens[i].word].lower, words[b.tokens[i].word].lower);
    EXPECT_EQ(words[a.tokens[i].word].folded, words[b.tokens[i].word].folded);
    EXPECT_EQ(words[a.tokens[i].word].classes, words[b.tokens[i].word].classes);
  }
}

TEST(Tokenizer, ControlCharactersAreSpace) {
  EXPECT_EQ(tokens("Peru\x01met\x1F"
                   "Chile\x7F."),
            "Peru met Chile .");
  EXPECT_EQ(tokens(std::string("Peru\0met", 8)), "Peru met");
  EXPECT_EQ(tokens("\uFEFFPeru\u200Bmet"), "Peru met");
}

TEST(Tokenizer, OnlyTheSpanIsRead) {
  WordTable words(test::rules()->words, 0);
  TokenizedText out;
  const std::string text = "One two. Three four. Five six.";
  tokenize(text, Span{9, 20}, 7, words, out);
  ASSERT_EQ(out.sentences.size(), 1U);
  EXPECT_EQ(out.sentences[0].section, 7);
  ASSERT_EQ(out.tokens.size(), 3U);
  EXPECT_EQ(out.tokens.front().begin, 9U);
  EXPECT_EQ(out.tokens.back().end, 20U);
}

TEST(Tokenizer, EndlessSentencesAreCut) {
  WordTable words(test::rules()->words, 0);
  std::string list;
  for (int i = 0; i < 500; ++i) list += "Peru and Chile, ";  // 2000 tokens
  const TokenizedText at_commas = read(list, words);
  EXPECT_EQ(at_commas.tokens.size(), 2000U);
  ASSERT_EQ(at_commas.sentences.size(), 5U);
  for (const Sentence& sentence : at_commas.sentences) EXPECT_EQ(sentence.end - sentence.begin, 400U);

  std::string table;
  for (int i = 0; i < 1500; ++i) table += "Peru ";
  const TokenizedText anywhere = read(table, words);
  EXPECT_EQ(anywhere.tokens.size(), 1500U);
  ASSERT_EQ(anywhere.sentences.size(), 3U);
  EXPECT_EQ(anywhere.sentences[0].end, 600U);
  EXPECT_EQ(anywhere.sentences[2].end, 1500U);
}

/// Tokens stand in order, inside the text, and hold every byte that is no space; sentences part them.
void expect_sound(const std::string& text) {
  WordTable words(test::rules()->words, 0);
  const TokenizedText out = read(text, words);
  std::uint32_t end = 0;
  for (const Token& token : out.tokens) {
    ASSERT_LE(end, token.begin) << text;
    ASSERT_LT(token.begin, token.end) << text;
    end = token.end;
    ASSERT_NE(token.word, WordId::None);
    // never in the middle of a code point
    ASSERT_NE(static_cast<unsigned char>(text[token.begin]) & 0xC0U, 0x80U) << text;
  }
  ASSERT_LE(end, text.size());
  std::uint32_t next = 0;
  for (const Sentence& sentence : out.sentences) {
    ASSERT_EQ(sentence.begin, next) << text;
    ASSERT_LT(sentence.begin, sentence.end) << text;
    next = sentence.end;
  }
  ASSERT_EQ(next, out.tokens.size()) << text;
}

TEST(Tokenizer, IsSoundOnAnySequenceOfPieces) {
  const std::vector<std::string> pieces = {
      "Peru", "a",  "J.",     "U.S.",   ".",      "...",        "!",    "?",     "'",   "\u2019", "'s",
      "n't",  "\"", "\u201C", "\n",     "\n\n",   " ",          "\r\n", "-",     "--",  "\u2014", "1.",
      "(a)",  "(",  ")",      "#39;",   "&#39;",  "quot;",      "&",    "&amp;", "';s", "5",      "1,0",
      ",",    ":",  "\u00E9", "\u0323", "\u6771", "\U0001F91D", "\t",   "Mr.",   "o",   "\u2022"};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::uint32_t n = random() % 9; n-- > 0;) text += pieces[random() % pieces.size()];
    expect_sound(text);
    if (HasFatalFailure()) return;
  }
}

TEST(Tokenizer, TimeGrowsWithTheTextAlone) {
  // A megabyte in one line of whatever could make a scan start over: seconds where it is linear, hours where
  // it is not.
  for (const char* const piece :
       {"a ",  "a", ". ",    "...",   "( . ) ", "' ",  "\"", "U.S. ", "A.",     "1.",
        "1. ", "-", "&#39;", "quot;", "(a",     "\n ", "\n", "n't",   "\u0302", "\u201D. "}) {
    std::string text;
    while (text.size() < (1U << 20U)) text += piece;
    WordTable words(test::rules()->words, 0);
    const auto begin = std::chrono::steady_clock::now();
    const TokenizedText out = read(text, words);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took.count(), 20.0) << "of " << piece;
    EXPECT_LE(out.tokens.size(), text.size());
  }
}

}  // namespace
}  // namespace entente
