// SPDX-License-Identifier: MIT
#include "tests/extract/match_phrases/slow_matcher.hpp"

#include <algorithm>
#include <set>

#include "extract/lexicon/content_word.hpp"
#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

using Kind = Pattern::Kind;
using Ends = std::set<std::uint32_t>;

class SlowMatcher {
 public:
  SlowMatcher(const TokenizedText& text, const WordTable& words, const Lexicon& lexicon)
      : text_(text), words_(words), lexicon_(lexicon) {}

  std::vector<SlowPhrase> run(const std::vector<RuleFamily>& families) {
    for (const RuleFamily& family : families) {
      for (const Sentence& sentence : text_.sentences) {
        sentence_ = sentence;
        for (std::uint32_t start = sentence.begin; start < sentence.end;) start = match_at(family, start);
      }
    }
    return found_;
  }

 private:
  std::uint32_t match_at(const RuleFamily& family, std::uint32_t start) {
    SlowPhrase best{"", PhraseType::Person, start, start};
    for (const PhraseRule& rule : family.phrases) {
      for (const Pattern& pattern : rule.patterns) {
        for (const std::uint32_t end : ends(pattern, start)) {
          if (end <= best.last || end > start + 64 || !fits(rule, start, end)) continue;
          best = {rule.name, rule.type, start, end};
        }
      }
    }
    if (best.last == start) return start + 1;
    found_.push_back(best);
    return best.last;
  }

  bool fits(const PhraseRule& rule, std::uint32_t start, std::uint32_t end) {
    for (const SlowPhrase& other : found_) {
      const bool inside = other.first <= start && end <= other.last;
      const bool around = start <= other.first && other.last <= end;
      const bool apart = other.last <= start || end <= other.first;
      if (!inside && !around && !apart) return false;
      if (inside && !around && other.type == rule.type) return false;
    }
    for (const Context& context : rule.contexts) {
      bool stands = false;
      if (context.before) {
        stands = !ends(context.pattern, end).empty();
      } else {
        for (std::uint32_t from = sentence_.begin; from <= start; ++from) {
          stands = stands || ends(context.pattern, from).count(start) != 0;
        }
      }
      if (stands == context.negated) return false;
    }
    return true;
  }

  /// Every token at which the pattern can end, begun at `at`.
  Ends ends(const Pattern& pattern, std::uint32_t at) {
    switch (pattern.kind) {
      case Kind::Sequence: {
        Ends now{at};
        for (const Pattern& part : pattern.parts) now = after_each(now, part);
        return now;
      }
      case Kind::Choice: {
        Ends all;
        for (const Pattern& part : pattern.parts) all.merge(ends(part, at));
        return all;
      }
      case Kind::Repeat: {
        Ends now{at};
        Ends all;
        for (std::uint32_t i = 0; i <= 64 && i <= pattern.most && !now.empty(); ++i) {
          if (i >= pattern.least) all.insert(now.begin(), now.end());
          now = after_each(now, pattern.parts[0]);
        }
        return all;
      }
      case Kind::Capture:
        return ends(pattern.parts[0], at);
      case Kind::Look:
        return ends(pattern.parts[0], at).empty() == pattern.negated ? Ends{at} : Ends{};
      case Kind::Literal: {
        std::uint32_t now = at;
        for (const std::string& word : pattern.words) {
          if (now >= sentence_.end || words_[words_[word_at(now)].lower].text != word) return {};
          ++now;
        }
        return {now};
      }
      case Kind::Lexical: {
        Ends all;
        if (at >= sentence_.end) return all;
        std::vector<LexicalMatch> matches;
        lexicon_.matches_at(text_.tokens, at, sentence_.end, words_, matches);
        for (const LexicalMatch& match : matches) {
          if (lexicon_.class_name(match.form->lexical_class) == pattern.name) all.insert(at + match.length);
        }
        return all;
      }
      case Kind::PhraseOf: {
        Ends all;
        for (const SlowPhrase& phrase : found_) {
          if (phrase.first == at && phrase.type == pattern.type) all.insert(phrase.last);
        }
        return all;
      }
      case Kind::Joined:
      case Kind::Spaced:
        if (at >= sentence_.end || text_.tokens[at].space_before != (pattern.kind == Kind::Spaced)) return {};
        return {at};
      case Kind::SentenceStart:
        return at == sentence_.begin || (at < sentence_.end && text_.tokens[at].sentence_start) ? Ends{at}
                                                                                                : Ends{};
      case Kind::SentenceEnd:
        return at == sentence_.end ? Ends{at} : Ends{};
      case Kind::Any:
        return at < sentence_.end ? Ends{at + 1} : Ends{};
      default:
        return at < sentence_.end && token_fits(pattern, at) ? Ends{at + 1} : Ends{};
    }
  }

  Ends after_each(const Ends& from, const Pattern& pattern) {
    Ends all;
    for (const std::uint32_t at : from) all.merge(ends(pattern, at));
    return all;
  }

  bool token_fits(const Pattern& pattern, std::uint32_t at) const {
    const Word& word = words_[word_at(at)];
    if (pattern.kind == Kind::LemmaOf) {
      for (const WordId id : {word.lower, word.noun_lemma, word.verb_lemma}) {
        if (id != WordId::None && words_[id].text == pattern.words[0]) return true;
      }
      return false;
    }
    if (pattern.name == "Hyphen") return word.text == "-";
    if (pattern.name == "Comma") return word.text == ",";
    if (pattern.name == "Cap") {
      return word.classes.has(WordClass::Capitalised) && !word.classes.any(kFunctionWord) &&
             !(text_.tokens[at].sentence_start && word.classes.has(WordClass::NotName));
    }
    const auto word_class = find_name(word_class_names(), pattern.name);
    if (!word_class) return false;
    if (*word_class == WordClass::Noun) return word.classes.any(WordClass::Noun | WordClass::PluralNoun);
    return word.classes.has(*word_class);
  }

  [[nodiscard]] WordId word_at(std::uint32_t at) const { return text_.tokens[at].word; }

  const TokenizedText& text_;
  const WordTable& words_;
  const Lexicon& lexicon_;
  Sentence sentence_;
  std::vector<SlowPhrase> found_;
};

}  // namespace

std::vector<SlowPhrase> match_slowly(const std::vector<RuleFamily>& families, const TokenizedText& text,
                                     const WordTable& words, const Lexicon& lexicon) {
  std::vector<SlowPhrase> found = SlowMatcher(text, words, lexicon).run(families);
  std::stable_sort(found.begin(), found.end(), [](const SlowPhrase& a, const SlowPhrase& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  return found;
}

}  // namespace entente
