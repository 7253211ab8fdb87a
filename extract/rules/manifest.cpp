// SPDX-License-Identifier: MIT
// The manifest: which files there are, what they hold, and in which order they apply.
// Tested by tests/extract/rules/manifest_test.cpp.
#include "extract/rules/manifest.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kKinds{"words", "lexicon", "phrases", "frames"};

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> words;
  constexpr std::string_view kBlanks = " \t\r";
  for (std::size_t begin = line.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
    const std::size_t end = std::min(line.find_first_of(kBlanks, begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = line.find_first_not_of(kBlanks, end);
  }
  return words;
}

/// The next line of `text`, which it is taken from.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

std::vector<ManifestEntry> parse_manifest(std::string_view path, std::string_view text,
                                          std::vector<Diagnostic>& diagnostics) {
  std::vector<ManifestEntry> entries;
  std::uint32_t number = 0;
  const auto report = [&](std::string code, std::string message) {
    diagnostics.push_back(
        {Severity::Error, std::move(code), std::string(path), number, 1, std::move(message)});
  };
  while (!text.empty()) {
    std::string_view line = take_line(text);
    ++number;
    line = line.substr(0, line.find('#'));
    const std::vector<std::string_view> words = split(line);
    if (words.empty()) continue;
    const auto kind = std::find(kKinds.begin(), kKinds.end(), words[0]);
    if (kind == kKinds.end()) {
      const std::string suggestion = nearest(words[0], kKinds);
      report("E0120", "unknown kind '" + std::string(words[0]) + "'" +
                          (suggestion.empty() ? "; known: words lexicon phrases frames"
                                              : ", did you mean '" + suggestion + "'?"));
      continue;
    }
    ManifestEntry entry;
    entry.kind = static_cast<ManifestEntry::Kind>(kind - kKinds.begin());
    entry.line = number;
    const bool named = entry.kind == ManifestEntry::Kind::Words || entry.kind == ManifestEntry::Kind::Lexicon;
    if (words.size() != (named ? 3U : 2U)) {
      report("E0120", named ? "expected '" + std::string(words[0]) + " NAME PATH'"
                            : "expected '" + std::string(words[0]) + " PATH'");
      continue;
    }
    entry.path = words.back();
    if (named) entry.name = words[1];
    const auto same = [&](const ManifestEntry& known) { return known.path == entry.path; };
    if (std::any_of(entries.begin(), entries.end(), same)) {
      report("E0122", "'" + entry.path + "' is listed twice: remove one line");
      continue;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::string manifest_line(std::string_view path, std::string_view text) {
  const std::string file(path);
  if (path.ends_with(".rules")) {
    for (std::string_view rest = text; !rest.empty();) {
      const std::vector<std::string_view> words = split(take_line(rest));
      if (words.empty()) continue;
      if (words[0] == "phrase") return "phrases " + file;
      if (words[0] == "frame") return "frames " + file;
    }
    return "";
  }
  if (!path.ends_with(".tsv")) return "";
  std::string_view stem = path.substr(0, path.size() - 4);
  if (const std::size_t slash = stem.rfind('/'); slash != std::string_view::npos)
    stem.remove_prefix(slash + 1);
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (!line.starts_with('#')) break;
    const std::vector<std::string_view> words = split(line.substr(1));
    if (words.size() == 2 && words[0] == "class:") return "lexicon " + std::string(words[1]) + ' ' + file;
  }
  const bool is_words = path.find("words/") != std::string_view::npos;
  return (is_words ? "words " : "lexicon ") + std::string(stem) + ' ' + file;
}

}  // namespace entente
