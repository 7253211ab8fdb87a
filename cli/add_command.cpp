// SPDX-License-Identifier: MIT
// `entente add`: texts into a store, a transaction a batch.
#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/intake.hpp"
#include "cli/output_file.hpp"
#include "cli/pipeline.hpp"
#include "cli/store_options.hpp"
#include "cli/terminal.hpp"
#include "entente/extract/doubts.hpp"
#include "entente/graph/store.hpp"

namespace entente {
namespace {

using Standing = StoreWriter::Standing;

struct Options {
  StoreOptions store;
  std::vector<std::string> inputs;
  std::size_t batch = 1000;
};

struct Extracted {
  PackedDocument document;  // of one that is stored already, the id alone
  Standing standing = Standing::New;
  std::size_t bytes = 0;
  std::vector<Diagnostic> doubts;
};

/// Puts documents into the store and says so, once they lie on the disk.
class Batches {
 public:
  Batches(StoreWriter& store, std::size_t size) : store_(store), size_(size) {}

  void take(Extracted&& extracted) {
    ++counts_[static_cast<std::size_t>(extracted.standing)];
    if (extracted.standing != Standing::Same) store_.put(extracted.document);
    if (extracted.standing == Standing::OtherText) replaced_.push_back(std::move(extracted.document.id));
    if (++taken_ == size_) commit();
  }

  void close() {
    if (taken_ > 0) commit();
  }

 private:
  void commit() {
    store_.commit();
    OutputFile out("-");
    for (const std::string& id : replaced_)
      out.stream() << "replaced " << printable_line(id) << ": it has another text\n";
    const auto count = [&](Standing standing) { return counts_[static_cast<std::size_t>(standing)]; };
    out.stream() << count(Standing::New) << " added, " << count(Standing::OtherText) << " replaced, "
                 << count(Standing::OtherData) << " read anew, " << count(Standing::Same) << " unchanged; "
                 << store_.document_count() << " documents\n";
    out.commit();
    counts_ = {};
    replaced_.clear();
    taken_ = 0;
  }

  StoreWriter& store_;
  std::size_t size_;
  std::size_t taken_ = 0;
  std::array<std::size_t, 4> counts_{};  // by standing
  std::vector<std::string> replaced_;
};

/// No error: their texts may be out of reach, and what they say is as good as it was.
void tell_of_other_readers(const std::string& path, const std::vector<StoreReader>& readers,
                           const std::string& reader) {
  for (const StoreReader& other : readers) {
    if (other.name == reader) continue;
    complain("the store '" + path + "' keeps what " + other.name +
             " read (documents: " + std::to_string(other.documents) + "), and this is " + reader +
             ": add the same texts again, and they are read anew");
  }
}

ExitCode add(const Options& options, const GlobalOptions& globals) {
  StoreWriter store(options.store.path,
                    options.store.patience());  // first: who cannot write it need not read
  const auto rules = load_rules(globals.rule_directories);
  if (!rules) return ExitCode::Failure;
  const std::string reader = reader_name(globals.rule_directories);

  Intake intake;
  Batches batches(store, options.batch);
  run_pipeline<Extracted>(
      options.inputs, globals.threads, rules,
      [&](Extractor& extractor, Document&& document) {
        Extracted extracted;
        extracted.bytes = document.text.size();
        extracted.standing = store.standing(document.record, reader);
        if (extracted.standing == Standing::Same) {
          extracted.document.id = std::move(document.record.id);
        } else {
          extracted.doubts = doubts_about(document);
          extracted.document = pack(extractor.extract(document), document.text, reader);
        }
        return extracted;
      },
      [&](Extracted&& extracted) {
        intake.take(extracted.bytes, extracted.doubts);
        batches.take(std::move(extracted));
      },
      [&](const SkippedInput& skipped) { intake.leave_out(skipped); });
  batches.close();
  tell_of_other_readers(options.store.path, store.readers(), reader);
  return intake.close();
}

}  // namespace

Work declare_add(CLI::App& parser, const GlobalOptions& globals) {
  auto options = std::make_shared<Options>();
  declare_store(parser, options->store);
  parser.add_option("INPUT", options->inputs, "Texts as for build")->required();
  parser.add_option("--batch", options->batch, "Documents a transaction (default: 1000)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{1000000}));
  parser.footer(
      "A line is printed for each batch once it lies on the disk. Documents are told by their ids: one that\n"
      "is stored already is skipped, another text of the same id takes its place.\n"
      "Examples:\n"
      "  entente add news.store monday/\n"
      "  entente export news.store -o graph.jsonld");
  return [options, &globals] { return add(*options, globals); };
}

}  // namespace entente
