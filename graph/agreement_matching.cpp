// SPDX-License-Identifier: MIT
// The rules by which agreements of different documents are one. Two that were signed at different times are
// two, however alike their names; the less a name says, the nearer in time two documents have to be to mean
// the same.
// Tested by tests/graph/resolution_test.cpp and tests/corpus.
#include "graph/agreement_matching.hpp"

#include <algorithm>

namespace entente::detail {
namespace {

constexpr std::int32_t kDays = 3;  // one occasion, told again
constexpr std::int32_t kMonth = 30;
constexpr std::int32_t kLongestLife = 4 * 365;  // from a first mention to the signature
constexpr std::size_t kMany = 3;                // parties: no longer bilateral
constexpr std::size_t kTellingAcronym = 4;      // letters; "MOU" and "FTA" are borne by many

bool near(const AgreementUnit& a, const AgreementUnit& b, std::int32_t days) {
  if (!a.first.known() || !b.first.known()) return false;
  return a.first.first_day() - b.last.first_day() <= days && b.first.first_day() - a.last.first_day() <= days;
}

/// True where one says that it was signed and the other, later, that it is yet to be.
bool overtaken(const AgreementUnit& a, const AgreementUnit& b) {
  return a.concluded.known() && b.pending_until.known() &&
         b.pending_until.first_day() > a.concluded.first_day() + kMonth;
}

bool dates_differ(const AgreementUnit& a, const AgreementUnit& b) {
  for (const PartialDate left : a.said.signed_on) {
    for (const PartialDate right : b.said.signed_on) {
      if (left.compatible(right)) return false;
    }
  }
  return !a.said.signed_on.empty() && !b.said.signed_on.empty();
}

bool fields_differ(const AgreementUnit& a, const AgreementUnit& b) {
  return !a.fields.empty() && !b.fields.empty() &&
         std::none_of(a.fields.begin(), a.fields.end(),
                      [&](const std::string& field) { return b.fields.contains(field); });
}

/// Signed on the same day, or in the month of that day.
bool share_signature(const AgreementUnit& a, const AgreementUnit& b) {
  return std::any_of(a.said.signed_on.begin(), a.said.signed_on.end(), [&](PartialDate left) {
    return std::any_of(b.said.signed_on.begin(), b.said.signed_on.end(), [&](PartialDate right) {
      return left.month != 0 && right.month != 0 && left.compatible(right);
    });
  });
}

bool disjoint(const std::set<std::int32_t>& a, const std::set<std::int32_t>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&](std::int32_t year) { return b.contains(year); });
}

/// "1783 Treaty of Paris", "1898 Treaty of Paris".
bool years_differ(const AgreementUnit& a, const AgreementUnit& b) {
  return disjoint(a.said.years, b.said.years);
}

/// The same of one that the gazetteer knows: a convention is signed in many years, a treaty of two in one.
bool known_years_differ(const AgreementUnit& a, const AgreementUnit& b) {
  const auto telling = [](const AgreementUnit& unit) {
    return unit.most_parties == 2 ? unit.said.years : unit.said.years_named;
  };
  return disjoint(telling(a), telling(b));
}

bool share_acronym(const AgreementUnit& a, const AgreementUnit& b) {
  return std::any_of(a.acronyms.begin(), a.acronyms.end(), [&](const std::string& acronym) {
    return acronym.size() >= kTellingAcronym && b.acronyms.contains(acronym);
  });
}

}  // namespace

bool parties_agree(const AgreementUnit& a, const AgreementUnit& b) {
  const auto& left = a.said.parties;
  const auto& right = b.said.parties;
  if (std::includes(left.begin(), left.end(), right.begin(), right.end())) return true;
  if (std::includes(right.begin(), right.end(), left.begin(), left.end())) return true;
  return std::max(a.most_parties, b.most_parties) >= kMany &&
         std::any_of(left.begin(), left.end(), [&](std::uint32_t party) { return right.contains(party); });
}

bool same_agreement(const AgreementUnit& a, const AgreementUnit& b) {
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

void absorb(AgreementUnit& to, const AgreementUnit& from) {
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

}  // namespace entente::detail
