// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "entente/core/diagnostic.hpp"
#include "tests/export/samples.hpp"

namespace entente {
namespace {

/// Every pair of so many countries met.
Graph dense(int countries) {
  test::Claims doc("a");
  test::Claims::Entities all;
  for (int i = 0; i < countries; ++i) {
    const std::string code{static_cast<char>('A' + i / 676), static_cast<char>('A' + i / 26 % 26),
                           static_cast<char>('A' + i % 26)};
    all.push_back(doc.country(code, "Country " + code));
  }
  doc.event(EventType::Meeting, all, {}, "2024");
  GraphBuilder builder;
  builder.add(doc.take());
  return std::move(builder).build();
}

TEST(Picture, SvgHasTheLabels) {
  const std::string svg = test::written(test::rich_graph(), "svg");
  EXPECT_NE(svg.find("<svg"), std::string::npos);
  EXPECT_NE(svg.find("Việt Nam"), std::string::npos);
  EXPECT_NE(svg.find("comprehensive strategic"), std::string::npos);
}

TEST(Picture, PngAndPdfBeginAsTheyMust) {
  EXPECT_TRUE(test::written(test::rich_graph(), "png", test::view(View::Full)).starts_with("\x89PNG\r\n"));
  EXPECT_TRUE(test::written(test::rich_graph(), "pdf", test::view(View::Full)).starts_with("%PDF-"));
}

TEST(Picture, TheSameGraphGivesTheSameBytes) {
  for (const char* format : {"svg", "png"}) {
    EXPECT_TRUE(test::written(test::rich_graph(), format) == test::written(test::rich_graph(), format))
        << format;
  }
  // A PDF carries a date: not even a second may show.
  const std::string before = test::written(test::rich_graph(), "pdf");
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  EXPECT_TRUE(test::written(test::rich_graph(), "pdf") == before);
}

TEST(Picture, FewLinesHaveWordsAndManyFigures) {
  const std::string few = test::written(dense(5), "svg");
  const std::string many = test::written(dense(12), "svg");
  EXPECT_NE(few.find(">1 event<"), std::string::npos);
  EXPECT_EQ(many.find(">1 event<"), std::string::npos);
  EXPECT_NE(many.find(">1<"), std::string::npos);
  EXPECT_NE(many.find("Country AAB"), std::string::npos);
}

TEST(Picture, ATangleIsRefusedWithAHintUnlessAskedForByNumber) {
  ExportOptions options;
  try {
    test::written(dense(30), "svg", options);
    FAIL() << "a tangle";
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("30 shapes and 435 lines"), std::string::npos) << error.what();
    EXPECT_NE(std::string(error.what()).find("--top"), std::string::npos) << error.what();
  }
  options.top = 20;
  EXPECT_NE(test::written(dense(30), "svg", options).find("Country AAT"), std::string::npos);
  options.top = 30;
  try {
    test::written(dense(30), "svg", options);
    FAIL() << "a tangle";
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("--top 15"), std::string::npos) << error.what();
  }
}

TEST(Picture, SvgHasTooltipsAndLinks) {
  const std::string svg = test::written(test::rich_graph(), "svg", test::view(View::Full));
  EXPECT_NE(svg.find("xlink:href=\"https://example.org/talks?a=1%202\""), std::string::npos);
  EXPECT_NE(svg.find("xlink:href=\"https://www.wikidata.org/wiki/Q881\""), std::string::npos);
  EXPECT_NE(svg.find("target=\"_blank\""), std::string::npos);
  EXPECT_NE(svg.find("“Visit”"), std::string::npos);
}

TEST(Picture, APdfHasLinksWithTheirAmpersands) {
  test::Claims doc("a", "2024-11-24");
  doc.record().url = "https://example.org/?a=1&b=2";
  doc.event(EventType::Visit, {doc.country("AAA", "A")}, {doc.country("BBB", "B")}, "2024");
  GraphBuilder builder;
  builder.add(doc.take());
  const Graph graph = std::move(builder).build();
  EXPECT_NE(test::written(graph, "pdf").find("(https://example.org/?a=1&b=2)"), std::string::npos);
  EXPECT_NE(test::written(graph, "svg").find("\"https://example.org/?a=1&amp;b=2\""), std::string::npos);
}

TEST(Picture, HostileTextShowsAsItIs) {
  const std::string svg = test::written(test::hostile_graph(), "svg", test::view(View::Full));
  EXPECT_EQ(svg.find("<script"), std::string::npos);
  EXPECT_EQ(svg.find("javascript:"), std::string::npos);
  EXPECT_EQ(svg.find_first_of("\x07\x1b\x7f"), std::string::npos);
  EXPECT_NE(svg.find("\\N \\G"), std::string::npos) << "no expansion";
  EXPECT_NE(svg.find("&amp;lt;b&amp;gt;"), std::string::npos) << "entities show literally";
}

TEST(Picture, TooLittleTimeIsAClearError) {
  ExportOptions options;
  options.layout_time = std::chrono::seconds(0);
  try {
    test::written(dense(12), "svg", options);
    FAIL() << "a picture in no time";
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("more than 0 seconds"), std::string::npos) << error.what();
    EXPECT_NE(std::string(error.what()).find("--focus"), std::string::npos) << error.what();
  }
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(Picture, TooLittleMemoryIsAClearError) {
  ExportOptions options;
  options.layout_memory = 1U << 20U;
  EXPECT_THROW(test::written(dense(12), "svg", options), IoError);
}
#endif

}  // namespace
}  // namespace entente
