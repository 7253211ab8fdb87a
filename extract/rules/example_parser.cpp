// SPDX-License-Identifier: MIT
// Parses the examples of a family and what they expect.
// Tested by tests/extract/rules/frame_parser_test.cpp.
#include <algorithm>

#include "extract/rules/parser_state.hpp"

namespace entente::detail {
namespace {

using Kind = RuleToken::Kind;

bool named_type(std::string_view word) {
  return find_name(phrase_type_names(), word).has_value();
}

}  // namespace

void RuleParser::parse_example(std::vector<Example>& examples) {
  Example example;
  example.position = peek().position;
  example.positive = take().text == "+";
  if (peek().kind != Kind::String) {
    error("E0102", peek().position, "an example is a sentence in quotes, found '" + peek().text + "'");
    return recover();
  }
  example.text = take().text;
  if (accept_symbol("=>")) {
    do {
      std::optional<Expectation> expectation = parse_expectation();
      if (!expectation) return recover();
      example.expectations.push_back(std::move(*expectation));
    } while (accept_symbol(";"));
  }
  if (!at_clause_start()) {
    error("E0119", peek().position,
          "expected the end of the example or ';' and a further expectation, found '" + peek().text + "'");
    return recover();
  }
  examples.push_back(std::move(example));
}

std::optional<Expectation> RuleParser::parse_expectation() {
  const RuleToken type = take();
  Expectation expectation;
  expectation.position = type.position;
  const auto text = [&](std::string& out, std::string_view what) {
    if (peek().kind != Kind::String) {
      error("E0119", peek().position,
            "expected " + std::string(what) + " in quotes, found '" + peek().text + "'");
      return false;
    }
    out = take().text;
    return true;
  };
  if (const auto event = parse_event_type(type.text)) {
    expectation.event = *event;
    if (!parse_event_expectation(expectation)) return std::nullopt;
    return expectation;
  }
  if (type.text == "Tenure") {
    expectation.kind = Expectation::Kind::Tenure;
    if (!text(expectation.name, "the holder") || !text(expectation.title, "the title")) return std::nullopt;
    if (peek().kind == Kind::Word && !at_clause_start() && !parse_parties(expectation.recipients))
      return std::nullopt;
    return expectation;
  }
  if (type.text == "Membership") {
    expectation.kind = Expectation::Kind::Membership;
    if (!parse_parties(expectation.actors) || !parse_parties(expectation.recipients)) return std::nullopt;
    if (peek().kind == Kind::Word && !peek().line_start) {
      const RuleToken role = take();
      if (const auto known = parse_membership_role(role.text)) {
        expectation.role = *known;
      } else {
        unknown("E0119", "role", role, {"member", "chair", "observer", "candidate"});
        return std::nullopt;
      }
    }
    return expectation;
  }
  if (type.text == "Date" && peek().kind == Kind::Number) {
    expectation.kind = Expectation::Kind::Date;
    for (PartialDate* date : {&expectation.date, &expectation.end}) {
      if (peek().kind != Kind::Number) break;
      const auto value = parse_date(peek().text);
      if (!value) {
        error("E0119", peek().position, "expected a date like 2024-11-15, found '" + peek().text + "'");
        return std::nullopt;
      }
      *date = *value;
      take();
    }
    return expectation;
  }
  if (named_type(type.text)) {
    expectation.kind = Expectation::Kind::Named;
    expectation.type = type.text;
    if (!text(expectation.name, "the name")) return std::nullopt;
    return expectation;
  }
  std::vector<std::string_view> known = names_in(phrase_type_names());
  known.insert(known.end(), {"Tenure", "Membership"});
  for (const EventTypeInfo& info : event_types()) known.push_back(info.name);
  unknown("E0119", "type to expect", type, known);
  return std::nullopt;
}

bool RuleParser::parse_parties(std::vector<std::string>& parties) {
  do {
    if (peek().kind != Kind::Word && peek().kind != Kind::String) {
      error("E0119", peek().position,
            "expected a party like VNM, UN or a name in quotes, found '" + peek().text + "'");
      return false;
    }
    parties.push_back(take().text);
  } while (!at_example() && accept_symbol("+"));
  return true;
}

bool RuleParser::parse_event_expectation(Expectation& expectation) {
  const bool party = (peek().kind == Kind::Word && !at_clause_start() && !parse_modality(peek().text)) ||
                     peek().kind == Kind::String;
  if (party && !parse_parties(expectation.actors)) return false;
  if (accept_symbol("->") && !parse_parties(expectation.recipients)) return false;
  if (is_joint(expectation.event) && !expectation.recipients.empty()) {
    error("E0119", expectation.position,
          "a " + std::string(entente::name(expectation.event)) + " is symmetric: join its parties by '+'");
    return false;
  }
  if (peek().kind == Kind::Number) {
    const auto date = parse_date(peek().text);
    if (!date) {
      error("E0119", peek().position, "expected a date like 2024-11-15, found '" + peek().text + "'");
      return false;
    }
    expectation.date = *date;
    take();
  }
  if (peek().kind == Kind::Word && !at_clause_start()) {
    const RuleToken word = take();
    const auto modality = parse_modality(word.text);
    if (!modality) {
      unknown("E0119", "modality", word, {"actual", "planned", "hypothetical", "negated"});
      return false;
    }
    expectation.modality = *modality;
  }
  return true;
}

}  // namespace entente::detail
