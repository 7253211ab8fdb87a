// SPDX-License-Identifier: MIT
// `entente extract`: one graph a text.
#include <CLI/CLI.hpp>
#include <memory>
#include <sstream>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/graph_output.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/pipeline.hpp"
#include "cli/terminal.hpp"
#include "entente/export/format.hpp"
#include "entente/extract/doubts.hpp"
#include "entente/graph/builder.hpp"

namespace entente {
namespace {

struct Options {
  std::vector<std::string> inputs;
  std::string folder;
  bool no_claims = false;
};

struct Extracted {
  std::string id;
  std::string name;
  std::size_t bytes = 0;
  std::string jsonld;
  std::vector<Diagnostic> doubts;
};

Extracted extract_one(Extractor& extractor, const Document& document, const ExportOptions& written) {
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  builder.add(extractor.extract(document));
  std::ostringstream out;
  write(std::move(builder).build(), *find_format("jsonld"), written, out);
  return {document.record.id, document.record.name, document.text.size(), std::move(out).str(),
          doubts_about(document)};
}

/// Why a document of this id gets no file; "" where it gets one.
std::string refusal(const std::string& id, const std::unordered_set<std::string>& taken) {
  if (id.empty() || id.front() == '.' || id.find('/') != std::string::npos) {
    return "its id '" + id + "' is no file name: rename it";
  }
  return taken.contains(id) ? "its id '" + id + "' is taken by an earlier document: rename it" : "";
}

ExitCode extract(const Options& options, const GlobalOptions& globals) {
  if (options.folder == "-") {
    throw UsageError(
        "-o takes a folder here, one graph a text: for one graph on standard output use 'build'");
  }
  const auto rules = load_rules(globals.rule_directories);
  if (!rules) return ExitCode::Failure;
  make_folder(options.folder);

  ExportOptions written;
  written.claims = !options.no_claims;
  Intake intake;
  std::unordered_set<std::string> taken;
  run_pipeline<Extracted>(
      options.inputs, globals.threads, rules,
      [&written](Extractor& extractor, const Document& document) {
        return extract_one(extractor, document, written);
      },
      [&](Extracted&& extracted) {
        std::string reason = refusal(extracted.id, taken);
        if (!reason.empty()) return intake.leave_out({extracted.name, 0, std::move(reason)});
        OutputFile file(options.folder + "/" + extracted.id + ".jsonld", OutputFile::Durability::Unsynced);
        file.stream() << extracted.jsonld;
        file.commit();
        intake.take(extracted.bytes, extracted.doubts);
        taken.insert(std::move(extracted.id));
      },
      [&](const SkippedInput& skipped) { intake.leave_out(skipped); });
  sync_files_of(options.folder);
  return intake.close();
}

}  // namespace

Work declare_extract(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<Options>();
  parser.add_option("INPUT", options->inputs, "Texts as for build")->required();
  parser
      .add_option(
          "-o,--output", options->folder,
          "Folder for the graphs, DIR/<id>.jsonld; the id is that of the JSON Lines item or the file's stem")
      ->type_name("DIR")
      ->required();
  declare_no_claims(parser, options->no_claims);
  parser.footer("Example:\n  entente extract news.jsonl -o graphs/");
  return [options, &globals] { return extract(*options, globals); };
}

}  // namespace entente
