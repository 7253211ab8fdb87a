// SPDX-License-Identifier: MIT
// `entente build`: one graph from many texts.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_output.hpp"
#include "cli/intake.hpp"
#include "cli/pipeline.hpp"
#include "cli/terminal.hpp"
#include "entente/extract/doubts.hpp"
#include "entente/graph/builder.hpp"

namespace entente {
namespace {

struct Options {
  std::vector<std::string> inputs;
  GraphOutput output;
};

struct Extracted {
  DocumentClaims claims;
  std::size_t bytes = 0;
  std::vector<Diagnostic> doubts;
};

ExitCode build(const Options& options, const GlobalOptions& globals) {
  const Format& format = chosen_format(options.output);
  ExportOptions export_options;
  export_options.view = chosen_view(options.output, format);
  choose_details(options.output, format, export_options);
  export_options.dialect = chosen_dialect(options.output, format);
  export_options.claims = !options.output.no_claims;
  GraphTarget target(format, options.output.path);  // first: what cannot be written is known before the work
  const auto rules = load_rules(globals.rule_directories);
  if (!rules) return ExitCode::Failure;

  Intake intake;
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  run_pipeline<Extracted>(
      options.inputs, globals.threads, rules,
      [](Extractor& extractor, Document&& document) {
        return Extracted{extractor.extract(document), document.text.size(), doubts_about(document)};
      },
      [&](Extracted&& extracted) {
        intake.take(extracted.bytes, extracted.doubts);
        builder.add(std::move(extracted.claims));
      },
      [&](const SkippedInput& skipped) { intake.leave_out(skipped); });
  if (intake.nothing_read()) {
    // A mistyped path must not replace a good graph by an empty one.
    complain("nothing was read, so '" + options.output.path + "' was not written");
  } else {
    target.write(std::move(builder).build(), export_options);
  }
  return intake.close();
}

}  // namespace

Work declare_build(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<Options>();
  parser
      .add_option("INPUT", options->inputs,
                  "Text, HTML or JSON Lines files, also .gz and .zst, or folders of them")
      ->required();
  declare_output(parser, options->output);
  parser.get_option("--output")->required();
  parser.footer(
      "Examples:\n"
      "  entente build news/ -o graph.jsonld\n"
      "  entente build a.txt b.html c.jsonl.gz -o graph.svg --view full\n"
      "  zcat news.jsonl.gz | entente build - -o - -f dot");
  return [options, &globals] { return build(*options, globals); };
}

}  // namespace entente
