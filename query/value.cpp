// SPDX-License-Identifier: MIT
// Values: what they are made of. How they compare is in compare.cpp.
// Tested by tests/query/value_test.cpp.
#include "entente/query/value.hpp"

#include <algorithm>

namespace entente::query {
namespace {

/// Shorter lists are not worth counting.
constexpr std::size_t kMetered = 64;

}  // namespace

std::string_view name(ValueType type) {
  switch (type) {
    case ValueType::Map:
      return "Map";
    case ValueType::Node:
      return "Node";
    case ValueType::Relationship:
      return "Relationship";
    case ValueType::List:
      return "List";
    case ValueType::Path:
      return "Path";
    case ValueType::Date:
      return "Date";
    case ValueType::String:
      return "String";
    case ValueType::Boolean:
      return "Boolean";
    case ValueType::Integer:
      return "Integer";
    case ValueType::Float:
      return "Float";
    case ValueType::Null:
      break;
  }
  return "null";
}

Value::Value(Path value) : data_(std::make_shared<const Path>(std::move(value))) {}

Value::Value(std::vector<Value> items, std::shared_ptr<Meter> meter) {
  auto data = std::make_shared<ListData>();
  std::size_t size = items.capacity() * sizeof(Value);
  for (const Value& item : items) {
    data->depth = std::max(data->depth, item.depth() + 1);
    if (meter) size += item.footprint();
  }
  if (meter && size > kMetered * sizeof(Value)) {
    meter->live += size;
    data->charge = size;
    data->meter = std::move(meter);
  }
  data->items = std::move(items);
  data_ = ListRef(std::move(data));
}

Value Value::map(std::vector<Entry> entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& a, const Entry& b) { return a.first < b.first; });
  auto data = std::make_shared<MapData>();
  for (Entry& entry : entries) {
    data->depth = std::max(data->depth, entry.second.depth() + 1);
    if (!data->entries.empty() && data->entries.back().first == entry.first) {
      data->entries.back() = std::move(entry);
    } else {
      data->entries.push_back(std::move(entry));
    }
  }
  Value value;
  value.data_ = MapRef(std::move(data));
  return value;
}

bool Value::is_true() const {
  const bool* flag = std::get_if<bool>(&data_);
  return flag != nullptr && *flag;
}

double Value::number() const {
  return is(ValueType::Integer) ? static_cast<double>(integer()) : real();
}

const std::vector<Value>& Value::list() const {
  return std::get<ListRef>(data_)->items;
}

const std::vector<Value::Entry>& Value::map() const {
  return std::get<MapRef>(data_)->entries;
}

const Value* Value::find(std::string_view key) const {
  const std::vector<Entry>& entries = map();
  const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                      [](const Entry& entry, std::string_view k) { return entry.first < k; });
  return found != entries.end() && found->first == key ? &found->second : nullptr;
}

std::uint32_t Value::depth() const {
  if (const auto* list = std::get_if<ListRef>(&data_)) return (*list)->depth;
  if (const auto* map = std::get_if<MapRef>(&data_)) return (*map)->depth;
  return 0;
}

std::size_t Value::footprint() const {
  constexpr std::size_t kInline = 15;
  if (const auto* text = std::get_if<std::string>(&data_)) return text->size() > kInline ? text->size() : 0;
  if (const auto* path = std::get_if<std::shared_ptr<const Path>>(&data_)) {
    return sizeof(Path) + (*path)->nodes.size() * (sizeof(NodeId) + sizeof(EdgeId));
  }
  return 0;
}

}  // namespace entente::query
