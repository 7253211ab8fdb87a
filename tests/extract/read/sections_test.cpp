// SPDX-License-Identifier: MIT
#include "extract/read/sections.hpp"

#include <gtest/gtest.h>

#include <string>

#include "entente/extract/reader.hpp"

namespace entente {
namespace {

/// "head{…}body{…}": the sections of a text, line feeds as '|', white space at their ends left out.
std::string dump(const Document& document) {
  constexpr const char* kNames[] = {"body", "head", "dateline", "byline", "caption", "teaser", "page"};
  std::string out;
  for (const Section& section : document.sections) {
    std::string bytes = document.text.substr(section.span.begin, section.span.size());
    while (!bytes.empty() && (bytes.back() == ' ' || bytes.back() == '\n')) bytes.pop_back();
    while (!bytes.empty() && (bytes.front() == ' ' || bytes.front() == '\n')) bytes.erase(0, 1);
    for (char& c : bytes) c = c == '\n' ? '|' : c;
    out += std::string(kNames[static_cast<int>(section.kind)]) + "{" + bytes + "}";
  }
  return out;
}

std::string dump(const std::string& text) {
  return dump(make_document("x", text));
}

constexpr const char* kBody = "The two foreign ministers met for an hour on Tuesday.";
constexpr const char* kMore = "They will open embassies before the end of the year.";
constexpr const char* kThird = "Both thanked the mediators for their patience and skill.";

TEST(Sections, LeaveAPlainStoryAlone) {
  const std::string text = std::string(kBody) + "\n" + kMore + "\n\n" + kThird;
  EXPECT_EQ(make_document("x", text).sections.size(), 1U);
  EXPECT_EQ(make_document("x", text).sections[0].kind, SectionKind::Body);
}

TEST(Sections, CoverTheTextWhateverItIs) {
  for (const std::string& text :
       {std::string("Home\nWorld\nVideo\n\nEnvoys meet in Lima\n\nLIMA — ") + kBody +
            " AFP\n\nRelated stories\n\nOne\n",
        std::string("\n\n\n"), std::string("date 2023-05-04"), std::string("\xEF\xBB\xBF") + kBody,
        std::string("x"), std::string("date 2023-05-04 \n\n \n"),
        std::string(3000, '\n') + kBody + std::string(3000, ' ')}) {
    const Document document = make_document("x", text);
    std::uint32_t at = 0;
    for (const Section& section : document.sections) {
      EXPECT_EQ(section.span.begin, at);
      EXPECT_FALSE(section.span.empty());
      at = section.span.end;
    }
    EXPECT_EQ(at, document.text.size());
  }
}

TEST(Sections, ReadTheDateHeaderWithTheStoryOnItsLine) {
  const Document document = make_document("x", std::string(" date 2023-05-04 LIMA — ") + kBody);
  EXPECT_EQ(dump(document), "page{date 2023-05-04}dateline{LIMA —}body{" + std::string(kBody) + "}");
  EXPECT_EQ(to_string(document.record.published), "2023-05-04");
}

TEST(Sections, TakeTheTitleOfAWireStory) {
  const Document document = make_document("x", std::string("Envoys open talks in Lima\n\nAFP - ") + kBody);
  EXPECT_EQ(dump(document), "head{Envoys open talks in Lima}dateline{AFP -}body{" + std::string(kBody) + "}");
  EXPECT_EQ(document.record.headline, "Envoys open talks in Lima");
}

TEST(Sections, TakeTheTitleAboveADateLine) {
  const Document document = make_document(
      "x", std::string("Envoys open talks in Lima\nThursday, May 4, 2023\n") + kBody + "\n" + kMore);
  EXPECT_EQ(dump(document), "head{Envoys open talks in Lima}page{Thursday, May 4, 2023}body{" +
                                std::string(kBody) + "|" + kMore + "}");
  EXPECT_EQ(to_string(document.record.published), "2023-05-04");
}

TEST(Sections, TakeNoParagraphForATitle) {
  for (const char* first :
       {"The ministers signed the treaty in Lima on Tuesday.", "Mr President,", "He said the following:"}) {
    EXPECT_EQ(dump(std::string(first) + "\n\n" + kBody), "body{" + std::string(first) + "||" + kBody + "}");
  }
}

TEST(Sections, TellAWebPageFromItsStory) {
  const std::string page =
      std::string(
          "date 2023-05-04 World\nAndes Desk\nPolitics\nSports\nVideo\nE-Paper\n\n"
          "Home > World\n\nEnvoys agree to open embassies\n\nMay 4, 2023 - 10:15\nBy Ana Lima\n") +
      kBody + "\nThe envoys on the steps of the palace. — NAN Photo\n\nLIMA — " + kMore + "\n\n" + kThird +
      " NAN\n\nRelated Stories\n\nWorld\n\nMinister flies to Quito for talks\n\n" +
      "The foreign minister left for Quito on Monday at the invitation of his counterpart.\n" +
      "World\n\nEmbassy to open in June\n\nThe embassy will open in June, said the mayor on Sunday.\n\n" +
      "see also\n\nMore on this story\n\nPolitics\n\nA look back at ten years of talks\n\n" +
      "Ten years ago the two sides first met in a hotel by the lake.\n\nContact us\nCourier Tours\nAbout "
      "us\n";
  EXPECT_EQ(
      dump(page),
      "page{date 2023-05-04 World|Andes Desk|Politics|Sports|Video|E-Paper||Home > World}"
      "head{Envoys agree to open embassies}page{May 4, 2023 - 10:15}byline{By Ana Lima}body{" +
          std::string(kBody) +
          "}caption{The envoys on the steps of the palace. — NAN Photo}dateline{LIMA —}body{" + kMore + "||" +
          kThird +
          "}byline{NAN}page{Related Stories||World}"
          "teaser{Minister flies to Quito for talks||The foreign minister left for Quito on Monday at the "
          "invitation of his counterpart.}page{World}"
          "teaser{Embassy to open in June||The embassy will open in June, said the mayor on Sunday.}"
          "page{see also||More on this story||Politics}"
          "teaser{A look back at ten years of talks||Ten years ago the two sides first met in a hotel by the "
          "lake.}"
          "page{Contact us|Courier Tours|About us}");
}

TEST(Sections, GoOnWithTheStoryBehindABlockOfTeasers) {
  const std::string text = std::string(kBody) + "\n\nRead more\n\nEnvoys fly home after long talks\n\n" +
                           kMore + "\n\n" + kThird + "\n\n" + kBody + "\n";
  EXPECT_EQ(dump(text), "body{" + std::string(kBody) +
                            "}page{Read more}teaser{Envoys fly home after long talks}body{" + kMore + "||" +
                            kThird + "||" + kBody + "}");
}

TEST(Sections, TakeALabelAboveTheStoryForAMenu) {
  const std::string text =
      std::string("Home\nLatest news\nVideo\n\nEnvoys agree to open embassies\n\n") + kBody + "\n\n" + kMore;
  EXPECT_EQ(dump(text), "page{Home|Latest news|Video}head{Envoys agree to open embassies}body{" +
                            std::string(kBody) + "||" + kMore + "}");
}

TEST(Sections, KeepListsOfACommuniqueInTheStory) {
  const std::string text =
      std::string(kBody) +
      "\nThe parties will work together in these fields:\nEducation\nScience\nTechnology\nHealth\n" + kMore +
      "\nMINISTRY OF FOREIGN AFFAIRS\nLIMA\n4 MAY 2023\n";
  EXPECT_EQ(make_document("x", text).sections.size(), 1U);
}

TEST(Sections, KeepNamesUnderAnAppointmentInTheStory) {
  const std::string text =
      "Four heads of mission presented their letters today.\nHER EXCELLENCY ANA LIMA\nAMBASSADOR\n"
      "REPUBLIC OF PERU\nHIS EXCELLENCY JO PARK\nAMBASSADOR\nKINGDOM OF NORWAY\n";
  EXPECT_EQ(make_document("x", text).sections.size(), 1U);
}

TEST(Sections, KeepSpeakersOfATranscriptInTheStory) {
  const std::string text = std::string(
                               "LIMA SOARES: We have come a long way, and I thank the hosts for that.\n"
                               "JOURNALIST: Will there be a treaty by the end of this year?\n") +
                           kBody;
  EXPECT_EQ(make_document("x", text).sections.size(), 1U);
}

TEST(Sections, SetInlineTeasersApart) {
  EXPECT_EQ(dump(std::string(kBody) + "\nRead more: Peru and Chile sign a border treaty\n" + kMore),
            "body{" + std::string(kBody) + "}teaser{Read more: Peru and Chile sign a border treaty}body{" +
                kMore + "}");
}

TEST(Sections, BelieveMarkup) {
  const std::string text = "Talks\n\n" + std::string(kBody) + "\n\nThe palace at night\n";
  DocumentRecord record;
  const Section known[] = {
      {SectionKind::Headline, {0, 6}},
      {SectionKind::Caption,
       {static_cast<std::uint32_t>(text.find("The palace")), static_cast<std::uint32_t>(text.size())}}};
  Document document;
  document.text = text;
  document.sections = find_sections(text, record, known);
  EXPECT_EQ(dump(document), "head{Talks}body{" + std::string(kBody) + "}caption{The palace at night}");
  EXPECT_EQ(record.headline, "Talks");
}

TEST(Sections, StayLinearOnHostileText) {
  std::string labels;
  std::string menus;
  std::string dashes;
  for (int i = 0; i < 100000; ++i) {
    labels += "Related stories\n";
    menus += "Home\n";
    dashes += "AB - ";
  }
  for (const std::string& text : {labels, menus, dashes, std::string(kBody) + "\n" + labels,
                                  std::string(1000000, '('), std::string(1000000, '\xE2')}) {
    EXPECT_FALSE(make_document("x", text).sections.empty());
  }
}

}  // namespace
}  // namespace entente
