// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSON_READER_HPP
#define ENTENTE_EXPORT_JSON_READER_HPP

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::detail {

/// A JSON value of bounded depth. Numbers stay text, and so does what a document said: the array `claims` of
/// an element of `@graph`, as it stands but for white space.
struct JsonValue {
  enum class Kind { Null, Bool, Number, String, Array, Object, Verbatim };
  Kind kind = Kind::Null;
  bool flag = false;
  std::string text;               ///< of strings, numbers and what stays text
  std::vector<std::string> keys;  ///< of objects, beside `items`
  std::vector<JsonValue> items;

  /// The last member of this name, else null.
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
};

struct JsonError {
  std::size_t offset;  ///< in bytes
  std::string code;
  std::string message;
};

/// Reads a JSON-LD document and hands each element of its `@graph` to `element` with its byte offset, so
/// that only one is in memory at a time. UTF-8 is checked, depth limited to 128, every byte read.
std::optional<JsonError> read_json_graph(std::string_view text,
                                         const std::function<void(const JsonValue&, std::size_t)>& element);

}  // namespace entente::detail

#endif
