// SPDX-License-Identifier: MIT
// Half-written files and folders do not outlive an interruption.
// Tested by tests/program/output_test.py.
#include "cli/pending_files.hpp"

#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>

namespace entente {
namespace {

/// Paths one after another, each with its terminator, in plain memory: all that a handler may touch.
template <std::size_t Size>
class Paths {
 public:
  void add(std::string_view path) {
    if (used_ + path.size() + 1 > Size) return;
    std::memcpy(bytes_.data() + used_, path.data(), path.size());
    bytes_[used_ + path.size()] = '\0';
    used_ += path.size() + 1;
  }
  void clear() { used_ = 0; }
  [[nodiscard]] std::size_t size() const { return used_; }
  [[nodiscard]] const char* at(std::size_t offset) const { return bytes_.data() + offset; }

 private:
  std::array<char, Size> bytes_{};
  std::size_t used_ = 0;
};

Paths<4097> file;
volatile std::sig_atomic_t file_pending = 0;
Paths<(1U << 18U)> folder_files;
Paths<4097> folder;
volatile std::sig_atomic_t folder_pending = 0;

extern "C" void clean_up(int signal_number) {
  if (file_pending != 0 && file.size() > 0) ::unlink(file.at(0));
  if (folder_pending != 0) {
    for (std::size_t at = 0; at < folder_files.size(); at += std::strlen(folder_files.at(at)) + 1) {
      ::unlink(folder_files.at(at));
    }
    if (folder.size() > 0) ::rmdir(folder.at(0));
  }
  std::signal(signal_number, SIG_DFL);
  std::raise(signal_number);
}

}  // namespace

void remember_file(const std::string& path) {
  file.clear();
  file.add(path);
  file_pending = 1;
}

void forget_file() {
  file_pending = 0;
}

void remember_folder(const std::string& path, std::span<const std::string_view> names) {
  folder.clear();
  folder.add(path);
  folder_files.clear();
  for (const std::string_view name : names) folder_files.add(path + "/" + std::string(name));
  folder_pending = 1;
}

void forget_folder() {
  folder_pending = 0;
}

void remove_temporaries_on_signals() {
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    // nohup and background shells ignore some of them, and that is theirs to say.
    if (std::signal(signal_number, clean_up) == SIG_IGN) std::signal(signal_number, SIG_IGN);
  }
  // A reader that goes away and a limit on file sizes show as failed writes, not as a death by signal.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace entente
