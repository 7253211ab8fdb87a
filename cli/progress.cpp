// SPDX-License-Identifier: MIT
// The progress line.
#include "cli/progress.hpp"

#include <cstdio>

#include "cli/terminal.hpp"

namespace entente {

Progress::Progress() : visible_(stderr_is_terminal()), next_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
  clear();
}

void Progress::advance(std::size_t bytes) {
  ++documents_;
  bytes_ += bytes;
  if (!visible_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(150);
  std::fprintf(stderr, "\r%zu documents, %.1f MB\033[K", documents_, static_cast<double>(bytes_) / 1e6);
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\033[K", stderr);
  std::fflush(stderr);
  drawn_ = false;
}

}  // namespace entente
