// SPDX-License-Identifier: MIT
// docs/vocabulary.md says what the code does.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "entente/core/vocabulary.hpp"

namespace entente {
namespace {

std::string document() {
  std::ifstream file(ENTENTE_SOURCE_DIR "/docs/vocabulary.md");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST(VocabularyDocument, HasOneRowAnEventTypeWithItsCodes) {
  std::istringstream lines(document());
  std::size_t rows = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t end = line.find("` |", 3);
    if (!line.starts_with("| `") || end == std::string::npos) continue;
    const auto type = parse_event_type(line.substr(3, end - 3));
    if (!type) continue;
    ++rows;
    const EventTypeInfo& event = info(*type);
    EXPECT_NE(line.find(" " + std::string(event.plover) + " " + std::string(event.cameo) + " |"),
              std::string::npos)
        << line;
    EXPECT_EQ(line.find("(symmetric)") != std::string::npos, event.symmetric) << line;
  }
  EXPECT_EQ(rows, event_types().size());
}

TEST(VocabularyDocument, NamesEveryWordOfTheClosedLists) {
  const std::string text = document();
  const auto has = [&](std::string_view word) {
    return text.find('`' + std::string(word) + '`') != std::string::npos;
  };
  for (int i = 0; i <= static_cast<int>(EntityType::Group); ++i) {
    EXPECT_TRUE(has(name(static_cast<EntityType>(i)))) << name(static_cast<EntityType>(i));
  }
  for (int i = 1; i <= static_cast<int>(OrganizationKind::MediaOutlet); ++i) {
    EXPECT_TRUE(has(name(static_cast<OrganizationKind>(i)))) << name(static_cast<OrganizationKind>(i));
  }
  for (int i = 0; i <= static_cast<int>(AgreementKind::Plan); ++i) {
    EXPECT_TRUE(has(name(static_cast<AgreementKind>(i)))) << name(static_cast<AgreementKind>(i));
  }
  for (int i = 0; i <= static_cast<int>(AgreementStatus::Ended); ++i) {
    EXPECT_TRUE(has(name(static_cast<AgreementStatus>(i)))) << name(static_cast<AgreementStatus>(i));
  }
  for (int i = 0; i <= static_cast<int>(PartnershipLevel::Other); ++i) {
    EXPECT_TRUE(has(name(static_cast<PartnershipLevel>(i)))) << name(static_cast<PartnershipLevel>(i));
  }
  for (int i = 0; i <= static_cast<int>(MentionForm::Pronoun); ++i) {
    EXPECT_TRUE(has(name(static_cast<MentionForm>(i)))) << name(static_cast<MentionForm>(i));
  }
  for (int i = 0; i <= static_cast<int>(MembershipRole::Candidate); ++i) {
    EXPECT_TRUE(has(name(static_cast<MembershipRole>(i)))) << name(static_cast<MembershipRole>(i));
  }
  for (int i = 0; i <= static_cast<int>(Modality::Negated); ++i) {
    EXPECT_TRUE(has(name(static_cast<Modality>(i)))) << name(static_cast<Modality>(i));
  }
}

}  // namespace
}  // namespace entente
