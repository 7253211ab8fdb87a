// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_REFER_ENTITY_BUILDER_HPP
#define ENTENTE_EXTRACT_REFER_ENTITY_BUILDER_HPP

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/refer/entities.hpp"

namespace entente {

/// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
};

/// The work of `build_entities`: one pass over the phrases for each type of entity. One builder reads one
/// document.
class EntityBuilder {
 public:
  EntityBuilder(const EntityContext& context, DocumentClaims& claims);
  DocumentEntities run();

 private:
  static constexpr std::uint32_t kNone = EntityRecords::kNone;

  /// How a country is named in a range of tokens.
  struct CountryReading {
    std::uint32_t record = kNone;
    MentionForm form = MentionForm::Name;
    bool capital = false;
  };

  /// An office as one phrase words it.
  struct OfficeReading {
    std::int32_t phrase = -1;
    std::string title;
    std::string key;  ///< of the title, for comparison
    std::optional<EntityIndex> of;
    std::optional<EntityIndex> country;
    std::optional<EntityIndex> to;
    bool former = false;
    bool plural = false;
    bool rank = false;           ///< of an army or a royal house: no post without what it is of
    bool international = false;  ///< of the kind that only bodies of states have
    bool reigning = false;       ///< a king's, an emir's; an heir may well head the government
  };

  enum class Gender : std::uint8_t { Unknown, Female, Male };

  /// A place of the text that names a person.
  struct PersonCandidate {
    std::int32_t phrase = -1;  ///< -1: no phrase covers it
    TokenRange span;           ///< the phrase, with titles
    TokenRange name;
    std::vector<WordId> parts;  ///< folded words of the name
    std::vector<std::int32_t> offices;
    std::uint32_t party_record = kNone;
    std::optional<EntityIndex> party;
    Gender gender = Gender::Unknown;
    bool titled = false;
    bool excellency = false;  ///< "His Excellency": what hosts call their guests
    bool weak = false;
    bool cabinet = false;  ///< "the Rossi government": who bears the name heads one
  };

  /// A person of the document, while names are still being matched.
  struct KnownPerson {
    std::vector<WordId> parts;  ///< of the fullest form
    std::vector<std::uint32_t> candidates;
    Gender gender = Gender::Unknown;
    bool strong = false;
    std::optional<EntityIndex> party;
    std::optional<EntityIndex> entity;
    std::uint32_t speaks_as = kNone;  ///< the office that the document's publisher bears
  };

  struct KnownAgreement {
    EntityIndex entity{};
    std::size_t claim = 0;
    AgreementKind kind = AgreementKind::Treaty;
    std::vector<WordId> words;  ///< folded words of its name that tell it from others
    WordId head = WordId::None;
    std::string acronym;
  };

  // entity_text.cpp: tokens as text, entities by key, mentions.
  [[nodiscard]] static std::string spoken(std::string text);
  [[nodiscard]] const Word& word(std::uint32_t token) const { return context_.words[tokens_[token].word]; }
  [[nodiscard]] std::string_view lower(std::uint32_t token) const {
    return context_.words[word(token).lower].text;
  }
  [[nodiscard]] bool is_punctuation(std::uint32_t token) const {
    return word(token).classes.has(WordClass::Punctuation);
  }
  [[nodiscard]] std::string text_of(TokenRange range) const;
  [[nodiscard]] std::string key_of(TokenRange range) const;
  [[nodiscard]] std::vector<WordId> folded_words(TokenRange range) const;
  [[nodiscard]] TokenRange range_of(const Phrase& phrase) const { return {phrase.first, phrase.last}; }
  [[nodiscard]] TokenRange trimmed(TokenRange range) const;
  [[nodiscard]] const Capture* capture(const Phrase& phrase, Label label) const;
  [[nodiscard]] Evidence evidence(TokenRange range, std::uint32_t rule) const;
  [[nodiscard]] std::int32_t nested_phrase(TokenRange range, PhraseType type) const;
  [[nodiscard]] const LexicalForm* form_in(TokenRange range, RecordSource source, bool first = false) const;
  void add_mention(EntityIndex entity, TokenRange range, MentionForm form);
  void add_alias(EntityIndex entity, std::string text);
  EntityIndex make_entity(EntityType type, std::string name);
  Entity& at(EntityIndex index) { return claims_.at(index); }
  void set_phrase(std::int32_t phrase, EntityIndex entity) {
    out_.of_phrase[static_cast<std::size_t>(phrase)] = static_cast<std::int32_t>(entity);
  }
  [[nodiscard]] std::optional<EntityIndex> entity_of(std::int32_t phrase) const;
  EntityIndex country(std::uint32_t record);
  EntityIndex body(std::uint32_t record);

  // entity_countries.cpp
  void index_phrases();
  void find_given_names();
  void read_countries();
  [[nodiscard]] std::optional<CountryReading> country_reading(const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t bearer(TokenRange form, std::uint32_t record) const;
  [[nodiscard]] bool is_us_state(TokenRange range) const;
  [[nodiscard]] bool is_archipelago(TokenRange range) const;
  [[nodiscard]] std::optional<EntityIndex> country_before(std::uint32_t token) const;
  void read_places();
  [[nodiscard]] bool ends_name(const Phrase& place) const;
  [[nodiscard]] std::string place_name(TokenRange range, const LexicalForm* listed, bool region) const;
  [[nodiscard]] bool is_region_of(TokenRange name) const;
  void name_place(std::int32_t phrase, TokenRange range, std::uint32_t state, const LexicalForm* listed,
                  bool region = false);
  void name_state(std::int32_t phrase, TokenRange range, const LexicalForm* listed);

  // entity_titles.cpp
  [[nodiscard]] bool stands_in_title(TokenRange range) const;
  [[nodiscard]] bool joins_capitals(TokenRange range) const;
  [[nodiscard]] const LexicalForm* occasion_at(std::uint32_t token) const;
  [[nodiscard]] bool is_title_word(std::uint32_t token) const;
  [[nodiscard]] bool follows_year(std::uint32_t token) const;
  [[nodiscard]] bool precedes_year(std::uint32_t token) const;

  // entity_organizations.cpp
  [[nodiscard]] bool is_foreign_acronym(TokenRange name, std::uint32_t record) const;
  void read_organizations();
  void read_organization(std::int32_t index, bool listed);
  [[nodiscard]] std::optional<EntityIndex> organization_country(TokenRange name) const;
  bool is_state(std::int32_t index, TokenRange name);
  [[nodiscard]] std::string organization_key(TokenRange name) const;
  [[nodiscard]] OrganizationKind kind_of(const Phrase& phrase, TokenRange name) const;
  EntityIndex find_organization(TokenRange name, OrganizationKind kind, std::string_view acronym);
  [[nodiscard]] std::string acronym_beside(TokenRange name, TokenRange& acronym) const;

  // person_candidates.cpp, person_names.cpp
  void read_persons();
  void collect_candidates();
  void collect_unmarked();
  [[nodiscard]] bool is_bare_name(std::uint32_t token) const;
  void add_candidate(std::int32_t index);
  void divide_offices(PersonCandidate& candidate);
  [[nodiscard]] bool is_given_name(std::uint32_t token) const;
  void strip_name(PersonCandidate& candidate) const;
  void find_appositions();
  void find_parties(PersonCandidate& candidate) const;
  void match_names();
  void weigh_names();
  [[nodiscard]] int shared_office(const PersonCandidate& candidate, const KnownPerson& person) const;
  [[nodiscard]] bool names_other(const PersonCandidate& candidate, const KnownPerson& person,
                                 const std::vector<WordId>& full, const std::vector<WordId>& part) const;
  [[nodiscard]] bool reigns_or_governs(const PersonCandidate& candidate, const KnownPerson& person) const;
  [[nodiscard]] std::int32_t person_for(const PersonCandidate& candidate);
  void find_namesakes_side_by_side();
  void remember_parts(std::uint32_t person, const std::vector<WordId>& parts);
  [[nodiscard]] bool closes_adverbial(const Phrase& office, std::uint32_t name) const;
  [[nodiscard]] bool looks_like_name(const PersonCandidate& candidate) const;
  void make_persons();

  // person_leaders.cpp
  [[nodiscard]] bool holds(const KnownPerson& person, std::string_view office, bool once) const;
  [[nodiscard]] bool cabinet_follows(std::uint32_t token) const;
  [[nodiscard]] bool heads_cabinet(const KnownPerson& person) const;
  [[nodiscard]] std::uint32_t leader(const KnownPerson& person) const;
  void recall_leaders();

  // person_parties.cpp
  void give_parties();
  void complete_international_offices();
  void name_speaker();
  [[nodiscard]] std::optional<EntityIndex> main_country(bool only) const;
  [[nodiscard]] bool side_by_side(std::uint32_t first, std::uint32_t last) const;

  void scan_surnames();

  // tenure_claims.cpp
  void read_offices();
  [[nodiscard]] OfficeReading read_office(std::int32_t index);
  void make_tenures();
  void add_tenure(EntityIndex holder, const OfficeReading& office, TokenRange shown, std::size_t first);

  // entity_agreements.cpp
  void read_agreements();
  [[nodiscard]] const LexicalForm* known_agreement(TokenRange& name) const;
  void read_agreement(std::int32_t index);
  void agreement_parties(const Phrase& phrase, AgreementClaim& claim);
  [[nodiscard]] bool date_range_mark(std::uint32_t token) const {
    return lower(token) == "-" || lower(token) == "–";
  }
  [[nodiscard]] std::int32_t earlier_agreement(const KnownAgreement& wanted, bool generic,
                                               bool indefinite) const;

  // entities.cpp
  void mention_acronyms();
  void link();
  void sort_mentions();
  void order();

  const EntityContext& context_;
  const std::vector<Token>& tokens_;
  const std::vector<Phrase>& phrases_;
  DocumentClaims& claims_;
  DocumentEntities out_;

  std::unordered_map<std::string, EntityIndex> by_key_;
  std::unordered_map<std::uint32_t, EntityIndex> by_record_;  ///< gazetteer record to entity
  std::vector<std::int32_t> phrase_ending_;                   ///< by token boundary: a phrase that ends there
  std::vector<std::int32_t> covering_;                        ///< by token: the longest phrase over it, or -1
  std::vector<std::int32_t> person_over_;                     ///< by token: the Person phrase over it, or -1
  std::vector<std::int32_t> country_over_;                    ///< by token: the Country phrase over it, or -1
  std::vector<std::uint8_t> in_name_;                         ///< by token: part of a person's name
  std::unordered_map<std::string, EntityIndex> acronyms_;     ///< as written
  std::optional<EntityIndex> main_party_;  ///< the first political party: "the Party Central Committee"
  std::vector<OfficeReading> offices_;
  std::vector<std::int32_t> office_of_phrase_;  ///< by phrase: index into offices_
  std::vector<std::string> tenure_keys_;        ///< of the titles of claims_.tenures
  std::vector<PersonCandidate> candidates_;
  std::vector<KnownPerson> persons_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> persons_by_part_;
  std::set<std::pair<std::vector<WordId>, std::vector<WordId>>>
      apart_;  ///< full names, shorter ones of others
  std::vector<KnownAgreement> agreements_;
  mutable std::vector<LexicalMatch> matches_;
};

}  // namespace entente

#endif
