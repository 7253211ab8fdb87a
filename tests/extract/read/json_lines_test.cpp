// SPDX-License-Identifier: MIT
#include "extract/read/json_lines.hpp"

#include "tests/extract/read/inputs.hpp"

namespace entente {
namespace {

Read read_lines(const std::string& bytes, const ReadLimits& limits = {}, std::size_t step = 13) {
  Read read;
  StringSource source(bytes, step);
  DocumentIds ids;
  read_json_lines(
      source, "dir/news.jsonl", limits, ids,
      [&](Document&& document) { read.documents.push_back(std::move(document)); },
      [&](SkippedInput&& input) { read.skipped.push_back(std::move(input)); });
  return read;
}

/// The reason why one line is skipped, "" where it is read.
std::string reason(const std::string& line) {
  const Read read = read_lines(line);
  EXPECT_EQ(read.documents.size() + read.skipped.size(), 1U) << line;
  return read.skipped.empty() ? "" : read.skipped[0].reason;
}

TEST(JsonLines, ReadsEveryField) {
  const Read read = read_lines(
      R"({"id":"n1","text":"Envoys \u0061nd \"ministers\" met.\nThen left.","published":"2023-05-04","url":"https://x.example/1",)"
      R"("title":"Talks","source":"The Courier","tags":["a",{"text":"inner"}],"n":1.5e3,"ok":true,"none":null})");
  ASSERT_EQ(read.documents.size(), 1U);
  const DocumentRecord& record = read.documents[0].record;
  EXPECT_EQ(read.documents[0].text, "Envoys and \"ministers\" met.\nThen left.");
  EXPECT_EQ(record.id, "n1");
  EXPECT_EQ(record.url, "https://x.example/1");
  EXPECT_EQ(record.headline, "Talks");
  EXPECT_EQ(record.publisher, "The Courier");
  EXPECT_EQ(to_string(record.published), "2023-05-04");
  EXPECT_TRUE(read.skipped.empty());
}

TEST(JsonLines, KeepsGoodLinesAroundABadOne) {
  const Read read =
      read_lines("{\"id\":\"a\",\"text\":\"A.\"}\n{broken\n\n{\"id\":\"b\",\"text\":\"B.\"}\r\n");
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"a", "b"}));
  ASSERT_EQ(read.skipped.size(), 1U);
  EXPECT_EQ(read.skipped[0].path, "dir/news.jsonl");
  EXPECT_EQ(read.skipped[0].offset, 23U);
  EXPECT_THAT(read.skipped[0].reason, ::testing::StartsWith("line 2 is not valid JSON at byte 1"));
}

TEST(JsonLines, GivesEveryDocumentASafeIdOfItsOwn) {
  const Read read = read_lines(
      "{\"text\":\"A.\"}\n{\"id\":\"n\",\"text\":\"B.\"}\n{\"id\":\"n\",\"text\":\"C.\"}\n{\"id\":42,"
      "\"text\":\"D.\"}\n"
      "{\"id\":\"../"
      "x\",\"text\":\"E.\"}\n{\"id\":null,\"text\":\"F.\"}\n{\"id\":\"..\",\"text\":\"G.\"}\n{\"text\":\"H."
      "\",\"id\":-7}\n");
  EXPECT_EQ(read.ids(),
            (std::vector<std::string>{"news-1", "n", "news-3", "42", "-x", "news-6", "news-7", "-7"}));
}

TEST(JsonLines, NamesWhatIsWrong) {
  using ::testing::HasSubstr;
  EXPECT_EQ(reason("{\"text\":\"A.\"}"), "");
  EXPECT_EQ(reason("\xEF\xBB\xBF{\"text\":\"A.\"}"), "");
  EXPECT_THAT(reason("{\"id\":\"a\"}"), HasSubstr("no \"text\""));
  EXPECT_THAT(reason("{\"text\":null}"), HasSubstr("no \"text\""));
  EXPECT_THAT(reason("{\"text\":7}"), HasSubstr("no string"));
  EXPECT_THAT(reason("{\"text\":[\"a\"]}"), HasSubstr("no string"));
  EXPECT_THAT(reason("{\"text\":\" \\n \"}"), HasSubstr("empty"));
  EXPECT_THAT(reason("[\"text\"]"), HasSubstr("no JSON object"));
  EXPECT_THAT(reason("\"text\""), HasSubstr("no JSON object"));
  EXPECT_THAT(reason("null"), HasSubstr("no JSON object"));
  EXPECT_THAT(reason("17"), HasSubstr("no JSON object"));
  EXPECT_THAT(reason("{\"text\":\"A.\"} {\"text\":\"B.\"}"), HasSubstr("not valid JSON"));
  EXPECT_THAT(reason("{\"text\":\"A.\"}x"), HasSubstr("not valid JSON"));
  EXPECT_THAT(reason("{\"text\":\"A."), HasSubstr("not valid JSON"));
  EXPECT_THAT(reason("{\"text\":\"A\x01.\"}"), HasSubstr("not valid JSON"));
  EXPECT_THAT(reason(std::string("{\"text\":\"A.\"}\0", 14)), HasSubstr("NUL"));
  EXPECT_THAT(reason(std::string("{\"text\":\"A\0.\"}", 14)), HasSubstr("NUL"));
  EXPECT_THAT(reason("{\"text\":\"A\xFF.\"}"), HasSubstr("not UTF-8"));
  EXPECT_THAT(reason("{\"text\":\"A\xED\xA0\x80.\"}"), HasSubstr("not UTF-8"));
  EXPECT_THAT(reason("{\"text\":\"\\udc00 half\"}"), HasSubstr("surrogate"));
  EXPECT_NE(reason("{\"text\":\"\\ud800 half\"}"), "");
  EXPECT_EQ(reason("{\"text\":\"\\ud83d\\ude00 whole\"}"), "");
}

TEST(JsonLines, CapsNestingAndStaysIterative) {
  ReadLimits limits;
  limits.json_depth = 4;
  EXPECT_EQ(read_lines(R"({"x":[[[1]]],"text":"A."})", limits).documents.size(), 1U);
  EXPECT_THAT(read_lines(R"({"x":[[[[1]]]],"text":"A."})", limits).skipped.at(0).reason,
              ::testing::HasSubstr("too deeply"));
  const std::string deep = "{\"x\":" + std::string(1000000, '[');
  EXPECT_THAT(read_lines(deep, {}, 4096).skipped.at(0).reason, ::testing::HasSubstr("too deeply"));
}

TEST(JsonLines, PassesNumbersOver) {
  EXPECT_EQ(reason(R"({"x":1e300,"y":12345678901234567890123456789,"z":-0.0,"text":"A."})"), "");
  EXPECT_THAT(reason(R"({"x":1e999999999,"text":"A."})"), ::testing::HasSubstr("Number too big"));
  EXPECT_NE(reason("{\"x\":" + std::string(5000, '9') + ",\"text\":\"A.\"}"), "");
}

TEST(JsonLines, SkipsDocumentsThatAreTooLarge) {
  ReadLimits limits;
  limits.document_bytes = 10;
  const Read read =
      read_lines("{\"text\":\"0123456789\"}\n{\"text\":\"0123456789x\"}\n{\"text\":\"ok\"}\n", limits);
  EXPECT_EQ(read.documents.size(), 2U);
  ASSERT_EQ(read.skipped.size(), 1U);
  EXPECT_THAT(read.skipped[0].reason, ::testing::HasSubstr("larger than 10 bytes"));
}

TEST(JsonLines, PassesOverAnOverlongLineInBoundedMemory) {
  ReadLimits limits;
  limits.document_bytes = 10;
  const std::string bytes = "{\"text\":\"" + std::string(3U << 20U, 'x') + "\"}\n{\"text\":\"ok\"}\n";
  const Read read = read_lines(bytes, limits, 65536);
  EXPECT_EQ(read.documents.size(), 1U);
  EXPECT_EQ(read.skipped.size(), 1U);
}

TEST(JsonLines, GivesUpOnABomb) {
  ReadLimits limits;
  limits.document_bytes = 1;
  const Read read = read_lines(std::string(40U << 20U, '\n') + "{\"text\":\"x\"}\n", limits, 65536);
  EXPECT_TRUE(read.documents.empty());
  ASSERT_EQ(read.skipped.size(), 1U);
  EXPECT_THAT(read.skipped[0].reason, ::testing::HasSubstr("rest of the file is left out"));
}

TEST(JsonLines, ReportsAnEmptyFile) {
  EXPECT_EQ(read_lines("").skipped.at(0).reason, "is empty");
  EXPECT_EQ(read_lines("\n \n").skipped.at(0).reason, "is empty");
}

}  // namespace
}  // namespace entente
