// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_LINE_READER_HPP
#define ENTENTE_EXTRACT_READ_LINE_READER_HPP

#include <cstddef>
#include <span>
#include <vector>

#include "extract/read/byte_source.hpp"

namespace entente {

/// One line in the reader's buffer, without its line feed. The bytes may be changed, and one more byte
/// behind them may be written (a terminator for a parser that works in place). Valid until the next line.
struct RawLine {
  std::span<char> bytes;
  std::size_t offset = 0;  ///< bytes from the start of the source
  std::size_t number = 0;  ///< from 1
  bool too_long = false;   ///< then `bytes` is empty, and the line was passed over
};

/// The lines of a source in one buffer that never grows beyond the longest line allowed.
class LineReader {
 public:
  /// `source` must outlive the reader.
  LineReader(ByteSource& source, std::size_t line_bytes);

  /// False at the end, or where the source failed (see its `failure()`): what a failed source still held
  /// of an unfinished line is not handed out. Gives up after `give_up_bytes` of one line, and then says
  /// `gave_up()`.
  bool next(RawLine& line);

  [[nodiscard]] std::size_t offset() const { return offset_; }
  [[nodiscard]] bool gave_up() const { return gave_up_; }

 private:
  bool refill();
  bool pass_over(RawLine& line);

  ByteSource& source_;
  std::size_t line_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;   ///< of what is not handed out
  std::size_t end_ = 0;     ///< of what is filled
  std::size_t offset_ = 0;  ///< of `begin_` in the source
  std::size_t number_ = 0;
  bool at_end_ = false;
  bool gave_up_ = false;
};

}  // namespace entente

#endif
