// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_CHECKED_PAGES_HPP
#define ENTENTE_GRAPH_STORE_CHECKED_PAGES_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

struct sqlite3;

// SQLite notices few of the bits that a disk or a copy flips. So every page of a store ends in a checksum of
// its own: eight bytes that SQLite reserves at the end of a page when asked to, filled in when a page is
// written and compared whenever one is read.

namespace entente::detail {

inline constexpr std::size_t kPageBytes = 4096;
inline constexpr int kReservedBytes = 8;

/// The name under which SQLite knows the file layer that writes and compares the checksums. It has neither
/// memory mapping nor write-ahead logs: no page goes past it.
const char* checked_vfs();

/// Makes an empty file reserve the bytes. Before anything is written to it.
void reserve_checksums(sqlite3* database);

/// Where the page begins that was last read and did not have its checksum.
std::int64_t first_bad_byte(sqlite3* database);

/// The first 100 bytes as they stand in the file; fewer where it is shorter.
std::string file_header(sqlite3* database);

/// The file's size, and where the pages begin that do not have their checksum.
struct PageScan {
  std::int64_t bytes = 0;
  std::size_t checked = 0;  ///< pages that have it
  std::vector<std::int64_t> bad;
};

/// Reads the whole file as it stands. Throws nothing: what cannot be read is bad.
PageScan scan_pages(sqlite3* database);

}  // namespace entente::detail

#endif
