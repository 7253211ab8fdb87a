// SPDX-License-Identifier: MIT
#include "entente/query/chain.hpp"

#include "tests/query/desk.hpp"

namespace entente::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Chain : public Desk {
 protected:
  [[nodiscard]] std::vector<std::string> chain(const std::string& from, const std::string& to,
                                               Period period = {}) const {
    std::vector<std::string> out;
    for (const ChainLink& link : chain_between(graph, node(from), node(to), period)) {
      out.push_back(id(link.from) + " " + shown(link.claim) + " " + id(link.to));
    }
    return out;
  }
};

TEST_F(Chain, TakesTheFewestSteps) {
  EXPECT_THAT(chain("country/VNM", "country/RUS"),
              ElementsAre("country/VNM Criticism 2024-11-30 country/RUS"));
  EXPECT_THAT(
      chain("country/MYS", "country/RUS"),
      ElementsAre("country/MYS Call 2024-12 country/CAN", "country/CAN Criticism 2024-11-30 country/RUS"))
      << "what happened goes before what is planned";
}

TEST_F(Chain, LeadsThroughPersonsAndOffices) {
  EXPECT_EQ(chain("person/nurul-hassan", "country/VNM").size(), 2U);
}

TEST_F(Chain, DoesNotLeadOverWhatDidNotHappen) {
  EXPECT_THAT(chain("country/RUS", "country/BLR"), IsEmpty());
  EXPECT_THAT(chain("country/VNM", "person/carrie-lam"), IsEmpty());
  EXPECT_THAT(chain("country/VNM", "country/VNM"), IsEmpty());
}

TEST_F(Chain, KeepsToAPeriod) {
  EXPECT_THAT(chain("country/MYS", "country/CAN", {test::date("2025"), {}}),
              ElementsAre("country/MYS Meeting 2025-06 country/CAN"));
  EXPECT_THAT(chain("country/MYS", "country/RUS", {test::date("2025"), {}}), IsEmpty());
}

}  // namespace
}  // namespace entente::query
