// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_PROPERTY_GRAPH_HPP
#define ENTENTE_EXPORT_PROPERTY_GRAPH_HPP

#include <array>
#include <iosfwd>

#include "entente/export/format.hpp"

namespace entente {

/// All files that one of these folders can hold: what a later export may replace.
inline constexpr auto kPropertyGraphFiles = std::to_array<FormatFile>({
    {"README.txt", nullptr},
    {"nodes-Country.csv", nullptr},
    {"nodes-Person.csv", nullptr},
    {"nodes-Organization.csv", nullptr},
    {"nodes-Place.csv", nullptr},
    {"nodes-Group.csv", nullptr},
    {"nodes-Agreement.csv", nullptr},
    {"nodes-Event.csv", nullptr},
    {"nodes-Tenure.csv", nullptr},
    {"nodes-Membership.csv", nullptr},
    {"nodes-BilateralRelation.csv", nullptr},
    {"nodes-Document.csv", nullptr},
    {"relationships-actor.csv", nullptr},
    {"relationships-recipient.csv", nullptr},
    {"relationships-actorParty.csv", nullptr},
    {"relationships-recipientParty.csv", nullptr},
    {"relationships-location.csv", nullptr},
    {"relationships-agreement.csv", nullptr},
    {"relationships-attributedTo.csv", nullptr},
    {"relationships-parties.csv", nullptr},
    {"relationships-holder.csv", nullptr},
    {"relationships-of.csv", nullptr},
    {"relationships-country.csv", nullptr},
    {"relationships-accreditedTo.csv", nullptr},
    {"relationships-member.csv", nullptr},
    {"relationships-organization.csv", nullptr},
    {"relationships-parentOrganization.csv", nullptr},
    {"relationships-between.csv", nullptr},
    {"relationships-evidence.csv", nullptr},
    {"constraints.cypher", nullptr},
    {"graph.cypher", nullptr},
    {"load.cypher", nullptr},
    {"check.cypher", nullptr},
    {"import.sh", nullptr},
    {"schema.sql", nullptr},
    {"graph.sql", nullptr},
    {"check.sql", nullptr},
});

/// The property graph that queries see (docs/query-language.md) as a folder that a database loads.
void write_neo4j(const Graph& graph, const ExportOptions& options, const FileOpener& open);
void write_ladybug(const Graph& graph, const ExportOptions& options, const FileOpener& open);
void write_age(const Graph& graph, const ExportOptions& options, const FileOpener& open);

/// The same as one script; its last statement counts what came in.
void write_cypher(const Graph& graph, const ExportOptions& options, std::ostream& out);

}  // namespace entente

#endif
