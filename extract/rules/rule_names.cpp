// SPDX-License-Identifier: MIT
// The closed lists of the rule language.
// Tested by tests/extract/rules/parser_test.cpp.
#include "extract/rules/rule_names.hpp"

#include <array>

namespace entente {
namespace {

constexpr std::array kWordClasses{
    RuleName<WordClass>{"Capitalised", WordClass::Capitalised},
    RuleName<WordClass>{"Upper", WordClass::Upper},
    RuleName<WordClass>{"Lower", WordClass::Lower},
    RuleName<WordClass>{"Initial", WordClass::Initial},
    RuleName<WordClass>{"Digits", WordClass::Digits},
    RuleName<WordClass>{"Year", WordClass::Year},
    RuleName<WordClass>{"Punctuation", WordClass::Punctuation},
    RuleName<WordClass>{"Noun", WordClass::Noun},
    RuleName<WordClass>{"PluralNoun", WordClass::PluralNoun},
    RuleName<WordClass>{"VerbBase", WordClass::VerbBase},
    RuleName<WordClass>{"VerbThird", WordClass::VerbThird},
    RuleName<WordClass>{"VerbPast", WordClass::VerbPast},
    RuleName<WordClass>{"VerbParticiple", WordClass::VerbParticiple},
    RuleName<WordClass>{"VerbIng", WordClass::VerbIng},
    RuleName<WordClass>{"Adjective", WordClass::Adjective},
    RuleName<WordClass>{"Adverb", WordClass::Adverb},
    RuleName<WordClass>{"Determiner", WordClass::Determiner},
    RuleName<WordClass>{"PossessivePronoun", WordClass::PossessivePronoun},
    RuleName<WordClass>{"PersonalPronoun", WordClass::PersonalPronoun},
    RuleName<WordClass>{"ObjectPronoun", WordClass::ObjectPronoun},
    RuleName<WordClass>{"Reflexive", WordClass::Reflexive},
    RuleName<WordClass>{"Demonstrative", WordClass::Demonstrative},
    RuleName<WordClass>{"Quantifier", WordClass::Quantifier},
    RuleName<WordClass>{"NumberWord", WordClass::NumberWord},
    RuleName<WordClass>{"Ordinal", WordClass::Ordinal},
    RuleName<WordClass>{"Preposition", WordClass::Preposition},
    RuleName<WordClass>{"Subordinator", WordClass::Subordinator},
    RuleName<WordClass>{"Coordinator", WordClass::Coordinator},
    RuleName<WordClass>{"Relative", WordClass::Relative},
    RuleName<WordClass>{"Interrogative", WordClass::Interrogative},
    RuleName<WordClass>{"AuxiliaryBe", WordClass::AuxiliaryBe},
    RuleName<WordClass>{"AuxiliaryHave", WordClass::AuxiliaryHave},
    RuleName<WordClass>{"AuxiliaryDo", WordClass::AuxiliaryDo},
    RuleName<WordClass>{"Modal", WordClass::Modal},
    RuleName<WordClass>{"InfinitiveTo", WordClass::InfinitiveTo},
    RuleName<WordClass>{"Negation", WordClass::Negation},
    RuleName<WordClass>{"PersonNoun", WordClass::PersonNoun},
    RuleName<WordClass>{"GroupNoun", WordClass::GroupNoun},
    RuleName<WordClass>{"ReportingVerb", WordClass::ReportingVerb},
    RuleName<WordClass>{"NotName", WordClass::NotName},
    RuleName<WordClass>{"Abbreviation", WordClass::Abbreviation},
    RuleName<WordClass>{"Unknown", WordClass::Unknown},
};

constexpr std::array kPhraseTypes{
    RuleName<PhraseType>{"Date", PhraseType::Date},
    RuleName<PhraseType>{"Duration", PhraseType::Duration},
    RuleName<PhraseType>{"Office", PhraseType::Office},
    RuleName<PhraseType>{"PersonName", PhraseType::PersonName},
    RuleName<PhraseType>{"Person", PhraseType::Person},
    RuleName<PhraseType>{"Organization", PhraseType::Organization},
    RuleName<PhraseType>{"Agreement", PhraseType::Agreement},
    RuleName<PhraseType>{"Country", PhraseType::Country},
    RuleName<PhraseType>{"Place", PhraseType::Place},
};

constexpr std::array kLabels{
    RuleName<Label>{"name", Label::Name},       RuleName<Label>{"title", Label::Title},
    RuleName<Label>{"of", Label::Of},           RuleName<Label>{"to", Label::To},
    RuleName<Label>{"country", Label::Country}, RuleName<Label>{"acronym", Label::Acronym},
    RuleName<Label>{"domain", Label::Domain},   RuleName<Label>{"honorific", Label::Honorific},
    RuleName<Label>{"year", Label::Year},       RuleName<Label>{"month", Label::Month},
    RuleName<Label>{"day", Label::Day},         RuleName<Label>{"weekday", Label::Weekday},
    RuleName<Label>{"day2", Label::Day2},       RuleName<Label>{"month2", Label::Month2},
    RuleName<Label>{"year2", Label::Year2},     RuleName<Label>{"number", Label::Number},
    RuleName<Label>{"unit", Label::Unit},       RuleName<Label>{"relative", Label::Relative},
    RuleName<Label>{"kind", Label::Kind},       RuleName<Label>{"level", Label::Level},
    RuleName<Label>{"party", Label::Party},     RuleName<Label>{"party2", Label::Party2},
    RuleName<Label>{"topic", Label::Topic},     RuleName<Label>{"head", Label::Head},
    RuleName<Label>{"role", Label::Role},       RuleName<Label>{"member", Label::Member},
    RuleName<Label>{"office", Label::Office},   RuleName<Label>{"former", Label::Former},
};

constexpr std::array kRoles{
    RuleName<Role>{"actor", Role::Actor},       RuleName<Role>{"recipient", Role::Recipient},
    RuleName<Role>{"location", Role::Location}, RuleName<Role>{"agreement", Role::Agreement},
    RuleName<Role>{"topic", Role::Topic},       RuleName<Role>{"attributed", Role::Attributed},
};

constexpr std::array kFillers{
    RuleName<FillerType>{"Party", FillerType::Party},
    RuleName<FillerType>{"Country", FillerType::Country},
    RuleName<FillerType>{"Person", FillerType::Person},
    RuleName<FillerType>{"Organization", FillerType::Organization},
    RuleName<FillerType>{"Agreement", FillerType::Agreement},
    RuleName<FillerType>{"Place", FillerType::Place},
    RuleName<FillerType>{"Mission", FillerType::Mission},
    RuleName<FillerType>{"Envoy", FillerType::Envoy},
    RuleName<FillerType>{"Group", FillerType::Group},
    RuleName<FillerType>{"Human", FillerType::Human},
    RuleName<FillerType>{"Owned", FillerType::Owned},
    RuleName<FillerType>{"Any", FillerType::Any},
};

constexpr std::array kSettings{
    RuleName<SettingKey>{"mode", SettingKey::Mode},
    RuleName<SettingKey>{"modality", SettingKey::Modality},
    RuleName<SettingKey>{"refused", SettingKey::Refused},
    RuleName<SettingKey>{"cameo", SettingKey::Cameo},
    RuleName<SettingKey>{"topic", SettingKey::Topic},
    RuleName<SettingKey>{"status", SettingKey::Status},
    RuleName<SettingKey>{"role", SettingKey::Role},
    RuleName<SettingKey>{"former", SettingKey::Former},
    RuleName<SettingKey>{"alone", SettingKey::Alone},
};

constexpr std::array kFrameResults{
    RuleName<FrameResult>{"Tenure", FrameResult::Tenure},
    RuleName<FrameResult>{"Membership", FrameResult::Membership},
    RuleName<FrameResult>{"Agreement", FrameResult::Agreement},
};

constexpr std::array kRelations{
    RuleName<RelationKind>{"subject", RelationKind::Subject},
    RuleName<RelationKind>{"object", RelationKind::Object},
    RuleName<RelationKind>{"possessor", RelationKind::Possessor},
    RuleName<RelationKind>{"modifier", RelationKind::Modifier},
    RuleName<RelationKind>{"complement", RelationKind::Complement},
    RuleName<RelationKind>{"embedded", RelationKind::Embedded},
    RuleName<RelationKind>{"self", RelationKind::Self},
    RuleName<RelationKind>{"affected", RelationKind::Affected},
    RuleName<RelationKind>{"condition", RelationKind::Condition},
    RuleName<RelationKind>{"purpose", RelationKind::Purpose},
    RuleName<RelationKind>{"head", RelationKind::Head},
    RuleName<RelationKind>{"by", RelationKind::By},
};

constexpr std::array<std::string_view, 50> kPrepositions{
    "about",  "above",  "across",  "after",   "against",    "alongside", "along",  "among",
    "as",     "at",     "before",  "between", "concerning", "despite",   "during", "following",
    "for",    "from",   "in",      "inside",  "into",       "near",      "of",     "off",
    "on",     "onto",   "outside", "out",     "over",       "regarding", "since",  "through",
    "to",     "toward", "towards", "under",   "until",      "upon",      "with",   "within",
    "behind", "beyond", "amid",    "without", "throughout", "via",       "around", "besides",
    "if",     "unless",
};

constexpr std::array<std::string_view, 12> kModes{
    "state",     "official",  "working", "private", "transit",  "multilateral",
    "bilateral", "telephone", "video",   "letter",  "courtesy", "introductory",
};

constexpr std::array kDateLabels{Label::Year, Label::Month,    Label::Day,   Label::Weekday,
                                 Label::Day2, Label::Month2,   Label::Year2, Label::Number,
                                 Label::Unit, Label::Relative, Label::Name};
constexpr std::array kDurationLabels{Label::Number, Label::Unit};
constexpr std::array kOfficeLabels{Label::Title,  Label::Of,     Label::To,   Label::Country,
                                   Label::Domain, Label::Former, Label::Name, Label::Head};
constexpr std::array kPersonLabels{Label::Name,    Label::Title,     Label::Office, Label::Of,
                                   Label::Country, Label::Honorific, Label::Former};
constexpr std::array kOrganizationLabels{Label::Name, Label::Acronym, Label::Of,    Label::To,
                                         Label::Head, Label::Country, Label::Domain};
constexpr std::array kAgreementLabels{Label::Name,  Label::Kind, Label::Level, Label::Party,  Label::Party2,
                                      Label::Topic, Label::Head, Label::Year,  Label::Number, Label::Acronym};
constexpr std::array kPlaceLabels{Label::Name, Label::Country, Label::Of, Label::Head};

constexpr std::array<std::string_view, 3> kOfficeAttributes{"former", "acting", "elect"};
constexpr std::array<std::string_view, 2> kOrganizationAttributes{"kind", "mission"};
constexpr std::array<std::string_view, 4> kAgreementAttributes{"kind", "level", "status", "generic"};
constexpr std::array<std::string_view, 1> kPersonAttributes{"weak"};
constexpr std::array<std::string_view, 1> kDateAttributes{"range"};

}  // namespace

std::span<const RuleName<WordClass>> word_class_names() {
  return kWordClasses;
}
std::span<const RuleName<PhraseType>> phrase_type_names() {
  return kPhraseTypes;
}
std::span<const RuleName<Label>> label_names() {
  return kLabels;
}
std::span<const RuleName<Role>> role_names() {
  return kRoles;
}
std::span<const RuleName<FillerType>> filler_names() {
  return kFillers;
}
std::span<const RuleName<SettingKey>> setting_names() {
  return kSettings;
}
std::span<const RuleName<FrameResult>> frame_result_names() {
  return kFrameResults;
}
std::span<const RuleName<RelationKind>> relation_names() {
  return kRelations;
}
std::span<const std::string_view> relation_prepositions() {
  return kPrepositions;
}
std::span<const std::string_view> event_modes() {
  return kModes;
}

std::span<const Label> labels_of(PhraseType type) {
  switch (type) {
    case PhraseType::Date:
      return kDateLabels;
    case PhraseType::Duration:
      return kDurationLabels;
    case PhraseType::Office:
      return kOfficeLabels;
    case PhraseType::PersonName:
    case PhraseType::Person:
      return kPersonLabels;
    case PhraseType::Organization:
      return kOrganizationLabels;
    case PhraseType::Agreement:
      return kAgreementLabels;
    case PhraseType::Country:
    case PhraseType::Place:
      return kPlaceLabels;
    case PhraseType::Count_:
      break;
  }
  return {};
}

std::span<const std::string_view> attributes_of(PhraseType type) {
  switch (type) {
    case PhraseType::Date:
      return kDateAttributes;
    case PhraseType::Office:
      return kOfficeAttributes;
    case PhraseType::Organization:
      return kOrganizationAttributes;
    case PhraseType::Agreement:
      return kAgreementAttributes;
    case PhraseType::PersonName:
    case PhraseType::Person:
      return kPersonAttributes;
    default:
      return {};
  }
}

}  // namespace entente
