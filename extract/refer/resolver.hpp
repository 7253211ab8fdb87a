// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_REFER_RESOLVER_HPP
#define ENTENTE_EXTRACT_REFER_RESOLVER_HPP

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include "entente/core/claim.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "extract/match/group.hpp"
#include "extract/refer/entities.hpp"

namespace entente {

/// What a noun group stands for.
struct Referent {
  std::vector<EntityIndex> entities;  ///< as the text names them
  std::vector<EntityIndex> parties;   ///< the states or bodies that they are or act for
  bool weak = false;                  ///< nationals or goods of a state rather than those who act for it
  [[nodiscard]] bool empty() const { return entities.empty() && parties.empty(); }
};

/// A mention that is no name: a nominal or a pronoun whose referent the reference stage found.
struct ReferringMention {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  MentionForm form = MentionForm::Nominal;
  EntityIndex entity{};
};

/// Resolves noun groups to states, bodies and persons, sentence after sentence. It remembers who was spoken
/// of: `begin_sentence` and `note_event` keep that memory.
class Resolver {
 public:
  /// All must outlive the resolver. `frequent` of the document's states are counted from the mentions.
  Resolver(const MatchContext& context, const EntityRecords& records, DocumentEntities& entities,
           DocumentClaims& claims);

  void begin_sentence(const SentenceGroups& sentence, std::uint32_t index);
  /// Remembers persons and states of a sentence that was not split into groups.
  void skip_sentence(std::uint32_t first, std::uint32_t last, std::uint32_t index);

  /// The referent of a noun group with its conjuncts.
  [[nodiscard]] Referent resolve(std::int32_t group);
  /// Without its conjuncts.
  [[nodiscard]] Referent resolve_one(std::int32_t group);
  /// The states and bodies that stand as modifiers before the head: "US–Iran talks", "Syrian forces".
  [[nodiscard]] Referent modifiers(std::int32_t group);
  /// The owner: "its ambassador", "his visit", "China's visit".
  [[nodiscard]] Referent possessor(std::int32_t group);
  /// Whose thing or act it is: its possessor, the state before its head, or behind "of" or "by".
  [[nodiscard]] Referent owner(std::int32_t group);
  /// The parties of the agreement that the group names.
  [[nodiscard]] Referent agreement_parties(std::int32_t group) const;

  /// Who sends, and who receives, the mission that the group names: "the Peruvian embassy in Hanoi".
  [[nodiscard]] Referent mission_sender(std::int32_t group);
  [[nodiscard]] Referent mission_receiver(std::int32_t group);
  /// People without a name of their own, as worded: "Darfur rebels". Makes their entity.
  [[nodiscard]] Referent unnamed_group(std::int32_t group);
  /// The same, of those only who take sides within a state.
  [[nodiscard]] Referent side(std::int32_t group) {
    return is_side(at(group)) || is_ethnic(at(group)) ? unnamed_group(group) : Referent();
  }
  /// A capital read as its state, where it acts: "Beijing said".
  [[nodiscard]] std::optional<EntityIndex> metonym(std::int32_t group);

  [[nodiscard]] const std::vector<EntityIndex>& both_parties() const;
  /// The fields ("trade", "defence") that the words from a noun group to the end of its clause name, names
  /// apart.
  [[nodiscard]] std::vector<std::string> fields(std::int32_t group);
  /// Whether quotation marks are open before the token.
  [[nodiscard]] bool is_quoted(std::uint32_t token) const;

  /// A claim bound these parties: "both sides" may speak of them from now on.
  void note_parties(const std::vector<EntityIndex>& entities, const std::vector<EntityIndex>& parties);
  /// Three states or more that a claim brings together: "the three countries".
  void note_group(const std::vector<EntityIndex>& parties);

  /// On whose behalf an entity acts; makes the state's entity where the text does not name it itself.
  [[nodiscard]] std::optional<EntityIndex> party(EntityIndex entity) const;
  /// The state a place lies in, or nothing.
  [[nodiscard]] std::optional<EntityIndex> state_of(EntityIndex place) const;
  /// The state whose institution speaks, made where the text does not name it.
  [[nodiscard]] std::optional<EntityIndex> home() const;
  /// The state where the text stands: that of its dateline, where no institution speaks.
  [[nodiscard]] std::optional<EntityIndex> venue() const { return home() ? home() : dateline_; }
  void set_dateline(std::optional<EntityIndex> state) { dateline_ = state; }
  /// A text of one sentence is read as event coders read one: rebels, parties and nationals of a state are
  /// its own side, and what happens within one state counts. In a longer text they stay what the text calls
  /// them.
  void set_alone(bool alone) { alone_ = alone; }
  [[nodiscard]] bool alone() const { return alone_; }
  [[nodiscard]] DocumentClaims& claims() const { return claims_; }
  [[nodiscard]] const std::vector<ReferringMention>& mentions() const { return mentions_; }

 private:
  struct Recent {
    EntityIndex entity{};
    std::uint32_t sentence = 0;
    bool subject = false;
  };

  [[nodiscard]] const Group& at(std::int32_t group) const {
    return sentence_->groups[static_cast<std::size_t>(group)];
  }
  [[nodiscard]] std::string_view text_of(WordId id) const;
  [[nodiscard]] const Phrase* phrase_of(std::int32_t group) const;
  void add_entity(Referent& referent, EntityIndex entity) const;
  void add_party(Referent& referent, EntityIndex party) const;
  void add_person_nominal(Referent& referent, const Group& group, EntityIndex country, MentionForm form);
  [[nodiscard]] Referent of_phrase(std::int32_t group);
  [[nodiscard]] Referent of_office(std::int32_t group, const Phrase& phrase);
  [[nodiscard]] Referent of_pronoun(const Group& group, std::int32_t index);
  [[nodiscard]] Referent of_nominal(std::int32_t group);
  [[nodiscard]] Referent state_of_group(std::int32_t group);
  [[nodiscard]] Referent located(std::int32_t at_preposition);
  [[nodiscard]] bool is_side(const Group& group) const;
  [[nodiscard]] bool is_ethnic(const Group& group) const;
  [[nodiscard]] Referent of_complement(std::int32_t group, std::string_view preposition);
  [[nodiscard]] Referent of_relative(std::int32_t group);
  [[nodiscard]] std::optional<EntityIndex> holder(EntityIndex state, std::string_view title) const;
  [[nodiscard]] bool only_former(EntityIndex person) const;
  [[nodiscard]] bool is_irregular(const Group& group) const;
  [[nodiscard]] bool names_two(const Group& group) const;
  [[nodiscard]] std::size_t number_before(const Group& group) const;
  [[nodiscard]] bool is_called(const TenureClaim& tenure, std::string_view title) const;
  [[nodiscard]] bool is_unplaced_person(std::uint32_t token) const;
  [[nodiscard]] bool speaks_of_own(std::string_view title) const;
  [[nodiscard]] Referent pair(bool persons, const Group& group);
  void add_captured_state(const Phrase& phrase, std::initializer_list<Label> labels,
                          Referent& referent) const;
  void add_state_at(std::uint32_t first, std::uint32_t last, Referent& referent) const;
  void collect_countries();
  void choose_main_pair();
  [[nodiscard]] std::optional<EntityIndex> last_person() const;
  [[nodiscard]] std::optional<EntityIndex> last_body() const;
  [[nodiscard]] std::int32_t subject_before(std::int32_t index) const;
  template <typename Fits>
  [[nodiscard]] std::int32_t antecedent(std::int32_t before, const Fits& fits) const;
  [[nodiscard]] std::optional<EntityIndex> last_country() const;
  [[nodiscard]] std::optional<EntityIndex> person_of(EntityIndex party, std::string_view title_word) const;
  void remember(EntityIndex entity, bool subject);
  void mention(const Group& group, MentionForm form, EntityIndex entity);

  const MatchContext& context_;
  const EntityRecords& records_;
  DocumentEntities& document_;

  DocumentClaims& claims_;
  const SentenceGroups* sentence_ = nullptr;
  std::uint32_t sentence_index_ = 0;
  std::optional<std::uint32_t> sides_sentence_;  ///< the last that spoke of two states, not of two persons
  std::vector<Recent> recent_;                   ///< latest last
  std::vector<EntityIndex> last_parties_;        ///< of the last claim with two or more states
  std::vector<EntityIndex> last_group_;          ///< of the last claim that several states share
  bool first_person_ = false;                    ///< "I" tells the text
  mutable std::vector<EntityIndex> main_pair_;   ///< the two states the document speaks of most
  std::vector<ReferringMention> mentions_;
  std::optional<EntityIndex> dateline_;
  std::vector<std::int32_t> country_at_;  ///< by token: the Country phrase that begins there, or -1
  std::vector<LexicalMatch> matches_;
  int depth_ = 0;
  bool alone_ = false;
};

}  // namespace entente

#endif
