// SPDX-License-Identifier: MIT
#ifndef ENTENTE_BENCH_ROW_SINK_HPP
#define ENTENTE_BENCH_ROW_SINK_HPP

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/core/date.hpp"

namespace entente::bench {

/// Takes the cells of an answer as whoever answers has them: as text to be compared, or, while the time is
/// taken, looked at and forgotten.
class RowSink {
 public:
  explicit RowSink(bool keeps) : keeps_(keeps) {}

  void text(std::string_view text) {
    if (keeps_) return keep(text);
    seen_ += text.size() + (text.empty() ? 0U : static_cast<unsigned char>(text.front()));
  }
  void number(std::int64_t number) {
    if (keeps_) return keep(std::to_string(number));
    seen_ += static_cast<std::uint64_t>(number);
  }
  void date(PartialDate date) {
    if (keeps_) return keep(to_string(date));
    seen_ += static_cast<std::uint64_t>(date.year) + date.month + date.day;
  }
  void end_row() {
    if (keeps_) rows_.push_back(std::exchange(row_, {}));
  }

  /// In an order of their own: neither side says in which order equals come.
  [[nodiscard]] std::vector<std::string> sorted_rows() const {
    std::vector<std::string> rows = rows_;
    std::sort(rows.begin(), rows.end());
    return rows;
  }
  [[nodiscard]] std::uint64_t seen() const { return seen_; }

 private:
  void keep(std::string_view cell) { (row_ += cell) += '\t'; }

  bool keeps_;
  std::uint64_t seen_ = 0;
  std::string row_;
  std::vector<std::string> rows_;
};

}  // namespace entente::bench

#endif
