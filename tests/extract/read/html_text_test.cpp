// SPDX-License-Identifier: MIT
#include "extract/read/html_text.hpp"

#include <gtest/gtest.h>

#include "entente/core/utf8.hpp"

namespace entente {
namespace {

TEST(HtmlText, ReadsBlocksAsLines) {
  const HtmlText page = read_html(
      "<!doctype html><html><head><title>Courier | Home</title><style>p{color:red}</style></head><body>"
      "<div>One <b>bold</b>\n   word<br>next</div><p>Caf&eacute; &amp; tea&nbsp;time</p><p>Two</p>"
      "<script>var x = '<p>no</p>';</script><ul><li>a</li><li>b</li></ul></body></html>");
  EXPECT_EQ(page.failure, "");
  EXPECT_EQ(page.text, "One bold word\nnext\n\nCafé & tea time\n\nTwo\n\na\nb");
}

TEST(HtmlText, ReadsWhatThePageSaysOfItself) {
  const HtmlText page = read_html(
      "<html><head><title>Envoys meet | Courier</title><meta property='og:site_name' content='The Courier'>"
      "<meta property='article:published_time' content='2023-05-04T10:15:00Z'>"
      "<link rel='canonical' href='https://courier.example/1'></head><body><p>Text.</p></body></html>");
  EXPECT_EQ(page.record.headline, "Envoys meet");
  EXPECT_EQ(page.record.publisher, "The Courier");
  EXPECT_EQ(page.record.url, "https://courier.example/1");
  EXPECT_EQ(to_string(page.record.published), "2023-05-04");
  EXPECT_EQ(page.text, "Text.");
}

TEST(HtmlText, NamesHeadlineCaptionsAndNavigation) {
  const HtmlText page = read_html(
      "<body><nav><a>Peru</a> <a>Chile</a></nav><h1>Envoys <i>meet</i></h1><p>Story.</p>"
      "<figure><figcaption>The hall</figcaption></figure></body>");
  EXPECT_EQ(page.record.headline, "Envoys meet");
  ASSERT_EQ(page.known.size(), 3U);
  const auto text = [&](std::size_t i) {
    return page.text.substr(page.known[i].span.begin, page.known[i].span.size());
  };
  EXPECT_EQ(page.known[0].kind, SectionKind::Furniture);
  EXPECT_EQ(text(0), "Peru Chile\n\n");
  EXPECT_EQ(page.known[1].kind, SectionKind::Headline);
  EXPECT_EQ(text(1), "Envoys meet\n\n");
  EXPECT_EQ(page.known[2].kind, SectionKind::Caption);
  EXPECT_EQ(text(2), "The hall");
}

TEST(HtmlText, IgnoresLinksThatRun) {
  EXPECT_EQ(read_html("<link rel='canonical' href='javascript:alert(1)'><p>x").record.url, "");
}

TEST(HtmlText, ReadsOldEncodings) {
  EXPECT_EQ(read_html("<p>caf\xE9 \x93tea\x94 \x9D.</p>").text, "café “tea” \xEF\xBF\xBD.");
  EXPECT_NE(read_html("<meta charset='gb2312'><p>\xFF\xFF</p>").failure, "");
  EXPECT_EQ(read_html("<meta charset='iso-8859-2'><p>\xB3\xF3"
                      "d\xBC</p>")
                .text,
            "łódź");
  EXPECT_TRUE(is_utf8(read_html("<meta charset=utf-8><p>a\xFF z</p>").text));
}

TEST(HtmlText, RefusesATagThatIsATrap) {
  std::string crowded = "<p";
  for (int i = 0; i < 300000; ++i) crowded += " a" + std::to_string(i);
  EXPECT_NE(read_html(crowded + ">x</p>").failure, "");
  EXPECT_EQ(read_html("<p title='" + std::string(100000, ' ') + "a b'>x</p>").text, "x");
  EXPECT_EQ(read_html("<script>for (i = 0; i <n; ++i) " + crowded.substr(2) + "</script><p>x</p>").text, "x");
}

TEST(HtmlText, SurvivesAnyBytes) {
  std::string deep;
  std::string closing;
  for (int i = 0; i < 200000; ++i) {
    deep += "<div>";
    closing += "</p><b>";
  }
  EXPECT_NE(read_html(deep).failure, "");
  EXPECT_NE(read_html(closing).failure, "");
  for (const std::string& bytes :
       {std::string("<"), std::string("<p"), std::string("<!--"), std::string("&#x110000;&#0;&bogus;"),
        std::string("</p></p>"), std::string("<p>a\0b</p>", 10), std::string(),
        std::string("<script>never closed"), std::string("</script></select>x"),
        std::string("<title>a<title>b"), std::string("<![CDATA[x]]>")}) {
    EXPECT_TRUE(is_utf8(read_html(bytes).text));
  }
}

}  // namespace
}  // namespace entente
