// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_OUTPUT_FILE_HPP
#define ENTENTE_CLI_OUTPUT_FILE_HPP

#include <iosfwd>
#include <memory>
#include <string>

namespace entente {

/// A file that appears whole or not at all. What is written goes to a hidden file in the same folder;
/// `commit` moves it into place. Without a commit the old file stays as it was. "-" is standard output,
/// and devices and pipes are written to directly. Every failure is an IoError that names the path.
class OutputFile {
 public:
  enum class Durability { Synced, Unsynced };

  explicit OutputFile(std::string path, Durability durability = Durability::Synced);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Where to write. What goes wrong is thrown as it happens.
  [[nodiscard]] std::ostream& stream();

  /// Whether a person watches what is written.
  [[nodiscard]] bool is_terminal() const;

  void commit();

 private:
  class Buffer;
  std::string path_;
  std::string shown_;      ///< the path as messages name it
  std::string temporary_;  ///< empty where the target is written to directly
  Durability durability_;
  std::unique_ptr<Buffer> buffer_;
  std::unique_ptr<std::ostream> stream_;
};

/// Makes a folder, and those above it, where it is not there. Throws IoError.
void make_folder(const std::string& path);

/// Brings to the disk what was written to a folder's file system: for many small files far cheaper than
/// one by one. Throws IoError.
void sync_files_of(const std::string& folder);

}  // namespace entente

#endif
