// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_LAYOUT_HPP
#define ENTENTE_GRAPH_STORE_LAYOUT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/store.hpp"
#include "graph/store/sqlite.hpp"

// What a store's file looks like inside: its tables, its marks, and what a checksum covers.

namespace entente::detail {

/// Raised where an older program could not read, or would spoil, what is written.
inline constexpr int kStoreVersion = 2;

enum class FileKind { Empty, Store };

/// Throws an IoError where the file is no store, or one that this program cannot read.
FileKind kind_of(const Database& database);

[[noreturn]] void fail_empty(const Database& database);

/// Makes the tables and marks of a store. At the beginning of a transaction that has not touched the file
/// yet.
void make_tables(Database& database);

/// Who read the documents, by name.
std::vector<StoreReader> readers_of(const Database& database);

/// The checksum of a document: of all that it has in the store.
std::string checksum_of(const PackedDocument& document);

}  // namespace entente::detail

#endif
