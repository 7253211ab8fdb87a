// SPDX-License-Identifier: MIT
// Completion for fish.
// Tested by tests/program/completion_test.py.
#include <sstream>

#include "cli/command_tree.hpp"

namespace entente {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

/// When a line stands inside this command, and in none of those inside it.
std::string condition(const CommandNote& command) {
  if (command.path.empty()) return "__fish_use_subcommand";
  std::string text;
  for (const std::string& word : command.path) {
    text += (text.empty() ? "" : "; and ") + ("__fish_seen_subcommand_from " + word);
  }
  return text;
}

void write_option(const std::string& where, const OptionNote& option, std::ostream& out) {
  out << "complete -c entente" << where;
  for (const std::string& name : option.names) {
    out << (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
  }
  if (!option.value.empty()) {
    switch (kind_of(option.value)) {
      case ValueKind::Words: {
        std::string words;
        for (const std::string& word : words_for(option.value)) words += (words.empty() ? "" : " ") + word;
        out << " -x -a " << quoted(words);
        break;
      }
      case ValueKind::Folder:
        out << " -x -a '(__fish_complete_directories)'";
        break;
      case ValueKind::File:
        out << " -r -F";
        break;
      case ValueKind::Free:
        out << " -x";
        break;
    }
  }
  out << " -d " << quoted(option.help) << '\n';
}

}  // namespace

std::string fish_completion(const CommandNote& program) {
  std::ostringstream out;
  out << "# Completion of entente for fish: entente completion fish > "
         "~/.config/fish/completions/entente.fish\n"
         "complete -c entente -n __fish_use_subcommand -f\n";
  for (const OptionNote& option : program.options) write_option("", option, out);
  for (const CommandNote* command : all_commands(program)) {
    std::string parts;
    for (const CommandNote& part : command->parts) parts += " " + part.name();
    std::string before = condition(*command);
    if (!command->path.empty()) before += "; and not __fish_seen_subcommand_from" + parts;
    for (const CommandNote& part : command->parts) {
      out << "complete -c entente -n " << quoted(before) << " -a " << part.name() << " -d "
          << quoted(part.summary) << '\n';
    }
    if (command->path.empty()) continue;
    const std::string where = " -n " + quoted(condition(*command));
    for (const OptionNote& option : command->options) {
      if (option.names.front() != "-h") write_option(where, option, out);
    }
    for (const OptionNote& argument : command->arguments) {
      for (const std::string& word : words_for(argument.value)) {
        out << "complete -c entente" << where << " -f -a " << word << '\n';
      }
    }
  }
  return out.str();
}

}  // namespace entente
