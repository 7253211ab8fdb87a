// SPDX-License-Identifier: MIT
// What a careful colleague would say of rules that compile: `lint`.
// Tested by tests/extract/rules/lint_test.cpp.
#include <algorithm>
#include <unordered_map>

#include "extract/rules/manifest.hpp"
#include "extract/rules/rule_printer.hpp"
#include "extract/rules/rule_set_data.hpp"

namespace entente {
namespace {

class Linter {
 public:
  explicit Linter(const RuleSet& set) : set_(set) {}

  std::vector<Diagnostic> run() {
    unlisted_files();
    for (const RuleFamily& family : set_.families) {
      examples(family);
      repeated_patterns(family);
    }
    repeated_frames();
    return std::move(found_);
  }

 private:
  void warn(std::string code, const std::string& file, Position position, std::string message) {
    found_.push_back(
        {Severity::Warning, std::move(code), file, position.line, position.column, std::move(message)});
  }

  void unlisted_files() {
    const auto manifest = std::find_if(set_.source.files.begin(), set_.source.files.end(),
                                       [](const RuleFile& file) { return file.path == "manifest"; });
    if (manifest == set_.source.files.end()) return;
    std::vector<Diagnostic> ignored;
    const std::vector<ManifestEntry> entries = parse_manifest("", manifest->text, ignored);
    for (const RuleFile& file : set_.source.files) {
      const auto listed = [&](const ManifestEntry& entry) { return entry.path == file.path; };
      if (&file == &*manifest || std::any_of(entries.begin(), entries.end(), listed)) continue;
      warn("W0134", display_path(file), {}, "no line of the manifest lists the file: nothing reads it");
    }
  }

  void examples(const RuleFamily& family) {
    bool negative = false;
    const auto look = [&](const std::vector<Example>& examples) {
      bool positive = false;
      for (const Example& example : examples) (example.positive ? positive : negative) = true;
      return positive;
    };
    look(family.examples);
    for (std::size_t i = 0; i < family.phrases.size(); ++i) {
      if (look(family.phrase_examples[i])) continue;
      warn("W0131", family.path, family.phrases[i].position,
           "the rule '" + family.phrases[i].name + "' has no example that it matches: add a '+' line");
    }
    for (std::size_t i = 0; i < family.frames.size(); ++i) {
      if (look(family.frame_examples[i])) continue;
      warn("W0131", family.path, family.frames[i].position,
           "the rule '" + family.frames[i].name + "' has no example that it matches: add a '+' line");
    }
    if (!negative && !(family.phrases.empty() && family.frames.empty())) {
      warn("W0130", family.path, {1, 1},
           "the family '" + family.name +
               "' has no negative example: add a '-' line with what it must not match");
    }
  }

  /// A pattern that an earlier rule of the same stage has too can never win against it.
  void repeated_patterns(const RuleFamily& family) {
    std::unordered_map<std::string, const PhraseRule*> seen;
    for (const PhraseRule& rule : family.phrases) {
      for (const Pattern& pattern : rule.patterns) {
        const auto [known, added] = seen.emplace(to_string(pattern), &rule);
        if (added || (!known->second->contexts.empty() && known->second != &rule)) continue;
        warn("W0135", family.path, pattern.position,
             "never reached: '" + known->second->name + "' has the same pattern in line " +
                 std::to_string(known->second->position.line));
      }
    }
  }

  /// A frame whose triggers, roles and conditions an earlier frame has too says the same twice.
  void repeated_frames() {
    std::unordered_map<std::string, std::string> seen;
    for (const RuleFamily& family : set_.families) {
      for (const FrameRule& rule : family.frames) {
        FrameRule bare = rule;
        bare.name.clear();
        const auto [known, added] = seen.emplace(to_string(bare), rule.name);
        if (!added) {
          warn("W0135", family.path, rule.position,
               "never reached: the frame '" + known->second + "' is the same");
        }
      }
    }
  }

  const RuleSet& set_;
  std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> lint(const RuleSource& source) {
  RuleSet set(source);
  std::vector<Diagnostic> ignored;  // `compile` reports them
  load_rules(set, ignored);
  return Linter(set).run();
}

}  // namespace entente
