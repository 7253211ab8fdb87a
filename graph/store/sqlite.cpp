// SPDX-License-Identifier: MIT
// SQLite behind values that clean up after themselves, and its errors in words that help.
// Tested by tests/graph/store/store_test.cpp and tests/program/store_test.py.
#include "graph/store/sqlite.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <new>

#include "entente/core/diagnostic.hpp"
#include "graph/store/checked_pages.hpp"

namespace entente::detail {
namespace {

constexpr const char* kKept = "; what was acknowledged is kept: make room and run the same command again";

std::string reason(int error) {
  return error == 0 ? "the system does not say why" : std::strerror(error);
}

/// The system's error: of the file or its journal, where one has failed, since clean-up may follow a failure.
int last_error(sqlite3* handle) {
  for (const int pointer : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
    sqlite3_file* file = nullptr;
    int error = 0;
    sqlite3_file_control(handle, "main", pointer, static_cast<void*>(&file));
    if (file == nullptr || file->pMethods == nullptr) continue;
    file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    if (error != 0) return error;
  }
  return sqlite3_system_errno(handle);
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Database::Database(const std::string& path, Access access, std::chrono::milliseconds patience)
    : shown_("'" + path + "'") {
  // SQLite takes a name that begins with "file:" or ':' for more than a name.
  const std::string plain = path.starts_with('/') ? path : "./" + path;
  // Who reads may have to take back what a killed writer left half done.
  const int flags = SQLITE_OPEN_READWRITE | (access == Access::Write ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(plain.c_str(), &handle, flags | SQLITE_OPEN_EXRESCODE, checked_vfs());
  handle_.reset(handle);
  if (handle == nullptr) throw std::bad_alloc();
  if (code != SQLITE_OK) {
    const int error = sqlite3_system_errno(handle);
    throw IoError("cannot open the store " + shown_ + ": " +
                  (error == 0 ? sqlite3_errmsg(handle) : reason(error)));
  }
  sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
  // What the file says is data: no functions in its schema, no writes to it from SQL, no damaged cells.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  run("PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY");
  if (access == Access::Read) run("PRAGMA query_only=ON");
}

int Database::attempt(const char* sql) const {
  return sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
}

void Database::run(const char* sql) {
  const int code = attempt(sql);
  if (code != SQLITE_OK) fail(code);
}

void Database::fail(int code) const {
  if ((code & 0xFF) == SQLITE_NOMEM) throw std::bad_alloc();
  if (failure_.empty()) failure_ = explain(code);
  throw IoError(failure_);
}

std::string Database::explain(int code) const {
  const int error = last_error(handle());
  const std::string store = "the store " + shown_;
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return "cannot write " + store + ": the disk is full" + kKept;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return store + " is in use by another program: wait for it and run the same command again";
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY) {
        return store +
               " was left in the midst of a change, and may not be written: run 'entente verify' as someone "
               "who "
               "may write it, or fetch the journal beside it too";
      }
      return "cannot write " + store + ": it is read-only, or its folder is";
    case SQLITE_CANTOPEN:
      return "cannot open " + store + " or the journal beside it: " + reason(error);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return store + " is damaged: see 'entente verify', and go back to a copy or build it anew";
    case SQLITE_IOERR:
      break;
    default:
      return store + ": " + sqlite3_errmsg(handle());
  }
  if (code == SQLITE_IOERR_DATA) {
    return store + " is damaged at byte " + std::to_string(first_bad_byte(handle())) +
           ": see 'entente verify', and go back to a copy or build it anew";
  }
  const bool room = error == ENOSPC || error == EDQUOT || error == EFBIG;
  return "cannot read or write " + store + ": " + reason(error) + (room ? kKept : "");
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  if (code != SQLITE_OK) database.fail(code);
  statement_.reset(statement);
}

Statement& Statement::bind(int place, std::string_view text) {
  const int code =
      sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Statement& Statement::bind_bytes(int place, std::string_view bytes) {
  const int code = sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Statement& Statement::bind(int place, std::int64_t number) {
  const int code = sqlite3_bind_int64(statement_.get(), place, number);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_.get());
  database_->fail(code);
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

void Statement::execute() {
  while (step()) {
  }
  reset();
}

std::string_view Statement::bytes(int column) const {
  const void* data = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return data == nullptr ? std::string_view()
                         : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

}  // namespace entente::detail
