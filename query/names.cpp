// SPDX-License-Identifier: MIT
// From a word to the node it means.
// Tested by tests/query/names_test.cpp.
#include "entente/query/names.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "entente/core/diagnostic.hpp"
#include "entente/core/utf8.hpp"
#include "entente/graph/keys.hpp"
#include "query/words.hpp"

namespace entente::query {
namespace {

/// How a name was found, the best way first.
enum class Way { Code, Name, OtherName, SomeWords };

class Search {
 public:
  Search(const Graph& graph, const Gazetteer& gazetteer, std::span<const NodeType> types)
      : graph_(graph), gazetteer_(gazetteer), types_(types) {}

  Meaning run(std::string_view word) {
    if (const auto exact = find_at_once(word)) return {{*exact}, "", ""};
    std::string key = spelling_key(word);
    if (key.empty()) return {};
    gather();
    Meaning meaning = look_up(key);
    for (std::string title; meaning.nodes.empty() && meaning.absent.empty() && drop_title(key, title);) {
      meaning = look_up(key);
      // "Prime Minister Ibrahim" is rather the prime minister of that name than somebody called Ibrahim
      // alone.
      if (NodeList bearers = bearers_of(key, title); !bearers.empty()) meaning = {std::move(bearers), "", ""};
    }
    if (meaning.nodes.empty() && meaning.absent.empty()) meaning.near = nearest_to(spelling_key(word));
    return meaning;
  }

 private:
  struct Name {
    std::string key;
    std::string shown;
    std::optional<NodeIndex> node;  ///< nothing: only the gazetteer knows it
    std::size_t type = 0;           ///< place in types_
    Way way = Way::Name;
  };

  [[nodiscard]] std::optional<std::size_t> place_of(NodeType type) const {
    const auto found = std::find(types_.begin(), types_.end(), type);
    if (found == types_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - types_.begin());
  }

  [[nodiscard]] std::optional<NodeIndex> find_at_once(std::string_view word) const {
    auto found = graph_.find(word);
    if (!found && word.size() == 3) found = graph_.find("country/" + upper_case(word));
    if (found && !place_of(graph_[*found].type())) found.reset();
    return found;
  }

  void gather() {
    for (std::size_t i = 0; i < graph_.size(); ++i) {
      const Node& node = graph_.nodes()[i];
      const auto type = place_of(node.type());
      if (!type) continue;
      const auto index = static_cast<NodeIndex>(i);
      const auto note = [&](std::string_view name, Way way) {
        if (!name.empty()) names_.push_back({spelling_key(name), node.name, index, *type, way});
      };
      note(node.name, Way::Name);
      std::visit(
          [&](const auto& data) {
            if constexpr (requires { data.aliases; }) {
              for (const std::string& alias : data.aliases) note(alias, Way::OtherName);
            }
            if constexpr (requires { data.iso3166; }) note(data.iso3166, Way::Code);
            if constexpr (requires { data.acronym; }) note(data.acronym, Way::Code);
          },
          node.data);
    }
    for (const Gazetteer::Entry& entry : gazetteer_.entries) {
      const bool country = entry.id.starts_with("country/");
      const auto type = place_of(country ? NodeType::Country : NodeType::Organization);
      if (!type) continue;
      const auto node = graph_.find(entry.id);
      const auto note = [&](std::string_view name, Way way) {
        if (!name.empty()) names_.push_back({spelling_key(name), entry.name, node, *type, way});
      };
      note(entry.name, Way::Name);
      for (const std::string& code : entry.codes) note(code, Way::Code);
      for (const std::string& form : entry.forms) note(form, Way::OtherName);
    }
  }

  [[nodiscard]] Meaning look_up(const std::string& key) const {
    Meaning meaning;
    std::pair<Way, std::size_t> best{Way::SomeWords, types_.size()};
    const auto take = [&](const Name& name, std::pair<Way, std::size_t> rank) {
      if (rank > best) return;
      if (rank < best) meaning = {};
      best = rank;
      if (name.node) {
        meaning.nodes.push_back(*name.node);
      } else {
        meaning.absent = name.shown;
      }
    };
    for (const Name& name : names_) {
      if (name.key == key) take(name, {name.way, name.type});
    }
    if (meaning.nodes.empty() && meaning.absent.empty()) {
      // Some of the words tell of no type: "Kim" may be a person or a place.
      const std::vector<std::string> words = words_of(key);
      for (const Name& name : names_) {
        if (name.node && name.way != Way::Code && holds_all(words_of(name.key), words)) {
          take(name, {Way::SomeWords, types_.size()});
        }
      }
    }
    std::sort(meaning.nodes.begin(), meaning.nodes.end());
    meaning.nodes.erase(std::unique(meaning.nodes.begin(), meaning.nodes.end()), meaning.nodes.end());
    if (!meaning.nodes.empty()) meaning.absent.clear();
    return meaning;
  }

  static bool holds_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
  }

  /// Persons who are called so, or by these words among others, and hold or held the office.
  [[nodiscard]] NodeList bearers_of(const std::string& key, const std::string& title) const {
    const std::string office = office_key(title, "");
    const std::vector<std::string> words = words_of(key);
    NodeList out;
    for (const Name& name : names_) {
      if (!name.node || graph_[*name.node].type() != NodeType::Person) continue;
      if (!holds_all(words_of(name.key), words)) continue;
      const NodeList tenures = graph_.claims_of({&*name.node, 1}, NodeType::Tenure);
      const bool holds = std::any_of(tenures.begin(), tenures.end(), [&](NodeIndex node) {
        const auto& tenure = *graph_[node].as<TenureNode>();
        return tenure.holder == name.node && office_key(tenure.title, "") == office;
      });
      if (holds) out.push_back(*name.node);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  /// Takes the longest title away from the beginning of the key; false where there is none.
  bool drop_title(std::string& key, std::string& title) {
    if (titles_.empty()) {
      for (const std::string& known : gazetteer_.titles) titles_.insert(spelling_key(known));
    }
    for (std::size_t end = key.rfind(' '); end != std::string::npos && end > 0;
         end = key.rfind(' ', end - 1)) {
      if (titles_.contains(key.substr(0, end))) {
        title = key.substr(0, end);
        key.erase(0, end + 1);
        return true;
      }
    }
    return false;
  }

  /// The name whose key, or one word of it, is nearest. Codes are too short to be near anything.
  [[nodiscard]] std::string nearest_to(const std::string& key) const {
    constexpr std::size_t kShortest = 4;  // anything is near to "EU"
    if (key.size() < kShortest) return "";
    std::map<std::string, std::string, std::less<>> shown;
    for (const Name& name : names_) {
      if (name.way == Way::Code) continue;
      shown.try_emplace(name.key, name.shown);
    }
    std::map<std::string, std::string, std::less<>> by_word;
    for (const Name& name : names_) {
      if (name.way == Way::Code || !name.node) continue;
      for (const std::string& word : words_of(name.key)) {
        if (!shown.contains(word)) by_word.try_emplace(word, name.shown);
      }
    }
    for (const auto* candidates : {&shown, &by_word}) {
      std::vector<std::string_view> keys;
      for (const auto& [candidate, name] : *candidates) keys.push_back(candidate);
      const std::string near = nearest(key, keys);
      if (!near.empty()) return candidates->find(near)->second;
    }
    return "";
  }

  const Graph& graph_;
  const Gazetteer& gazetteer_;
  std::span<const NodeType> types_;
  std::vector<Name> names_;
  std::set<std::string> titles_;
};

}  // namespace

const Gazetteer::Entry* Gazetteer::find(std::string_view id) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

Meaning meaning_of(const Graph& graph, const Gazetteer& gazetteer, std::string_view word,
                   std::span<const NodeType> types) {
  return Search(graph, gazetteer, types).run(word);
}

}  // namespace entente::query
