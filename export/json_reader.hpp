// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_JSON_READER_HPP
#define ENTENTE_EXPORT_JSON_READER_HPP

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace entente::detail {

/// A JSON value of bounded depth, and a view: it lives as long as the call that it is handed to. Numbers stay
/// text, and so does what a document said: the array `claims` of an element of `@graph`, as it stands but for
/// white space.
struct JsonValue {
  enum class Kind { Null, Bool, Number, String, Array, Object, Verbatim };

  /// Over the elements of an array or the members of an object.
  class Iterator {
   public:
    explicit Iterator(const JsonValue* value) : value_(value) {}
    const JsonValue& operator*() const { return *value_; }
    Iterator& operator++() {
      value_ += value_->extent;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const JsonValue* value_;
  };

  Kind kind = Kind::Null;
  bool flag = false;
  std::uint32_t extent = 1;  ///< values that it takes with all that is in it: they follow it in memory
  std::string_view text;     ///< of strings, numbers and what stays text
  std::string_view key;      ///< of members of an object

  [[nodiscard]] Iterator begin() const { return Iterator(this + 1); }
  [[nodiscard]] Iterator end() const { return Iterator(this + extent); }
  /// The last member of this name, else null.
  [[nodiscard]] const JsonValue* find(std::string_view name) const;
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
