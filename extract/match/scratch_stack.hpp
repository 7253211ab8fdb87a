// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_MATCH_SCRATCH_STACK_HPP
#define ENTENTE_EXTRACT_MATCH_SCRATCH_STACK_HPP

#include <cstddef>
#include <type_traits>
#include <vector>

namespace entente {

/// A stack of plain values that keeps its memory. Unlike std::vector it neither constructs nor destroys, so
/// that pushing and cutting are a store and an assignment: the matcher does both several times a token.
template <typename T>
class ScratchStack {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  void push(const T& value) {
    if (size_ == values_.size()) values_.resize(values_.empty() ? 64 : values_.size() * 2);
    values_[size_++] = value;
  }
  void pop() { --size_; }
  void cut(std::size_t size) { size_ = size; }  ///< requires size <= size()
  [[nodiscard]] const T& top() const { return values_[size_ - 1]; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] T* begin() { return values_.data(); }
  [[nodiscard]] T* end() { return values_.data() + size_; }
  [[nodiscard]] const T* begin() const { return values_.data(); }
  [[nodiscard]] const T* end() const { return values_.data() + size_; }

 private:
  std::vector<T> values_;
  std::size_t size_ = 0;
};

}  // namespace entente

#endif
