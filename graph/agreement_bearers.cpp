// SPDX-License-Identifier: MIT
// Resolution of agreements: by kind, parties and name; partnerships by kind, parties and level. Two that were
// signed at different times are two, however alike their names; the less a name says, the nearer in time two
// documents have to be to mean the same.
// Tested by tests/graph/resolution_test.cpp and tests/corpus.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "entente/core/utf8.hpp"
#include "graph/agreement_names.hpp"
#include "graph/bearers.hpp"
#include "graph/date_groups.hpp"
#include "graph/generic_names.hpp"
#include "graph/identity.hpp"

namespace entente::detail {
namespace {

/// What all claims of one document say of one agreement.
struct Particulars {
  std::optional<AgreementKind> kind;
  std::optional<PartnershipLevel> level;
  std::set<std::uint32_t> parties;  // bearers
  std::set<PartialDate> signed_on;
  std::set<std::int32_t> years;        // of signature, and "1783 Treaty of Paris"
  std::set<std::int32_t> years_named;  // only these
  bool known = false;                  // the gazetteer gives this name to one agreement
};

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

std::string key_of(const EntityTable& table, std::uint32_t slot, const Particulars& particulars) {
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
                 const EventClaim& event, std::map<std::uint32_t, Particulars>& all) {
  if (event.type != EventType::Signing && event.type != EventType::Ratification) return;
  if (event.actor_parties.size() != 1 || event.recipient_parties.size() > 1) return;
  for (const EntityIndex agreement : event.agreements) {
    const auto found = all.find(table.slot(document, agreement));
    if (found == all.end() || found->second.parties.size() != 1) continue;
    found->second.parties.insert(bearers.of(table.slot(document, event.actor_parties.front())));
  }
}

std::map<std::uint32_t, Particulars> particulars_of(const EntityTable& table, const Bearers& bearers) {
  std::map<std::uint32_t, Particulars> all;
  for (std::uint32_t d = 0; d < table.documents().size(); ++d) {
    for (const AgreementClaim& claim : table.documents()[d].agreements) {
      Particulars& one = all[table.slot(d, claim.agreement)];
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

constexpr std::int32_t kDays = 3;  // one occasion, told again
constexpr std::int32_t kMonth = 30;
constexpr std::int32_t kLongestLife = 4 * 365;  // from a first mention to the signature
constexpr std::size_t kFewWords = 3;            // of a name
constexpr std::size_t kMany = 3;                // parties: no longer bilateral
constexpr std::size_t kTellingAcronym = 4;      // letters; "MOU" and "FTA" are borne by many
constexpr std::size_t kMostClusters = 64;  // compared with one more: a hostile text must not cost its square

/// What one document says of one agreement, and then what all documents say that mean it.
struct Unit {
  std::uint32_t slot = 0;
  std::set<std::uint32_t> documents;
  Particulars said;
  std::size_t most_parties = 0;  // that one document names
  AgreementName name;
  std::string formal;   // the name as a key, with the parties in it
  bool titled = false;  // a long name in capital letters
  std::string acronym;  // where the name is nothing else
  std::set<std::string> acronyms;
  std::set<std::string> fields;
  PartialDate first;  // published, of all that are here
  PartialDate last;
  PartialDate concluded;      // the earliest that says it was signed
  PartialDate pending_until;  // the last that says it is still to come
};

bool near(const Unit& a, const Unit& b, std::int32_t days) {
  if (!a.first.known() || !b.first.known()) return false;
  return a.first.first_day() - b.last.first_day() <= days && b.first.first_day() - a.last.first_day() <= days;
}

/// True where one says that it was signed and the other, later, that it is yet to be.
bool overtaken(const Unit& a, const Unit& b) {
  return a.concluded.known() && b.pending_until.known() &&
         b.pending_until.first_day() > a.concluded.first_day() + kMonth;
}

bool dates_differ(const Unit& a, const Unit& b) {
  for (const PartialDate left : a.said.signed_on) {
    for (const PartialDate right : b.said.signed_on) {
      if (left.compatible(right)) return false;
    }
  }
  return !a.said.signed_on.empty() && !b.said.signed_on.empty();
}

bool fields_differ(const Unit& a, const Unit& b) {
  return !a.fields.empty() && !b.fields.empty() &&
         std::none_of(a.fields.begin(), a.fields.end(),
                      [&](const std::string& field) { return b.fields.contains(field); });
}

/// Signed on the same day, or in the month of that day.
bool share_signature(const Unit& a, const Unit& b) {
  return std::any_of(a.said.signed_on.begin(), a.said.signed_on.end(), [&](PartialDate left) {
    return std::any_of(b.said.signed_on.begin(), b.said.signed_on.end(), [&](PartialDate right) {
      return left.month != 0 && right.month != 0 && left.compatible(right);
    });
  });
}

/// Of two parties each, both have to be the same; of many, texts name a few.
bool parties_agree(const Unit& a, const Unit& b) {
  const auto& left = a.said.parties;
  const auto& right = b.said.parties;
  if (std::includes(left.begin(), left.end(), right.begin(), right.end())) return true;
  if (std::includes(right.begin(), right.end(), left.begin(), left.end())) return true;
  return std::max(a.most_parties, b.most_parties) >= kMany &&
         std::any_of(left.begin(), left.end(), [&](std::uint32_t party) { return right.contains(party); });
}

bool disjoint(const std::set<std::int32_t>& a, const std::set<std::int32_t>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&](std::int32_t year) { return b.contains(year); });
}

/// "1783 Treaty of Paris", "1898 Treaty of Paris".
bool years_differ(const Unit& a, const Unit& b) {
  return disjoint(a.said.years, b.said.years);
}

/// The same of one that the gazetteer knows: a convention is signed in many years, a treaty of two in one.
bool known_years_differ(const Unit& a, const Unit& b) {
  const auto telling = [](const Unit& unit) {
    return unit.most_parties == 2 ? unit.said.years : unit.said.years_named;
  };
  return disjoint(telling(a), telling(b));
}

bool share_acronym(const Unit& a, const Unit& b) {
  return std::any_of(a.acronyms.begin(), a.acronyms.end(), [&](const std::string& acronym) {
    return acronym.size() >= kTellingAcronym && b.acronyms.contains(acronym);
  });
}

/// True where two of one key mean the same.
bool same(const Unit& a, const Unit& b) {
  // What a document tells apart is apart.
  if (std::any_of(b.documents.begin(), b.documents.end(),
                  [&](std::uint32_t document) { return a.documents.contains(document); })) {
    return false;
  }
  if (a.said.known) return !known_years_differ(a, b);
  if (dates_differ(a, b)) return false;
  // The key has the parties; "a strategic partnership" of whoever it may be is none that another text means.
  if (a.said.level && *a.said.level != PartnershipLevel::Other) return a.said.parties.size() > 1;
  switch (a.name.weight) {
    case NameWeight::Proper:
      return parties_agree(a, b) && !years_differ(a, b);
    case NameWeight::Topical:
      if (overtaken(a, b) || overtaken(b, a)) return false;
      if (a.said.parties.empty()) return share_acronym(a, b) || (a.titled && b.titled && near(a, b, kDays));
      // A partnership is a state of things, and is spoken of for as long as it lasts.
      if (a.said.kind == AgreementKind::Partnership) return true;
      return share_signature(a, b) || near(a, b, kLongestLife) || !a.first.known() || !b.first.known();
    case NameWeight::Bare:
      break;
  }
  if (a.said.parties.empty() || fields_differ(a, b)) return false;
  if (share_signature(a, b)) return true;
  // Of what is only planned there can be many on one day.
  const bool told = a.concluded.known() || b.concluded.known() || !a.fields.empty();
  return told && near(a, b, kDays);
}

void absorb(Unit& to, const Unit& from) {
  to.documents.insert(from.documents.begin(), from.documents.end());
  to.said.parties.insert(from.said.parties.begin(), from.said.parties.end());
  to.said.signed_on.insert(from.said.signed_on.begin(), from.said.signed_on.end());
  to.said.years.insert(from.said.years.begin(), from.said.years.end());
  to.said.years_named.insert(from.said.years_named.begin(), from.said.years_named.end());
  to.most_parties = std::max(to.most_parties, from.most_parties);
  to.acronyms.insert(from.acronyms.begin(), from.acronyms.end());
  to.fields.insert(from.fields.begin(), from.fields.end());
  if (from.first.known()) {
    to.first = to.first.known() ? std::min(to.first, from.first) : from.first;
    to.last = std::max(to.last, from.last);
  }
  if (from.concluded.known() && (!to.concluded.known() || from.concluded < to.concluded)) {
    to.concluded = from.concluded;
  }
  to.pending_until = std::max(to.pending_until, from.pending_until);
}

class Agreements {
 public:
  Agreements(const EntityTable& table, Bearers& bearers)
      : table_(table), bearers_(bearers), particulars_(particulars_of(table, bearers)) {}

  void run() {
    std::vector<Unit> all = units();
    std::set<std::string> known;
    for (const Unit& unit : all) {
      if (unit.said.known) known.insert(unit.formal);
    }
    std::map<std::string, std::vector<Unit>> by_key;
    for (Unit& unit : all) {
      unit.said.known = known.contains(unit.formal);
      by_key[key(unit)].push_back(std::move(unit));
    }
    std::vector<Unit> clusters;
    for (auto& [key, units] : by_key) {
      for (Unit& cluster : gather(units)) clusters.push_back(std::move(cluster));
    }
    unite_acronyms(clusters);
  }

 private:
  [[nodiscard]] const Particulars& of(std::uint32_t slot) const {
    static const Particulars none;
    const auto found = particulars_.find(slot);
    return found == particulars_.end() ? none : found->second;
  }

  /// Within a document, names and dates decide.
  [[nodiscard]] std::vector<Unit> units() {
    std::map<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> groups;
    for (std::uint32_t slot = 0; slot < table_.size(); ++slot) {
      if (table_.entity(slot).type != EntityType::Agreement) continue;
      groups[{table_.document(slot), key_of(table_, slot, of(slot))}].push_back(slot);
    }
    std::vector<Unit> out;
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

  [[nodiscard]] Unit unit(std::uint32_t slot) const {
    Unit out;
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
  [[nodiscard]] static std::string key(const Unit& unit) {
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
  std::vector<Unit> gather(std::vector<Unit>& units) {
    std::stable_sort(units.begin(), units.end(), [](const Unit& a, const Unit& b) {
      if (a.said.parties.empty() != b.said.parties.empty()) return b.said.parties.empty();
      if (a.said.years.empty() != b.said.years.empty()) return b.said.years.empty();
      if (a.first.known() != b.first.known()) return a.first.known();
      return a.first < b.first;
    });
    std::vector<Unit> clusters;
    for (Unit& unit : units) {
      std::vector<std::size_t> fitting;
      const std::size_t from = clusters.size() > kMostClusters ? clusters.size() - kMostClusters : 0;
      for (std::size_t i = from; i < clusters.size(); ++i) {
        if (same(clusters[i], unit)) fitting.push_back(i);
      }
      // A bare name is about the last one; a proper one that several bear is not about any of them.
      const bool told = unit.first.known() && unit.name.weight != NameWeight::Proper && !unit.said.known;
      if (fitting.empty() || (fitting.size() > 1 && !told)) {
        clusters.push_back(std::move(unit));
        continue;
      }
      Unit& cluster = clusters[fitting.back()];
      bearers_.unite(cluster.slot, unit.slot, rule(unit));
      absorb(cluster, unit);
    }
    return clusters;
  }

  [[nodiscard]] static std::string_view rule(const Unit& unit) {
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
  void unite_acronyms(const std::vector<Unit>& clusters) {
    std::map<std::string, std::vector<const Unit*>> written_out;
    for (const Unit& cluster : clusters) {
      if (cluster.name.weight == NameWeight::Bare || !cluster.acronym.empty()) continue;
      for (const std::string& acronym : cluster.acronyms) written_out[acronym].push_back(&cluster);
    }
    for (const Unit& cluster : clusters) {
      const auto found = cluster.acronym.empty() ? written_out.end() : written_out.find(cluster.acronym);
      if (found == written_out.end() || found->second.size() != 1) continue;
      const Unit& other = *found->second.front();
      const bool known = cluster.said.parties.empty() == other.said.parties.empty();
      if (!known || cluster.name.weight != NameWeight::Proper || !parties_agree(cluster, other)) continue;
      bearers_.unite(other.slot, cluster.slot, "agreement.acronym");
    }
  }

  const EntityTable& table_;
  Bearers& bearers_;
  std::map<std::uint32_t, Particulars> particulars_;
};

}  // namespace

void unite_agreements(const EntityTable& table, Bearers& bearers) {
  Agreements(table, bearers).run();
}

}  // namespace entente::detail
