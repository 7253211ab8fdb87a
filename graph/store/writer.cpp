// SPDX-License-Identifier: MIT
// Writing a store: one transaction a batch.
// Tested by tests/graph/store/store_test.cpp and tests/program/store_test.py.
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <mutex>
#include <optional>

#include "entente/core/diagnostic.hpp"
#include "entente/graph/store.hpp"
#include "graph/store/checked_pages.hpp"
#include "graph/store/layout.hpp"
#include "graph/store/packing.hpp"
#include "graph/store/writer_lock.hpp"

namespace entente {

using detail::Database;
using detail::Statement;

namespace {

/// Statements that exist once the tables do.
struct Statements {
  explicit Statements(const Database& database)
      : find(database, "SELECT number, sha256, origin FROM documents WHERE id=?"),
        find_reader(database, "SELECT number FROM readers WHERE name=?"),
        insert_reader(database, "INSERT INTO readers(name) VALUES(?)"),
        insert(database,
               "INSERT INTO documents(id, sha256, origin, reader, checksum, claims) VALUES(?,?,?,?,?,?)"),
        update(database,
               "UPDATE documents SET sha256=?, origin=?, reader=?, checksum=?, claims=? WHERE number=?"),
        insert_text(database, "INSERT OR REPLACE INTO texts(document, text) VALUES(?,?)"),
        erase(database, "DELETE FROM documents WHERE number=?"),
        erase_text(database, "DELETE FROM texts WHERE document=?") {}
  Statement find;
  Statement find_reader;
  Statement insert_reader;
  Statement insert;
  Statement update;
  Statement insert_text;
  Statement erase;
  Statement erase_text;
};

/// Removes the file that was made where nothing came into it.
struct Sweeper {
  std::string path;
  bool made;
  ~Sweeper() {
    std::error_code error;
    if (made && std::filesystem::file_size(path, error) == 0 && !error) std::filesystem::remove(path, error);
  }
};

}  // namespace

struct StoreWriter::Content {
  Content(const std::string& path, std::chrono::milliseconds patience)
      : lock(path, patience),
        sweeper{path, !std::filesystem::exists(path)},
        database(path, Database::Access::Write, detail::kReadPatience) {
    if (sqlite3_db_readonly(database.handle(), "main") == 1) {
      throw IoError("cannot write the store " + database.shown() + ": it is read-only");
    }
    const bool empty = detail::kind_of(database) == detail::FileKind::Empty;
    if (empty) {
      detail::reserve_checksums(database.handle());
      database.run("PRAGMA page_size=4096");
    }
    // A rollback journal and not a write-ahead log: between commits the store is one file, whole. EXTRA
    // brings to the disk that the journal is gone, without which a power cut could bring it back. What is
    // removed is overwritten, and its room given back.
    database.run("PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON");
    if (empty) return;
    statements.emplace(database);
    Statement count(database, "SELECT count(*) FROM documents");
    documents = count.step() ? static_cast<std::size_t>(count.number(0)) : 0;
  }

  void begin() {
    if (open) return;
    database.run(statements ? "BEGIN IMMEDIATE" : "BEGIN");
    open = true;
    if (statements) return;
    detail::make_tables(database);
    statements.emplace(database);
  }

  /// The number of the document with this id, and whether it is there; what else it has stays in `find`.
  std::optional<std::int64_t> find(std::string_view id) {
    if (!statements) return std::nullopt;
    statements->find.reset();
    if (!statements->find.bind(1, id).step()) return std::nullopt;
    return statements->find.number(0);
  }

  /// The number of the reader with this name, who need not be there yet.
  std::int64_t reader(std::string_view name) {
    statements->find_reader.reset();
    if (statements->find_reader.bind(1, name).step()) {
      const std::int64_t number = statements->find_reader.number(0);
      statements->find_reader.reset();
      return number;
    }
    statements->find_reader.reset();
    statements->insert_reader.bind(1, name).execute();
    return sqlite3_last_insert_rowid(database.handle());
  }

  detail::WriterLock lock;  // first to come, last to go
  Sweeper sweeper;
  Database database;
  std::optional<Statements> statements;
  std::mutex mutex;
  bool open = false;
  std::size_t documents = 0;
};

StoreWriter::StoreWriter(const std::string& path, std::chrono::milliseconds patience)
    : content_(std::make_unique<Content>(path, patience)) {}
StoreWriter::~StoreWriter() = default;

StoreWriter::Standing StoreWriter::standing(const DocumentRecord& record, std::string_view reader) {
  const std::string origin = detail::origin_of(record, reader);
  const std::lock_guard guard(content_->mutex);
  if (!content_->find(record.id)) return Standing::New;
  Statement& found = content_->statements->find;
  const Standing standing = found.bytes(1) != record.sha256 ? Standing::OtherText
                            : found.bytes(2) != origin      ? Standing::OtherData
                                                            : Standing::Same;
  found.reset();
  return standing;
}

void StoreWriter::put(const PackedDocument& document) {
  const auto& [id, sha256, origin, reader_name, claims, text] = document;
  const std::string checksum = detail::checksum_of(document);
  const std::lock_guard guard(content_->mutex);
  content_->begin();
  std::optional<std::int64_t> number = content_->find(id);
  Statements& statements = *content_->statements;
  statements.find.reset();
  const std::int64_t reader = content_->reader(reader_name);
  if (number) {
    statements.update.bind(1, sha256).bind(2, origin).bind(3, reader).bind(4, checksum);
    statements.update.bind_bytes(5, claims).bind(6, *number).execute();
  } else {
    statements.insert.bind(1, id).bind(2, sha256).bind(3, origin).bind(4, reader).bind(5, checksum);
    statements.insert.bind_bytes(6, claims).execute();
    number = sqlite3_last_insert_rowid(content_->database.handle());
    ++content_->documents;
  }
  statements.insert_text.bind(1, *number).bind_bytes(2, text).execute();
}

bool StoreWriter::remove(std::string_view id) {
  const std::lock_guard guard(content_->mutex);
  const std::optional<std::int64_t> number = content_->find(id);
  if (!number) return false;
  content_->statements->find.reset();
  content_->begin();
  content_->statements->erase.bind(1, *number).execute();
  content_->statements->erase_text.bind(1, *number).execute();
  --content_->documents;
  return true;
}

void StoreWriter::commit() {
  const std::lock_guard guard(content_->mutex);
  if (!content_->open) return;
  content_->database.run("COMMIT");
  content_->open = false;
}

std::size_t StoreWriter::document_count() {
  const std::lock_guard guard(content_->mutex);
  return content_->documents;
}

std::vector<StoreReader> StoreWriter::readers() {
  const std::lock_guard guard(content_->mutex);
  return content_->statements ? detail::readers_of(content_->database) : std::vector<StoreReader>();
}

}  // namespace entente
