// SPDX-License-Identifier: MIT
// The tables of a store. Claims and texts lie in tables of their own: whoever builds a graph reads no text.
// The index by reader is all that counting them reads. Tested by tests/graph/store/store_test.cpp.
#include "graph/store/layout.hpp"

#include "entente/core/diagnostic.hpp"
#include "entente/core/sha256.hpp"
#include "graph/store/checked_pages.hpp"

namespace entente::detail {
namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::string_view kApplication = "Entn";  // of the header's bytes 68 to 71
constexpr std::int64_t kApplicationId = 0x456E746E;

constexpr const char* kTables =
    "CREATE TABLE documents(number INTEGER PRIMARY KEY,id TEXT NOT NULL UNIQUE,sha256 TEXT NOT NULL,"
    "origin TEXT NOT NULL,reader INTEGER NOT NULL,checksum TEXT NOT NULL,claims BLOB NOT NULL) STRICT;"
    "CREATE INDEX documents_by_reader ON documents(reader);"
    "CREATE TABLE readers(number INTEGER PRIMARY KEY,name TEXT NOT NULL UNIQUE) STRICT;"
    "CREATE TABLE texts(document INTEGER PRIMARY KEY,text BLOB NOT NULL) STRICT;";

[[noreturn]] void no_store(const Database& database, const std::string& why) {
  throw IoError(database.shown() + " is no store of this program" + why +
                ": give one that 'entente add' made");
}

/// Read from the bytes: a later layout may have other checksums.
void check_version(const Database& database, std::string_view header) {
  std::uint32_t version = 0;
  for (const char byte : header.substr(60, 4)) version = version << 8U | static_cast<unsigned char>(byte);
  if (version == kStoreVersion) return;
  const bool later = version > kStoreVersion;
  throw IoError("the store " + database.shown() + " was written by " + (later ? "a later" : "an earlier") +
                " version of the program (layout " + std::to_string(version) + ", this one reads " +
                std::to_string(kStoreVersion) +
                (later ? "): update it" : "): add its documents to a new store"));
}

}  // namespace

FileKind kind_of(const Database& database) {
  const auto header = [&] { return file_header(database.handle()); };
  const auto is_ours = [](std::string_view bytes) {
    return bytes.size() >= 72 && bytes.substr(68, 4) == kApplication;
  };
  // Of another program's file nothing is read by SQLite, lest it write it. A first batch that was cut short
  // can leave zeros, and a journal beside them.
  const std::string first = header();
  if (first.find_first_not_of('\0') != std::string::npos && !is_ours(first)) {
    no_store(database, first.starts_with(kMagic) ? ", though SQLite wrote it" : "");
  }
  if (is_ours(first)) check_version(database, first);
  const int code = database.attempt("SELECT count(*) FROM sqlite_schema");  // takes back what was cut short
  if (code != 0) database.fail(code);
  if (header().empty()) return FileKind::Empty;
  Statement tables(database, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  std::string found;
  while (tables.step()) found += std::string(tables.bytes(0)) + ";";
  if (found != kTables) no_store(database, ", or its tables were changed");
  return FileKind::Store;
}

void fail_empty(const Database& database) {
  throw IoError("the store " + database.shown() + " is empty: 'entente add' fills it");
}

void make_tables(Database& database) {
  // First, since it writes the header, which must not be there without the store's mark.
  database.run("PRAGMA auto_vacuum=FULL");
  database.run(kTables);
  database.run(("PRAGMA application_id=" + std::to_string(kApplicationId)).c_str());
  database.run(("PRAGMA user_version=" + std::to_string(kStoreVersion)).c_str());
}

std::vector<StoreReader> readers_of(const Database& database) {
  Statement rows(database,
                 "SELECT name, count(*) FROM documents JOIN readers ON readers.number=reader GROUP BY name "
                 "ORDER BY name");
  std::vector<StoreReader> out;
  while (rows.step()) out.push_back({std::string(rows.bytes(0)), static_cast<std::size_t>(rows.number(1))});
  return out;
}

std::string checksum_of(const PackedDocument& document) {
  const auto& [id, sha256_of_text, origin, reader, claims, text] = document;
  std::string all;
  for (const std::string_view part : {id, sha256_of_text, origin, reader, claims, text}) {
    all += std::to_string(part.size()) + ":";
    all += part;
  }
  return sha256(all);
}

}  // namespace entente::detail
