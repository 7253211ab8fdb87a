// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_OUTPUT_FOLDER_HPP
#define ENTENTE_CLI_OUTPUT_FOLDER_HPP

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace entente {

class OutputFile;

/// A folder of files that appears whole or not at all: it is filled under a hidden name beside its place, and
/// `commit` moves it there. An older one is replaced where it holds nothing but files of these names;
/// anything else in it is somebody's, and the folder is refused. Every failure is an IoError that names the
/// path.
class OutputFolder {
 public:
  /// `names` are the files that it may hold: no paths.
  OutputFolder(std::string path, std::span<const std::string_view> names);
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  /// Ends the file before and begins one of the names.
  std::ostream& open(std::string_view name);

  void commit();

 private:
  std::string path_;
  std::string temporary_;  ///< "" once it is in place
  std::unique_ptr<OutputFile> file_;
};

}  // namespace entente

#endif
