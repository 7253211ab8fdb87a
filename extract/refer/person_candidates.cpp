// SPDX-License-Identifier: MIT
// Places of the text that name persons, with the offices and countries that stand beside them.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>

#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array kFemale = {
    std::string_view("mrs"),   std::string_view("mrs."),     std::string_view("ms"),
    std::string_view("ms."),   std::string_view("madam"),    std::string_view("madame"),
    std::string_view("mdm"),   std::string_view("miss"),     std::string_view("lady"),
    std::string_view("queen"), std::string_view("princess"), std::string_view("sheikha"),
    std::string_view("puan"),  std::string_view("wife"),     std::string_view("daughter"),
    std::string_view("mme"),   std::string_view("señora"),   std::string_view("baroness"),
    std::string_view("her"),   std::string_view("dame")};
constexpr std::array kMale = {
    std::string_view("mr"),   std::string_view("mr."),    std::string_view("sir"),
    std::string_view("lord"), std::string_view("king"),   std::string_view("prince"),
    std::string_view("his"),  std::string_view("sheikh"), std::string_view("husband"),
    std::string_view("son"),  std::string_view("sultan"), std::string_view("emir")};
constexpr std::array kExcellency = {std::string_view("excellency"), std::string_view("highness"),
                                    std::string_view("majesty"),    std::string_view("he"),
                                    std::string_view("h.e."),       std::string_view("hrh"),
                                    std::string_view("hm"),         std::string_view("h.r.h.")};
/// What may stand behind a name and is no part of it.
constexpr std::array kSuffixes = {std::string_view("mp"), std::string_view("mps"), std::string_view("obe"),
                                  std::string_view("am"), std::string_view("ac"),  std::string_view("phd")};

}  // namespace

void EntityBuilder::read_persons() {
  complete_international_offices();
  collect_candidates();
  find_appositions();
  for (PersonCandidate& candidate : candidates_) find_parties(candidate);
  match_names();
  give_parties();
  make_persons();
  scan_surnames();
}

void EntityBuilder::collect_candidates() {
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    const Phrase& phrase = phrases_[p];
    const bool person = phrase.type == PhraseType::Person;
    // A name that no person phrase took up.
    const bool name = phrase.type == PhraseType::PersonName && person_over_[phrase.first] < 0;
    if (person || name) add_candidate(static_cast<std::int32_t>(p));
  }
  collect_unmarked();
}

/// A capitalised word of no list that no phrase covers.
bool EntityBuilder::is_bare_name(std::uint32_t token) const {
  return token < tokens_.size() && covering_[token] < 0 && word(token).classes.has(WordClass::Capitalised) &&
         word(token).classes.has(WordClass::Unknown);
}

/// "The Rossi government", "Rossi's government": what stands behind the name.
bool EntityBuilder::cabinet_follows(std::uint32_t token) const {
  static constexpr std::array kCabinets = {std::string_view("government"), std::string_view("administration"),
                                           std::string_view("regime")};
  if (token < tokens_.size() && lower(token) == "'s") ++token;
  return token < tokens_.size() && among(kCabinets, lower(token));
}

/// Names that no phrase rule sees: "the Rossi government", and a given name that is also a city's before a
/// family name.
void EntityBuilder::collect_unmarked() {
  const std::size_t marked = candidates_.size();
  for (std::uint32_t i = 1; i < tokens_.size(); ++i) {
    if (in_name_[i - 1] == 0 && !word(i - 1).classes.has(WordClass::Capitalised)) continue;
    PersonCandidate candidate;
    if (country_over_[i - 1] < 0 && word(i - 1).classes.has(WordClass::Unknown) && person_over_[i - 1] < 0 &&
        lower(i) != "'s" && cabinet_follows(i)) {
      const std::int32_t over = covering_[i - 1];
      if (over >= 0 && phrases_[static_cast<std::size_t>(over)].first != i - 1) continue;
      candidate.name = {i - 1, i};
      candidate.cabinet = true;
    } else if (is_bare_name(i) && in_name_[i] != 0 && in_name_[i - 1] != 0 && person_over_[i] < 0) {
      candidate.name = {i - 1, i + 1};
      candidate.weak = true;
    } else {
      continue;
    }
    candidate.span = candidate.name;
    candidate.parts = folded_words(candidate.name);
    candidates_.push_back(std::move(candidate));
  }
  if (candidates_.size() == marked) return;
  std::stable_sort(
      candidates_.begin(), candidates_.end(),
      [](const PersonCandidate& a, const PersonCandidate& b) { return a.name.first < b.name.first; });
}

void EntityBuilder::add_candidate(std::int32_t index) {
  const Phrase& phrase = phrases_[static_cast<std::size_t>(index)];
  const std::int32_t over = covering_[phrase.first];
  if (over != index && over >= 0 && phrases_[over].last >= phrase.last &&
      (phrases_[over].type == PhraseType::Organization || phrases_[over].type == PhraseType::Agreement ||
       phrases_[over].type == PhraseType::Place)) {
    return;  // "the Lee Kuan Yew School", "the Torrijos Treaty"
  }
  PersonCandidate candidate;
  candidate.phrase = index;
  candidate.span = range_of(phrase);
  candidate.name = range_of(phrase);
  if (const Capture* part = capture(phrase, Label::Name)) {
    candidate.name = {part->first, part->last};
  } else if (phrase.type == PhraseType::Person) {
    const std::int32_t name = nested_phrase(range_of(phrase), PhraseType::PersonName);
    if (name >= 0) candidate.name = range_of(phrases_[static_cast<std::size_t>(name)]);
  }
  if (phrase.rule < context_.program.rules.size()) {
    candidate.weak = context_.program.rules[phrase.rule].attributes.weak;
  }
  strip_name(candidate);
  candidate.cabinet = cabinet_follows(candidate.name.last);
  if (candidate.parts.empty() || !looks_like_name(candidate)) return;
  if (phrase.type == PhraseType::Person) {
    for (std::size_t p = static_cast<std::size_t>(index); p < phrases_.size(); ++p) {
      if (phrases_[p].first >= phrase.last) break;
      if (phrases_[p].type != PhraseType::Office || phrases_[p].last > phrase.last) continue;
      const std::int32_t office = office_of_phrase_[p];
      if (!candidate.offices.empty()) {
        const OfficeReading& before = offices_[static_cast<std::size_t>(candidate.offices.back())];
        if (phrases_[static_cast<std::size_t>(before.phrase)].last > phrases_[p].first)
          continue;  // inside it
        // "King Sultan X", "President Sheikh X": the second stands before the name as a title does.
        const bool title = offices_[static_cast<std::size_t>(office)].reigning &&
                           phrases_[static_cast<std::size_t>(before.phrase)].last == phrases_[p].first;
        if (title) continue;
      }
      if (closes_adverbial(phrases_[p], candidate.name.first)) continue;
      candidate.offices.push_back(office);
    }
    divide_offices(candidate);
    // Offices of one person share their country: "Prime Minister and Minister of Defence of Peru".
    for (const std::int32_t o : candidate.offices) {
      OfficeReading& office = offices_[static_cast<std::size_t>(o)];
      for (const std::int32_t other : candidate.offices) {
        if (!office.country && !office.of) office.country = offices_[static_cast<std::size_t>(other)].country;
      }
    }
  }
  candidates_.push_back(std::move(candidate));
}

/// "At the request of the President of Turkey, Maria Rossi informed …": the comma ends what the sentence
/// begins with, and the office is another's.
bool EntityBuilder::closes_adverbial(const Phrase& office, std::uint32_t name) const {
  if (office.last >= name || lower(office.last) != ",") return false;
  std::uint32_t at = office.first;
  while (at > 0 && !tokens_[at].sentence_start) {
    --at;
    if (lower(at) == "," || office.first - at > 24) return false;
    // "In Lima I will meet the President of Turkey, Maria Rossi": the clause has begun.
    if (word(at).classes.any(WordClass::Modal | WordClass::AuxiliaryBe | WordClass::AuxiliaryHave))
      return false;
  }
  return at < office.first && word(at).classes.any(WordClass::Preposition | WordClass::Subordinator);
}

/// "The Prime Minister and Governor Rossi" are two: the article belongs to the first alone. "former President
/// and Prime Minister Rossi" was both.
void EntityBuilder::divide_offices(PersonCandidate& candidate) {
  if (candidate.offices.size() != 2) return;
  const OfficeReading& first = offices_[static_cast<std::size_t>(candidate.offices[0])];
  OfficeReading& second = offices_[static_cast<std::size_t>(candidate.offices[1])];
  const Phrase& before = phrases_[static_cast<std::size_t>(first.phrase)];
  const Phrase& behind = phrases_[static_cast<std::size_t>(second.phrase)];
  const bool joined =
      before.last < tokens_.size() && lower(before.last) == "and" && before.last + 1 == behind.first;
  if (!joined) return;
  const bool article = before.first > 0 && lower(before.first - 1) == "the";
  const bool plain = behind.last - behind.first == 1 && behind.last == candidate.name.first && !first.former;
  if (article && plain && candidate.parts.size() == 1) {
    candidate.offices.erase(candidate.offices.begin());
  } else if (first.former) {
    second.former = true;
  }
}

/// Not "COVID-19", "Sri Lanka" with "Sri" for a title, or a heading of common words.
bool EntityBuilder::looks_like_name(const PersonCandidate& candidate) const {
  const TokenRange name = candidate.name;
  bool common = true;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const WordClasses classes = word(i).classes;
    if (classes.any(WordClass::Digits | WordClass::Year)) return false;
    const std::int32_t state = country_over_[i];
    if (state >= 0 && phrases_[static_cast<std::size_t>(state)].first < name.first) return false;
    if (is_punctuation(i)) continue;
    const bool listed = classes.any(WordClass::Noun | WordClass::PluralNoun | WordClass::VerbBase |
                                    WordClass::VerbIng | WordClass::Adjective | WordClass::Preposition |
                                    WordClass::Determiner | WordClass::Coordinator | WordClass::NotName);
    if (!listed || classes.any(WordClass::Unknown | WordClass::Initial)) common = false;
  }
  if (const LexicalForm* title = form_in(name, RecordSource::Office);
      title != nullptr && title->length == name.last - name.first) {
    return false;  // "General Secretary", "Deputy PM"
  }
  if (!common) return true;
  // "President Bush", but not "Official Dinner", "the President meets".
  const std::uint32_t last = name.last - 1;
  if (candidate.parts.size() != 1 || word(last).classes.any(WordClass::VerbThird | WordClass::VerbPast)) {
    return false;
  }
  const std::int32_t office = nested_phrase(candidate.span, PhraseType::Office);
  if (office < 0) return candidate.titled || candidate.cabinet;
  const OfficeReading& held =
      offices_[static_cast<std::size_t>(office_of_phrase_[static_cast<std::size_t>(office)])];
  return held.key != "official";
}

bool EntityBuilder::is_given_name(std::uint32_t token) const {
  const Lexicon& lexicon = context_.records.lexicon();
  matches_.clear();
  lexicon.matches_at(tokens_, token, token + 1, context_.words, matches_);
  return std::any_of(matches_.begin(), matches_.end(), [&](const LexicalMatch& match) {
    const std::string_view kind = lexicon.class_name(match.form->lexical_class);
    return kind == "given-name" || kind == "surname";
  });
}

/// Takes honorifics and what follows a name from its ends, notes what they tell.
void EntityBuilder::strip_name(PersonCandidate& candidate) const {
  const TokenRange phrase = candidate.span;
  TokenRange& name = candidate.name;
  const auto note = [&](std::uint32_t token) {
    if (among(kFemale, lower(token))) candidate.gender = Gender::Female;
    if (among(kMale, lower(token)) && candidate.gender == Gender::Unknown) candidate.gender = Gender::Male;
    if (among(kExcellency, lower(token))) candidate.excellency = true;
  };
  const std::uint32_t before = phrase.first > 0 ? phrase.first - 1 : 0;
  for (std::uint32_t i = before; i < name.first; ++i) note(i);
  candidate.titled = name.first > phrase.first;
  name = trimmed(name);
  bool more = true;
  while (more && name.last - name.first > 1) {
    more = false;
    matches_.clear();
    context_.records.lexicon().matches_at(tokens_, name.first, name.last, context_.words, matches_);
    for (const LexicalMatch& match : matches_) {
      if (context_.records.source(match.form->record) != RecordSource::Honorific) continue;
      if (match.form->length >= name.last - name.first) continue;
      // "U", "Don" and "Sri" are names too: only what the rule itself took for a title, or a long one.
      if (word(name.first).text.size() < 3 && !word(name.first).text.ends_with('.') &&
          name.last - name.first < 3)
        continue;
      for (std::uint32_t i = 0; i < match.form->length; ++i) note(name.first + i);
      name.first += match.form->length;
      candidate.titled = true;
      more = true;
      break;
    }
  }
  // "Actress Maria Rossi": what she is, and no part of her name.
  while (name.last - name.first > 2 && word(name.first).classes.has(WordClass::PersonNoun) &&
         word(name.first + 1).classes.has(WordClass::Capitalised) && !is_given_name(name.first)) {
    ++name.first;
  }
  while (name.last - name.first > 1 && among(kSuffixes, lower(name.last - 1))) --name.last;
  name = trimmed(name);
  candidate.parts = folded_words(name);
}

/// Offices that stand beside a name: "Lê Hoài Trung, Secretary of … and Chairman of …", "the Malaysian PM,
/// Anwar Ibrahim".
void EntityBuilder::find_appositions() {
  std::vector<std::int32_t> ending(tokens_.size() + 1, -1);
  std::vector<std::int32_t> starting(tokens_.size() + 1, -1);
  for (std::size_t c = 0; c < candidates_.size(); ++c) {
    const TokenRange phrase = candidates_[c].span;
    ending[phrase.last] = static_cast<std::int32_t>(c);
    std::uint32_t last = phrase.last;  // "Tony Abbott MP, the Prime Minister"
    while (last < tokens_.size() && among(kSuffixes, lower(last)))
      ending[++last] = static_cast<std::int32_t>(c);
    starting[phrase.first] = static_cast<std::int32_t>(c);
  }
  // "former Prime Ministers X and Y" both were.
  for (std::size_t c = 1; c < candidates_.size(); ++c) {
    const PersonCandidate& before = candidates_[c - 1];
    PersonCandidate& candidate = candidates_[c];
    if (!candidate.offices.empty() || before.offices.size() != 1) continue;
    if (!offices_[static_cast<std::size_t>(before.offices[0])].plural) continue;
    if (side_by_side(before.span.last, candidate.span.first)) candidate.offices = before.offices;
  }
  std::int32_t chained = -1;  // the candidate that the office before was found to belong to
  std::uint32_t chain_end = 0;
  for (const OfficeReading& office : offices_) {
    const Phrase& phrase = phrases_[static_cast<std::size_t>(office.phrase)];
    if (person_over_[phrase.first] >= 0 || office.plural) continue;
    if (phrase.last - phrase.first == 1 && among(kSuffixes, lower(phrase.first))) continue;
    std::int32_t holder = -1;
    std::uint32_t at = phrase.first;
    const auto back = [&](std::string_view text) {
      if (at == 0 || lower(at - 1) != text) return false;
      --at;
      return true;
    };
    const bool article = back("the") || back("a") || back("an") || back("its");
    if (const std::optional<EntityIndex> state = country_before(at); state && at > 0) {
      const std::uint32_t end = lower(at - 1) == "'s" ? at - 1 : at;
      const std::int32_t p = phrase_ending_[end];
      if (p >= 0 && phrases_[static_cast<std::size_t>(p)].type == PhraseType::Country) {
        at = phrases_[static_cast<std::size_t>(p)].first;
        back("the");
      }
    }
    if (at > 0 && chained >= 0 && chain_end + 2 >= at &&
        ((lower(at - 1) == "and" && !article) || (at > 1 && lower(at - 1) == "and" && chain_end == at - 1))) {
      holder = chained;
    } else if (back(",") || back("(")) {
      holder = ending[at];
    }
    // "Australia's ambassador in Rome, X": the seat may stand between.
    std::uint32_t end = phrase.last;
    if (end + 2 < tokens_.size() && (lower(end) == "in" || lower(end) == "at") && covering_[end + 1] >= 0 &&
        phrases_[static_cast<std::size_t>(covering_[end + 1])].type == PhraseType::Place) {
      end = phrases_[static_cast<std::size_t>(covering_[end + 1])].last;
    }
    if (holder < 0 && end + 1 < tokens_.size() && lower(end) == "," && (office.country || office.of) &&
        starting[end + 1] >= 0) {
      const PersonCandidate& next = candidates_[static_cast<std::size_t>(starting[end + 1])];
      if (next.offices.empty() && !(at > 0 && lower(at - 1) == ",") && !closes_adverbial(phrase, end + 1)) {
        holder = starting[end + 1];
      }
    }
    chained = holder;
    chain_end = phrase.last;
    if (holder >= 0) {
      candidates_[static_cast<std::size_t>(holder)].offices.push_back(
          static_cast<std::int32_t>(&office - offices_.data()));
    }
  }
}

/// The state or body that the words beside a name give it to.
void EntityBuilder::find_parties(PersonCandidate& candidate) const {
  const TokenRange phrase = candidate.span;
  for (const std::int32_t o : candidate.offices) {
    const OfficeReading& office = offices_[static_cast<std::size_t>(o)];
    if (!candidate.party && office.country) candidate.party = office.country;
    if (!candidate.party && office.of) candidate.party = office.of;
  }
  if (candidate.party) return;
  const Capture* part = candidate.phrase < 0
                            ? nullptr
                            : capture(phrases_[static_cast<std::size_t>(candidate.phrase)], Label::Country);
  if (part != nullptr) {
    candidate.party = entity_of(nested_phrase({part->first, part->last}, PhraseType::Country));
  }
  if (!candidate.party) candidate.party = country_before(phrase.first);
  // "her Chilean counterpart X"
  if (!candidate.party && phrase.first > 0 && lower(phrase.first - 1) == "counterpart") {
    candidate.party = country_before(phrase.first - 1);
  }
  if (candidate.party || phrase.last + 1 >= tokens_.size()) return;
  // "X of Zimbabwe", "X (Slovak Republic)"
  const std::string_view behind = lower(phrase.last);
  if (behind != "of" && behind != "(") return;
  const std::uint32_t at = lower(phrase.last + 1) == "the" ? phrase.last + 2 : phrase.last + 1;
  const std::int32_t state =
      nested_phrase({at, std::min<std::uint32_t>(at + 8, tokens_.size())}, PhraseType::Country);
  if (state < 0 || phrases_[static_cast<std::size_t>(state)].first != at) return;
  const std::uint32_t end = phrases_[static_cast<std::size_t>(state)].last;
  if (behind == "(" && (end >= tokens_.size() || lower(end) != ")")) return;
  candidate.party = entity_of(state);
}

}  // namespace entente
