// SPDX-License-Identifier: MIT
// Runs the examples that rule files carry: `run_rule_tests`.
// Tested by tests/extract/rules/rule_tests_test.cpp.
#include "entente/extract/rule_tests.hpp"

#include <algorithm>

#include "entente/extract/reader.hpp"
#include "extract/analysis.hpp"
#include "extract/rules/rule_names.hpp"
#include "extract/time/dates.hpp"

namespace entente {
namespace {

constexpr PartialDate kDefaultPublished{2024, 11, 15};

/// One example against what extraction found in it.
class ExampleRun {
 public:
  ExampleRun(Analysis& analysis, const Example& example, PartialDate published)
      : analysis_(analysis),
        example_(example),
        published_(published.known() ? published : kDefaultPublished) {
    DocumentRecord record;
    record.id = "example";
    record.published = published_;
    document_ = make_document(record, example.text);
    claims_ = analysis.run(document_);
  }

  /// "" where the example holds. `rule_type`: the phrase type or event type of the rule, "" for a family's
  /// own.
  std::string problem_for(const PhraseRule& rule) {
    const std::string type(name_of(phrase_type_names(), rule.type));
    if (!example_.expectations.empty()) return check_expectations();
    const std::vector<std::string> found = phrases_of(type, rule.name);
    if (found.empty() != example_.positive) return "";
    return example_.positive ? "expected a " + type + ", found none" : "expected none, found " + list(found);
  }

  std::string problem_for(const FrameRule& rule) {
    std::string problem = check_expectations();
    if (!problem.empty()) return problem;
    if (rule.result != FrameResult::Event) return "";
    std::size_t found = 0;
    for (const EventClaim& event : claims_.events) found += event.type == rule.event ? 1U : 0U;
    if (example_.expectations.empty()) {
      if ((found != 0) == example_.positive) return "";
      const std::string type(name(rule.event));
      return example_.positive ? "expected a " + type + "; " + all_events()
                               : "expected no " + type + "; " + all_events();
    }
    if (!example_.positive) return "";
    std::size_t expected = 0;
    for (const Expectation& each : example_.expectations) {
      expected += each.kind == Expectation::Kind::Event && each.event == rule.event ? 1U : 0U;
    }
    return found > expected ? "more events than expected; " + all_events() : "";
  }

  std::string check_expectations() {
    for (const Expectation& expectation : example_.expectations) {
      const std::string problem = check(expectation);
      if (example_.positive ? !problem.empty() : problem.empty()) {
        return example_.positive ? problem : "found what must not be found: " + describe(expectation);
      }
    }
    return "";
  }

 private:
  [[nodiscard]] std::string check(const Expectation& expected) const {
    switch (expected.kind) {
      case Expectation::Kind::Event: {
        const auto fits = [&](const EventClaim& event) { return matches(expected, event); };
        if (std::any_of(claims_.events.begin(), claims_.events.end(), fits)) return "";
        return "expected " + describe(expected) + "; " + all_events();
      }
      case Expectation::Kind::Named: {
        const std::vector<std::string> found = phrases_of(expected.type);
        if (std::find(found.begin(), found.end(), expected.name) != found.end()) return "";
        return "expected " + describe(expected) + ", found " + list(found);
      }
      case Expectation::Kind::Date:
        return check_date(expected);
      case Expectation::Kind::Tenure:
        for (const TenureClaim& tenure : claims_.tenures) {
          const bool holder = is_called(tenure.holder, expected.name);
          const bool of = expected.recipients.empty() ||
                          (tenure.of && is_called(*tenure.of, expected.recipients[0])) ||
                          (tenure.country && is_called(*tenure.country, expected.recipients[0]));
          if (holder && of && tenure.title == expected.title) return "";
        }
        return "expected " + describe(expected) + ", found " + all_tenures();
      case Expectation::Kind::Membership:
        for (const MembershipClaim& membership : claims_.memberships) {
          if (is_called(membership.member, expected.actors[0]) &&
              is_called(membership.organization, expected.recipients[0]) &&
              membership.role == expected.role) {
            return "";
          }
        }
        return "expected " + describe(expected) + ", found none such";
    }
    return "";
  }

  [[nodiscard]] std::string check_date(const Expectation& expected) const {
    std::string found;
    for (const Phrase& phrase : analysis_.phrases().phrases) {
      if (phrase.type != PhraseType::Date) continue;
      DateContext context;
      context.published = published_;
      const DateInterval interval = resolve_date(phrase, analysis_.text().tokens, analysis_.words(), context);
      if (interval.start == expected.date && (!expected.end.known() || interval.end == expected.end))
        return "";
      found += " [" + text_of(phrase.first, phrase.last) + "] " + to_string(interval.start) + ' ' +
               to_string(interval.end);
    }
    return "expected " + describe(expected) + ", found" + (found.empty() ? " no date" : found);
  }

  [[nodiscard]] bool is_called(EntityIndex index, const std::string& name) const {
    const Entity& entity = claims_.at(index);
    return entity.name == name || entity.iso3166 == name || entity.acronym == name ||
           std::find(entity.aliases.begin(), entity.aliases.end(), name) != entity.aliases.end();
  }

  [[nodiscard]] bool same_parties(const std::vector<std::string>& expected,
                                  const std::vector<EntityIndex>& parties,
                                  const std::vector<EntityIndex>& named) const {
    const std::vector<EntityIndex>& found = parties.empty() ? named : parties;
    const auto has = [&](const std::string& name) {
      return std::any_of(found.begin(), found.end(), [&](EntityIndex each) { return is_called(each, name); });
    };
    return found.size() == expected.size() && std::all_of(expected.begin(), expected.end(), has);
  }

  [[nodiscard]] bool matches(const Expectation& expected, const EventClaim& event) const {
    return event.type == expected.event && event.modality == expected.modality &&
           same_parties(expected.actors, event.actor_parties, event.actors) &&
           same_parties(expected.recipients, event.recipient_parties, event.recipients) &&
           (!expected.date.known() || event.start == expected.date || event.end == expected.date);
  }

  [[nodiscard]] std::string text_of(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) return "";
    const std::vector<Token>& tokens = analysis_.text().tokens;
    return document_.text.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
  }

  /// The names (the whole phrases, where they label none) of all phrases of a type, nested ones too; only
  /// those that `rule` gave where one is named.
  [[nodiscard]] std::vector<std::string> phrases_of(std::string_view type, std::string_view rule = {}) const {
    std::vector<std::string> found;
    const PhraseSet& set = analysis_.phrases();
    for (const Phrase& phrase : set.phrases) {
      if (name_of(phrase_type_names(), phrase.type) != type) continue;
      if (!rule.empty() && analysis_.rules().phrases.rules[phrase.rule].name != rule) continue;
      std::uint32_t first = phrase.first;
      std::uint32_t last = phrase.last;
      for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture; ++c) {
        if (set.captures[c].label != Label::Name) continue;
        first = set.captures[c].first;
        last = set.captures[c].last;
      }
      found.push_back(text_of(first, last));
    }
    return found;
  }

  static std::string list(const std::vector<std::string>& names) {
    if (names.empty()) return "none";
    std::string out;
    for (const std::string& each : names) out += (out.empty() ? "\"" : ", \"") + each + '"';
    return out;
  }

  [[nodiscard]] std::string code(EntityIndex index) const {
    const Entity& entity = claims_.at(index);
    if (!entity.iso3166.empty()) return entity.iso3166;
    return entity.acronym.empty() ? entity.name : entity.acronym;
  }

  [[nodiscard]] std::string codes(const std::vector<EntityIndex>& parties,
                                  const std::vector<EntityIndex>& named) const {
    std::string out;
    for (const EntityIndex each : parties.empty() ? named : parties)
      out += (out.empty() ? "" : "+") + code(each);
    return out;
  }

  [[nodiscard]] std::string all_events() const {
    std::string out;
    for (const EventClaim& event : claims_.events) {
      out += (out.empty() ? "found " : "; ") + std::string(name(event.type)) + ' ' +
             codes(event.actor_parties, event.actors);
      const std::string recipients = codes(event.recipient_parties, event.recipients);
      if (!recipients.empty()) out += " -> " + recipients;
      if (event.start.known()) out += ' ' + to_string(event.start);
      if (event.end.known()) out += '/' + to_string(event.end);
      if (event.modality != Modality::Actual) out += ' ' + std::string(name(event.modality));
    }
    return out.empty() ? "found no event" : out;
  }

  [[nodiscard]] std::string all_tenures() const {
    std::string out;
    for (const TenureClaim& tenure : claims_.tenures) {
      out += (out.empty() ? "\"" : "; \"") + claims_.at(tenure.holder).name + "\" \"" + tenure.title + '"';
    }
    return out.empty() ? "none" : out;
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& each : names) out += (out.empty() ? "" : "+") + each;
    return out;
  }

  static std::string describe(const Expectation& expected) {
    switch (expected.kind) {
      case Expectation::Kind::Event: {
        std::string out = std::string(name(expected.event)) + ' ' + joined(expected.actors);
        if (!expected.recipients.empty()) out += " -> " + joined(expected.recipients);
        if (expected.date.known()) out += ' ' + to_string(expected.date);
        if (expected.modality != Modality::Actual) out += ' ' + std::string(name(expected.modality));
        return out;
      }
      case Expectation::Kind::Named:
        return expected.type + " \"" + expected.name + '"';
      case Expectation::Kind::Date:
        return "Date " + to_string(expected.date) + ' ' + to_string(expected.end);
      case Expectation::Kind::Tenure:
        return "Tenure \"" + expected.name + "\" \"" + expected.title + '"';
      case Expectation::Kind::Membership:
        return "Membership " + joined(expected.actors) + ' ' + joined(expected.recipients) + ' ' +
               std::string(name(expected.role));
    }
    return "";
  }

  Analysis& analysis_;
  const Example& example_;
  PartialDate published_;
  Document document_;
  DocumentClaims claims_;
};

}  // namespace

std::size_t RuleTestReport::failures() const {
  return static_cast<std::size_t>(std::count_if(results.begin(), results.end(),
                                                [](const RuleTestResult& result) { return !result.passed; }));
}

RuleTestReport run_rule_tests(const RuleSource& source) {
  RuleTestReport report;
  CompiledRules compiled = compile(source);
  report.diagnostics = std::move(compiled.diagnostics);
  if (compiled.rules == nullptr) return report;
  Analysis analysis(compiled.rules);
  for (const RuleFamily& family : compiled.rules->families) {
    const auto add = [&](const Example& example, const std::string& rule, std::string problem) {
      const bool passed = problem.empty();
      report.results.push_back(
          {family.path, example.position.line, rule, example.text, passed, std::move(problem)});
    };
    for (const Example& example : family.examples) {
      add(example, family.name, ExampleRun(analysis, example, family.published).check_expectations());
    }
    for (std::size_t i = 0; i < family.phrases.size(); ++i) {
      for (const Example& example : family.phrase_examples[i]) {
        add(example, family.phrases[i].name,
            ExampleRun(analysis, example, family.published).problem_for(family.phrases[i]));
      }
    }
    for (std::size_t i = 0; i < family.frames.size(); ++i) {
      for (const Example& example : family.frame_examples[i]) {
        add(example, family.frames[i].name,
            ExampleRun(analysis, example, family.published).problem_for(family.frames[i]));
      }
    }
  }
  return report;
}

}  // namespace entente
