// SPDX-License-Identifier: MIT
// Paths to files. Tested by tests/extract/read/input_files_test.cpp.
#include "extract/read/input_files.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr std::size_t kDirectoryDepth = 128;

struct CloseDirectory {
  void operator()(DIR* directory) const { ::closedir(directory); }
};

class Walk {
 public:
  Walk(const std::function<void(const std::string&)>& on_file, const SkipSink& on_skip)
      : on_file_(on_file), on_skip_(on_skip) {}

  void directory(const std::string& path, const struct stat& status, std::size_t depth) {
    if (!seen_.emplace(status.st_dev, status.st_ino).second) {
      return skip(path, "was read already through another link to this directory");
    }
    if (depth > kDirectoryDepth) return skip(path, "lies too deep: give this directory as an input");
    std::vector<std::string> names;
    if (!list(path, names)) return;
    for (const std::string& name : names) entry(path.ends_with('/') ? path + name : path + "/" + name, depth);
  }

 private:
  void skip(const std::string& path, std::string reason) { on_skip_({path, 0, std::move(reason)}); }

  bool list(const std::string& path, std::vector<std::string>& names) {
    const std::unique_ptr<DIR, CloseDirectory> directory(::opendir(path.c_str()));
    if (!directory) {
      skip(path, "cannot be listed: " + std::generic_category().message(errno));
      return false;
    }
    while (const dirent* entry = ::readdir(directory.get())) {
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    }
    std::sort(names.begin(), names.end());
    return true;
  }

  void entry(const std::string& path, std::size_t depth) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      return skip(path, errno == ELOOP ? "is a link that leads to itself"
                                       : "cannot be opened: " + std::generic_category().message(errno));
    }
    if (S_ISDIR(status.st_mode)) return directory(path, status, depth + 1);
    // A pipe or device found by chance could block for ever; named by the user it is read.
    if (!S_ISREG(status.st_mode))
      return skip(path, "is no regular file: name it as an input to have it read");
    on_file_(path);
  }

  const std::function<void(const std::string&)>& on_file_;
  const SkipSink& on_skip_;
  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

void for_each_file(const std::string& path, const std::function<void(const std::string&)>& on_file,
                   const SkipSink& on_skip) {
  struct stat status {};
  if (path == "-") return on_file(path);
  if (::stat(path.c_str(), &status) != 0) {
    const bool missing = errno == ENOENT;
    return on_skip({path, 0,
                    missing ? "does not exist: check the path"
                            : "cannot be opened: " + std::generic_category().message(errno)});
  }
  if (!S_ISDIR(status.st_mode)) return on_file(path);
  Walk(on_file, on_skip).directory(path, status, 0);
}

}  // namespace entente
