// SPDX-License-Identifier: MIT
// gzip and Zstandard as streams: the only file that sees zlib and libzstd. What a header claims about
// sizes is never believed; memory is one window and one buffer.
// Tested by tests/extract/read/byte_source_test.cpp.
#include <zlib.h>
#include <zstd.h>

#include <limits>
#include <utility>
#include <vector>

#include "extract/read/byte_source.hpp"

namespace entente {
namespace {

constexpr std::size_t kInputBytes = std::size_t{128} << 10U;
/// The largest window that a frame may ask for: 128 MiB, what the zstd program allows too.
constexpr int kWindowLog = 27;

/// The compressed side: a buffer and how far it was used.
class CompressedInput {
 public:
  explicit CompressedInput(std::unique_ptr<ByteSource> source)
      : source_(std::move(source)), buffer_(kInputBytes) {}

  /// Refills where all is used; false at the end.
  bool fill() {
    if (used < size) return true;
    used = 0;
    size = source_->read(buffer_);
    return size != 0;
  }
  [[nodiscard]] char* data() { return buffer_.data() + used; }
  [[nodiscard]] std::size_t left() const { return size - used; }
  [[nodiscard]] const std::string& failure() const { return source_->failure(); }

  std::size_t used = 0;
  std::size_t size = 0;

 private:
  std::unique_ptr<ByteSource> source_;
  std::vector<char> buffer_;
};

std::string cut_reason(const CompressedInput& input, const char* format) {
  if (!input.failure().empty()) return input.failure();
  return std::string("the ") + format + " data end too early: the file was cut, fetch it again";
}

class GzipSource : public ByteSource {
 public:
  explicit GzipSource(std::unique_ptr<ByteSource> source) : input_(std::move(source)) {
    // 15 is the largest window, 16 asks for the gzip wrapper.
    if (inflateInit2(&stream_, 15 + 16) != Z_OK) failure_ = "no memory to decompress";
    ready_ = failure_.empty();
  }
  ~GzipSource() override {
    if (ready_) inflateEnd(&stream_);
  }

  std::size_t read(std::span<char> to) override {
    if (!failure_.empty() || to.empty()) return 0;
    while (true) {
      if (!input_.fill()) {
        if (in_member_ || !input_.failure().empty()) failure_ = cut_reason(input_, "gzip");
        return 0;
      }
      if (!in_member_) {
        inflateReset(&stream_);
        in_member_ = true;
      }
      const auto room = static_cast<uInt>(
          std::min<std::size_t>(to.size(), static_cast<std::size_t>(std::numeric_limits<int>::max())));
      stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
      stream_.avail_in = static_cast<uInt>(input_.left());
      stream_.next_out = reinterpret_cast<Bytef*>(to.data());
      stream_.avail_out = room;
      const int result = inflate(&stream_, Z_NO_FLUSH);
      input_.used = input_.size - stream_.avail_in;
      if (result == Z_STREAM_END) {
        in_member_ = false;  // another member may follow
      } else if (result != Z_OK && result != Z_BUF_ERROR) {
        failure_ = "the gzip data are damaged: fetch the file again";
      }
      const std::size_t produced = room - stream_.avail_out;
      if (produced != 0) return produced;
      if (!failure_.empty()) return 0;
    }
  }

 private:
  CompressedInput input_;
  z_stream stream_{};
  bool ready_ = false;
  bool in_member_ = false;
};

struct FreeStream {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class ZstdSource : public ByteSource {
 public:
  explicit ZstdSource(std::unique_ptr<ByteSource> source)
      : input_(std::move(source)), stream_(ZSTD_createDStream()) {
    if (!stream_ ||
        ZSTD_isError(ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kWindowLog)) != 0) {
      failure_ = "no memory to decompress";
    }
  }

  std::size_t read(std::span<char> to) override {
    if (!failure_.empty() || to.empty()) return 0;
    while (true) {
      // A frame can hold output back when the input is used up, so the stream is asked before the file.
      const bool more = input_.fill();
      ZSTD_inBuffer in{input_.data(), input_.left(), 0};
      ZSTD_outBuffer out{to.data(), to.size(), 0};
      if (!more && !in_frame_) {
        failure_ = input_.failure();
        return 0;
      }
      const std::size_t result = ZSTD_decompressStream(stream_.get(), &out, &in);
      input_.used += in.pos;
      if (ZSTD_isError(result) != 0) {
        failure_ = std::string("the Zstandard data are damaged or need too much memory: ") +
                   ZSTD_getErrorName(result);
      } else {
        in_frame_ = result != 0;
        if (!more && out.pos == 0 && in_frame_) failure_ = cut_reason(input_, "Zstandard");
      }
      if (out.pos != 0) return out.pos;
      if (!failure_.empty()) return 0;
    }
  }

 private:
  CompressedInput input_;
  std::unique_ptr<ZSTD_DStream, FreeStream> stream_;
  bool in_frame_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> decompress(std::unique_ptr<ByteSource> source) {
  const std::string magic = peek(source, 4);
  if (magic.starts_with("\x1F\x8B")) return std::make_unique<GzipSource>(std::move(source));
  if (magic == "\x28\xB5\x2F\xFD") return std::make_unique<ZstdSource>(std::move(source));
  return source;
}

}  // namespace entente
