// SPDX-License-Identifier: MIT
// Resolution of agreements: what each document says of each, gathered by kind, parties and name, partnerships
// by kind, parties and level, and made one where the rules of agreement_matching.cpp find it to be.
// Tested by tests/graph/resolution_test.cpp and tests/corpus.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "entente/core/utf8.hpp"
#include "graph/agreement_matching.hpp"
#include "graph/agreement_names.hpp"
#include "graph/bearers.hpp"
#include "graph/date_groups.hpp"
#include "graph/generic_names.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

constexpr std::string_view kKnown = "agreement.known";  // the rule that reads names of the gazetteer

std::optional<std::int32_t> year_of(std::string_view year) {
  const bool digits = std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (year.size() != 4 || !digits || year < "1200" || year > "2199") return std::nullopt;
  return (year[0] - '0') * 1000 + (year[1] - '0') * 100 + (year[2] - '0') * 10 + (year[3] - '0');
}

/// 1783 of "1783 Treaty of Paris" and "Treaty of Paris of 1783".
std::optional<std::int32_t> year_in(std::string_view quote) {
  if (quote.size() < 6) return std::nullopt;
  if (quote[4] == ' ') {
    if (const auto first = year_of(quote.substr(0, 4))) return first;
  }
  return quote[quote.size() - 5] == ' ' ? year_of(quote.substr(quote.size() - 4)) : std::nullopt;
}

constexpr auto kLevelWords = std::to_array<std::string_view>({
    "a",
    "and",
    "comprehensive",
    "cooperation",
    "cooperative",
    "for",
    "in",
    "level",
    "of",
    "partnership",
    "partnerships",
    "relations",
    "relationship",
    "status",
    "strategic",
    "the",
    "ties",
});

/// The words of a partnership's name that its level does not say: "enhanced", "green", "on climate change".
std::string qualifiers(const std::string& key) {
  std::string out;
  for (const std::string& word : words_of(key)) {
    if (std::find(kLevelWords.begin(), kLevelWords.end(), word) == kLevelWords.end()) out += word + " ";
  }
  return out;
}

std::string key_of(const EntityTable& table, std::uint32_t slot, const AgreementParticulars& particulars) {
  const Entity& entity = table.entity(slot);
  std::string name = name_key(entity.name);
  const bool generic = is_generic_agreement(name) || fold(entity.name) == entity.name;  // no capital letter
  std::string key = particulars.kind ? std::string(entente::name(*particulars.kind)) : "?";
  for (const std::uint32_t party : particulars.parties) key += "|" + std::to_string(party);
  if (particulars.parties.empty() && generic) key += "|in " + std::to_string(table.document(slot));
  if (particulars.level && *particulars.level != PartnershipLevel::Other) {
    name = std::string(entente::name(*particulars.level)) + " " + qualifiers(name);
  }
  return key + "|" + name;
}

/// "Indonesia ratified its treaty with Singapore": who acts on it is the other party.
void add_partner(const EntityTable& table, const Bearers& bearers, std::uint32_t document,
                 const EventClaim& event, std::map<std::uint32_t, AgreementParticulars>& all) {
  if (event.type != EventType::Signing && event.type != EventType::Ratification) return;
  if (event.actor_parties.size() != 1 || event.recipient_parties.size() > 1) return;
  for (const EntityIndex agreement : event.agreements) {
    const auto found = all.find(table.slot(document, agreement));
    if (found == all.end() || found->second.parties.size() != 1) continue;
    found->second.parties.insert(bearers.of(table.slot(document, event.actor_parties.front())));
  }
}

std::map<std::uint32_t, AgreementParticulars> particulars_of(const EntityTable& table,
                                                             const Bearers& bearers) {
  std::map<std::uint32_t, AgreementParticulars> all;
  for (std::uint32_t d = 0; d < table.documents().size(); ++d) {
    for (const AgreementClaim& claim : table.documents()[d].agreements) {
      AgreementParticulars& one = all[table.slot(d, claim.agreement)];
      if (!one.kind || claim.kind < *one.kind) one.kind = claim.kind;
      if (claim.level && (!one.level || *claim.level < *one.level)) one.level = claim.level;
      for (const EntityIndex party : claim.parties) one.parties.insert(bearers.of(table.slot(d, party)));
      if (claim.status == AgreementStatus::Signed && claim.date.known()) {
        one.signed_on.insert(claim.date);
        one.years.insert(claim.date.year);
      }
      for (const AgreementClaim::Stage& stage : claim.lifecycle) {
        if (stage.status == AgreementStatus::Signed && stage.date.known()) one.years.insert(stage.date.year);
      }
      for (const Evidence& evidence : claim.evidence) {
        one.known = one.known || evidence.rule == kKnown;
        const bool name = evidence.rule.starts_with("agreement.");
        if (const auto year = name ? year_in(evidence.quote) : std::nullopt) {
          one.years.insert(*year);
          one.years_named.insert(*year);
        }
      }
    }
    for (const EventClaim& event : table.documents()[d].events) add_partner(table, bearers, d, event, all);
  }
  return all;
}

constexpr std::size_t kFewWords = 3;       // of a name
constexpr std::size_t kMostClusters = 64;  // compared with one more: a hostile text must not cost its square

class Agreements {
 public:
  Agreements(const EntityTable& table, Bearers& bearers)
      : table_(table), bearers_(bearers), particulars_(particulars_of(table, bearers)) {}

  void run() {
    std::vector<AgreementUnit> all = units();
    std::set<std::string> known;
    for (const AgreementUnit& unit : all) {
      if (unit.said.known) known.insert(unit.formal);
    }
    std::map<std::string, std::vector<AgreementUnit>> by_key;
    for (AgreementUnit& unit : all) {
      unit.said.known = known.contains(unit.formal);
      by_key[key(unit)].push_back(std::move(unit));
    }
    std::vector<AgreementUnit> clusters;
    for (auto& [key, units] : by_key) {
      for (AgreementUnit& cluster : gather(units)) clusters.push_back(std::move(cluster));
    }
    unite_acronyms(clusters);
  }

 private:
  [[nodiscard]] const AgreementParticulars& of(std::uint32_t slot) const {
    static const AgreementParticulars none;
    const auto found = particulars_.find(slot);
    return found == particulars_.end() ? none : found->second;
  }

  /// Within a document, names and dates decide.
  [[nodiscard]] std::vector<AgreementUnit> units() {
    std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t slot = 0; slot < table_.size(); ++slot) {
      if (table_.entity(slot).type != EntityType::Agreement) continue;
      groups[{table_.document(slot), key_of(table_, slot, of(slot))}].push_back(slot);
    }
    std::vector<AgreementUnit> out;
    for (const auto& [key, slots] : groups) {
      std::vector<PartialDate> dates;
      for (const std::uint32_t slot : slots) {
        const std::set<PartialDate>& days = of(slot).signed_on;
        dates.push_back(days.empty() ? PartialDate{} : *days.rbegin());
      }
      const std::vector<std::uint32_t> group = group_dates(dates);
      std::map<std::uint32_t, std::size_t> first;
      for (std::size_t i = 0; i < slots.size(); ++i) {
        const auto [place, fresh] = first.try_emplace(group[i], out.size());
        if (fresh) {
          out.push_back(unit(slots[i]));
        } else {
          absorb(out[place->second], unit(slots[i]));
          bearers_.unite(out[place->second].slot, slots[i], "agreement.name");
        }
      }
    }
    return out;
  }

  [[nodiscard]] AgreementUnit unit(std::uint32_t slot) const {
    AgreementUnit out;
    out.slot = slot;
    const std::uint32_t document_number = table_.document(slot);
    out.documents = {document_number};
    out.said = of(slot);
    out.most_parties = out.said.parties.size();
    const Entity& entity = table_.entity(slot);
    const DocumentClaims& document = table_.documents()[document_number];
    std::set<std::string> words;
    for (const AgreementClaim& claim : document.agreements) {
      if (claim.agreement != table_.index(slot)) continue;
      out.fields.insert(claim.fields.begin(), claim.fields.end());
      const PartialDate date = claim.date.known() ? claim.date : document.document.published;
      if (claim.status >= AgreementStatus::Signed && claim.status <= AgreementStatus::Amended) {
        if (date.known() && (!out.concluded.known() || date < out.concluded)) out.concluded = date;
      } else if (claim.status == AgreementStatus::Proposed || claim.status == AgreementStatus::Negotiating) {
        out.pending_until = std::max(out.pending_until, document.document.published);
      }
      for (const EntityIndex index : claim.parties) add_words(document, index, words);
    }
    out.name = agreement_name(entity.name, words);
    out.formal = name_key(entity.name);
    out.titled = words_of(out.formal).size() > kFewWords && fold(entity.name) != entity.name;
    out.first = out.last = document.document.published;
    if (acronym_key(entity.name) == entity.name && entity.name.size() >= 3) out.acronym = entity.name;
    for (const std::string& alias : entity.aliases) {
      if (acronym_key(alias) == alias && alias.size() >= 3) out.acronyms.insert(alias);
    }
    return out;
  }

  static void add_words(const DocumentClaims& document, EntityIndex index, std::set<std::string>& words) {
    const Entity& party = document.at(index);
    for (std::string& word : words_of(name_key(party.name))) words.insert(std::move(word));
    for (const std::string& alias : party.aliases) {
      for (std::string& word : words_of(name_key(alias))) words.insert(std::move(word));
    }
    for (const Mention& mention : party.mentions) {
      if (mention.form != MentionForm::Demonym) continue;
      for (std::string& word : words_of(name_key(mention.quote))) words.insert(std::move(word));
    }
  }

  /// What has to be equal.
  [[nodiscard]] static std::string key(const AgreementUnit& unit) {
    std::string parties;
    for (const std::uint32_t party : unit.said.parties) parties += "|" + std::to_string(party);
    if (unit.said.level && *unit.said.level != PartnershipLevel::Other) {
      return std::string(entente::name(*unit.said.level)) + parties + "|" + qualifiers(unit.name.key);
    }
    if (unit.said.known) return "known " + unit.formal;
    if (unit.name.weight == NameWeight::Proper) return unit.name.key;
    return (unit.said.kind ? std::string(entente::name(*unit.said.kind)) : "?") + parties + "|" +
           unit.name.key;
  }

  /// One cluster an agreement. Who comes without a date joins the only one there is.
  std::vector<AgreementUnit> gather(std::vector<AgreementUnit>& units) {
    std::stable_sort(units.begin(), units.end(), [](const AgreementUnit& a, const AgreementUnit& b) {
      if (a.said.parties.empty() != b.said.parties.empty()) return b.said.parties.empty();
      if (a.said.years.empty() != b.said.years.empty()) return b.said.years.empty();
      if (a.first.known() != b.first.known()) return a.first.known();
      return a.first < b.first;
    });
    std::vector<AgreementUnit> clusters;
    for (AgreementUnit& unit : units) {
      std::vector<std::size_t> fitting;
      const std::size_t from = clusters.size() > kMostClusters ? clusters.size() - kMostClusters : 0;
      for (std::size_t i = from; i < clusters.size(); ++i) {
        if (same_agreement(clusters[i], unit)) fitting.push_back(i);
      }
      // A bare name is about the last one; a proper one that several bear is not about any of them.
      const bool told = unit.first.known() && unit.name.weight != NameWeight::Proper && !unit.said.known;
      if (fitting.empty() || (fitting.size() > 1 && !told)) {
        clusters.push_back(std::move(unit));
        continue;
      }
      AgreementUnit& cluster = clusters[fitting.back()];
      bearers_.unite(cluster.slot, unit.slot, rule(unit));
      absorb(cluster, unit);
    }
    return clusters;
  }

  [[nodiscard]] static std::string_view rule(const AgreementUnit& unit) {
    if (unit.said.known) return "agreement.name";
    if (unit.said.level && *unit.said.level != PartnershipLevel::Other) return "agreement.level";
    switch (unit.name.weight) {
      case NameWeight::Proper:
        return "agreement.name";
      case NameWeight::Topical:
        return "agreement.topic-and-parties";
      case NameWeight::Bare:
        break;
    }
    return "agreement.parties-and-day";
  }

  /// "RCEP" alone is the only agreement that a text gives this acronym.
  void unite_acronyms(const std::vector<AgreementUnit>& clusters) {
    std::map<std::string, std::vector<const AgreementUnit*>> written_out;
    for (const AgreementUnit& cluster : clusters) {
      if (cluster.name.weight == NameWeight::Bare || !cluster.acronym.empty()) continue;
      for (const std::string& acronym : cluster.acronyms) written_out[acronym].push_back(&cluster);
    }
    for (const AgreementUnit& cluster : clusters) {
      const auto found = cluster.acronym.empty() ? written_out.end() : written_out.find(cluster.acronym);
      if (found == written_out.end() || found->second.size() != 1) continue;
      const AgreementUnit& other = *found->second.front();
      const bool known = cluster.said.parties.empty() == other.said.parties.empty();
      if (!known || cluster.name.weight != NameWeight::Proper || !parties_agree(cluster, other)) continue;
      bearers_.unite(other.slot, cluster.slot, "agreement.acronym");
    }
  }

  const EntityTable& table_;
  Bearers& bearers_;
  std::map<std::uint32_t, AgreementParticulars> particulars_;
};

}  // namespace

void unite_agreements(const EntityTable& table, Bearers& bearers) {
  Agreements(table, bearers).run();
}

}  // namespace entente::detail
