// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_REFER_ENTITY_RECORDS_HPP
#define ENTENTE_EXTRACT_REFER_ENTITY_RECORDS_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/core/claim.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace entente {

/// What kind of gazetteer a record comes from, told by the columns of its file.
enum class RecordSource : std::uint8_t {
  Other,
  Country,
  Body,          ///< intergovernmental organizations and their organs
  Organization,  ///< other bodies with a name of their own
  ArmedGroup,    ///< bodies that act for themselves, whatever state they fight in
  Place,
  Agreement,  ///< agreements with a name of their own
  AgreementNoun,
  OrganizationHead,
  Office,
  Honorific,
  Topic,
  Leader,  ///< heads of states and bodies with their years of office
  Occasion,
};

/// The gazetteer's records by what identifies them. Made once a rule set; immutable, shared by threads.
class EntityRecords {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// `lexicon` must outlive the records.
  explicit EntityRecords(const Lexicon& lexicon);

  [[nodiscard]] std::uint32_t country(std::string_view iso3) const;
  /// The country of a top-level domain: "au", "uk".
  [[nodiscard]] std::uint32_t country_of_domain(std::string_view domain) const;
  /// The body with this identifier: "ASEAN".
  [[nodiscard]] std::uint32_t body(std::string_view acronym) const;
  /// The organization or armed group, nothing intergovernmental, that the gazetteer lists by this name.
  [[nodiscard]] std::uint32_t organization(std::string_view name) const;
  /// The leaders whose family name ends in this folded word, in the order of the file.
  [[nodiscard]] const std::vector<std::uint32_t>& leaders(std::string_view word) const;
  [[nodiscard]] RecordSource source(std::uint32_t record) const { return sources_[record]; }
  [[nodiscard]] const LexicalRecord& operator[](std::uint32_t record) const {
    return lexicon_->record(record);
  }
  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

 private:
  const Lexicon* lexicon_;
  std::vector<RecordSource> sources_;
  std::unordered_map<std::string_view, std::uint32_t> countries_;
  std::unordered_map<std::string_view, std::uint32_t> domains_;
  std::unordered_map<std::string_view, std::uint32_t> bodies_;
  std::unordered_map<std::string_view, std::uint32_t> organizations_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> leaders_;
};

/// The folded words of a name: "Grabar-Kitarović" is two.
std::vector<std::string> name_words(std::string_view name);

/// The cells of a list: "Kiev;Kyiv" is two.
std::vector<std::string_view> record_list(std::string_view cell);

OrganizationKind organization_kind(std::string_view word);

}  // namespace entente

#endif
