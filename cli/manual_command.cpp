// SPDX-License-Identifier: MIT
// `entente manual` and `entente completion`: what the program says of itself to man and to shells.
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "cli/command.hpp"
#include "cli/command_tree.hpp"
#include "cli/output_file.hpp"

namespace entente {
namespace {

void print(const std::string& text) {
  OutputFile out("-");
  out.stream() << text;
  out.commit();
}

ExitCode complete(const CommandNote& program, const std::string& shell) {
  if (shell == "bash") {
    print(bash_completion(program));
  } else if (shell == "zsh") {
    print(zsh_completion(program));
  } else if (shell == "fish") {
    print(fish_completion(program));
  } else {
    throw UsageError("no shell '" + shell + "' (shells: bash, zsh, fish)");
  }
  return ExitCode::Success;
}

}  // namespace

Work declare_manual(CLI::App& parser, const GlobalOptions& /*globals*/) {
  parser.footer("Example:\n  entente manual | man -l -");
  return [&parser] {
    print(manual_page(command_tree(*parser.get_parent())));
    return ExitCode::Success;
  };
}

Work declare_completion(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto shell = std::make_shared<std::string>();
  parser.add_option("SHELL", *shell, "bash, zsh or fish")->required()->type_name("SHELL");
  parser.footer(
      "Examples:\n"
      "  source <(entente completion bash)\n"
      "  entente completion zsh > ~/.zfunc/_entente\n"
      "  entente completion fish > ~/.config/fish/completions/entente.fish");
  return [&parser, shell] { return complete(command_tree(*parser.get_parent()), *shell); };
}

}  // namespace entente
