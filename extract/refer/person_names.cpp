// SPDX-License-Identifier: MIT
// Which names are one person's: fuller and shorter forms meet here.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>

#include "entente/core/utf8.hpp"
#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

/// "J." and "John": one may stand for the other.
bool part_fits(const WordTable& words, WordId a, WordId b) {
  if (a == b) return true;
  const std::string_view x = words[a].text;
  const std::string_view y = words[b].text;
  const bool x_initial = x.size() == 1 || (x.size() == 2 && x[1] == '.');
  const bool y_initial = y.size() == 1 || (y.size() == 2 && y[1] == '.');
  return (x_initial || y_initial) && !x.empty() && !y.empty() && x[0] == y[0];
}

/// Every part of the shorter name stands in the longer one, in its order.
bool contains_parts(const WordTable& words, const std::vector<WordId>& longer,
                    const std::vector<WordId>& shorter) {
  std::size_t at = 0;
  for (const WordId part : longer) {
    if (at < shorter.size() && part_fits(words, part, shorter[at])) ++at;
  }
  return at == shorter.size();
}

constexpr std::uint32_t kBeside = 8;  // tokens

/// "Dr Mohamad Maliki Osman" is Minister Maliki: many share the first name.
bool is_called_by_second(const WordTable& words, const std::vector<WordId>& parts) {
  static constexpr std::array kFirst = {std::string_view("mohamad"),  std::string_view("mohamed"),
                                        std::string_view("mohammad"), std::string_view("mohammed"),
                                        std::string_view("muhammad"), std::string_view("muhammed"),
                                        std::string_view("mohd")};
  if (parts.size() < 3) return false;
  const std::string first = to_lower(words[parts.front()].text);
  return std::find(kFirst.begin(), kFirst.end(), first) != kFirst.end();
}

}  // namespace

/// "John Quincy Adams, the son of John Adams": who stand in one sentence as these are two.
void EntityBuilder::find_namesakes_side_by_side() {
  for (std::size_t c = 1; c < candidates_.size(); ++c) {
    const PersonCandidate& before = candidates_[c - 1];
    const PersonCandidate& behind = candidates_[c];
    const bool longer = behind.parts.size() > before.parts.size();
    const std::vector<WordId>& full = longer ? behind.parts : before.parts;
    const std::vector<WordId>& part = longer ? before.parts : behind.parts;
    if (part.size() < 2 || full.size() == part.size() || full.front() != part.front()) continue;
    if (behind.name.first <= before.name.last || behind.name.first - before.name.last > kBeside) continue;
    const bool initials =
        std::any_of(full.begin(), full.end(), [&](WordId id) { return context_.words[id].text.size() < 3; });
    bool one_clause = true;
    for (std::uint32_t i = before.name.last; i <= behind.name.first; ++i) {
      one_clause &= !tokens_[i].sentence_start && lower(i) != "(";
    }
    if (one_clause && !initials && contains_parts(context_.words, full, part)) apart_.insert({full, part});
  }
}

void EntityBuilder::remember_parts(std::uint32_t person, const std::vector<WordId>& parts) {
  const WordId called = is_called_by_second(context_.words, parts) ? parts[1] : parts.front();
  for (const WordId part : {parts.front(), called, parts.back()}) {
    std::vector<std::uint32_t>& known = persons_by_part_[static_cast<std::uint32_t>(part)];
    if (std::find(known.begin(), known.end(), person) == known.end()) known.push_back(person);
  }
}

/// 2 where the two hold an office of one title, 1 where both hold some.
int EntityBuilder::shared_office(const PersonCandidate& candidate, const KnownPerson& person) const {
  constexpr std::size_t kLatest = 16;
  int shared = 0;
  const std::size_t count = std::min(person.candidates.size(), kLatest);
  for (std::size_t i = 0; i < count; ++i) {
    for (const std::int32_t held : candidates_[person.candidates[i]].offices) {
      shared = std::max(shared, 1);
      for (const std::int32_t office : candidate.offices) {
        if (offices_[static_cast<std::size_t>(held)].key == offices_[static_cast<std::size_t>(office)].key)
          return 2;
      }
    }
  }
  return shared;
}

/// True where a name contains another but is not its bearer's: "Khaled bin Mohamed" is a son of Mohamed, and
/// who stands beside President Joko Widodo as Iriana Joko Widodo is his wife.
bool EntityBuilder::names_other(const PersonCandidate& candidate, const KnownPerson& person,
                                const std::vector<WordId>& full, const std::vector<WordId>& part) const {
  if (apart_.contains({full, part})) return true;
  if (full.front() == part.front()) return false;
  const auto son = std::find_if(full.begin(), full.end(), [&](WordId id) {
    const std::string_view text = context_.words[id].text;
    return text == "bin" || text == "bint" || text == "binti" || text == "ibn" || text == "Bin" ||
           text == "Ibn";
  });
  const bool own = std::any_of(full.begin(), son, [&](WordId id) {
    return context_.words[id].text.size() > 2 && std::find(part.begin(), part.end(), id) != part.end();
  });
  if (son != full.begin() && son != full.end() && !own) return true;
  if (person.candidates.empty()) return false;
  const PersonCandidate& last = candidates_[person.candidates.back()];
  return last.parts.size() > 1 && last.parts != candidate.parts && last.name.last <= candidate.name.first &&
         candidate.name.first - last.name.last <= kBeside;
}

/// "King Charles" is not the Prime Minister of that name: who reigns goes by a given name, who governs does
/// not.
bool EntityBuilder::reigns_or_governs(const PersonCandidate& candidate, const KnownPerson& person) const {
  const auto reigning = [&](const PersonCandidate& named) {
    return std::any_of(named.offices.begin(), named.offices.end(),
                       [&](std::int32_t o) { return offices_[static_cast<std::size_t>(o)].reigning; });
  };
  if (candidate.offices.empty() || (candidate.parts.size() > 1 && person.parts.size() > 1)) return false;
  bool holds = false;
  bool reigns = false;
  for (const std::uint32_t c : person.candidates) {
    holds = holds || !candidates_[c].offices.empty();
    reigns = reigns || reigning(candidates_[c]);
  }
  return holds && reigns != reigning(candidate);
}

/// The known person that the candidate names, or -1. Of several, the one whose family name it is, then the
/// one named last.
std::int32_t EntityBuilder::person_for(const PersonCandidate& candidate) {
  constexpr std::size_t kMostNamesakes = 64;
  std::int32_t best = -1;
  int best_rank = 0;
  std::uint32_t best_seen = 0;
  for (const WordId key : {candidate.parts.back(), candidate.parts.front()}) {
    const auto known = persons_by_part_.find(static_cast<std::uint32_t>(key));
    if (known == persons_by_part_.end()) continue;
    const std::size_t count = std::min(known->second.size(), kMostNamesakes);
    for (std::size_t i = known->second.size() - count; i < known->second.size(); ++i) {
      const std::uint32_t index = known->second[i];
      const KnownPerson& person = persons_[index];
      if (person.gender != Gender::Unknown && candidate.gender != Gender::Unknown &&
          person.gender != candidate.gender) {
        continue;
      }
      if (reigns_or_governs(candidate, person)) continue;
      int rank = 0;
      if (person.parts == candidate.parts) {
        rank = 4;
      } else if (candidate.parts.size() == 1 || person.parts.size() == 1) {
        const std::vector<WordId>& full = person.parts.size() == 1 ? candidate.parts : person.parts;
        const WordId part = person.parts.size() == 1 ? person.parts.front() : candidate.parts.front();
        rank = full.back() == part ? 2 : full.front() == part ? 1 : 0;
        if (rank == 0 && is_called_by_second(context_.words, full) && full[1] == part) rank = 1;
      } else {
        const bool longer = candidate.parts.size() > person.parts.size();
        const std::vector<WordId>& full = longer ? candidate.parts : person.parts;
        const std::vector<WordId>& part = longer ? person.parts : candidate.parts;
        if (contains_parts(context_.words, full, part) && !names_other(candidate, person, full, part))
          rank = 3;
      }
      // "Prime Minister X" is the one of that name who is prime minister.
      rank *= 4;
      if (rank > 0 && !candidate.offices.empty()) rank += shared_office(candidate, person);
      const std::uint32_t seen = person.candidates.empty() ? 0 : person.candidates.back();
      if (rank > best_rank || (rank == best_rank && rank > 0 && seen > best_seen)) {
        best = static_cast<std::int32_t>(index);
        best_rank = rank;
        best_seen = seen;
      }
    }
  }
  return best;
}

void EntityBuilder::match_names() {
  find_namesakes_side_by_side();
  for (std::uint32_t c = 0; c < candidates_.size(); ++c) {
    const PersonCandidate& candidate = candidates_[c];
    std::int32_t index = person_for(candidate);
    if (index < 0) {
      index = static_cast<std::int32_t>(persons_.size());
      persons_.emplace_back();
      persons_.back().parts = candidate.parts;
    }
    const auto person_index = static_cast<std::uint32_t>(index);
    KnownPerson& person = persons_[person_index];
    if (candidate.parts.size() > person.parts.size()) person.parts = candidate.parts;
    remember_parts(person_index, candidate.parts);
    remember_parts(person_index, person.parts);
    person.candidates.push_back(c);
    if (person.gender == Gender::Unknown) person.gender = candidate.gender;
    person.strong |= !candidate.weak || !candidate.offices.empty() || candidate.party.has_value();
  }
  weigh_names();
}

/// A name that only looks like one is a person's where something else speaks for it: it comes again, in full
/// or in part, it says or owns something, it is named beside a person, or all of it is in no word list.
void EntityBuilder::weigh_names() {
  std::unordered_map<std::uint32_t, std::uint32_t> alone;  // folded capitalised words that no phrase covers
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (is_bare_name(i)) ++alone[static_cast<std::uint32_t>(word(i).folded)];
  }
  std::vector<std::uint8_t> strong(candidates_.size(), 0);
  for (const KnownPerson& person : persons_) {
    for (const std::uint32_t c : person.candidates) strong[c] = person.strong ? 1 : 0;
  }
  for (KnownPerson& person : persons_) {
    if (person.strong) continue;
    if (person.candidates.size() > 1 || alone.count(static_cast<std::uint32_t>(person.parts.back())) != 0) {
      person.strong = true;
    }
    for (const std::uint32_t c : person.candidates) {
      const TokenRange name = candidates_[c].name;
      const auto speaks = [&](std::uint32_t token) {
        return token < tokens_.size() && word(token).classes.has(WordClass::ReportingVerb);
      };
      if (speaks(name.last) || (name.first > 0 && speaks(name.first - 1))) person.strong = true;
      bool unknown = person.parts.size() > 1 && person.parts.size() < 5;
      for (std::uint32_t i = name.first; i < name.last; ++i) {
        unknown &= word(i).classes.has(WordClass::Unknown) && word(i).classes.has(WordClass::Capitalised);
      }
      if (unknown) person.strong = true;
      if (c > 0 && strong[c - 1] != 0 && side_by_side(candidates_[c - 1].span.last, name.first)) {
        person.strong = true;
      }
    }
  }
}

void EntityBuilder::make_persons() {
  for (KnownPerson& person : persons_) {
    if (!person.strong) continue;
    const EntityIndex entity = make_entity(EntityType::Person, {});
    person.entity = entity;
    std::string name;
    std::size_t most = 0;
    bool loud = true;
    for (const std::uint32_t c : person.candidates) {
      const PersonCandidate& candidate = candidates_[c];
      std::string text = text_of(candidate.name);
      const bool upper = std::none_of(text.begin(), text.end(), [](char l) { return l >= 'a' && l <= 'z'; });
      if (name.empty() || (loud && !upper) || (candidate.parts.size() > most && (loud || !upper))) {
        name = std::move(text);
        most = candidate.parts.size();
        loud = upper;
      }
    }
    at(entity).name = name;
    for (const std::uint32_t c : person.candidates) {
      const PersonCandidate& candidate = candidates_[c];
      add_alias(entity, text_of(candidate.name));
      add_mention(entity, candidate.name, MentionForm::Name);
      if (candidate.phrase < 0) continue;
      set_phrase(candidate.phrase, entity);
      for (std::size_t p = static_cast<std::size_t>(candidate.phrase); p < phrases_.size(); ++p) {
        if (phrases_[p].first >= candidate.name.last) break;
        if (phrases_[p].type == PhraseType::PersonName) set_phrase(static_cast<std::int32_t>(p), entity);
      }
    }
    at(entity).party = person.party;
    if (const std::optional<EntityIndex> party = at(entity).party) {
      if (at(*party).type == EntityType::Organization) {
        at(entity).party = party_of(claims_, context_.records, *party);
      }
    }
  }
}

/// Names alone that no phrase covers: "Lâm highlighted", "Putin's".
void EntityBuilder::scan_surnames() {
  if (persons_.empty()) return;
  const auto free_name = [&](std::uint32_t i) {
    return i < tokens_.size() && covering_[i] < 0 &&
           word(i).classes.any(WordClass::Capitalised | WordClass::Upper) && !is_punctuation(i);
  };
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (!free_name(i) || word(i).classes.has(WordClass::NotName)) continue;
    const auto known = persons_by_part_.find(static_cast<std::uint32_t>(word(i).folded));
    if (known == persons_by_part_.end()) continue;
    // Part of a longer name of something else.
    if (i > 0 && free_name(i - 1) && !tokens_[i - 1].sentence_start && tokens_[i].space_before) continue;
    if (free_name(i + 1) && tokens_[i + 1].space_before) continue;
    PersonCandidate candidate;
    candidate.parts = {word(i).folded};
    const std::int32_t index = person_for(candidate);
    if (index < 0) continue;
    const KnownPerson& person = persons_[static_cast<std::size_t>(index)];
    if (!person.entity) continue;
    // A given name alone is a name where it is no common word.
    const bool family = person.parts.back() == word(i).folded;
    if (!family && !word(i).classes.has(WordClass::Unknown)) continue;
    if (!at(*person.entity).party) at(*person.entity).party = country_before(i);  // "Russia's Putin"
    add_alias(*person.entity, text_of({i, i + 1}));
    add_mention(*person.entity, {i, i + 1}, MentionForm::Name);
  }
}

}  // namespace entente
