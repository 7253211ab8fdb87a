// SPDX-License-Identifier: MIT
// The rules by which events of different documents are one: each asks for a time that fits and, the vaguer
// that is, for the more that agrees beside it.
// Tested by tests/graph/event_matching_test.cpp.
#include "graph/event_matching.hpp"

#include <algorithm>
#include <array>

#include "graph/identity.hpp"

namespace entente::detail {
namespace {

using T = EventType;

/// How often the same parties can do this.
enum class Recurrence : std::uint8_t {
  Once,      ///< as a rule once: they establish relations, one joins a body
  Seldom,    ///< not again for months: they sever relations, one closes its embassy
  Occasion,  ///< from time to time, on a day of its own: they meet
  Anytime    ///< again and again, several times a day: one criticises the other
};

constexpr auto kOnce =
    std::to_array<EventType>({T::EstablishRelations, T::Accession, T::Exit, T::Recognition});
constexpr auto kSeldom = std::to_array<EventType>({
    T::RestoreRelations,
    T::DowngradeRelations,
    T::SeverRelations,
    T::OpenMission,
    T::CloseMission,
});
constexpr auto kOccasions = std::to_array<EventType>({
    T::Visit,
    T::Meeting,
    T::Call,
    T::Negotiation,
    T::Mediation,
    T::Signing,
    T::Ratification,
    T::UpgradeRelations,
    T::Accreditation,
    T::Recall,
    T::Summons,
    T::ExpelDiplomats,
    T::Condolence,
    T::Apology,
    T::Ceasefire,
});
/// What is done about an agreement is known by it.
constexpr auto kOfAgreements = std::to_array<EventType>({T::Signing, T::Ratification, T::UpgradeRelations});

constexpr std::int32_t kFresh = 3;   // days between two reports of one thing
constexpr std::int32_t kBehind = 7;  // a report may be so many days later than what it tells of
constexpr std::int32_t kAhead = 60;  // a plan may be told so long before
constexpr std::size_t kFewWords = 3;
constexpr std::size_t kManyWords = 5;
constexpr std::size_t kWordBeginning = 5;

template <std::size_t N>
bool among(const std::array<EventType, N>& types, EventType type) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

Recurrence recurrence(EventType type) {
  if (among(kOnce, type)) return Recurrence::Once;
  if (among(kSeldom, type)) return Recurrence::Seldom;
  return among(kOccasions, type) ? Recurrence::Occasion : Recurrence::Anytime;
}

template <typename Value>
bool meet(const std::set<Value>& a, const std::set<Value>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Value& value) { return b.contains(value); });
}

/// Others act for the same party: the ministers of defence met, not the presidents.
bool others_act(const EventTraits& a, const EventTraits& b) {
  return std::any_of(a.persons.begin(), a.persons.end(), [&](const auto& side) {
    const auto other = b.persons.find(side.first);
    return other != b.persons.end() && !meet(side.second, other->second);
  });
}

bool share_person(const EventTraits& a, const EventTraits& b, std::ptrdiff_t parties = 1) {
  return parties <= std::count_if(a.persons.begin(), a.persons.end(), [&](const auto& side) {
           const auto other = b.persons.find(side.first);
           return other != b.persons.end() && meet(side.second, other->second);
         });
}

bool worded_alike(const EventTraits& a, const EventTraits& b, std::size_t few = kFewWords) {
  std::size_t shared = 0;
  for (const std::string& word : a.words) shared += b.words.contains(word) ? 1U : 0U;
  return shared >= few && 2 * shared >= std::min(a.words.size(), b.words.size());
}

/// Where all happens at one place, what happens at another is something else.
bool elsewhere(const EventTraits& a, const EventTraits& b) {
  return !a.places.empty() && !b.places.empty() && !meet(a.places, b.places);
}

bool same_days(const EventTraits& a, const EventTraits& b) {
  return a.date.is_day() && b.date.is_day() && a.first_day <= b.last_day && b.first_day <= a.last_day;
}

/// Days that a report may mean that gives none.
bool reported_near(const EventTraits& dated, const EventTraits& undated, Modality modality) {
  if (!dated.date.is_day() || undated.date.is_day() || !undated.published_first.known()) return false;
  const bool ahead = modality == Modality::Planned || modality == Modality::Hypothetical;
  const std::int32_t early = undated.published_first.first_day() - (ahead ? kFresh : kBehind);
  const std::int32_t late = undated.published_last.first_day() + (ahead ? kAhead : kFresh);
  return dated.last_day >= early && dated.first_day <= late;
}

bool published_near(const EventTraits& a, const EventTraits& b) {
  return a.published_first.known() && b.published_first.known() &&
         a.published_first.first_day() - b.published_last.first_day() <= kFresh &&
         b.published_first.first_day() - a.published_last.first_day() <= kFresh;
}

bool compatible(const EventTraits& a, const EventTraits& b) {
  if (a.date.is_day() && b.date.is_day()) return same_days(a, b);
  return a.date.compatible(b.date);
}

/// Times that are not the same day, but may well be.
bool times_fit(const EventTraits& a, const EventTraits& b, Modality modality) {
  if (reported_near(a, b, modality) || reported_near(b, a, modality)) return true;
  if (a.date.is_day() && b.date.is_day()) return false;
  if (a.date.known() && b.date.known()) return true;  // "in November" and a day of it
  return published_near(a, b);
}

/// One agreement is concluded once: of reports that give it different days, the later ones give their own.
bool concluded_once(EventType type, Modality modality, const EventTraits& a, const EventTraits& b) {
  return among(kOfAgreements, type) && modality == Modality::Actual && meet(a.agreements, b.agreements) &&
         a.date.is_day() && b.date.is_day() && a.first_day - b.last_day <= kBehind &&
         b.first_day - a.last_day <= kBehind;
}

/// Words that any text on relations between states has, as far as `telling_words` keeps them.
constexpr auto kCommon = std::to_array<std::string_view>({
    "about", "affai", "after",  "again", "agree", "also",  "among",  "ambas", "arriv", "been",  "betwe",
    "bilat", "both",  "called", "calle", "chanc", "confe", "coope",  "count", "deleg", "diplo", "discu",
    "durin", "even",  "forei",  "from",  "gener", "gover", "have",   "head",  "held",  "high",  "hold",
    "into",  "issue", "joint",  "large", "leade", "made",  "make",   "meet",  "meeti", "membe", "minis",
    "natio", "offic", "other",  "over",  "part",  "parti", "people", "peopl", "premi", "presi", "prime",
    "relat", "repre", "said",   "secre", "side",  "sides", "sign",   "signe", "signi", "state", "statem",
    "such",  "talk",  "talks",  "that",  "their", "them",  "they",   "this",  "today", "tuesd", "monda",
    "wedne", "thurs", "frida",  "satur", "sunda", "visit", "were",   "when",  "which", "will",  "with",
    "would", "year",  "years",
});

}  // namespace

void absorb(EventTraits& to, const EventTraits& from) {
  if (from.date.is_day()) {
    const bool fresh = !to.date.is_day();
    to.first_day = fresh ? from.first_day : std::min(to.first_day, from.first_day);
    to.last_day = fresh ? from.last_day : std::max(to.last_day, from.last_day);
  }
  if (!to.date.is_day()) to.date = std::max(to.date, from.date);
  to.lone = to.lone || from.lone;
  to.documents.insert(from.documents.begin(), from.documents.end());
  to.stories.insert(from.stories.begin(), from.stories.end());
  if (from.published_first.known()) {
    to.published_first = to.published_first.known() ? std::min(to.published_first, from.published_first)
                                                    : from.published_first;
    to.published_last = std::max(to.published_last, from.published_last);
  }
  for (const auto& [party, who] : from.persons) to.persons[party].insert(who.begin(), who.end());
  to.agreements.insert(from.agreements.begin(), from.agreements.end());
  to.places.insert(from.places.begin(), from.places.end());
  to.words.insert(from.words.begin(), from.words.end());
}

std::set<std::string> telling_words(std::string_view quote, const std::set<std::string>& names) {
  std::set<std::string> out;
  for (std::string& word : words_of(name_key(quote))) {
    if (word.size() < 4 || names.contains(word)) continue;
    if (word.size() > kWordBeginning) word.resize(kWordBeginning);
    if (std::find(kCommon.begin(), kCommon.end(), word) == kCommon.end()) out.insert(std::move(word));
  }
  return out;
}

std::string_view same_event(EventType type, Modality modality, const EventTraits& a, const EventTraits& b) {
  // What a document tells apart is apart.
  if (meet(a.documents, b.documents) || others_act(a, b)) return "";
  if (concluded_once(type, modality, a, b)) return "event.concluded";
  if (!compatible(a, b)) return "";
  const bool agreement = meet(a.agreements, b.agreements);
  if (!agreement && !a.agreements.empty() && !b.agreements.empty() && among(kOfAgreements, type)) return "";
  if (meet(a.stories, b.stories)) return "event.same-story";
  const Recurrence recurs = recurrence(type);
  const bool known_parties = !a.lone && !b.lone;
  if (recurs == Recurrence::Once && known_parties) return "event.once";
  if (agreement && among(kOfAgreements, type)) return "event.agreement";
  const bool day = same_days(a, b);
  const bool place = meet(a.places, b.places);
  const bool words = worded_alike(a, b);
  if (recurs != Recurrence::Anytime) {
    if (day) return "event.day";
    if (times_fit(a, b, modality)) {
      if (recurs == Recurrence::Seldom && known_parties) return "event.time";
      // Whoever travels is known by that; a president meets many from one country, and often.
      if (share_person(a, b, type == T::Visit ? 1 : 2)) return "event.time-and-person";
      if (agreement) return "event.time-and-agreement";
      if (place) return "event.time-and-place";
      if (words) return "event.time-and-words";
    }
  } else if (day) {
    if (agreement) return "event.day-and-agreement";
    if (place) return "event.day-and-place";
    if (words && !elsewhere(a, b)) return "event.day-and-words";
  } else if (words && times_fit(a, b, Modality::Actual)) {  // nobody announces it weeks ahead
    return "event.time-and-words";
  }
  // Nothing tells when either was: only words that nobody else would use.
  const bool undated = !a.date.known() && !b.date.known();
  const bool unpublished = !a.published_first.known() && !b.published_first.known();
  const bool unmistakable = recurs != Recurrence::Anytime || worded_alike(a, b, kManyWords);
  if (undated && unpublished && words && unmistakable && (share_person(a, b) || place)) return "event.words";
  return "";
}

int likeness(const EventTraits& a, const EventTraits& b) {
  int sum = 1;
  if (meet(a.stories, b.stories)) sum += 16;
  if (same_days(a, b)) sum += 8;
  if (meet(a.agreements, b.agreements)) sum += 4;
  if (share_person(a, b)) sum += 4;
  if (worded_alike(a, b)) sum += 2;
  if (meet(a.places, b.places)) sum += 1;
  return sum;
}

}  // namespace entente::detail
