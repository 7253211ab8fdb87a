// SPDX-License-Identifier: MIT
#include "extract/read/input_files.hpp"

#include <sys/stat.h>

#include "tests/extract/read/inputs.hpp"

namespace entente {
namespace {

struct Found {
  std::vector<std::string> files;    // below the folder
  std::vector<std::string> skipped;  // "path: reason"
};

Found walk(const Folder& folder, const std::string& from = "") {
  Found found;
  const std::size_t prefix = folder.path().size() + 1;
  for_each_file(
      folder.path(from), [&](const std::string& file) { found.files.push_back(file.substr(prefix)); },
      [&](SkippedInput&& input) {
        found.skipped.push_back(input.path.substr(prefix) + ": " + input.reason);
      });
  return found;
}

TEST(InputFiles, ListsFoldersByNameAndLeavesHiddenFilesOut) {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/B.txt", "a.txt", ".hidden", ".git/x.txt", "é.txt"})
    folder.write(name, "x");
  EXPECT_EQ(walk(folder).files, (std::vector<std::string>{"a/B.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"}));
}

TEST(InputFiles, FollowsEachLinkOnceAndSurvivesLoops) {
  const Folder folder;
  folder.write("a/one.txt", "x");
  std::filesystem::create_directory_symlink("..", folder.path("a/up"));
  std::filesystem::create_symlink("loop", folder.path("loop"));
  std::filesystem::create_symlink("nowhere", folder.path("broken"));
  const Found found = walk(folder);
  EXPECT_EQ(found.files, (std::vector<std::string>{"a/one.txt"}));
  ASSERT_EQ(found.skipped.size(), 3U);
  EXPECT_THAT(found.skipped[0], ::testing::StartsWith("a/up: was read already"));
  EXPECT_THAT(found.skipped[1], ::testing::StartsWith("broken: cannot be opened"));
  EXPECT_THAT(found.skipped[2], ::testing::StartsWith("loop: is a link that leads to itself"));
}

TEST(InputFiles, ReportsWhatIsMissingOrNoFile) {
  const Folder folder;
  EXPECT_THAT(walk(folder, "gone.txt").skipped.at(0), ::testing::HasSubstr("does not exist"));
  ::mkfifo(folder.path("pipe").c_str(), 0600);
  EXPECT_THAT(walk(folder).skipped.at(0), ::testing::StartsWith("pipe: is no regular file"));
}

}  // namespace
}  // namespace entente
