// SPDX-License-Identifier: MIT
// The reading of a document told for a person: `explain_document`.
// Tested by tests/extract/explain_test.cpp.
#include "extract/explain.hpp"

#include <array>

#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

constexpr std::array<std::string_view, 16> kGroupNames = {
    "NG",  "VG",    "ADJ",   "PREP", "COORD", "SUBORD", "REL",   "DATE",
    "ADV", "COMMA", "COLON", "DASH", "QUOTE", "OPEN",   "CLOSE", "MARK"};

std::string_view form_name(VerbForm form) {
  switch (form) {
    case VerbForm::Finite:
      return "finite";
    case VerbForm::Infinitive:
      return "infinitive";
    case VerbForm::Ing:
      return "ing";
    case VerbForm::Participle:
      return "participle";
  }
  return "";
}

class Explainer {
 public:
  Explainer(const Analysis& analysis, const Document& document) : analysis_(analysis), document_(document) {}

  void sentence(const SentenceReport& report) {
    report_ = &report;
    out_ += "sentence " + std::to_string(++number_) + ": " +
            text(report.sentence.begin, report.sentence.end) + '\n';
    tokens();
    phrases();
    groups();
    for (const FrameMatch& match : report.matches) fired(match);
    for (const NearMiss& miss : report.misses) missed(miss);
    out_ += '\n';
  }

  std::string finish(const DocumentClaims& claims) {
    out_ += "claims: " + std::to_string(claims.entities.size()) + " entities, " +
            std::to_string(claims.events.size()) + " events, " + std::to_string(claims.agreements.size()) +
            " agreements, " + std::to_string(claims.tenures.size()) + " tenures, " +
            std::to_string(claims.memberships.size()) + " memberships\n";
    for (const EventClaim& event : claims.events) this->event(claims, event);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string text(std::uint32_t first, std::uint32_t last) const {
    if (first >= last) return "";
    const auto& tokens = report_->context.tokens;
    std::string out = document_.text.substr(tokens[first].begin, tokens[last - 1].end - tokens[first].begin);
    for (char& c : out) {
      if (static_cast<unsigned char>(c) < 32 || c == 127) c = ' ';
    }
    return out;
  }

  void tokens() {
    out_ += "  tokens ";
    for (std::uint32_t t = report_->sentence.begin; t < report_->sentence.end; ++t)
      out_ += ' ' + text(t, t + 1);
    out_ += '\n';
  }

  void phrases() {
    for (const Phrase& phrase : report_->context.phrases.phrases) {
      if (phrase.first < report_->sentence.begin) continue;
      if (phrase.first >= report_->sentence.end) break;
      out_ += "  phrase  ";
      out_ += phrase.nested ? "  " : "";
      out_ += std::string(name_of(phrase_type_names(), phrase.type)) + " [" +
              text(phrase.first, phrase.last) + "]";
      for (std::uint32_t c = phrase.first_capture; c < phrase.last_capture; ++c) {
        const Capture& capture = report_->context.phrases.captures[c];
        out_ += ' ' + std::string(name_of(label_names(), capture.label)) + "=[" +
                text(capture.first, capture.last) + ']';
      }
      out_ += phrase.rule == kNoRule ? " named before"
                                     : " by " + analysis_.rules().phrases.rules[phrase.rule].name;
      out_ += '\n';
    }
  }

  void groups() {
    const auto& groups = report_->groups.groups;
    const auto show = [&](std::int32_t g) {
      return g == kNoGroup ? std::string("-")
                           : "[" +
                                 text(groups[static_cast<std::size_t>(g)].first,
                                      groups[static_cast<std::size_t>(g)].last) +
                                 "]";
    };
    for (const Group& group : groups) {
      if (group.kind == GroupKind::Comma || group.kind == GroupKind::Break) continue;
      out_ += "  group   " + std::string(kGroupNames[static_cast<std::size_t>(group.kind)]) + " [" +
              text(group.first, group.last) + "]";
      if (group.kind == GroupKind::Noun) {
        out_ += " head=" + std::string(report_->context.words[group.lemma].text);
        if (group.possessor != kNoGroup) out_ += " of=" + show(group.possessor);
        if (group.conjunct != kNoGroup) out_ += " and=" + show(group.conjunct);
      } else if (group.kind == GroupKind::Verb) {
        out_ += " verb=" + std::string(report_->context.words[group.lemma].text) + ' ' +
                std::string(form_name(group.form));
        if (group.passive) out_ += " passive";
        if (group.negated) out_ += " negated";
        if (group.conditional) out_ += " if";
        out_ += " subject=" + show(group.subject) + " object=" + show(group.object);
        if (group.governor != kNoGroup)
          out_ += (group.reported ? " said-by=" : " under=") + show(group.governor);
      }
      out_ += '\n';
    }
  }

  [[nodiscard]] std::string referent(const Referent& who) const {
    const DocumentClaims& claims = report_->resolver.claims();
    std::string out;
    for (const EntityIndex e : who.entities) out += (out.empty() ? "" : ", ") + claims.at(e).name;
    if (!who.parties.empty()) {
      out += " for ";
      for (std::size_t i = 0; i < who.parties.size(); ++i) {
        const Entity& party = claims.at(who.parties[i]);
        out += (i > 0 ? "+" : "") + (party.iso3166.empty() ? party.name : party.iso3166);
      }
    }
    return out;
  }

  void fired(const FrameMatch& match) {
    const FrameRule& rule = *analysis_.rules().frames.frame(match.frame).rule;
    const Group& trigger = report_->groups.groups[static_cast<std::size_t>(match.trigger)];
    out_ += "  fired   " + rule.name + " at [" + text(trigger.first, trigger.last) + "] " +
            std::string(name(match.context.modality)) + (match.context.committed ? " committed" : "") + '\n';
    for (const FrameBinding& binding : match.bindings) {
      out_ += "            " + std::string(name_of(role_names(), binding.role)) + " = ";
      if (binding.candidate.group != kNoGroup) {
        const Group& group = report_->groups.groups[static_cast<std::size_t>(binding.candidate.group)];
        out_ += "[" + text(group.first, group.last) + "] ";
      }
      out_ += referent(binding.referent) + '\n';
    }
  }

  void missed(const NearMiss& miss) {
    const FrameRule& rule = *analysis_.rules().frames.frame(miss.frame).rule;
    const Group& trigger = report_->groups.groups[static_cast<std::size_t>(miss.trigger)];
    out_ +=
        "  near    " + rule.name + " at [" + text(trigger.first, trigger.last) + "]: " + miss.reason + '\n';
  }

  void event(const DocumentClaims& claims, const EventClaim& event) {
    const auto list = [&](const std::vector<EntityIndex>& parties) {
      std::string out;
      for (const EntityIndex p : parties) {
        out += (out.empty() ? "" : "+") +
               (claims.at(p).iso3166.empty() ? claims.at(p).name : claims.at(p).iso3166);
      }
      return out;
    };
    out_ += "  " + std::string(name(event.type)) + ' ' + list(event.actor_parties);
    if (!event.recipient_parties.empty()) out_ += " -> " + list(event.recipient_parties);
    if (event.start.known()) out_ += ' ' + to_string(event.start);
    if (event.end.known()) out_ += ".." + to_string(event.end);
    out_ += ' ' + std::string(name(event.modality)) + '\n';
  }

  const Analysis& analysis_;
  const Document& document_;
  const SentenceReport* report_ = nullptr;
  std::string out_;
  std::size_t number_ = 0;
};

}  // namespace

std::string explain_document(Analysis& analysis, const Document& document) {
  Explainer explainer(analysis, document);
  const DocumentClaims claims =
      analysis.run(document, [&](const SentenceReport& report) { explainer.sentence(report); });
  return explainer.finish(claims);
}

}  // namespace entente
