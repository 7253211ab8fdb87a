// SPDX-License-Identifier: MIT
// Rules that the user adds: `add_rules` reads a directory over the built-in ones.
// Tested by tests/extract/rules/rule_directory_test.cpp.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "entente/extract/rule_set.hpp"
#include "extract/rules/manifest.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad()) {
    throw IoError(path.string() + ": cannot be read; check that it is a readable file");
  }
  return text;
}

}  // namespace

void add_rules(RuleSource& source, const std::string& directory) {
  std::error_code failure;
  std::vector<fs::path> paths;
  fs::recursive_directory_iterator walk(directory, failure);
  for (; !failure && walk != fs::recursive_directory_iterator(); walk.increment(failure)) {
    const fs::path& path = walk->path();
    const bool wanted =
        path.extension() == ".rules" || path.extension() == ".tsv" || path.filename() == "manifest";
    std::error_code ignored;
    if (wanted && walk->is_regular_file(ignored)) paths.push_back(path);
  }
  if (failure) {
    throw IoError(directory + ": cannot be read as a directory of rules (" + failure.message() + ")");
  }
  std::sort(paths.begin(), paths.end());

  std::string added;  // manifest lines of new files
  for (const fs::path& path : paths) {
    RuleFile file{path.lexically_relative(directory).generic_string(), read_file(path), path.string()};
    const auto known = std::find_if(source.files.begin(), source.files.end(),
                                    [&](const RuleFile& other) { return other.path == file.path; });
    if (known != source.files.end()) {
      *known = std::move(file);
      continue;
    }
    const std::string line = manifest_line(file.path, file.text);
    if (!line.empty()) added += line + '\n';
    source.files.push_back(std::move(file));
  }
  const auto manifest = std::find_if(source.files.begin(), source.files.end(),
                                     [](const RuleFile& file) { return file.path == "manifest"; });
  if (manifest == source.files.end()) {
    source.files.push_back({"manifest", added, ""});
    return;
  }
  // What a manifest of the directory lists itself is not added a second time.
  std::vector<Diagnostic> ignored;
  const std::vector<ManifestEntry> listed = parse_manifest("", manifest->text, ignored);
  if (!manifest->text.empty() && manifest->text.back() != '\n') manifest->text += '\n';
  for (const ManifestEntry& entry : parse_manifest("", added, ignored)) {
    const auto same = [&](const ManifestEntry& other) { return other.path == entry.path; };
    if (std::any_of(listed.begin(), listed.end(), same)) continue;
    std::size_t begin = 0;
    for (std::uint32_t line = 1; line < entry.line; ++line) begin = added.find('\n', begin) + 1;
    manifest->text += added.substr(begin, added.find('\n', begin) + 1 - begin);
  }
}

}  // namespace entente
