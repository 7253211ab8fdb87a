// SPDX-License-Identifier: MIT
// Compares what a reader annotated with what the program read. Items are paired greedily in their order, as
// the field's scorers do, so that figures can be compared. Tested by tests/evaluate/score_test.cpp.
#include "entente/evaluate/score.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::string_view, kScoredKinds> kNames{"country",   "person", "organization", "office",
                                                            "agreement", "event",  "event-lenient"};

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (!word.empty()) result.push_back(word);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return result;
}

/// Whether one name may be a short form of the other: all words of the shorter in the longer, or, of a
/// single word, its first or last.
bool same_name(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  auto shorter = words(a);
  auto longer = words(b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (shorter.size() >= 2) {
    return std::all_of(shorter.begin(), shorter.end(), [&](std::string_view word) {
      return std::find(longer.begin(), longer.end(), word) != longer.end();
    });
  }
  constexpr std::size_t kShortestName = 3;
  return shorter.size() == 1 && shorter[0].size() >= kShortestName &&
         (shorter[0] == longer.back() || shorter[0] == longer.front());
}

bool same_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return same_name(x, y); });
  });
}

bool share_a_name(const NamedFact& a, const NamedFact& b) {
  return std::any_of(a.names.begin(), a.names.end(), [&](const std::string& name) {
    return !name.empty() && std::find(b.names.begin(), b.names.end(), name) != b.names.end();
  });
}

std::size_t shared(const Keys& a, const Keys& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& key) { return b.contains(key); }));
}

Keys both(const Keys& a, const Keys& b) {
  Keys result = a;
  result.insert(b.begin(), b.end());
  return result;
}

bool same_office(const OfficeFact& gold, const OfficeFact& found) {
  return same_person(gold.holder, found.holder) &&
         (gold.where.empty() || shared(gold.where, found.where) > 0);
}

bool same_agreement(const AgreementFact& gold, const AgreementFact& found) {
  if (gold.kind != found.kind) return false;
  const bool named = std::any_of(gold.names.begin(), gold.names.end(), [&](const std::string& name) {
    return !name.empty() && found.names.contains(name);
  });
  const std::size_t enough = std::min<std::size_t>(2, gold.parties.size());
  return named || (enough > 0 && shared(gold.parties, found.parties) >= enough);
}

bool is_code(const std::string& key) {
  return !key.empty() && std::all_of(key.begin(), key.end(),
                                     [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

bool has_code(const Keys& keys) {
  return std::any_of(keys.begin(), keys.end(), is_code);
}

/// States and bodies with a code where there are any: groups and firms are worded too freely to compare.
Keys coded(const Keys& parties) {
  Keys result;
  std::copy_if(parties.begin(), parties.end(), std::inserter(result, result.end()), is_code);
  return result.empty() ? parties : result;
}

bool same_event(const EventFact& gold, const EventFact& found) {
  if (gold.type != found.type) return false;
  if (is_joint(gold.type)) {
    return coded(both(gold.actors, gold.recipients)) == coded(both(found.actors, found.recipients));
  }
  const Keys gold_actors = coded(gold.actors);
  const Keys found_actors = coded(found.actors);
  const Keys gold_recipients = coded(gold.recipients);
  const Keys found_recipients = coded(found.recipients);
  const bool actors = gold_actors == found_actors;
  const bool recipients = gold_recipients == found_recipients;
  // A side without a state: the other side decides, if only the wording differs.
  const auto worded = [](const Keys& a, const Keys& b) {
    return !a.empty() && !b.empty() && !has_code(a) && !has_code(b);
  };
  return (actors && recipients) || (actors && worded(gold_recipients, found_recipients)) ||
         (recipients && worded(gold_actors, found_actors));
}

bool like_event(const EventFact& gold, const EventFact& found) {
  if (info(gold.type).plover != info(found.type).plover) return false;
  if (is_joint(gold.type) || is_joint(found.type)) {
    const Keys parties = both(gold.actors, gold.recipients);
    return shared(parties, both(found.actors, found.recipients)) >= std::min<std::size_t>(2, parties.size());
  }
  const std::size_t actors = shared(gold.actors, found.actors);
  const std::size_t recipients = shared(gold.recipients, found.recipients);
  const bool recipients_fit = recipients > 0 || gold.recipients.empty() || found.recipients.empty();
  return (actors > 0 || gold.actors.empty()) && recipients_fit && actors + recipients > 0;
}

/// Which items of two lists are the same, each paired at most once.
struct Pairing {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::vector<bool> gold_taken;
  std::vector<bool> found_taken;
};

/// Adds to `pairing` what is the same by `same` among the items not yet paired.
template <typename Fact, typename Same>
void pair_up(Pairing& pairing, const std::vector<Fact>& gold, const std::vector<Fact>& found,
             const Same& same) {
  pairing.gold_taken.resize(gold.size());
  pairing.found_taken.resize(found.size());
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < found.size() && !pairing.gold_taken[i]; ++j) {
      if (pairing.found_taken[j] || !same(gold[i], found[j])) continue;
      pairing.gold_taken[i] = pairing.found_taken[j] = true;
      pairing.pairs.emplace_back(i, j);
    }
  }
}

class Comparison {
 public:
  Comparison(const Facts& gold, const Facts& found, std::vector<Difference>* differences)
      : gold_(gold), found_(found), differences_(differences) {}

  Score run() && {
    countries();
    named(ScoredKind::Person, gold_.persons, found_.persons,
          [](const NamedFact& a, const NamedFact& b) { return same_person(a.names, b.names); });
    named(ScoredKind::Organization, gold_.organizations, found_.organizations, share_a_name);
    named(ScoredKind::Office, gold_.offices, found_.offices, same_office);
    named(ScoredKind::Agreement, gold_.agreements, found_.agreements, same_agreement);
    events();
    return std::move(score_);
  }

 private:
  Tally& tally(ScoredKind kind) { return score_.kinds[static_cast<std::size_t>(kind)]; }

  void tell(Difference::Sort sort, ScoredKind kind, std::string label, bool nearly = false) {
    if (differences_ != nullptr) differences_->push_back({sort, kind, nearly, std::move(label)});
  }

  void countries() {
    tally(ScoredKind::Country) = {shared(gold_.countries, found_.countries), gold_.countries.size(),
                                  found_.countries.size()};
    for (const std::string& country : gold_.countries) {
      if (!found_.countries.contains(country)) tell(Difference::Sort::Missed, ScoredKind::Country, country);
    }
    for (const std::string& country : found_.countries) {
      if (!gold_.countries.contains(country)) tell(Difference::Sort::False, ScoredKind::Country, country);
    }
  }

  template <typename Fact, typename Same>
  void named(ScoredKind kind, const std::vector<Fact>& gold, const std::vector<Fact>& found,
             const Same& same) {
    Pairing pairing;
    pair_up(pairing, gold, found, same);
    tally(kind) = {pairing.pairs.size(), gold.size(), found.size()};
    for (std::size_t i = 0; i < gold.size(); ++i) {
      if (!pairing.gold_taken[i]) tell(Difference::Sort::Missed, kind, gold[i].label);
    }
    for (std::size_t j = 0; j < found.size(); ++j) {
      if (!pairing.found_taken[j]) tell(Difference::Sort::False, kind, found[j].label);
    }
  }

  void events() {
    const std::vector<EventFact>& gold = gold_.events;
    const std::vector<EventFact>& found = found_.events;
    Pairing pairing;
    pair_up(pairing, gold, found, same_event);
    const Pairing strict = pairing;
    pair_up(pairing, gold, found, like_event);
    tally(ScoredKind::Event) = {strict.pairs.size(), gold.size(), found.size()};
    tally(ScoredKind::EventLenient) = {pairing.pairs.size(), gold.size(), found.size()};
    for (std::size_t i = 0; i < gold.size(); ++i) {
      ++score_.event_types[gold[i].type].gold;
      score_.event_types[gold[i].type].matched += strict.gold_taken[i] ? 1 : 0;
      if (strict.gold_taken[i]) continue;
      tell(Difference::Sort::Missed, ScoredKind::Event, gold[i].label, pairing.gold_taken[i]);
    }
    for (std::size_t j = 0; j < found.size(); ++j) {
      ++score_.event_types[found[j].type].found;
      if (strict.found_taken[j]) continue;
      tell(Difference::Sort::False, ScoredKind::Event, found[j].label, pairing.found_taken[j]);
    }
    dates(pairing);
  }

  void dates(const Pairing& pairing) {
    for (const auto& [i, j] : pairing.pairs) {
      const EventFact& wanted = gold_.events[i];
      const EventFact& got = found_.events[j];
      if (wanted.start.empty()) continue;
      const bool same = got.start.starts_with(wanted.start);
      score_.dates += {same ? 1U : 0U, 1, got.start.empty() ? 0U : 1U};
      if (!same) tell(Difference::Sort::Date, ScoredKind::Event, wanted.label + " | dated " + got.start);
    }
  }

  const Facts& gold_;
  const Facts& found_;
  std::vector<Difference>* differences_;
  Score score_;
};

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Tally::precision() const {
  return ratio(matched, found);
}

double Tally::recall() const {
  return ratio(matched, gold);
}

double Tally::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

Tally& Tally::operator+=(const Tally& other) {
  matched += other.matched;
  gold += other.gold;
  found += other.found;
  return *this;
}

Score& Score::operator+=(const Score& other) {
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] += other.kinds[i];
  dates += other.dates;
  for (const auto& [type, tally] : other.event_types) event_types[type] += tally;
  return *this;
}

std::string_view name(ScoredKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

Score compare(const Facts& gold, const Facts& found, std::vector<Difference>* differences) {
  return Comparison(gold, found, differences).run();
}

}  // namespace entente
