// SPDX-License-Identifier: MIT
// Tables of answers with their evidence, and the options that questions share.
// Tested by tests/golden/query.
#include "cli/answer.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>

#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "entente/query/value_text.hpp"

namespace entente {
namespace {

using query::Value;

bool is_json(TableFormat format) {
  return format == TableFormat::Json || format == TableFormat::JsonLines;
}

std::string url_of(const Graph& graph, NodeIndex document) {
  const auto* data = graph[document].as<DocumentNode>();
  return data == nullptr ? "" : data->url;
}

Value map_of(const Graph& graph, const SourcedEvidence& piece) {
  std::vector<Value::Entry> entries{
      {"document", Value(graph[piece.document].id)},     {"start", Value(piece.evidence.span.begin)},
      {"end", Value(piece.evidence.span.end)},           {"quote", Value(piece.evidence.quote)},
      {"rule", text_value(piece.evidence.rule)},         {"confidence", Value(piece.evidence.confidence)},
      {"url", text_value(url_of(graph, piece.document))}};
  return Value::map(std::move(entries));
}

std::string line_of(const Graph& graph, const SourcedEvidence& piece) {
  const std::string url = url_of(graph, piece.document);
  return "“" + piece.evidence.quote + "” " + graph[piece.document].id + " " +
         std::to_string(piece.evidence.span.begin) + "–" + std::to_string(piece.evidence.span.end) +
         (url.empty() ? "" : " " + url);
}

}  // namespace

void declare_period(CLI::App& parser, AnswerOptions& options) {
  parser
      .add_option("--since", options.since, "Only what happened then or later: 2024, 2024-11 or 2024-11-21")
      ->type_name("DATE");
  parser.add_option("--until", options.until, "Only what happened then or earlier")->type_name("DATE");
}

void declare_rows(CLI::App& parser, AnswerOptions& options, std::uint64_t fallback) {
  const std::string all = fallback == 0 ? "all" : std::to_string(fallback);
  parser.add_option("--limit", options.limit, "The first rows only (default: " + all + ")")->type_name("N");
  parser.add_flag("--evidence", options.evidence,
                  "Also the words of the texts: quote, document, offsets, url");
}

PartialDate date_option(const char* option, const std::string& text) {
  if (text.empty()) return {};
  const auto date = parse_date(text);
  if (!date)
    throw UsageError(std::string(option) + ": '" + text + "' is no date; write 2024, 2024-11 or 2024-11-21");
  return *date;
}

Period period_option(const AnswerOptions& options) {
  const Period period{date_option("--since", options.since), date_option("--until", options.until)};
  if (period.since.known() && period.until.known() && period.until < period.since &&
      !period.until.compatible(period.since)) {
    throw UsageError("--since " + options.since + " is later than --until " + options.until);
  }
  return period;
}

AnswerTable::AnswerTable(const Graph& graph, std::vector<std::string> columns,
                         const QuestionOptions& question, const AnswerOptions& options,
                         std::uint64_t fallback)
    : graph_(graph),
      format_(question.table.format),
      evidence_(options.evidence),
      chosen_limit_(options.limit.has_value()),
      most_rows_(question.rows),
      file_("-") {
  const auto all = std::numeric_limits<std::uint64_t>::max();
  limit_ = std::min(options.limit.value_or(fallback == 0 ? all : fallback), most_rows_);
  if (evidence_ && is_json(format_)) {
    columns.emplace_back("evidence");
  } else if (evidence_ && format_ != TableFormat::Aligned) {
    for (const char* column : {"document", "start", "end", "quote", "rule", "confidence", "url"}) {
      columns.emplace_back(column);
    }
  }
  columns_ = columns.size();
  table_.emplace(none_, std::move(columns), question.table, file_);
  table_->hide_empty_columns();
}

bool AnswerTable::row(std::vector<Value> values, const EvidenceList& evidence) {
  if (full()) return false;
  ++count_;
  if (is_json(format_)) {
    if (evidence_) {
      std::vector<Value> pieces;
      for (const SourcedEvidence& piece : evidence) pieces.push_back(map_of(graph_, piece));
      values.emplace_back(std::move(pieces));
    }
    table_->row(values);
    return !full();
  }
  for (Value& value : values) {  // lists in one cell
    if (!value.is(query::ValueType::List)) continue;
    std::string text;
    for (const Value& item : value.list()) text += (text.empty() ? "" : "; ") + query::cell(item, none_);
    value = text_value(text);
  }
  if (!evidence_ || format_ == TableFormat::Aligned) {
    table_->row(values);
    if (!evidence_) return !full();
    for (const SourcedEvidence& piece : evidence) table_->note(line_of(graph_, piece));
    return !full();
  }
  for (const SourcedEvidence& piece : evidence) write(values, &piece);
  if (evidence.empty()) write(std::move(values), nullptr);
  return !full();
}

void AnswerTable::write(std::vector<Value> values, const SourcedEvidence* piece) {
  if (piece == nullptr) {
    values.resize(values.size() + 7);
  } else {
    values.emplace_back(graph_[piece->document].id);
    values.emplace_back(piece->evidence.span.begin);
    values.emplace_back(piece->evidence.span.end);
    values.emplace_back(piece->evidence.quote);
    values.push_back(text_value(piece->evidence.rule));
    values.emplace_back(piece->evidence.confidence);
    values.push_back(text_value(url_of(graph_, piece->document)));
  }
  table_->row(values);
}

ExitCode AnswerTable::finish(std::size_t left) {
  table_->finish();
  file_.commit();
  if (left <= count_) return ExitCode::Success;
  if (limit_ == most_rows_) {
    complain("cut after " + std::to_string(count_) + " rows: there are more (--max-rows N shows them)");
    return ExitCode::Incomplete;
  }
  if (!chosen_limit_) {
    complain("these are " + std::to_string(count_) + " of " + std::to_string(left) +
             " (--limit N shows more)");
  }
  return ExitCode::Success;
}

ExitCode nothing_to_tell(const Names& names, AnswerTable& table) {
  if (names.unknown()) return ExitCode::Failure;
  return table.finish();
}

Value text_value(std::string_view text) {
  return text.empty() ? Value() : Value(text);
}

Value date_value(PartialDate date) {
  return text_value(to_string(date));
}

Value count_value(std::size_t count) {
  return Value(static_cast<std::int64_t>(count));
}

Value name_value(const Graph& graph, std::optional<NodeIndex> node) {
  return node ? text_value(graph[*node].name) : Value();
}

Value names_value(const Graph& graph, std::span<const NodeIndex> nodes) {
  std::vector<Value> names;
  for (const NodeIndex node : nodes) names.emplace_back(graph[node].name);
  return Value(std::move(names));
}

Value texts_value(std::span<const std::string> texts) {
  return Value(std::vector<Value>(texts.begin(), texts.end()));
}

Value code_value(const Graph& graph, NodeIndex node) {
  const auto* country = graph[node].as<CountryNode>();
  return text_value(country != nullptr && !country->iso3166.empty() ? country->iso3166 : graph[node].id);
}

NodeList named_actors(const Graph& graph, const EventNode& event) {
  NodeList out;
  for (const auto* list : {&event.actors, &event.recipients}) {
    for (const NodeIndex node : *list) {
      if (graph[node].type() != NodeType::Country) out.push_back(node);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace entente
