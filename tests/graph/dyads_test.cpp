// SPDX-License-Identifier: MIT
#include "entente/graph/dyads.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/core/vocabulary.hpp"

namespace entente {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr NodeIndex kA{0};
constexpr NodeIndex kB{1};
constexpr NodeIndex kC{2};

EventNode event(EventType type, NodeList actors, NodeList recipients = {}) {
  EventNode out;
  out.type = type;
  out.actor_parties = std::move(actors);
  out.recipient_parties = std::move(recipients);
  return out;
}

TEST(Dyads, OfAJointActAreAllPairs) {
  EXPECT_THAT(dyads_of(event(EventType::Meeting, {kC, kA, kB})),
              ElementsAre(Dyad{kA, kB, false}, Dyad{kA, kC, false}, Dyad{kB, kC, false}));
  EXPECT_THAT(dyads_of(event(EventType::Meeting, {kA})), IsEmpty());
}

TEST(Dyads, OfAnyOtherActLeadFromWhoActsToWhoReceives) {
  EXPECT_THAT(dyads_of(event(EventType::Criticism, {kA, kB}, {kC})),
              ElementsAre(Dyad{kA, kC, true}, Dyad{kB, kC, true}));
  EXPECT_THAT(dyads_of(event(EventType::Criticism, {kA}, {kA})), IsEmpty());
}

TEST(Dyads, OfAPromiseAreDirectedWhereItHasABeneficiary) {
  EXPECT_THAT(dyads_of(event(EventType::Commitment, {kA, kB})), ElementsAre(Dyad{kA, kB, false}));
  EXPECT_THAT(dyads_of(event(EventType::Commitment, {kA}, {kB})), ElementsAre(Dyad{kA, kB, true}));
}

}  // namespace
}  // namespace entente
