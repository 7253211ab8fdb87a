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
    "agricultural",
    "agriculture",
    "air",
    "alliance",
    "an",
    "and",
    "arms",
    "arrangement",
    "articles",
    "assistance",
    "association",
    "avoidance",
    "bilateral",
    "border",
    "boundary",
    "ceasefire",
    "charter",
    "climate",
    "commerce",
    "commercial",
    "communique",
    "comprehensive",
    "consular",
    "contract",
    "contracts",
    "convention",
    "cooperation",
    "cooperative",
    "criminal",
    "cultural",
    "culture",
    "customs",
    "deal",
    "declaration",
    "defence",
    "defense",
    "delimitation",
    "digital",
    "document",
    "documents",
    "double",
    "draft",
    "economic",
    "economy",
    "education",
    "employment",
    "energy",
    "environment",
    "exchange",
    "extradition",
    "final",
    "fisheries",
    "fishing",
    "for",
    "framework",
    "free",
    "friendship",
    "gas",
    "green",
    "health",
    "in",
    "initiative",
    "intent",
    "investment",
    "investments",
    "joint",
    "judicial",
    "labor",
    "labour",
    "legal",
    "letter",
    "loan",
    "maritime",
    "matters",
    "media",
    "memorandum",
    "memorandums",
    "military",
    "mou",
    "mous",
    "mutual",
    "new",
    "nuclear",
    "of",
    "oil",
    "on",
    "package",
    "pact",
    "partnership",
    "peace",
    "plan",
    "prisoners",
    "program",
    "programme",
    "project",
    "promotion",
    "protection",
    "protocol",
    "railway",
    "reciprocal",
    "resolution",
    "resolutions",
    "roadmap",
    "science",
    "security",
    "services",
    "sports",
    "statement",
    "statements",
    "status",
    "strategic",
    "strategy",
    "taxation",
    "technical",
    "technology",
    "the",
    "to",
    "tourism",
    "trade",
    "transfer",
    "transport",
    "treaties",
    "treaty",
    "truce",
    "understanding",
    "understandings",
    "visa",
    "waiver",
    "water",
    "youth",
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
