// SPDX-License-Identifier: MIT
// JSON to values, for parameters.
// Tested by tests/query/value_test.cpp.
#include <charconv>

#include "entente/core/utf8.hpp"
#include "entente/query/value_text.hpp"

namespace entente::query {
namespace {

constexpr int kMostDepth = 64;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  std::optional<Value> run() {
    std::optional<Value> result = value();
    blanks();
    return at_ == text_.size() ? result : std::nullopt;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void blanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
  }
  bool accept(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  std::optional<Value> value() {
    blanks();
    if (accept("null")) return Value();
    if (accept("true")) return Value(true);
    if (accept("false")) return Value(false);
    if (peek() == '"') {
      std::optional<std::string> text = string();
      return text ? std::optional(Value(std::move(*text))) : std::nullopt;
    }
    if (peek() != '[' && peek() != '{') return number();
    if (++depth_ > kMostDepth) return std::nullopt;
    std::optional<Value> result = peek() == '[' ? list() : map();
    --depth_;
    return result;
  }

  std::optional<Value> number() {
    const std::size_t begin = at_;
    if (peek() == '-') ++at_;
    const std::size_t digits = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    const bool leading_zero = at_ - digits > 1 && text_[digits] == '0';
    if (at_ == digits || leading_zero) return std::nullopt;
    bool whole = true;
    if (peek() == '.' || peek() == 'e' || peek() == 'E') {
      whole = false;
      while (std::string_view("+-.eE0123456789").find(peek()) != std::string_view::npos && peek() != '\0')
        ++at_;
    }
    const char* first = text_.data() + begin;
    const char* last = text_.data() + at_;
    std::int64_t integer = 0;
    if (whole && std::from_chars(first, last, integer).ec == std::errc()) return Value(integer);
    double real = 0;
    const auto [end, error] = std::from_chars(first, last, real);
    return error == std::errc() && end == last ? std::optional(Value(real)) : std::nullopt;
  }

  std::optional<std::uint32_t> hex() {
    std::uint32_t value = 0;
    const std::string_view digits = text_.substr(at_, 4);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc() || digits.size() != 4 || end != digits.data() + 4) return std::nullopt;
    at_ += 4;
    return value;
  }

  bool escape(std::string& out) {
    constexpr std::string_view kFrom = "\"\\/bfnrt";
    constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    const char c = peek();
    ++at_;
    if (const std::size_t i = kFrom.find(c); i != std::string_view::npos && c != '\0') {
      out += kTo[i];
      return true;
    }
    if (c != 'u') return false;
    std::optional<std::uint32_t> unit = hex();
    if (unit && *unit >= 0xD800 && *unit < 0xDC00) {
      if (!accept("\\u")) return false;
      const std::optional<std::uint32_t> low = hex();
      if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
      unit = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
    } else if (unit && *unit >= 0xDC00 && *unit <= 0xDFFF) {
      return false;
    }
    if (unit) append_utf8(out, static_cast<char32_t>(*unit));
    return unit.has_value();
  }

  std::optional<std::string> string() {
    std::string out;
    for (++at_; at_ < text_.size();) {
      const char c = text_[at_++];
      if (c == '"') return out;
      if (c == '\\') {
        if (!escape(out)) return std::nullopt;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        return std::nullopt;
      } else {
        out += c;
      }
    }
    return std::nullopt;
  }

  std::optional<Value> list() {
    std::vector<Value> items;
    ++at_;
    blanks();
    if (accept("]")) return Value(std::move(items));
    while (true) {
      std::optional<Value> item = value();
      if (!item) return std::nullopt;
      items.push_back(std::move(*item));
      blanks();
      if (accept("]")) return Value(std::move(items));
      if (!accept(",")) return std::nullopt;
    }
  }

  std::optional<Value> map() {
    std::vector<Value::Entry> entries;
    ++at_;
    blanks();
    if (accept("}")) return Value::map(std::move(entries));
    while (true) {
      blanks();
      if (peek() != '"') return std::nullopt;
      std::optional<std::string> key = string();
      blanks();
      if (!key || !accept(":")) return std::nullopt;
      std::optional<Value> item = value();
      if (!item) return std::nullopt;
      entries.emplace_back(std::move(*key), std::move(*item));
      blanks();
      if (accept("}")) return Value::map(std::move(entries));
      if (!accept(",")) return std::nullopt;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::optional<Value> read_json(std::string_view text) {
  return is_utf8(text) ? JsonReader(text).run() : std::nullopt;
}

}  // namespace entente::query
