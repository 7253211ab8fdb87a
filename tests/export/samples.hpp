// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_EXPORT_SAMPLES_HPP
#define ENTENTE_TESTS_EXPORT_SAMPLES_HPP

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "entente/export/format.hpp"
#include "entente/graph/builder.hpp"
#include "tests/support/claims.hpp"

namespace entente::test {

/// A graph with a node of every type and a value in nearly every property.
inline Graph rich_graph() {
  Claims doc("talks", "2024-11-24");
  doc.record().url = "https://example.org/talks?a=1 2";
  doc.record().headline = "Talks";
  doc.record().publisher = "Example";
  doc.record().sha256 = "00ff";
  const auto vnm = doc.country("VNM", "Việt Nam");
  const auto mys = doc.country("MYS", "Malaysia");
  doc.at(vnm).aliases = {"Vietnam"};
  doc.at(vnm).wikidata = "Q881";
  doc.at(vnm).mentions.push_back({{900, 910}, "Vietnamese", MentionForm::Demonym});
  const auto asean = doc.igo("Association of Southeast Asian Nations", "ASEAN");
  const auto secretariat =
      doc.organization("ASEAN Secretariat", OrganizationKind::IntergovernmentalOrganization);
  doc.at(secretariat).parent = asean;
  const auto school = doc.organization("Universiti Malaya", OrganizationKind::University, mys);
  const auto lam = doc.person("Tô Lâm", vnm);
  const auto place = doc.place("Kuala Lumpur", mys);
  TenureClaim& tenure = doc.tenure(lam, "General Secretary", vnm);
  tenure.country = vnm;
  tenure.start = test::date("2024-08-03");
  doc.tenure(doc.person("Ngô Xuân A", vnm), "Ambassador", vnm).to = mys;
  doc.membership(mys, asean, MembershipRole::Chair).start = test::date("2025");
  const auto csp =
      doc.agreement("Comprehensive Strategic Partnership", AgreementKind::Partnership, {vnm, mys},
                    AgreementStatus::Agreed, "2024-11-21", PartnershipLevel::ComprehensiveStrategic);
  doc.claim().fields = {"trade", "defence"};
  doc.claim().count = 2;
  doc.claim().lifecycle = {{AgreementStatus::Proposed, test::date("2023"), doc.claim().evidence[0]}};
  EventClaim& visit = doc.event(EventType::Visit, {vnm}, {mys}, "2024-11-21");
  visit.actors = {lam};
  visit.recipients = {school};
  visit.end = test::date("2024-11-23");
  visit.mode = "official";
  visit.location = place;
  visit.attributed_to = asean;
  visit.topics = {"trade"};
  visit.evidence[0].confidence = 0.1 + 0.2;
  doc.event(EventType::UpgradeRelations, {vnm, mys}, {}, "2024-11-21").agreements = {csp};
  doc.event(EventType::EstablishRelations, {vnm, mys}, {}, "1973-03-30");
  doc.event(EventType::Visit, {mys}, {vnm}, "2025", Modality::Planned);
  doc.event(EventType::Meeting, {mys, vnm}, {}, "2024-01", Modality::Negated).refused = true;
  doc.event(EventType::Criticism, {mys}, {vnm}, "2014");
  doc.event(EventType::Protest, {doc.group("angry fishermen", mys)}, {vnm}, "2016");
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  builder.add(doc.take());
  return std::move(builder).build();
}

/// What a document can do to whoever quotes it.
inline std::vector<std::string> hostile_texts() {
  return {"quote \" and ' and \\",
          "</script><script>alert(1)</script>",
          "line\nbreak\r\nand\ttab",
          std::string("nul \0 bell \x07 escape \x1b[31m del \x7f",
                      sizeof "nul \0 bell \x07 escape \x1b[31m del \x7f" - 1),
          "\\N \\G \\E \\T \\L \\n \\",
          "{a|b|<c> d}",
          "<<B>bold</B>>",
          "&lt;b&gt; &amp; &#65;",
          "\xF0\x9F\x98\x80 emoji \xF0\x9F\x87\xBB\xF0\x9F\x87\xB3",
          "\xE2\x80\xAE right to left \xD8\xB9\xD8\xB1\xD8\xA8",
          "line\xE2\x80\xA8separator",
          "@id",
          "\"]; evil [label=\"",
          std::string(5000, '{'),
          std::string(5000, '\n') + "x",
          "Nguyễn Xuân Phúc ở Đà Nẵng"};
}

/// A graph in which countries, persons, agreements, titles and quotes are hostile.
inline Graph hostile_graph() {
  GraphBuilder builder(GraphBuilder::Claims::Kept);
  int number = 0;
  for (const std::string& text : hostile_texts()) {
    Claims doc(text + std::to_string(number), "2024-11-24");
    doc.record().headline = text;
    doc.record().url = "javascript:" + text;
    const std::string code =
        std::string("Q") + static_cast<char>('A' + number / 26) + static_cast<char>('A' + number % 26);
    ++number;
    const auto state = doc.country(code, text);
    doc.at(state).wikidata = text;
    const auto other = doc.country("FRA", "France");
    const auto who = doc.person(text, state);
    doc.tenure(who, text, state);
    doc.organization(text, OrganizationKind::Company, state, text);
    doc.event(EventType::Protest, {doc.group(text, state)}, {other}, "2024");
    const auto deal =
        doc.agreement(text, AgreementKind::Treaty, {state, other}, AgreementStatus::Signed, "2024");
    EventClaim& event = doc.event(EventType::Signing, {state, other}, {}, "2024-11-21");
    event.actors = {who};
    event.agreements = {deal};
    event.mode = text;
    event.topics = {text};
    event.evidence[0].quote = text;
    builder.add(doc.take());
  }
  return std::move(builder).build();
}

inline std::string written(const Graph& graph, std::string_view format, const ExportOptions& options = {}) {
  std::ostringstream out;
  write(graph, *find_format(format), options, out);
  return out.str();
}

inline ExportOptions view(View which) {
  ExportOptions options;
  options.view = which;
  return options;
}

}  // namespace entente::test

#endif
