// SPDX-License-Identifier: MIT
// `entente explain`: how texts are read, told for a person.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "entente/core/utf8.hpp"
#include "entente/extract/extractor.hpp"
#include "entente/graph/merge.hpp"
#include "entente/graph/store.hpp"

namespace entente {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string text;
  std::string merge;
};

void print(const MergeAccount& account, std::ostream& out) {
  std::set<std::string_view> documents;
  for (const MergeAccount::Source& source : account.sources) documents.insert(source.document);
  out << account.id << ": " << account.type << ", " << account.name << "\nmade of " << account.sources.size()
      << " in " << documents.size() << " document" << (documents.size() == 1 ? "" : "s") << "\n";
  for (std::size_t i = 0; i < account.sources.size(); ++i) {
    const MergeAccount::Source& source = account.sources[i];
    out << "  " << i + 1 << "  " << source.document;
    if (source.span.size() > 0) out << " " << source.span.begin << "-" << source.span.end;
    if (!source.name.empty()) out << "  " << source.name;
    if (!source.quote.empty() && source.quote != source.name) out << "  \"" << source.quote << "\"";
    out << "\n";
  }
  for (const MergeAccount::Join& join : account.joins) {
    out << "  " << join.a + 1 << " = " << join.b + 1 << "  " << join.rule << "\n";
  }
}

/// Graphs do not keep how they were made, but all that it takes to make them again.
ExitCode explain_merge(const Options& options) {
  if (options.inputs.size() != 1 || !options.text.empty()) {
    throw UsageError("--merge: give one GRAPH or store whose node it is");
  }
  const std::string& path = options.inputs.front();
  GraphMerger merger;
  if (is_store(path)) {
    Store(path).for_each([&](DocumentClaims&& claims) { merger.add(std::move(claims), path); });
  } else if (const auto graph = read_graph(path)) {
    merger.add(*graph, path);
  } else {
    return ExitCode::Failure;
  }
  if (!merger.problems().empty()) {
    complain(merger.problems().front());
    return ExitCode::Failure;
  }
  const auto account = std::move(merger).explain(options.merge);
  if (!account) throw IoError("--merge: no node of '" + path + "' has the id '" + options.merge + "'");
  OutputFile out("-");
  std::ostringstream text;
  print(*account, text);
  out.stream() << printable(text.str());
  out.commit();
  return ExitCode::Success;
}

ExitCode explain(const Options& options, const GlobalOptions& globals) {
  if (!options.merge.empty()) return explain_merge(options);
  if (options.inputs.empty() == options.text.empty()) {
    throw UsageError("give either an INPUT or --text \"…\"");
  }
  const auto rules = load_rules(globals.rule_directories);
  if (!rules) return ExitCode::Failure;
  Extractor extractor(rules);
  OutputFile out("-");
  if (!options.text.empty()) {
    // The text is data even where a person typed it: what a terminal would obey is shown, not sent.
    out.stream() << printable(extractor.explain(make_document("text", repair_utf8(options.text))));
    out.commit();
    return ExitCode::Success;
  }
  Intake intake;
  read_documents(
      options.inputs, ReadLimits(),
      [&](Document&& document) {
        intake.take(document.text.size());
        out.stream() << printable(extractor.explain(document));
      },
      [&](SkippedInput&& skipped) { intake.leave_out(skipped); });
  out.commit();
  return intake.close();
}

}  // namespace

Work declare_explain(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<Options>();
  parser.add_option("INPUT", options->inputs, "Texts as for build; '-' is standard input");
  parser.add_option("--text", options->text, "A text given here")->type_name("TEXT");
  parser
      .add_option("--merge", options->merge,
                  "Instead: of what this node of a GRAPH was made, and by which rules")
      ->type_name("ID");
  parser.footer(
      "Examples:\n"
      "  entente explain --text \"Sweden joined NATO on 7 March 2024.\"\n"
      "  entente explain --merge person/to-lam graph.jsonld");
  return [options, &globals] { return explain(*options, globals); };
}

}  // namespace entente
