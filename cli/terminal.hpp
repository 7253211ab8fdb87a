// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_TERMINAL_HPP
#define ENTENTE_CLI_TERMINAL_HPP

#include <span>
#include <string>
#include <string_view>

#include "entente/core/diagnostic.hpp"

namespace entente {

/// The text as it may be shown to a person: control characters (line feed and tab apart) and the
/// characters that reorder a line are written as escapes ("\x1b", "\u202e"), ill-formed UTF-8 is U+FFFD.
std::string printable(std::string_view text);

/// The same on one line: line feeds and tabs are escaped too.
std::string printable_line(std::string_view text);

/// "entente: " and the message as one line on standard error, made printable.
void complain(std::string_view message);

/// Each diagnostic as one printable line on standard error.
void complain(std::span<const Diagnostic> diagnostics);

/// One line on standard error, made printable.
void complain_line(std::string_view line);

bool stderr_is_terminal();

}  // namespace entente

#endif
