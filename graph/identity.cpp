// SPDX-License-Identifier: MIT
// Keys and ids.
// Tested by tests/graph/identity_test.cpp.
#include "graph/identity.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kLongestSlug = 80;

constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii(char c) {
  return (static_cast<unsigned char>(c) & 0x80U) == 0;
}

/// U+2010 to U+2015.
bool is_dash(std::string_view three) {
  return three.size() == 3 && three.starts_with("\xE2\x80") && three[2] >= '\x90' && three[2] <= '\x95';
}

}  // namespace

std::string name_key(std::string_view name) {
  const std::string folded = fold(name);
  std::string key;
  bool gap = false;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    if (c == '\'' || c == '.') continue;
    if (is_dash(std::string_view(folded).substr(i, 3))) {
      gap = true;
      i += 2;
      continue;
    }
    if (is_ascii(c) && !is_lower(c) && !is_upper(c) && !is_digit(c)) {
      gap = true;
      continue;
    }
    if (gap && !key.empty()) key += ' ';
    gap = false;
    key += c;
  }
  return key.empty() ? folded : key;
}

std::string acronym_key(std::string_view acronym) {
  std::string key;
  for (const char c : acronym) {
    if (is_upper(c) || is_digit(c)) {
      key += c;
    } else if (is_lower(c)) {
      key += static_cast<char>(c - 32);
    } else if ((c == '-' || c == '+') && !key.empty() && key.back() != '-') {
      key += '-';
    }
  }
  while (!key.empty() && key.back() == '-') key.pop_back();
  return key.size() > 24 ? std::string() : key;
}

bool is_country_code(std::string_view code) {
  return code.size() == 3 && std::all_of(code.begin(), code.end(), is_upper);
}

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    const std::size_t space = key.find(' ');
    if (space != 0) words.emplace_back(key.substr(0, space));
    key.remove_prefix(space == std::string_view::npos ? key.size() : space + 1);
  }
  return words;
}

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

std::string hex(std::uint64_t value, int digits) {
  std::string out;
  for (int i = digits - 1; i >= 0; --i) out += "0123456789abcdef"[(value >> (64 - 4 * (digits - i))) & 0xFU];
  return out;
}

std::string readable_id(std::string_view prefix, std::string_view name) {
  std::string id(prefix);
  std::string word = slug(name);
  if (word.empty()) return id + "x" + hex(fnv1a(name), 12);
  if (word.size() > kLongestSlug) {
    word.resize(kLongestSlug);
    const std::size_t hyphen = word.rfind('-');
    if (hyphen != std::string::npos && hyphen > kLongestSlug / 2) word.resize(hyphen);
    word += "-" + hex(fnv1a(name), 8);
  }
  return id + word;
}

std::string document_node_id(std::string_view id) {
  std::string out = "doc/";
  const bool dots = id.find_first_not_of('.') == std::string_view::npos;
  for (const char c : id) {
    const bool plain =
        is_upper(c) || is_lower(c) || is_digit(c) || c == '-' || c == '_' || c == '~' || (c == '.' && !dots);
    if (plain) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += "0123456789ABCDEF"[byte >> 4U];
      out += "0123456789ABCDEF"[byte & 0xFU];
    }
  }
  return id.empty() ? out + "-" : out;
}

std::vector<std::string> distinct_ids(std::span<const IdProposal> proposals) {
  std::vector<std::size_t> order(proposals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return proposals[a].id < proposals[b].id; });
  std::vector<std::string> ids(proposals.size());
  std::vector<std::vector<std::size_t>> wanted;  // the same by several
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    const std::string& id = proposals[order[begin]].id;
    for (end = begin + 1; end < order.size() && proposals[order[end]].id == id;) ++end;
    if (end - begin == 1) {
      ids[order[begin]] = id;
    } else {
      wanted.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(begin),
                          order.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
  if (wanted.empty()) return ids;
  std::set<std::string> taken(ids.begin(), ids.end());
  for (std::vector<std::size_t>& who : wanted) {
    std::stable_sort(who.begin(), who.end(),
                     [&](std::size_t a, std::size_t b) { return proposals[a].key < proposals[b].key; });
    std::map<std::string_view, int> bearers;  // of each suffix
    for (const std::size_t i : who) ++bearers[proposals[i].suffix];
    for (const std::size_t i : who) {
      const IdProposal& proposal = proposals[i];
      const bool told = !proposal.suffix.empty() && bearers[proposal.suffix] == 1;
      std::string candidate = proposal.id + "-" + (told ? proposal.suffix : hex(fnv1a(proposal.key), 8));
      const std::string first = candidate;
      for (int n = 2; !taken.insert(candidate).second; ++n) candidate = first + "-" + std::to_string(n);
      ids[i] = candidate;
    }
  }
  return ids;
}

}  // namespace entente::detail
