// SPDX-License-Identifier: MIT
// The words that make a name generic.
// Tested by tests/graph/resolution_test.cpp.
#include "graph/generic_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "graph/identity.hpp"

namespace entente::detail {
namespace {

constexpr auto kBodies = std::to_array<std::string_view>({
    "administration", "agency",     "army",       "assembly",   "authority",   "bureau",     "cabinet",
    "chamber",        "command",    "commission", "committee",  "congress",    "consulate",  "council",
    "court",          "customs",    "delegation", "department", "directorate", "embassy",    "force",
    "forces",         "government", "guard",      "house",      "institute",   "judiciary",  "legislature",
    "military",       "ministry",   "mission",    "navy",       "office",      "parliament", "party",
    "police",         "presidency", "senate",     "service",    "treasury",
});

constexpr auto kAgreements = std::to_array<std::string_view>({
    "a",
    "accord",
    "action",
    "agreement",
    "agreements",
    "air",
    "alliance",
    "an",
    "and",
    "arms",
    "arrangement",
    "articles",
    "bilateral",
    "border",
    "ceasefire",
    "charter",
    "comprehensive",
    "commercial",
    "communique",
    "contract",
    "convention",
    "cooperation",
    "cooperative",
    "cultural",
    "customs",
    "deal",
    "declaration",
    "defence",
    "defense",
    "double",
    "draft",
    "economic",
    "education",
    "energy",
    "exchange",
    "extradition",
    "final",
    "fisheries",
    "for",
    "framework",
    "free",
    "friendship",
    "in",
    "initiative",
    "intent",
    "investment",
    "joint",
    "letter",
    "loan",
    "memorandum",
    "memorandums",
    "military",
    "mou",
    "mous",
    "mutual",
    "new",
    "nuclear",
    "of",
    "on",
    "pact",
    "partnership",
    "peace",
    "plan",
    "program",
    "programme",
    "project",
    "protection",
    "protocol",
    "resolution",
    "resolutions",
    "roadmap",
    "science",
    "security",
    "services",
    "statement",
    "strategic",
    "strategy",
    "taxation",
    "technical",
    "technology",
    "the",
    "to",
    "tourism",
    "trade",
    "treaty",
    "truce",
    "understanding",
    "visa",
    "waiver",
});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_generic_body(std::string_view key) {
  const auto words = words_of(key);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return among(kBodies, word); });
}

bool is_generic_agreement(std::string_view key) {
  const auto words = words_of(key);
  return std::all_of(words.begin(), words.end(),
                     [](const std::string& word) { return among(kAgreements, word); });
}

}  // namespace entente::detail
