// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_SUPPORT_READING_HPP
#define ENTENTE_TESTS_SUPPORT_READING_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "entente/core/date.hpp"
#include "extract/analysis.hpp"
#include "tests/support/rules.hpp"

// What the stages of extraction make of a text, as one line of text each.

namespace entente::test {

/// A document that is one body, whatever its lines look like.
inline Document body(std::string text, const std::string& published = "", const std::string& id = "t") {
  Document document;
  document.record.id = id;
  document.record.name = id;
  if (!published.empty()) document.record.published = parse_date(published).value();
  document.sections.push_back({SectionKind::Body, Span{0, static_cast<std::uint32_t>(text.size())}});
  document.text = std::move(text);
  return document;
}

/// One analysis a test program: what a test reads must not depend on what was read before it.
inline Analysis& analysis() {
  static Analysis one(rules());
  return one;
}

/// The tokens of `text`, a space between two; sentences are parted by " | ".
inline std::string tokens(const std::string& text) {
  WordTable words(rules()->words, 0);
  TokenizedText read;
  tokenize(text, Span{0, static_cast<std::uint32_t>(text.size())}, 0, words, read);
  std::string out;
  for (const Sentence& sentence : read.sentences) {
    if (!out.empty()) out += " |";
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (!out.empty()) out += ' ';
      out += text.substr(read.tokens[t].begin, read.tokens[t].end - read.tokens[t].begin);
    }
  }
  return out;
}

/// Prints parts of one sentence.
class SentencePrinter {
 public:
  explicit SentencePrinter(const SentenceReport& report) : report_(report) {}

  [[nodiscard]] std::string text(std::uint32_t first, std::uint32_t last) const {
    std::string out;
    for (std::uint32_t t = first; t < last; ++t) {
      if (t > first) out += ' ';
      out += report_.context.word(t).text;
    }
    return out;
  }

  [[nodiscard]] std::string text(std::int32_t group) const {
    const Group& g = at(group);
    return text(g.first, g.last);
  }

  /// The groups in brackets: [noun group], <verb group>, {date}; everything else stands bare.
  [[nodiscard]] std::string groups() const {
    std::string out;
    for (std::uint32_t t = report_.groups.begin; t < report_.groups.end;) {
      if (!out.empty()) out += ' ';
      const std::int32_t g = report_.groups.group_of[t - report_.groups.begin];
      if (g == kNoGroup) {
        out += text(t, t + 1);
        ++t;
        continue;
      }
      switch (at(g).kind) {
        case GroupKind::Noun:
          out += '[' + text(g) + ']';
          break;
        case GroupKind::Verb:
          out += '<' + text(g) + '>';
          break;
        case GroupKind::Date:
          out += '{' + text(g) + '}';
          break;
        default:
          out += text(g);
          break;
      }
      t = at(g).last;
    }
    return out;
  }

  /// A noun group with its conjuncts: "[Peru + Chile]".
  [[nodiscard]] std::string members(std::int32_t group) const {
    if (group == kNoGroup) return "-";
    std::string out = "[";
    for (std::int32_t g = group; g != kNoGroup; g = at(g).conjunct) {
      if (g != group) out += " + ";
      if (at(g).possessor != kNoGroup) out += text(at(g).possessor) + " 's ";
      out += text(g);
    }
    return out + "]";
  }

  /// "sign past: [Peru] > [a treaty]": lemma, form, flags, subject > first object > object.
  [[nodiscard]] std::string verb(std::int32_t group) const {
    const Group& v = at(group);
    std::string out(report_.context.words[v.lemma].text);
    if (v.form == VerbForm::Infinitive) out += " to";
    if (v.form == VerbForm::Ing) out += " ing";
    if (v.form == VerbForm::Participle) out += " participle";
    if (v.form == VerbForm::Finite && v.tense == Tense::Past) out += " past";
    if (v.form == VerbForm::Finite && v.tense == Tense::Future) out += " future";
    if (v.modal == ModalKind::Would) out += " would";
    if (v.modal == ModalKind::May) out += " may";
    if (v.modal == ModalKind::Can) out += " can";
    if (v.modal == ModalKind::Should) out += " should";
    if (v.modal == ModalKind::Must) out += " must";
    if (v.perfect) out += " perfect";
    if (v.passive) out += " passive";
    if (v.negated) out += " not";
    if (v.conditional) out += " if";
    if (v.relative) out += " relative";
    out += ": " + members(v.subject);
    if (v.second_object != kNoGroup) out += " > " + members(v.second_object);
    if (v.object != kNoGroup) out += " > " + members(v.object);
    if (v.governor != kNoGroup) {
      out += v.reported ? " said by " : " under ";
      out += report_.context.words[at(v.governor).lemma].text;
    }
    return out;
  }

  /// All verbs from left to right, "; " between two.
  [[nodiscard]] std::string verbs() const {
    std::string out;
    for (std::int32_t g = 0; g < static_cast<std::int32_t>(report_.groups.groups.size()); ++g) {
      if (at(g).kind != GroupKind::Verb) continue;
      if (!out.empty()) out += "; ";
      out += verb(g);
    }
    return out;
  }

  [[nodiscard]] const Group& at(std::int32_t group) const {
    return report_.groups.groups[static_cast<std::size_t>(group)];
  }

 private:
  const SentenceReport& report_;
};

/// What `print` says of each sentence, " | " between two.
inline std::string of_sentences(const std::string& text,
                                const std::function<std::string(const SentencePrinter&)>& print) {
  std::string out;
  static_cast<void>(analysis().run(body(text), [&](const SentenceReport& report) {
    if (!out.empty()) out += " | ";
    out += print(SentencePrinter(report));
  }));
  return out;
}

/// "Peru's envoy met him on Monday." → "[Peru] 's [envoy] <met> [him] on {Monday} ."
inline std::string groups(const std::string& text) {
  return of_sentences(text, [](const SentencePrinter& sentence) { return sentence.groups(); });
}

/// "Peru's envoy met him." → "meet past: [Peru 's envoy] > [him]"
inline std::string verbs(const std::string& text) {
  return of_sentences(text, [](const SentencePrinter& sentence) { return sentence.verbs(); });
}

/// "PER+CHN": states by code, all else by name.
inline std::string names(const DocumentClaims& claims, const std::vector<EntityIndex>& entities) {
  std::string out;
  for (const EntityIndex e : entities) {
    if (!out.empty()) out += '+';
    out += claims.at(e).iso3166.empty() ? claims.at(e).name : claims.at(e).iso3166;
  }
  return out.empty() ? "-" : out;
}

/// "Visit PER -> CHN 2024-05-12 planned": one event as rule files write it, actual where nothing is said.
inline std::string event(const DocumentClaims& claims, const EventClaim& claim) {
  std::string out(name(claim.type));
  out += ' ' + names(claims, claim.actor_parties);
  if (!claim.recipient_parties.empty()) out += " -> " + names(claims, claim.recipient_parties);
  if (claim.start.known()) out += ' ' + to_string(claim.start);
  if (claim.end.known()) out += ".." + to_string(claim.end);
  if (claim.modality != Modality::Actual) out += ' ' + std::string(name(claim.modality));
  return out;
}

/// All events of a text, "; " between two.
inline std::string events(const std::string& text, const std::string& published = "2024-11-15") {
  const DocumentClaims claims = analysis().run(body(text, published));
  std::string out;
  for (const EventClaim& claim : claims.events) {
    if (!out.empty()) out += "; ";
    out += event(claims, claim);
  }
  return out;
}

}  // namespace entente::test

#endif
