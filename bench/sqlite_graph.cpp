// SPDX-License-Identifier: MIT
// The tables that a careful user of SQLite would keep a graph in.
#include "bench/sqlite_graph.hpp"

#include <sqlite3.h>

#include <stdexcept>
#include <string_view>

namespace entente::bench {
namespace {

constexpr const char* kTables = R"(
CREATE TABLE node (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE country (id INTEGER PRIMARY KEY, iso TEXT NOT NULL UNIQUE);
CREATE TABLE event (id INTEGER PRIMARY KEY, type TEXT NOT NULL, modality TEXT NOT NULL, start TEXT, joint INTEGER);
CREATE TABLE part (event INTEGER, entity INTEGER, side INTEGER, party INTEGER);
CREATE TABLE agreement (id INTEGER PRIMARY KEY, kind TEXT, date TEXT);
CREATE TABLE bound (agreement INTEGER, entity INTEGER);
CREATE TABLE about (event INTEGER, agreement INTEGER);
CREATE TABLE tenure (id INTEGER PRIMARY KEY, holder INTEGER, owner INTEGER, title TEXT, start TEXT);
CREATE TABLE relation (country INTEGER, partner INTEGER, events INTEGER, cooperation INTEGER, conflict INTEGER);
CREATE TABLE evidence (claim INTEGER, document INTEGER, first INTEGER, last INTEGER, quote TEXT);
)";

constexpr const char* kIndexes = R"(
CREATE INDEX event_type ON event (type, start);
CREATE INDEX part_entity ON part (entity, side, party, event);
CREATE INDEX part_event ON part (event, entity, side, party);
CREATE INDEX agreement_kind ON agreement (kind, date);
CREATE INDEX bound_entity ON bound (entity, agreement);
CREATE INDEX bound_agreement ON bound (agreement, entity);
CREATE INDEX about_event ON about (event, agreement);
CREATE INDEX about_agreement ON about (agreement, event);
CREATE INDEX tenure_holder ON tenure (holder, start);
CREATE INDEX tenure_owner ON tenure (owner, title, start);
CREATE INDEX relation_country ON relation (country, events);
CREATE INDEX evidence_claim ON evidence (claim, document, first);
ANALYZE;
)";

/// Writes rows of one table.
class Table {
 public:
  Table(sqlite3* base, const char* sql) {
    if (sqlite3_prepare_v2(base, sql, -1, &statement_, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(base));
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;
  ~Table() { sqlite3_finalize(statement_); }

  template <typename... Cells>
  void add(const Cells&... cells) {
    int column = 0;
    (bind(++column, cells), ...);
    sqlite3_step(statement_);
    sqlite3_reset(statement_);
  }

 private:
  void bind(int column, std::string_view text) {
    sqlite3_bind_text(statement_, column, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  }
  void bind(int column, NodeIndex node) {
    sqlite3_bind_int64(statement_, column, static_cast<sqlite3_int64>(node));
  }
  void bind(int column, std::uint32_t number) { sqlite3_bind_int64(statement_, column, number); }

  sqlite3_stmt* statement_ = nullptr;
};

/// All tables, to be filled node by node.
class Filler {
 public:
  Filler(sqlite3* base, const Graph& graph)
      : graph_(graph),
        node_(base, "INSERT INTO node VALUES (?, ?, ?, ?)"),
        country_(base, "INSERT INTO country VALUES (?, ?)"),
        event_(base, "INSERT INTO event VALUES (?, ?, ?, ?, ?)"),
        part_(base, "INSERT INTO part VALUES (?, ?, ?, ?)"),
        agreement_(base, "INSERT INTO agreement VALUES (?, ?, ?)"),
        bound_(base, "INSERT INTO bound VALUES (?, ?)"),
        about_(base, "INSERT INTO about VALUES (?, ?)"),
        tenure_(base, "INSERT INTO tenure VALUES (?, ?, ?, ?, ?)"),
        relation_(base, "INSERT INTO relation VALUES (?, ?, ?, ?, ?)"),
        evidence_(base, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?)") {}

  void run() {
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const Node& node = graph_.nodes()[i];
      const auto index = static_cast<NodeIndex>(i);
      node_.add(index, node.id, name(node.type()), node.name);
      std::visit([&](const auto& data) { add(index, data); }, node.data);
      std::visit(
          [&](const auto& data) {
            if constexpr (requires { data.evidence; }) {
              for (const SourcedEvidence& item : data.evidence) {
                evidence_.add(index, item.document, item.evidence.span.begin, item.evidence.span.end,
                              item.evidence.quote);
              }
            }
          },
          node.data);
    }
  }

 private:
  template <typename Data>
  void add(NodeIndex, const Data&) {}

  void add(NodeIndex index, const CountryNode& data) { country_.add(index, data.iso3166); }
  void add(NodeIndex index, const EventNode& data) {
    const std::uint32_t joint = info(data.type).symmetric ? 1 : 0;
    event_.add(index, name(data.type), name(data.modality), to_string(data.start), joint);
    const auto note = [&](const NodeList& nodes, std::uint32_t side, std::uint32_t party) {
      for (const NodeIndex node : nodes) part_.add(index, node, side, party);
    };
    note(data.actors, 0, 0);
    note(data.actor_parties, 0, 1);
    note(data.recipients, 1, 0);
    note(data.recipient_parties, 1, 1);
    for (const NodeIndex agreement : data.agreements) about_.add(index, agreement);
  }
  void add(NodeIndex index, const AgreementNode& data) {
    agreement_.add(index, data.kind ? name(*data.kind) : std::string_view(), to_string(data.date));
    for (const NodeIndex party : data.parties) bound_.add(index, party);
  }
  void add(NodeIndex index, const TenureNode& data) {
    tenure_.add(index, *data.holder, *data.of, data.title, to_string(data.start));
  }
  void add(NodeIndex, const RelationNode& data) {
    for (const int one : {0, 1}) {
      relation_.add(data.between[static_cast<std::size_t>(one)],
                    data.between[static_cast<std::size_t>(1 - one)], data.event_count, data.cooperation,
                    data.conflict);
    }
  }

  const Graph& graph_;
  Table node_, country_, event_, part_, agreement_, bound_, about_, tenure_, relation_, evidence_;
};

}  // namespace

void SqliteGraph::End::operator()(sqlite3* base) const {
  sqlite3_close(base);
}

void SqliteGraph::Question::End::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqliteGraph::SqliteGraph(const Graph& graph) {
  sqlite3* base = nullptr;
  const int status = sqlite3_open(":memory:", &base);
  base_.reset(base);
  if (status != SQLITE_OK) throw std::runtime_error("SQLite cannot open a base in memory");
  execute(kTables);
  execute("BEGIN");
  Filler(base, graph).run();
  execute("COMMIT");
  execute(kIndexes);
}

void SqliteGraph::execute(const char* sql) {
  char* message = nullptr;
  if (sqlite3_exec(base_.get(), sql, nullptr, nullptr, &message) == SQLITE_OK) return;
  const std::string text = message == nullptr ? "SQLite failed" : message;
  sqlite3_free(message);
  throw std::runtime_error(text);
}

SqliteGraph::Question::Question(SqliteGraph& base, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(base.base_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
      SQLITE_OK)
    throw std::runtime_error(std::string(sqlite3_errmsg(base.base_.get())) + ": " + sql);
  statement_.reset(statement);
}

void SqliteGraph::Question::ask(const std::vector<std::string>& parameters, RowSink& rows) const {
  sqlite3_stmt* statement = statement_.get();
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    sqlite3_bind_text(statement, static_cast<int>(i + 1), parameters[i].data(),
                      static_cast<int>(parameters[i].size()), SQLITE_STATIC);
  }
  const int columns = sqlite3_column_count(statement);
  int status = SQLITE_ROW;
  while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
    for (int column = 0; column < columns; ++column) {
      if (sqlite3_column_type(statement, column) == SQLITE_INTEGER) {
        rows.number(sqlite3_column_int64(statement, column));
        continue;
      }
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
      rows.text(text == nullptr ? std::string_view() : std::string_view(text, size));
    }
    rows.end_row();
  }
  sqlite3_reset(statement);
  if (status != SQLITE_DONE) throw std::runtime_error(sqlite3_errstr(status));
}

}  // namespace entente::bench
