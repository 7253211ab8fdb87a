// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULES_AST_HPP
#define ENTENTE_EXTRACT_RULES_AST_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "entente/core/date.hpp"
#include "entente/core/vocabulary.hpp"
#include "extract/match/phrase.hpp"

// A rule file as the parser gives it: checked names, resolved lists, source positions; nothing compiled.
// The language is described in docs/rules.md.

namespace entente {

/// A place in a rule file. Both count from 1, `column` in code points.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// One or more lower-case words: "visit", "call on" (a verb with its particle).
struct Lemma {
  std::vector<std::string> words;
  Position position;
};

// ---- frame rules ------------------------------------------------------------------------------------------

/// What an instance of a frame becomes.
enum class FrameResult : std::uint8_t { Event, Tenure, Membership, Agreement };

/// Tenure: actor is the holder, recipient the body, topic the office. Membership: actor is the member,
/// recipient the body.
enum class Role : std::uint8_t { Actor, Recipient, Location, Agreement, Topic, Attributed };

/// How a phrase stands to the trigger of a frame.
enum class RelationKind : std::uint8_t {
  Subject,
  Object,
  Possessor,    ///< "A's visit", "its visit"
  Modifier,     ///< what stands before the noun: "state visit", "Russian attack", "diplomatic relations"
  Complement,   ///< the governed infinitive, gerund or that-clause: "agreed to *deploy*"
  Embedded,     ///< the subject of the governed clause: "demanded that *Iran* withdraw"
  Self,         ///< the trigger verb itself, for its negation and modal: `where self is "not"`
  Affected,     ///< what the governed clause acts upon: "threatened to close its ports to *Iran*"
  Condition,    ///< who acts in the "if" or "unless" clause behind: "threatened to attack unless *Iran*
                ///< withdraws"
  Purpose,      ///< what a clause of purpose behind the verb acts upon: "sent doctors to help *Haiti*"
  Head,         ///< of an adjective before a noun, the noun group: "the visiting *minister*"
  By,           ///< the agent of a passive, and "the visit by A"
  Preposition,  ///< any other preposition, named in `word`
};

struct Relation {
  RelationKind kind = RelationKind::Subject;
  std::string word;  ///< Preposition only: "to"
  Position position;
};

/// What a filler must be. `Lemma`: its head has the lemma `Filler::lemma`.
enum class FillerType : std::uint8_t {
  Party,         ///< a country, a body, a person who acts for one, or a nominal of one ("the government")
  Country,       ///< a country, by name, demonym, capital or nominal
  Person,        ///< a named person
  Organization,  ///< a named body
  Agreement,
  Place,
  Mission,  ///< an embassy, consulate or mission
  Envoy,    ///< an ambassador, diplomat or attaché
  Group,    ///< people without a state or a name of their own: "rebels", "the kidnappers", "protesters"
  Human,    ///< any human noun or name ("soldiers", "the woman")
  Owned,  ///< a thing or act that a party owns: "Haiti's efforts", "an Indian proposal", "the fall of Kabul"
  Any,
  Lemma,
};

struct Filler {
  FillerType type = FillerType::Any;
  entente::Lemma lemma;  ///< FillerType::Lemma only
  Position position;
};

struct RoleSpec {
  Role role = Role::Actor;
  std::vector<Relation> relations;  ///< in order of preference
  std::vector<Filler> fillers;      ///< one of them
  bool required = false;
  Position position;
};

/// `where RELATION is FILLER | …` (`negated`: `unless`). Several relations: one of them fits.
struct Condition {
  std::vector<Relation> relations;
  std::vector<Filler> fillers;
  bool negated = false;
  Position position;
};

enum class SettingKey : std::uint8_t {
  Mode,      ///< `value`: the event's mode ("state")
  Modality,  ///< `modality`
  Refused,   ///< no value
  Cameo,     ///< `value`: a four-digit code, evidence of what the rule stands for
  Topic,     ///< `value`
  Status,    ///< `status`: the stage that the agreement role reaches
  Role,      ///< `membership`: Membership frames
  Former,    ///< no value: Tenure frames
  Alone,     ///< no value: claimed only of a text of one sentence
};

/// `set KEY VALUE [when RELATION is FILLER]`.
struct Setting {
  SettingKey key = SettingKey::Mode;
  std::string value;
  Modality modality = Modality::Actual;
  AgreementStatus status = AgreementStatus::Mentioned;
  MembershipRole membership = MembershipRole::Member;
  std::vector<Condition> when;  ///< all of them; none: always
  Position position;
};

struct FrameRule {
  std::string name;
  FrameResult result = FrameResult::Event;
  EventType event = EventType::Meeting;  ///< FrameResult::Event only
  std::vector<Lemma> verbs;              ///< triggers; at least one of the three lists is not empty
  std::vector<Lemma> nouns;
  std::vector<Lemma> adjectives;
  std::vector<RoleSpec> roles;
  std::vector<Condition> conditions;
  std::vector<Setting> settings;
  double confidence = 0.8;
  Position position;
};

// ---- phrase rules -----------------------------------------------------------------------------------------

/// One node of a pattern.
struct Pattern {
  enum class Kind : std::uint8_t {
    Sequence,       ///< all of `parts`
    Choice,         ///< one of `parts`
    Repeat,         ///< parts[0], `least` to `most` times
    Capture,        ///< parts[0], labelled `label`
    Look,           ///< zero width: parts[0] must (`negated`: must not) stand here; parts[0] is one atom
    Literal,        ///< `words`, lower case, each a token
    LemmaOf,        ///< any inflection of words[0]
    Class,          ///< a word class (`name`, e.g. "Cap", "Digits")
    Lexical,        ///< a gazetteer class (`name`)
    PhraseOf,       ///< an earlier phrase of `type`
    Any,            ///< any token
    Joined,         ///< zero width: no space before the next token
    Spaced,         ///< zero width: a space before it
    SentenceStart,  ///< zero width: the next token is the first word of the sentence
    SentenceEnd,    ///< zero width: no token follows in the sentence
  };
  static constexpr std::uint16_t kUnbounded = 0xFFFF;

  Kind kind = Kind::Sequence;
  std::vector<Pattern> parts;
  std::vector<std::string> words;
  std::string name;
  Label label = Label::Name;
  PhraseType type = PhraseType::Person;
  std::uint16_t least = 1;
  std::uint16_t most = 1;
  bool negated = false;
  Position position;
};

/// `after …`, `before …`, and `unless` with either: one token beside the match.
struct Context {
  Pattern pattern;  ///< a choice of atoms
  bool before = false;
  bool negated = false;
};

/// `set KEY VALUE` of a phrase rule; what keys a type has is in docs/rules.md.
struct Attribute {
  std::string key;
  std::string value;  ///< "" where the key takes none
  Position position;
};

struct PhraseRule {
  std::string name;
  PhraseType type = PhraseType::Person;
  std::vector<Pattern> patterns;  ///< alternatives
  std::vector<Context> contexts;
  std::vector<Attribute> attributes;
  double confidence = 0.9;
  Position position;
};

// ---- files ------------------------------------------------------------------------------------------------

/// What an example says must be found.
struct Expectation {
  enum class Kind : std::uint8_t {
    Event,
    Named,  ///< a phrase or entity: `type` and `name`
    Date,
    Tenure,
    Membership,
  };
  Kind kind = Kind::Event;
  EventType event = EventType::Meeting;
  std::vector<std::string> actors;      ///< parties: "VNM", "UN", or a name
  std::vector<std::string> recipients;  ///< Membership: the body
  PartialDate date;                     ///< unknown: not compared
  PartialDate end;                      ///< Date only: of an interval
  Modality modality = Modality::Actual;
  std::string type;   ///< Named: "Person", "Organization", "Agreement", "Place", "Office", …
  std::string name;   ///< Named: the name; Tenure: the holder
  std::string title;  ///< Tenure
  MembershipRole role = MembershipRole::Member;
  Position position;
};

/// A sentence that carries its family. Positive: all of `expectations` must be found, and no other event of
/// the rule's type; without expectations, anything of the rule's type. Negative: none of `expectations` may
/// be found; without expectations, nothing that this phrase rule gives, no event of this frame's type.
struct Example {
  bool positive = true;
  std::string text;
  std::vector<Expectation> expectations;
  Position position;
};

/// `family NAME` with everything up to the end of its file.
struct RuleFamily {
  std::string name;
  std::string summary;
  std::string path;  ///< below rules/
  PartialDate published;
  std::vector<PhraseRule> phrases;
  std::vector<FrameRule> frames;
  std::vector<std::vector<Example>> phrase_examples;  ///< by phrase rule
  std::vector<std::vector<Example>> frame_examples;   ///< by frame rule
  std::vector<Example> examples;                      ///< before the first rule: of the family as a whole
};

}  // namespace entente

#endif
