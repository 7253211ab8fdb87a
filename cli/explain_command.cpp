// SPDX-License-Identifier: MIT
// `entente explain`: how texts are read, told for a person.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "cli/command.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "entente/core/utf8.hpp"
#include "entente/extract/extractor.hpp"

namespace entente {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string text;
};

ExitCode explain(const Options& options, const GlobalOptions& globals) {
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
  parser.footer("Example:\n  entente explain --text \"Sweden joined NATO on 7 March 2024.\"");
  return [options, &globals] { return explain(*options, globals); };
}

}  // namespace entente
