// SPDX-License-Identifier: MIT
// Files that replace their predecessors in one step.
// Tested by tests/golden/run (output cases).
#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ostream>
#include <streambuf>
#include <system_error>
#include <vector>

#include "cli/pending_files.hpp"
#include "entente/core/diagnostic.hpp"

namespace entente {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& shown, const char* what, int error) {
  std::string hint;
  if (error == ENOSPC || error == EDQUOT) hint = "; make room and run the same command again";
  if (error == ENOENT) hint = "; make the folder first";
  throw IoError("cannot " + std::string(what) + " " + shown + ": " + std::strerror(error) + hint);
}

int open_folder(const std::string& path) {
  return ::open(path.empty() ? "." : path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

}  // namespace

/// A stream buffer over a file descriptor, which std::ofstream does not give and fsync needs.
class OutputFile::Buffer : public std::streambuf {
 public:
  Buffer(int descriptor, std::string shown)
      : descriptor_(descriptor), shown_(std::move(shown)), bytes_(std::size_t{1} << 16U) {
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }
  ~Buffer() override {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Gives errors that show only when a file is closed.
  int close() {
    const int result = descriptor_ > STDERR_FILENO ? ::close(descriptor_) : 0;
    descriptor_ = -1;
    return result;
  }

 protected:
  int_type overflow(int_type c) override {
    drain();
    if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
    return traits_type::not_eof(c);
  }
  int sync() override {
    drain();
    return 0;
  }

 private:
  /// Throws, so that the reason is not lost on the way through the stream and its writer.
  void drain() {
    const char* from = pbase();
    while (from < pptr()) {
      const ssize_t written = ::write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
      if (written >= 0) {
        from += written;
      } else if (errno != EINTR) {
        const int error = errno;
        setp(bytes_.data(), bytes_.data() + bytes_.size());
        fail(shown_, "write", error);
      }
    }
    setp(bytes_.data(), bytes_.data() + bytes_.size());
  }

  int descriptor_;
  std::string shown_;
  std::vector<char> bytes_;
};

OutputFile::OutputFile(std::string path, Durability durability)
    : path_(std::move(path)), durability_(durability) {
  int descriptor = STDOUT_FILENO;
  if (path_ != "-") {
    std::error_code ignored;
    // A link is followed, so that it goes on pointing to the new file.
    if (fs::is_symlink(path_, ignored)) {
      const fs::path target = fs::weakly_canonical(path_, ignored);
      if (!target.empty()) path_ = target.string();
    }
    struct stat old {};
    const bool exists = ::stat(path_.c_str(), &old) == 0;
    if (exists && S_ISDIR(old.st_mode)) fail("'" + path_ + "'", "write", EISDIR);
    if (exists && !S_ISREG(old.st_mode)) {
      descriptor = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
      const fs::path target(path_);
      // Long names leave no room for a suffix: the temporary one is short and unique by process.
      temporary_ = (target.parent_path() / (".entente-" + std::to_string(::getpid()) + ".partial")).string();
      ::unlink(temporary_.c_str());
      descriptor = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor >= 0) remember_file(temporary_);
      if (descriptor >= 0 && exists) (void)::fchmod(descriptor, old.st_mode & 07777U);
    }
    if (descriptor < 0) {
      const int error = errno;
      temporary_.clear();
      fail("'" + path_ + "'", "write", error);
    }
  }
  shown_ = path_ == "-" ? "standard output" : "'" + path_ + "'";
  buffer_ = std::make_unique<Buffer>(descriptor, shown_);
  stream_ = std::make_unique<std::ostream>(buffer_.get());
  stream_->exceptions(std::ios::badbit);
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
    forget_file();
  }
}

std::ostream& OutputFile::stream() {
  return *stream_;
}

bool OutputFile::is_terminal() const {
  return ::isatty(buffer_->descriptor()) == 1;
}

void OutputFile::commit() {
  stream_->flush();
  if (!stream_->good()) throw IoError("cannot write " + shown_ + ": the writer failed");
  if (temporary_.empty()) return;
  if (durability_ == Durability::Synced && ::fsync(buffer_->descriptor()) != 0) fail(shown_, "write", errno);
  if (buffer_->close() != 0) fail(shown_, "write", errno);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(shown_, "replace", errno);
  temporary_.clear();
  forget_file();
  if (durability_ == Durability::Synced) {
    // The new name is safe once its folder is; file systems that do not open folders need no such step.
    const int folder = open_folder(fs::path(path_).parent_path().string());
    if (folder >= 0) {
      (void)::fsync(folder);
      ::close(folder);
    }
  }
}

void make_folder(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error || !fs::is_directory(path)) {
    throw IoError("cannot make the folder '" + path +
                  "': " + (error ? error.message() : "a file has its name"));
  }
}

void sync_files_of(const std::string& folder) {
  const int descriptor = open_folder(folder);
  if (descriptor < 0) fail("'" + folder + "'", "write", errno);
  const int error = ::syncfs(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  if (error != 0) fail("'" + folder + "'", "write", error);
}

}  // namespace entente
