// SPDX-License-Identifier: MIT
#include "graph/stories.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/claims.hpp"

namespace entente::detail {
namespace {

using testing::ElementsAre;

/// A sketch of which the first `changed` classes are another's.
std::string sketch(char text, std::size_t changed = 0) {
  std::string out(128, text);
  for (std::size_t i = 0; i < 2 * changed; ++i) out[i] = 'z';
  return out;
}

DocumentClaims document(const std::string& id, const std::string& published, std::string sketched,
                        std::string sha = "") {
  test::Claims doc(id, published);
  doc.record().sketch = std::move(sketched);
  doc.record().sha256 = std::move(sha);
  return doc.take();
}

TEST(Stories, TheFirstPublicationStandsForItsCopies) {
  const std::vector<DocumentClaims> documents{document("a", "2024-11-22", sketch('a', 10)),
                                              document("b", "2024-11-21", sketch('a')),
                                              document("c", "2024-11-21", sketch('c'))};
  EXPECT_THAT(stories(documents), ElementsAre(1U, 1U, 2U));
}

TEST(Stories, TextsThatShareLessThanMostAreTwo) {
  const std::vector<DocumentClaims> documents{document("a", "2024-11-22", sketch('a', 32)),
                                              document("b", "2024-11-22", sketch('a'))};
  EXPECT_THAT(stories(documents), ElementsAre(0U, 1U));
}

TEST(Stories, TheSameTextMonthsLaterIsNewsAgain) {
  const std::vector<DocumentClaims> documents{document("a", "2024-01-22", sketch('a'), "1"),
                                              document("b", "2024-11-22", sketch('a'), "1")};
  EXPECT_THAT(stories(documents), ElementsAre(0U, 1U));
}

TEST(Stories, CopiesAreFoundAmongManyTextsOfOnePattern) {
  // They share a third of their classes, which makes none a copy; only the first and the last are the same.
  std::vector<DocumentClaims> documents;
  for (char c = 'A'; c <= 'T'; ++c) {
    std::string text(128, c);
    for (std::size_t i = 0; i < 42; ++i) text[i] = '-';
    documents.push_back(document(std::string(1, c), "2024-11-22", std::move(text)));
  }
  documents.push_back(document("last", "2024-11-23", documents.front().document.sketch));
  const std::vector<std::uint32_t> found = stories(documents);
  for (std::uint32_t d = 0; d + 1 < found.size(); ++d) EXPECT_EQ(found[d], d);
  EXPECT_EQ(found.back(), 0U);
}

TEST(Stories, ShortTextsAreCopiesToTheLetterOnly) {
  const std::vector<DocumentClaims> documents{document("a", "", "", "1"), document("b", "", "", "1"),
                                              document("c", "", "", "2"), document("d", "", "", "")};
  EXPECT_THAT(stories(documents), ElementsAre(0U, 0U, 2U, 3U));
}

}  // namespace
}  // namespace entente::detail
