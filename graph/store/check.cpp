// SPDX-License-Identifier: MIT
// Every byte of a store looked at: pages, rows, texts, quotes. `check_store`. What cannot be read is a
// finding here, so this file catches IoError, which otherwise only main does. Tested by
// tests/graph/store/store_test.cpp and tests/program/store_test.py.
#include <algorithm>
#include <optional>

#include "entente/core/claims_json.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/core/sha256.hpp"
#include "entente/core/utf8.hpp"
#include "entente/graph/store.hpp"
#include "graph/store/checked_pages.hpp"
#include "graph/store/compression.hpp"
#include "graph/store/layout.hpp"
#include "graph/store/packing.hpp"

namespace entente {
namespace {

using detail::Database;
using detail::Statement;

/// A text by its code points.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
      return;
    for (std::size_t i = 0; i < text.size();) {
      starts_.push_back(i);
      next_code_point(text, i);
    }
    starts_.push_back(text.size());
  }

  [[nodiscard]] bool has(Span span, std::string_view quote) const {
    const std::size_t size = starts_.empty() ? text_.size() : starts_.size() - 1;
    if (span.begin > span.end || span.end > size) return false;
    if (starts_.empty()) return text_.substr(span.begin, span.size()) == quote;
    return text_.substr(starts_[span.begin], starts_[span.end] - starts_[span.begin]) == quote;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;  // in bytes, and the end; empty where every code point is a byte
};

class Checker {
 public:
  explicit Checker(const std::string& path)
      : database_(path, Database::Access::Read, detail::kReadPatience) {}

  StoreCheck run() && {
    std::optional<std::string> unreadable;
    try {
      if (detail::kind_of(database_) == detail::FileKind::Empty) detail::fail_empty(database_);
      database_.run("BEGIN; SELECT count(*) FROM documents");  // nobody writes while we look
    } catch (const IoError& error) {
      unreadable = error.what();
    }
    const detail::PageScan scan = detail::scan_pages(database_.handle());
    if (unreadable) {
      // Where no page has a checksum, it is another program's file.
      if (scan.bad.empty() || scan.checked == 0) throw IoError(*unreadable);
      pages(scan);
      fault(*unreadable);
      return std::move(check_);
    }
    pages(scan);
    try {
      structure();
      documents();
    } catch (const IoError& error) {
      fault(error.what());
    }
    return std::move(check_);
  }

 private:
  void fault(std::string text) { check_.faults.push_back(std::move(text)); }

  void pages(const detail::PageScan& scan) {
    for (const std::int64_t offset : scan.bad) {
      fault("bytes " + std::to_string(offset) + " to " +
            std::to_string(offset + static_cast<std::int64_t>(detail::kPageBytes) - 1) +
            " do not have their checksum");
    }
  }

  void structure() {
    Statement rows(database_, "PRAGMA integrity_check(20)");
    while (rows.step()) {
      if (rows.bytes(0) != "ok") fault("the file's structure: " + std::string(rows.bytes(0)));
    }
    Statement stray(database_,
                    "SELECT count(*) FROM texts WHERE document NOT IN (SELECT number FROM documents)");
    if (stray.step() && stray.number(0) != 0)
      fault(std::to_string(stray.number(0)) + " texts belong to no document");
  }

  void documents() {
    check_.readers = detail::readers_of(database_);
    std::vector<std::int64_t> numbers;
    Statement all(database_, "SELECT number FROM documents ORDER BY id");
    while (all.step()) numbers.push_back(all.number(0));
    Statement row(
        database_,
        "SELECT id, sha256, origin, name, claims, text, checksum FROM documents LEFT JOIN texts ON "
        "document=documents.number LEFT JOIN readers ON readers.number=reader WHERE documents.number=?");
    for (const std::int64_t number : numbers) {
      ++check_.documents;
      try {
        row.reset();
        if (row.bind(1, number).step()) document(row);
      } catch (const IoError&) {
        fault("document number " + std::to_string(number) + " cannot be read");
      }
    }
  }

  void document(const Statement& row) {
    const auto bytes = [&](int column) { return std::string(row.bytes(column)); };
    const PackedDocument packed{bytes(0), bytes(1), bytes(2), bytes(3), bytes(4), bytes(5)};
    const std::string& id = packed.id;
    const auto wrong = [&](const std::string& what) { fault("document '" + id + "': " + what); };
    if (detail::checksum_of(packed) != row.bytes(6)) return wrong("it does not have its checksum");
    const auto text = detail::decompress(packed.text);
    const auto json = detail::decompress(packed.claims);
    if (!text || !json) return wrong(std::string(text ? "its claims do" : "its text does") + " not unpack");
    if (sha256(*text) != packed.sha256) return wrong("its text is not the one that was read");
    const ClaimsReading reading = claims_from_json(*json);
    if (!reading.claims) return wrong(reading.problem);
    const DocumentClaims& claims = *reading.claims;
    if (claims.document.id != id || claims.document.sha256 != packed.sha256)
      return wrong("its claims are another's");
    quotes(claims, CodePoints(*text), wrong);
  }

  template <typename Wrong>
  void quotes(const DocumentClaims& claims, const CodePoints& text, const Wrong& wrong) {
    std::size_t missing = 0;
    std::string first;
    const auto look = [&](Span span, const std::string& quote) {
      if (text.has(span, quote)) {
        ++check_.quotes;
      } else if (missing++ == 0) {
        first = "'" + quote + "' is not at " + std::to_string(span.begin) + " to " + std::to_string(span.end);
      }
    };
    const auto look_all = [&](const std::vector<Evidence>& evidence) {
      for (const Evidence& item : evidence) look(item.span, item.quote);
    };
    for (const Entity& entity : claims.entities) {
      for (const Mention& mention : entity.mentions) look(mention.span, mention.quote);
    }
    for (const EventClaim& claim : claims.events) look_all(claim.evidence);
    for (const AgreementClaim& claim : claims.agreements) {
      look_all(claim.evidence);
      for (const AgreementClaim::Stage& stage : claim.lifecycle)
        look(stage.evidence.span, stage.evidence.quote);
    }
    for (const TenureClaim& claim : claims.tenures) look_all(claim.evidence);
    for (const MembershipClaim& claim : claims.memberships) look_all(claim.evidence);
    if (missing > 0) wrong(std::to_string(missing) + " quotes are not in its text: " + first);
  }

  Database database_;
  StoreCheck check_;
};

}  // namespace

StoreCheck check_store(const std::string& path) {
  return Checker(path).run();
}

}  // namespace entente
