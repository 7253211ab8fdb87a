// SPDX-License-Identifier: MIT
#ifndef ENTENTE_QUERY_VALUE_HPP
#define ENTENTE_QUERY_VALUE_HPP

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "entente/core/date.hpp"

// The values that queries are about (openCypher 9). This layer has a namespace of its own, entente::query,
// because its terms (value, edge, pattern, function) are terms of other layers too.

namespace entente::query {

/// A node and a relationship of one `PropertyGraph`, numbered from 0.
enum class NodeId : std::uint32_t {};
enum class EdgeId : std::uint32_t {};

/// The types, in the order in which ORDER BY puts values of different types.
enum class ValueType : std::uint8_t {
  Map,
  Node,
  Relationship,
  List,
  Path,
  Date,
  String,
  Boolean,
  Integer,  ///< ordered with Float, as one type of numbers
  Float,
  Null,
};

/// "Map", "Node", … as messages name them.
std::string_view name(ValueType type);

class Value;
struct ListData;
struct MapData;

/// A walk through the graph: `nodes` has one element more than `edges`.
struct Path {
  std::vector<NodeId> nodes;
  std::vector<EdgeId> edges;
  friend auto operator<=>(const Path&, const Path&) = default;
};

/// Counts the bytes that long lists of one query hold, so that it can be stopped before memory is full.
struct Meter {
  std::size_t live = 0;
};

/// A value of any type; null by default. Lists, maps and paths are shared and never change.
class Value {
 public:
  using Entry = std::pair<std::string, Value>;

  Value() = default;
  template <std::same_as<bool> Flag>
  Value(Flag value) : data_(value) {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Value(Number value) : data_(static_cast<std::int64_t>(value)) {}
  Value(double value) : data_(value) {}
  Value(std::string value) : data_(std::move(value)) {}
  Value(std::string_view value) : data_(std::string(value)) {}
  Value(const char* value) : data_(std::string(value)) {}
  Value(NodeId value) : data_(value) {}
  Value(EdgeId value) : data_(value) {}
  Value(PartialDate value) : data_(value) {}  ///< requires `value.is_day()`
  Value(Path value);
  Value(std::vector<Value> items, std::shared_ptr<Meter> meter = nullptr);
  /// Of several entries of one key the last counts.
  static Value map(std::vector<Entry> entries);

  [[nodiscard]] ValueType type() const {
    constexpr ValueType kTypes[] = {ValueType::Null,         ValueType::Boolean, ValueType::Integer,
                                    ValueType::Float,        ValueType::String,  ValueType::Node,
                                    ValueType::Relationship, ValueType::Date,    ValueType::List,
                                    ValueType::Map,          ValueType::Path};
    return kTypes[data_.index()];
  }
  [[nodiscard]] bool is(ValueType wanted) const { return type() == wanted; }
  [[nodiscard]] bool is_null() const { return data_.index() == 0; }
  [[nodiscard]] bool is_number() const { return is(ValueType::Integer) || is(ValueType::Float); }
  [[nodiscard]] bool is_true() const;  ///< a Boolean, and true

  // Each requires the value to be of that type.
  [[nodiscard]] bool boolean() const { return std::get<bool>(data_); }
  [[nodiscard]] std::int64_t integer() const { return std::get<std::int64_t>(data_); }
  [[nodiscard]] double real() const { return std::get<double>(data_); }
  [[nodiscard]] double number() const;  ///< of an Integer or a Float
  [[nodiscard]] const std::string& string() const { return std::get<std::string>(data_); }
  [[nodiscard]] NodeId node() const { return std::get<NodeId>(data_); }
  [[nodiscard]] EdgeId edge() const { return std::get<EdgeId>(data_); }
  [[nodiscard]] PartialDate date() const { return std::get<PartialDate>(data_); }
  [[nodiscard]] const Path& path() const { return *std::get<std::shared_ptr<const Path>>(data_); }
  [[nodiscard]] const std::vector<Value>& list() const;
  [[nodiscard]] const std::vector<Entry>& map() const;  ///< by key
  /// The value of a key of a Map; null where there is none.
  [[nodiscard]] const Value* find(std::string_view key) const;

  /// How deep lists and maps are nested; 0 for what is neither.
  [[nodiscard]] std::uint32_t depth() const;
  /// About the bytes it holds; of lists and maps inside it only the references.
  [[nodiscard]] std::size_t footprint() const;

 private:
  using ListRef = std::shared_ptr<const ListData>;
  using MapRef = std::shared_ptr<const MapData>;
  std::variant<std::monostate, bool, std::int64_t, double, std::string, NodeId, EdgeId, PartialDate, ListRef,
               MapRef, std::shared_ptr<const Path>>
      data_;
};

struct ListData {
  std::vector<Value> items;
  std::uint32_t depth = 1;
  std::size_t charge = 0;
  std::shared_ptr<Meter> meter;
  ListData() = default;
  ListData(const ListData&) = delete;
  ListData& operator=(const ListData&) = delete;
  ~ListData() {
    if (meter) meter->live -= charge;
  }
};

struct MapData {
  std::vector<Value::Entry> entries;
  std::uint32_t depth = 1;
};

/// `a = b` in three-valued logic: nothing where it is not known, as null is part of it.
std::optional<bool> equal(const Value& a, const Value& b);

/// How `a < b` and its like compare: nothing where the two cannot be compared or null is part of it,
/// `unordered` where one is no number (NaN).
std::optional<std::partial_ordering> compare(const Value& a, const Value& b);

/// The total order of ORDER BY: by type, null last. `equal` here is what DISTINCT and grouping go by: null
/// is null, NaN is NaN, 1 is 1.0.
std::strong_ordering order(const Value& a, const Value& b);

/// Alike for values that `order` finds equal.
std::size_t hash(const Value& value);

}  // namespace entente::query

#endif
