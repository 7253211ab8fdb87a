// SPDX-License-Identifier: MIT
// Folders that replace their predecessors in one step.
// Tested by tests/program/output_test.py.
#include "cli/output_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "cli/output_file.hpp"
#include "cli/pending_files.hpp"
#include "entente/core/diagnostic.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, const char* what, int error) {
  throw IoError("cannot " + std::string(what) + " the folder '" + path + "': " + std::strerror(error) +
                (error == ENOENT ? "; make the folder above it first" : ""));
}

/// Throws where the folder holds what is none of the names.
void refuse_strangers(const std::string& path, std::span<const std::string_view> names) {
  std::error_code error;
  for (fs::directory_iterator entries(path, error), end; !error && entries != end; entries.increment(error)) {
    const std::string name = entries->path().filename().string();
    const bool ours = std::find(names.begin(), names.end(), name) != names.end();
    if (!ours || entries->is_directory(error)) {
      throw IoError("the folder '" + path + "' holds something else, '" + name +
                    "': give a new or an empty folder");
    }
  }
  if (error) throw IoError("cannot read the folder '" + path + "': " + error.message());
}

/// Two folders change places, in one step where the file system can.
void exchange(const std::string& fresh, const std::string& path) {
  if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) fail(path, "replace", errno);
  const std::string aside = fresh + ".old";
  if (::rename(path.c_str(), aside.c_str()) != 0) fail(path, "replace", errno);
  if (::rename(fresh.c_str(), path.c_str()) != 0) {
    const int error = errno;
    (void)::rename(aside.c_str(), path.c_str());
    fail(path, "replace", error);
  }
  if (::rename(aside.c_str(), fresh.c_str()) != 0) fail(aside, "remove", errno);
}

}  // namespace

OutputFolder::OutputFolder(std::string path, std::span<const std::string_view> names)
    : path_(std::move(path)) {
  while (path_.size() > 1 && path_.back() == '/') path_.pop_back();
  std::error_code ignored;
  // A link is followed, so that it goes on pointing to the new folder.
  if (fs::is_symlink(path_, ignored) ||
      fs::path(path_).filename().string().find_first_not_of('.') == std::string::npos) {
    const fs::path target = fs::weakly_canonical(path_, ignored);
    if (!target.empty()) path_ = target.string();
  }
  struct stat old {};
  const bool exists = ::stat(path_.c_str(), &old) == 0;
  if (exists && !S_ISDIR(old.st_mode)) fail(path_, "make", EEXIST);
  if (exists) refuse_strangers(path_, names);
  temporary_ =
      (fs::path(path_).parent_path() / (".entente-" + std::to_string(::getpid()) + ".partial")).string();
  fs::remove_all(temporary_, ignored);
  if (::mkdir(temporary_.c_str(), 0777) != 0) {
    const int error = errno;
    temporary_.clear();
    fail(path_, "make", error);
  }
  remember_folder(temporary_, names);
  if (exists) (void)::chmod(temporary_.c_str(), old.st_mode & 07777U);
}

OutputFolder::~OutputFolder() {
  if (temporary_.empty()) return;
  file_.reset();
  std::error_code ignored;
  fs::remove_all(temporary_, ignored);
  forget_folder();
}

std::ostream& OutputFolder::open(std::string_view name) {
  if (file_) file_->commit();
  file_ =
      std::make_unique<OutputFile>(temporary_ + "/" + std::string(name), OutputFile::Durability::Unsynced);
  return file_->stream();
}

void OutputFolder::commit() {
  if (file_) file_->commit();
  file_.reset();
  sync_files_of(temporary_);
  if (::rename(temporary_.c_str(), path_.c_str()) !=
      0) {  // succeeds where nothing or an empty folder is there
    if (errno != ENOTEMPTY && errno != EEXIST) fail(path_, "replace", errno);
    exchange(temporary_, path_);
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);  // the old one, by now
  }
  temporary_.clear();
  forget_folder();
  std::string above = fs::path(path_).parent_path().string();
  sync_files_of(above.empty() ? "." : above);
}

}  // namespace entente
