// SPDX-License-Identifier: MIT
// Agreements: the pass of EntityBuilder that reads them, and when two wordings mean one agreement.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>
#include <charconv>

#include "extract/refer/entity_builder.hpp"
#include "extract/time/dates.hpp"

namespace entente {
namespace {

/// Words of a name that do not tell it from others of its kind.
bool says_nothing(std::string_view folded) {
  static constexpr std::array kWords = {
      std::string_view("of"),    std::string_view("on"),      std::string_view("the"),
      std::string_view("for"),   std::string_view("and"),     std::string_view("a"),
      std::string_view("an"),    std::string_view("in"),      std::string_view("new"),
      std::string_view("this"),  std::string_view("to"),      std::string_view("with"),
      std::string_view("their"), std::string_view("its"),     std::string_view("bilateral"),
      std::string_view("that"),  std::string_view("between"), std::string_view("understanding"),
      std::string_view("our"),   std::string_view("such"),    std::string_view("'s"),
      std::string_view("these"), std::string_view("both"),    std::string_view("existing")};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

PartnershipLevel level_of(const std::vector<std::string_view>& words) {
  const auto has = [&](std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const bool strategic = has("strategic");
  const bool comprehensive = has("comprehensive");
  if (strategic && comprehensive) return PartnershipLevel::ComprehensiveStrategic;
  if (strategic) return PartnershipLevel::Strategic;
  if (comprehensive) return PartnershipLevel::Comprehensive;
  if (has("cooperative") || has("cooperation")) return PartnershipLevel::Cooperative;
  return PartnershipLevel::Other;
}

/// Words that tell one of a series: "SALT II", "the second agreement", "an additional protocol".
bool is_serial(std::string_view folded) {
  static constexpr std::array kWords = {
      std::string_view("second"),   std::string_view("third"),      std::string_view("fourth"),
      std::string_view("ii"),       std::string_view("iii"),        std::string_view("iv"),
      std::string_view("further"),  std::string_view("additional"), std::string_view("supplementary"),
      std::string_view("amending"), std::string_view("optional")};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

/// The number that a word names, 0 for none: "five MoUs".
std::uint32_t count_of(std::string_view lower) {
  static constexpr std::array kNumbers = {
      std::string_view("zero"),  std::string_view("one"),   std::string_view("two"),
      std::string_view("three"), std::string_view("four"),  std::string_view("five"),
      std::string_view("six"),   std::string_view("seven"), std::string_view("eight"),
      std::string_view("nine"),  std::string_view("ten"),   std::string_view("eleven"),
      std::string_view("twelve")};
  for (std::uint32_t i = 1; i < kNumbers.size(); ++i) {
    if (kNumbers[i] == lower) return i;
  }
  std::uint32_t value = 0;
  const auto result = std::from_chars(lower.data(), lower.data() + lower.size(), value);
  return result.ec == std::errc() && result.ptr == lower.data() + lower.size() && value < 1000 ? value : 0;
}

bool is_memorandum_word(std::string_view folded) {
  return folded == "mou" || folded == "mous" || folded == "memorandum" || folded == "memoranda" ||
         folded == "memorandums";
}

}  // namespace

void EntityBuilder::read_agreements() {
  for (std::size_t p = 0; p < phrases_.size(); ++p) {
    if (phrases_[p].type != PhraseType::Agreement) continue;
    // A longer phrase of another type that the name is a part of: "the Treaty Organization".
    const std::int32_t over = covering_[phrases_[p].first];
    if (over >= 0 && phrases_[over].last > phrases_[p].last && phrases_[over].type != PhraseType::Agreement &&
        phrases_[over].last > phrases_[p].last && phrases_[p].nested) {
      continue;
    }
    if (over >= 0 && static_cast<std::size_t>(over) != p && phrases_[over].type == PhraseType::Agreement &&
        phrases_[over].last >= phrases_[p].last) {
      continue;
    }
    read_agreement(static_cast<std::int32_t>(p));
  }
}

/// Of several that fit, the last one named: its index, or -1.
std::int32_t EntityBuilder::earlier_agreement(const KnownAgreement& wanted, bool generic,
                                              bool indefinite) const {
  constexpr std::size_t kFarthest = 64;
  const std::size_t least = agreements_.size() > kFarthest ? agreements_.size() - kFarthest : 0;
  const auto subset = [](const std::vector<WordId>& part, const std::vector<WordId>& whole) {
    return std::all_of(part.begin(), part.end(),
                       [&](WordId w) { return std::find(whole.begin(), whole.end(), w) != whole.end(); });
  };
  const auto numbered_apart = [&](const std::vector<WordId>& a, const std::vector<WordId>& b) {
    return std::any_of(a.begin(), a.end(), [&](WordId w) {
      return is_serial(context_.words[w].text) && std::find(b.begin(), b.end(), w) == b.end();
    });
  };
  std::int32_t same_kind = -1;
  for (std::size_t i = agreements_.size(); i > least; --i) {
    const KnownAgreement& known = agreements_[i - 1];
    if (known.kind != wanted.kind) continue;
    const AgreementClaim& claim = claims_.agreements[known.claim];
    const AgreementClaim& claimed = claims_.agreements[wanted.claim];
    const bool same_head = known.head == wanted.head || wanted.kind == AgreementKind::Memorandum;
    if (numbered_apart(wanted.words, known.words)) continue;
    if (!wanted.words.empty() && numbered_apart(known.words, wanted.words)) continue;
    if (same_head && known.words == wanted.words && !(indefinite && generic)) {
      if (claim.parties.empty() || claimed.parties.empty() || claim.parties == claimed.parties) {
        return static_cast<std::int32_t>(i - 1);
      }
    }
    if (indefinite) continue;
    if (generic) {
      // "the coalition agreement" is none of the "Minsk agreements".
      const bool fits = subset(wanted.words, known.words) || known.words.empty();
      if (same_head && fits) return static_cast<std::int32_t>(i - 1);
      // "signed a protocol to upgrade their free trade agreement": the protocol is another.
      if (same_kind < 0 && subset(wanted.words, known.words)) same_kind = static_cast<std::int32_t>(i - 1);
      continue;
    }
    if (!same_head || known.words.empty() || (claim.level && claimed.level && claim.level != claimed.level)) {
      continue;
    }
    if (!claim.parties.empty() && !claimed.parties.empty() &&
        std::none_of(claim.parties.begin(), claim.parties.end(), [&](EntityIndex party) {
          return std::find(claimed.parties.begin(), claimed.parties.end(), party) != claimed.parties.end();
        })) {
      continue;
    }
    if (subset(wanted.words, known.words) || subset(known.words, wanted.words)) {
      return static_cast<std::int32_t>(i - 1);
    }
  }
  return generic && !indefinite && wanted.kind == AgreementKind::Treaty ? same_kind : -1;
}

/// The states and bodies that the phrase itself names as parties: before its head, or behind "between",
/// "with".
void EntityBuilder::agreement_parties(const Phrase& phrase, AgreementClaim& claim) {
  constexpr std::uint32_t kBehind = 12;  ///< tokens looked at behind "between"
  const auto add = [&](std::int32_t p) {
    const std::optional<EntityIndex> entity = entity_of(p);
    if (!entity) return;
    const EntityType type = at(*entity).type;
    if (type != EntityType::Country && type != EntityType::Organization) return;
    if (std::find(claim.parties.begin(), claim.parties.end(), *entity) == claim.parties.end()) {
      claim.parties.push_back(*entity);
    }
  };
  bool open = true;  // before the head, or behind a word that introduces a party
  bool between = false;
  std::uint32_t end = phrase.last;
  const auto introduces = [&](std::uint32_t i) { return lower(i) == "between" || lower(i) == "with"; };
  if (end < tokens_.size() && introduces(end)) {
    end = std::min<std::uint32_t>(end + kBehind, static_cast<std::uint32_t>(tokens_.size()));
  }
  for (std::uint32_t i = phrase.first; i < end; ++i) {
    const std::string_view text = lower(i);
    if (text == "on" || text == "for" || text == "in" || text == "of" || text == "to") open = false;
    if (introduces(i)) open = between = true;
    if (i >= phrase.last && (text == "." || text == ";" || text == ":")) break;
    if (!open) continue;
    std::int32_t found = nested_phrase({i, end}, PhraseType::Country);
    if (found >= 0 && phrases_[static_cast<std::size_t>(found)].first != i) found = -1;
    std::int32_t body = nested_phrase({i, end}, PhraseType::Organization);
    if (body >= 0 && phrases_[static_cast<std::size_t>(body)].first != i) body = -1;
    if (body >= 0) found = body;
    if (found < 0) {
      const bool joins = text == "and" || text == "," || text == "the" || text == "&" || introduces(i) ||
                         text == "government" || text == "governments";
      if (i >= phrase.last && !joins) break;
      continue;
    }
    add(found);
    i = phrases_[static_cast<std::size_t>(found)].last - 1;
  }
  for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture; ++c) {
    const Capture& part = context_.phrases.captures[c];
    if (part.label != Label::Party && part.label != Label::Party2) continue;
    const std::int32_t body = nested_phrase({part.first, part.last}, PhraseType::Organization);
    add(body >= 0 ? body : nested_phrase({part.first, part.last}, PhraseType::Country));
  }
}

/// The form of the gazetteer that the name is, not one that it is about ("a protocol to the NPT") or follows
/// ("a second SALT agreement"). `name` loses what does not belong to it: "UNFCCC meetings".
const LexicalForm* EntityBuilder::known_agreement(TokenRange& name) const {
  std::uint32_t at = name.first;
  const LexicalForm* form = nullptr;
  for (; at < name.last && form == nullptr; ++at)
    form = form_in({at, name.last}, RecordSource::Agreement, true);
  if (form == nullptr) return nullptr;
  --at;
  const auto is_noun = [&](std::uint32_t token) {
    matches_.clear();
    context_.records.lexicon().matches_at(tokens_, token, name.last, context_.words, matches_);
    return std::any_of(matches_.begin(), matches_.end(), [&](const LexicalMatch& match) {
      return context_.records.source(match.form->record) == RecordSource::AgreementNoun;
    });
  };
  for (std::uint32_t i = name.first; i < at; ++i) {
    if (is_serial(context_.words[word(i).folded].text)) return nullptr;
    const std::string_view text = lower(i);
    if (i > name.first && is_noun(i - 1) && (text == "on" || text == "to" || text == "of" || text == "under"))
      return nullptr;
  }
  bool rest = at == name.first && at + form->length < name.last &&
              !word(at + form->length).classes.has(WordClass::Preposition);
  for (std::uint32_t i = at + form->length; i < name.last; ++i) {
    rest &=
        !is_noun(i) && !word(i).classes.any(WordClass::Capitalised | WordClass::Upper | WordClass::Digits);
  }
  if (rest) name.last = at + form->length;
  return form;
}

void EntityBuilder::read_agreement(std::int32_t index) {
  const Phrase& phrase = phrases_[static_cast<std::size_t>(index)];
  static const PhraseAttributes kNoAttributes;
  const PhraseAttributes& attributes = phrase.rule < context_.program.rules.size()
                                           ? context_.program.rules[phrase.rule].attributes
                                           : kNoAttributes;
  TokenRange name = range_of(phrase);
  if (const Capture* part = capture(phrase, Label::Name)) name = {part->first, part->last};
  std::uint32_t determiner = phrase.first;
  for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
    if (lower(i) == "between") name.last = i;
  }
  name = trimmed(name);
  if (determiner > 0 && determiner == name.first) --determiner;
  TokenRange acronym;
  const std::string short_form = acronym_beside(name, acronym);
  if (!short_form.empty() && acronym.first < name.last) name = trimmed({name.first, acronym.first - 1});

  // The head and what kind it gives.
  const LexicalForm* known_form = known_agreement(name);
  const std::uint32_t record = known_form != nullptr ? known_form->record : kNone;
  const bool by_noun = record == kNone;
  KnownAgreement wanted;
  std::uint32_t head = name.last - 1;
  std::string_view kind_word = by_noun ? std::string_view() : context_.records[record]["kind"];
  for (std::uint32_t i = name.first; by_noun && i < name.last; ++i) {
    matches_.clear();
    context_.records.lexicon().matches_at(tokens_, i, name.last, context_.words, matches_);
    const std::string_view text = lower(i);
    if (!kind_word.empty() && (text == "on" || text == "for" || text == "of" || text == "to")) break;
    for (const LexicalMatch& match : matches_) {
      if (context_.records.source(match.form->record) != RecordSource::AgreementNoun) continue;
      kind_word = context_.records[match.form->record]["kind"];
      head = i + match.form->length - 1U;
      i = head;
      break;
    }
  }
  wanted.kind = parse_agreement_kind(kind_word).value_or(AgreementKind::Treaty);
  if (attributes.agreement_kind) wanted.kind = *attributes.agreement_kind;
  // "a Strategic Partnership for the benefit of both": the name ends with its head. "Master Plan 2030" goes
  // on.
  if (by_noun && wanted.kind == AgreementKind::Partnership && head + 1 < name.last &&
      !word(name.last - 1).classes.any(WordClass::Capitalised | WordClass::Upper)) {
    name.last = head + 1;
  }
  if (wanted.kind == AgreementKind::Plan && name.last < tokens_.size() &&
      word(name.last).classes.has(WordClass::Year)) {
    ++name.last;
  }
  wanted.head = word(head).noun_lemma != WordId::None ? word(head).noun_lemma : word(head).folded;
  std::vector<std::string_view> folded;
  for (const WordId part : folded_words(name)) {
    const std::string_view text = context_.words[part].text;
    folded.push_back(text);
    if (says_nothing(text) || part == word(head).folded || is_memorandum_word(text)) continue;
    if (context_.words[part].classes.has(WordClass::Year)) continue;
    wanted.words.push_back(part);
  }

  const std::string_view article = lower(determiner);
  const bool indefinite = article == "a" || article == "an" || article == "new" || article == "another";
  static constexpr std::array kDefinite = {std::string_view("the"),  std::string_view("this"),
                                           std::string_view("that"), std::string_view("these"),
                                           std::string_view("both"), std::string_view("their"),
                                           std::string_view("its"),  std::string_view("said")};
  const bool definite = std::find(kDefinite.begin(), kDefinite.end(), article) != kDefinite.end();
  const bool plural =
      by_noun && word(head).classes.has(WordClass::PluralNoun) && !word(head).classes.has(WordClass::Noun);
  const bool generic = by_noun && (attributes.generic || wanted.words.empty());
  std::uint32_t count = 1;
  if (plural) {
    for (std::uint32_t i = determiner; i < name.last; ++i) count = std::max(count, count_of(lower(i)));
  }

  AgreementClaim claim;
  claim.kind = wanted.kind;
  claim.count = count;
  if (attributes.status) claim.status = *attributes.status;
  if (wanted.kind == AgreementKind::Partnership) {
    claim.level = attributes.level ? *attributes.level : level_of(folded);
  }
  agreement_parties(phrase, claim);
  if (!by_noun) {
    for (const std::string_view party : record_list(context_.records[record]["parties"])) {
      const std::uint32_t state = context_.records.country(party);
      const auto named = by_record_.find(state != kNone ? state : context_.records.body(party));
      if (named == by_record_.end()) continue;
      if (std::find(claim.parties.begin(), claim.parties.end(), named->second) == claim.parties.end()) {
        claim.parties.push_back(named->second);
      }
    }
  }

  wanted.claim = claims_.agreements.size();
  claims_.agreements.push_back(std::move(claim));  // so that it can be compared; taken back where it is known
  AgreementClaim& made = claims_.agreements.back();
  std::int32_t earlier = -1;
  if (!by_noun) {
    for (std::size_t i = 0; i < agreements_.size() && i < 256; ++i) {
      const auto known = by_record_.find(record);
      if (known != by_record_.end() && agreements_[i].entity == known->second) {
        earlier = static_cast<std::int32_t>(i);
      }
    }
  } else if (count == 1 && (!generic || definite || indefinite)) {
    earlier = earlier_agreement(wanted, generic, indefinite);
  }
  const bool nameless = generic && earlier < 0 && count == 1 &&
                        (plural || !indefinite || wanted.kind != AgreementKind::Memorandum) &&
                        made.parties.size() < 2 && short_form.empty();
  if (plural && generic && count == 1) {
    claims_.agreements.pop_back();
    return;
  }
  const std::string text = text_of(name);
  if (earlier >= 0) {
    KnownAgreement& known = agreements_[static_cast<std::size_t>(earlier)];
    AgreementClaim& old = claims_.agreements[known.claim];
    for (const EntityIndex party : made.parties) {
      if (old.parties.size() < 2 &&
          std::find(old.parties.begin(), old.parties.end(), party) == old.parties.end()) {
        old.parties.push_back(party);
      }
    }
    claims_.agreements.pop_back();
    if (wanted.words.size() > known.words.size() && by_noun) {
      known.words = wanted.words;
      std::string shorter = std::move(at(known.entity).name);
      at(known.entity).name = text;
      add_alias(known.entity, std::move(shorter));
    }
    wanted = known;
  } else {
    wanted.entity =
        make_entity(EntityType::Agreement, by_noun ? text : std::string(context_.records[record]["name"]));
    made.agreement = wanted.entity;
    made.evidence.push_back(evidence(trimmed(range_of(phrase)), phrase.rule));
    if (!by_noun) by_record_.emplace(record, wanted.entity);
    if (nameless) out_.provisional.push_back(wanted.entity);
    agreements_.push_back(wanted);
  }
  set_phrase(index, wanted.entity);
  add_alias(wanted.entity, text);
  add_mention(wanted.entity, name, generic && earlier >= 0 ? MentionForm::Nominal : MentionForm::Name);
  if (!short_form.empty()) {
    add_alias(wanted.entity, short_form);
    acronyms_.emplace(short_form, wanted.entity);
    add_mention(wanted.entity, acronym, MentionForm::Name);
  }

  AgreementClaim& known_claim = claims_.agreements[wanted.claim];
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    matches_.clear();
    context_.records.lexicon().matches_at(tokens_, i, name.last, context_.words, matches_);
    for (const LexicalMatch& match : matches_) {
      if (context_.records.source(match.form->record) != RecordSource::Topic) continue;
      std::string topic(context_.records[match.form->record]["topic"]);
      std::vector<std::string>& fields = known_claim.fields;
      if (std::find(fields.begin(), fields.end(), topic) == fields.end()) fields.push_back(std::move(topic));
      break;
    }
  }
  if (known_claim.date.known()) return;
  const std::int32_t date = nested_phrase(range_of(phrase), PhraseType::Date);
  if (date >= 0) {
    known_claim.date =
        resolve_date(phrases_[static_cast<std::size_t>(date)], tokens_, context_.words, DateContext{}).start;
  }
  for (std::uint32_t i = phrase.first; i < phrase.last && !known_claim.date.known(); ++i) {
    const bool ranged =
        (i + 1 < phrase.last && date_range_mark(i + 1)) || (i > phrase.first && date_range_mark(i - 1));
    if (word(i).classes.has(WordClass::Year) && !ranged) {
      known_claim.date = parse_date(word(i).text).value_or(PartialDate{});
    }
  }
}

}  // namespace entente
