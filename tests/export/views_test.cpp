// SPDX-License-Identifier: MIT
// What each view draws, of graphs small enough to count by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "entente/core/diagnostic.hpp"
#include "export/drawing.hpp"
#include "tests/export/samples.hpp"

namespace entente::detail {
namespace {

std::string value(const Attributes& attributes, std::string_view name) {
  for (const Attribute& attribute : attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return "";
}

/// Labels of the shapes of this class.
std::vector<std::string> labels(const Drawing& drawing, std::string_view kind) {
  std::vector<std::string> out;
  for (const Shape& shape : drawing.shapes) {
    if (value(shape.attributes, "class") == kind) out.push_back(value(shape.attributes, "label"));
  }
  return out;
}

std::size_t lines(const Drawing& drawing, std::string_view kind) {
  return static_cast<std::size_t>(
      std::count_if(drawing.lines.begin(), drawing.lines.end(),
                    [&](const Line& line) { return value(line.attributes, "class") == kind; }));
}

ExportOptions focus_on(const Graph& graph, View view, std::initializer_list<const char*> ids) {
  ExportOptions options = test::view(view);
  for (const char* id : ids) options.filter.focus.push_back(graph.find(id).value());
  return options;
}

using Names = std::vector<std::string>;

/// China and Peru: a meeting, three attacks of one day, a visit to come; Chile meets Peru once.
Graph neighbours() {
  test::Claims doc("a", "2024-11-24");
  const auto chn = doc.country("CHN", "China");
  const auto per = doc.country("PER", "Peru");
  const auto chl = doc.country("CHL", "Chile");
  doc.event(EventType::Meeting, {chn, per}, {}, "2020-05");
  doc.event(EventType::Criticism, {per}, {chn}, "2021");
  doc.event(EventType::Visit, {chn}, {per}, "2025-02-01", Modality::Planned);
  doc.event(EventType::Meeting, {chl, per}, {}, "2019");
  GraphBuilder builder;
  builder.add(doc.take());
  return std::move(builder).build();
}

TEST(Timeline, RunsByDateBetweenTheTwoInFocus) {
  const Graph graph = neighbours();
  const Drawing drawing = draw(graph, focus_on(graph, View::Events, {"country/PER", "country/CHN"}));
  EXPECT_EQ(labels(drawing, "country"), (Names{"Peru", "China"}));
  EXPECT_EQ(labels(drawing, "date"), (Names{"2020-05", "2021", "2025-02-01"}));
  EXPECT_EQ(labels(drawing, "event"), (Names{"Meeting of China and Peru", "Criticism by Peru of China",
                                             "Visit of China to Peru\\nplanned"}));
  EXPECT_EQ(lines(drawing, "part"), 6U);
  EXPECT_EQ(lines(drawing, "life"), 2U);
  EXPECT_EQ(drawing.engine, "nop2");
}

TEST(Timeline, ArrowsLeadToWhomItConcerns) {
  const Graph graph = neighbours();
  const Drawing drawing = draw(graph, focus_on(graph, View::Events, {"country/PER", "country/CHN"}));
  Names arrows;
  for (const Line& line : drawing.lines) {
    if (value(line.attributes, "dir") == "forward")
      arrows.push_back(drawing.shapes[line.from].name.substr(0, 10) + " to " + drawing.shapes[line.to].name);
  }
  EXPECT_EQ(arrows, (Names{"event/2021 to country/CHN", "event/2025 to country/PER"}));
}

TEST(Timeline, OfNobodyInParticularIsThatOfTheBusiestPair) {
  const Graph graph = neighbours();
  EXPECT_EQ(labels(draw(graph, test::view(View::Events)), "country"), (Names{"China", "Peru"}));
  EXPECT_EQ(labels(draw(graph, focus_on(graph, View::Events, {"country/CHL"})), "country"),
            (Names{"Chile", "Peru"}));
}

TEST(Timeline, IsOfTwo) {
  const Graph graph = neighbours();
  EXPECT_EQ(labels(draw(graph, focus_on(graph, View::Events, {"country/CHL", "country/CHL"})), "country"),
            (Names{"Chile", "Peru"}))
      << "the same twice is one";
  EXPECT_THROW(draw(graph, focus_on(graph, View::Events, {"country/CHL", "country/PER", "country/CHN"})),
               IoError);
}

TEST(Timeline, TopIsTheLastEvents) {
  const Graph graph = neighbours();
  ExportOptions options = test::view(View::Events);
  options.top = 2;
  const Drawing drawing = draw(graph, options);
  EXPECT_EQ(labels(drawing, "date"), (Names{"2021", "2025-02-01"}));
  EXPECT_NE(drawing.legend.find("the last 2 of 3 events"), std::string::npos);
}

TEST(Timeline, TheSameSaidOfTheSameDayIsCounted) {
  GraphBuilder builder;
  test::Claims doc("a", "2024-11-24");
  const auto a = doc.country("AAA", "A");
  const auto b = doc.country("BBB", "B");
  // Different topics keep them apart in the graph.
  for (const char* topic : {"trade", "fishing", "borders"}) {
    doc.event(EventType::Criticism, {a}, {b}, "2024").topics = {topic};
  }
  builder.add(doc.take());
  const Graph graph = std::move(builder).build();
  const auto events = std::count_if(graph.nodes().begin(), graph.nodes().end(),
                                    [](const Node& node) { return node.type() == NodeType::Event; });
  const Names boxes = labels(draw(graph, test::view(View::Events)), "event");
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_EQ(boxes[0], events == 1 ? "Criticism by A of B" : "Criticism by A of B ×" + std::to_string(events));
}

TEST(PersonView, HasOfficesAndWhomEventsBringTogether) {
  test::Claims doc("a", "2024-11-24");
  const auto vnm = doc.country("VNM", "Viet Nam");
  const auto mys = doc.country("MYS", "Malaysia");
  const auto asean = doc.igo("Association of Southeast Asian Nations", "ASEAN");
  const auto lam = doc.person("To Lam", vnm);
  const auto anwar = doc.person("Anwar Ibrahim", mys);
  doc.tenure(lam, "President", vnm).start = test::date("2024-05");
  doc.tenure(anwar, "Prime Minister", mys);
  for (const char* day : {"2024-11-21", "2024-11-22"}) {
    EventClaim& meeting = doc.event(EventType::Meeting, {vnm, mys}, {}, day);
    meeting.actors = {lam, anwar};
  }
  EventClaim& criticism = doc.event(EventType::Criticism, {vnm}, {asean}, "2023");
  criticism.actors = {lam};
  GraphBuilder builder;
  builder.add(doc.take());
  const Graph graph = std::move(builder).build();

  const Drawing drawing = draw(graph, focus_on(graph, View::Person, {"person/to-lam"}));
  EXPECT_EQ(labels(drawing, "person"), (Names{"To Lam", "Anwar Ibrahim"}));
  EXPECT_EQ(labels(drawing, "country"), (Names{"Viet Nam"}))
      << "Malaysia is spoken for by its prime minister";
  ASSERT_EQ(lines(drawing, "office"), 1U);
  ASSERT_EQ(lines(drawing, "events"), 2U);
  Names words;
  for (const Line& line : drawing.lines) words.push_back(value(line.attributes, "label"));
  EXPECT_EQ(words, (Names{"President\\nsince 2024-05", "2 events\\nmeeting ×2",
                          "1 event, 1 of conflict\\ncriticism"}));
  EXPECT_EQ(labels(draw(graph, test::view(View::Person)), "person").front(), "To Lam");
}

TEST(PersonView, OfACountrySaysWhatItWants) {
  const Graph graph = neighbours();
  try {
    draw(graph, focus_on(graph, View::Person, {"country/PER"}));
    FAIL() << "a country as a person";
  } catch (const IoError& error) {
    EXPECT_NE(std::string(error.what()).find("Peru is no person"), std::string::npos) << error.what();
  }
}

TEST(AgreementsView, HasANoteForEachAndOneForManyOfTheSameParties) {
  test::Claims doc("a", "2024-11-24");
  const auto a = doc.country("AAA", "A");
  const auto b = doc.country("BBB", "B");
  const auto c = doc.country("CCC", "C");
  for (const char* what :
       {"Fisheries Treaty", "Trade Treaty", "Rail Treaty", "Visa Treaty", "Water Treaty"}) {
    doc.agreement(what, AgreementKind::Treaty, {a, b}, AgreementStatus::Signed, "2024");
  }
  doc.agreement("Border Treaty", AgreementKind::Treaty, {b, c}, AgreementStatus::Proposed);
  GraphBuilder builder;
  builder.add(doc.take());
  const Drawing drawing = draw(std::move(builder).build(), test::view(View::Agreements));
  EXPECT_EQ(labels(drawing, "country").size(), 3U);
  EXPECT_EQ(labels(drawing, "agreement"), (Names{"Border Treaty\\nproposed"}));
  ASSERT_EQ(labels(drawing, "agreements").size(), 1U);
  EXPECT_EQ(labels(drawing, "agreements")[0].substr(0, 14), "5 agreements\\n");
  EXPECT_EQ(lines(drawing, "party"), 4U);
}

TEST(RelationsView, TopIsTheCountriesWithMostEvents) {
  const Graph graph = neighbours();
  ExportOptions options;
  options.top = 2;
  const Drawing drawing = draw(graph, options);
  EXPECT_EQ(labels(drawing, "country").size(), 2U);
  EXPECT_EQ(drawing.lines.size(), 1U);
  EXPECT_NE(drawing.legend.find("2 of 3 countries"), std::string::npos);
  options.filter.focus = {graph.find("country/CHL").value()};
  EXPECT_EQ(labels(draw(graph, options), "country"), (Names{"Chile", "Peru"})) << "the focus comes first";
}

TEST(FullView, TopKeepsClaimsAmongTheMostProminent) {
  const Graph graph = neighbours();
  ExportOptions options = test::view(View::Full);
  options.top = 2;
  const Drawing drawing = draw(graph, options);
  EXPECT_EQ(labels(drawing, "country"), (Names{"China", "Peru"}));
  EXPECT_EQ(labels(drawing, "event").size(), 3U);
}

TEST(FullView, ManyOfficesInOneBodyShareALine) {
  test::Claims doc("a", "2024-11-24");
  const auto peru = doc.country("PER", "Peru");
  const auto who = doc.person("Alejandro Mora", peru);
  for (const char* title : {"Minister of Trade", "Minister of Finance", "Governor", "Senator"}) {
    doc.tenure(who, title, peru);
  }
  GraphBuilder builder;
  builder.add(doc.take());
  const Drawing drawing = draw(std::move(builder).build(), test::view(View::Full));
  ASSERT_EQ(drawing.lines.size(), 1U);
  const std::string words = value(drawing.lines[0].attributes, "label");
  EXPECT_EQ(words.substr(words.size() - 12), "\\nand 1 more");
}

TEST(Views, NothingToDrawSaysWhatToDo) {
  for (const View which : views()) {
    try {
      draw(Graph(), test::view(which));
      FAIL() << name(which);
    } catch (const IoError& error) {
      EXPECT_EQ(std::string(error.what()).rfind("nothing to draw: ", 0), 0U) << error.what();
      EXPECT_NE(std::string(error.what()).find("--view"), std::string::npos) << error.what();
    }
  }
}

TEST(Views, NoTwoTypesDifferByColourAlone) {
  const Drawing drawing = draw(test::rich_graph(), test::view(View::Full));
  std::map<std::string, std::string> form_of;
  for (const Shape& shape : drawing.shapes) {
    std::string form = value(shape.attributes, "shape") + " " + value(shape.attributes, "style");
    const auto known = form_of.emplace(value(shape.attributes, "class"), form);
    if (!known.second) continue;
    for (const auto& [other, its_form] : form_of) {
      if (other != known.first->first && value(shape.attributes, "class") != "event") {
        EXPECT_FALSE(its_form == form && other != "event" && other != "organization")
            << other << " and " << known.first->first << " are both " << form;
      }
    }
  }
}

}  // namespace
}  // namespace entente::detail
