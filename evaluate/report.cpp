// SPDX-License-Identifier: MIT
// The figures as tables for a person. Tested by tests/evaluate/report_test.cpp.
#include "entente/evaluate/report.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>
#include <utility>
#include <vector>

namespace entente {
namespace {

constexpr int kNameWidth = 20;
constexpr int kRatioWidth = 10;
constexpr int kCountWidth = 8;

void head(std::ostream& out, std::string_view first) {
  out << std::left << std::setw(kNameWidth) << first << std::right;
  for (const char* column : {"precision", "recall", "F1"}) out << std::setw(kRatioWidth) << column;
  for (const char* column : {"matched", "gold", "found"}) out << std::setw(kCountWidth) << column;
  out << '\n';
}

void row(std::ostream& out, std::string_view name, const Tally& tally) {
  out << std::left << std::setw(kNameWidth) << name << std::right;
  for (const double ratio : {tally.precision(), tally.recall(), tally.f1()}) {
    out << std::setw(kRatioWidth) << ratio;
  }
  for (const std::size_t count : {tally.matched, tally.gold, tally.found}) {
    out << std::setw(kCountWidth) << count;
  }
  out << '\n';
}

}  // namespace

void write_report(const Evaluation& evaluation, std::ostream& out) {
  const Score& score = evaluation.score;
  out << std::fixed << std::setprecision(3);
  out << evaluation.documents << " documents, " << evaluation.missing << " without a text\n";
  head(out, "");
  for (std::size_t i = 0; i < kScoredKinds; ++i) {
    row(out, name(static_cast<ScoredKind>(i)), score.kinds[i]);
  }
  out << std::left << std::setw(kNameWidth) << "date" << std::right << std::setw(kRatioWidth)
      << score.dates.recall() << "  of " << score.dates.gold << " matched events with a date in the gold\n";

  std::vector<std::pair<EventType, Tally>> types(score.event_types.begin(), score.event_types.end());
  std::stable_sort(types.begin(), types.end(), [](const auto& a, const auto& b) {
    return std::max(a.second.gold, a.second.found) > std::max(b.second.gold, b.second.found);
  });
  if (types.empty()) return;
  out << '\n';
  head(out, "event type");
  for (const auto& [type, tally] : types) row(out, name(type), tally);
}

}  // namespace entente
