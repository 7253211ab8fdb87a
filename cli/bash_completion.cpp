// SPDX-License-Identifier: MIT
// Completion for bash: plain bash 4, no other package.
// Tested by tests/program/completion_test.py.
#include <sstream>

#include "cli/command_tree.hpp"

namespace entente {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

void write_values(const OptionNote& option, std::ostream& out) {
  out << "    " << joined(option.names, " | ") << ")\n";
  switch (kind_of(option.value)) {
    case ValueKind::Words:
      out << "      COMPREPLY=($(compgen -W '" << joined(words_for(option.value), " ")
          << "' -- \"$word\"))\n";
      break;
    case ValueKind::Folder:
      out << "      mapfile -t COMPREPLY < <(compgen -d -- \"$word\")\n      compopt -o filenames 2> "
             "/dev/null\n";
      break;
    case ValueKind::Free:
      out << "      compopt +o default +o bashdefault 2> /dev/null\n";
      break;
    case ValueKind::File:  // what bash does where nothing is given
      break;
  }
  out << "      return ;;\n";
}

/// What may follow a command: options after a dash, else commands inside it or words.
void write_command(const CommandNote& program, const CommandNote& command, std::ostream& out) {
  std::vector<std::string> options;
  for (const OptionNote* option : understood(program, command)) {
    options.insert(options.end(), option->names.begin(), option->names.end());
  }
  std::vector<std::string> words;
  for (const CommandNote& part : command.parts) words.push_back(part.name());
  bool files = false;
  for (const OptionNote& argument : command.arguments) {
    for (const std::string& word : words_for(argument.value)) words.push_back(word);
    files = files || kind_of(argument.value) == ValueKind::File;
  }
  out << "    '" << full_name(command) << "')\n      options='" << joined(options, " ") << "'\n      words='"
      << joined(words, " ") << "'\n      files=" << (files ? 1 : 0) << " ;;\n";
}

}  // namespace

std::string bash_completion(const CommandNote& program) {
  std::ostringstream out;
  std::vector<std::string> takers;
  const std::vector<OptionNote> with_values = options_with_values(program);
  for (const OptionNote& option : with_values) {
    takers.insert(takers.end(), option.names.begin(), option.names.end());
  }
  std::vector<std::string> paths;
  for (const CommandNote* command : all_commands(program)) {
    if (!command->path.empty()) paths.push_back("'" + full_name(*command) + "'");
  }
  out << "# Completion of entente for bash: source <(entente completion bash)\n"
         "_entente() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
         "  local command=entente options= words= files=0 i\n"
         "  COMPREPLY=()\n"
         "  if [[ $word == = ]]; then\n    word=\n"
         "  elif [[ $before == = ]]; then\n    before=${COMP_WORDS[COMP_CWORD - 2]}\n  fi\n"
         "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
         "    case ${COMP_WORDS[i - 1]} in\n      "
      << joined(takers, " | ")
      << ") continue ;;\n    esac\n"
         "    case \"$command ${COMP_WORDS[i]}\" in\n      "
      << joined(paths, " | ")
      << ") command+=\" ${COMP_WORDS[i]}\" ;;\n    esac\n  done\n"
         "  case $before in\n";
  for (const OptionNote& option : with_values) write_values(option, out);
  out << "  esac\n  case $command in\n";
  for (const CommandNote* command : all_commands(program)) write_command(program, *command, out);
  out << "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  elif [[ -n $words && $files == 1 ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\"; compgen -f -- \"$word\")\n"
         "    compopt -o filenames 2> /dev/null\n"
         "  elif [[ -n $words ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "    compopt +o default +o bashdefault 2> /dev/null\n"
         "  fi\n"
         "}\n"
         "complete -o bashdefault -o default -F _entente entente\n";
  return out.str();
}

}  // namespace entente
