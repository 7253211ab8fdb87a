// SPDX-License-Identifier: MIT
// From rule files to a rule set: `compile`.
// Tested by tests/extract/rules/rule_set_test.cpp.
#include "entente/extract/rule_set.hpp"

#include <algorithm>
#include <unordered_map>

#include "extract/rules/manifest.hpp"
#include "extract/rules/parser.hpp"
#include "extract/rules/phrase_compiler.hpp"
#include "extract/rules/rule_set_data.hpp"

namespace entente {
namespace {

using Kind = ManifestEntry::Kind;

const RuleFile* find_file(const RuleSource& source, std::string_view path) {
  for (const RuleFile& file : source.files) {
    if (file.path == path) return &file;
  }
  return nullptr;
}

/// Rule names are unique across files: claims keep them.
void check_names(const std::vector<RuleFamily>& families, std::vector<Diagnostic>& diagnostics) {
  std::unordered_map<std::string_view, std::string> seen;
  const auto check = [&](const std::string& name, const RuleFamily& family, Position position) {
    const auto [known, added] = seen.emplace(name, family.path + ':' + std::to_string(position.line));
    if (added) return;
    diagnostics.push_back(
        {Severity::Error, "E0111", family.path, position.line, position.column,
         "a rule '" + name + "' exists already (" + known->second + "): give it another name"});
  };
  for (const RuleFamily& family : families) {
    for (const PhraseRule& rule : family.phrases) check(rule.name, family, rule.position);
    for (const FrameRule& rule : family.frames) check(rule.name, family, rule.position);
  }
}

/// Diagnostics in the order of the manifest's files, then lines.
void sort_by_file(const RuleSet& set, std::vector<Diagnostic>& diagnostics) {
  std::unordered_map<std::string, std::size_t> order;
  if (const RuleFile* manifest = find_file(set.source, "manifest")) {
    order.emplace(display_path(*manifest), 0);
    std::vector<Diagnostic> ignored;
    for (const ManifestEntry& entry : parse_manifest("", manifest->text, ignored)) {
      const RuleFile* file = find_file(set.source, entry.path);
      if (file != nullptr) order.emplace(display_path(*file), order.size());
    }
  }
  const auto rank = [&](const Diagnostic& d) {
    const auto found = order.find(d.file);
    return found == order.end() ? order.size() : found->second;
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& a, const Diagnostic& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
}

}  // namespace

std::string display_path(const RuleFile& file) {
  return file.origin.empty() ? "rules/" + file.path : file.origin;
}

void load_rules(RuleSet& set, std::vector<Diagnostic>& diagnostics) {
  const RuleFile* manifest = find_file(set.source, "manifest");
  if (manifest == nullptr) {
    diagnostics.push_back({Severity::Error, "E0121", "rules/manifest", 0, 0, "the rules have no manifest"});
    return;
  }
  const std::string manifest_path = display_path(*manifest);
  const std::vector<ManifestEntry> entries = parse_manifest(manifest_path, manifest->text, diagnostics);
  std::vector<std::string_view> paths;
  for (const RuleFile& file : set.source.files) paths.push_back(file.path);
  // Word lists before everything that interns words, gazetteers before the rules that name their classes.
  for (const Kind kind : {Kind::Words, Kind::Lexicon, Kind::Phrases, Kind::Frames}) {
    for (const ManifestEntry& entry : entries) {
      if (entry.kind != kind) continue;
      const RuleFile* file = find_file(set.source, entry.path);
      if (file == nullptr) {
        const std::string suggestion = nearest(entry.path, paths);
        diagnostics.push_back({Severity::Error, "E0121", manifest_path, entry.line, 1,
                               "there is no file '" + entry.path + "'" +
                                   (suggestion.empty() ? ": remove the line or add the file"
                                                       : ", did you mean '" + suggestion + "'?")});
        continue;
      }
      const std::string path = display_path(*file);
      switch (kind) {
        case Kind::Words:
          load_words(entry.name, path, file->text, set.words, set.lists, diagnostics);
          break;
        case Kind::Lexicon:
          set.lexicon.add_file(entry.name, path, file->text, set.words, diagnostics);
          break;
        case Kind::Phrases:
        case Kind::Frames:
          set.families.push_back(
              parse_rules(kind == Kind::Phrases ? RuleFileKind::Phrases : RuleFileKind::Frames, path,
                          file->text, set.words, set.lexicon, diagnostics));
          break;
      }
    }
  }
  check_names(set.families, diagnostics);
}

CompiledRules compile(const RuleSource& source) {
  CompiledRules result;
  auto set = std::make_shared<RuleSet>(source);
  load_rules(*set, result.diagnostics);
  PhraseCompiler phrases(set->words, set->lexicon, result.diagnostics);
  for (const RuleFamily& family : set->families) phrases.add_stage(family);
  set->phrases = phrases.finish();
  std::vector<const FrameRule*> frames;
  for (const RuleFamily& family : set->families) {
    for (const FrameRule& rule : family.frames) frames.push_back(&rule);
  }
  set->frames = FrameProgram(frames, set->words);
  sort_by_file(*set, result.diagnostics);
  if (!has_errors(result.diagnostics)) result.rules = std::move(set);
  return result;
}

}  // namespace entente
