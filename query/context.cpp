// SPDX-License-Identifier: MIT
// What stops a run: errors, the clock, the caller, memory.
// Tested by tests/query/clauses_test.cpp.
#include "query/context.hpp"

#include <algorithm>

#include "query/subplan.hpp"

namespace entente::query {
namespace {

constexpr std::size_t kMostText = std::size_t{1} << 24U;
constexpr std::size_t kMostItems = 20'000'000;
constexpr std::uint32_t kMostDepth = 128;

}  // namespace

Context::Context(const PropertyGraph& graph_in, const Symbols& symbols, std::size_t width)
    : graph(graph_in), row(width) {
  for (const std::string& word : symbols.words()) {
    labels.push_back(graph.label(word));
    types.push_back(graph.type(word));
    keys.push_back(graph.key(word));
  }
}

Context::~Context() = default;

void Context::begin(const Parameters& given, const Limits& most) {
  parameters = &given;
  limits = &most;
  fault.reset();
  cut = Cut::None;
  random = 0;
  stopped_ = false;
  steps_ = 0;
  const auto now = std::chrono::steady_clock::now();
  const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::hours(24 * 365));
  deadline_ = now + std::min(most.time, longest);
}

void Context::end() {
  std::fill(row.begin(), row.end(), Value());
}

Value Context::fail(const Expression& at, Fault what, std::string message) {
  return fail(at.begin, what, std::move(message));
}

Value Context::fail(std::size_t offset, Fault what, std::string message) {
  if (!fault) fault = RuntimeFault{offset, what, std::move(message)};
  stopped_ = true;
  return {};
}

void Context::stop(Cut why) {
  if (cut == Cut::None) cut = why;
  stopped_ = true;
}

bool Context::check() {
  if (limits->cancelled != nullptr && limits->cancelled->load(std::memory_order_relaxed))
    stop(Cut::Cancelled);
  if (std::chrono::steady_clock::now() >= deadline_) stop(Cut::Time);
  if (meter->live > limits->memory) {
    fail(0, Fault::TooLarge,
         "the query needs more than " + std::to_string(limits->memory >> 20U) +
             " MB for sorting, grouping and lists; ask for less at a time");
  }
  return !stopped_;
}

Value Context::list(const Expression& at, std::vector<Value> items) {
  if (items.size() > kMostItems) return fail(at, Fault::TooLarge, "a list of more than 20,000,000 elements");
  Value made(std::move(items), meter);
  if (made.depth() > kMostDepth) return fail(at, Fault::TooLarge, "a list nested more than 128 levels deep");
  if (meter->live > limits->memory) check();
  return made;
}

Value Context::map(const Expression& at, std::vector<Value::Entry> entries) {
  Value made = Value::map(std::move(entries));
  if (made.depth() > kMostDepth) return fail(at, Fault::TooLarge, "a map nested more than 128 levels deep");
  return made;
}

Value Context::text(const Expression& at, std::string text) {
  if (text.size() > kMostText) return fail(at, Fault::TooLarge, "a string of more than 16 MB");
  return Value(std::move(text));
}

}  // namespace entente::query
