// SPDX-License-Identifier: MIT
// Organizations: the pass of EntityBuilder that reads them, and when two names mean one body.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>

#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

bool is_small_word(std::string_view folded) {
  static constexpr std::array kWords = {std::string_view("of"),  std::string_view("for"),
                                        std::string_view("the"), std::string_view("and"),
                                        std::string_view("'s"),  std::string_view("affairs")};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

}  // namespace

void EntityBuilder::read_organizations() {
  // Listed bodies first: a shorter wording may come before the name that explains it.
  for (const bool listed : {true, false}) {
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
      const Phrase& phrase = phrases_[p];
      if (phrase.type != PhraseType::Organization || in_name_[phrase.first] != 0) continue;
      read_organization(static_cast<std::int32_t>(p), listed);
    }
  }
}

/// "(RPNGC)" at the end of the name or right behind it. `name` loses it, `acronym` is where it stands.
std::string EntityBuilder::acronym_beside(TokenRange name, TokenRange& acronym) const {
  std::uint32_t open = name.last;
  if (name.last - name.first > 3 && lower(name.last - 1) == ")" && lower(name.last - 3) == "(") {
    open = name.last - 3;
  }
  if (open + 2 >= tokens_.size() || lower(open) != "(" || lower(open + 2) != ")") return {};
  const WordClasses classes = word(open + 1).classes;
  const std::string_view text = word(open + 1).text;
  const auto capitals = std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!classes.has(WordClass::Upper) && capitals < 2) return {};
  acronym = {open + 1, open + 2};
  return std::string(text);
}

OrganizationKind EntityBuilder::kind_of(const Phrase& phrase, TokenRange name) const {
  const auto& rules = context_.program.rules;
  if (phrase.rule < rules.size() &&
      rules[phrase.rule].attributes.organization_kind != OrganizationKind::Unspecified) {
    return rules[phrase.rule].attributes.organization_kind;
  }
  if (phrase.rule < rules.size() && rules[phrase.rule].attributes.mission) {
    return OrganizationKind::GovernmentBody;
  }
  // The head is the last such noun before "of", "for" or "in": "Ministry of Trade and Industry".
  OrganizationKind kind = OrganizationKind::Unspecified;
  bool found = false;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    const std::string_view text = lower(i);
    if (found && (text == "of" || text == "for" || text == "in" || text == "on")) break;
    matches_.clear();
    context_.records.lexicon().matches_at(tokens_, i, name.last, context_.words, matches_);
    for (const LexicalMatch& match : matches_) {
      if (context_.records.source(match.form->record) != RecordSource::OrganizationHead) continue;
      kind = organization_kind(context_.records[match.form->record]["kind"]);
      found = true;
      i += match.form->length - 1U;
      break;
    }
  }
  return kind;
}

/// The one country that the name itself says: "Embassy of Estonia in Singapore", "Turkish National Police".
std::optional<EntityIndex> EntityBuilder::organization_country(TokenRange name) const {
  std::optional<EntityIndex> first;
  bool several = false;
  const auto begin = std::lower_bound(phrases_.begin(), phrases_.end(), name.first,
                                      [](const Phrase& p, std::uint32_t token) { return p.first < token; });
  for (auto p = begin; p != phrases_.end() && p->first < name.last; ++p) {
    if (p->type != PhraseType::Country || p->last > name.last) continue;
    const std::optional<EntityIndex> entity = entity_of(static_cast<std::int32_t>(p - phrases_.begin()));
    if (!entity || claims_.at(*entity).type != EntityType::Country) continue;
    std::uint32_t at = p->first;
    if (at > name.first && lower(at - 1) == "the") --at;
    const std::string_view before = at > name.first ? lower(at - 1) : std::string_view();
    if (before == "of") return entity;
    if (before == "in" || before == "to" || before == "at" || before == "for") continue;
    if (first && *first != *entity) several = true;
    if (!first) first = entity;
  }
  if (several) return std::nullopt;
  return first;
}

/// What two wordings of one body share: without its country, "Foreign Ministry" as "Ministry of Foreign
/// Affairs", "Defense Department" as "Department of Defence", "President's Office" as "Office of the
/// President".
std::string EntityBuilder::organization_key(TokenRange name) const {
  std::vector<std::string_view> parts;
  std::string_view head;
  for (std::uint32_t i = name.first; i < name.last;) {
    const std::int32_t over = nested_phrase({i, name.last}, PhraseType::Country);
    const bool at_country = over >= 0 && phrases_[over].first == i && entity_of(over);
    const bool edge = i == name.first || (at_country && phrases_[over].last == name.last);
    if (at_country && edge && phrases_[over].last - phrases_[over].first < name.last - name.first) {
      i = phrases_[over].last;
      continue;
    }
    const std::string_view folded = context_.words[word(i).folded].text;
    ++i;
    if (is_punctuation(i - 1) || is_small_word(folded)) continue;
    if (head.empty() && (folded == "ministry" || folded == "department" || folded == "office")) {
      head = folded;
      continue;
    }
    parts.push_back(folded == "defense" ? std::string_view("defence") : folded);
  }
  std::string key(head);
  for (const std::string_view part : parts) {
    if (!key.empty()) key += ' ';
    key += part;
  }
  return key;
}

/// "the Government of Chile", "the Swiss Confederation": the state itself. "The Rossi government" is that of
/// a person.
bool EntityBuilder::is_state(std::int32_t index, TokenRange name) {
  static constexpr std::array kStates = {std::string_view("government"),
                                         std::string_view("governments"),
                                         std::string_view("federation"),
                                         std::string_view("confederation"),
                                         std::string_view("union"),
                                         std::string_view("administration"),
                                         std::string_view("regime"),
                                         std::string_view("republic"),
                                         std::string_view("kingdom"),
                                         std::string_view("soviet union"),
                                         std::string_view("authorities"),
                                         std::string_view("state"),
                                         std::string_view("government people")};
  if (const LexicalForm* form = form_in(name, RecordSource::Country);
      form != nullptr && form->length == name.last - name.first) {
    set_phrase(index, country(form->record));
    return true;
  }
  const std::string key = organization_key(name);
  if (std::find(kStates.begin(), kStates.end(), key) != kStates.end()) {
    const std::optional<EntityIndex> state = organization_country(name);
    if (state) set_phrase(index, *state);
    return true;
  }
  return key == "delegation" || key == "delegations" || key.ends_with(" government") ||
         key.ends_with(" administration") || key.ends_with(" regime");
}

/// Letters that are a news agency's, in a place where none is credited or quoted: "AFP officers".
bool EntityBuilder::is_foreign_acronym(TokenRange name, std::uint32_t record) const {
  constexpr std::size_t kLongest = 4;
  const LexicalRecord& body = context_.records[record];
  if (name.last - name.first != 1 || context_.records.source(record) != RecordSource::Organization ||
      organization_kind(body["kind"]) != OrganizationKind::MediaOutlet) {
    return false;
  }
  const std::string_view written_out = body["name"];
  const bool agency = written_out.find("Press") != std::string_view::npos ||
                      written_out.find("Agency") != std::string_view::npos;
  if (!agency || !word(name.first).classes.has(WordClass::Upper) || word(name.first).text.size() > kLongest) {
    return false;
  }
  const std::string_view before =
      name.first == 0 || tokens_[name.first].sentence_start ? std::string_view("(") : lower(name.first - 1);
  const std::string_view behind = name.last < tokens_.size() ? lower(name.last) : std::string_view(")");
  static constexpr std::array kBefore = {
      std::string_view("("),    std::string_view("-"),      std::string_view("–"),
      std::string_view("—"),    std::string_view("/"),      std::string_view("by"),
      std::string_view("told"), std::string_view("to"),     std::string_view("from"),
      std::string_view(","),    std::string_view("agency"), std::string_view("with"),
      std::string_view(":"),    std::string_view("says"),   std::string_view("and")};
  static constexpr std::array kBehind = {std::string_view(")"),          std::string_view("-"),
                                         std::string_view("–"),          std::string_view("—"),
                                         std::string_view("/"),          std::string_view(":"),
                                         std::string_view("news"),       std::string_view("'s"),
                                         std::string_view("reporter"),   std::string_view("correspondent"),
                                         std::string_view("journalist"), std::string_view("photographer"),
                                         std::string_view("photo"),      std::string_view("was")};
  if (std::find(kBefore.begin(), kBefore.end(), before) != kBefore.end()) return false;
  if (std::find(kBehind.begin(), kBehind.end(), behind) != kBehind.end()) return false;
  return name.last < tokens_.size() && !word(name.last).classes.has(WordClass::ReportingVerb);
}

void EntityBuilder::read_organization(std::int32_t index, bool listed) {
  const Phrase& phrase = phrases_[static_cast<std::size_t>(index)];
  TokenRange name = range_of(phrase);
  if (const Capture* part = capture(phrase, Label::Name)) name = {part->first, part->last};
  name = trimmed(name);
  TokenRange acronym;
  std::string short_form = acronym_beside(name, acronym);
  if (!short_form.empty() && acronym.first < name.last) name.last = acronym.first - 1;
  if (const Capture* part = capture(phrase, Label::Acronym); part != nullptr && short_form.empty()) {
    acronym = {part->first, part->last};
    short_form = text_of(acronym);
    if (acronym.first >= name.first && acronym.last <= name.last && acronym.first > name.first) {
      name = trimmed({name.first, acronym.first});
    }
  }
  if (name.empty()) return;

  const LexicalForm* form = form_in(name, RecordSource::Body);
  const auto whole = [&] { return form != nullptr && form->length == name.last - name.first; };
  if (!whole()) form = form_in(name, RecordSource::Organization);
  if (form == nullptr) form = form_in(name, RecordSource::ArmedGroup);
  EntityIndex entity{};
  // "Communist Party of Chile Central Committee" speaks for the party.
  const bool committee =
      name.last - name.first > 2 && lower(name.last - 1) == "committee" && lower(name.last - 2) == "central";
  const bool of_known_party = committee && form != nullptr && form->length + 2U == name.last - name.first;
  if ((whole() || of_known_party) != listed) return;
  const std::int32_t around = covering_[phrase.first];
  if (whole() && around >= 0 && phrases_[static_cast<std::size_t>(around)].type == PhraseType::Agreement) {
    // "United Nations Convention on the Law of the Sea" names no party.
    const Phrase& agreement = phrases_[static_cast<std::size_t>(around)];
    if (const LexicalForm* known = form_in(range_of(agreement), RecordSource::Agreement);
        known != nullptr && agreement.first + known->length >= name.last) {
      return;
    }
  }
  if (committee && !of_known_party && main_party_ && name.last - name.first == 3 &&
      lower(name.first) == "party") {
    entity = *main_party_;
  } else if (whole() && is_foreign_acronym(name, form->record)) {
    entity = find_organization(name, OrganizationKind::Unspecified, "");
  } else if (whole() || of_known_party) {
    entity = body(form->record);
    if (context_.records.source(form->record) == RecordSource::Organization) {
      out_.state.resize(claims_.entities.size(), kNone);
      out_.state[static_cast<std::size_t>(entity)] =
          context_.records.country(context_.records[form->record]["country"]);
    }
  } else {
    if (is_state(index, name)) return;
    if (organization_key(name) == "group") return;  // "Iraq Group Sets Deadline": any of many
    // "an embassy in Quito" is none that has a name; "Air Services" in "Air Services Agreement" neither.
    const bool indefinite = name.first > 0 && (lower(name.first - 1) == "a" || lower(name.first - 1) == "an");
    const std::int32_t over = covering_[phrase.first];
    const bool in_agreement =
        over >= 0 && phrases_[static_cast<std::size_t>(over)].type == PhraseType::Agreement;
    if (in_agreement || (indefinite && short_form.empty() && !organization_country(name))) return;
    entity = find_organization(name, kind_of(phrase, name), short_form);
  }
  if (at(entity).kind == OrganizationKind::PoliticalParty && !main_party_) main_party_ = entity;
  set_phrase(index, entity);
  add_alias(entity, text_of(name));
  if (!stands_in_title(name)) add_mention(entity, name, MentionForm::Name);
  if (short_form.empty()) return;
  if (at(entity).acronym.empty()) at(entity).acronym = short_form;
  if (at(entity).acronym != short_form) add_alias(entity, short_form);
  acronyms_.emplace(short_form, entity);
  add_mention(entity, acronym, MentionForm::Name);
}

EntityIndex EntityBuilder::find_organization(TokenRange name, OrganizationKind kind,
                                             std::string_view acronym) {
  if (name.last - name.first == 1 || (!acronym.empty() && name.last == name.first + 1)) {
    const auto known = acronyms_.find(text_of(name));
    if (known != acronyms_.end()) return known->second;
  }
  const std::string key = "org " + organization_key(name);
  std::optional<EntityIndex> state = organization_country(name);
  const bool state_named = state.has_value();
  if (!state) state = country_before(name.first);
  if (!state && name.last + 1 < tokens_.size() && lower(name.last) == "of") {
    const std::uint32_t at = lower(name.last + 1) == "the" ? name.last + 2 : name.last + 1;
    const std::int32_t behind = nested_phrase({at, at + 8}, PhraseType::Country);
    if (behind >= 0 && phrases_[behind].first == at) state = entity_of(behind);
  }
  const bool at_home = !state && kind == OrganizationKind::GovernmentBody &&
                       (lower(name.first) == "ministry" || lower(name.last - 1) == "ministry");

  // The same body of the same state; without a state, the last one of that name.
  const auto stated = [&](EntityIndex s) { return key + '@' + claims_.at(s).iso3166; };
  auto known = by_key_.end();
  if (state) known = by_key_.find(stated(*state));
  if (known == by_key_.end() && !state) known = by_key_.find(key);
  if (known == by_key_.end() && state) {
    known = by_key_.find(key);
    if (known != by_key_.end() && claims_.at(known->second).country &&
        claims_.at(known->second).country != state) {
      known = by_key_.end();
    }
  }
  EntityIndex entity{};
  if (known != by_key_.end()) {
    entity = known->second;
    const std::string text = text_of(name);
    Entity& e = at(entity);
    if (text.size() > e.name.size() && text.find(e.name) != std::string::npos) {
      std::string shorter = std::move(e.name);
      e.name = text;
      add_alias(entity, std::move(shorter));
    }
  } else {
    entity = make_entity(EntityType::Organization, spoken(text_of(name)));
    at(entity).kind = kind;
    if (at_home && out_.home_record != kNone) {
      state = country(out_.home_record);
      // A bare "Ministry of Trade" is told from others by its state.
      const std::string_view head = lower(name.first);
      if (head == "ministry") {
        std::string bare = at(entity).name;
        at(entity).name = bare + " of " + at(*state).name;
        add_alias(entity, std::move(bare));
      }
    } else if (!state_named && state && lower(name.first) == "ministry") {
      std::string bare = at(entity).name;
      at(entity).name = bare + " of " + at(*state).name;
      add_alias(entity, std::move(bare));
    }
  }
  if (state && !at(entity).country) at(entity).country = state;
  if (at(entity).kind == OrganizationKind::Unspecified) at(entity).kind = kind;
  by_key_[key] = entity;
  if (at(entity).country) by_key_.emplace(stated(*at(entity).country), entity);
  // "Communist Party of Vietnam Central Committee" speaks for the party.
  constexpr std::string_view kCommittee = " central committee";
  if (key.ends_with(kCommittee)) {
    by_key_.emplace(key.substr(0, key.size() - kCommittee.size()), entity);
    if (at(entity).country) {
      by_key_.emplace(key.substr(0, key.size() - kCommittee.size()) + '@' + at(*at(entity).country).iso3166,
                      entity);
    }
  }
  return entity;
}

}  // namespace entente
