// SPDX-License-Identifier: MIT
#include "entente/extract/extractor.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "entente/core/utf8.hpp"
#include "entente/extract/reader.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/rules.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

const fs::path kSource = ENTENTE_SOURCE_DIR;

std::vector<Document> documents(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() && entry.path().filename() != "README.md" &&
        (extension == ".txt" || extension == ".jsonl" || extension == ".html" || extension == ".gz" ||
         extension == ".zst")) {
      paths.push_back(entry.path().string());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Document> all;
  read_documents(
      paths, ReadLimits{}, [&](Document&& document) { all.push_back(std::move(document)); },
      [](SkippedInput&& skipped) { ADD_FAILURE() << skipped.path << ": " << skipped.reason; });
  return all;
}

/// All that a document says, as text: what must be equal where two readings are.
std::string dump(const DocumentClaims& claims) {
  std::string out = claims.document.id + '\n';
  const auto place = [&](const Span& span, const std::string& quote) {
    out += " @" + std::to_string(span.begin) + '-' + std::to_string(span.end) + " [" + quote + ']';
  };
  const auto evidence = [&](const std::vector<Evidence>& all) {
    for (const Evidence& e : all) {
      place(e.span, e.quote);
      out += ' ' + e.rule;
    }
    out += '\n';
  };
  for (const Entity& entity : claims.entities) {
    out += std::string(name(entity.type)) + ' ' + entity.name + ' ' + entity.iso3166 + ' ' + entity.wikidata +
           ' ' + entity.acronym + (entity.party ? " for " + claims.at(*entity.party).name : "");
    for (const std::string& alias : entity.aliases) out += " aka " + alias;
    for (const Mention& mention : entity.mentions) {
      place(mention.span, mention.quote);
      out += ' ' + std::string(name(mention.form));
    }
    out += '\n';
  }
  for (const EventClaim& event : claims.events) {
    out += test::event(claims, event) + " by " + test::names(claims, event.actors) + " to " +
           test::names(claims, event.recipients) + " on " + test::names(claims, event.agreements) + " mode " +
           event.mode + (event.refused ? " refused" : "");
    for (const std::string& topic : event.topics) out += " about " + topic;
    evidence(event.evidence);
  }
  for (const AgreementClaim& agreement : claims.agreements) {
    out += claims.at(agreement.agreement).name + ' ' + std::string(name(agreement.kind)) + ' ' +
           std::string(name(agreement.status)) + ' ' + test::names(claims, agreement.parties) + ' ' +
           to_string(agreement.date);
    evidence(agreement.evidence);
  }
  for (const TenureClaim& tenure : claims.tenures) {
    out += claims.at(tenure.holder).name + " is " + tenure.title;
    evidence(tenure.evidence);
  }
  for (const MembershipClaim& membership : claims.memberships) {
    out += claims.at(membership.member).name + " in " + claims.at(membership.organization).name;
    evidence(membership.evidence);
  }
  return out;
}

/// text[span) in code points, by a byte table of the whole text.
class CodePoints {
 public:
  explicit CodePoints(const std::string& text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) starts_.push_back(at);
    starts_.push_back(text.size());
  }
  [[nodiscard]] std::string at(Span span) const {
    if (span.begin > span.end || span.end >= starts_.size()) return "<outside the text>";
    return text_.substr(starts_[span.begin], starts_[span.end] - starts_[span.begin]);
  }

 private:
  const std::string& text_;
  std::vector<std::size_t> starts_;
};

/// Every quote is the text at its place, and every index is one of the document's entities.
void expect_sound(const Document& document, const DocumentClaims& claims, std::size_t& quotes) {
  const CodePoints text(document.text);
  const auto known = [&](EntityIndex index) {
    EXPECT_LT(static_cast<std::size_t>(index), claims.entities.size()) << document.record.id;
  };
  const auto all_known = [&](const std::vector<EntityIndex>& list) {
    for (const EntityIndex e : list) known(e);
  };
  const auto quoted = [&](Span span, const std::string& quote) {
    EXPECT_FALSE(quote.empty()) << document.record.id;
    EXPECT_EQ(text.at(span), quote) << document.record.id;
    ++quotes;
  };
  const auto evidence = [&](const std::vector<Evidence>& list) {
    EXPECT_FALSE(list.empty()) << document.record.id;
    for (const Evidence& e : list) {
      quoted(e.span, e.quote);
      EXPECT_FALSE(e.rule.empty()) << document.record.id << ' ' << e.quote;
      EXPECT_TRUE(e.confidence > 0 && e.confidence <= 1) << e.rule;
    }
  };
  for (const Entity& entity : claims.entities) {
    EXPECT_FALSE(entity.name.empty()) << document.record.id;
    for (const Mention& mention : entity.mentions) quoted(mention.span, mention.quote);
    EXPECT_TRUE(std::is_sorted(entity.mentions.begin(), entity.mentions.end(),
                               [](const Mention& a, const Mention& b) { return a.span < b.span; }))
        << document.record.id << ' ' << entity.name;
    for (const auto& link : {entity.country, entity.parent, entity.party}) {
      if (link) known(*link);
    }
  }
  for (const EventClaim& event : claims.events) {
    all_known(event.actors);
    all_known(event.recipients);
    all_known(event.actor_parties);
    all_known(event.recipient_parties);
    all_known(event.agreements);
    if (event.location) known(*event.location);
    if (event.attributed_to) known(*event.attributed_to);
    EXPECT_FALSE(event.actor_parties.empty() && event.recipient_parties.empty()) << document.record.id;
    if (is_joint(event.type)) {
      EXPECT_TRUE(event.recipient_parties.empty()) << document.record.id;
    }
    evidence(event.evidence);
  }
  for (const AgreementClaim& agreement : claims.agreements) {
    known(agreement.agreement);
    all_known(agreement.parties);
    evidence(agreement.evidence);
  }
  for (const TenureClaim& tenure : claims.tenures) {
    known(tenure.holder);
    evidence(tenure.evidence);
  }
  for (const MembershipClaim& membership : claims.memberships) {
    known(membership.member);
    known(membership.organization);
    evidence(membership.evidence);
  }
}

void expect_sound(const std::vector<Document>& all) {
  Extractor extractor(test::rules());
  std::size_t quotes = 0;
  for (const Document& document : all) expect_sound(document, extractor.extract(document), quotes);
  EXPECT_GT(quotes, all.size());
}

void expect_independent_of_order(const std::vector<Document>& all) {
  Extractor forwards(test::rules());
  Extractor backwards(test::rules());
  std::vector<std::string> first;
  for (const Document& document : all) first.push_back(dump(forwards.extract(document)));
  for (std::size_t i = all.size(); i-- > 0;) {
    EXPECT_EQ(dump(backwards.extract(all[i])), first[i]) << "read in another order: " << all[i].record.id;
  }
}

TEST(Extractor, EveryQuoteOfTheExamplesStandsInItsText) {
  const std::vector<Document> all = documents(kSource / "examples" / "articles");
  ASSERT_FALSE(all.empty());
  expect_sound(all);
}

TEST(Extractor, ExamplesReadAlikeInAnyOrder) {
  expect_independent_of_order(documents(kSource / "examples" / "articles"));
}

/// Texts that lie beside the sources where they are at hand; no part of the project.
std::vector<Document> corpora() {
  const fs::path folder = kSource / ".." / "shared" / "corpus";
  return fs::is_directory(folder) ? documents(folder) : std::vector<Document>();
}

TEST(Extractor, EveryQuoteOfTheCorporaStandsInItsText) {
  const std::vector<Document> all = corpora();
  if (all.empty()) GTEST_SKIP() << "there is no folder of corpora beside the sources";
  expect_sound(all);
}

TEST(Extractor, CorporaReadAlikeInAnyOrder) {
  std::vector<Document> all = corpora();
  if (all.empty()) GTEST_SKIP() << "there is no folder of corpora beside the sources";
  if (all.size() > 300) all.resize(300);
  expect_independent_of_order(all);
}

/// Texts in which something that one document taught could mislead the next.
std::vector<Document> neighbours() {
  std::vector<Document> all;
  for (const char* const text :
       {"Peruvian President Dina Boluarte visited China on 12 May 2024. She met Chinese President Xi "
        "Jinping.",
        "Boluarte left.", "He met the two leaders in Lima.",
        "Qwertzu Asdfgh, the foreign minister of Chile, left.", "Asdfgh visited Peru.",
        "The U.S. The visit ended.", "Zorbs zorbed.", "", "\n\n", "The two countries agreed.",
        "Both sides signed a treaty in Hanoi.", "It recalled its ambassador from Lima."}) {
    all.push_back(test::body(text, "2024-11-15", "n" + std::to_string(all.size())));
  }
  return all;
}

TEST(Extractor, OneDocumentTeachesNothingToTheNext) {
  const std::vector<Document> all = neighbours();
  expect_independent_of_order(all);
  // and as if each were alone
  Extractor extractor(test::rules());
  for (const Document& document : all) {
    const std::string with_others = dump(extractor.extract(document));
    Extractor alone(test::rules());
    EXPECT_EQ(with_others, dump(alone.extract(document))) << document.text;
  }
}

TEST(Extractor, AnExtractorCanBeMoved) {
  Extractor first(test::rules());
  const Document document = neighbours().front();
  const std::string expected = dump(first.extract(document));
  Extractor second(std::move(first));
  EXPECT_EQ(dump(second.extract(document)), expected);
}

TEST(Extractor, ReadsWhateverTheTextHolds) {
  Extractor extractor(test::rules());
  std::size_t quotes = 0;
  std::string control;
  for (char c = 1; c < 32; ++c) control += std::string("Peru") + c + "met" + c + "Chile. ";
  std::string deep = "Peru said ";
  for (int i = 0; i < 3000; ++i) deep += "that it said (";
  std::string possessors = "Peru";
  for (int i = 0; i < 3000; ++i) possessors += "'s king";
  std::string conjuncts = "Peru";
  for (int i = 0; i < 3000; ++i) conjuncts += ", Chile";
  for (const std::string& text :
       {std::string(), std::string(" "), std::string("."), control, deep, possessors + " visited Chile.",
        conjuncts + " and Brazil met.", std::string("\xF0\x9F\xA4\x9D Peru met Chile \xF0\x9F\xA4\x9D."),
        std::string("To\xCC\x82 La\xCC\x82m visited Malaysia.")}) {
    const Document document = test::body(text, "2024-11-15");
    expect_sound(document, extractor.extract(document), quotes);
  }
}

TEST(Extractor, AMegabyteInOneLineIsRead) {
  std::string text;
  while (text.size() < (1U << 20U)) text += "the presidents of Peru and Chile met in Lima, and ";
  std::size_t quotes = 0;
  const Document document = test::body(text, "2024-11-15");
  Extractor extractor(test::rules());
  expect_sound(document, extractor.extract(document), quotes);
}

}  // namespace
}  // namespace entente
