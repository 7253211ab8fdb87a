// SPDX-License-Identifier: MIT
// How fast questions by key are, against the same questions to SQLite: questions [EDGES [WORD [ROUNDS]]]
//
// Both sides hold the same synthetic graph in memory, are asked the same questions with the same keys in
// turn, and must give the same rows; only then are they timed. Loading, indexes and preparing, of statements
// and of patterns, are left out of the time on both sides. Ends with 1 where an answer differs.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "bench/row_sink.hpp"
#include "bench/sqlite_graph.hpp"
#include "bench/synthetic_graph.hpp"
#include "entente/query/events.hpp"
#include "entente/query/evidence.hpp"
#include "entente/query/people.hpp"
#include "entente/query/query.hpp"
#include "entente/query/queryable_graph.hpp"
#include "entente/query/standing.hpp"

namespace entente::bench {
namespace {

using Keys = std::vector<std::string>;
using Clock = std::chrono::steady_clock;

constexpr int kRounds = 15;          // of which the best counts
constexpr std::size_t kAsked = 100;  // keys of every question

/// One question, put to both.
struct Question {
  const char* name;
  std::vector<Keys> keys;
  std::function<void(const Keys&, RowSink&)> ours;
  const char* sql;
};

/// A pattern of the query language, read and planned once, with its parameters $a, $b …
std::function<void(const Keys&, RowSink&)> pattern(const query::QueryableGraph& graph, const char* text) {
  query::CompileResult compiled = query::compile(text);
  if (!compiled.query) {
    std::fprintf(stderr, "%s\n", to_string(compiled.diagnostics.front()).c_str());
    std::exit(1);
  }
  auto prepared = std::make_shared<query::PreparedQuery>(*compiled.query, graph);
  return [prepared, parameters = query::Parameters()](const Keys& keys, RowSink& rows) mutable {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      parameters[std::string(1, static_cast<char>('a' + i))] = query::Value(keys[i]);
    }
    prepared->run(parameters, {}, [&](std::span<const query::Value> row) {
      for (const query::Value& value : row) {
        if (value.is(query::ValueType::Integer)) {
          rows.number(value.integer());
        } else {
          rows.text(value.string());
        }
      }
      rows.end_row();
      return true;
    });
  };
}

class Questions {
 public:
  explicit Questions(const query::QueryableGraph& queryable)
      : queryable_(queryable), graph_(queryable.graph()), offices_(graph_) {
    for (const Node& node : graph_.nodes()) {
      if (node.type() == NodeType::Country) countries_.push_back(node.id);
      if (node.type() == NodeType::Person) persons_.push_back(node.id);
      if (node.type() == NodeType::Event) events_.push_back(node.id);
    }
  }

  [[nodiscard]] std::vector<Question> all() const {
    return {relations(), events(),   timeline(), agreements(), who(),
            office(),    evidence(), visitors(), met(),        knows()};
  }

 private:
  [[nodiscard]] NodeIndex at(const std::string& id) const { return graph_.find(id).value(); }
  [[nodiscard]] const std::string& id(NodeIndex node) const { return graph_[node].id; }

  void entry(NodeIndex node, PartialDate date, RowSink& rows) const {
    rows.text(id(node));
    rows.date(date);
    rows.end_row();
  }

  /// Every so-manieth of a list: busy ones and idle ones.
  static std::vector<Keys> some(const std::vector<std::string>& all) {
    std::vector<Keys> out;
    for (std::size_t i = 0; i < kAsked; ++i) out.push_back({all[i * all.size() / kAsked]});
    return out;
  }
  [[nodiscard]] std::vector<Keys> pairs() const {
    std::vector<Keys> out;
    for (std::size_t i = 0; i < kAsked; ++i) {
      out.push_back({countries_[i * countries_.size() / kAsked], countries_[i * 37 % 60]});
      if (out.back()[0] == out.back()[1]) out.back()[1] = countries_.back();
    }
    return out;
  }

  [[nodiscard]] Question relations() const {
    return {
        "relations COUNTRY", some(countries_),
        [this](const Keys& keys, RowSink& rows) {
          for (const auto& one : query::standings_of(graph_, at(keys[0]), {}, {}, false)) {
            rows.text(id(one.partner));
            rows.number(one.relation->event_count);
            rows.number(one.relation->cooperation);
            rows.number(one.relation->conflict);
            rows.end_row();
          }
        },
        "SELECT p.key, r.events, r.cooperation, r.conflict FROM node k JOIN relation r ON r.country = k.id "
        "JOIN node p ON p.id = r.partner WHERE k.key = ?1 ORDER BY r.events DESC"};
  }

  [[nodiscard]] Question events() const {
    return {"events --type Visit --actor COUNTRY --since 2015 --until 2016", some(countries_),
            [this](const Keys& keys, RowSink& rows) {
              query::EventSelection wanted;
              wanted.types = {EventType::Visit};
              wanted.actors = {at(keys[0])};
              wanted.period = {{2015, 0, 0}, {2016, 0, 0}};
              for (const NodeIndex node : query::select_events(graph_, wanted)) {
                entry(node, graph_[node].as<EventNode>()->start, rows);
              }
            },
            "SELECT n.key, e.start FROM node k JOIN part p ON p.entity = k.id AND p.side = 0 AND p.party = 1 "
            "JOIN event e ON e.id = p.event JOIN node n ON n.id = e.id WHERE k.key = ?1 AND e.type = 'Visit' "
            "AND e.start BETWEEN '2015' AND '2016-99' ORDER BY e.start"};
  }

  [[nodiscard]] Question timeline() const {
    return {
        "timeline COUNTRY COUNTRY", pairs(),
        [this](const Keys& keys, RowSink& rows) {
          const NodeList parties{at(keys[0]), at(keys[1])};
          for (const auto& entry : query::timeline_of(graph_, parties, {}))
            this->entry(entry.node, entry.date, rows);
        },
        "SELECT n.key, e.start FROM node a JOIN node b JOIN part p ON p.entity = a.id AND p.party = 1 "
        "JOIN part q ON q.event = p.event AND q.entity = b.id AND q.party = 1 JOIN event e ON e.id = p.event "
        "JOIN node n ON n.id = e.id WHERE a.key = ?1 AND b.key = ?2 AND (e.joint OR p.side <> q.side) "
        "UNION ALL "
        "SELECT n.key, g.date FROM node a JOIN node b JOIN bound x ON x.entity = a.id "
        "JOIN bound y ON y.agreement = x.agreement AND y.entity = b.id JOIN agreement g ON g.id = "
        "x.agreement "
        "JOIN node n ON n.id = g.id WHERE a.key = ?1 AND b.key = ?2 AND NOT EXISTS (SELECT 1 FROM about t "
        "JOIN event e ON e.id = t.event WHERE t.agreement = g.id AND e.start = g.date) ORDER BY 2"};
  }

  [[nodiscard]] Question agreements() const {
    return {"agreements --party COUNTRY --kind partnership", some(countries_),
            [this](const Keys& keys, RowSink& rows) {
              query::AgreementSelection wanted;
              wanted.parties = {at(keys[0])};
              wanted.kinds = {AgreementKind::Partnership};
              for (const NodeIndex node : query::select_agreements(graph_, wanted))
                entry(node, graph_[node].as<AgreementNode>()->date, rows);
            },
            "SELECT n.key, g.date FROM node k JOIN bound b ON b.entity = k.id JOIN agreement g ON g.id = "
            "b.agreement "
            "JOIN node n ON n.id = g.id WHERE k.key = ?1 AND g.kind = 'partnership' ORDER BY g.date"};
  }

  [[nodiscard]] Question who() const {
    return {
        "who PERSON", some(persons_),
        [this](const Keys& keys, RowSink& rows) {
          for (const auto& entry : query::career_of(graph_, at(keys[0]), {})) {
            rows.text(id(entry.node));
            rows.date(entry.date);
            std::string with;
            for (const NodeIndex other : entry.with) (with += id(other)) += ' ';
            rows.text(with);
            rows.end_row();
          }
        },
        "SELECT n.key, t.start, o.key || ' ' FROM node k JOIN tenure t ON t.holder = k.id JOIN node n ON "
        "n.id = t.id "
        "JOIN node o ON o.id = t.owner WHERE k.key = ?1 UNION ALL "
        "SELECT n.key, e.start, (CASE WHEN e.joint AND EXISTS (SELECT 1 FROM part x WHERE x.event = e.id AND "
        "x.party = 0 AND x.entity <> k.id) THEN (SELECT group_concat(key || ' ', '') FROM (SELECT m.key FROM "
        "part x "
        "JOIN node m ON m.id = x.entity WHERE x.event = e.id AND x.party = 0 AND x.entity <> k.id ORDER BY "
        "m.key)) "
        "ELSE (SELECT group_concat(key || ' ', '') FROM (SELECT m.key FROM part x JOIN node m ON m.id = "
        "x.entity "
        "WHERE x.event = e.id AND x.party = 1 AND (e.joint OR x.side = 1) ORDER BY m.key)) END) "
        "FROM node k JOIN part p ON p.entity = k.id JOIN event e ON e.id = p.event JOIN node n ON n.id = "
        "e.id "
        "WHERE k.key = ?1 ORDER BY 2"};
  }

  [[nodiscard]] Question office() const {
    return {"office 'Prime Minister' COUNTRY", some(countries_),
            [this](const Keys& keys, RowSink& rows) {
              for (const auto& holder : offices_.holders_of("Prime Minister", at(keys[0]), {})) {
                rows.text(id(holder.tenure));
                rows.text(id(holder.holder));
                rows.end_row();
              }
            },
            "SELECT n.key, h.key FROM node k JOIN tenure t ON t.owner = k.id AND t.title = 'Prime Minister' "
            "JOIN node n ON n.id = t.id JOIN node h ON h.id = t.holder WHERE k.key = ?1 ORDER BY t.start"};
  }

  [[nodiscard]] Question evidence() const {
    return {"evidence EVENT", some(events_),
            [this](const Keys& keys, RowSink& rows) {
              for (const auto& one : query::shown_of(graph_, at(keys[0]))) {
                rows.text(id(one.document));
                rows.number(one.evidence.span.begin);
                rows.number(one.evidence.span.end);
                rows.text(one.evidence.quote);
                rows.end_row();
              }
            },
            "SELECT d.key, v.first, v.last, v.quote FROM node k JOIN evidence v ON v.claim = k.id "
            "JOIN node d ON d.id = v.document WHERE k.key = ?1 ORDER BY v.document, v.first"};
  }

  [[nodiscard]] Question visitors() const {
    return {
        "match: who visited COUNTRY most", some(countries_),
        pattern(queryable_,
                "MATCH (a:Country)<-[:actorParty]-(v:Visit)-[:recipientParty]->(b:Country {id: $a}) "
                "RETURN a.id, count(v) AS visits ORDER BY visits DESC, a.id LIMIT 10"),
        "SELECT n.key, count(*) AS visits FROM node k JOIN part q ON q.entity = k.id AND q.side = 1 AND "
        "q.party = 1 "
        "JOIN event e ON e.id = q.event AND e.type = 'Visit' JOIN part p ON p.event = e.id AND p.side = 0 "
        "AND "
        "p.party = 1 JOIN node n ON n.id = p.entity WHERE k.key = ?1 AND n.type = 'Country' GROUP BY n.id "
        "ORDER BY visits DESC, n.key LIMIT 10"};
  }

  [[nodiscard]] Question met() const {
    return {
        "match: whom PERSON met", some(persons_),
        pattern(queryable_,
                "MATCH (p:Person {id: $a})<-[:actor]-(:Meeting)-[:actor]->(q:Person) "
                "RETURN DISTINCT q.id ORDER BY q.id"),
        "SELECT DISTINCT n.key FROM node k JOIN part p ON p.entity = k.id AND p.side = 0 AND p.party = 0 "
        "JOIN event e ON e.id = p.event AND e.type = 'Meeting' JOIN part q ON q.event = e.id AND q.side = 0 "
        "AND "
        "q.party = 0 AND q.entity <> k.id JOIN node n ON n.id = q.entity WHERE k.key = ?1 ORDER BY n.key"};
  }

  [[nodiscard]] Question knows() const {
    return {"match: whom those met whom PERSON met", some(persons_),
            pattern(queryable_,
                    "MATCH (p:Person {id: "
                    "$a})<-[:actor]-(m:Meeting)-[:actor]->(q:Person)<-[:actor]-(n:Meeting)-[:actor]->"
                    "(r:Person) RETURN count(DISTINCT r)"),
            "SELECT count(DISTINCT s.entity) FROM node k JOIN part p ON p.entity = k.id AND p.side = 0 AND "
            "p.party = 0 "
            "JOIN event m ON m.id = p.event AND m.type = 'Meeting' JOIN part q ON q.event = m.id AND q.side "
            "= 0 AND "
            "q.party = 0 AND q.entity <> p.entity JOIN part r ON r.entity = q.entity AND r.side = 0 AND "
            "r.party = 0 AND "
            "r.event <> m.id JOIN event o ON o.id = r.event AND o.type = 'Meeting' JOIN part s ON s.event = "
            "o.id AND "
            "s.side = 0 AND s.party = 0 AND s.entity <> r.entity WHERE k.key = ?1"};
  }

  const query::QueryableGraph& queryable_;
  const Graph& graph_;
  query::Offices offices_;
  std::vector<std::string> countries_;
  std::vector<std::string> persons_;
  std::vector<std::string> events_;
};

/// Of this thread: what else the machine does is left out.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Of one question, in the best of the rounds.
template <typename Ask>
double microseconds(const std::vector<Keys>& keys, int rounds, Ask ask) {
  double best = 1e9;
  RowSink seen(false);
  for (int round = 0; round < rounds; ++round) {
    const double begin = cpu_seconds();
    for (const Keys& one : keys) ask(one, seen);
    best = std::min(best, cpu_seconds() - begin);
  }
  if (seen.seen() == 0) std::puts("nothing was answered");
  return best * 1e6 / static_cast<double>(keys.size());
}

/// Compares, then times a question; false where the answers differ.
bool put(const Question& question, SqliteGraph& base, int rounds) {
  const SqliteGraph::Question theirs(base, question.sql);
  const auto ask_theirs = [&](const Keys& keys, RowSink& rows) { theirs.ask(keys, rows); };
  std::size_t count = 0;
  for (const Keys& keys : question.keys) {
    RowSink our_rows(true);
    RowSink their_rows(true);
    question.ours(keys, our_rows);
    ask_theirs(keys, their_rows);
    const std::vector<std::string> answer = our_rows.sorted_rows();
    const std::vector<std::string> other = their_rows.sorted_rows();
    count += answer.size();
    if (answer == other) continue;
    const auto [at, there] = std::mismatch(answer.begin(), answer.end(), other.begin(), other.end());
    std::printf("%s %s: %zu rows, SQLite has %zu\n  %s\n  %s\n", question.name, keys[0].c_str(),
                answer.size(), other.size(), at == answer.end() ? "" : at->c_str(),
                there == other.end() ? "" : there->c_str());
    return false;
  }
  const double ours = microseconds(question.keys, rounds, question.ours);
  const double sqlite = microseconds(question.keys, rounds, ask_theirs);
  std::printf("%-62s %8.1f %10.1f %10.1f %7.1f\n", question.name,
              static_cast<double>(count) / static_cast<double>(question.keys.size()), ours, sqlite,
              sqlite / ours);
  std::fflush(stdout);
  return true;
}

int run(std::size_t edges, std::string_view word, int rounds) {
  const auto begin = Clock::now();
  const query::QueryableGraph queryable(synthetic_graph(edges));
  const auto made = Clock::now();
  SqliteGraph base(queryable.graph());
  const auto filled = Clock::now();
  std::printf("%zu nodes, %zu edges; made in %.1f s, SQLite's tables and indexes in %.1f s\n\n",
              queryable.graph().size(), queryable.graph().edge_count(),
              std::chrono::duration<double>(made - begin).count(),
              std::chrono::duration<double>(filled - made).count());
  std::printf("%-62s %8s %10s %10s %7s\n", "one question of", "rows", "entente us", "SQLite us", "ratio");
  bool same = true;
  const Questions questions(queryable);
  for (const Question& question : questions.all()) {
    if (std::string_view(question.name).find(word) != std::string_view::npos)
      same &= put(question, base, rounds);
  }
  return same ? 0 : 1;
}

}  // namespace
}  // namespace entente::bench

int main(int argc, char** argv) {
  const auto number = [&](int at, unsigned long otherwise) {
    return argc > at ? std::strtoul(argv[at], nullptr, 10) : otherwise;
  };
  return entente::bench::run(number(1, 1'000'000), argc > 2 ? argv[2] : "",
                             static_cast<int>(number(3, entente::bench::kRounds)));
}
