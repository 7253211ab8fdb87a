// SPDX-License-Identifier: MIT
// The shape of a graph in compressed rows: neighbours by type, nodes by label, relationships by type.
// Tested by tests/query/property_graph_test.cpp.
#include "entente/query/property_graph.hpp"

#include <algorithm>
#include <numeric>

namespace entente::query {
namespace {

template <typename Id>
std::size_t number(Id id) {
  return static_cast<std::size_t>(id);
}

std::map<std::string, std::uint16_t, std::less<>> numbered(const std::vector<std::string>& names) {
  std::map<std::string, std::uint16_t, std::less<>> map;
  for (std::size_t i = 0; i < names.size(); ++i) map.emplace(names[i], static_cast<std::uint16_t>(i));
  return map;
}

template <typename Id, typename Names>
std::optional<Id> look_up(const Names& names, std::string_view word) {
  const auto found = names.find(word);
  if (found == names.end()) return std::nullopt;
  return static_cast<Id>(found->second);
}

/// Stable counting sort of `items` by `key(item)` < `count`: fills `sorted` and where each key begins.
template <typename Item, typename Key>
void count_sort(const std::vector<Item>& items, std::size_t count, Key key, std::vector<Item>& sorted,
                std::vector<std::uint32_t>& offsets) {
  offsets.assign(count + 1, 0);
  for (const Item& item : items) ++offsets[key(item) + 1];
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  std::vector<std::uint32_t> next(offsets.begin(), offsets.end() - 1);
  sorted.resize(items.size());
  for (const Item& item : items) sorted[next[key(item)]++] = item;
}

}  // namespace

PropertyGraph::PropertyGraph(Shape shape)
    : labels_(std::move(shape.labels)),
      types_(std::move(shape.types)),
      keys_(std::move(shape.keys)),
      label_names_(numbered(labels_)),
      type_names_(numbered(types_)),
      key_names_(numbered(keys_)),
      by_label_(labels_.size()),
      edges_(std::move(shape.edges)) {
  for (auto& [word, type] : shape.type_synonyms)
    type_names_.emplace(std::move(word), static_cast<std::uint16_t>(type));
  constexpr std::size_t kMostBits =
      256;  // labels for which a bit a node is set aside: no search at every step
  if (labels_.size() <= kMostBits)
    labelled_.assign(labels_.size(), std::vector<bool>(shape.node_labels.size()));
  label_offsets_.push_back(0);
  for (std::size_t i = 0; i < shape.node_labels.size(); ++i) {
    for (const LabelId label : shape.node_labels[i]) {
      node_labels_.push_back(label);
      by_label_[number(label)].push_back(static_cast<NodeId>(i));
      if (!labelled_.empty()) labelled_[number(label)][i] = true;
    }
    label_offsets_.push_back(static_cast<std::uint32_t>(node_labels_.size()));
  }
  connect();
}

void PropertyGraph::connect() {
  std::vector<EdgeId> all(edges_.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<EdgeId>(i);
  count_sort(
      all, types_.size(), [&](EdgeId id) { return number((*this)[id].type); }, by_type_, type_offsets_);
  // Sorting by type first leaves each node's relationships in the order of types.
  count_sort(
      by_type_, node_count(), [&](EdgeId id) { return number((*this)[id].source); }, out_, out_offsets_);
  count_sort(
      by_type_, node_count(), [&](EdgeId id) { return number((*this)[id].target); }, in_, in_offsets_);
}

std::optional<LabelId> PropertyGraph::label(std::string_view word) const {
  return look_up<LabelId>(label_names_, word);
}

std::optional<TypeId> PropertyGraph::type(std::string_view word) const {
  return look_up<TypeId>(type_names_, word);
}

std::optional<KeyId> PropertyGraph::key(std::string_view word) const {
  return look_up<KeyId>(key_names_, word);
}

const std::string& PropertyGraph::name(LabelId label) const {
  return labels_[number(label)];
}

const std::string& PropertyGraph::name(TypeId type) const {
  return types_[number(type)];
}

const std::string& PropertyGraph::name(KeyId key) const {
  return keys_[number(key)];
}

std::span<const LabelId> PropertyGraph::labels_of(NodeId node) const {
  const std::uint32_t begin = label_offsets_[number(node)];
  return std::span(node_labels_).subspan(begin, label_offsets_[number(node) + 1] - begin);
}

bool PropertyGraph::has(NodeId node, LabelId label) const {
  if (!labelled_.empty()) return labelled_[number(label)][number(node)];
  const std::span<const LabelId> all = labels_of(node);
  return std::find(all.begin(), all.end(), label) != all.end();
}

std::span<const NodeId> PropertyGraph::nodes_with(LabelId label) const {
  return by_label_[number(label)];
}

std::span<const EdgeId> PropertyGraph::edges_of(NodeId node, Direction direction) const {
  const std::vector<std::uint32_t>& offsets = direction == Direction::In ? in_offsets_ : out_offsets_;
  const std::vector<EdgeId>& edges = direction == Direction::In ? in_ : out_;
  const std::uint32_t begin = offsets[number(node)];
  return std::span(edges).subspan(begin, offsets[number(node) + 1] - begin);
}

std::span<const EdgeId> PropertyGraph::edges_of(NodeId node, Direction direction, TypeId type) const {
  const std::span<const EdgeId> all = edges_of(node, direction);
  const auto first =
      std::partition_point(all.begin(), all.end(), [&](EdgeId edge) { return (*this)[edge].type < type; });
  const auto last =
      std::partition_point(first, all.end(), [&](EdgeId edge) { return (*this)[edge].type == type; });
  return {first, last};
}

std::span<const EdgeId> PropertyGraph::edges_with(TypeId type) const {
  const std::uint32_t begin = type_offsets_[number(type)];
  return std::span(by_type_).subspan(begin, type_offsets_[number(type) + 1] - begin);
}

std::optional<std::vector<NodeId>> PropertyGraph::find(KeyId, const Value&) const {
  return std::nullopt;
}

std::vector<NodeId> PropertyGraph::seek(std::optional<LabelId> label, KeyId key, const Value& value) const {
  if (std::optional<std::vector<NodeId>> direct = find(key, value)) {
    if (label) std::erase_if(*direct, [&](NodeId node) { return !has(node, *label); });
    return std::move(*direct);
  }
  std::vector<NodeId> found;
  const auto matches = [&](NodeId node) { return equal(property(node, key), value) == true; };
  Index* index = nullptr;
  {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<Index>& slot = indexes_[{label ? static_cast<std::int32_t>(*label) : -1, key}];
    if (!slot) slot = std::make_unique<Index>();
    index = slot.get();
    if (!index->built && ++index->searches > 1) build(*index, label, key);
    if (!index->built) index = nullptr;
  }
  if (index == nullptr) {
    const auto look = [&](NodeId node) {
      if (matches(node)) found.push_back(node);
    };
    if (label) {
      for (const NodeId node : nodes_with(*label)) look(node);
    } else {
      for (std::size_t i = 0; i < node_count(); ++i) look(static_cast<NodeId>(i));
    }
    return found;
  }
  const std::size_t wanted = hash(value);
  const std::size_t bucket = wanted % (index->buckets.size() - 1);
  for (std::uint32_t i = index->buckets[bucket]; i < index->buckets[bucket + 1]; ++i) {
    if (index->entries[i].first == wanted && matches(index->entries[i].second)) {
      found.push_back(index->entries[i].second);
    }
  }
  return found;
}

void PropertyGraph::build(Index& index, std::optional<LabelId> label, KeyId key) const {
  std::vector<std::pair<std::size_t, NodeId>> entries;
  const auto add = [&](NodeId node) {
    const Value value = property(node, key);
    if (!value.is_null()) entries.emplace_back(hash(value), node);
  };
  if (label) {
    for (const NodeId node : nodes_with(*label)) add(node);
  } else {
    for (std::size_t i = 0; i < node_count(); ++i) add(static_cast<NodeId>(i));
  }
  const std::size_t count = std::max<std::size_t>(entries.size(), 1);
  count_sort(
      entries, count, [&](const auto& entry) { return entry.first % count; }, index.entries, index.buckets);
  index.built = true;
}

}  // namespace entente::query
