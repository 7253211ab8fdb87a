// SPDX-License-Identifier: MIT
// Rules as text again.
// Tested by tests/extract/rules/parser_test.cpp.
#include "extract/rules/rule_printer.hpp"

#include "extract/rules/rule_names.hpp"

namespace entente {
namespace {

std::string quoted(const std::vector<std::string>& words) {
  std::string out = "\"";
  for (std::size_t i = 0; i < words.size(); ++i) out += (i == 0 ? "" : " ") + words[i];
  return out + '"';
}

std::string in_group(const Pattern& pattern) {
  const bool group = pattern.kind == Pattern::Kind::Sequence || pattern.kind == Pattern::Kind::Choice;
  return group ? "( " + to_string(pattern) + " )" : to_string(pattern);
}

std::string repetition(const Pattern& pattern) {
  if (pattern.most == Pattern::kUnbounded) {
    if (pattern.least == 0) return "*";
    if (pattern.least == 1) return "+";
    return "{" + std::to_string(pattern.least) + ",}";
  }
  if (pattern.least == 0 && pattern.most == 1) return "?";
  return "{" + std::to_string(pattern.least) + "," + std::to_string(pattern.most) + "}";
}

std::string join(const std::vector<Pattern>& parts, std::string_view between) {
  std::string out;
  for (const Pattern& part : parts) {
    if (!out.empty()) out += between;
    out += part.kind == Pattern::Kind::Choice ? in_group(part) : to_string(part);
  }
  return out;
}

std::string to_string(const std::vector<Relation>& relations) {
  std::string out;
  for (const Relation& relation : relations) {
    if (!out.empty()) out += " | ";
    const bool phrase = relation.word.find(' ') != std::string::npos;
    out += relation.kind != RelationKind::Preposition ? std::string(name_of(relation_names(), relation.kind))
           : phrase                                   ? '"' + relation.word + '"'
                                                      : relation.word;
  }
  return out;
}

std::string to_string(const std::vector<Filler>& fillers) {
  std::string out;
  for (const Filler& filler : fillers) {
    if (!out.empty()) out += " | ";
    out += filler.type == FillerType::Lemma ? quoted(filler.lemma.words)
                                            : std::string(name_of(filler_names(), filler.type));
  }
  return out;
}

std::string to_string(const Condition& condition) {
  return to_string(condition.relations) + " is " + to_string(condition.fillers);
}

std::string triggers(std::string_view kind, const std::vector<Lemma>& lemmas) {
  std::string out;
  for (const Lemma& lemma : lemmas) {
    out += out.empty() ? "\n  " + std::string(kind) + ' ' : " | ";
    out += lemma.words.size() == 1 ? lemma.words[0] : quoted(lemma.words);
  }
  return out;
}

}  // namespace

std::string to_string(const Pattern& pattern) {
  switch (pattern.kind) {
    case Pattern::Kind::Sequence:
      return join(pattern.parts, " ");
    case Pattern::Kind::Choice:
      return join(pattern.parts, " | ");
    case Pattern::Kind::Repeat:
      return in_group(pattern.parts[0]) + repetition(pattern);
    case Pattern::Kind::Capture:
      return std::string(name_of(label_names(), pattern.label)) + ':' + in_group(pattern.parts[0]);
    case Pattern::Kind::Look:
      return (pattern.negated ? "!" : "&") + in_group(pattern.parts[0]);
    case Pattern::Kind::Literal:
      return quoted(pattern.words);
    case Pattern::Kind::LemmaOf:
      return '~' + pattern.words[0];
    case Pattern::Kind::Class:
      return pattern.name;
    case Pattern::Kind::Lexical:
      return '@' + pattern.name;
    case Pattern::Kind::PhraseOf:
      return '<' + std::string(name_of(phrase_type_names(), pattern.type)) + '>';
    case Pattern::Kind::Any:
      return "Any";
    case Pattern::Kind::Joined:
      return "Joined";
    case Pattern::Kind::Spaced:
      return "Spaced";
    case Pattern::Kind::SentenceStart:
      return "SentenceStart";
    case Pattern::Kind::SentenceEnd:
      return "SentenceEnd";
  }
  return "";
}

std::string to_string(const PhraseRule& rule) {
  std::string out = "phrase " + rule.name + " -> " + std::string(name_of(phrase_type_names(), rule.type));
  for (const Pattern& pattern : rule.patterns) out += "\n  match " + to_string(pattern);
  for (const Context& context : rule.contexts) {
    out += std::string("\n  ") + (context.negated ? "unless " : "") +
           (context.before ? "before " : "after ") + to_string(context.pattern);
  }
  for (const Attribute& attribute : rule.attributes) {
    out += "\n  set " + attribute.key + (attribute.value.empty() ? "" : ' ' + attribute.value);
  }
  return out + '\n';
}

std::string to_string(const FrameRule& rule) {
  std::string out = "frame " + rule.name + " -> ";
  out += rule.result == FrameResult::Event ? name(rule.event) : name_of(frame_result_names(), rule.result);
  out += triggers("verb", rule.verbs) + triggers("noun", rule.nouns) + triggers("adjective", rule.adjectives);
  for (const RoleSpec& role : rule.roles) {
    out += "\n  " + std::string(name_of(role_names(), role.role)) + ' ' + to_string(role.relations) + " : " +
           to_string(role.fillers) + (role.required ? " required" : "");
  }
  for (const Condition& condition : rule.conditions) {
    out += std::string("\n  ") + (condition.negated ? "unless " : "where ") + to_string(condition);
  }
  for (const Setting& setting : rule.settings) {
    out += "\n  set " + std::string(name_of(setting_names(), setting.key));
    if (setting.key == SettingKey::Topic) {
      out += " \"" + setting.value + '"';
    } else if (!setting.value.empty()) {
      out += ' ' + setting.value;
    }
    for (std::size_t i = 0; i < setting.when.size(); ++i) {
      out += (i == 0 ? " when " : " and ") + to_string(setting.when[i]);
    }
  }
  return out + '\n';
}

}  // namespace entente
