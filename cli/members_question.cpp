// SPDX-License-Identifier: MIT
// `entente query GRAPH members BODY`: who belongs to a body, from texts and from the gazetteer.
#include <CLI/CLI.hpp>
#include <array>
#include <memory>
#include <string>

#include "cli/answer.hpp"
#include "cli/terminal.hpp"
#include "entente/query/members.hpp"

namespace entente {
namespace {

using query::Value;

struct Options {
  std::string body;
  AnswerOptions answer;
};

constexpr std::array kBodies = {NodeType::Organization};

struct Said {
  MembershipRole role = MembershipRole::Member;
  PartialDate since;
  PartialDate until;
};

Said said_by(const Node& claim) {
  if (const auto* membership = claim.as<MembershipNode>()) {
    return {membership->role, membership->start, membership->end};
  }
  const auto& event = *claim.as<EventNode>();
  if (event.type == EventType::Exit) return {MembershipRole::Member, {}, event.start};
  return {MembershipRole::Member, event.start, {}};
}

/// The body's id; bodies of which the graph does not speak are known to the gazetteer.
std::string id_of(const Options& options, const Graph& graph, Names& names) {
  const auto known = query::meaning_of(graph, names.gazetteer(), options.body, kBodies);
  if (known.nodes.empty() && !known.absent.empty()) {
    for (const query::Gazetteer::Entry& entry : names.gazetteer().entries) {
      if (entry.name == known.absent) return entry.id;
    }
  }
  const auto node = names.find(options.body, kBodies);
  return node ? graph[*node].id : "";
}

ExitCode members(const Options& options, const Graph& graph, const QuestionOptions& question) {
  Names names(graph, question);
  const std::string body = id_of(options, graph, names);
  AnswerTable table(graph, {"member", "code", "role", "since", "until", "known from", "documents", "id"},
                    question, options.answer);
  if (body.empty()) return nothing_to_tell(names, table);
  const auto* entry = names.gazetteer().find(body);
  if (entry != nullptr && entry->open)
    complain("the gazetteer does not list the members: nearly every state is one");
  std::size_t rows = 0;
  for (const query::Member& member : query::members_of(graph, names.gazetteer(), body)) {
    const Value code = member.id.starts_with("country/") ? Value(member.id.substr(8)) : Value();
    if (member.claims.empty()) {
      ++rows;
      table.row({Value(member.name), code, Value(name(MembershipRole::Member)), Value(), Value(),
                 Value("gazetteer"), count_value(0), Value()},
                {});
    }
    for (const NodeIndex claim : member.claims) {
      const Said said = said_by(graph[claim]);
      const EvidenceList& evidence = query::evidence_of(graph[claim]);
      ++rows;
      table.row({Value(member.name), code, Value(name(said.role)), date_value(said.since),
                 date_value(said.until), Value(member.in_gazetteer ? "texts, gazetteer" : "texts"),
                 count_value(query::count_sources(graph, evidence).documents), Value(graph[claim].id)},
                evidence);
    }
  }
  return table.finish(rows);
}

}  // namespace

Answer declare_members(CLI::App& parser) {
  auto options = std::make_shared<Options>();
  parser.add_option("BODY", options->body, "An organization: name, acronym or id")->required();
  declare_rows(parser, options->answer);
  parser.footer(
      "'known from' tells what the texts say from what the program knew before: the gazetteer in "
      "rules/lexicon.\n\n"
      "Examples:\n"
      "  entente query graph.jsonld members ASEAN\n"
      "  entente query graph.jsonld members NATO --evidence");
  return [options](const Graph& graph, const QuestionOptions& question) {
    return members(*options, graph, question);
  };
}

}  // namespace entente
