// SPDX-License-Identifier: MIT
// `entente evaluate`: how well texts are read, against what careful readers annotated.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_input.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/pipeline.hpp"
#include "cli/terminal.hpp"
#include "entente/evaluate/gold.hpp"
#include "entente/evaluate/report.hpp"
#include "entente/graph/builder.hpp"

namespace entente {
namespace {

struct Options {
  std::string gold;
  std::vector<std::string> inputs;
  std::string graphs;
  bool differences = false;
  bool per_document = false;
  bool json = false;
};

struct Read {
  std::string id;
  std::size_t bytes = 0;
  Facts facts;
};

using FactsById = std::unordered_map<std::string, Facts>;

std::vector<GoldDocument> load_gold(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw IoError("cannot read '" + printable_line(path) + "': give a file of annotations");
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (in.bad()) throw IoError("cannot read '" + printable_line(path) + "' to its end");
  GoldFile file = read_gold(text, path);
  complain(file.diagnostics);
  if (has_errors(file.diagnostics))
    throw IoError("the annotations in '" + printable_line(path) + "' are not sound");
  if (file.documents.empty()) throw IoError("'" + printable_line(path) + "' annotates no document");
  return std::move(file.documents);
}

/// Reads the texts; nothing where the rules cannot be used. `intake` counts what was left out.
std::optional<FactsById> read_texts(const Options& options, const GlobalOptions& globals, Intake& intake) {
  const auto rules = load_rules(globals.rule_directories);
  if (!rules) return std::nullopt;
  FactsById found;
  run_pipeline<Read>(
      options.inputs, globals.threads, rules,
      [](Extractor& extractor, const Document& document) {
        GraphBuilder builder;
        builder.add(extractor.extract(document));
        return Read{document.record.id, document.text.size(), facts_of(std::move(builder).build())};
      },
      [&](Read&& read) {
        intake.take(read.bytes);
        found.emplace(std::move(read.id), std::move(read.facts));
      },
      [&](const SkippedInput& skipped) { intake.leave_out(skipped); });
  return found;
}

/// The graphs that `extract` wrote, DIR/<id>.jsonld, of the documents that the gold has.
FactsById read_graphs(const std::string& folder, const std::vector<GoldDocument>& gold, Intake& intake) {
  FactsById found;
  for (const GoldDocument& document : gold) {
    const std::string path = folder + "/" + document.id + ".jsonld";
    if (!std::ifstream(path)) continue;  // counted as missing
    if (const std::optional<Graph> graph = read_graph(path)) {
      found.emplace(document.id, facts_of(*graph));
    } else {
      intake.leave_out({path, 0, "it is no graph"});
    }
  }
  return found;
}

void write_differences(std::ostream& out, const std::string& id, const std::vector<Difference>& differences) {
  constexpr std::array<const char*, 3> kSorts{"missed", "false", "date"};
  for (const Difference& difference : differences) {
    out << printable_line(id) << '\t' << kSorts[static_cast<std::size_t>(difference.sort)]
        << (difference.nearly ? " (nearly)" : "") << '\t' << name(difference.kind) << '\t'
        << printable_line(difference.label) << '\n';
  }
}

void write_row(std::ostream& out, const std::string& id, const Score& score) {
  out << printable_line(id);
  for (std::size_t i = 0; i < kScoredKinds; ++i) {
    const Tally& tally = score.kinds[i];
    out << '\t' << name(static_cast<ScoredKind>(i)) << ' ' << tally.matched << '/' << tally.gold << '/'
        << tally.found;
  }
  out << '\n';
}

ExitCode evaluate(const Options& options, const GlobalOptions& globals) {
  if (options.inputs.empty() == options.graphs.empty()) {
    throw UsageError("say what to evaluate: texts, or with --graphs a folder that 'extract' wrote");
  }
  if (options.json && (options.differences || options.per_document)) {
    throw UsageError("--json gives the figures alone: leave out --differences and --per-document");
  }
  const std::vector<GoldDocument> gold = load_gold(options.gold);
  Intake intake;
  std::optional<FactsById> found = options.graphs.empty() ? read_texts(options, globals, intake)
                                                          : read_graphs(options.graphs, gold, intake);
  if (!found) return ExitCode::Failure;
  if (std::none_of(gold.begin(), gold.end(), [&](const auto& each) { return found->contains(each.id); })) {
    complain(
        "no document has an id of the gold: the ids of texts are those of JSON Lines or the files' stems");
    return ExitCode::Failure;
  }

  OutputFile out("-");
  Evaluation evaluation;
  evaluation.documents = gold.size();
  const Facts nothing;
  for (const GoldDocument& document : gold) {
    const auto place = found->find(document.id);
    evaluation.missing += place == found->end() ? 1 : 0;
    std::vector<Difference> differences;
    const Score score =
        compare(document.facts, place == found->end() ? nothing : place->second, &differences);
    evaluation.score += score;
    if (options.differences) write_differences(out.stream(), document.id, differences);
    if (options.per_document) write_row(out.stream(), document.id, score);
  }
  if (options.json) {
    write_report_json(evaluation, out.stream());
  } else {
    write_report(evaluation, out.stream());
  }
  out.commit();
  return intake.close();
}

}  // namespace

Work declare_evaluate(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<Options>();
  parser.add_option("GOLD", options->gold, "Annotations, JSON Lines, one object a document")->required();
  parser.add_option("INPUT", options->inputs, "The texts that were annotated, as for build");
  parser.add_option("--graphs", options->graphs, "Instead of texts: a folder of graphs that 'extract' wrote")
      ->type_name("DIR");
  parser.add_flag("--differences", options->differences, "List what was missed and what is false first");
  parser.add_flag("--per-document", options->per_document, "One line a document first: matched/gold/found");
  parser.add_flag("--json", options->json, "The figures alone, as JSON");
  parser.footer(
      "Examples:\n"
      "  entente evaluate gold.jsonl news.jsonl\n"
      "  entente evaluate gold.jsonl news.jsonl --differences --rules my-rules/");
  return [options, &globals] { return evaluate(*options, globals); };
}

}  // namespace entente
