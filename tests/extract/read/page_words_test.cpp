// SPDX-License-Identifier: MIT
#include "extract/read/page_words.hpp"

#include <gtest/gtest.h>

#include <string>

namespace entente {
namespace {

TEST(PageWords, TellsSiteMenusFromHeadings) {
  for (const char* line : {"Home", "HOME > World", "Photo", "E-Paper", "Contact us", "Home Politics & Law",
                           "Opinion | Videos"}) {
    EXPECT_EQ(page_words(line), PageWords::Site) << line;
  }
  for (const char* line : {"World", "Politics & Law", "Life & Style", "Top stories"}) {
    EXPECT_EQ(page_words(line), PageWords::Section) << line;
  }
  for (const char* line :
       {"World leaders meet", "Home Secretary resigns", "and", "", "Peru", "On the", "Defence and trade"}) {
    EXPECT_EQ(page_words(line), PageWords::None) << line;
  }
  EXPECT_EQ(page_words(std::string(500, 'w')), PageWords::None);
}

TEST(PageWords, KnowsNotices) {
  for (const char* line :
       {"© 2024 The Lagos Courier", "Copyright 2024 Courier Ltd. All rights reserved.", "Share this article",
        "3 min read", "Tags: Peru, Chile", "ADVERTISEMENT", "Follow us on Facebook", "Skip to content"}) {
    EXPECT_TRUE(is_page_notice(line)) << line;
  }
  for (const char* line :
       {"Share prices fell after the treaty was signed.", "Copyrights were the subject of the talks.", "",
        "The minister read for 3 min", "Tagore was honoured by both countries."}) {
    EXPECT_FALSE(is_page_notice(line)) << line;
  }
}

TEST(PageWords, KnowsTeaserLabels) {
  for (const char* line : {"Related Stories", "SEE ALSO:", "Read more »", "More on this story",
                           "You may also like", "Don’t miss", "More from World", "## Related articles"}) {
    EXPECT_TRUE(is_teaser_label(line)) << line;
  }
  for (const char* line : {"Related to this, the ministers agreed on fees.",
                           "See also the annex to the treaty", "Recommendations", "", "Read more widely"}) {
    EXPECT_FALSE(is_teaser_label(line)) << line;
  }
  EXPECT_TRUE(is_inline_teaser("Read more: Peru and Chile sign a border treaty"));
  EXPECT_FALSE(is_inline_teaser("Chile: the border treaty is signed"));
  EXPECT_FALSE(is_inline_teaser("Related:"));
}

}  // namespace
}  // namespace entente
