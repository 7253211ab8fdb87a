// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSONLD_NODES_HPP
#define ENTENTE_EXPORT_JSONLD_NODES_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/node.hpp"
#include "export/json_reader.hpp"

namespace entente::detail {

/// Gives every id that occurs in a file, as a node or as a reference, a number. References may stand
/// before the node they mean.
class IdNumbers {
 public:
  NodeIndex operator[](std::string_view id);
  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }

 private:
  // Open addressing: reading a large graph waits for this table more than for anything else, and the chains
  // of std::unordered_map miss the processor's cache twice as often.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = kFree;
  };
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  /// Where the id is, or would be.
  [[nodiscard]] std::size_t slot_of(std::uint32_t hash, std::string_view id) const;
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(1024);  // a power of two, at most half of them taken
  std::vector<std::string> ids_;                       // by number
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
