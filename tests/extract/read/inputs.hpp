// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_EXTRACT_READ_INPUTS_HPP
#define ENTENTE_TESTS_EXTRACT_READ_INPUTS_HPP

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/extract/reader.hpp"
#include "extract/read/byte_source.hpp"

// Inputs in one line: bytes as a source, compressed bytes, a folder that goes away, and what was read.

namespace entente {

/// Hands out at most `step` bytes at a time, so that every boundary is met.
class StringSource : public ByteSource {
 public:
  explicit StringSource(std::string bytes, std::size_t step = 7) : bytes_(std::move(bytes)), step_(step) {}
  std::size_t read(std::span<char> to) override {
    const std::size_t size = std::min({step_, to.size(), bytes_.size() - offset_});
    std::memcpy(to.data(), bytes_.data() + offset_, size);
    offset_ += size;
    return size;
  }

 private:
  std::string bytes_;
  std::size_t step_;
  std::size_t offset_ = 0;
};

inline std::string gzip(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

inline std::string zstd(std::string_view text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-read-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string write(const std::string& name, std::string_view bytes) const {
    const std::filesystem::path file = std::filesystem::path(path_) / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? path_ : path_ + "/" + name;
  }

 private:
  std::string path_;
};

struct Read {
  std::vector<Document> documents;
  std::vector<SkippedInput> skipped;

  [[nodiscard]] std::vector<std::string> ids() const {
    std::vector<std::string> out;
    for (const Document& document : documents) out.push_back(document.record.id);
    return out;
  }
};

inline Read read_all(const std::vector<std::string>& paths, const ReadLimits& limits = {}) {
  Read read;
  read_documents(
      paths, limits, [&](Document&& document) { read.documents.push_back(std::move(document)); },
      [&](SkippedInput&& input) { read.skipped.push_back(std::move(input)); });
  return read;
}

}  // namespace entente

#endif
