// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_PROPERTY_GRAPH_HPP
#define ENTENTE_QUERY_PROPERTY_GRAPH_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/query/value.hpp"

namespace entente::query {

/// A label of nodes, a type of relationships, the key of a property: numbers for names of one graph.
enum class LabelId : std::uint16_t {};
enum class TypeId : std::uint16_t {};
enum class KeyId : std::uint16_t {};

/// Relationships seen from a node.
enum class Direction : std::uint8_t { Out, In, Both };

/// What queries run over: nodes with labels and directed relationships of one type each, both with
/// properties. The base keeps the shape of the graph, whoever derives from it knows the properties.
/// Never changes; any number of threads may read one.
class PropertyGraph {
 public:
  struct Edge {
    NodeId source{};
    NodeId target{};
    TypeId type{};
  };

  virtual ~PropertyGraph() = default;
  PropertyGraph(const PropertyGraph&) = delete;
  PropertyGraph& operator=(const PropertyGraph&) = delete;

  [[nodiscard]] std::size_t node_count() const { return label_offsets_.size() - 1; }
  [[nodiscard]] std::size_t edge_count() const { return edges_.size(); }

  [[nodiscard]] std::optional<LabelId> label(std::string_view word) const;
  [[nodiscard]] std::optional<TypeId> type(std::string_view word) const;
  [[nodiscard]] std::optional<KeyId> key(std::string_view word) const;
  [[nodiscard]] const std::string& name(LabelId label) const;
  [[nodiscard]] const std::string& name(TypeId type) const;
  [[nodiscard]] const std::string& name(KeyId key) const;
  /// All names of labels, types or keys, each at its number.
  [[nodiscard]] std::span<const std::string> labels() const { return labels_; }
  [[nodiscard]] std::span<const std::string> types() const { return types_; }
  [[nodiscard]] std::span<const std::string> keys() const { return keys_; }

  [[nodiscard]] std::span<const LabelId> labels_of(NodeId node) const;
  [[nodiscard]] bool has(NodeId node, LabelId label) const;
  [[nodiscard]] std::span<const NodeId> nodes_with(LabelId label) const;  ///< ascending

  [[nodiscard]] const Edge& operator[](EdgeId edge) const { return edges_[static_cast<std::size_t>(edge)]; }
  /// Relationships from (Out) or to (In) a node, by type, then by number. Constant time.
  [[nodiscard]] std::span<const EdgeId> edges_of(NodeId node, Direction direction) const;
  /// Those of one type; logarithmic in the node's degree.
  [[nodiscard]] std::span<const EdgeId> edges_of(NodeId node, Direction direction, TypeId type) const;
  [[nodiscard]] std::span<const EdgeId> edges_with(TypeId type) const;  ///< ascending

  /// The value of a property; null where there is none.
  [[nodiscard]] virtual Value property(NodeId node, KeyId key) const = 0;
  [[nodiscard]] virtual Value property(EdgeId edge, KeyId key) const = 0;
  /// The properties that are there, by name.
  [[nodiscard]] virtual std::vector<std::pair<KeyId, Value>> properties(NodeId node) const = 0;
  [[nodiscard]] virtual std::vector<std::pair<KeyId, Value>> properties(EdgeId edge) const = 0;

  /// Whether at most one node has a given value of this property, found without a search.
  [[nodiscard]] virtual bool identifies(KeyId) const { return false; }

  /// Nodes with this label (any, where nothing) whose property equals the value, ascending. The first
  /// search for a label and key looks at every node, the second builds an index: linear, once.
  [[nodiscard]] std::vector<NodeId> seek(std::optional<LabelId> label, KeyId key, const Value& value) const;

 protected:
  struct Shape {
    std::vector<std::string> labels;
    std::vector<std::string> types;
    std::vector<std::string> keys;
    std::vector<std::vector<LabelId>> node_labels;  ///< each ascending
    std::vector<Edge> edges;
    std::vector<std::pair<std::string, TypeId>>
        type_synonyms;  ///< other names under which queries find types
  };
  explicit PropertyGraph(Shape shape);

  /// For properties that name a node by themselves: its node, at once. Nothing for other keys.
  [[nodiscard]] virtual std::optional<std::vector<NodeId>> find(KeyId key, const Value& value) const;

 private:
  using Names = std::map<std::string, std::uint16_t, std::less<>>;
  struct Index {
    std::size_t searches = 0;
    bool built = false;
    std::vector<std::uint32_t> buckets;  ///< where a bucket's nodes begin
    std::vector<std::pair<std::size_t, NodeId>> entries;
  };

  void connect();
  void build(Index& index, std::optional<LabelId> label, KeyId key) const;

  std::vector<std::string> labels_, types_, keys_;
  Names label_names_, type_names_, key_names_;
  std::vector<std::uint32_t> label_offsets_;
  std::vector<LabelId> node_labels_;
  std::vector<std::vector<NodeId>> by_label_;
  std::vector<std::vector<bool>> labelled_;  ///< by label and node, where there are not too many labels
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> out_offsets_, in_offsets_, type_offsets_;
  std::vector<EdgeId> out_, in_, by_type_;

  mutable std::mutex mutex_;
  mutable std::map<std::pair<std::int32_t, KeyId>, std::unique_ptr<Index>> indexes_;
};

}  // namespace entente::query

#endif
