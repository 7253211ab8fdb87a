// SPDX-License-Identifier: MIT
// Runs the statements that set a scenario's graph up.
#include "tests/query/tck/setup.hpp"

#include <algorithm>

#include "query/parser.hpp"

namespace entente::query::tck {

void Setup::rebuild() {
  graph_ = std::make_unique<MemoryGraph>(nodes_, edges_);
}

/// Runs reading clauses for every row, with the row's variables; the result is the new rows.
std::string Setup::read(const std::string& clauses, const std::string& finish) {
  std::string text;
  Parameters parameters;
  std::vector<Value> list;
  for (const Row& row : rows_) {
    std::vector<Value::Entry> entries(row.begin(), row.end());
    list.push_back(Value::map(std::move(entries)));
  }
  if (!rows_.empty() && !rows_.front().empty()) {
    text = "UNWIND $rows AS `row of` WITH ";
    for (const auto& entry : rows_.front()) {
      text +=
          (text.ends_with("WITH ") ? "" : ", ") + ("`row of`.`" + entry.first + "` AS `" + entry.first + "`");
    }
    text += " ";
    parameters["rows"] = Value(std::move(list));
  }
  const CompileResult compiled = compile(text + clauses + finish);
  if (!compiled.query) return to_string(compiled.diagnostics.front());
  const Table table = run(*compiled.query, *graph_, parameters);
  if (table.outcome.failed()) return to_string(table.outcome.diagnostics.front());
  std::vector<Row> rows;
  for (const auto& values : table.rows) {
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < values.size(); ++i) row[table.columns[i]] = values[i];
  }
  rows_ = std::move(rows);
  return {};
}

std::string Setup::create(const std::string& pattern) {
  Symbols symbols;
  Parser parser(pattern, symbols);
  const std::vector<PatternPart> parts = parser.patterns();
  if (parser.error()) return to_string(*parser.error());
  for (const PatternPart& part : parts) {
    if (std::string problem = create(part, pattern, symbols); !problem.empty()) return problem;
  }
  return {};
}

std::string Setup::create(const PatternPart& part, const std::string& pattern, const Symbols& symbols) {
  // All properties are evaluated by one query, a column each.
  std::vector<const Expression*> maps;
  std::string finish = "RETURN 1 AS `count`";
  const auto note = [&](const ExpressionPtr& properties) {
    if (!properties) return;
    finish += ", " + pattern.substr(properties->begin, properties->end - properties->begin) + " AS `m" +
              std::to_string(maps.size()) + "`";
    maps.push_back(properties.get());
  };
  for (const NodePattern& node : part.nodes) note(node.properties);
  for (const EdgePattern& edge : part.edges) note(edge.properties);
  std::vector<Row> rows = rows_;
  if (std::string problem = read("", finish); !problem.empty()) return problem;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Row& row = rows[i];
    const auto properties_of = [&](const ExpressionPtr& properties) {
      Properties out;
      const auto found = std::find(maps.begin(), maps.end(), properties.get());
      if (!properties || found == maps.end()) return out;
      const Value map = rows_[i]["m" + std::to_string(found - maps.begin())];
      for (const auto& [key, value] : map.map()) out.emplace_back(key, value);
      return out;
    };
    std::vector<NodeId> ids;
    for (const NodePattern& node : part.nodes) {
      const auto known = row.find(node.variable.name);
      if (!node.variable.name.empty() && known != row.end()) {
        ids.push_back(known->second.node());
        continue;
      }
      MemoryNode made;
      for (const Symbol label : node.labels) made.labels.push_back(symbols[label]);
      made.properties = properties_of(node.properties);
      ids.push_back(static_cast<NodeId>(nodes_.size()));
      nodes_.push_back(std::move(made));
      if (!node.variable.name.empty()) row[node.variable.name] = Value(ids.back());
    }
    for (std::size_t k = 0; k < part.edges.size(); ++k) {
      const EdgePattern& edge = part.edges[k];
      const bool in = edge.direction == Direction::In;
      edges_.push_back({ids[in ? k + 1 : k], ids[in ? k : k + 1], symbols[edge.types.front()],
                        properties_of(edge.properties)});
    }
  }
  rows_ = std::move(rows);
  rebuild();
  return {};
}

/// DELETE r: relationships only, at the end of the statement.
void Setup::erase(const std::string& names) {
  for (const Token& token : tokenize(names)) {
    if (token.kind != TokenKind::Word) continue;
    for (const Row& row : rows_) erased_.insert(row.at(token.text).edge());
  }
}

std::string Setup::execute(const std::string& statement) {
  rows_.assign(1, {});
  erased_.clear();
  // Cut at the words that write and where reading goes on after them.
  struct Piece {
    std::string word;
    std::string text;
  };
  std::vector<Piece> pieces;
  int depth = 0;
  std::size_t begin = 0;
  std::string word;
  const std::vector<Token> tokens = tokenize(statement);
  const auto cut = [&](std::size_t end) {
    const std::string text = statement.substr(begin, end - begin);
    if (text.find_first_not_of(" \n\t;") != std::string::npos) pieces.push_back({word, text});
  };
  for (const Token& token : tokens) {
    if (token.is("(") || token.is("[") || token.is("{")) ++depth;
    if (token.is(")") || token.is("]") || token.is("}")) --depth;
    if (depth > 0 || token.kind != TokenKind::Word) continue;
    const bool writes = same_word(token.text, "CREATE") || same_word(token.text, "DELETE");
    const bool reads = !word.empty() && (same_word(token.text, "WITH") || same_word(token.text, "UNWIND") ||
                                         same_word(token.text, "MATCH"));
    if (!writes && !reads) continue;
    cut(token.begin);
    word = writes ? (same_word(token.text, "CREATE") ? "CREATE" : "DELETE") : "";
    begin = writes ? token.end : token.begin;
  }
  std::string rest = statement.substr(begin);
  while (!rest.empty() && (rest.back() == ';' || rest.back() == '\n' || rest.back() == ' ')) rest.pop_back();
  if (!rest.empty()) pieces.push_back({word, rest});
  for (const Piece& piece : pieces) {
    std::string problem;
    if (piece.word == "CREATE") {
      problem = create(piece.text);
    } else if (piece.word == "DELETE") {
      erase(piece.text);
    } else {
      problem = read(piece.text, " RETURN *");
    }
    if (!problem.empty()) return problem;
  }
  if (erased_.empty()) return {};
  std::vector<MemoryEdge> kept;
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    if (!erased_.contains(static_cast<EdgeId>(i))) kept.push_back(std::move(edges_[i]));
  }
  edges_ = std::move(kept);
  rebuild();
  return {};
}

}  // namespace entente::query::tck
