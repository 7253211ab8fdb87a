// SPDX-License-Identifier: MIT
// JSON as events, iteratively, into one small tree a node of the graph, whose memory the next one takes over.
// What RapidJSON lets pass by default is refused here: ill-formed UTF-8, bytes behind the end or behind a
// NUL, unbounded depth. Tested by tests/export/jsonld_reader_test.cpp.
#include "export/json_reader.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <memory_resource>
#include <utility>
#include <vector>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

struct JsonStream : rapidjson::MemoryStream {
  using MemoryStream::MemoryStream;
};

}  // namespace
}  // namespace entente::detail

/// The parser reads a string from a copy of the stream, which compilers keep in registers.
template <>
struct rapidjson::StreamTraits<entente::detail::JsonStream> {
  enum { copyOptimization = 1 };
};

namespace entente::detail {
namespace {

constexpr std::size_t kDeepest = 128;

// Numbers are not converted: the caller reads their digits with std::from_chars.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag |
                            rapidjson::kParseNumbersAsStringsFlag;

/// Texts that do not stand in the file as they are; they stay in their place until all are dropped.
class Texts {
 public:
  std::string_view keep(std::string_view text) {
    char* room = allocate(text.size());
    return {room, text.copy(room, text.size())};
  }

  /// JSON without the white space between its elements.
  std::string_view keep_without_space(std::string_view json) {
    char* room = allocate(json.size());
    std::size_t size = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
      const char c = json[i];
      if (c == '"') quoted = !quoted;
      if (quoted || (c != ' ' && c != '\n' && c != '\t' && c != '\r')) room[size++] = c;
      if (c == '\\' && ++i < json.size()) room[size++] = json[i];
    }
    return {room, size};
  }

  void drop() { memory_.release(); }

 private:
  char* allocate(std::size_t size) { return static_cast<char*>(memory_.allocate(size + 1, 1)); }

  std::vector<char> first_ = std::vector<char>(std::size_t{1} << 16U);
  std::pmr::monotonic_buffer_resource memory_{first_.data(), first_.size()};
};

class Handler {
 public:
  Handler(const JsonStream& stream, std::string_view text,
          const std::function<void(const JsonValue&, std::size_t)>& element)
      : stream_(stream), text_(text), element_(element) {}

  using Ch = char;
  using Size = rapidjson::SizeType;

  bool Null() { return add({}); }
  bool Bool(bool flag) {
    JsonValue value;
    value.kind = JsonValue::Kind::Bool;
    value.flag = flag;
    return add(value);
  }
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  bool RawNumber(const char* digits, Size size, bool) {
    JsonValue value;
    value.kind = JsonValue::Kind::Number;
    value.text = texts_.keep({digits, size});
    return add(value);
  }
  bool String(const char* text, Size size, bool) {
    const std::optional<std::string_view> string = kept({text, size});
    if (!string) return false;
    if (verbatim_depth_ > 0) return true;
    if (!frames_.empty() && (frames_.back().key == "@context" || frames_.back().key == "@import")) {
      return fail("E0404", "a context elsewhere is never fetched: write it inline, or export the graph anew");
    }
    JsonValue value;
    value.kind = JsonValue::Kind::String;
    value.text = *string;
    return add(value);
  }
  bool Key(const char* text, Size size, bool) {
    const std::optional<std::string_view> key = kept({text, size});
    if (key && verbatim_depth_ == 0) frames_.back().key = *key;
    return key.has_value();
  }
  bool StartObject() { return open(JsonValue::Kind::Object); }
  bool EndObject(Size) { return close(); }
  bool StartArray() { return open(JsonValue::Kind::Array); }
  bool EndArray(Size) { return close(); }

  std::optional<JsonError> error;
  bool graph_seen = false;

 private:
  struct Frame {
    JsonValue::Kind kind;
    std::string_view key;  // of an object: the member being read; of an array: the member it is
    std::size_t value;     // its index in `values_`, within an element of the graph
    std::size_t offset;
  };

  [[nodiscard]] bool in_graph() const { return frames_.size() == 2 && graph_open_; }
  /// Nothing of the root is needed but its graph.
  [[nodiscard]] bool in_element() const { return frames_.size() > 2 && graph_open_; }

  bool fail(std::string code, std::string message) {
    error = JsonError{stream_.Tell(), std::move(code), std::move(message)};
    return false;
  }

  /// A string or key that the parser has read while the stream still stands at its quote: where it is in the
  /// file, if it stands there as it is.
  std::optional<std::string_view> kept(std::string_view text) {
    // An escape is longer than what it stands for, and a quote within a string stands behind a backslash: the
    // closing quote is found where no escape is, and only there.
    const std::size_t begin = stream_.Tell() + 1;
    const std::size_t end = begin + text.size();
    if (text_[end] == '"' && text_[end - 1] != '\\') return text_.substr(begin, text.size());
    // The parser lets the second half of a surrogate pair stand alone.
    if (is_utf8(text)) return texts_.keep(text);
    fail("E0402", "not JSON: half of a surrogate pair stands alone");
    return std::nullopt;
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
    const bool graph = frames_.size() == 1 && frames_.back().key == "@graph";
    if (graph) {
      if (kind != JsonValue::Kind::Array || graph_seen) return fail("E0401", "@graph is not one array");
      graph_seen = graph_open_ = true;
    }
    const bool element = in_graph();
    if (element) {
      values_.clear();
      texts_.drop();
    }
    if (element || in_element()) {
      JsonValue value;
      value.kind = kind;
      append(value);
    }
    Frame frame{kind, {}, values_.size() - 1, stream_.Tell() - 1};
    // The key of the graph itself may be gone with the texts of an element.
    if (kind == JsonValue::Kind::Array && !graph) frame.key = frames_.back().key;
    frames_.push_back(frame);
    return true;
  }

  bool close() {
    if (verbatim_depth_ > 0) {
      if (--verbatim_depth_ > 0) return true;
      JsonValue value;
      value.kind = JsonValue::Kind::Verbatim;
      value.text = texts_.keep_without_space(text_.substr(verbatim_, stream_.Tell() + 1 - verbatim_));
      return add(value);
    }
    const Frame frame = frames_.back();
    if (in_element()) values_[frame.value].extent = static_cast<std::uint32_t>(values_.size() - frame.value);
    frames_.pop_back();
    if (frames_.size() == 1) graph_open_ = false;
    if (in_graph()) element_(values_.front(), frame.offset);
    return true;
  }

  bool add(const JsonValue& value) {
    if (verbatim_depth_ > 0) return true;
    if (frames_.empty()) return fail("E0401", "not a JSON-LD graph: no object");
    if (in_element()) append(value);
    return true;
  }

  void append(const JsonValue& value) {
    values_.push_back(value);
    if (frames_.back().kind == JsonValue::Kind::Object) values_.back().key = frames_.back().key;
  }

  const JsonStream& stream_;
  std::string_view text_;
  const std::function<void(const JsonValue&, std::size_t)>& element_;
  std::vector<Frame> frames_;
  std::vector<JsonValue> values_;  // of one element of the graph, each before what is in it
  Texts texts_;                    // of the same element, and of keys before it
  bool graph_open_ = false;
  std::size_t verbatim_ = 0;        // where it begins
  std::size_t verbatim_depth_ = 0;  // 0 outside
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  const JsonValue* found = nullptr;
  if (kind == Kind::Object) {
    for (const JsonValue& member : *this) {
      if (member.key == name) found = &member;
    }
  }
  return found;
}

std::optional<JsonError> read_json_graph(std::string_view text,
                                         const std::function<void(const JsonValue&, std::size_t)>& element) {
  JsonStream stream(text.data(), text.size());
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
