// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EVALUATE_REPORT_HPP
#define ENTENTE_EVALUATE_REPORT_HPP

#include <cstddef>
#include <iosfwd>

#include "entente/evaluate/score.hpp"

namespace entente {

/// What is told of an evaluation as a whole.
struct Evaluation {
  Score score;
  std::size_t documents = 0;  ///< in the gold
  std::size_t missing = 0;    ///< of these, how many were not read: they count as documents without a fact
};

/// Two tables for a person: by kind of fact, then by type of event (strict), the most frequent first.
void write_report(const Evaluation& evaluation, std::ostream& out);

/// The same figures as one JSON object: "country": {"precision", "recall", "f1", "gold", "found"}, …
void write_report_json(const Evaluation& evaluation, std::ostream& out);

}  // namespace entente

#endif
