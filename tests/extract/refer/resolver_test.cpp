// SPDX-License-Identifier: MIT
#include "extract/refer/resolver.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

namespace entente {
namespace {

using test::check_table;

/// Calls `use` with the report and the group of the word between asterisks.
template <typename Use>
void at_mark(std::string text, const Use& use) {
  const std::size_t open = text.find('*');
  text.erase(open, 1);
  text.erase(text.find('*'), 1);
  static_cast<void>(test::analysis().run(test::body(text), [&](const SentenceReport& report) {
    for (std::uint32_t t = report.sentence.begin; t < report.sentence.end; ++t) {
      if (report.context.tokens[t].begin != open) continue;
      const std::int32_t g = report.groups.group_of[t - report.groups.begin];
      if (g != kNoGroup && report.groups.groups[static_cast<std::size_t>(g)].kind == GroupKind::Noun) {
        use(report, g);
      }
    }
  }));
}

std::string show(const SentenceReport& report, const Referent& who) {
  const DocumentClaims& claims = report.resolver.claims();
  if (who.empty()) return "nobody";
  return test::names(claims, who.entities) + " for " + test::names(claims, who.parties);
}

/// Whom the noun group stands for: "Anwar Ibrahim for MYS".
std::string referent(const std::string& text) {
  std::string out = "no noun group there";
  at_mark(text, [&](const SentenceReport& report, std::int32_t g) {
    out = show(report, report.resolver.resolve(g));
  });
  return out;
}

/// The states and bodies alone.
std::string parties(const std::string& text) {
  std::string out = "no noun group there";
  at_mark(text, [&](const SentenceReport& report, std::int32_t g) {
    out = test::names(report.resolver.claims(), report.resolver.resolve(g).parties);
  });
  return out;
}

/// The states of those whose the noun group is: "its envoy", "China's envoy".
std::string owner(const std::string& text) {
  std::string out = "no noun group there";
  at_mark(text, [&](const SentenceReport& report, std::int32_t g) {
    out = test::names(report.resolver.claims(), report.resolver.possessor(g).parties);
  });
  return out;
}

const char* const kVisit = "Malaysian Prime Minister Anwar Ibrahim visited Peru. ";
const char* const kMeeting =
    "Malaysian Prime Minister Anwar Ibrahim met Peruvian President Dina Boluarte in Lima. ";

TEST(Resolver, Names) {
  check_table(
      {
          {"*Peru* agreed.", "PER for PER"},
          {"*Peru* and Chile agreed.", "PER+CHL for PER+CHL"},
          {"*Malaysian* Prime Minister Anwar Ibrahim agreed.", "Anwar Ibrahim for MYS"},
          {"*The* United Nations agreed.", "United Nations for United Nations"},
      },
      referent);
}

TEST(Resolver, NominalsWithAState) {
  check_table(
      {
          {"*Peruvian* officials met the envoy.", "PER"},
          {"*The* government of Peru met the envoy.", "PER"},
          {"*The* Peruvian government met the envoy.", "PER"},
          {"*The* Peruvian side agreed.", "PER"},
          {"Officials of *the* Peruvian foreign ministry met.", "PER"},
          {"*US* and Iranian officials met.", "USA+IRN"},
          {"*A* delegation from Peru agreed.", "PER"},
          {"*The* chair was empty.", "-"},
          {"*A* minister agreed.", "-"},
          {"*Peruvian* forces agreed.", "PER"},
          {"*Peruvian* rebel forces agreed.", "-"},
          {"Peru's main militant *group* agreed.", "-"},
          {"*Peruvian* rebel leaders agreed.", "-"},
      },
      parties);
}

TEST(Resolver, GroupsOfTwo) {
  check_table(
      {
          {std::string(kMeeting) + "*The* two leaders signed a treaty.",
           "Anwar Ibrahim+Dina Boluarte for MYS+PER"},
          {std::string(kMeeting) + "*Both* leaders signed a treaty.",
           "Anwar Ibrahim+Dina Boluarte for MYS+PER"},
          {std::string(kMeeting) + "*They* signed a treaty.", "Anwar Ibrahim+Dina Boluarte for MYS+PER"},
          {std::string(kMeeting) + "Both sides spoke. *They* signed a treaty.", "MYS+PER for MYS+PER"},
          {std::string(kMeeting) + "*The* two countries signed a treaty.", "MYS+PER for MYS+PER"},
          {std::string(kMeeting) + "*The* two sides signed a treaty.", "MYS+PER for MYS+PER"},
          {std::string(kMeeting) + "*Both* sides signed a treaty.", "MYS+PER for MYS+PER"},
      },
      referent);
}

TEST(Resolver, TwoStatesThatTheTextIsAbout) {
  check_table(
      {
          {"Peru and Chile share a border. *The* two countries agreed.", "PER+CHL"},
          {"Peru praised Chile. Peru thanked Chile. Bolivia was silent. *The* two countries agreed.",
           "PER+CHL"},
          {"Peru is large. *The* two countries agreed.", "-"},
      },
      parties);
}

TEST(Resolver, PersonalPronouns) {
  check_table(
      {
          {std::string(kVisit) + "*He* thanked Peru.", "Anwar Ibrahim for MYS"},
          {std::string(kVisit) + "Reporters asked *him* about trade.", "Anwar Ibrahim for MYS"},
          {"China recalled its ambassador. *It* closed the embassy.", "CHN for CHN"},
          {"*He* thanked Peru.", "nobody"},
          {"*It* rained.", "nobody"},
          {"Mexican President Vicente Fox said *he* will meet US President George W. Bush.",
           "Vicente Fox for MEX"},
          {"The foreign minister of Peru spoke on Monday. *We* agree with Chile, Peru's foreign minister "
           "said.",
           "PER for PER"},
      },
      referent);
}

TEST(Resolver, OfficesStandForTheirHolders) {
  check_table(
      {
          {std::string(kVisit) + "*The* Malaysian Prime Minister thanked Peru.", "Anwar Ibrahim for MYS"},
          {std::string(kVisit) + "*The* Malaysian PM thanked Peru.", "Anwar Ibrahim for MYS"},
          {std::string(kVisit) + "*The* Prime Minister thanked Peru.", "Anwar Ibrahim for MYS"},
          {std::string(kVisit) + "*The* Malaysian leader thanked Peru.", "Anwar Ibrahim for MYS"},
          {"General Secretary of the Communist Party of Vietnam To Lam met Anwar Ibrahim. *The* Party leader "
           "thanked Peru.",
           "To Lam for VNM"},
          {"Malaysian Defence Minister Khaled Nordin met Anwar Ibrahim. *The* Party leader thanked Peru.",
           "nobody"},
          {std::string(kMeeting) + "*The* President thanked him.", "Dina Boluarte for PER"},
          {"*The* president of Peru agreed.", "PER for PER"},
          {"*Peru's* president agreed.", "PER for PER"},
      },
      referent);
}

TEST(Resolver, Owners) {
  check_table(
      {
          {"Peru praised *Chile's* offer.", "-"},
          {"China recalled *its* ambassador.", "CHN"},
          {std::string(kVisit) + "Peru praised *his* visit.", "MYS"},
          {"Peru praised *an* offer.", "-"},
      },
      owner);
}

TEST(Resolver, CapitalsStandForTheirStates) {
  const auto metonym = [](const std::string& text) {
    std::string out = "no noun group there";
    at_mark(text, [&](const SentenceReport& report, std::int32_t g) {
      const auto state = report.resolver.metonym(g);
      out = state ? test::names(report.resolver.claims(), {*state}) : "none";
    });
    return out;
  };
  check_table(
      {
          {"*Beijing* rejected the offer.", "CHN"},
          {"*Lima* rejected the offer.", "PER"},
          {"*Shanghai* rejected the offer.", "none"},
          {"*Peru* rejected the offer.", "none"},
      },
      metonym);
}

TEST(Resolver, ReferringMentionsAreMentionsOfTheirEntity) {
  const std::string text = std::string(kVisit) + "He met officials in Lima.";
  const DocumentClaims claims = test::analysis().run(test::body(text));
  std::string pronouns;
  for (const Entity& entity : claims.entities) {
    for (const Mention& mention : entity.mentions) {
      if (mention.form == MentionForm::Pronoun) pronouns += entity.name + " as " + mention.quote + ';';
    }
  }
  EXPECT_EQ(pronouns, "Anwar Ibrahim as He;");
}

/// "he" and "they" of who speaks in the same sentence, though no name says who.
TEST(Resolver, PronounsMeanTheSpeakerOfTheSentence) {
  check_table(
      {
          {"The Peruvian president said *he* would go.", "PER"},
          {"Peruvian officials said *they* would go.", "PER"},
          {"The singer said *he* would go.", "-"},
      },
      parties);
}

TEST(Resolver, ANewCountryIsNoneSpokenOfBefore) {
  check_table(
      {
          {"Peru was a Spanish colony. Chile recognised *the* new country.", "nobody"},
      },
      referent);
}

TEST(Resolver, OfficesOfOthersAreNotThoseNamed) {
  check_table(
      {
          {"Peruvian Foreign Minister Ana Salas came. Chile invited *the* Peruvian Prime Minister.",
           "PER for PER"},
          {"Peru sent Ana Salas. Chile thanked *the* Peruvian Prime Minister.", "PER for PER"},
      },
      referent);
  check_table(
      {
          {"Malaysian Prime Minister Anwar Ibrahim met Peruvian Prime Minister Luis Quispe in Lima. They "
           "praised "
           "former Malaysian Prime Minister Najib Razak and former Peruvian Prime Minister Pedro Salas. "
           "*Both* "
           "Prime Ministers left.",
           "Anwar Ibrahim+Luis Quispe for MYS+PER"},
      },
      referent);
  check_table({{"Lima and Santiago confirmed *their* readiness to talk.", "PER+CHL"}}, owner);
}

}  // namespace
}  // namespace entente
