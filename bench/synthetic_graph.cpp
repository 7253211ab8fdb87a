// SPDX-License-Identifier: MIT
// A graph as large as one likes.
#include "bench/synthetic_graph.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "graph/relations.hpp"

namespace entente::bench {
namespace {

constexpr std::size_t kCountries = 195;
constexpr std::size_t kPersons = 20'000;
constexpr std::size_t kPlaces = 2'000;
constexpr std::size_t kEventsADocument = 4;
constexpr std::size_t kEventsAnAgreement = 20;
constexpr std::array kDirected = {EventType::Visit,     EventType::Criticism, EventType::Aid,
                                  EventType::Sanction,  EventType::Recall,    EventType::Endorsement,
                                  EventType::Accusation};
constexpr std::array kJoint = {EventType::Meeting, EventType::Call, EventType::Negotiation};
constexpr std::array kTitles = {"President", "Prime Minister", "Foreign Minister", "Defence Minister"};

std::string padded(std::size_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

class Maker {
 public:
  Graph run(std::size_t edges) {
    add_countries();
    add_places();
    add_persons();
    while (edges_ < edges) add_event();
    detail::add_relations(nodes_);
    return make_graph(std::move(nodes_));
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  template <typename List>
  auto one_of(const List& list) {
    return list[below(list.size())];
  }

  /// The first countries take part in most.
  NodeIndex country() {
    const std::size_t a = below(kCountries);
    const std::size_t b = below(kCountries);
    return static_cast<NodeIndex>(a * b / kCountries);
  }
  NodeIndex other_country(NodeIndex first) {
    NodeIndex second = country();
    while (second == first) second = country();
    return second;
  }
  NodeIndex person_of(NodeIndex country) {
    const auto& citizens = citizens_[static_cast<std::size_t>(country)];
    // Half of what is done is done by the first few.
    return citizens[below(2) == 0 ? below(std::min<std::size_t>(5, citizens.size()))
                                  : below(citizens.size())];
  }
  PartialDate day() {
    return {static_cast<std::int16_t>(1990 + below(35)), static_cast<std::uint8_t>(1 + below(12)),
            static_cast<std::uint8_t>(1 + below(28))};
  }

  NodeIndex add(std::string id, std::string name, NodeData data) {
    Node node;
    node.id = std::move(id);
    node.name = std::move(name);
    node.data = std::move(data);
    nodes_.push_back(std::move(node));
    return static_cast<NodeIndex>(nodes_.size() - 1);
  }

  void add_countries() {
    for (std::size_t i = 0; i < kCountries; ++i) {
      const std::string code = {'X', static_cast<char>('A' + i / 26), static_cast<char>('A' + i % 26)};
      CountryNode data;
      data.iso3166 = code;
      add("country/" + code, "Country " + code, std::move(data));
    }
    citizens_.resize(kCountries);
  }

  void add_places() {
    for (std::size_t i = 0; i < kPlaces; ++i) {
      PlaceNode data;
      data.country = static_cast<NodeIndex>(i % kCountries);
      ++edges_;
      places_.push_back(add("place/" + padded(i, 5), "Place " + std::to_string(i), std::move(data)));
    }
  }

  void add_persons() {
    for (std::size_t i = 0; i < kPersons; ++i) {
      const auto home = static_cast<NodeIndex>(i % kCountries);
      const NodeIndex person = add("person/" + padded(i, 6), "Person " + std::to_string(i), PersonNode{});
      citizens_[static_cast<std::size_t>(home)].push_back(person);
      if (i >= kCountries * kTitles.size() * 4) continue;
      TenureNode tenure;
      tenure.holder = person;
      tenure.title = kTitles[i / kCountries % kTitles.size()];
      tenure.of = home;
      tenure.country = home;
      tenure.start = day();
      tenure.evidence = shown("office");
      edges_ += 4;
      add("tenure/" + padded(i, 6), "Person " + std::to_string(i) + ", " + tenure.title, std::move(tenure));
    }
  }

  /// Evidence in the document of the hour, now and then in a second one.
  EvidenceList shown(const std::string& words) {
    if (documents_.empty() || ++since_document_ >= kEventsADocument) {
      since_document_ = 0;
      DocumentNode data;
      data.published = day();
      data.headline = "Headline " + std::to_string(documents_.size());
      data.url = "https://news.example/" + std::to_string(documents_.size());
      documents_.push_back(add("doc/" + padded(documents_.size(), 7), data.headline, data));
    }
    EvidenceList out;
    const std::size_t count = below(3) == 0 ? 2 : 1;
    for (std::size_t i = 0; i < count; ++i) {
      SourcedEvidence piece;
      piece.document = i == 0 ? documents_.back() : one_of(documents_);
      piece.evidence.span.begin = static_cast<std::uint32_t>(below(4000));
      piece.evidence.span.end = piece.evidence.span.begin + 60;
      piece.evidence.quote = "a quote of some sixty characters that tells of " + words;
      piece.evidence.rule = "synthetic.rule";
      piece.evidence.confidence = 0.8;
      out.push_back(std::move(piece));
    }
    return out;
  }

  void add_event() {
    EventNode event;
    const NodeIndex one = country();
    const NodeIndex other = other_country(one);
    const bool joint = below(2) == 0;
    event.type = joint ? one_of(kJoint) : one_of(kDirected);
    event.actor_parties = {one};
    (joint ? event.actor_parties : event.recipient_parties).push_back(other);
    if (joint && below(10) == 0) event.actor_parties.push_back(country());
    event.actors = {person_of(one)};
    if (joint) event.actors.push_back(person_of(other));
    event.start = day();
    if (below(3) == 0) event.location = one_of(places_);
    event.modality = below(20) == 0 ? Modality::Planned : Modality::Actual;
    if (events_ % kEventsAnAgreement == 0) sign(event, one, other);
    event.evidence = shown("an event");
    edges_ += event.actor_parties.size() + event.recipient_parties.size() + event.actors.size() +
              event.agreements.size() + event.evidence.size() + (event.location ? 1 : 0);
    const std::string id = "event/" + padded(events_++, 7);
    add(id, "Event " + id, std::move(event));
  }

  void sign(EventNode& event, NodeIndex one, NodeIndex other) {
    AgreementNode agreement;
    agreement.kind = below(3) == 0 ? AgreementKind::Partnership : AgreementKind::Treaty;
    agreement.parties = {one, other};
    agreement.status = AgreementStatus::Signed;
    agreement.date = event.start;
    agreement.evidence = shown("an agreement");
    edges_ += 2 + agreement.evidence.size();
    event.type = EventType::Signing;
    event.actor_parties = agreement.parties;
    event.recipient_parties.clear();
    const std::string id = "agreement/" + padded(events_, 7);
    event.agreements = {add(id, "Agreement " + id, std::move(agreement))};
  }

  std::mt19937 random_{20241121};
  std::vector<Node> nodes_;
  std::vector<std::vector<NodeIndex>> citizens_;
  std::vector<NodeIndex> places_;
  std::vector<NodeIndex> documents_;
  std::size_t since_document_ = 0;
  std::size_t events_ = 0;
  std::size_t edges_ = 0;
};

}  // namespace

Graph synthetic_graph(std::size_t edges) {
  return Maker().run(edges);
}

}  // namespace entente::bench
