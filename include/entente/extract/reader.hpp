// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READER_HPP
#define ENTENTE_EXTRACT_READER_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/extract/document.hpp"

namespace entente {

/// Why an input, or a part of one, is not in the graph.
struct SkippedInput {
  std::string path;        ///< "news.jsonl", "-" for standard input
  std::size_t offset = 0;  ///< bytes from the start of the (decompressed) file
  std::string reason;      ///< one line, and what to do
};

struct ReadLimits {
  std::size_t document_bytes = std::size_t{16} << 20U;  ///< a longer document is skipped
  std::size_t json_depth = 128;
};

/// A document that was read, or why it was not.
using DocumentSink = std::function<void(Document&&)>;
using SkipSink = std::function<void(SkippedInput&&)>;

/// Reads every document of `paths` in order: plain text, HTML, JSON Lines (`.jsonl`, `.ndjson`), each also as
/// `.gz` or `.zst`; a directory stands for its files by name, recursively, hidden ones left out; "-" is
/// standard input, which is told by its first bytes, as files of unknown extension are. JSON Lines are read
/// one line at a time, so that memory does not grow with the file. Every document gets an id of its own that
/// is a safe file name: that of its object or the file's stem; where it is missing or taken, "<stem>-<line>"
/// or "<stem>-<n>". Never throws for what a file holds; a path that does not exist or cannot be opened is
/// skipped like a bad document.
void read_documents(const std::vector<std::string>& paths, const ReadLimits& limits,
                    const DocumentSink& on_document, const SkipSink& on_skip);

/// A document from plain text: header line, dateline, byline, captions, menus and teasers are told from
/// the story. `id` is used as it is.
Document make_document(std::string id, std::string text);

/// The same, where title, date, url or publisher are known from elsewhere.
Document make_document(DocumentRecord record, std::string text);

}  // namespace entente

#endif
