// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CORE_DIAGNOSTIC_HPP
#define ENTENTE_CORE_DIAGNOSTIC_HPP

#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Severity : std::uint8_t { Error, Warning, Note };

/// Something wrong in a file that a user wrote (a rule, a lexicon, a document), as a value: collected,
/// never thrown, printed together. `line` and `column` count from 1; 0 means "not known". `column`
/// counts code points. `code` is permanent ("E0103") and listed in docs/diagnostics.md.
struct Diagnostic {
  Severity severity = Severity::Error;
  std::string code;
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;  ///< what is wrong and what to do, one line, no full stop

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// GCC style: "rules/x.rules:3:7: error: unknown type 'Vist', did you mean 'Visit'? [E0103]".
std::string to_string(const Diagnostic& diagnostic);

bool has_errors(std::span<const Diagnostic> diagnostics);

/// The candidate nearest to `word` by edit distance, or "" where none is near enough to suggest.
std::string nearest(std::string_view word, std::span<const std::string_view> candidates);

/// A failure of the environment (a file that cannot be read, a disk that is full). Thrown by what does
/// input and output, caught only in `main`; the message names the path and what to do.
class IoError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace entente

#endif
