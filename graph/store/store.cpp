// SPDX-License-Identifier: MIT
// Reading a store, and making documents ready for one.
// Tested by tests/graph/store/store_test.cpp.
#include "entente/graph/store.hpp"

#include "entente/core/claims_json.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/core/sha256.hpp"
#include "graph/store/compression.hpp"
#include "graph/store/layout.hpp"
#include "graph/store/packing.hpp"

namespace entente {

using detail::Database;
using detail::Statement;

bool begins_like_store(std::string_view bytes) {
  return bytes.starts_with(std::string_view("SQLite format 3\0", 16));
}

std::string detail::origin_of(const DocumentRecord& record, std::string_view reader) {
  DocumentClaims claims;
  claims.document = record;
  return sha256(claims_to_json(claims) + std::string(reader));
}

PackedDocument pack(const DocumentClaims& claims, std::string_view text, std::string_view reader) {
  return {claims.document.id,
          claims.document.sha256,
          detail::origin_of(claims.document, reader),
          std::string(reader),
          detail::compress(claims_to_json(claims)),
          detail::compress(text)};
}

struct Store::Content {
  explicit Content(const std::string& path) : database(path, Database::Access::Read, detail::kReadPatience) {
    if (detail::kind_of(database) == detail::FileKind::Empty) detail::fail_empty(database);
  }
  Database database;
};

Store::Store(const std::string& path) : content_(std::make_unique<Content>(path)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

std::size_t Store::document_count() const {
  Statement count(content_->database, "SELECT count(*) FROM documents");
  return count.step() ? static_cast<std::size_t>(count.number(0)) : 0;
}

void Store::for_each(const std::function<void(DocumentClaims&&)>& take) const {
  Statement rows(content_->database, "SELECT id, claims FROM documents");
  while (rows.step()) {
    const auto json = detail::decompress(rows.bytes(1));
    ClaimsReading reading =
        json ? claims_from_json(*json) : ClaimsReading{std::nullopt, "they do not unpack"};
    if (!reading.claims) {
      throw IoError("the store " + content_->database.shown() + ": the claims of '" +
                    std::string(rows.bytes(0)) + "' cannot be read: " + reading.problem);
    }
    take(std::move(*reading.claims));
  }
}

}  // namespace entente
