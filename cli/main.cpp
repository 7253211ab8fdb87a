// SPDX-License-Identifier: MIT
// The program: reads the command line, runs one command, and turns every failure into a message and an
// exit code. The only place that catches.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.hpp"
#include "cli/pending_files.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"

namespace entente {
namespace {

constexpr unsigned kMostThreads = 256;

constexpr const char* kExamples = R"(Examples:
  entente build news/ -o graph.jsonld          one graph from a folder of texts
  entente build news.jsonl.gz -o graph.svg     the same, drawn
  entente export graph.jsonld -f dot -o -      another format, to standard output
  entente explain --text "Peru recognised Kosovo in 2008."

Exit codes: 0 success, 1 failure, 2 wrong usage, 3 done but some inputs were left out.)";

struct Choice {
  const CLI::App* parser;
  Work work;
};

/// What to say where no command was given: `rest` is what the parser could not place.
std::string no_command(const std::vector<std::string>& rest) {
  std::vector<std::string_view> names;
  std::string list;
  for (const Command& command : commands()) {
    names.emplace_back(command.name);
    list += (list.empty() ? "" : ", ") + std::string(command.name);
  }
  if (rest.empty()) return "give a command: " + list;
  const std::string& given = rest.front();
  if (given.starts_with('-')) return "no option '" + given + "'";
  const std::string near = nearest(given, names);
  return "no command '" + given + "'" +
         (near.empty() ? ": there are " + list : ", did you mean '" + near + "'?");
}

/// The innermost command that was given.
const CLI::App& innermost(const CLI::App& app) {
  const CLI::App* at = &app;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  return *at;
}

/// "query timeline"
std::string path_of(const CLI::App& command) {
  std::string path;
  for (const CLI::App* at = &command; at->get_parent() != nullptr; at = at->get_parent())
    path = at->get_name() + (path.empty() ? "" : " ") + path;
  return path;
}

/// Where a command has commands inside, and a word is none of them: what it may have meant. Else "".
/// `rest` is what the parser could not place.
std::string no_part(const CLI::App& command, const std::vector<std::string>& rest) {
  std::vector<std::string_view> names;
  for (const CLI::App* part : command.get_subcommands([](const CLI::App*) { return true; })) {
    if (!part->get_name().empty()) names.emplace_back(part->get_name());
  }
  if (names.empty() || rest.empty() || rest.front().starts_with('-')) return "";
  for (const std::string& word : rest) {
    const std::string near = nearest(word, names);
    if (!near.empty()) return "there is no '" + word + "', did you mean '" + near + "'?";
  }
  std::string list;
  for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
  return "there is no '" + rest.front() + "', there are " + list;
}

int usage_error(const std::string& message, const std::string& command) {
  complain(message);
  complain("run 'entente " + command + (command.empty() ? "" : " ") + "--help' for what it takes");
  return static_cast<int>(ExitCode::Usage);
}

int run(int argc, char** argv) {
  GlobalOptions globals;
  globals.threads = std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads);

  CLI::App app("Entente reads news and communiques and makes a graph of diplomatic relations.", "entente");
  app.set_version_flag("--version", std::string("entente ") + ENTENTE_VERSION);
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.add_option("--rules", globals.rule_directories,
                 "Add the rules of a folder, or replace those of the same name (may be given again)")
      ->type_name("DIR")
      ->allow_extra_args(false);
  app.add_option("--threads", globals.threads, "Texts read at a time (default: one a core)")
      ->type_name("N")
      ->check(CLI::Range(1U, kMostThreads));
  app.require_subcommand(1);

  std::vector<Choice> choices;
  for (const Command& command : commands()) {
    CLI::App* parser = app.add_subcommand(command.name, command.summary);
    parser->fallthrough();
    choices.push_back({parser, command.declare(*parser, globals)});
    parser->footer(parser->get_footer() + kEveryCommand);
  }
  app.footer(kExamples);  // last: a command would inherit it

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& request) {  // --help, --version
    app.exit(request);
    std::cout.flush();
    return static_cast<int>(std::cout.good() ? ExitCode::Success : ExitCode::Failure);
  } catch (const CLI::ParseError& error) {
    if (!app.get_subcommands().empty()) {
      const CLI::App& command = innermost(app);
      const std::string part = no_part(command, app.remaining(true));
      return usage_error(part.empty() ? error.what() : part, path_of(command));
    }
    const bool no_choice = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
    return usage_error(no_choice ? no_command(app.remaining()) : error.what(), "");
  }
  const auto choice =
      std::find_if(choices.begin(), choices.end(), [](const Choice& each) { return each.parser->parsed(); });
  try {
    return static_cast<int>(choice->work());
  } catch (const UsageError& error) {
    return usage_error(error.what(), path_of(innermost(app)));
  }
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  entente::remove_temporaries_on_signals();
  try {
    return entente::run(argc, argv);
  } catch (const entente::IoError& error) {
    entente::complain(error.what());
  } catch (const std::bad_alloc&) {
    entente::complain("out of memory: give the inputs in smaller parts");
  } catch (const std::exception& error) {
    entente::complain(std::string("internal error: ") + error.what());
  }
  return static_cast<int>(entente::ExitCode::Failure);
}
