// SPDX-License-Identifier: MIT
// The manual page: `entente manual | man -l -`.
// Tested by tests/program/manual_test.py.
#include <sstream>

#include "cli/command_tree.hpp"

namespace entente {
namespace {

/// Text that no line or character of can be taken for a request, on one line.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      case '\n':
        out += ' ';
        break;
      default:
        out += c;
    }
  }
  if (out.starts_with('.')) out.insert(0, "\\&");
  return out;
}

std::string bold(std::string_view text) {
  return "\\fB" + roff(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + roff(text) + "\\fR";
}

void write_option(const OptionNote& option, bool argument, std::ostream& out) {
  out << ".TP\n";
  bool first = true;
  for (const std::string& name : option.names) {
    out << (first ? "" : ", ") << (argument ? italic(name) : bold(name));
    first = false;
  }
  if (!argument && !option.value.empty()) out << ' ' << italic(option.value);
  out << '\n' << roff(option.help) << (option.required && !argument ? " (required)" : "") << '\n';
}

/// Remarks as paragraphs; lines that are set in are examples and stay as they are.
void write_remarks(std::string_view text, bool after_heading, std::ostream& out) {
  bool example = false;
  bool paragraph = after_heading;  // whether the next line goes on with one
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const bool inside = line.starts_with(' ');
    if (example && !inside) out << ".EE\n";
    if (line.empty() || line == "Example:" || line == "Examples:") {
      paragraph = after_heading && paragraph;
      example = false;
      continue;
    }
    if (!paragraph || (example && !inside) || (inside && !example && !after_heading)) out << ".PP\n";
    if (inside && !example) out << ".EX\n";
    out << roff(inside ? line.substr(2) : line) << '\n';
    example = inside;
    paragraph = true;
    after_heading = false;
  }
  if (example) out << ".EE\n";
}

void write_arguments(const CommandNote& command, std::ostream& out) {
  for (const OptionNote& argument : command.arguments) {
    const std::string name = italic(argument.names.front()) + (argument.repeatable ? "..." : "");
    out << ' ' << (argument.required ? name : "[" + name + "]");
  }
}

/// `outer`: the command around it, whose arguments come first.
void write_synopsis(const CommandNote& command, const CommandNote& outer, std::ostream& out) {
  out << ".B entente";
  for (const std::string& word : outer.path) out << ' ' << roff(word);
  out << '\n';
  if (!outer.arguments.empty()) {
    write_arguments(outer, out);
    out << '\n';
  }
  out << ".B " << roff(command.name()) << "\n[" << italic("OPTION") << "]...";
  write_arguments(command, out);
  out << '\n';
}

void write_command(const CommandNote& command, const CommandNote& outer, std::ostream& out) {
  out << ".SS " << roff(full_name(command)) << '\n' << roff(command.summary) << ".\n.PP\n";
  write_synopsis(command, outer, out);
  for (const OptionNote& argument : command.arguments) write_option(argument, true, out);
  for (const OptionNote& option : command.options) {
    if (option.names.front() != "-h") write_option(option, false, out);
  }
  write_remarks(command.footer, false, out);
  for (const CommandNote& part : command.parts) write_command(part, command, out);
}

}  // namespace

std::string manual_page(const CommandNote& program) {
  std::ostringstream out;
  out << ".\\\" Made by entente manual.\n"
         ".TH ENTENTE 1 " ENTENTE_VERSION_DATE " \"entente " ENTENTE_VERSION
         "\" \"User Commands\"\n"
         ".SH NAME\nentente \\- diplomatic relations from text to graph\n"
         ".SH SYNOPSIS\n.B entente\n[\\fIOPTION\\fR]... \\fICOMMAND\\fR [\\fIARGUMENT\\fR]...\n"
         ".SH DESCRIPTION\n"
      << roff(program.summary)
      << "\nRules written as data do the reading; there is no trained model and no network. The same texts "
         "give the\n"
         "same bytes every time.\n.SH OPTIONS\nEvery command takes these.\n";
  for (const OptionNote& option : program.options) write_option(option, false, out);
  out << ".SH COMMANDS\n";
  for (const CommandNote& command : program.parts) write_command(command, program, out);
  const std::string codes_begin = "Exit codes: ";
  const std::size_t codes = program.footer.find(codes_begin);
  out << ".SH EXAMPLES\n";
  write_remarks(program.footer.substr(0, codes), true, out);
  if (codes != std::string::npos) {
    out << ".SH EXIT STATUS\n" << roff(program.footer.substr(codes + codes_begin.size())) << '\n';
  }
  out << ".SH SEE ALSO\n.BR dot (1),\n.BR jq (1)\n";
  return out.str();
}

}  // namespace entente
