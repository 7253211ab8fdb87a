// SPDX-License-Identifier: MIT
// Files and standard input as bytes. Tested by tests/extract/read/byte_source_test.cpp.
#include "extract/read/byte_source.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace entente {
namespace {

std::string errno_text() {
  return std::generic_category().message(errno);
}

class FileSource : public ByteSource {
 public:
  FileSource(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}
  ~FileSource() override {
    if (owned_) ::close(descriptor_);
  }

  std::size_t read(std::span<char> to) override {
    if (!failure_.empty()) return 0;
    ssize_t size = 0;
    do {
      size = ::read(descriptor_, to.data(), to.size());
    } while (size < 0 && errno == EINTR);
    if (size >= 0) return static_cast<std::size_t>(size);
    failure_ = "cannot be read: " + errno_text();
    return 0;
  }

 private:
  int descriptor_;
  bool owned_;
};

/// Bytes that were looked at before, then the rest.
class PeekedSource : public ByteSource {
 public:
  PeekedSource(std::string head, std::unique_ptr<ByteSource> rest)
      : head_(std::move(head)), rest_(std::move(rest)) {}

  std::size_t read(std::span<char> to) override {
    if (offset_ < head_.size()) {
      const std::size_t size = std::min(to.size(), head_.size() - offset_);
      std::memcpy(to.data(), head_.data() + offset_, size);
      offset_ += size;
      return size;
    }
    const std::size_t size = rest_->read(to);
    if (size == 0) failure_ = rest_->failure();
    return size;
  }

 private:
  std::string head_;
  std::size_t offset_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

}  // namespace

std::unique_ptr<ByteSource> open_source(const std::string& path, std::string& reason) {
  if (path == "-") return std::make_unique<FileSource>(STDIN_FILENO, false);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    reason = "cannot be opened: " + errno_text();
    return nullptr;
  }
  return std::make_unique<FileSource>(descriptor, true);
}

std::string peek(std::unique_ptr<ByteSource>& source, std::size_t size) {
  std::string head(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const std::size_t got = source->read(std::span(head).subspan(filled));
    if (got == 0) break;
    filled += got;
  }
  head.resize(filled);
  // A source that failed says so again when it is read on.
  source = std::make_unique<PeekedSource>(head, std::move(source));
  return head;
}

}  // namespace entente
