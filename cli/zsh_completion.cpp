// SPDX-License-Identifier: MIT
// Completion for zsh, as a file `_entente` on its fpath.
// Tested by tests/program/completion_test.py.
#include <sstream>

#include "cli/command_tree.hpp"

namespace entente {
namespace {

std::string alternatives(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : "|") + word;
  return out;
}

void write_values(const OptionNote& option, std::ostream& out) {
  out << "    (" << alternatives(option.names) << ") ";
  switch (kind_of(option.value)) {
    case ValueKind::Words:
      out << "compadd --";
      for (const std::string& word : words_for(option.value)) out << ' ' << word;
      break;
    case ValueKind::Folder:
      out << "_files -/";
      break;
    case ValueKind::File:
      out << "_files";
      break;
    case ValueKind::Free:
      out << "_message " << option.value;
      break;
  }
  out << "; return ;;\n";
}

void write_command(const CommandNote& program, const CommandNote& command, std::ostream& out) {
  out << "    ('" << full_name(command) << "')\n      options=(\n";
  for (const OptionNote* option : understood(program, command)) {
    for (const std::string& name : option->names)
      out << "        " << shell_quoted(name + ":" + option->help) << '\n';
  }
  out << "      )\n      parts=(\n";
  for (const CommandNote& part : command.parts) {
    out << "        " << shell_quoted(part.name() + ":" + part.summary) << '\n';
  }
  bool files = false;
  for (const OptionNote& argument : command.arguments) {
    for (const std::string& word : words_for(argument.value)) out << "        " << word << '\n';
    files = files || kind_of(argument.value) == ValueKind::File;
  }
  out << "      )\n      files=" << (files ? 1 : 0) << " ;;\n";
}

}  // namespace

std::string zsh_completion(const CommandNote& program) {
  std::ostringstream out;
  const std::vector<OptionNote> with_values = options_with_values(program);
  std::vector<std::string> takers;
  for (const OptionNote& option : with_values) {
    takers.insert(takers.end(), option.names.begin(), option.names.end());
  }
  std::vector<std::string> paths;
  for (const CommandNote* command : all_commands(program)) {
    if (!command->path.empty()) paths.push_back("'" + full_name(*command) + "'");
  }
  out << "#compdef entente\n"
         "# Completion of entente for zsh: entente completion zsh > a folder of $fpath/_entente\n"
         "_entente() {\n"
         "  local command=entente before=$words[CURRENT-1] files=0 i\n"
         "  local -a options parts\n"
         "  for ((i = 2; i < CURRENT; ++i)); do\n"
         "    case $words[i-1] in\n      ("
      << alternatives(takers)
      << ") continue ;;\n    esac\n"
         "    case \"$command $words[i]\" in\n      ("
      << alternatives(paths)
      << ") command+=\" $words[i]\" ;;\n    esac\n  done\n"
         "  if [[ $PREFIX == --*=* ]]; then\n    before=${PREFIX%%=*}\n    compset -P '*='\n  fi\n"
         "  case $before in\n";
  for (const OptionNote& option : with_values) write_values(option, out);
  out << "  esac\n  case $command in\n";
  for (const CommandNote* command : all_commands(program)) write_command(program, *command, out);
  out << "  esac\n"
         "  if [[ $PREFIX == -* ]]; then\n"
         "    _describe -o option options\n"
         "  else\n"
         "    (( $#parts )) && _describe command parts\n"
         "    (( files )) && _files\n"
         "  fi\n"
         "}\n"
         "if [[ $funcstack[1] == _entente ]]; then\n  _entente \"$@\"\nelse\n  compdef _entente "
         "entente\nfi\n";
  return out.str();
}

}  // namespace entente
