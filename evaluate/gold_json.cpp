// SPDX-License-Identifier: MIT
// Annotations, one JSON object a line. The shape is docs/evaluation.md's. Tested by
// tests/evaluate/gold_test.cpp.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "entente/evaluate/gold.hpp"

namespace entente {
namespace {

// Iterative: a deep line must not overflow the stack.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::string text_of(const rapidjson::Value& object, const char* key) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsString()) return "";
  return {member->value.GetString(), member->value.GetStringLength()};
}

std::vector<std::string> texts_of(const rapidjson::Value& object, const char* key) {
  std::vector<std::string> texts;
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsArray()) return texts;
  for (const auto& item : member->value.GetArray()) {
    if (item.IsString()) texts.emplace_back(item.GetString(), item.GetStringLength());
  }
  return texts;
}

/// Calls `take` for every object in the list of this name.
template <typename Take>
void each_object(const rapidjson::Value& object, const char* key, const Take& take) {
  const auto member = object.FindMember(key);
  if (member == object.MemberEnd() || !member->value.IsArray()) return;
  for (const auto& item : member->value.GetArray()) {
    if (item.IsObject()) take(item);
  }
}

Keys party_keys(const std::vector<std::string>& parties) {
  Keys keys;
  for (const std::string& party : parties) keys.insert(party_key(party));
  return keys;
}

std::vector<std::string> name_keys(const rapidjson::Value& object) {
  std::vector<std::string> keys{name_key(text_of(object, "name"))};
  for (const std::string& alias : texts_of(object, "aliases")) keys.push_back(name_key(alias));
  return keys;
}

std::string listed(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : "+") + word;
  return result.empty() ? "-" : result;
}

/// The event, nothing where it is hypothetical. Throws nothing: an unknown type is told by `unknown`.
std::optional<EventFact> event_of(const rapidjson::Value& object, std::string& unknown) {
  const std::string modality = text_of(object, "modality");
  if (modality == name(Modality::Hypothetical)) return std::nullopt;
  const std::string type_name = text_of(object, "type");
  const auto type = parse_event_type(type_name);
  if (!type) {
    unknown = type_name;
    return std::nullopt;
  }
  const std::vector<std::string> actors = texts_of(object, "actors");
  const std::vector<std::string> recipients = texts_of(object, "recipients");
  EventFact fact{"", *type, party_keys(actors), party_keys(recipients), text_of(object, "start")};
  fact.label = type_name + " " + listed(actors) + " > " + listed(recipients);
  if (!fact.start.empty()) fact.label += " " + fact.start;
  if (!modality.empty() && modality != name(Modality::Actual)) fact.label += " " + modality;
  fact.label += " | " + text_of(object, "evidence");
  return fact;
}

/// `unknown` is set to a type of event that the vocabulary does not have.
Facts facts_of(const rapidjson::Value& object, std::string& unknown) {
  Facts facts;
  for (const std::string& country : texts_of(object, "countries")) facts.countries.insert(country);
  each_object(object, "persons", [&](const rapidjson::Value& person) {
    NamedFact fact{text_of(person, "name"), name_keys(person)};
    each_object(person, "offices", [&](const rapidjson::Value& office) {
      OfficeFact held{fact.label + ": " + text_of(office, "title"), fact.names, {}};
      for (const std::string& where : {text_of(office, "of"), text_of(person, "party")}) {
        if (!where.empty()) held.where.insert(party_key(where));
      }
      if (const std::string of = name_key(text_of(office, "of")); !of.empty()) held.where.insert(of);
      facts.offices.push_back(std::move(held));
    });
    facts.persons.push_back(std::move(fact));
  });
  each_object(object, "organizations", [&](const rapidjson::Value& organization) {
    facts.organizations.push_back({text_of(organization, "name"), name_keys(organization)});
  });
  each_object(object, "agreements", [&](const rapidjson::Value& agreement) {
    const std::vector<std::string> names = name_keys(agreement);
    const std::vector<std::string> parties = texts_of(agreement, "parties");
    const std::string kind = text_of(agreement, "kind");
    facts.agreements.push_back({text_of(agreement, "name") + " (" + kind + ", " + listed(parties) + ")", kind,
                                Keys(names.begin(), names.end()), party_keys(parties)});
  });
  each_object(object, "events", [&](const rapidjson::Value& event) {
    if (auto fact = event_of(event, unknown)) facts.events.push_back(std::move(*fact));
  });
  return facts;
}

/// Why the line is no annotation, or "".
std::string read_line(std::string_view line, GoldDocument& document) {
  rapidjson::Document json;
  json.Parse<kFlags>(line.data(), line.size());
  if (json.HasParseError()) {
    return std::string("is no JSON: ") + rapidjson::GetParseError_En(json.GetParseError()) + " (byte " +
           std::to_string(json.GetErrorOffset() + 1) + ")";
  }
  if (!json.IsObject()) return "is no JSON object: each line holds the annotation of one document";
  document.id = text_of(json, "id");
  if (document.id.empty()) return "has no \"id\": it must be that of the document";
  std::string unknown;
  document.facts = facts_of(json, unknown);
  return unknown.empty() ? "" : "has an event of type '" + unknown + "', which the vocabulary does not know";
}

}  // namespace

GoldFile read_gold(std::string_view text, const std::string& path) {
  GoldFile file;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    GoldDocument document;
    if (std::string problem = read_line(line, document); !problem.empty()) {
      file.diagnostics.push_back({Severity::Error, "", path, number, 0, "the line " + std::move(problem)});
      continue;
    }
    file.documents.push_back(std::move(document));
  }
  return file;
}

}  // namespace entente
