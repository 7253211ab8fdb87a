// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_LAYOUT_HPP
#define ENTENTE_GRAPH_STORE_LAYOUT_HPP

#include <string>
#include <string_view>

#include "graph/store/sqlite.hpp"

// What a store's file looks like inside: its tables, its marks, and what a checksum covers.

namespace entente::detail {

/// Raised where an older program could not read, or would spoil, what is written.
inline constexpr int kStoreVersion = 1;

enum class FileKind { Empty, Store };

/// Throws an IoError where the file is no store, or one that this program cannot read.
FileKind kind_of(const Database& database);

[[noreturn]] void fail_empty(const Database& database);

/// Makes the tables and marks of a store. At the beginning of a transaction that has not touched the file yet.
void make_tables(Database& database);

/// The checksum of a row: of all that a document has in the store.
std::string row_checksum(std::string_view id, std::string_view sha256, std::string_view origin,
                         std::string_view claims, std::string_view text);

}  // namespace entente::detail

#endif
