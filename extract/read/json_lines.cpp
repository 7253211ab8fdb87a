// SPDX-License-Identifier: MIT
// JSON Lines, parsed in place in the line's buffer: the only file of this layer that sees RapidJSON.
// Tested by tests/extract/read/json_lines_test.cpp.
#include "extract/read/json_lines.hpp"

// This parser is built with SIMD scanning, others in the program are not; in a namespace of its own the
// two never meet at link time.
#define RAPIDJSON_NAMESPACE entente::detail::json_lines_rapidjson
#define RAPIDJSON_NAMESPACE_BEGIN \
  namespace entente::detail {     \
  namespace json_lines_rapidjson {
#define RAPIDJSON_NAMESPACE_END \
  }                             \
  }
#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "entente/core/utf8.hpp"
#include "extract/read/date_line.hpp"
#include "extract/read/line_reader.hpp"

namespace entente {
namespace {

namespace json = detail::json_lines_rapidjson;

/// A code point takes at most six bytes of JSON for one of text; the rest of the object is small.
constexpr std::size_t kEscapeFactor = 6;
constexpr std::size_t kBesideText = std::size_t{1} << 20U;
/// So many bytes, in longest lines, without one good document: a bomb, not news.
constexpr std::size_t kBarrenFactor = 16;

constexpr const char* kNoObject = "is no JSON object: each line holds one {\"id\", \"text\"} object";
constexpr const char* kTextNoString = "has a \"text\" that is no string";

enum Field : std::size_t { kId, kText, kPublished, kUrl, kTitle, kSource, kFieldCount };

constexpr std::array<std::string_view, kFieldCount> kFieldNames{"id",  "text",  "published",
                                                                "url", "title", "source"};

/// Takes the parser's events and keeps the fields as views into the line; of a key that comes twice the
/// last. `complaint` says why the handler stopped the parser.
struct FieldsHandler {
  explicit FieldsHandler(std::size_t limit) : depth_limit(limit) {}

  bool Null() { return depth != 0 || refuse(kNoObject); }
  bool Bool(bool) { return no_string(); }
  // Numbers come as their text (below), but the parser's interface names these too.
  bool Int(int) { return no_string(); }
  bool Uint(unsigned) { return no_string(); }
  bool Int64(std::int64_t) { return no_string(); }
  bool Uint64(std::uint64_t) { return no_string(); }
  bool Double(double) { return no_string(); }
  bool RawNumber(const char* text, json::SizeType size, bool) {
    if (depth == 1 && field == kId) values[kId] = std::string_view(text, size);
    return no_string();
  }
  bool String(const char* text, json::SizeType size, bool) {
    if (depth == 0) return refuse(kNoObject);
    if (depth == 1 && field != kFieldCount) values[field] = std::string_view(text, size);
    if (depth == 1 && field == kText) has_text = true;
    return true;
  }
  bool Key(const char* text, json::SizeType size, bool) {
    if (depth != 1) return true;
    const std::string_view name(text, size);
    field = 0;
    while (field != kFieldCount && kFieldNames[field] != name) ++field;
    return true;
  }
  bool StartObject() { return depth == 0 ? ++depth <= depth_limit : open(); }
  bool StartArray() { return depth == 0 ? refuse(kNoObject) : open(); }
  bool EndObject(json::SizeType) { return close(); }
  bool EndArray(json::SizeType) { return close(); }

  bool refuse(const char* why) {
    complaint = why;
    return false;
  }
  bool no_string() {
    if (depth == 0) return refuse(kNoObject);
    return depth != 1 || field != kText || refuse(kTextNoString);
  }
  bool open() {
    if (!no_string()) return false;
    return ++depth <= depth_limit || refuse("is nested too deeply");
  }
  bool close() {
    --depth;
    return true;
  }

  std::array<std::string_view, kFieldCount> values;
  bool has_text = false;
  const char* complaint = nullptr;
  std::size_t depth = 0;
  std::size_t depth_limit;
  std::size_t field = kFieldCount;
};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

class JsonLines {
 public:
  JsonLines(const std::string& path, const ReadLimits& limits, DocumentIds& ids)
      : path_(path), stem_(file_stem(path)), limits_(limits), ids_(ids) {}

  /// Why the line is no document, "" where `document` is one.
  std::string parse(const RawLine& line, Document& document) {
    if (line.too_long) return too_large();
    const std::string_view bytes(line.bytes.data(), line.bytes.size());
    if (bytes.find('\0') != std::string_view::npos) return "holds a NUL byte: it is damaged or no text";
    if (!is_utf8(bytes)) return "is not UTF-8: convert the file";
    // Escapes can spell half a surrogate pair, which the parser lets pass.
    const bool escapes = bytes.find("\\u") != std::string_view::npos;

    FieldsHandler handler(limits_.json_depth);
    line.bytes.data()[line.bytes.size()] = '\0';
    json::InsituStringStream stream(line.bytes.data());
    const json::ParseResult result =
        reader_.Parse<json::kParseInsituFlag | json::kParseNumbersAsStringsFlag | json::kParseIterativeFlag>(
            stream, handler);
    if (handler.complaint != nullptr) return handler.complaint;
    if (result.IsError()) {
      return "is not valid JSON at byte " + std::to_string(result.Offset()) +
             " of the line: " + json::GetParseError_En(result.Code());
    }
    if (escapes) {
      for (std::string_view value : handler.values) {
        if (!is_utf8(value)) return "holds half of a surrogate pair: write characters, not their halves";
      }
    }
    if (!handler.has_text) return "has no \"text\"";
    const std::string_view text = handler.values[kText];
    if (is_blank(text)) return "has an empty \"text\"";
    if (text.size() > limits_.document_bytes) return too_large();

    DocumentRecord record;
    record.id = ids_.claim(handler.values[kId], stem_ + "-" + std::to_string(line.number));
    record.name = record.id;
    record.url = handler.values[kUrl];
    record.headline = handler.values[kTitle];
    record.publisher = handler.values[kSource];
    record.published = read_timestamp(handler.values[kPublished]).value_or(PartialDate{});
    document = make_document(std::move(record), std::string(text));
    return "";
  }

 private:
  [[nodiscard]] std::string too_large() const {
    return "is larger than " + std::to_string(limits_.document_bytes) + " bytes: split it";
  }

  const std::string& path_;
  std::string stem_;
  const ReadLimits& limits_;
  DocumentIds& ids_;
  json::Reader reader_;  // keeps its stack from line to line
};

}  // namespace

void read_json_lines(ByteSource& source, const std::string& path, const ReadLimits& limits, DocumentIds& ids,
                     const DocumentSink& on_document, const SkipSink& on_skip) {
  const std::size_t line_bytes = limits.document_bytes * kEscapeFactor + kBesideText;
  LineReader lines(source, line_bytes);
  JsonLines parser(path, limits, ids);
  std::size_t fruitful = 0;  // where the last good document ended
  bool any = false;
  RawLine line;
  while (lines.next(line)) {
    if (line.number == 1 && line.bytes.size() >= 3 &&
        std::memcmp(line.bytes.data(), "\xEF\xBB\xBF", 3) == 0) {
      line.bytes = line.bytes.subspan(3);
    }
    if (lines.offset() - fruitful > kBarrenFactor * line_bytes || lines.gave_up()) {
      return on_skip(
          {path, line.offset, "holds nothing readable for too long: the rest of the file is left out"});
    }
    if (!line.too_long && is_blank(std::string_view(line.bytes.data(), line.bytes.size()))) continue;
    any = true;
    Document document;
    std::string reason = parser.parse(line, document);
    if (reason.empty()) {
      fruitful = lines.offset();
      on_document(std::move(document));
    } else {
      on_skip({path, line.offset, "line " + std::to_string(line.number) + " " + reason});
    }
  }
  if (!source.failure().empty()) {
    on_skip({path, lines.offset(), source.failure()});
  } else if (!any) {
    on_skip({path, 0, "is empty"});
  }
}

}  // namespace entente
