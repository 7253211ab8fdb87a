// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_HPP
#define ENTENTE_GRAPH_STORE_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "entente/core/claim.hpp"

// A store: one SQLite file that keeps documents, their texts and what they say, and grows day by day. A graph
// is resolved from it anew, by `GraphBuilder`, so that it depends on what is in the store and on nothing
// else: neither on the order nor on the batches in which that came. What goes wrong is an IoError that names
// the file and says what to do.

namespace entente {

/// Whether these are the first bytes of a file that SQLite wrote, which a store is. 16 suffice.
bool begins_like_store(std::string_view bytes);

/// Which program and rules read documents of a store, and how many.
struct StoreReader {
  std::string name;
  std::size_t documents = 0;
};

/// A store for reading. A writer at work is waited for, and sees to it that a read is of one moment.
class Store {
 public:
  explicit Store(const std::string& path);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  [[nodiscard]] std::size_t document_count() const;

  /// Hands over what each document says, in no order that means anything.
  void for_each(const std::function<void(DocumentClaims&&)>& take) const;

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

/// A document made ready for a store: compressed and hashed. Making it is the greater part of storing it and
/// needs no store, so that it can be done on any thread.
struct PackedDocument {
  std::string id;
  std::string sha256;  ///< of the text
  std::string origin;  ///< a hash of what its claims were read from, and by what
  std::string reader;  ///< the program and rules that read it
  std::string claims;
  std::string text;
};

/// `reader` names program and rules, so that those which read a text differently are told apart.
PackedDocument pack(const DocumentClaims& claims, std::string_view text, std::string_view reader);

/// A store for writing: the only writer as long as it lives. What is put or removed lies on the disk, and
/// stays there whatever happens next, once `commit` has returned; what was not committed is taken back.
class StoreWriter {
 public:
  /// Opens the store, or makes one, which appears with the first commit. Another writer is waited for.
  StoreWriter(const std::string& path, std::chrono::milliseconds patience);
  ~StoreWriter();
  StoreWriter(const StoreWriter&) = delete;
  StoreWriter& operator=(const StoreWriter&) = delete;

  /// What the store knows of a document with this record, read by this reader. Any thread may ask.
  enum class Standing : std::uint8_t {
    New,        ///< no document has its id
    Same,       ///< storing it again would change nothing
    OtherText,  ///< one of its id has another text
    OtherData,  ///< one of its id and text has another date, title …, or was read by another reader
  };
  [[nodiscard]] Standing standing(const DocumentRecord& record, std::string_view reader);

  /// Adds the document, in the place of one that has its id.
  void put(const PackedDocument& document);

  /// False where no document has this id.
  bool remove(std::string_view id);

  void commit();

  [[nodiscard]] std::size_t document_count();

  /// Who read the documents, by name: one, unless program or rules changed as the store grew.
  [[nodiscard]] std::vector<StoreReader> readers();

 private:
  struct Content;
  std::unique_ptr<Content> content_;
};

/// What a look at every byte of a store found.
struct StoreCheck {
  std::size_t documents = 0;
  std::size_t quotes = 0;  ///< that stand in their texts
  std::vector<StoreReader> readers;
  std::vector<std::string> faults;  ///< one line each; none: all is well
};

/// Compares every page with its checksum, every document with its own, every quote with its text. Throws
/// IoError where the file is no store at all or cannot be read.
StoreCheck check_store(const std::string& path);

}  // namespace entente

#endif
