// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_DOCUMENT_ID_HPP
#define ENTENTE_EXTRACT_READ_DOCUMENT_ID_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace entente {

/// `id` as a safe stem of a file name, of at most 200 bytes: path separators, characters that some file
/// system refuses, control characters and those that hide or reorder text become '-', dots and spaces
/// at the ends go. "" where nothing is left. The same id gives the same stem; `id` is well-formed UTF-8.
std::string safe_id(std::string_view id);

/// "news" of "dir/news.jsonl.gz"; "stdin" of "-".
std::string file_stem(std::string_view path);

/// Gives every document of a run an id of its own. Memory: some 40 bytes a document.
class DocumentIds {
 public:
  /// The first of `wanted`, `fallback`, "fallback-2", "fallback-3", … that is safe and not yet taken.
  std::string claim(std::string_view wanted, std::string_view fallback);

 private:
  bool take(const std::string& id);

  /// Of each id taken, by its hash, the last number put behind it. Ids whose hashes collide only rename
  /// the later one.
  std::unordered_map<std::uint64_t, std::uint32_t> taken_;
};

}  // namespace entente

#endif
