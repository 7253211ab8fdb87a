// SPDX-License-Identifier: MIT
// The parser read back as plain values.
// Tested by tests/program/manual_test.py.
#include "cli/command_tree.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "cli/command.hpp"
#include "cli/question.hpp"
#include "entente/core/vocabulary.hpp"
#include "entente/export/format.hpp"

namespace entente {
namespace {

/// "N:UINT in [1 - 100]" is what the parser says of a number in a range.
void add_value(const CLI::Option& option, OptionNote& note) {
  const std::string type = option.get_type_name();
  note.value = type.substr(0, type.find(':'));
  const std::size_t range = type.find(" in [");
  if (range == std::string::npos) return;
  std::string bounds = type.substr(range + 5, type.find(']', range) - range - 5);
  const std::size_t dash = bounds.find(" - ");
  if (dash != std::string::npos) bounds.replace(dash, 3, " to ");
  note.help += "; from " + bounds;
}

OptionNote note_of(const CLI::Option& option) {
  OptionNote note;
  note.help = option.get_description();
  note.required = option.get_required();
  note.repeatable = option.get_expected_max() > 1;
  for (const std::string& name : option.get_snames()) note.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) note.names.push_back("--" + name);
  if (!option.nonpositional()) note.names.push_back(option.get_name(true));
  if (option.get_items_expected_max() > 0) add_value(option, note);
  return note;
}

void read_options(const CLI::App& app, CommandNote& note) {
  for (const CLI::Option* option : app.get_options()) {
    (option->nonpositional() ? note.options : note.arguments).push_back(note_of(*option));
  }
  // What comes before the name of a part cannot be left out, though the parser does not ask for it.
  const bool has_parts =
      !app.get_subcommands([](const CLI::App* part) { return !part->get_name().empty(); }).empty();
  for (OptionNote& argument : note.arguments) argument.required |= has_parts;
}

CommandNote note_of(const CLI::App& app, std::vector<std::string> path) {
  CommandNote note;
  note.path = std::move(path);
  note.summary = app.get_description();
  note.footer = app.get_footer();
  for (const char* line : {kEveryCommand, kEveryQuestion}) {
    if (const std::size_t end = note.footer.find(line); end != std::string::npos) note.footer.erase(end);
    while (note.footer.ends_with('\n')) note.footer.pop_back();
  }
  read_options(app, note);
  for (const CLI::App* part : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (part->get_name().empty()) {  // a group of options
      read_options(*part, note);
      continue;
    }
    std::vector<std::string> inner = note.path;
    inner.push_back(part->get_name());
    note.parts.push_back(note_of(*part, std::move(inner)));
    if (note.parts.back().footer == note.footer) note.parts.back().footer.clear();  // inherited
  }
  return note;
}

}  // namespace

CommandNote command_tree(const CLI::App& app) {
  return note_of(app, {});
}

std::vector<std::string> words_for(std::string_view value) {
  std::vector<std::string> words;
  if (value == "FORMAT") {
    for (const Format& format : formats()) words.emplace_back(format.name);
  } else if (value == "TYPE") {
    for (const EventTypeInfo& type : event_types()) words.emplace_back(type.name);
  } else if (value == "VIEW") {
    for (const char* word : {"relations", "events", "person", "agreements", "full"}) {
      if (parse_view(word)) words.emplace_back(word);
    }
  } else if (value == "SHELL") {
    words = {"bash", "zsh", "fish"};
  }
  return words;
}

ValueKind kind_of(std::string_view value) {
  if (value == "FILE" || value == "TEXT") return ValueKind::File;
  if (value == "DIR") return ValueKind::Folder;
  return words_for(value).empty() ? ValueKind::Free : ValueKind::Words;
}

std::vector<const CommandNote*> all_commands(const CommandNote& program) {
  std::vector<const CommandNote*> all{&program};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const CommandNote& part : all[i]->parts) all.push_back(&part);
  }
  return all;
}

std::vector<const OptionNote*> understood(const CommandNote& program, const CommandNote& command) {
  std::vector<const OptionNote*> options;
  const CommandNote* at = &program;
  for (std::size_t depth = 0;; ++depth) {
    for (const OptionNote& option : at->options) {
      const bool once = at == &command || option.names.front() != "-h";  // every command has its own help
      if (once && option.names.front() != "--version") options.push_back(&option);
      if (option.names.front() == "--version" && at == &command) options.push_back(&option);
    }
    if (depth == command.path.size()) return options;
    at = &*std::find_if(at->parts.begin(), at->parts.end(),
                        [&](const CommandNote& part) { return part.name() == command.path[depth]; });
  }
}

std::vector<OptionNote> options_with_values(const CommandNote& program) {
  std::vector<OptionNote> found;
  std::set<std::string> taken;
  for (const CommandNote* command : all_commands(program)) {
    for (OptionNote option : command->options) {
      if (option.value.empty()) continue;
      std::erase_if(option.names, [&](const std::string& name) { return !taken.insert(name).second; });
      if (!option.names.empty()) found.push_back(std::move(option));
    }
  }
  return found;
}

std::string full_name(const CommandNote& command) {
  std::string text = "entente";
  for (const std::string& word : command.path) text += " " + word;
  return text;
}

std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace entente
