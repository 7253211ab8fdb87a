// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_PROGRESS_HPP
#define ENTENTE_CLI_PROGRESS_HPP

#include <chrono>
#include <cstddef>

namespace entente {

/// A counter on standard error, redrawn a few times a second; silent where that is no terminal.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more document of so many bytes.
  void advance(std::size_t bytes);

  /// Wipes the line, so that a message can take its place.
  void clear();

 private:
  bool visible_;
  bool drawn_ = false;
  std::size_t documents_ = 0;
  std::size_t bytes_ = 0;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace entente

#endif
