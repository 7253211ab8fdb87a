// SPDX-License-Identifier: MIT
#include "extract/read/document_id.hpp"

#include <gtest/gtest.h>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

TEST(DocumentId, KeepsOrdinaryIds) {
  for (const char* id : {"n42", "2024-11-21_hanoi", "Việt Nam 3", "a.b", "Ünïcode"})
    EXPECT_EQ(safe_id(id), id);
}

TEST(DocumentId, LeavesNoWayOutOfTheFolder) {
  EXPECT_EQ(safe_id("../../etc/passwd"), "-..-etc-passwd");
  EXPECT_EQ(safe_id("/root"), "-root");
  EXPECT_EQ(safe_id("a\\b:c"), "a-b-c");
  EXPECT_EQ(safe_id("a\nb\tc\x7F"), "a-b-c-");
  EXPECT_EQ(safe_id(std::string("a\0b", 3)), "a-b");
  EXPECT_EQ(safe_id("x\xE2\x80\xAEtxt.exe"), "x-txt.exe");  // right-to-left override
  for (const char* id : {"", ".", "..", "...", " ", "/", "//", "-", ". ."}) EXPECT_EQ(safe_id(id), "") << id;
}

TEST(DocumentId, ShortensLongIdsAndKeepsThemApart) {
  const std::string stem(500, 'x');
  const std::string a = safe_id(stem + "a");
  EXPECT_EQ(a.size(), 200U);
  EXPECT_NE(a, safe_id(stem + "b"));
  EXPECT_EQ(a, safe_id(stem + "a"));
  std::string accents;
  for (int i = 0; i < 300; ++i) accents += "é";
  EXPECT_TRUE(is_utf8(safe_id(accents)));
}

TEST(DocumentId, TakesTheStemOfAFile) {
  EXPECT_EQ(file_stem("dir.d/news.jsonl.gz"), "news");
  EXPECT_EQ(file_stem("news.v2.txt"), "news.v2");
  EXPECT_EQ(file_stem("communique"), "communique");
  EXPECT_EQ(file_stem("-"), "stdin");
  EXPECT_TRUE(is_utf8(file_stem("a\xFF.txt")));
}

TEST(DocumentId, GivesEveryDocumentItsOwn) {
  DocumentIds ids;
  EXPECT_EQ(ids.claim("a", "f-1"), "a");
  EXPECT_EQ(ids.claim("a", "f-2"), "f-2");
  EXPECT_EQ(ids.claim("", "f-3"), "f-3");
  EXPECT_EQ(ids.claim("f-3", "f-3"), "f-3-2");
  EXPECT_EQ(ids.claim("f-3", "f-3"), "f-3-3");
  EXPECT_EQ(ids.claim("..", ".."), "document");
}

TEST(DocumentId, StaysLinearForManyFilesOfOneName) {
  DocumentIds ids;
  std::string last;
  for (int i = 0; i < 200000; ++i) last = ids.claim("index", "index");
  EXPECT_EQ(last, "index-200000");
}

}  // namespace
}  // namespace entente
