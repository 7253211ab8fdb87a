// SPDX-License-Identifier: MIT
// Offices as they are worded, and the tenures of those who bear them.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>

#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

/// Confidence in an office that the publisher's name tells, not the text.
constexpr double kInferred = 0.6;

/// Words that say how an office is held, and are no part of its title.
bool is_former(std::string_view lower) {
  return lower == "former" || lower == "ex" || lower == "late" || lower == "then" || lower == "onetime" ||
         lower == "previous";
}
bool is_manner(std::string_view lower) {
  return is_former(lower) || lower == "acting" || lower == "interim" || lower == "caretaker" ||
         lower == "incoming" || lower == "outgoing" || lower == "new" || lower == "newly" || lower == "-" ||
         lower == "visiting" || lower == "current";
}

std::string without_manner(std::string_view key) {
  std::string out;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    const std::string_view part = key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
    if (is_manner(part)) continue;
    if (!out.empty()) out += ' ';
    if (part == "pm") {
      out += "prime minister";
    } else if (part == "ceo") {
      out += "chief executive officer";
    } else if (part == "fm") {
      out += "foreign minister";
    } else if (part == "dpm") {
      out += "deputy prime minister";
    } else {
      out += part == "defense" ? std::string_view("defence") : part;
    }
  }
  // "Minister of (for) Foreign Affairs" and "Foreign Minister" are one office.
  if (out == "minister of foreign affairs" || out == "minister for foreign affairs")
    return "foreign minister";
  if (out == "minister of defence" || out == "minister for defence") return "defence minister";
  if (out == "secretary general") return "secretary-general";
  return out;
}

}  // namespace

void EntityBuilder::read_offices() {
  office_of_phrase_.assign(phrases_.size(), -1);
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    if (phrases_[p].type != PhraseType::Office) continue;
    office_of_phrase_[p] = static_cast<std::int32_t>(offices_.size());
    offices_.push_back(read_office(static_cast<std::int32_t>(p)));
  }
}

EntityBuilder::OfficeReading EntityBuilder::read_office(std::int32_t index) {
  const Phrase& phrase = phrases_[static_cast<std::size_t>(index)];
  const auto& captures = context_.phrases.captures;
  OfficeReading out;
  out.phrase = index;
  if (phrase.rule < context_.program.rules.size()) {
    out.former = context_.program.rules[phrase.rule].attributes.former;
  }
  // A part that names a country or body: its entity.
  const auto entity_in = [&](TokenRange range, PhraseType type) -> std::optional<EntityIndex> {
    return entity_of(nested_phrase(range, type));
  };
  TokenRange title{phrase.last, phrase.first};
  std::uint32_t body_begin = phrase.last;  // where "of Peru" begins in the title
  for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture; ++c) {
    const Capture& part = captures[c];
    const TokenRange range{part.first, part.last};
    if (range.empty()) continue;
    std::optional<EntityIndex> organization;
    std::optional<EntityIndex> state;
    if (part.label == Label::Of || part.label == Label::Country || part.label == Label::To) {
      organization = entity_in(range, PhraseType::Organization);
      state = entity_in(range, PhraseType::Country);
      if (!state && part.form != nullptr &&
          context_.records.source(part.form->record) == RecordSource::Country) {
        const TokenRange name = trimmed(range);
        // "the Governor of Georgia" holds an office of the United States.
        state = country(is_us_state({name.last - 1, name.last}) ? context_.records.country("USA")
                                                                : part.form->record);
      }
    }
    switch (part.label) {
      case Label::Title:
      case Label::Domain:
        title.first = std::min(title.first, range.first);
        title.last = std::max(title.last, range.last);
        break;
      case Label::Of:
        body_begin = std::min(body_begin, range.first);
        if (organization) out.of = organization;
        if (!out.country) out.country = organization ? at(*organization).country : state;
        break;
      case Label::Country:
        if (state) out.country = state;
        break;
      case Label::To:
        out.to = organization ? organization : state;
        break;
      case Label::Former:
        out.former = true;
        break;
      default:
        break;
    }
  }
  if (title.empty()) title = trimmed(range_of(phrase));
  if (!out.country && !out.of) out.country = country_before(phrase.first);
  // "UN Secretary-General", "Environment Canada spokesperson"
  if (!out.country && !out.of && phrase_ending_[phrase.first] >= 0) {
    const std::int32_t before = phrase_ending_[phrase.first];
    if (phrases_[static_cast<std::size_t>(before)].type == PhraseType::Organization) {
      out.of = entity_of(before);
    }
  }
  if (!out.country && !out.of && !out.to) {
    const std::int32_t nested = nested_phrase(range_of(phrase), PhraseType::Country);
    out.country = entity_of(nested);
  }
  if (!out.country && !out.of && !out.to) {
    const std::int32_t nested = nested_phrase(range_of(phrase), PhraseType::Organization);
    if (nested >= 0) {
      body_begin = std::min(body_begin, phrases_[static_cast<std::size_t>(nested)].first);
      out.of = entity_of(nested);
    }
  }
  // "Commander, Resolute Support Mission"
  if (!out.country && !out.of && phrase.last + 1 < tokens_.size() &&
      (lower(phrase.last) == "," || lower(phrase.last) == "of")) {
    std::uint32_t at = phrase.last + 1;
    if (at + 1 < tokens_.size() && word(at).classes.any(WordClass::Determiner | WordClass::PossessivePronoun))
      ++at;
    const std::int32_t body_behind = covering_[at];
    if (body_behind >= 0 && phrases_[static_cast<std::size_t>(body_behind)].first == at &&
        phrases_[static_cast<std::size_t>(body_behind)].type == PhraseType::Organization) {
      out.of = entity_of(body_behind);
    }
  }
  if (out.country && at(*out.country).type != EntityType::Country) out.country.reset();
  for (std::uint32_t i = phrase.first > 1 ? phrase.first - 2 : 0; i < title.first; ++i) {
    if (i < phrase.first && covering_[i] >= 0) continue;
    // "the then-President", but "he then met President Salas"
    const bool adverb =
        lower(i) == "then" && i + 1 < phrase.first && covering_[i + 1] < 0 && !is_manner(lower(i + 1));
    if (is_former(lower(i)) && !adverb) out.former = true;
  }
  while (title.first + 1 < title.last && is_manner(lower(title.first))) {
    if (is_former(lower(title.first))) out.former = true;
    ++title.first;
  }
  title = trimmed(title);
  out.title = text_of(title);
  TokenRange head{title.first, std::min(title.last, body_begin)};
  const auto links = [&](std::uint32_t i) {
    return lower(i) == "of" || lower(i) == "the" || lower(i) == "for" || lower(i) == "in" || lower(i) == "at";
  };
  while (head.last > head.first + 1 && head.last < title.last && links(head.last - 1)) --head.last;
  out.key = without_manner(key_of(head.empty() ? title : head));
  if (const LexicalForm* form = form_in(head.empty() ? title : head, RecordSource::Office)) {
    const std::string_view kind = context_.records[form->record]["kind"];
    out.international = kind == "international";
    out.reigning = kind == "royal" && context_.records[form->record]["rank"] == "1";
    out.rank = kind == "rank" || kind == "style";
    // "Deputy Secretary of State": an office of one state alone.
    if (!out.country && !out.of && form->length == title.last - title.first) {
      if (const std::uint32_t state = context_.records.country(context_.records[form->record]["state"]);
          state != kNone) {
        out.country = country(state);
      }
    }
  }
  const WordClasses last = word((head.empty() ? title : head).last - 1).classes;
  out.plural = last.has(WordClass::PluralNoun) && !last.has(WordClass::Noun);
  return out;
}

void EntityBuilder::make_tenures() {
  for (const KnownPerson& person : persons_) {
    if (!person.entity) continue;
    const std::size_t first = claims_.tenures.size();
    if (person.speaks_as != kNone) {
      OfficeReading office;
      office.phrase = candidates_[person.candidates.front()].phrase;
      office.title = context_.records[person.speaks_as]["title"];
      for (std::size_t i = 0; i < office.title.size(); ++i) {
        const bool starts = i == 0 || office.title[i - 1] == ' ';
        if (starts && office.title[i] >= 'a' && office.title[i] <= 'z') {
          office.title[i] = static_cast<char>(office.title[i] - 'a' + 'A');
        }
      }
      office.key = context_.records[person.speaks_as]["title"];
      add_tenure(*person.entity, office, candidates_[person.candidates.front()].name, first);
      if (claims_.tenures.size() > first) claims_.tenures.back().evidence.front().confidence = kInferred;
    }
    for (const std::uint32_t c : person.candidates) {
      const PersonCandidate& candidate = candidates_[c];
      for (const std::int32_t o : candidate.offices) {
        const OfficeReading& office = offices_[static_cast<std::size_t>(o)];
        if (office.rank && !office.of && !office.country) continue;
        const Phrase& phrase = phrases_[static_cast<std::size_t>(office.phrase)];
        add_tenure(*person.entity, office,
                   {std::min(phrase.first, candidate.name.first), std::max(phrase.last, candidate.name.last)},
                   first);
      }
    }
  }
}

void EntityBuilder::add_tenure(EntityIndex holder, const OfficeReading& office, TokenRange shown,
                               std::size_t first) {
  constexpr std::size_t kMostOffices = 32;
  TenureClaim tenure;
  tenure.holder = holder;
  tenure.title = office.title;
  tenure.of = office.of;
  tenure.country = office.country;
  tenure.to = office.to;
  tenure.former = office.former;
  if (!tenure.country && tenure.of) tenure.country = at(*tenure.of).country;
  if (!tenure.country && !tenure.of && at(holder).party) {
    const EntityIndex party = *at(holder).party;
    if (at(party).type == EntityType::Country) {
      tenure.country = party;
    } else {
      tenure.of = party;
    }
  }
  if (!tenure.of && tenure.country) tenure.of = tenure.country;
  const std::uint32_t rule = office.phrase < 0 ? ~0U : phrases_[static_cast<std::size_t>(office.phrase)].rule;
  Evidence shows = evidence(shown, rule);

  // "Foreign Minister" after "Minister for Foreign Affairs of Chile" is the same office, worded shorter.
  for (std::size_t i = first; i < claims_.tenures.size(); ++i) {
    TenureClaim& known = claims_.tenures[i];
    const bool same_body =
        known.of == tenure.of || !tenure.of || !known.of || known.country == tenure.country;
    std::string& known_key = tenure_keys_[i];
    const bool within =
        known_key == office.key || (known.former == tenure.former &&
                                    (known_key.starts_with(office.key) || known_key.ends_with(office.key) ||
                                     office.key.starts_with(known_key) || office.key.ends_with(known_key)));
    if (!same_body || !within) continue;
    if (known.former != tenure.former && known_key == office.key && !tenure.former) continue;
    if (office.key.size() > known_key.size()) {
      known.title = tenure.title;
      known_key = office.key;
    }
    const bool known_weak = !known.of || (known.of == known.country && tenure.of != tenure.country);
    if (known_weak && tenure.of) known.of = tenure.of;
    if (!known.country) known.country = tenure.country;
    if (!known.to) known.to = tenure.to;
    // They come in the order of the text.
    const bool shown_before = !known.evidence.empty() && known.evidence.back().span.overlaps(shows.span);
    if (!shown_before) known.evidence.push_back(std::move(shows));
    return;
  }
  if (claims_.tenures.size() - first >= kMostOffices) return;
  tenure.evidence.push_back(std::move(shows));
  claims_.tenures.push_back(std::move(tenure));
  tenure_keys_.push_back(office.key);
}

}  // namespace entente
