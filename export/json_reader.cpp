// SPDX-License-Identifier: MIT
// JSON as events, iteratively, into one small tree a node of the graph. What RapidJSON lets pass by default
// is refused here: ill-formed UTF-8, bytes behind the end or behind a NUL, unbounded depth.
// Tested by tests/export/jsonld_reader_test.cpp.
#include "export/json_reader.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <utility>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kDeepest = 128;

// Numbers are not converted: the caller reads their digits with std::from_chars.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseNumbersAsStringsFlag;

/// JSON without the white space between its elements.
std::string without_space(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') quoted = !quoted;
    if (quoted || (c != ' ' && c != '\n' && c != '\t' && c != '\r')) out += c;
    if (c == '\\' && ++i < json.size()) out += json[i];
  }
  return out;
}

class Handler {
 public:
  Handler(const rapidjson::MemoryStream& stream, std::string_view text,
          const std::function<void(const JsonValue&, std::size_t)>& element)
      : stream_(stream), text_(text), element_(element) {}

  using Ch = char;
  using Size = rapidjson::SizeType;

  bool Null() { return add({}); }
  bool Bool(bool flag) {
    JsonValue value;
    value.kind = JsonValue::Kind::Bool;
    value.flag = flag;
    return add(std::move(value));
  }
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  bool RawNumber(const char* digits, Size size, bool) {
    JsonValue value;
    value.kind = JsonValue::Kind::Number;
    value.text.assign(digits, size);
    return add(std::move(value));
  }
  bool String(const char* text, Size size, bool) {
    // The parser lets the second half of a surrogate pair stand alone.
    if (!is_utf8({text, size})) return fail("E0402", "not JSON: half of a surrogate pair stands alone");
    if (verbatim_depth_ > 0) return true;
    if (!frames_.empty() && (frames_.back().key == "@context" || frames_.back().key == "@import")) {
      return fail("E0404", "a context elsewhere is never fetched: write it inline, or export the graph anew");
    }
    JsonValue value;
    value.kind = JsonValue::Kind::String;
    value.text.assign(text, size);
    return add(std::move(value));
  }
  bool Key(const char* text, Size size, bool) {
    if (verbatim_depth_ == 0) frames_.back().key.assign(text, size);
    return true;
  }
  bool StartObject() { return open(JsonValue::Kind::Object); }
  bool EndObject(Size) { return close(); }
  bool StartArray() { return open(JsonValue::Kind::Array); }
  bool EndArray(Size) { return close(); }

  std::optional<JsonError> error;
  bool graph_seen = false;

 private:
  struct Frame {
    JsonValue value;
    std::string key;  // of an object: the member being read; of an array: the member it is
    std::size_t offset;
  };

  [[nodiscard]] bool in_graph() const { return frames_.size() == 2 && graph_open_; }

  bool fail(std::string code, std::string message) {
    error = JsonError{stream_.Tell(), std::move(code), std::move(message)};
    return false;
  }

  bool open(JsonValue::Kind kind) {
    if (frames_.size() == 3 && graph_open_ && kind == JsonValue::Kind::Array &&
        frames_.back().key == "claims" && verbatim_depth_ == 0) {
      verbatim_ = stream_.Tell();
      verbatim_depth_ = 1;
      return true;
    }
    if (verbatim_depth_ > 0) ++verbatim_depth_;
    if (frames_.size() + verbatim_depth_ >= kDeepest) return fail("E0402", "nested more than 128 deep");
    if (verbatim_depth_ > 0) return true;
    if (frames_.empty() && kind != JsonValue::Kind::Object)
      return fail("E0401", "not a JSON-LD graph: no object");
    if (frames_.size() == 1 && frames_.back().key == "@graph") {
      if (kind != JsonValue::Kind::Array || graph_seen) return fail("E0401", "@graph is not one array");
      graph_seen = graph_open_ = true;
    }
    Frame frame{{}, frames_.empty() ? std::string() : frames_.back().key, stream_.Tell() - 1};
    if (kind == JsonValue::Kind::Object) frame.key.clear();
    frame.value.kind = kind;
    frames_.push_back(std::move(frame));
    return true;
  }

  bool close() {
    if (verbatim_depth_ > 0) {
      if (--verbatim_depth_ > 0) return true;
      JsonValue value;
      value.kind = JsonValue::Kind::Verbatim;
      value.text = without_space(text_.substr(verbatim_, stream_.Tell() + 1 - verbatim_));
      return add(std::move(value));
    }
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frames_.size() == 1) graph_open_ = false;
    if (in_graph()) {
      element_(frame.value, frame.offset);
      return true;
    }
    return frames_.empty() || add(std::move(frame.value));
  }

  bool add(JsonValue&& value) {
    if (verbatim_depth_ > 0) return true;
    if (frames_.empty()) return fail("E0401", "not a JSON-LD graph: no object");
    if (frames_.size() == 1 || in_graph()) return true;  // nothing of the root is needed but its graph
    Frame& frame = frames_.back();
    if (frame.value.kind == JsonValue::Kind::Object) frame.value.keys.push_back(frame.key);
    frame.value.items.push_back(std::move(value));
    return true;
  }

  const rapidjson::MemoryStream& stream_;
  std::string_view text_;
  const std::function<void(const JsonValue&, std::size_t)>& element_;
  std::vector<Frame> frames_;
  bool graph_open_ = false;
  std::size_t verbatim_ = 0;        // where it begins
  std::size_t verbatim_depth_ = 0;  // 0 outside
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  for (std::size_t i = keys.size(); i-- > 0;) {
    if (keys[i] == key) return &items[i];
  }
  return nullptr;
}

std::optional<JsonError> read_json_graph(std::string_view text,
                                         const std::function<void(const JsonValue&, std::size_t)>& element) {
  rapidjson::MemoryStream stream(text.data(), text.size());
  Handler handler(stream, text, element);
  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, handler);
  if (handler.error) return handler.error;
  if (!result) {
    return JsonError{result.Offset(), "E0402",
                     std::string("not JSON: ") + rapidjson::GetParseError_En(result.Code())};
  }
  if (stream.Tell() != text.size())
    return JsonError{stream.Tell(), "E0402", "not JSON: bytes follow its end"};
  if (!handler.graph_seen) return JsonError{0, "E0401", "not a JSON-LD graph: no @graph"};
  return std::nullopt;
}

}  // namespace entente::detail
