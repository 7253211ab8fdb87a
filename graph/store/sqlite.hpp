// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_SQLITE_HPP
#define ENTENTE_GRAPH_STORE_SQLITE_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace entente::detail {

/// An open SQLite file whose pages carry checksums (graph/store/checked_pages.hpp). Every failure is an
/// IoError that names the file and says what to do. Closing it takes back what was not committed.
class Database {
 public:
  enum class Access : std::uint8_t { Read, Write };

  /// Opens the file; with `Write` it is made where it is not there, empty until something is committed.
  /// Other programs that hold it are waited for as long as `patience` says.
  Database(const std::string& path, Access access, std::chrono::milliseconds patience);

  /// Runs statements that give no rows.
  void run(const char* sql);
  /// The same, giving SQLite's result in the place of an exception.
  [[nodiscard]] int attempt(const char* sql) const;

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  /// The file as messages name it: "'news.store'".
  [[nodiscard]] const std::string& shown() const { return shown_; }

  /// Throws the IoError for this result of SQLite. The first one stands: what fails after it, perhaps on
  /// another thread, follows from it.
  [[noreturn]] void fail(int code) const;

 private:
  [[nodiscard]] std::string explain(int code) const;

  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::string shown_;
  mutable std::string failure_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// A prepared statement. Bound bytes must live until the next `reset`, columns until the next `step`.
class Statement {
 public:
  Statement(const Database& database, std::string_view sql);

  Statement& bind(int place, std::string_view text);  ///< places count from 1, columns from 0
  Statement& bind_bytes(int place, std::string_view bytes);
  Statement& bind(int place, std::int64_t number);

  /// True where there is a row.
  bool step();
  /// Ready to be bound and stepped again.
  void reset();
  /// Steps once, for statements without rows, and resets.
  void execute();

  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace entente::detail

#endif
