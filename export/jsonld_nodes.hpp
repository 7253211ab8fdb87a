// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSONLD_NODES_HPP
#define ENTENTE_EXPORT_JSONLD_NODES_HPP

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/graph/node.hpp"
#include "export/json_reader.hpp"

namespace entente::detail {

/// Gives every id that occurs in a file, as a node or as a reference, a number. References may stand
/// before the node they mean.
class IdNumbers {
 public:
  NodeIndex operator[](std::string_view id);
  [[nodiscard]] const std::vector<const std::string*>& ids() const { return ids_; }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, NodeIndex, Hash, std::equal_to<>> numbers_;  // only asked, never walked
  std::vector<const std::string*> ids_;
};

/// What became of one element of `@graph`: a node, or what is wrong with it, or neither where the
/// vocabulary has no such type.
struct NodeReading {
  std::optional<Node> node;
  std::string problem;
};

NodeReading read_node(const JsonValue& object, IdNumbers& numbers);

}  // namespace entente::detail

#endif
