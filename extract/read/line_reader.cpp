// SPDX-License-Identifier: MIT
// Lines from a stream, in place. Tested by tests/extract/read/line_reader_test.cpp.
#include "extract/read/line_reader.hpp"

#include <algorithm>
#include <cstring>

namespace entente {
namespace {

constexpr std::size_t kFirstBytes = std::size_t{256} << 10U;
/// Behind the last byte: room for a terminator, and for parsers that look at 16 bytes at once.
constexpr std::size_t kSlack = 32;
/// A line this many times longer than allowed is a bomb, not a line: what follows it is given up.
constexpr std::size_t kPatience = 16;

}  // namespace

LineReader::LineReader(ByteSource& source, std::size_t line_bytes)
    : source_(source),
      line_bytes_(std::max<std::size_t>(line_bytes, 1)),
      buffer_(std::min(kFirstBytes, line_bytes_ + 1) + kSlack) {}

bool LineReader::refill() {
  if (at_end_) return false;
  if (begin_ != 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ + kSlack == buffer_.size()) {
    const std::size_t room = std::min(2 * (buffer_.size() - kSlack), line_bytes_ + 1);
    buffer_.resize(room + kSlack);
  }
  const std::size_t got = source_.read(std::span(buffer_).subspan(end_, buffer_.size() - kSlack - end_));
  end_ += got;
  at_end_ = got == 0;
  return !at_end_;
}

bool LineReader::next(RawLine& line) {
  if (gave_up_) return false;
  std::size_t searched = 0;
  while (true) {
    char* const start = buffer_.data() + begin_;
    const std::size_t size = end_ - begin_;
    const void* found = size == searched ? nullptr : std::memchr(start + searched, '\n', size - searched);
    if (found != nullptr || (at_end_ && size != 0 && source_.failure().empty())) {
      const std::size_t length =
          found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - start) : size;
      line = {std::span(start, length), offset_, ++number_, false};
      const std::size_t taken = length + (found != nullptr ? 1 : 0);
      begin_ += taken;
      offset_ += taken;
      return true;
    }
    if (at_end_) return false;
    if (size > line_bytes_) return pass_over(line);
    searched = size;
    refill();
  }
}

bool LineReader::pass_over(RawLine& line) {
  line = {{}, offset_, ++number_, true};
  while (true) {
    const std::size_t size = end_ - begin_;
    char* const start = buffer_.data() + begin_;
    const void* found = size == 0 ? nullptr : std::memchr(start, '\n', size);
    const std::size_t taken =
        found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - start) + 1 : size;
    begin_ += taken;
    offset_ += taken;
    if (found != nullptr) return true;
    if (offset_ - line.offset > kPatience * line_bytes_) {
      gave_up_ = true;
      return true;
    }
    if (!refill()) return true;
  }
}

}  // namespace entente
