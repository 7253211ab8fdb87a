// SPDX-License-Identifier: MIT
#include "entente/core/claims_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace entente {
namespace {

using testing::HasSubstr;

// Everything a claim holds, compared field by field. A field that is added breaks these bindings: write it in
// core/claims_writer.cpp, read it in core/claims_reader.cpp, raise kClaimsVersion, and fill it in `whole()`.

template <typename Value>
void expect_each_same(const std::vector<Value>& a, const std::vector<Value>& b);

void expect_same(const Mention& a, const Mention& b) {
  const auto& [span, quote, form] = a;
  EXPECT_EQ(std::tie(span, quote, form), std::tie(b.span, b.quote, b.form));
}
void expect_same(const Evidence& a, const Evidence& b) {
  const auto& [span, quote, rule, confidence] = a;
  EXPECT_EQ(std::tie(span, quote, rule, confidence), std::tie(b.span, b.quote, b.rule, b.confidence));
}
void expect_same(const AgreementClaim::Stage& a, const AgreementClaim::Stage& b) {
  const auto& [status, date, evidence] = a;
  EXPECT_EQ(std::tie(status, date), std::tie(b.status, b.date));
  expect_same(evidence, b.evidence);
}
void expect_same(const DocumentRecord& a, const DocumentRecord& b) {
  const auto& [id, name, url, headline, publisher, published, sha256, sketch] = a;
  EXPECT_EQ(std::tie(id, name, url, headline, publisher, published, sha256, sketch),
            std::tie(b.id, b.name, b.url, b.headline, b.publisher, b.published, b.sha256, b.sketch));
}
void expect_same(const Entity& a, const Entity& b) {
  const auto& [type, name, aliases, iso, wikidata, acronym, kind, country, parent, party, mentions] = a;
  EXPECT_EQ(std::tie(type, name, aliases, iso, wikidata, acronym, kind, country, parent, party),
            std::tie(b.type, b.name, b.aliases, b.iso3166, b.wikidata, b.acronym, b.kind, b.country, b.parent,
                     b.party));
  expect_each_same(mentions, b.mentions);
}
void expect_same(const EventClaim& a, const EventClaim& b) {
  const auto& [type, actors, recipients, actor_parties, recipient_parties, start, end, location, agreements,
               topics, mode, modality, refused, attributed_to, evidence] = a;
  EXPECT_EQ(std::tie(type, actors, recipients, actor_parties, recipient_parties, start, end, location,
                     agreements, topics, mode, modality, refused, attributed_to),
            std::tie(b.type, b.actors, b.recipients, b.actor_parties, b.recipient_parties, b.start, b.end,
                     b.location, b.agreements, b.topics, b.mode, b.modality, b.refused, b.attributed_to));
  expect_each_same(evidence, b.evidence);
}
void expect_same(const AgreementClaim& a, const AgreementClaim& b) {
  const auto& [agreement, kind, level, parties, status, date, fields, count, lifecycle, evidence] = a;
  EXPECT_EQ(std::tie(agreement, kind, level, parties, status, date, fields, count),
            std::tie(b.agreement, b.kind, b.level, b.parties, b.status, b.date, b.fields, b.count));
  expect_each_same(lifecycle, b.lifecycle);
  expect_each_same(evidence, b.evidence);
}
void expect_same(const TenureClaim& a, const TenureClaim& b) {
  const auto& [holder, title, of, country, to, former, start, end, evidence] = a;
  EXPECT_EQ(std::tie(holder, title, of, country, to, former, start, end),
            std::tie(b.holder, b.title, b.of, b.country, b.to, b.former, b.start, b.end));
  expect_each_same(evidence, b.evidence);
}
void expect_same(const MembershipClaim& a, const MembershipClaim& b) {
  const auto& [member, organization, role, start, end, evidence] = a;
  EXPECT_EQ(std::tie(member, organization, role, start, end),
            std::tie(b.member, b.organization, b.role, b.start, b.end));
  expect_each_same(evidence, b.evidence);
}
void expect_same(const DocumentClaims& a, const DocumentClaims& b) {
  const auto& [document, entities, events, agreements, tenures, memberships] = a;
  expect_same(document, b.document);
  expect_each_same(entities, b.entities);
  expect_each_same(events, b.events);
  expect_each_same(agreements, b.agreements);
  expect_each_same(tenures, b.tenures);
  expect_each_same(memberships, b.memberships);
}

template <typename Value>
void expect_each_same(const std::vector<Value>& a, const std::vector<Value>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) expect_same(a[i], b[i]);
}

/// Claims in which no field has its default, and text is as awkward as text can be.
DocumentClaims whole() {
  const EntityIndex zero{0};
  const EntityIndex one{1};
  const EntityIndex two{2};
  const Evidence evidence{
      {7, 4000000000U}, "said \"so\" \\ \n\t\x01 — Tô Lâm 🕊", "rule.one", 0.1 + 0.2};
  DocumentClaims claims;
  claims.document = {"a/b \"c\"",   "a.txt", "https://example.org/?a=b", "Nguyễn", "VNA",
                     {2024, 11, 0}, "00ff", "Sk3tch"};
  claims.entities = {
      {EntityType::Country,
       "Việt Nam",
       {"Vietnam", "", "SRV"},
       "VNM",
       "Q881",
       "VN",
       OrganizationKind::MediaOutlet,
       zero,
       one,
       two,
       {{{0, 8}, "Việt Nam", MentionForm::Name}, {{9, 11}, "it", MentionForm::Pronoun}}},
      {EntityType::Agreement, "pact", {}, "", "", "", OrganizationKind::Unspecified, {}, {}, {}, {}},
      {EntityType::Group,
       std::string("nul\0inside", 10),
       {},
       "",
       "",
       "",
       OrganizationKind::GovernmentBody,
       {},
       {},
       zero,
       {}},
  };
  claims.events = {{EventType::Protest,
                    {zero, one},
                    {two},
                    {one},
                    {two, zero},
                    {1999, 0, 0},
                    {2000, 2, 29},
                    two,
                    {one},
                    {"trade", "visa"},
                    "state",
                    Modality::Negated,
                    true,
                    zero,
                    {evidence, evidence}},
                   {}};
  claims.agreements = {{one,
                        AgreementKind::Plan,
                        PartnershipLevel::Other,
                        {zero},
                        AgreementStatus::Ended,
                        {9999, 12, 31},
                        {"field"},
                        4294967295U,
                        {{AgreementStatus::Proposed, {2001, 1, 0}, evidence}},
                        {evidence}},
                       {}};
  claims.tenures = {{two, "President", zero, one, two, true, {2001, 1, 1}, {2002, 0, 0}, {evidence}}};
  claims.memberships = {{zero, one, MembershipRole::Candidate, {1949, 4, 4}, {1950, 0, 0}, {evidence}}};
  return claims;
}

DocumentClaims read(std::string_view json) {
  ClaimsReading reading = claims_from_json(json);
  EXPECT_EQ(reading.problem, "");
  return std::move(reading.claims).value_or(DocumentClaims());
}

TEST(ClaimsJson, EveryFieldComesBack) {
  const DocumentClaims claims = whole();
  const std::string json = claims_to_json(claims);
  expect_same(claims, read(json));
  EXPECT_EQ(claims_to_json(read(json)), json);
}

TEST(ClaimsJson, EmptyClaimsToo) {
  expect_same(DocumentClaims(), read(claims_to_json(DocumentClaims())));
}

TEST(ClaimsJson, EveryWordOfTheVocabularyComesBack) {
  DocumentClaims claims;
  for (const EventTypeInfo& type : event_types()) claims.events.emplace_back().type = type.type;
  for (int i = 0; i < 11; ++i) {
    claims.agreements.emplace_back().status = static_cast<AgreementStatus>(i);
    if (i < 5) claims.agreements.back().level = static_cast<PartnershipLevel>(i);
    if (i < 5) claims.agreements.back().kind = static_cast<AgreementKind>(i);
    Entity& entity = claims.entities.emplace_back();
    if (i < 6) entity.type = static_cast<EntityType>(i);
    if (i < 9) entity.kind = static_cast<OrganizationKind>(i);
    entity.mentions.emplace_back().form = static_cast<MentionForm>(i % 5);
    claims.memberships.emplace_back().role = static_cast<MembershipRole>(i % 4);
  }
  expect_same(claims, read(claims_to_json(claims)));
}

TEST(ClaimsJson, IsOneLineAndSmall) {
  const std::string json = claims_to_json(whole());
  EXPECT_EQ(json.find_first_of("\n\r"), std::string::npos);
  // A mention repeats neither its quote nor its form.
  DocumentClaims more = whole();
  for (std::uint32_t i = 0; i < 100; ++i) {
    more.entities[0].mentions.push_back({{1000 + i, 1008 + i}, "Việt Nam", MentionForm::Name});
  }
  EXPECT_LT(claims_to_json(more).size(), json.size() + 100 * 16);
}

TEST(ClaimsJson, AThousandNamesComeBack) {
  DocumentClaims claims;
  for (int i = 0; i < 1000; ++i) claims.entities.emplace_back().name = "Name " + std::to_string(i);
  expect_same(claims, read(claims_to_json(claims)));
}

TEST(ClaimsJson, SurvivesOtherPrograms) {
  std::string spaced;
  std::string json = claims_to_json(whole());
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    spaced += json[i];
    if (json[i] == '\\') {
      spaced += json[++i];
    } else if (json[i] == '"') {
      quoted = !quoted;
    }
    if (!quoted && (json[i] == ',' || json[i] == '[')) spaced += "\n \t";
  }
  expect_same(whole(), read(spaced));
  const std::size_t dove = json.find("🕊");
  ASSERT_NE(dove, std::string::npos);
  json.replace(dove, std::string_view("🕊").size(), "\\ud83d\\udd4A\\/\\b");
  EXPECT_EQ(read(json).events[0].evidence[0].quote, "said \"so\" \\ \n\t\x01 — Tô Lâm 🕊/\b");
}

TEST(ClaimsJson, TextThatIsNotUtf8IsRepairedAndNoNumberIsNoConfidence) {
  DocumentClaims claims;
  claims.document.id = "a\xFFz";
  claims.events.emplace_back().evidence = {{{}, "\xC3", "r", std::numeric_limits<double>::quiet_NaN()}};
  const DocumentClaims back = read(claims_to_json(claims));
  EXPECT_EQ(back.document.id, "a\uFFFDz");
  EXPECT_EQ(back.events[0].evidence[0].quote, "\uFFFD");
  EXPECT_EQ(back.events[0].evidence[0].confidence, 0);
}

TEST(ClaimsJson, SaysWhatIsWrong) {
  const auto problem = [](std::string_view json) { return claims_from_json(json).problem; };
  const std::string rest = R"(,[0,0,0,0,0,0,0],[],[],[],[],[]])";
  EXPECT_EQ(problem("[1,[\"\"]" + rest), "") << "version 1 had no sketch";
  EXPECT_EQ(problem(R"([2,[""],[0,0,0,0,0,0,0,0],[],[],[],[],[]])"), "");
  EXPECT_NE(problem("[2,[\"\"]" + rest), "");
  EXPECT_THAT(problem("[3,[\"\"]" + rest), HasSubstr("later version"));
  EXPECT_THAT(problem(""), HasSubstr("'[' is missing"));
  EXPECT_THAT(problem("[0,[\"\"]" + rest), HasSubstr("no version"));
  EXPECT_THAT(problem("[1,[]" + rest), HasSubstr("no empty string"));
  EXPECT_THAT(problem("[1,[\"\"]" + rest + "x"), HasSubstr("something follows"));
  EXPECT_THAT(problem(R"([1,["","\ud83d"])" + rest), HasSubstr("surrogate"));
  EXPECT_THAT(problem(R"([1,["","\q"])" + rest), HasSubstr("no such escape"));
  EXPECT_THAT(problem("[1,[\"\",\"\xFF\"]" + rest), HasSubstr("not UTF-8"));
  EXPECT_THAT(problem("[1,[\"\",\"end"), HasSubstr("a string has no end"));
  EXPECT_THAT(problem(R"([1,[""],[9,0,0,0,0,0,0],[],[],[],[],[]])"), HasSubstr("a string that is not there"));
  EXPECT_THAT(problem(R"([1,[""],[0,0,0,0,0,0,20241301],[],[],[],[],[]])"), HasSubstr("no calendar"));
  EXPECT_THAT(problem(R"([1,[""],[0,0,0,0,0,0,-1],[],[],[],[],[]])"), HasSubstr("a number is missing"));
  EXPECT_THAT(problem(R"([1,["","member"],[0,0,0,0,0,0,0],[],[],[],[],[[1,1,1,0,0,[]]]])"),
              HasSubstr("an entity that is not there"));
  EXPECT_THAT(problem(R"([1,["","master"],[0,0,0,0,0,0,0],[],[],[],[],[[1,1,1,0,0,[]]]])"),
              HasSubstr("'master' is not a word of the vocabulary"));
}

TEST(ClaimsJson, NoCutAndNoChangedByteIsTakenForTheWhole) {
  const std::string json = claims_to_json(whole());
  for (std::size_t size = 0; size < json.size(); ++size) {
    EXPECT_FALSE(claims_from_json(json.substr(0, size)).claims.has_value()) << size;
  }
  for (std::size_t i = 0; i < json.size(); ++i) {
    std::string other = json;
    other[i] = static_cast<char>(other[i] ^ 0x40);
    const ClaimsReading reading = claims_from_json(other);  // must end, and never be the same claims
    if (reading.claims) {
      EXPECT_NE(claims_to_json(*reading.claims), json) << i;
    }
  }
}

}  // namespace
}  // namespace entente
