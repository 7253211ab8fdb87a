// SPDX-License-Identifier: MIT
#include "extract/rules/manifest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Manifest, ListsFilesInOrder) {
  std::vector<Diagnostic> diagnostics;
  const std::vector<ManifestEntry> entries =
      parse_manifest("manifest",
                     "# rules\nwords verbs a/verbs.tsv\n\nlexicon country b.tsv # those\nframes "
                     "e/x.rules\nphrases y.rules\r\n",
                     diagnostics);
  EXPECT_THAT(diagnostics, IsEmpty());
  ASSERT_EQ(entries.size(), 4U);
  EXPECT_EQ(entries[0].kind, ManifestEntry::Kind::Words);
  EXPECT_EQ(entries[0].name, "verbs");
  EXPECT_EQ(entries[1].path, "b.tsv");
  EXPECT_EQ(entries[1].line, 4U);
  EXPECT_EQ(entries[2].kind, ManifestEntry::Kind::Frames);
  EXPECT_EQ(entries[3].path, "y.rules");
}

TEST(Manifest, ReportsLinesThatItCannotRead) {
  std::vector<Diagnostic> diagnostics;
  const auto entries = parse_manifest(
      "manifest", "phrase a.rules\nlexicon a.tsv\nframes b.rules\nframes b.rules\n", diagnostics);
  std::vector<std::string> faults;
  for (const Diagnostic& each : diagnostics) faults.push_back(each.code + ':' + std::to_string(each.line));
  EXPECT_THAT(faults, ElementsAre("E0120:1", "E0120:2", "E0122:4"));
  EXPECT_THAT(diagnostics[0].message, HasSubstr("did you mean 'phrases'"));
  EXPECT_EQ(entries.size(), 1U);
}

TEST(Manifest, TellsTheKindOfAFileItDoesNotList) {
  EXPECT_EQ(manifest_line("my/a.rules", "family x\nphrase p -> Person\n"), "phrases my/a.rules");
  EXPECT_EQ(manifest_line("a.rules", "family x\n# phrase\nframe p -> Visit\n"), "frames a.rules");
  EXPECT_EQ(manifest_line("a.rules", "family x\n"), "");
  EXPECT_EQ(manifest_line("lexicon/words/verbs.tsv", "x\n"), "words verbs lexicon/words/verbs.tsv");
  EXPECT_EQ(manifest_line("country.tsv", "name\n"), "lexicon country country.tsv");
  EXPECT_EQ(manifest_line("mine.tsv", "# a note\n# class: country\nname\n"), "lexicon country mine.tsv");
}

}  // namespace
}  // namespace entente
