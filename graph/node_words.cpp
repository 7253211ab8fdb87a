// SPDX-License-Identifier: MIT
// What texts call a node.
// Tested by tests/graph/event_matching_test.cpp.
#include "graph/node_words.hpp"

#include <algorithm>
#include <utility>

#include "graph/identity.hpp"

namespace entente::detail {

const std::set<std::string>& NodeWords::of(NodeIndex index) {
  const auto [place, fresh] = words_.try_emplace(index);
  if (!fresh) return place->second;
  std::set<std::string>& out = place->second;
  const auto add = [&](const std::string& name) {
    for (std::string& word : words_of(name_key(name))) out.insert(std::move(word));
  };
  const Node& node = assembly_.at(index);
  add(node.name);
  std::visit(
      [&](const auto& data) {
        if constexpr (requires { data.aliases; })
          std::for_each(data.aliases.begin(), data.aliases.end(), add);
        if constexpr (requires { data.mentions; }) {
          for (const SourcedMention& item : data.mentions) {
            const MentionForm form = item.mention.form;
            if (form == MentionForm::Demonym || form == MentionForm::Metonym) add(item.mention.quote);
          }
        }
      },
      node.data);
  return out;
}

}  // namespace entente::detail
