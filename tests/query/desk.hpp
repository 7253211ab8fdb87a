// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_QUERY_DESK_HPP
#define ENTENTE_TESTS_QUERY_DESK_HPP

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "entente/graph/builder.hpp"
#include "entente/query/names.hpp"
#include "tests/support/claims.hpp"

namespace entente::query {

/// Two documents of November 2024 and one of 2025, and what a gazetteer knows of their states.
///
///     Vietnam – Malaysia: a meeting of Tô Lâm and Anwar Ibrahim, a visit, the next day a partnership
///     Malaysia – Canada:  a call; Malaysia, Vietnam and Canada: a planned summit
///     Vietnam and Canada blame Russia in one statement; Russia – Belarus: an accession foreseen as possible
class Desk : public testing::Test {
 protected:
  static inline const std::vector<NodeType> kAnyone = {NodeType::Country, NodeType::Organization,
                                                       NodeType::Person};

  Desk() {
    GraphBuilder builder;
    builder.add(talks());
    builder.add(summit());
    builder.add(later());
    graph = std::move(builder).build();
    gazetteer.entries = {
        {"country/VNM", "Vietnam", {"VNM", "VN"}, {"Viet Nam", "Vietnamese", "Hanoi"}, {}, false},
        {"country/MYS", "Malaysia", {"MYS", "MY"}, {"Malaysian", "Kuala Lumpur", "Putrajaya"}, {}, false},
        {"country/KIR", "Kiribati", {"KIR", "KI"}, {"I-Kiribati"}, {}, false},
        {"org/ASEAN",
         "Association of Southeast Asian Nations",
         {"ASEAN"},
         {},
         {"country/VNM", "country/KIR"},
         false},
    };
    gazetteer.titles = {"president", "prime minister", "Mr"};
  }

  static DocumentClaims talks() {
    test::Claims doc("talks", "2024-11-22");
    doc.record().url = "https://news.example/talks";
    const auto vnm = doc.country("VNM", "Vietnam");
    const auto mys = doc.country("MYS", "Malaysia");
    const auto lam = doc.person("Tô Lâm", vnm);
    const auto anwar = doc.person("Anwar Ibrahim", mys);
    auto& visit = doc.event(EventType::Visit, {vnm}, {mys}, "2024-11-21");
    visit.actors = {lam};
    visit.end = test::date("2024-11-23");
    visit.location = doc.place("Kuala Lumpur", mys);
    const auto partnership =
        doc.agreement("Comprehensive Strategic Partnership", AgreementKind::Partnership, {vnm, mys},
                      AgreementStatus::Signed, "2024-11-22", PartnershipLevel::ComprehensiveStrategic);
    doc.claim().fields = {"green energy"};
    auto& upgrade = doc.event(EventType::UpgradeRelations, {vnm, mys}, {}, "2024-11-22");
    upgrade.agreements = {partnership};
    auto& meeting = doc.event(EventType::Meeting, {vnm, mys}, {}, "2024-11-20");
    meeting.actors = {lam, anwar};
    meeting.topics = {"climate change"};
    doc.tenure(lam, "General Secretary",
               doc.organization("Communist Party of Vietnam", OrganizationKind::PoliticalParty, vnm));
    doc.tenure(anwar, "Prime Minister", mys);
    doc.membership(vnm, doc.igo("Association of Southeast Asian Nations", "ASEAN"), MembershipRole::Chair);
    return doc.take();
  }

  static DocumentClaims summit() {
    test::Claims doc("summit", "2024-12-01");
    const auto vnm = doc.country("VNM", "Vietnam");
    const auto mys = doc.country("MYS", "Malaysia");
    const auto can = doc.country("CAN", "Canada");
    const auto rus = doc.country("RUS", "Russia");
    const auto blr = doc.country("BLR", "Belarus");
    doc.event(EventType::Call, {mys, can}, {}, "2024-12");
    doc.event(EventType::Meeting, {vnm, mys, can}, {}, "2025-06", Modality::Planned);
    doc.event(EventType::Criticism, {vnm, can}, {rus}, "2024-11-30");
    doc.event(EventType::Aid, {rus}, {blr}, "", Modality::Hypothetical);
    doc.person("Carrie Lam");
    return doc.take();
  }

  static DocumentClaims later() {
    test::Claims doc("later", "2026-03-01");
    const auto mys = doc.country("MYS", "Malaysia");
    const auto anwar = doc.person("Anwar Ibrahim", mys);
    doc.tenure(anwar, "Prime Minister", mys).former = true;
    doc.tenure(doc.person("Nurul Hassan", mys), "PM", mys);
    return doc.take();
  }

  [[nodiscard]] NodeIndex node(const std::string& id) const { return graph.find(id).value(); }
  [[nodiscard]] std::string id(NodeIndex index) const { return graph[index].id; }
  /// Events by type and date: "Visit 2024-11-21".
  [[nodiscard]] std::string shown(NodeIndex index) const {
    const auto* event = graph[index].as<EventNode>();
    if (event == nullptr) return graph[index].id;
    return std::string(name(event->type)) + (event->start.known() ? " " + to_string(event->start) : "");
  }
  [[nodiscard]] std::vector<std::string> shown(const NodeList& nodes) const {
    std::vector<std::string> out;
    for (const NodeIndex index : nodes) out.push_back(shown(index));
    return out;
  }

  Graph graph;
  Gazetteer gazetteer;
};

}  // namespace entente::query

#endif
