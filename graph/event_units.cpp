// SPDX-License-Identifier: MIT
// What documents say of events, made one where the rules of event_matching.cpp find it to be.
// Tested by tests/graph/event_matching_test.cpp.
#include "graph/event_units.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/identity.hpp"

namespace entente::detail {
namespace {

// So many events of one key are compared with one more; where there are more, only those near in time and
// those of the same story: a hostile text must not cost its square.
constexpr std::size_t kMostCompared = 256;
constexpr std::int32_t kWindow = 62;  // days, more than any rule allows for

void note_time(const EventClaim& claim, EventTraits& out) {
  EventTraits time;
  time.date = date_of(claim);
  if (time.date.is_day()) {
    time.first_day = time.date.first_day();
    time.last_day = claim.end.is_day() ? std::max(time.first_day, claim.end.first_day()) : time.first_day;
  }
  absorb(out, time);
}

/// The events found so far, by when they may have been.
class Known {
 public:
  void add(const EventTraits& traits, std::size_t event) {
    for (const std::uint32_t story : traits.stories) by_story_[story].push_back(event);
    if (const auto day = day_of(traits)) {
      by_day_[*day].push_back(event);
    } else {
      timeless_.push_back(event);
    }
    ++size_;
  }

  /// Places of events that may be the same, ascending.
  [[nodiscard]] std::vector<std::size_t> candidates(const EventTraits& traits) const {
    std::vector<std::size_t> out;
    if (size_ <= kMostCompared) {
      for (std::size_t i = 0; i < size_; ++i) out.push_back(i);
      return out;
    }
    const auto take = [&](const std::vector<std::size_t>& from) {
      const std::size_t first = from.size() > kMostCompared ? from.size() - kMostCompared : 0;
      out.insert(out.end(), from.begin() + static_cast<std::ptrdiff_t>(first), from.end());
    };
    for (const std::uint32_t story : traits.stories) {
      if (const auto found = by_story_.find(story); found != by_story_.end()) take(found->second);
    }
    take(timeless_);
    if (const auto day = day_of(traits)) {
      // The nearest first, until there are enough.
      for (std::int32_t away = 0; away <= kWindow && out.size() < 3 * kMostCompared; ++away) {
        for (const std::int32_t at : {*day - away, *day + away}) {
          const auto found = by_day_.find(at);
          if (found != by_day_.end() && (away > 0 || at == *day)) take(found->second);
        }
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  static std::optional<std::int32_t> day_of(const EventTraits& traits) {
    if (traits.date.is_day()) return traits.first_day;
    if (traits.published_first.known()) return traits.published_first.first_day();
    return std::nullopt;
  }

  std::size_t size_ = 0;
  std::map<std::int32_t, std::vector<std::size_t>> by_day_;
  std::map<std::uint32_t, std::vector<std::size_t>> by_story_;
  std::vector<std::size_t> timeless_;
};

}  // namespace

void EventUnits::describe(EventUnit& unit) {
  EventTraits& traits = unit.traits;
  const std::vector<SourcedClaim>& claims = unit.claims;
  const std::uint32_t document = claims.front().document;
  const DocumentClaims& said = assembly_.documents[document];
  traits.documents = {document};
  traits.stories = {assembly_.story_of_record[document]};
  traits.published_first = traits.published_last = said.document.published;
  std::set<std::string> names;
  for (const SourcedClaim& item : claims) {
    const EventClaim& claim = *item.claim;
    note_time(claim, traits);
    const auto count = [](const auto& parties, const auto& named) {
      return parties.empty() ? named.size() : parties.size();
    };
    traits.lone =
        traits.lone ||
        count(claim.actor_parties, claim.actors) + count(claim.recipient_parties, claim.recipients) < 2;
    for (const auto* side :
         {&claim.actors, &claim.recipients, &claim.actor_parties, &claim.recipient_parties}) {
      for (const EntityIndex index : *side) {
        const NodeIndex node = assembly_.node(document, index);
        const auto& own = words_.of(node);
        names.insert(own.begin(), own.end());
        const Entity& entity = said.at(index);
        if (entity.type == EntityType::Person && entity.party) {
          traits.persons[assembly_.node(document, *entity.party)].insert(node);
        }
      }
    }
    for (const EntityIndex index : claim.agreements)
      traits.agreements.insert(assembly_.node(document, index));
    if (claim.location && said.at(*claim.location).type == EntityType::Place) {
      traits.places.insert(assembly_.node(document, *claim.location));
    }
  }
  for (const SourcedClaim& item : claims) {
    for (const Evidence& evidence : item.claim->evidence) {
      traits.words.merge(telling_words(evidence.quote, names));
    }
  }
}

EventUnit EventUnits::unit(std::uint32_t document, std::vector<SourcedClaim>&& claims) const {
  EventUnit out;
  if (assembly_.trace != nullptr) {
    const std::vector<Evidence>& evidence = claims.front().claim->evidence;
    EventMember member;
    member.document = document;
    if (!evidence.empty()) {
      member.span = evidence.front().span;
      member.quote = evidence.front().quote;
    }
    out.members.push_back(std::move(member));
  }
  out.claims = std::move(claims);
  return out;
}

std::vector<EventUnit> EventUnits::gather(std::vector<EventUnit>&& units) {
  if (units.size() < 2) return std::move(units);
  for (EventUnit& unit : units) describe(unit);
  const EventClaim& first = *units.front().claims.front().claim;
  const EventType type = first.type;
  const Modality modality = first.modality;
  std::stable_sort(units.begin(), units.end(), [](const EventUnit& a, const EventUnit& b) {
    const auto rank = [](const EventUnit& unit) {
      return std::tuple(!unit.traits.date.is_day(), unit.traits.persons.empty(), !unit.traits.date.known(),
                        unit.traits.date, unit.traits.published_first);
    };
    return rank(a) < rank(b);
  });
  std::vector<EventUnit> events;
  Known known;
  for (EventUnit& unit : units) {
    int best = 0;
    bool tie = false;
    std::size_t chosen = 0;
    std::string_view rule;
    for (const std::size_t i : known.candidates(unit.traits)) {
      const std::string_view found = same_event(type, modality, events[i].traits, unit.traits);
      if (found.empty()) continue;
      const int weight = likeness(events[i].traits, unit.traits);
      tie = weight == best || (tie && weight < best);
      if (weight <= best) continue;
      best = weight;
      chosen = i;
      rule = found;
    }
    if (rule.empty() || tie) {
      known.add(unit.traits, events.size());
      events.push_back(std::move(unit));
      continue;
    }
    EventUnit& event = events[chosen];
    for (EventMember& member : unit.members) {
      member.rule = rule;
      event.members.push_back(std::move(member));
    }
    absorb(event.traits, unit.traits);
    event.claims.insert(event.claims.end(), unit.claims.begin(), unit.claims.end());
  }
  return events;
}

}  // namespace entente::detail
