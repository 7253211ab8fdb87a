// SPDX-License-Identifier: MIT
// Countries and places: the passes of EntityBuilder that read them.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>

#include "entente/core/utf8.hpp"
#include "extract/entity_sets.hpp"
#include "extract/refer/entity_builder.hpp"

namespace entente {

void EntityBuilder::index_phrases() {
  const std::size_t count = tokens_.size();
  phrase_ending_.assign(count + 1, -1);
  covering_.assign(count, -1);
  person_over_.assign(count, -1);
  country_over_.assign(count, -1);
  in_name_.assign(count, 0);
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    const Phrase& phrase = phrases_[p];
    const auto index = static_cast<std::int32_t>(p);
    std::int32_t& ending = phrase_ending_[phrase.last];
    if (ending < 0) ending = index;
    for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
      if (covering_[i] < 0) covering_[i] = index;
      if (phrase.type == PhraseType::Country && country_over_[i] < 0) country_over_[i] = index;
      if (phrase.type == PhraseType::Person && person_over_[i] < 0) person_over_[i] = index;
    }
    if (phrase.type == PhraseType::PersonName) {
      for (std::uint32_t i = phrase.first; i < phrase.last; ++i) in_name_[i] = 1;
    }
    if (phrase.type == PhraseType::Person) {
      if (const Capture* name = capture(phrase, Label::Name)) {
        for (std::uint32_t i = name->first; i < name->last; ++i) in_name_[i] = 1;
      }
    }
  }
}

/// "Vladimir" before "Putin": a city's name that a family name follows is a given name.
void EntityBuilder::find_given_names() {
  for (const Phrase& phrase : phrases_) {
    if (phrase.type != PhraseType::Place || phrase.nested || phrase.last - phrase.first != 1) continue;
    const std::uint32_t next = phrase.last;
    if (!is_bare_name(next) || tokens_[next].sentence_start || !tokens_[next].space_before) continue;
    if (next + 1 < tokens_.size() && covering_[next + 1] < 0 &&
        word(next + 1).classes.has(WordClass::Capitalised) && !tokens_[next + 1].sentence_start) {
      continue;
    }
    in_name_[phrase.first] = in_name_[next] = 1;
  }
}

std::optional<EntityBuilder::CountryReading> EntityBuilder::country_reading(const Phrase& phrase) const {
  const Lexicon& lexicon = context_.records.lexicon();
  CountryReading best;
  std::uint8_t length = 0;
  int best_rank = 0;
  for (std::uint32_t i = phrase.first; i < phrase.last && best.record == kNone; ++i) {
    matches_.clear();
    lexicon.matches_at(tokens_, i, phrase.last, context_.words, matches_);
    for (const LexicalMatch& match : matches_) {
      const LexicalForm& form = *match.form;
      if (context_.records.source(form.record) != RecordSource::Country) continue;
      const std::string_view kind = lexicon.class_name(form.lexical_class);
      // "Singapore" is a country before it is a capital.
      const int rank = kind == "capital" ? 1 : kind == "metonym" ? 2 : kind == "demonym" ? 3 : 4;
      if (best.record != kNone && (form.length < length || (form.length == length && rank <= best_rank))) {
        continue;
      }
      best.record = form.record;
      best.form = rank == 3 ? MentionForm::Demonym : rank == 4 ? MentionForm::Name : MentionForm::Metonym;
      best.capital = rank == 1;
      best_rank = rank;
      length = form.length;
    }
  }
  if (best.record == kNone) return std::nullopt;
  best.record = bearer(range_of(phrase), best.record);
  return best;
}

/// The state that a form names which two share: "Congo" is the one of Brazzaville where the text names that.
std::uint32_t EntityBuilder::bearer(TokenRange form, std::uint32_t record) const {
  for (const std::string_view shared : record_list(context_.records[record]["shared"])) {
    const std::size_t mark = shared.find('=');
    if (mark == std::string_view::npos || text_of(form) != shared.substr(0, mark)) continue;
    const std::uint32_t other = context_.records.country(shared.substr(mark + 1));
    const auto names_other = [&](const Phrase& phrase) {
      if (phrase.type != PhraseType::Country && phrase.type != PhraseType::Place) return false;
      const LexicalForm* known = form_in(range_of(phrase), RecordSource::Country);
      return known != nullptr && known->record == other;
    };
    if (other != kNone && std::any_of(phrases_.begin(), phrases_.end(), names_other)) return other;
  }
  return record;
}

/// "Atlanta, Georgia", "the state of Georgia": the one country name that a state of the USA shares. So does
/// "Georgia" in a text of Atlanta that names nothing of the Caucasus.
bool EntityBuilder::is_us_state(TokenRange range) const {
  static constexpr std::array kCities = {std::string_view("atlanta"), std::string_view("savannah"),
                                         std::string_view("augusta"), std::string_view("macon"),
                                         std::string_view("columbus")};
  static constexpr std::array kCaucasus = {std::string_view("tbilisi"), std::string_view("georgian"),
                                           std::string_view("georgians"), std::string_view("abkhazia"),
                                           std::string_view("ossetia")};
  if (range.last - range.first != 1 || lower(range.first) != "georgia") return false;
  if (range.first > 1) {
    const std::string_view before = lower(range.first - 1);
    const std::string_view further = lower(range.first - 2);
    if (before == "," || before == "(") {
      return std::find(kCities.begin(), kCities.end(), further) != kCities.end();
    }
    if (before == "of" && further == "state") return true;
  }
  // "the Governor of Georgia", "Georgia Governor X", "Georgia's governor"
  static constexpr std::array kOffices = {std::string_view("governor"), std::string_view("senator"),
                                          std::string_view("congressman"), std::string_view("congresswoman"),
                                          std::string_view("legislature")};
  const auto is_office = [&](std::uint32_t i) {
    return i < tokens_.size() && std::find(kOffices.begin(), kOffices.end(), lower(i)) != kOffices.end();
  };
  const std::uint32_t behind =
      range.last < tokens_.size() && lower(range.last) == "'s" ? range.last + 1 : range.last;
  const bool governed =
      is_office(behind) || (range.first > 1 && lower(range.first - 1) == "of" && is_office(range.first - 2));
  const auto caucasian = [&](std::uint32_t i) {
    return std::find(kCaucasus.begin(), kCaucasus.end(), lower(i)) != kCaucasus.end();
  };
  bool atlanta = governed;
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (caucasian(i)) return false;
    atlanta = atlanta || lower(i) == kCities.front();
  }
  return atlanta;
}

/// "Melanesia, Micronesia and Polynesia": the isles, not the state that is one of several there.
bool EntityBuilder::is_archipelago(TokenRange range) const {
  constexpr std::uint32_t kBeside = 3;  // tokens
  if (range.last - range.first != 1 || lower(range.first) != "micronesia") return false;
  const std::uint32_t begin = range.first > kBeside ? range.first - kBeside : 0;
  const std::uint32_t end =
      std::min<std::uint32_t>(range.last + kBeside, static_cast<std::uint32_t>(tokens_.size()));
  for (std::uint32_t i = begin; i < end; ++i) {
    if (lower(i) == "melanesia" || lower(i) == "polynesia") return true;
  }
  return false;
}

void EntityBuilder::read_countries() {
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    const Phrase& phrase = phrases_[p];
    if (phrase.type != PhraseType::Country) continue;
    const bool money = phrase.last < tokens_.size() && lower(phrase.last).starts_with('$');
    if (money || in_name_[phrase.first] != 0 || is_us_state(range_of(phrase))) continue;
    if (is_archipelago(range_of(phrase))) continue;
    // Part of a longer place: "Mexico City", "the Gulf of Oman".
    const std::int32_t over = covering_[phrase.first];
    if (over >= 0 && phrases_[over].type == PhraseType::Place && phrases_[over].last >= phrase.last &&
        phrases_[over].last - phrases_[over].first > phrase.last - phrase.first) {
      continue;
    }
    const std::optional<CountryReading> reading = country_reading(phrase);
    if (!reading) continue;
    TokenRange range = trimmed(range_of(phrase));
    const auto index = static_cast<std::int32_t>(p);
    if (reading->capital) {
      name_place(index, range, reading->record, nullptr);
      continue;
    }
    const EntityIndex entity = country(reading->record);
    set_phrase(index, entity);
    if (reading->form == MentionForm::Name) add_alias(entity, text_of(range));
    if (reading->form != MentionForm::Name) {
      add_mention(entity, range, reading->form);
      continue;
    }
    // Inside the name of a body the state's name is a part of that name, inside another title it qualifies
    // it.
    const bool in_body = over >= 0 && phrases_[over].type == PhraseType::Organization &&
                         phrases_[over].last - phrases_[over].first > phrase.last - phrase.first;
    if (in_body) continue;
    const bool qualifies = stands_in_title(range) || joins_capitals(range);
    add_mention(entity, range, qualifies ? MentionForm::Demonym : MentionForm::Name);
  }
}

std::optional<EntityIndex> EntityBuilder::country_before(std::uint32_t token) const {
  // "Malaysian |", "PNG's |", "the Saudi |"
  std::uint32_t at = token;
  if (at > 0 && lower(at - 1) == "'s")
    --at;
  else if (at > 0 && (lower(at - 1) == "'") && !tokens_[at - 1].space_before)
    --at;
  const std::int32_t ending = phrase_ending_[at];
  if (ending < 0) return std::nullopt;
  const std::int32_t nested = phrases_[ending].type == PhraseType::Country ? ending : -1;
  const std::optional<EntityIndex> entity = entity_of(nested);
  if (!entity || !is_coded_state(claims_.at(*entity))) return std::nullopt;
  return entity;
}

namespace {

/// "PUTRAJAYA" in a dateline is Putrajaya. Names with letters beyond ASCII, and short ones, stay as they are.
std::string without_capitals(std::string name) {
  constexpr std::size_t kAcronym = 3;
  const auto shouted = [](char c) { return (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '.'; };
  if (name.size() <= kAcronym || !std::all_of(name.begin(), name.end(), shouted)) return name;
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name[i] >= 'A' && name[i] <= 'Z' && name[i - 1] != ' ' && name[i - 1] != '-') {
      name[i] = static_cast<char>(name[i] - 'A' + 'a');
    }
  }
  return name;
}

}  // namespace

/// A state without a code of its own: "the Soviet Union", "Wales".
void EntityBuilder::name_state(std::int32_t phrase, TokenRange range, const LexicalForm* listed) {
  const LexicalRecord* record = listed == nullptr ? nullptr : &context_.records[listed->record];
  const std::string name = record == nullptr ? text_of(range) : std::string((*record)["name"]);
  const auto [known, added] = by_key_.try_emplace("state " + name);
  if (added) {
    known->second = make_entity(EntityType::Country, name);
    if (record != nullptr) at(known->second).wikidata = (*record)["wikidata"];
    out_.state.resize(claims_.entities.size(), kNone);
    if (record != nullptr) out_.state.back() = context_.records.country((*record)["country"]);
  }
  set_phrase(phrase, known->second);
  add_alias(known->second, text_of(range));
  if (!stands_in_title(range)) add_mention(known->second, range, MentionForm::Name);
}

/// "Kyiv" for "Kiev": the listed name, where the text's is another wording of as many words. A longer one may
/// be a part of it or more ("West Java").
std::string EntityBuilder::place_name(TokenRange range, const LexicalForm* listed, bool region) const {
  std::string text = without_capitals(text_of(range));
  if (region) return text + " region";
  if (listed == nullptr) return text;
  const std::string_view name = context_.records[listed->record]["name"];
  const auto words = [](std::string_view of) { return std::count(of.begin(), of.end(), ' '); };
  return fold(name) == fold(text) || words(name) != words(text) ? text : std::string(name);
}

/// "the Donetsk and Luhansk regions" are not the cities.
bool EntityBuilder::is_region_of(TokenRange name) const {
  constexpr std::uint32_t kLongest = 6;  // tokens of a list
  const auto is = [&](std::uint32_t i, auto... words) { return ((lower(i) == words) || ...); };
  const auto size = static_cast<std::uint32_t>(tokens_.size());
  if (name.last < size && is(name.last, "region", "oblast", "province")) return true;
  for (std::uint32_t i = name.last; i < std::min(name.last + kLongest, size); ++i) {
    if (is(i, "regions", "oblasts", "provinces")) return true;
    const bool listed = is(i, "and", ",") || word(i).classes.has(WordClass::Capitalised);
    if (!listed || (i == name.last && !is(i, "and", ","))) return false;
  }
  return false;
}

void EntityBuilder::name_place(std::int32_t phrase, TokenRange range, std::uint32_t state,
                               const LexicalForm* listed, bool region) {
  const std::string name = place_name(range, listed, region);
  const std::string key = "place " + fold(name);
  const auto known = by_key_.find(key);
  EntityIndex entity{};
  if (known == by_key_.end()) {
    entity = make_entity(EntityType::Place, name);
    if (fold(name) != fold(text_of(range))) add_alias(entity, without_capitals(text_of(range)));
    by_key_.emplace(key, entity);
    out_.state.resize(claims_.entities.size(), kNone);
    out_.state.back() = state;
  } else {
    entity = known->second;
    add_alias(entity, text_of(range));
  }
  set_phrase(phrase, entity);
  if (!stands_in_title(range)) add_mention(entity, range, MentionForm::Name);
}

/// "Arnulfo Arias Madrid": a name that goes on, no city.
bool EntityBuilder::ends_name(const Phrase& place) const {
  if (place.first == 0 || place.last - place.first != 1 || in_name_[place.first - 1] == 0) return false;
  const Token& token = tokens_[place.first];
  const bool shouted = word(place.first - 1).classes.has(WordClass::Upper);
  const bool listed = place.last < tokens_.size() && lower(place.last) == ",";
  return token.space_before && !token.sentence_start && !shouted && !listed;
}

void EntityBuilder::read_places() {
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    const Phrase& phrase = phrases_[p];
    const auto index = static_cast<std::int32_t>(p);
    if (phrase.type != PhraseType::Place || entity_of(index)) continue;
    if (in_name_[phrase.first] != 0) continue;
    const std::int32_t over = covering_[phrase.first];
    if (over != index && over >= 0 && phrases_[over].type == PhraseType::Organization &&
        phrases_[over].last >= phrase.last) {
      continue;  // "University of Cape Town"
    }
    if (ends_name(phrase)) continue;
    const std::optional<CountryReading> reading = country_reading(phrase);
    std::uint32_t state = reading && reading->capital ? reading->record : kNone;
    TokenRange name = trimmed(range_of(phrase));
    if (const Capture* part = capture(phrase, Label::Name)) name = {part->first, part->last};
    // "Lima, Peru" names both.
    if (const Capture* behind = capture(phrase, Label::Country);
        behind != nullptr && behind->form != nullptr && !is_us_state({behind->first, behind->last}) &&
        !is_archipelago({behind->first, behind->last})) {
      add_mention(country(behind->form->record), {behind->first, behind->last}, MentionForm::Name);
    }
    const LexicalForm* form = form_in(name, RecordSource::Place);
    const bool whole = form != nullptr && form->length == name.last - name.first;
    const std::string_view kind = whole ? context_.records[form->record]["kind"] : std::string_view();
    if (kind == "state" || kind == "nation" || capture(phrase, Label::Head) != nullptr) {
      name_state(index, name, whole ? form : nullptr);
      continue;
    }
    if (form != nullptr && state == kNone) {
      state = context_.records.country(context_.records[form->record]["country"]);
    }
    const bool region = kind == "city" && is_region_of(name);
    name_place(index, name, state, whole ? form : nullptr, region);
  }
}

}  // namespace entente
