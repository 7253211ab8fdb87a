// SPDX-License-Identifier: MIT
// Loaded before the program (LD_PRELOAD): ends it, as kill -9 does, at the KILL_AT-th of the calls that
// change a file, with half of what was to be written. Tested code: graph/store; used by
// tests/program/store_test.py.
#include <dlfcn.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>

namespace {

bool is_the_last() {
  const char* const at = std::getenv("KILL_AT");
  static std::atomic<long> left = at == nullptr ? 0 : std::atol(at);
  return --left == 0;
}

[[noreturn]] void end() {
  ::kill(::getpid(), SIGKILL);
  while (true) ::pause();
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

template <typename Offset>
ssize_t write_at(const char* name, int file, const void* bytes, std::size_t size, Offset offset) {
  const auto call = next<ssize_t (*)(int, const void*, std::size_t, Offset)>(name);
  if (!is_the_last()) return call(file, bytes, size, offset);
  call(file, bytes, size / 2, offset);
  end();
}

template <typename... Arguments>
int change(const char* name, Arguments... arguments) {
  if (is_the_last()) end();
  return next<int (*)(Arguments...)>(name)(arguments...);
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, std::size_t size) {
  const auto call = next<ssize_t (*)(int, const void*, std::size_t)>("write");
  if (!is_the_last()) return call(file, bytes, size);
  static_cast<void>(!call(file, bytes, size / 2));
  end();
}
ssize_t pwrite(int file, const void* bytes, std::size_t size, off_t offset) {
  return write_at("pwrite", file, bytes, size, offset);
}
ssize_t pwrite64(int file, const void* bytes, std::size_t size, off64_t offset) {
  return write_at("pwrite64", file, bytes, size, offset);
}
int ftruncate(int file, off_t size) noexcept {
  return change("ftruncate", file, size);
}
int ftruncate64(int file, off64_t size) noexcept {
  return change("ftruncate64", file, size);
}
int fsync(int file) {
  return change("fsync", file);
}
int fdatasync(int file) {
  return change("fdatasync", file);
}
int unlink(const char* path) noexcept {
  return change("unlink", path);
}

}  // extern "C"
