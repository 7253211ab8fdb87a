// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_RULE_SET_HPP
#define ENTENTE_EXTRACT_RULE_SET_HPP

#include <memory>
#include <string>
#include <vector>

#include "entente/core/diagnostic.hpp"

namespace entente {

/// One rule or lexicon file: its path below `rules/` ("events/visit.rules") and its text.
struct RuleFile {
  std::string path;
  std::string text;
  std::string origin;  ///< the file that it was read from, for diagnostics; "" where the binary carries it
};

/// The rules as written: the files that the binary carries, and those that the user adds.
struct RuleSource {
  std::vector<RuleFile> files;
};

/// The rules that were compiled into the binary.
RuleSource builtin_rules();

/// Adds the `.rules` and `.tsv` files of a directory, recursively, and its `manifest` where it has one: a file
/// that has the path of one already there replaces it, a new one is added at the end of the manifest's list of
/// its kind (docs/rules.md says how the kind is told). Throws IoError where the directory cannot be read.
void add_rules(RuleSource& source, const std::string& directory);

/// The rules ready for use: immutable, shared by all threads.
class RuleSet;

struct CompiledRules {
  std::shared_ptr<const RuleSet> rules;  ///< null where `diagnostics` hold an error
  std::vector<Diagnostic> diagnostics;   ///< all of them, in the order of files and lines
};

/// Parses, checks and compiles. Never throws for what the files hold.
CompiledRules compile(const RuleSource& source);

/// What the linter says beyond `compile`: families without negative examples, rules that nothing reaches,
/// words listed twice.
std::vector<Diagnostic> lint(const RuleSource& source);

}  // namespace entente

#endif
