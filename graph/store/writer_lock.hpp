// SPDX-License-Identifier: MIT
#ifndef ENTENTE_GRAPH_STORE_WRITER_LOCK_HPP
#define ENTENTE_GRAPH_STORE_WRITER_LOCK_HPP

#include <chrono>
#include <string>

namespace entente::detail {

/// The right to write a store, held as long as this lives: a lock on the file `<store>-writer`, which says
/// who holds it. The system lets go of the lock when a process ends, however it ends; the file that a killed
/// one leaves behind means nothing, and the next writer removes it.
class WriterLock {
 public:
  /// Waits for another writer; throws an IoError that names it where `patience` ends first.
  WriterLock(const std::string& store, std::chrono::milliseconds patience);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace entente::detail

#endif
