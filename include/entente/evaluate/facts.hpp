// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EVALUATE_FACTS_HPP
#define ENTENTE_EVALUATE_FACTS_HPP

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/vocabulary.hpp"
#include "entente/graph/graph.hpp"

namespace entente {

/// Keys under which two wordings of one thing meet: folded words of letters and digits, or the code of a
/// state or organization in capitals.
using Keys = std::set<std::string>;

/// `label` is what to show to a person, in this and the facts below.
struct NamedFact {
  std::string label;
  std::vector<std::string> names;  ///< folded, the name first
};

struct OfficeFact {
  std::string label;
  std::vector<std::string> holder;  ///< the names of the person
  Keys where;                       ///< the state or body; any one of them
};

struct AgreementFact {
  std::string label;
  std::string kind;
  Keys names;
  Keys parties;
};

struct EventFact {
  std::string label;
  EventType type = EventType::Meeting;
  Keys actors;
  Keys recipients;
  std::string start;  ///< ISO 8601, as precise as known, or ""
};

/// What one document says, as a gold annotation and a graph can both put it. Hypothetical events are in
/// neither.
struct Facts {
  Keys countries;  ///< ISO 3166-1 alpha-3
  std::vector<NamedFact> persons;
  std::vector<NamedFact> organizations;
  std::vector<OfficeFact> offices;
  std::vector<AgreementFact> agreements;
  std::vector<EventFact> events;
};

/// The facts of a graph, in the order of its nodes. The graph should be of one document.
Facts facts_of(const Graph& graph);

/// "Tô Lâm" → "to lam": the folded words of letters and digits of a name.
std::string name_key(std::string_view name);

/// The key of a party: "VNM", "country/VNM" and "vnm" → "VNM"; what is no code of 2 to 8 letters or digits
/// is a name ("Darfur rebels" → "darfur rebels").
std::string party_key(std::string_view party);

}  // namespace entente

#endif
