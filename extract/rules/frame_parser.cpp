// SPDX-License-Identifier: MIT
// Parses frame rules: triggers, roles, conditions and settings.
// Tested by tests/extract/rules/frame_parser_test.cpp.
#include <algorithm>

#include "entente/core/utf8.hpp"
#include "extract/rules/parser_state.hpp"

namespace entente::detail {
namespace {

using Kind = RuleToken::Kind;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

Lemma lemma_of(const RuleToken& token) {
  Lemma lemma;
  lemma.position = token.position;
  const std::string lower = to_lower(token.text);
  for (std::size_t begin = 0; begin < lower.size();) {
    const std::size_t end = std::min(lower.find(' ', begin), lower.size());
    if (end > begin) lemma.words.push_back(lower.substr(begin, end - begin));
    begin = end + 1;
  }
  return lemma;
}

}  // namespace

void RuleParser::parse_frame(RuleFamily& family) {
  FrameRule rule;
  rule.position = peek().position;
  std::vector<Example> examples;
  const std::size_t errors_before = diagnostics_.size();
  bool sound = false;
  if (std::optional<std::string> name = parse_rule_name("frame")) {
    rule.name = std::move(*name);
    const RuleToken type = take();
    const auto event = parse_event_type(type.text);
    const auto result = find_name(frame_result_names(), type.text);
    sound = event || result;
    if (event) rule.event = *event;
    if (result) rule.result = *result;
    if (!sound) {
      std::vector<std::string_view> known = names_in(frame_result_names());
      for (const EventTypeInfo& info : event_types()) known.push_back(info.name);
      unknown("E0103", "event type", type, known);
    }
  }
  while (true) {
    if (at_example()) {
      parse_example(examples);
    } else if (!parse_frame_clause(rule)) {
      break;
    }
  }
  if (rule.verbs.empty() && rule.nouns.empty() && rule.adjectives.empty()) {
    if (diagnostics_.size() == errors_before) {
      error("E0112", rule.position,
            "the frame '" + rule.name + "' has no trigger: add 'verb', 'noun' or 'adjective'");
    }
    return;
  }
  if (!sound) return;
  family.frames.push_back(std::move(rule));
  family.frame_examples.push_back(std::move(examples));
}

bool RuleParser::parse_frame_clause(FrameRule& rule) {
  const RuleToken& keyword = peek();
  const std::string word = keyword.kind == Kind::Word ? keyword.text : std::string();
  if (keyword.kind == Kind::End || word == "phrase" || word == "frame" || word == "list") return false;
  if (word == "confidence") {
    parse_confidence(rule.confidence);
    return true;
  }
  const auto role = find_name(role_names(), word);
  if (!role && word != "verb" && word != "noun" && word != "adjective" && word != "where" &&
      word != "unless" && word != "set") {
    std::vector<std::string_view> known = {"verb",   "noun", "adjective", "where",
                                           "unless", "set",  "confidence"};
    for (std::string_view name : names_in(role_names())) known.push_back(name);
    unknown("E0104", "clause or role", keyword, known);
    take();
    recover();
    return true;
  }
  take();
  if (word == "verb") {
    parse_triggers(rule.verbs);
  } else if (word == "noun") {
    parse_triggers(rule.nouns);
  } else if (word == "adjective") {
    parse_triggers(rule.adjectives);
  } else if (word == "set") {
    parse_setting(rule);
  } else if (word == "where" || word == "unless") {
    parse_condition(rule, word == "unless");
  } else {
    parse_role(rule, *role);
  }
  return true;
}

std::optional<Lemma> RuleParser::parse_lemma() {
  if (peek().kind != Kind::Word && peek().kind != Kind::String) {
    error("E0102", peek().position, "expected a word in its base form, found '" + peek().text + "'");
    return std::nullopt;
  }
  Lemma lemma = lemma_of(take());
  if (lemma.words.empty()) {
    error("E0113", lemma.position, "an empty string is no word");
    return std::nullopt;
  }
  return lemma;
}

void RuleParser::parse_triggers(std::vector<Lemma>& triggers) {
  const auto add = [&](Lemma lemma) {
    const auto same = [&](const Lemma& known) { return known.words == lemma.words; };
    if (std::any_of(triggers.begin(), triggers.end(), same)) {
      warning("W0133", lemma.position, "'" + lemma.words[0] + "' stands twice among the triggers");
    }
    triggers.push_back(std::move(lemma));
  };
  do {
    if (accept_symbol("$")) {
      if (const RuleList* list = find_list(take())) {
        for (const RuleToken& item : list->items) add(lemma_of(item));
      }
      continue;
    }
    std::optional<Lemma> lemma = parse_lemma();
    if (!lemma) return recover();
    add(std::move(*lemma));
  } while (accept_symbol("|"));
}

bool RuleParser::parse_relations(std::vector<Relation>& relations) {
  do {
    const RuleToken name = take();
    Relation relation;
    relation.position = name.position;
    const auto prepositions = relation_prepositions();
    if (const auto kind = find_name(relation_names(), name.text); kind && name.kind == Kind::Word) {
      relation.kind = *kind;
    } else if (name.kind == Kind::Word &&
               std::find(prepositions.begin(), prepositions.end(), name.text) != prepositions.end()) {
      relation.kind = RelationKind::Preposition;
      relation.word = name.text;
    } else if (name.kind == Kind::String && name.text.find(' ') != std::string::npos) {
      relation.kind = RelationKind::Preposition;  // of several words: "at the request of"
      relation.word = to_lower(name.text);
    } else {
      std::vector<std::string_view> known = names_in(relation_names());
      known.insert(known.end(), prepositions.begin(), prepositions.end());
      unknown("E0105", "relation", name, known);
      return false;
    }
    relations.push_back(std::move(relation));
  } while (accept_symbol("|"));
  return true;
}

bool RuleParser::parse_fillers(std::vector<Filler>& fillers) {
  do {
    Filler filler;
    filler.position = peek().position;
    if (accept_symbol("$")) {
      const RuleList* list = find_list(take());
      if (list == nullptr) return false;
      filler.type = FillerType::Lemma;
      for (const RuleToken& item : list->items) {
        filler.lemma = lemma_of(item);
        if (!filler.lemma.words.empty()) fillers.push_back(filler);
      }
      continue;
    }
    if (peek().kind == Kind::Word && !peek().text.empty() && is_upper(peek().text[0])) {
      const RuleToken name = take();
      const auto type = find_name(filler_names(), name.text);
      if (!type) {
        unknown("E0106", "type of filler", name, names_in(filler_names()));
        return false;
      }
      filler.type = *type;
    } else if (peek().kind == Kind::String) {
      std::optional<Lemma> lemma = parse_lemma();
      if (!lemma) return false;
      filler.type = FillerType::Lemma;
      filler.lemma = std::move(*lemma);
    } else {
      unknown("E0106", "type of filler", peek(), names_in(filler_names()));
      return false;
    }
    fillers.push_back(std::move(filler));
  } while (accept_symbol("|"));
  return true;
}

void RuleParser::parse_role(FrameRule& rule, Role role) {
  RoleSpec spec;
  spec.role = role;
  spec.position = peek().position;
  if (!parse_relations(spec.relations) || !expect_symbol(":", "between relations and types") ||
      !parse_fillers(spec.fillers)) {
    return recover();
  }
  spec.required = accept_word("required");
  rule.roles.push_back(std::move(spec));
}

void RuleParser::parse_condition(FrameRule& rule, bool negated) {
  Condition condition;
  condition.negated = negated;
  condition.position = peek().position;
  if (!parse_relations(condition.relations)) return recover();
  if (accept_word("is")) {
    if (!parse_fillers(condition.fillers)) return recover();
  } else {
    Filler any;
    any.position = condition.position;
    condition.fillers.push_back(any);
  }
  rule.conditions.push_back(std::move(condition));
}

void RuleParser::parse_setting(FrameRule& rule) {
  const RuleToken name = take();
  Setting setting;
  setting.position = name.position;
  const auto key = find_name(setting_names(), name.text);
  if (!key) {
    unknown("E0110", "setting", name, names_in(setting_names()));
    return recover();
  }
  setting.key = *key;
  const bool plain = *key == SettingKey::Refused || *key == SettingKey::Former || *key == SettingKey::Alone;
  if (!plain && !parse_setting_value(setting)) return recover();
  while (accept_word(setting.when.empty() ? "when" : "and")) {
    Condition condition;
    condition.position = peek().position;
    if (!parse_relations(condition.relations)) return recover();
    if (!accept_word("is")) {
      Filler any;
      any.position = condition.position;
      condition.fillers.push_back(any);
    } else if (!parse_fillers(condition.fillers)) {
      return recover();
    }
    setting.when.push_back(std::move(condition));
  }
  rule.settings.push_back(std::move(setting));
}

bool RuleParser::parse_setting_value(Setting& setting) {
  const RuleToken value = take();
  setting.value = value.text;
  std::vector<std::string_view> known;
  switch (setting.key) {
    case SettingKey::Mode:
      known.assign(event_modes().begin(), event_modes().end());
      if (std::find(known.begin(), known.end(), value.text) != known.end()) return true;
      break;
    case SettingKey::Modality:
      if (const auto modality = parse_modality(value.text)) {
        setting.modality = *modality;
        return true;
      }
      known = {"actual", "planned", "hypothetical", "negated"};
      break;
    case SettingKey::Status:
      if (const auto status = parse_agreement_status(value.text)) {
        setting.status = *status;
        return true;
      }
      for (int i = 0; i <= static_cast<int>(AgreementStatus::Ended); ++i) {
        known.push_back(entente::name(static_cast<AgreementStatus>(i)));
      }
      break;
    case SettingKey::Role:
      if (const auto role = parse_membership_role(value.text)) {
        setting.membership = *role;
        return true;
      }
      known = {"member", "chair", "observer", "candidate"};
      break;
    case SettingKey::Cameo: {
      const auto digit = [](char c) { return c >= '0' && c <= '9'; };
      if (value.text.size() >= 2 && value.text.size() <= 4 &&
          std::all_of(value.text.begin(), value.text.end(), digit)) {
        return true;
      }
      error("E0110", value.position, "a CAMEO code has two to four digits");
      return false;
    }
    case SettingKey::Topic:
      if (value.kind == Kind::String && !value.text.empty()) return true;
      error("E0110", value.position, "a topic is a quoted string");
      return false;
    case SettingKey::Refused:
    case SettingKey::Former:
    case SettingKey::Alone:
      return true;
  }
  unknown("E0110", "value", value, known);
  return false;
}

}  // namespace entente::detail
