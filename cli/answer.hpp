// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_ANSWER_HPP
#define ENTENTE_CLI_ANSWER_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/output_file.hpp"
#include "cli/question.hpp"
#include "entente/graph/period.hpp"
#include "entente/query/evidence.hpp"
#include "entente/query/memory_graph.hpp"
#include "entente/query/names.hpp"
#include "entente/query/value.hpp"

// What the questions with a name share: options, names, values and the table of the answer.

namespace entente {

/// What several questions take.
struct AnswerOptions {
  std::string since;
  std::string until;
  std::optional<std::uint64_t> limit;
  bool evidence = false;
};

void declare_period(CLI::App& parser, AnswerOptions& options);
/// Adds --limit and --evidence. `fallback`: rows where no limit is given, 0 for all.
void declare_rows(CLI::App& parser, AnswerOptions& options, std::uint64_t fallback = 0);

/// A date, or nothing for "". Throws UsageError.
PartialDate date_option(const char* option, const std::string& text);
Period period_option(const AnswerOptions& options);

/// The answer as a table on standard output, an aligned one without columns that hold nothing, with evidence
/// where it is asked for: lists in JSON, lines below a row of the aligned table, a row for every piece in CSV
/// and Markdown.
class AnswerTable {
 public:
  AnswerTable(const Graph& graph, std::vector<std::string> columns, const QuestionOptions& question,
              const AnswerOptions& options, std::uint64_t fallback = 0);

  /// False where no more rows are wanted.
  bool row(std::vector<query::Value> values, const EvidenceList& evidence);
  [[nodiscard]] std::size_t columns() const { return columns_; }  ///< with those of evidence
  [[nodiscard]] bool full() const { return count_ >= limit_; }
  /// Writes the rest. `left`: rows there would have been, but for the limit.
  ExitCode finish(std::size_t left = 0);

 private:
  void write(std::vector<query::Value> values, const SourcedEvidence* piece);

  const Graph& graph_;
  query::MemoryGraph none_;
  TableFormat format_;
  std::size_t columns_ = 0;
  bool evidence_;
  bool chosen_limit_;
  std::uint64_t most_rows_;
  std::uint64_t limit_;
  std::uint64_t count_ = 0;
  OutputFile file_;
  std::optional<TableWriter> table_;
};

/// Finds whom users mean, and says on standard error whom it did not find.
class Names {
 public:
  Names(const Graph& graph, const QuestionOptions& question);

  std::optional<NodeIndex> find(const std::string& word, std::span<const NodeType> types);
  /// All of them; nothing is left out without `unknown()` or `absent()` being true.
  NodeList find_all(const std::vector<std::string>& words, std::span<const NodeType> types);

  [[nodiscard]] bool unknown() const { return unknown_; }  ///< nobody is called so, or several are
  [[nodiscard]] bool absent() const { return absent_; }    ///< known, but the graph does not speak of them
  [[nodiscard]] const query::Gazetteer& gazetteer() const { return gazetteer_; }

 private:
  const Graph& graph_;
  query::Gazetteer gazetteer_;
  bool unknown_ = false;
  bool absent_ = false;
};

/// States, bodies, persons and groups: whoever can take part in something.
std::span<const NodeType> participants();

/// A question about what does not exist has an empty answer.
ExitCode nothing_to_tell(const Names& names, AnswerTable& table);

query::Value text_value(std::string_view text);
query::Value date_value(PartialDate date);
query::Value count_value(std::size_t count);
query::Value name_value(const Graph& graph, std::optional<NodeIndex> node);
query::Value names_value(const Graph& graph, std::span<const NodeIndex> nodes);
query::Value texts_value(std::span<const std::string> texts);
/// ISO codes of countries, ids of others: what a table is joined by.
query::Value code_value(const Graph& graph, NodeIndex node);
/// The persons and bodies that a claim names beside its parties.
NodeList named_actors(const Graph& graph, const EventNode& event);

}  // namespace entente

#endif
