// SPDX-License-Identifier: MIT
#include "entente/extract/reader.hpp"

#include "tests/extract/read/inputs.hpp"

namespace entente {
namespace {

using ::testing::HasSubstr;

constexpr const char* kStory = "The two foreign ministers met for an hour on Tuesday.";
const std::string kLine = "{\"id\":\"n1\",\"text\":\"The ministers met.\"}\n";

TEST(Reader, ReadsEveryFormatPlainAndCompressed) {
  const Folder folder;
  const std::string html = std::string("<html><body><h1>Talks</h1><p>") + kStory + "</p></body></html>";
  folder.write("a.txt", kStory);
  folder.write("b.md", kStory);
  folder.write("c", kStory);
  folder.write("d.html", html);
  folder.write("e.jsonl", kLine);
  folder.write("f.txt.gz", gzip(kStory));
  folder.write("g.html.zst", zstd(html));
  folder.write("h.ndjson.gz", gzip("{\"id\":\"n2\",\"text\":\"The ministers met.\"}"));
  const Read read = read_all({folder.path()});
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"a", "b", "c", "d", "n1", "f", "g", "n2"}));
  EXPECT_TRUE(read.skipped.empty());
  EXPECT_EQ(read.documents[5].text, kStory);
  EXPECT_EQ(read.documents[5].record.name, "f.txt.gz");
  EXPECT_EQ(read.documents[3].record.headline, "Talks");
  EXPECT_EQ(read.documents[3].text, read.documents[6].text);
}

TEST(Reader, KeepsTheBytesOfAPlainText) {
  const Folder folder;
  const std::string text = std::string("\xEF\xBB\xBF  ") + kStory + "\r\n\r\n\tEnd \n\n";
  EXPECT_EQ(read_all({folder.write("a.txt", text)}).documents.at(0).text, text);
  EXPECT_EQ(read_all({folder.write("b.txt", "a\xFF\xC3z\n")}).documents.at(0).text,
            "a\xEF\xBF\xBD\xEF\xBF\xBDz\n");
}

TEST(Reader, SkipsWhatHoldsNothingToRead) {
  const Folder folder;
  const auto why = [&](const std::string& name, const std::string& bytes) {
    const Read read = read_all({folder.write(name, bytes)});
    EXPECT_TRUE(read.documents.empty()) << name;
    EXPECT_EQ(read.skipped.size(), 1U) << name;
    return read.skipped.empty() ? "" : read.skipped[0].reason;
  };
  EXPECT_THAT(why("empty.txt", ""), HasSubstr("empty"));
  EXPECT_THAT(why("blank.txt", " \n\t"), HasSubstr("empty"));
  EXPECT_THAT(why("mark.txt", "\xEF\xBB\xBF\n"), HasSubstr("empty"));
  EXPECT_THAT(why("empty.html", "<html></html>"), HasSubstr("empty"));
  EXPECT_THAT(why("empty.jsonl", ""), HasSubstr("empty"));
  EXPECT_THAT(why("empty.txt.gz", ""), HasSubstr("empty"));
  EXPECT_THAT(why("empty2.txt.zst", zstd("")), HasSubstr("empty"));
  EXPECT_THAT(why("binary", std::string("\x7F"
                                        "ELF\0\0",
                                        6)),
              HasSubstr("no text"));
  EXPECT_THAT(why("late.txt", std::string(9000, 'x') + std::string(1, '\0')), HasSubstr("NUL"));
  EXPECT_THAT(why("wide.txt", std::string("\xFF\xFE"
                                          "a\0",
                                          4)),
              HasSubstr("UTF-16"));
  EXPECT_THAT(why("paper.pdf", "%PDF-1.7 ..."), HasSubstr("PDF"));
  EXPECT_THAT(why("graph.jsonld", "{}"), HasSubstr("no news format"));
  EXPECT_THAT(why("cut.txt.gz", gzip(kStory).substr(0, 30)), HasSubstr("cut"));
  EXPECT_THAT(why("cut.txt.zst", zstd(kStory).substr(0, 30)), HasSubstr("cut"));
}

TEST(Reader, KeepsWhatComesBeforeACut) {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < 50000; ++i) lines += "{\"text\":\"Story " + std::to_string(i * 7919 % 50021) + ".\"}\n";
  for (const std::string& packed : {gzip(lines), zstd(lines)}) {
    const Read read = read_all({folder.write("cut.jsonl", packed.substr(0, packed.size() - 9))});
    EXPECT_GT(read.documents.size(), 1000U);
    ASSERT_EQ(read.skipped.size(), 1U);
    EXPECT_THAT(read.skipped[0].reason, HasSubstr("cut"));
    EXPECT_GT(read.skipped[0].offset, 1000U);
  }
}

TEST(Reader, CapsWhatDecompresses) {
  const Folder folder;
  ReadLimits limits;
  limits.document_bytes = 1000;
  const std::string bomb(50U << 20U, 'a');
  for (const char* name : {"bomb.txt.gz", "bomb.html.gz"}) {
    EXPECT_THAT(read_all({folder.write(name, gzip(bomb))}, limits).skipped.at(0).reason,
                HasSubstr("larger than 1000"));
  }
  EXPECT_THAT(read_all({folder.write("bomb.txt.zst", zstd(bomb))}, limits).skipped.at(0).reason,
              HasSubstr("larger than 1000"));
  const Read lines = read_all({folder.write("bomb.jsonl.zst", zstd(bomb + "\n" + kLine))}, limits);
  EXPECT_TRUE(lines.documents.empty());
  EXPECT_EQ(lines.skipped.size(), 1U);
}

TEST(Reader, ReadsADocumentAtTheLimit) {
  const Folder folder;
  ReadLimits limits;
  limits.document_bytes = 53;
  EXPECT_EQ(read_all({folder.write("a.txt", kStory)}, limits).documents.size(), 1U);
  EXPECT_EQ(read_all({folder.write("a.txt", std::string(kStory) + "x")}, limits).documents.size(), 0U);
}

TEST(Reader, GoesOnPastAPathThatIsMissing) {
  const Folder folder;
  const Read read = read_all({folder.path("gone.txt"), folder.write("a.txt", kStory), folder.path("gone")});
  EXPECT_EQ(read.ids(), (std::vector<std::string>{"a"}));
  ASSERT_EQ(read.skipped.size(), 2U);
  EXPECT_EQ(read.skipped[0].path, folder.path("gone.txt"));
}

TEST(Reader, TellsFilesOfOneNameApart) {
  const Folder folder;
  folder.write("a/index.txt", kStory);
  folder.write("b/index.txt", kStory);
  EXPECT_EQ(read_all({folder.path()}).ids(), (std::vector<std::string>{"index", "index-2"}));
}

TEST(Reader, LooksAtStandardInput) {
  const Folder folder;
  const auto with_stdin = [&](const std::string& bytes) {
    const std::string file = folder.write("stdin", bytes);
    const int saved = ::dup(STDIN_FILENO);
    std::FILE* opened = std::fopen(file.c_str(), "rb");
    ::dup2(::fileno(opened), STDIN_FILENO);
    const Read read = read_all({"-"});
    ::dup2(saved, STDIN_FILENO);
    ::close(saved);
    std::fclose(opened);
    return read;
  };
  EXPECT_EQ(with_stdin(" \n" + kLine).ids(), (std::vector<std::string>{"n1"}));
  EXPECT_EQ(with_stdin(kStory).ids(), (std::vector<std::string>{"stdin"}));
  EXPECT_EQ(with_stdin(gzip(kLine)).ids(), (std::vector<std::string>{"n1"}));
  EXPECT_EQ(with_stdin("<!DOCTYPE html><p>Two ministers met.").documents.at(0).text, "Two ministers met.");
  EXPECT_EQ(with_stdin("").skipped.at(0).path, "-");
}

}  // namespace
}  // namespace entente
