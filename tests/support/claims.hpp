// SPDX-License-Identifier: MIT
#ifndef ENTENTE_TESTS_SUPPORT_CLAIMS_HPP
#define ENTENTE_TESTS_SUPPORT_CLAIMS_HPP

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/core/claim.hpp"

// Claims by hand, one line each:
//
//     test::Claims doc("a", "2024-11-25");
//     const auto vnm = doc.country("VNM", "Viet Nam");
//     const auto mys = doc.country("MYS", "Malaysia");
//     doc.event(EventType::Visit, {vnm}, {mys}, "2024-11-21");
//     builder.add(doc.take());

namespace entente::test {

inline PartialDate date(const std::string& text) {
  return text.empty() ? PartialDate{} : parse_date(text).value();
}

class Claims {
 public:
  using Entities = std::vector<EntityIndex>;

  explicit Claims(std::string id, const std::string& published = "") {
    claims_.document.name = id + ".txt";
    claims_.document.id = std::move(id);
    claims_.document.published = date(published);
  }

  EntityIndex country(const std::string& iso, const std::string& name) {
    Entity entity = named(EntityType::Country, name);
    entity.iso3166 = iso;
    return add(std::move(entity));
  }
  EntityIndex person(const std::string& name, std::optional<EntityIndex> party = {}) {
    Entity entity = named(EntityType::Person, name);
    entity.party = party;
    return add(std::move(entity));
  }
  EntityIndex place(const std::string& name, std::optional<EntityIndex> country = {}) {
    Entity entity = named(EntityType::Place, name);
    entity.country = country;
    return add(std::move(entity));
  }
  /// The group is named as worded, by a common noun.
  EntityIndex group(const std::string& name, std::optional<EntityIndex> country = {}) {
    Entity entity = named(EntityType::Group, name);
    entity.mentions.front().form = MentionForm::Nominal;
    entity.country = country;
    return add(std::move(entity));
  }
  EntityIndex organization(const std::string& name, OrganizationKind kind,
                           std::optional<EntityIndex> country = {}, const std::string& acronym = "") {
    Entity entity = named(EntityType::Organization, name);
    entity.kind = kind;
    entity.country = country;
    entity.acronym = acronym;
    return add(std::move(entity));
  }
  EntityIndex igo(const std::string& name, const std::string& acronym) {
    return organization(name, OrganizationKind::IntergovernmentalOrganization, {}, acronym);
  }
  /// An agreement and its claim; `claim()` is that claim, to be added to.
  EntityIndex agreement(const std::string& name, AgreementKind kind, Entities parties,
                        AgreementStatus status = AgreementStatus::Mentioned, const std::string& when = "",
                        std::optional<PartnershipLevel> level = {}) {
    AgreementClaim one;
    one.agreement = add(named(EntityType::Agreement, name));
    one.kind = kind;
    one.parties = std::move(parties);
    one.status = status;
    one.date = date(when);
    one.level = level;
    one.evidence = evidence(name);
    claims_.agreements.push_back(one);
    return one.agreement;
  }
  AgreementClaim& claim() { return claims_.agreements.back(); }

  /// Parties also act in person where nobody else is put there.
  EventClaim& event(EventType type, Entities actors, Entities recipients = {}, const std::string& when = "",
                    Modality modality = Modality::Actual) {
    EventClaim one;
    one.type = type;
    one.actors = one.actor_parties = std::move(actors);
    one.recipients = one.recipient_parties = std::move(recipients);
    one.start = date(when);
    one.modality = modality;
    one.evidence = evidence(std::string(name(type)));
    claims_.events.push_back(std::move(one));
    return claims_.events.back();
  }
  TenureClaim& tenure(EntityIndex holder, const std::string& title, std::optional<EntityIndex> of = {}) {
    TenureClaim one;
    one.holder = holder;
    one.title = title;
    one.of = of;
    one.evidence = evidence(title);
    claims_.tenures.push_back(std::move(one));
    return claims_.tenures.back();
  }
  MembershipClaim& membership(EntityIndex member, EntityIndex organization,
                              MembershipRole role = MembershipRole::Member) {
    MembershipClaim one;
    one.member = member;
    one.organization = organization;
    one.role = role;
    one.evidence = evidence("member");
    claims_.memberships.push_back(std::move(one));
    return claims_.memberships.back();
  }

  Entity& at(EntityIndex index) { return claims_.at(index); }
  DocumentRecord& record() { return claims_.document; }
  [[nodiscard]] DocumentClaims copy() const { return claims_; }
  DocumentClaims take() { return std::move(claims_); }

 private:
  /// Every mention and every piece of evidence has a place of its own, as in a real text.
  Span next(std::size_t size) {
    const std::uint32_t begin = offset_;
    offset_ += static_cast<std::uint32_t>(size) + 1;
    return {begin, begin + static_cast<std::uint32_t>(size)};
  }
  Entity named(EntityType type, const std::string& name) {
    Entity entity;
    entity.type = type;
    entity.name = name;
    entity.mentions.push_back({next(name.size()), name, MentionForm::Name});
    return entity;
  }
  EntityIndex add(Entity&& entity) {
    claims_.entities.push_back(std::move(entity));
    return static_cast<EntityIndex>(claims_.entities.size() - 1);
  }
  std::vector<Evidence> evidence(const std::string& quote) {
    return {{next(quote.size()), quote, "test.rule", 0.9}};
  }

  DocumentClaims claims_;
  std::uint32_t offset_ = 0;
};

}  // namespace entente::test

#endif
