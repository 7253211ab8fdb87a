// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "entente/extract/rule_set.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class RuleDirectoryTest : public testing::Test {
 protected:
  RuleDirectoryTest()
      : root_(fs::path(testing::TempDir()) / ("entente-rules-" + std::to_string(::getpid()))) {
    fs::create_directories(root_);
  }
  ~RuleDirectoryTest() override { fs::remove_all(root_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }
  static const RuleFile* find(const RuleSource& source, const std::string& path) {
    for (const RuleFile& file : source.files) {
      if (file.path == path) return &file;
    }
    return nullptr;
  }

  fs::path root_;
  RuleSource source_{{{"manifest", "phrases a.rules\n", ""}, {"a.rules", "family a\n", ""}}};
};

TEST_F(RuleDirectoryTest, ReplacesAFileOfTheSamePath) {
  write("a.rules", "family mine\n");
  add_rules(source_, root_.string());
  EXPECT_EQ(source_.files.size(), 2U);
  EXPECT_EQ(find(source_, "a.rules")->text, "family mine\n");
  EXPECT_EQ(find(source_, "a.rules")->origin, (root_ / "a.rules").string());
  EXPECT_EQ(find(source_, "manifest")->text, "phrases a.rules\n");
}

TEST_F(RuleDirectoryTest, ListsNewFilesBehindTheOthers) {
  write("sub/b.rules", "family b\nframe f -> Visit\n verb visit\n");
  write("country.tsv", "name\nPeru\n");
  write("notes.txt", "not a rule");
  add_rules(source_, root_.string());
  EXPECT_EQ(find(source_, "manifest")->text,
            "phrases a.rules\nlexicon country country.tsv\nframes sub/b.rules\n");
  EXPECT_NE(find(source_, "sub/b.rules"), nullptr);
  EXPECT_EQ(find(source_, "notes.txt"), nullptr);
}

TEST_F(RuleDirectoryTest, TakesTheManifestOfTheDirectory) {
  write("manifest", "frames b.rules");
  write("b.rules", "family b\nframe f -> Visit\n verb visit\n");
  write("c.rules", "family c\nphrase p -> Person\n match Cap\n");
  add_rules(source_, root_.string());
  EXPECT_EQ(find(source_, "manifest")->text, "frames b.rules\nphrases c.rules\n");
}

TEST_F(RuleDirectoryTest, ThrowsWhereThereIsNoDirectory) {
  try {
    add_rules(source_, (root_ / "absent").string());
    FAIL() << "no exception";
  } catch (const IoError& error) {
    EXPECT_THAT(error.what(), HasSubstr("absent"));
  }
}

}  // namespace
}  // namespace entente
