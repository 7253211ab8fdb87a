// SPDX-License-Identifier: MIT
// The words that make a name generic.
// Tested by tests/graph/resolution_test.cpp.
#include "graph/generic_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "graph/identity.hpp"

namespace entente::detail {
namespace {

constexpr std::string_view kBodies =
    "administration, agency, army, assembly, authority, bureau, cabinet, chamber, chiefs, corps, "
    "guards, staff, command, commission, committee, congress, consulate, council, court, customs, "
    "delegation, department, directorate, embassy, force, forces, government, guard, house, institute, "
    "judiciary, legislature, military, ministry, mission, navy, office, parliament, party, police, "
    "presidency, senate, service, treasury";

/// What a state has in many places, or many of.
constexpr std::string_view kMany =
    "agency, bank, base, committee, commission, company, consulate, court, courts, consulate general, "
    "delegation, embassy, general consulate, group, high commission, hospital, legation, liaison "
    "office, mission, office, panel, permanent mission, school, team, trade office, university";

constexpr std::string_view kAgreements =
    "a, accord, acquisition, act, action, advanced, agreement, agreements, agricultural, agriculture, "
    "aid, air, alliance, an, and, annual, area, arms, arrangement, articles, assets, assistance, "
    "association, aviation, avoidance, basic, bilateral, border, boundary, broad, building, business, "
    "capacity, carbon, care, ceasefire, center, centre, charter, child, civil, clean, climate, closer, "
    "code, collaboration, combating, commerce, commercial, common, communication, communications, "
    "communique, community, comprehensive, concerning, conduct, connectivity, conservation, "
    "construction, consular, consultation, consultations, consultative, contract, contracts, control, "
    "convention, cooperation, cooperative, coordination, counter, countries, country, credit, crime, "
    "criminal, cross, cultural, culture, customs, cyber, cybersecurity, data, deal, debt, declaration, "
    "defence, defense, delimitation, development, dialogue, digital, diplomatic, disarmament, disaster, "
    "document, documents, double, draft, drug, drugs, economic, economy, education, emergency, "
    "employment, enduring, energy, enforcement, enhanced, enhancing, environment, establishment, "
    "exchange, exchanges, executive, expanded, expert, export, exports, extradition, facilitation, "
    "facility, family, field, fields, final, finance, financial, first, fiscal, fisheries, fishing, "
    "following, food, for, foreign, forestry, framework, free, friendship, fund, funding, future, gas, "
    "general, goals, goods, government, grant, green, growth, guarantee, health, high, higher, highway, "
    "housing, human, humanitarian, hydropower, immigration, implementation, import, improvement, in, "
    "income, industrial, industry, information, infrastructure, initiative, innovation, innovative, "
    "institutional, integrated, integration, intelligence, intent, interim, international, investment, "
    "investments, issues, joint, judicial, knowledge, labor, labour, land, language, law, learning, "
    "legal, letter, liberalization, livestock, loan, local, logistics, management, maritime, market, "
    "matters, measures, mechanism, media, medical, medicine, memorandum, memorandums, migration, "
    "military, mineral, minerals, mining, ministerial, mobility, modernisation, modernization, "
    "monetary, mou, mous, multilateral, municipal, mutual, national, nationals, natural, navigation, "
    "new, normalisation, normalization, nuclear, of, oil, on, open, operation, operational, orderly, "
    "package, pact, partner, partners, partnership, passport, passports, peace, people, permanent, "
    "pilot, plan, police, policing, political, port, ports, power, preferential, prevention, "
    "principles, prisoners, private, procedure, procedures, production, program, programme, project, "
    "promotion, prosperity, protection, protocol, provisional, public, purpose, purposes, quality, "
    "railway, readmission, reciprocal, recognition, reconstruction, recovery, reduction, regarding, "
    "regional, regulation, relations, relationship, relief, renewable, renewed, repatriation, research, "
    "resolution, resolutions, resources, return, revised, rights, road, roadmap, rural, safety, "
    "sanitary, satellite, science, second, sector, security, services, settlement, shipping, skills, "
    "social, solar, space, special, sports, stability, staff, standards, state, statement, statements, "
    "states, status, strategic, strategy, student, students, supply, support, sustainable, system, "
    "systems, tariff, tax, taxation, technical, technology, telecommunications, territorial, the, "
    "third, to, tourism, trade, training, transfer, transit, transition, transport, transportation, "
    "travel, treaties, treaty, trilateral, truce, understanding, understandings, university, upgraded, "
    "urban, use, vaccine, visa, visitors, vocational, volunteer, waiver, water, weapons, welfare, "
    "women, work, workers, working, young, youth, zone";

using Names = std::unordered_set<std::string_view>;

/// The names of a list, which are separated by ", ".
Names names_in(std::string_view list) {
  Names out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    out.insert(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return out;
}

}  // namespace

bool is_generic_body(std::string_view key) {
  static const Names bodies = names_in(kBodies);
  const auto words = words_of(key);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return bodies.contains(word); });
}

bool is_one_of_many(const std::vector<std::string>& words) {
  static const Names many = names_in(kMany);
  std::string rest;
  for (const std::string& word : words) rest += (rest.empty() ? "" : " ") + word;
  return many.contains(rest);
}

bool is_generic_agreement(std::string_view key) {
  static const Names agreements = names_in(kAgreements);
  const auto words = words_of(key);
  return std::all_of(words.begin(), words.end(),
                     [](const std::string& word) { return agreements.contains(word); });
}

}  // namespace entente::detail
