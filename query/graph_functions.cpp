// SPDX-License-Identifier: MIT
// Functions of nodes, relationships, paths and maps.
// Tested by tests/query/evaluate_test.cpp.
#include "entente/query/value_text.hpp"
#include "query/functions.hpp"

namespace entente::query {
namespace {

constexpr TypeSet kWithProperties{ValueType::Node, ValueType::Relationship, ValueType::Map};

Value id(const Call& call) {
  if (call[0].is(ValueType::Node)) return Value(static_cast<std::uint32_t>(call[0].node()));
  if (call[0].is(ValueType::Relationship)) return Value(static_cast<std::uint32_t>(call[0].edge()));
  return call.wrong(0, "a node or a relationship");
}

Value element_id_of(const Call& call) {
  if (call[0].is(ValueType::Node)) return Value(element_id(call[0].node(), call.context.graph));
  const Value number = id(call);
  return number.is_null() ? Value() : Value(std::to_string(number.integer()));
}

Value labels(const Call& call) {
  if (!call[0].is(ValueType::Node)) return call.wrong(0, "a node");
  std::vector<Value> names;
  for (const LabelId label : call.context.graph.labels_of(call[0].node())) {
    names.emplace_back(call.context.graph.name(label));
  }
  return call.context.list(call.expression, std::move(names));
}

Value type(const Call& call) {
  if (!call[0].is(ValueType::Relationship)) return call.wrong(0, "a relationship");
  return Value(call.context.graph.name(call.context.graph[call[0].edge()].type));
}

std::vector<Value::Entry> entries_of(const Call& call) {
  std::vector<Value::Entry> entries;
  const PropertyGraph& graph = call.context.graph;
  const auto add = [&](std::vector<std::pair<KeyId, Value>> properties) {
    for (auto& [key, value] : properties) entries.emplace_back(graph.name(key), std::move(value));
  };
  if (call[0].is(ValueType::Map)) return call[0].map();
  if (call[0].is(ValueType::Node)) {
    add(graph.properties(call[0].node()));
  } else if (call[0].is(ValueType::Relationship)) {
    add(graph.properties(call[0].edge()));
  } else {
    (void)call.wrong(0, "a node, a relationship or a map");
  }
  return entries;
}

Value properties(const Call& call) {
  if (call[0].is(ValueType::Map)) return call[0];
  return call.context.map(call.expression, entries_of(call));
}

Value keys(const Call& call) {
  std::vector<Value> names;
  for (Value::Entry& entry : entries_of(call)) names.emplace_back(std::move(entry.first));
  return call.context.list(call.expression, std::move(names));
}

Value nodes(const Call& call) {
  if (!call[0].is(ValueType::Path)) return call.wrong(0, "a path");
  const std::vector<NodeId>& ids = call[0].path().nodes;
  return call.context.list(call.expression, {ids.begin(), ids.end()});
}

Value relationships(const Call& call) {
  if (!call[0].is(ValueType::Path)) return call.wrong(0, "a path");
  const std::vector<EdgeId>& ids = call[0].path().edges;
  return call.context.list(call.expression, {ids.begin(), ids.end()});
}

Value length(const Call& call) {
  if (!call[0].is(ValueType::Path)) return call.wrong(0, "a path");
  return Value(call[0].path().edges.size());
}

Value start_node(const Call& call) {
  if (!call[0].is(ValueType::Relationship)) return call.wrong(0, "a relationship");
  return Value(call.context.graph[call[0].edge()].source);
}

Value end_node(const Call& call) {
  if (!call[0].is(ValueType::Relationship)) return call.wrong(0, "a relationship");
  return Value(call.context.graph[call[0].edge()].target);
}

constexpr Function kFunctions[] = {
    {"elementId", 1, 1, {kEntities}, ValueType::String, element_id_of},
    {"endNode", 1, 1, {ValueType::Relationship}, ValueType::Node, end_node},
    {"id", 1, 1, {kEntities}, ValueType::Integer, id},
    {"keys", 1, 1, {kWithProperties}, ValueType::List, keys},
    {"labels", 1, 1, {ValueType::Node}, ValueType::List, labels},
    {"length", 1, 1, {ValueType::Path}, ValueType::Integer, length},
    {"nodes", 1, 1, {ValueType::Path}, ValueType::List, nodes},
    {"properties", 1, 1, {kWithProperties}, ValueType::Map, properties},
    {"relationships", 1, 1, {ValueType::Path}, ValueType::List, relationships},
    {"rels", 1, 1, {ValueType::Path}, ValueType::List, relationships},
    {"startNode", 1, 1, {ValueType::Relationship}, ValueType::Node, start_node},
    {"type", 1, 1, {ValueType::Relationship}, ValueType::String, type},
};

}  // namespace

std::span<const Function> graph_functions() {
  return kFunctions;
}

}  // namespace entente::query
