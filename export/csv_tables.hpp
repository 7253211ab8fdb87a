// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_CSV_TABLES_HPP
#define ENTENTE_EXPORT_CSV_TABLES_HPP

#include <array>

#include "entente/export/format.hpp"

namespace entente {

inline constexpr auto kCsvTables = std::to_array<FormatFile>({
    {"countries.csv", nullptr},
    {"persons.csv", nullptr},
    {"organizations.csv", nullptr},
    {"places.csv", nullptr},
    {"groups.csv", nullptr},
    {"agreements.csv", nullptr},
    {"events.csv", nullptr},
    {"tenures.csv", nullptr},
    {"memberships.csv", nullptr},
    {"relations.csv", nullptr},
    {"documents.csv", nullptr},
    {"links.csv", nullptr},
    {"evidence.csv", nullptr},
    {"mentions.csv", nullptr},
});

/// A table a type of node, and one each of references between them, of evidence and of mentions. All of them,
/// also where they have no rows.
void write_csv_tables(const Graph& graph, const ExportOptions& options, const FileOpener& open);

}  // namespace entente

#endif
