// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_COMMAND_TREE_HPP
#define ENTENTE_CLI_COMMAND_TREE_HPP

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace entente {

/// An option, a flag or an argument as the command line takes it.
struct OptionNote {
  std::vector<std::string> names;  ///< "-o", "--output"; of an argument what it stands for: "GRAPH"
  std::string value;               ///< "FILE"; "" for a flag
  std::string help;
  bool required = false;
  bool repeatable = false;
};

/// A command with what it takes and the commands inside it, in the order of the help.
struct CommandNote {
  std::vector<std::string> path;  ///< "query", "match"; empty for the program itself
  std::string summary;
  std::string footer;  ///< examples and remarks below the help
  std::vector<OptionNote> options;
  std::vector<OptionNote> arguments;
  std::vector<CommandNote> parts;

  [[nodiscard]] std::string name() const { return path.empty() ? "entente" : path.back(); }
};

/// What the parser of the program knows: manual and completions are made of it, so that they cannot drift.
CommandNote command_tree(const CLI::App& app);

/// The words that a value of this name can be ("FORMAT": jsonld, dot …); none where it is free.
std::vector<std::string> words_for(std::string_view value);

/// What a value of this name is to a shell.
enum class ValueKind : unsigned char { Words, File, Folder, Free };
ValueKind kind_of(std::string_view value);

/// The program and all commands, the outer ones first.
std::vector<const CommandNote*> all_commands(const CommandNote& program);

/// The options that a command understands: its own and those of the commands around it.
std::vector<const OptionNote*> understood(const CommandNote& program, const CommandNote& command);

/// Options of any command that take a value, each name once.
std::vector<OptionNote> options_with_values(const CommandNote& program);

/// "entente query match"
std::string full_name(const CommandNote& command);

/// In single quotes, for shells that end them as POSIX says.
std::string shell_quoted(std::string_view text);

/// The manual page of the program, in the macros of man(7).
std::string manual_page(const CommandNote& program);

/// What a shell completes by.
std::string bash_completion(const CommandNote& program);
std::string zsh_completion(const CommandNote& program);
std::string fish_completion(const CommandNote& program);

}  // namespace entente

#endif
