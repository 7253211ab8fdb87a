// SPDX-License-Identifier: MIT
// The table of commands: a new one is a row here and a file beside it.
#include <array>

#include "cli/command.hpp"

namespace entente {
namespace {

constexpr std::array kCommands = {
    Command{"build", "Make one graph from many texts", declare_build},
    Command{"extract", "Make one graph a text", declare_extract},
    Command{"add", "Add texts to a store that grows", declare_add},
    Command{"remove", "Take documents out of a store", declare_remove},
    Command{"merge", "Make one graph of many", declare_merge},
    Command{"verify", "Check a store: every page, document and quote", declare_verify},
    Command{"export", "Write a graph in another format, whole or in part", declare_export},
    Command{"query", "Ask a graph", declare_query},
    Command{"stats", "Tell a graph in figures", declare_stats},
    Command{"explain", "Show how a text is read, and why", declare_explain},
    Command{"evaluate", "Compare what is read with what was annotated", declare_evaluate},
    Command{"rules", "List, check or test the rules", declare_rules},
    Command{"manual", "Print the manual page", declare_manual},
    Command{"completion", "Print what a shell completes by", declare_completion},
};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

}  // namespace entente
