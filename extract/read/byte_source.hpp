// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_BYTE_SOURCE_HPP
#define ENTENTE_EXTRACT_READ_BYTE_SOURCE_HPP

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace entente {

/// Bytes from beginning to end: a file, standard input, or what such bytes decompress to.
class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  /// Writes up to `to.size()` bytes and returns how many; 0 means the end, or a failure.
  virtual std::size_t read(std::span<char> to) = 0;

  /// Why the bytes ended early, "" where they did not: one line for the user.
  [[nodiscard]] const std::string& failure() const { return failure_; }

 protected:
  std::string failure_;
};

/// The bytes of a file; "-" is standard input. Nothing, and the reason, where it cannot be opened.
std::unique_ptr<ByteSource> open_source(const std::string& path, std::string& reason);

/// The first `size` bytes of `source` (fewer where it ends before), which stay in it.
std::string peek(std::unique_ptr<ByteSource>& source, std::size_t size);

/// What `source` decompresses to, where its first bytes are those of gzip or Zstandard; otherwise
/// `source`. Streams in constant memory; input that is cut or damaged ends with a failure.
std::unique_ptr<ByteSource> decompress(std::unique_ptr<ByteSource> source);

}  // namespace entente

#endif
