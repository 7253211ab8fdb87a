// SPDX-License-Identifier: MIT
// Ids of documents: they become file names, and every document has its own.
// Tested by tests/extract/read/document_id_test.cpp.
#include "extract/read/document_id.hpp"

#include <cstdio>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

constexpr std::size_t kIdBytes = 200;  // file names hold 255, and an extension follows

std::uint64_t fnv1a(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

bool is_unsafe(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x80) return std::string_view("/\\:*?\"<>|").find(static_cast<char>(c)) != std::string_view::npos;
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
         c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || c == 0xAD;
}

std::string_view trim_ends(std::string_view text) {
  const auto idle = [](char c) { return c == '.' || c == ' '; };
  while (!text.empty() && idle(text.front())) text.remove_prefix(1);
  while (!text.empty() && idle(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string safe_id(std::string_view id) {
  std::string safe;
  safe.reserve(id.size());
  for (std::size_t i = 0; i < id.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(id, i);
    if (is_unsafe(c)) {
      safe += '-';
    } else {
      safe.append(id, begin, i - begin);
    }
  }
  std::string_view kept = trim_ends(safe);
  if (kept.find_first_not_of('-') == std::string_view::npos) return "";
  if (kept.size() <= kIdBytes) return std::string(kept);
  // The hash keeps long ids apart that begin alike.
  char hash[18];
  std::snprintf(hash, sizeof hash, "-%016llx", static_cast<unsigned long long>(fnv1a(id)));
  std::size_t cut = kIdBytes - 17;
  while (cut > 0 && (static_cast<unsigned char>(kept[cut]) & 0xC0U) == 0x80U) --cut;
  return std::string(kept.substr(0, cut)) + hash;
}

std::string file_stem(std::string_view path) {
  if (path == "-") return "stdin";
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  for (std::string_view packed : {".gz", ".zst"}) {
    if (name.size() > packed.size() && name.ends_with(packed)) {
      name.remove_suffix(packed.size());
      break;
    }
  }
  const std::size_t dot = name.find_last_of('.');
  if (dot != std::string_view::npos && dot != 0) name = name.substr(0, dot);
  return is_utf8(name) ? std::string(name) : repair_utf8(name);
}

bool DocumentIds::take(const std::string& id) {
  return taken_.try_emplace(fnv1a(id), 1).second;
}

std::string DocumentIds::claim(std::string_view wanted, std::string_view fallback) {
  std::string id = safe_id(wanted);
  if (!id.empty() && take(id)) return id;
  std::string base = safe_id(fallback);
  if (base.empty()) base = "document";
  if (take(base)) return base;
  // Counting on from the last number keeps a hundred thousand files of one name linear.
  std::uint32_t number = taken_.at(fnv1a(base));
  do {
    id = base + "-" + std::to_string(++number);
  } while (!take(id));
  taken_[fnv1a(base)] = number;
  return id;
}

}  // namespace entente
