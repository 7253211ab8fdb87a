// SPDX-License-Identifier: MIT
// Paths in, documents out: `read_documents` finds out what each file holds and hands it to its reader.
// Tested by tests/extract/read/reader_test.cpp.
#include "entente/extract/reader.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "extract/read/byte_source.hpp"
#include "extract/read/document_id.hpp"
#include "extract/read/html_text.hpp"
#include "extract/read/input_files.hpp"
#include "extract/read/json_lines.hpp"
#include "extract/read/structured_document.hpp"

namespace entente {
namespace {

constexpr std::size_t kSniffBytes = 4096;

enum class Format : std::uint8_t { Text, Html, JsonLines, Unknown, Data };

/// Files that hold text, but none to read: among them what this program writes.
constexpr auto kDataExtensions = std::to_array<std::string_view>(
    {".bib",    ".css", ".csv", ".cypher", ".dot", ".gexf", ".graphml", ".gv",  ".ini",  ".js", ".json",
     ".jsonld", ".nq",  ".nt",  ".rdf",    ".svg", ".tsv",  ".ttl",     ".xml", ".yaml", ".yml"});

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

Format format_of(std::string_view path) {
  std::string name = lower(path.substr(path.find_last_of('/') + 1));
  for (std::string_view packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) {
      name.resize(name.size() - packed.size());
      break;
    }
  }
  const std::size_t dot = name.find_last_of('.');
  const std::string_view extension =
      dot == std::string::npos ? std::string_view{} : std::string_view(name).substr(dot);
  if (extension == ".txt" || extension == ".md" || extension == ".text") return Format::Text;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Format::Html;
  if (extension == ".jsonl" || extension == ".ndjson") return Format::JsonLines;
  const bool data =
      std::find(kDataExtensions.begin(), kDataExtensions.end(), extension) != kDataExtensions.end();
  return data ? Format::Data : Format::Unknown;
}

/// Where the name does not say: what the first bytes look like.
Format sniff(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return Format::Text;
  const std::string start = lower(head.substr(begin, 64));
  if (start.front() == '{') return Format::JsonLines;
  return start.starts_with("<!doctype html") || start.starts_with("<html") ? Format::Html : Format::Text;
}

std::string why_no_text(std::string_view head) {
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return "is UTF-16: convert it to UTF-8";
  if (head.find('\0') != std::string_view::npos) return "is no text: it holds NUL bytes";
  if (head.starts_with("%PDF-")) return "is a PDF: extract its text first";
  return "";
}

class InputReader {
 public:
  InputReader(const ReadLimits& limits, const DocumentSink& on_document, const SkipSink& on_skip)
      : limits_(limits), on_document_(on_document), on_skip_(on_skip) {
    // Spans of a document are 32 bits wide.
    limits_.document_bytes =
        std::min<std::size_t>(limits_.document_bytes, std::numeric_limits<std::uint32_t>::max() - 1);
  }

  void read(const std::string& path) {
    std::string reason;
    std::unique_ptr<ByteSource> source = open_source(path, reason);
    if (!source) return skip(path, std::move(reason));
    Format format = path == "-" ? Format::Unknown : format_of(path);
    if (format == Format::Data) return skip(path, "is no news format: give plain text, HTML or JSON Lines");
    source = decompress(std::move(source));
    const std::string head = peek(source, kSniffBytes);
    if (format == Format::Unknown) format = sniff(head);
    if (format == Format::JsonLines) {
      return read_json_lines(*source, path, limits_, ids_, on_document_, on_skip_);
    }
    read_whole(path, format, head, *source);
  }

 private:
  void skip(const std::string& path, std::string reason) { on_skip_({path, 0, std::move(reason)}); }

  void read_whole(const std::string& path, Format format, std::string_view head, ByteSource& source) {
    std::string reason = why_no_text(head);
    if (!reason.empty()) return skip(path, std::move(reason));
    std::string bytes;
    if (!slurp(source, bytes)) {
      return skip(path, "is larger than " + std::to_string(limits_.document_bytes) + " bytes: split it");
    }
    if (!source.failure().empty()) return skip(path, source.failure());
    if (bytes.find('\0') != std::string::npos) return skip(path, "is no text: it holds NUL bytes");

    HtmlText page;
    if (format == Format::Html) {
      page = read_html(bytes);
      if (!page.failure.empty()) return skip(path, std::move(page.failure));
    } else {
      page.text = std::move(bytes);
    }
    const std::size_t mark = page.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    if (page.text.find_first_not_of(" \t\r\n\v\f", mark) == std::string::npos) return skip(path, "is empty");
    const std::string stem = file_stem(path);
    page.record.id = ids_.claim(stem, stem);
    page.record.name = path == "-" ? page.record.id : path.substr(path.find_last_of('/') + 1);
    on_document_(make_document(std::move(page.record), std::move(page.text), page.known));
  }

  /// False where there is more than a document may have.
  bool slurp(ByteSource& source, std::string& bytes) const {
    constexpr std::size_t kStep = std::size_t{64} << 10U;
    std::size_t filled = 0;
    while (true) {
      if (bytes.size() - filled < kStep / 2) bytes.resize(std::max(2 * bytes.size(), kStep));
      const std::size_t got = source.read(std::span(bytes).subspan(filled));
      if (got == 0) break;
      filled += got;
      if (filled > limits_.document_bytes) return false;
    }
    bytes.resize(filled);
    return true;
  }

  ReadLimits limits_;
  const DocumentSink& on_document_;
  const SkipSink& on_skip_;
  DocumentIds ids_;
};

}  // namespace

void read_documents(const std::vector<std::string>& paths, const ReadLimits& limits,
                    const DocumentSink& on_document, const SkipSink& on_skip) {
  InputReader reader(limits, on_document, on_skip);
  for (const std::string& path : paths) {
    for_each_file(
        path, [&](const std::string& file) { reader.read(file); }, on_skip);
  }
}

}  // namespace entente
