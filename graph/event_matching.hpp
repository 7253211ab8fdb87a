// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_EVENT_MATCHING_HPP
#define ENTENTE_GRAPH_EVENT_MATCHING_HPP

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/node.hpp"

// Whether what two documents tell is one event. Its type, parties and modality are the same; time, persons,
// agreements and wording have to show the rest.

namespace entente::detail {

/// What one document says of an event, and then what all documents say that mean it.
struct EventTraits {
  PartialDate date;            ///< the finest that is said
  std::int32_t first_day = 0;  ///< where `date` is a day: from here …
  std::int32_t last_day = 0;   ///< … to here, inclusive
  bool lone = false;           ///< no other party is known: "Russia recognised …"
  std::set<std::uint32_t> documents;
  std::set<std::uint32_t> stories;  ///< texts that are copies of one another share one
  PartialDate published_first;      ///< of the documents
  PartialDate published_last;
  std::map<NodeIndex, std::set<NodeIndex>> persons;  ///< who took part, by party
  std::set<NodeIndex> agreements;
  std::set<NodeIndex> places;   ///< finer than countries
  std::set<std::string> words;  ///< of the quotes: what they say beyond type and parties
};

void absorb(EventTraits& to, const EventTraits& from);

/// The beginnings of the words of a quote that tell more than that two states have relations.
std::set<std::string> telling_words(std::string_view quote, const std::set<std::string>& names);

/// The rule by which the two are one event of this type, or "".
std::string_view same_event(EventType type, Modality modality, const EventTraits& a, const EventTraits& b);

/// How much speaks for the two being one, for a choice between several; at least 1.
int likeness(const EventTraits& a, const EventTraits& b);

}  // namespace entente::detail

#endif
