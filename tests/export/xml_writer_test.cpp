// SPDX-License-Identifier: MIT
#include "export/xml_writer.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace entente::detail {
namespace {

TEST(XmlWriter, TextIsWhatXmlCanCarry) {
  EXPECT_EQ(xml_text("plain, tab\t, line\r\n, é, \u0085 \u2028"), "plain, tab\t, line\r\n, é, \u0085 \u2028");
  EXPECT_EQ(xml_text(std::string("nul \0 bell \a", 12)), "nul ␀ bell ␇");
  EXPECT_EQ(xml_text("\x1b[31m"), "␛[31m");
  EXPECT_EQ(xml_text("\xEF\xBF\xBE and \xEF\xBF\xBF, not \xEF\xBF\xBD"), "� and �, not �");
  EXPECT_EQ(xml_text("cut \xC3"), "cut �");
  EXPECT_TRUE(is_xml_text("a\xEF\xBF\xBD"));
  EXPECT_FALSE(is_xml_text("\x0B"));
}

TEST(XmlWriter, EscapesTextAndAttributes) {
  std::ostringstream out;
  XmlWriter xml(out);
  xml.begin("a").attribute("b", "\"<&>'\n\r\t").begin("c").text("<]]>&\r\n").end().end();
  xml.finish();
  EXPECT_EQ(out.str(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<a b=\"&quot;&lt;&amp;&gt;'&#10;&#13;&#9;\">\n <c>&lt;]]&gt;&amp;&#13;\n</c>\n</a>\n");
}

TEST(XmlWriter, NoReaderTakesALineEndForASpace) {
  std::ostringstream out;
  XmlWriter xml(out);
  xml.begin("a").attribute("b", "\u0085<\u2028").text("1\u2028\u2028&2\u0085").end();
  xml.finish();
  EXPECT_EQ(out.str(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<a b=\"&#133;&lt;&#8232;\">1&#8232;&#8232;&amp;2&#133;</a>\n");
}

TEST(XmlWriter, HandsOverAsItGoes) {
  std::ostringstream out;
  XmlWriter xml(out);
  xml.begin("a");
  for (int i = 0; i < 10000; ++i) xml.begin("b").attribute("c", "some text").end();
  EXPECT_GT(out.str().size(), 100000U);
}

}  // namespace
}  // namespace entente::detail
