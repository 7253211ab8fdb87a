// SPDX-License-Identifier: MIT
// One writer at a time, and who it is.
// Tested by tests/program/store_test.py.
#include "graph/store/writer_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <string_view>
#include <thread>

#include "entente/core/diagnostic.hpp"

namespace entente::detail {
namespace {

constexpr std::chrono::milliseconds kPause{20};

/// "process 4711 on host news1 since 2024-11-21T08:00:00Z".
std::string self() {
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) != 0) host = {"?"};
  std::array<char, 32> since{};
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  if (::gmtime_r(&now, &utc) == nullptr ||
      std::strftime(since.data(), since.size(), "%Y-%m-%dT%H:%M:%SZ", &utc) == 0) {
    since = {"?"};
  }
  return "process " + std::to_string(::getpid()) + " on host " + host.data() + " since " + since.data();
}

std::string holder(int descriptor) {
  std::array<char, 512> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
  std::string_view said(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  said = said.substr(0, said.find('\n'));
  return said.starts_with("process ") ? std::string(said) : "another process";
}

/// Whether the locked file still has its name: the writer before may have removed it in between.
bool still_named(int descriptor, const std::string& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

}  // namespace

WriterLock::WriterLock(const std::string& store, std::chrono::milliseconds patience)
    : path_(store + "-writer") {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (true) {
    const int descriptor =
        ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (descriptor < 0) {
      const std::string hint = errno == ENOENT ? "; make the folder first" : "";
      throw IoError("cannot write beside the store '" + store + "': " + std::strerror(errno) + hint);
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
      if (still_named(descriptor, path_)) {
        descriptor_ = descriptor;
        break;
      }
    } else if (errno != EWOULDBLOCK && errno != EINTR) {
      const int error = errno;
      ::close(descriptor);
      throw IoError("cannot lock '" + path_ + "': " + std::strerror(error));
    } else if (std::chrono::steady_clock::now() >= deadline) {
      const std::string who = holder(descriptor);
      ::close(descriptor);
      throw IoError("the store '" + store + "' is being written by " + who +
                    ": run the same command again when it is done, or let it wait longer (--wait SECONDS)");
    } else {
      std::this_thread::sleep_for(kPause);
    }
    ::close(descriptor);
  }
  // Who holds it is for people to read: where it cannot be written, the lock holds all the same.
  const std::string text = self() + "\n";
  (void)!::ftruncate(descriptor_, 0);
  (void)!::pwrite(descriptor_, text.data(), text.size(), 0);
}

WriterLock::~WriterLock() {
  ::unlink(path_.c_str());  // while it is locked, so that nobody else's goes
  ::close(descriptor_);
}

}  // namespace entente::detail
