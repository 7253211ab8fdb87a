// SPDX-License-Identifier: MIT
// Names of claims.
// Tested by tests/graph/wording_test.cpp.
#include "graph/wording.hpp"

#include <array>

namespace entente::detail {
namespace {

/// How an event is put into words: "<noun> <by> <actors> <to> <recipients>".
struct Wording {
  EventType type;
  std::string_view noun;
  std::string_view by;
  std::string_view to;
};

using E = EventType;

constexpr auto kWordings = std::to_array<Wording>({
    {E::Visit, "Visit", "of", "to"},
    {E::Meeting, "Meeting", "of", "with"},
    {E::Call, "Call", "between", "with"},
    {E::Negotiation, "Negotiation", "between", "with"},
    {E::Mediation, "Mediation", "by", "for"},
    {E::Signing, "Signing", "by", "with"},
    {E::Ratification, "Ratification", "by", "with"},
    {E::Accession, "Accession", "of", "to"},
    {E::Exit, "Exit", "of", "from"},
    {E::Commitment, "Commitment", "of", "to"},
    {E::EstablishRelations, "Relations established", "between", "with"},
    {E::RestoreRelations, "Relations restored", "between", "with"},
    {E::UpgradeRelations, "Relations upgraded", "between", "with"},
    {E::DowngradeRelations, "Relations downgraded", "by", "with"},
    {E::SeverRelations, "Relations severed", "by", "with"},
    {E::Recognition, "Recognition", "by", "of"},
    {E::OpenMission, "Mission opened", "by", "in"},
    {E::CloseMission, "Mission closed", "by", "in"},
    {E::Accreditation, "Envoy accredited", "by", "to"},
    {E::Recall, "Envoy recalled", "by", "from"},
    {E::Summons, "Envoy summoned", "by", "from"},
    {E::ExpelDiplomats, "Diplomats expelled", "by", "from"},
    {E::Endorsement, "Endorsement", "by", "of"},
    {E::Condolence, "Condolences", "of", "to"},
    {E::Apology, "Apology", "of", "to"},
    {E::Request, "Request", "of", "to"},
    {E::Criticism, "Criticism", "by", "of"},
    {E::Accusation, "Accusation", "by", "of"},
    {E::Rejection, "Rejection", "by", "of"},
    {E::Threat, "Threat", "by", "against"},
    {E::Aid, "Aid", "of", "to"},
    {E::Cooperation, "Cooperation", "of", "with"},
    {E::Concession, "Concession", "of", "to"},
    {E::LiftSanction, "Sanctions lifted", "by", "on"},
    {E::Ceasefire, "Ceasefire", "between", "with"},
    {E::Release, "Release", "by", "to"},
    {E::TroopWithdrawal, "Troop withdrawal", "of", "from"},
    {E::Sanction, "Sanctions", "by", "on"},
    {E::Coercion, "Coercion", "by", "against"},
    {E::Mobilization, "Mobilization", "by", "against"},
    {E::Attack, "Attack", "by", "on"},
    {E::Protest, "Protest", "by", "against"},
});

std::string capitalized(std::string_view word) {
  std::string out(word);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out;
}

}  // namespace

std::string enumeration(std::span<const std::string> names) {
  std::string out;
  const std::size_t shown = names.size() > 5 ? 4 : names.size();
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  if (shown < names.size()) out += " and " + std::to_string(names.size() - shown) + " others";
  return out;
}

std::string event_name(EventType type, std::string_view mode, std::span<const std::string> actors,
                       std::span<const std::string> recipients) {
  const Wording& wording = kWordings[static_cast<std::size_t>(type)];
  std::string out(wording.noun);
  if (!mode.empty()) {
    out = capitalized(mode) + " " + out;
    const std::size_t noun = mode.size() + 1;
    if (out[noun] >= 'A' && out[noun] <= 'Z') out[noun] = static_cast<char>(out[noun] + 32);
  }
  if (!actors.empty()) {
    // One party alone stands between nothing: "Call of Peru with China".
    const bool alone = wording.by == "between" && actors.size() == 1;
    out += std::string(" ") + std::string(alone ? "of" : wording.by) + " " + enumeration(actors);
  }
  if (!recipients.empty()) out += " " + std::string(wording.to) + " " + enumeration(recipients);
  return out;
}

}  // namespace entente::detail
