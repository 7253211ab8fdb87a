// SPDX-License-Identifier: MIT
// On whose behalf a person acts, where no word beside the name says it: from those named with them, from who
// meets whom in a text of one state's institution, from the only state a text speaks of.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>

#include "extract/entity_sets.hpp"
#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words behind which the other side of a meeting stands: "met |", "call on |", "was received by |".
constexpr std::array kToward = {
    std::string_view("met"),        std::string_view("meet"),          std::string_view("meets"),
    std::string_view("meeting"),    std::string_view("with"),          std::string_view("on"),
    std::string_view("to"),         std::string_view("receive"),       std::string_view("received"),
    std::string_view("receives"),   std::string_view("welcome"),       std::string_view("welcomed"),
    std::string_view("host"),       std::string_view("hosted"),        std::string_view("visit"),
    std::string_view("telephoned"), std::string_view("congratulated"), std::string_view("thanked"),
    std::string_view("invited"),    std::string_view("informed")};
/// Words between two names that stand side by side.
constexpr std::array kBeside = {std::string_view(","),    std::string_view("and"),   std::string_view(";"),
                                std::string_view("the"),  std::string_view("&"),     std::string_view("as"),
                                std::string_view("well"), std::string_view("his"),   std::string_view("her"),
                                std::string_view("wife"), std::string_view("spouse")};

}  // namespace

/// The state that the text speaks of most, `home` apart.
std::optional<EntityIndex> EntityBuilder::main_country(bool only) const {
  std::optional<EntityIndex> best;
  std::size_t most = 0;
  std::size_t states = 0;
  for (std::size_t i = 0; i < claims_.entities.size(); ++i) {
    const Entity& entity = claims_.entities[i];
    if (!is_coded_state(entity) || entity.mentions.empty()) continue;
    if (const auto home = by_record_.find(out_.home_record);
        home != by_record_.end() && static_cast<std::size_t>(home->second) == i) {
      continue;
    }
    ++states;
    if (entity.mentions.size() <= most) continue;
    most = entity.mentions.size();
    best = static_cast<EntityIndex>(i);
  }
  return only && states != 1 ? std::nullopt : best;
}

/// Whether two candidates are members of one list.
bool EntityBuilder::side_by_side(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kMost = 6;
  if (last < first || last - first > kMost || first == last) return false;
  for (std::uint32_t i = first; i < last; ++i) {
    if (!among(kBeside, lower(i))) return false;
  }
  return true;
}

/// "Secretary-General" of no body is that of the United Nations, or of the body the text speaks of most.
void EntityBuilder::complete_international_offices() {
  std::optional<EntityIndex> body_named;
  std::size_t most = 0;
  const auto united_nations = by_record_.find(context_.records.body("UN"));
  for (std::size_t i = 0; i < claims_.entities.size(); ++i) {
    const Entity& entity = claims_.entities[i];
    if (entity.kind != OrganizationKind::IntergovernmentalOrganization) continue;
    if (entity.mentions.size() <= most) continue;
    most = entity.mentions.size();
    body_named = static_cast<EntityIndex>(i);
  }
  if (united_nations != by_record_.end()) body_named = united_nations->second;
  if (!body_named) return;
  for (OfficeReading& office : offices_) {
    if (office.of || office.country || !office.international) continue;
    office.of = body_named;
  }
}

/// In a text of "President of Chile", the person whom its first sentence begins with, without a title, is the
/// president.
void EntityBuilder::name_speaker() {
  if (out_.home_record == kNone || candidates_.empty() || context_.text.sentences.empty()) return;
  const PersonCandidate& first = candidates_.front();
  if (first.span.first != context_.text.sentences.front().begin || !first.offices.empty()) return;
  KnownPerson* speaker = nullptr;
  for (KnownPerson& person : persons_) {
    if (!person.candidates.empty() && person.candidates.front() == 0) speaker = &person;
  }
  if (speaker == nullptr || speaker->party) return;
  for (const std::uint32_t c : speaker->candidates) {
    if (!candidates_[c].offices.empty() || candidates_[c].party) return;
  }
  const std::uint32_t record =
      find_speaker_office(context_.document.record, context_.records, context_.words);
  if (record == kNone) return;
  speaker->strong = true;
  speaker->party = country(out_.home_record);
  speaker->speaks_as = record;
}

void EntityBuilder::give_parties() {
  name_speaker();
  const std::optional<EntityIndex> foreign = main_country(false);
  std::optional<EntityIndex> home;
  if (out_.home_record != kNone) {
    const bool needed = std::any_of(persons_.begin(), persons_.end(),
                                    [](const KnownPerson& person) { return person.strong; });
    if (needed) home = country(out_.home_record);
  }
  const std::optional<EntityIndex> only = home ? std::nullopt : main_country(true);

  for (KnownPerson& person : persons_) {
    for (const std::uint32_t c : person.candidates) {
      if (!person.party) person.party = candidates_[c].party;
    }
  }
  recall_leaders();
  std::vector<std::uint32_t> person_of(candidates_.size(), 0);
  for (std::uint32_t p = 0; p < persons_.size(); ++p) {
    for (const std::uint32_t c : persons_[p].candidates) person_of[c] = p;
  }

  std::optional<EntityIndex> subject;       // the side that the sentence speaks of
  std::optional<EntityIndex> last_subject;  // of the sentence before
  std::optional<EntityIndex> previous;      // of the candidate before, in the same sentence
  std::uint32_t previous_end = 0;
  std::size_t sentence = 0;
  const std::vector<Sentence>& sentences = context_.text.sentences;
  for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
    const PersonCandidate& candidate = candidates_[c];
    const TokenRange phrase = candidate.span;
    KnownPerson& person = persons_[person_of[c]];
    bool moved = c == 0;
    while (sentence < sentences.size() && sentences[sentence].end <= phrase.first) {
      ++sentence;
      moved = true;
    }
    if (moved) {
      if (subject) last_subject = subject;
      subject.reset();
      previous.reset();
      if (sentence < sentences.size() && home) {
        const std::uint32_t first = sentences[sentence].begin;
        if (first < tokens_.size() && (lower(first) == "he" || lower(first) == "she")) subject = last_subject;
        // "The Prime Minister met …" without a name, in a text of his own office.
        if (first + 1 < tokens_.size() && lower(first) == "the" && covering_[first + 1] >= 0 &&
            phrases_[static_cast<std::size_t>(covering_[first + 1])].type == PhraseType::Office) {
          subject = home;
        }
      }
    }
    // "I discussed it with …": the speaker's own side.
    if (!subject && home && sentence < sentences.size()) {
      for (std::uint32_t t = sentences[sentence].begin; t < phrase.first && !subject; ++t) {
        if (lower(t) == "i" || lower(t) == "we") subject = home;
      }
    }
    const std::string_view before = phrase.first > 0 ? lower(phrase.first - 1) : std::string_view();
    const bool received = before == "by" && phrase.first > 1 && among(kToward, lower(phrase.first - 2));
    const bool toward = (among(kToward, before) || received) && (subject || previous);
    const bool accompanied = before == "by" && phrase.first > 1 && lower(phrase.first - 2) == "accompanied";
    if (!person.party && person.strong) {
      const bool holds = std::any_of(person.candidates.begin(), person.candidates.end(),
                                     [&](std::uint32_t i) { return !candidates_[i].offices.empty(); });
      const bool beside = previous && side_by_side(previous_end, phrase.first);
      const bool both = beside && home && foreign && *previous == *home && !candidate.offices.empty() &&
                        offices_[static_cast<std::size_t>(candidate.offices[0])].plural;
      if (both) {
        person.party = foreign;  // "Prime Ministers X and Y", one of each side
      } else if (beside || (accompanied && previous)) {
        person.party = previous;
      } else if (candidate.excellency && home && foreign) {
        person.party = foreign;
      } else if (home && toward && (candidate.excellency || holds)) {
        const bool from_home = subject ? *subject == *home : *previous == *home;
        person.party = from_home ? foreign : home;
      } else if (home && holds) {
        person.party = home;
      } else if (only && holds) {
        person.party = only;
      }
    }
    if (!toward && !subject) subject = person.party;
    previous = person.party;
    previous_end = phrase.last;
  }
}

}  // namespace entente
