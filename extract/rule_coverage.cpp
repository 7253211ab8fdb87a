// SPDX-License-Identifier: MIT
// Which rules fired on a corpus, and at which words none did. Tested by tests/extract/rule_coverage_test.cpp.
#include "entente/extract/rule_coverage.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "extract/analysis.hpp"

namespace entente {
namespace {

constexpr std::size_t kLongestExample = 200;  // bytes, about two lines

bool is_party(PhraseType type) {
  return type == PhraseType::Country || type == PhraseType::Person || type == PhraseType::Organization ||
         type == PhraseType::Office;
}

/// The sentence as one line, cut at a word.
std::string shown(const Document& document, const SentenceReport& report) {
  const auto tokens = report.context.tokens;
  const std::uint32_t begin = tokens[report.sentence.begin].begin;
  std::string out = document.text.substr(begin, tokens[report.sentence.end - 1].end - begin);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  if (out.size() > kLongestExample) out = out.substr(0, out.rfind(' ', kLongestExample)) + " …";
  return out;
}

}  // namespace

struct RuleCoverageCounter::State {
  explicit State(std::shared_ptr<const RuleSet> rules) : analysis(std::move(rules)) {}

  struct Count {
    std::uint64_t seen = 0;
    std::uint64_t fired = 0;
    std::string example;
  };
  using Counts = std::map<std::pair<std::string, GroupKind>, Count>;

  void read(const Document& document) {
    ++documents;
    analysis.run(document, [&](const SentenceReport& report) { sentence(document, report); });
    for (const Phrase& phrase : analysis.phrases().phrases) {
      if (phrase.rule != kNoRule) ++fired[analysis.rules().phrases.rules[phrase.rule].name];
    }
  }

  void sentence(const Document& document, const SentenceReport& report) {
    ++sentences;
    const std::vector<Group>& groups = report.groups.groups;
    std::vector<bool> fired_at(groups.size(), false);
    for (const FrameMatch& match : report.matches) {
      ++fired[analysis.rules().frames.frame(match.frame).rule->name];
      fired_at[static_cast<std::size_t>(match.trigger)] = true;
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const Group& group = groups[g];
      const bool verb = group.kind == GroupKind::Verb;
      if ((!verb && group.kind != GroupKind::Noun) || group.lemma == WordId::None || group.phrase >= 0)
        continue;
      const bool named = is_trigger(group.lemma, verb ? TriggerKind::Verb : TriggerKind::Noun);
      if (!named && !(verb && between_parties(report, g))) continue;
      Count& count =
          (named ? triggers : unknown)[{std::string(report.context.words[group.lemma].text), group.kind}];
      ++count.seen;
      if (fired_at[g]) {
        ++count.fired;
      } else if (count.example.empty()) {
        count.example = shown(document, report);
      }
    }
  }

  [[nodiscard]] bool is_trigger(WordId lemma, TriggerKind kind) const {
    const auto all = analysis.rules().frames.triggers(lemma);
    return std::any_of(all.begin(), all.end(), [&](const FrameTrigger& each) { return each.kind == kind; });
  }

  /// Whether a party is the verb's subject and another stands among its complements.
  [[nodiscard]] static bool between_parties(const SentenceReport& report, std::size_t verb) {
    const std::vector<Group>& groups = report.groups.groups;
    const auto names_party = [&](std::int32_t g) {
      if (g == kNoGroup) return false;
      const std::int32_t phrase = groups[static_cast<std::size_t>(g)].phrase;
      return phrase >= 0 && is_party(report.context.phrases.phrases[static_cast<std::size_t>(phrase)].type);
    };
    if (!names_party(groups[verb].subject)) return false;
    const auto end = std::min(groups.size(), static_cast<std::size_t>(std::max(groups[verb].scope_end, 0)));
    for (std::size_t g = verb + 1; g < end; ++g) {
      if (groups[g].kind == GroupKind::Verb) return false;  // what follows is that verb's
      if (names_party(static_cast<std::int32_t>(g))) return true;
    }
    return false;
  }

  /// Words of `counts`, those most often without a rule first.
  static std::vector<RuleCoverage::Word> sorted(const Counts& counts) {
    std::vector<RuleCoverage::Word> words;
    for (const auto& [key, count] : counts) {
      if (count.fired == count.seen) continue;
      words.push_back({key.first, key.second == GroupKind::Verb ? "verb" : "noun", count.seen, count.fired,
                       count.example});
    }
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.seen - a.fired > b.seen - b.fired; });
    return words;
  }

  Analysis analysis;
  std::uint64_t documents = 0;
  std::uint64_t sentences = 0;
  std::map<std::string, std::uint64_t> fired;  // by rule name
  Counts triggers;
  Counts unknown;
};

RuleCoverageCounter::RuleCoverageCounter(std::shared_ptr<const RuleSet> rules)
    : state_(std::make_unique<State>(std::move(rules))) {}
RuleCoverageCounter::~RuleCoverageCounter() = default;
RuleCoverageCounter::RuleCoverageCounter(RuleCoverageCounter&&) noexcept = default;
RuleCoverageCounter& RuleCoverageCounter::operator=(RuleCoverageCounter&&) noexcept = default;

void RuleCoverageCounter::read(const Document& document) {
  state_->read(document);
}

RuleCoverage RuleCoverageCounter::coverage() const {
  RuleCoverage result;
  result.documents = state_->documents;
  result.sentences = state_->sentences;
  const auto add = [&](const RuleFamily& family, const auto& rules) {
    for (const auto& rule : rules) {
      const auto found = state_->fired.find(rule.name);
      result.rules.push_back(
          {family.path, rule.position.line, rule.name, found == state_->fired.end() ? 0 : found->second});
    }
  };
  for (const RuleFamily& family : state_->analysis.rules().families) {
    add(family, family.phrases);
    add(family, family.frames);
  }
  result.triggers = State::sorted(state_->triggers);
  result.unknown = State::sorted(state_->unknown);
  return result;
}

}  // namespace entente
