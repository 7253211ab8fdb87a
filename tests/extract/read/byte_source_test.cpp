// SPDX-License-Identifier: MIT
#include "extract/read/byte_source.hpp"

#include "tests/extract/read/inputs.hpp"

namespace entente {
namespace {

struct Result {
  std::string bytes;
  std::string failure;
};

Result drain(std::string compressed, std::size_t step = 7) {
  const auto source = decompress(std::make_unique<StringSource>(std::move(compressed), step));
  Result result;
  std::string buffer(1000, '\0');
  while (const std::size_t got = source->read(buffer)) result.bytes.append(buffer, 0, got);
  result.failure = source->failure();
  return result;
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Envoys met in room " + std::to_string(i * 7919 % 10007) + ".\n";
  return text;
}

TEST(ByteSource, PassesPlainBytesOn) {
  EXPECT_EQ(drain("plain").bytes, "plain");
  EXPECT_EQ(drain("").bytes, "");
  EXPECT_EQ(drain("\x1F").bytes, "\x1F");
}

TEST(ByteSource, DecompressesGzipAndZstandardAtAnyBufferBoundary) {
  const std::string text = long_text();
  for (std::size_t step : {std::size_t{1}, std::size_t{7}, std::size_t{4096}, std::size_t{1} << 20U}) {
    for (const std::string& packed : {gzip(text), zstd(text)}) {
      const Result result = drain(packed, step);
      EXPECT_EQ(result.failure, "");
      EXPECT_TRUE(result.bytes == text) << step;
    }
  }
}

TEST(ByteSource, ReadsMembersAndFramesOneAfterAnother) {
  EXPECT_EQ(drain(gzip("one ") + gzip("two")).bytes, "one two");
  EXPECT_EQ(drain(zstd("one ") + zstd("two")).bytes, "one two");
}

TEST(ByteSource, SaysWhereInputIsCutOrDamaged) {
  const std::string text = long_text();
  for (std::string packed : {gzip(text), zstd(text)}) {
    for (std::size_t size : {std::size_t{5}, packed.size() / 2, packed.size() - 1}) {
      const Result cut = drain(packed.substr(0, size));
      EXPECT_NE(cut.failure, "") << size;
      EXPECT_TRUE(text.starts_with(cut.bytes));
    }
    packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 0x55);
    const Result damaged = drain(packed);
    EXPECT_TRUE(!damaged.failure.empty() || damaged.bytes != text);
    EXPECT_NE(drain(packed.substr(0, 4) + std::string(64, '\xFF')).failure, "");
  }
}

TEST(ByteSource, RefusesAFrameThatAsksForAHugeWindow) {
  // Zstandard: no single segment, window descriptor 0xF8 (2^41 bytes), then nothing useful.
  const Result result = drain(std::string("\x28\xB5\x2F\xFD\x00\xF8\x01\x00\x00", 9));
  EXPECT_THAT(result.failure, ::testing::HasSubstr("too much memory"));
}

TEST(ByteSource, DoesNotBelieveAClaimedSize) {
  // Zstandard: 8-byte content size of a gibibyte, 1 KiB window, one last raw block of one byte.
  const std::string frame(
      "\x28\xB5\x2F\xFD\xC0\x00\x00\x00\x00\x40\x00\x00\x00\x00\x09\x00\x00"
      "a",
      18);
  const Result result = drain(frame);
  EXPECT_LE(result.bytes.size(), 1U);
  EXPECT_THAT(result.failure, ::testing::HasSubstr("damaged"));
}

TEST(ByteSource, PeekLeavesTheBytesInPlace) {
  std::unique_ptr<ByteSource> source = std::make_unique<StringSource>("abcdef", 2);
  EXPECT_EQ(peek(source, 3), "abc");
  EXPECT_EQ(peek(source, 100), "abcdef");
  std::string buffer(10, '\0');
  EXPECT_EQ(source->read(buffer), 6U);
}

TEST(ByteSource, ExplainsAFileThatCannotBeOpened) {
  std::string reason;
  EXPECT_EQ(open_source("/nonexistent/file.txt", reason), nullptr);
  EXPECT_THAT(reason, ::testing::HasSubstr("No such file"));
}

}  // namespace
}  // namespace entente
