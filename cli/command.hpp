// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_COMMAND_HPP
#define ENTENTE_CLI_COMMAND_HPP

#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"

namespace CLI {
class App;
}

namespace entente {

/// Options that every command understands, before or after its name.
struct GlobalOptions {
  std::vector<std::string> rule_directories;
  unsigned threads = 1;
};

/// What a command does once the whole command line is known to be right.
using Work = std::function<ExitCode()>;

/// One command. `declare` adds its options to its own parser and returns the work; both may refer to
/// `globals`, which outlives them and is filled in before the work starts.
struct Command {
  const char* name;
  const char* summary;
  Work (*declare)(CLI::App& parser, const GlobalOptions& globals);
};

/// All commands, in the order of the help.
std::span<const Command> commands();

/// A command line that parses but asks for what cannot be ("-f svgg"). Ends in `ExitCode::Usage`.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The last line of every command's help.
inline constexpr const char* kEveryCommand =
    "\n\nEvery command takes --rules DIR and --threads N as well: see 'entente --help'.";

Work declare_add(CLI::App& parser, const GlobalOptions& globals);
Work declare_build(CLI::App& parser, const GlobalOptions& globals);
Work declare_completion(CLI::App& parser, const GlobalOptions& globals);
Work declare_extract(CLI::App& parser, const GlobalOptions& globals);
Work declare_export(CLI::App& parser, const GlobalOptions& globals);
Work declare_evaluate(CLI::App& parser, const GlobalOptions& globals);
Work declare_explain(CLI::App& parser, const GlobalOptions& globals);
Work declare_manual(CLI::App& parser, const GlobalOptions& globals);
Work declare_merge(CLI::App& parser, const GlobalOptions& globals);
Work declare_query(CLI::App& parser, const GlobalOptions& globals);
Work declare_remove(CLI::App& parser, const GlobalOptions& globals);
Work declare_stats(CLI::App& parser, const GlobalOptions& globals);
Work declare_rules(CLI::App& parser, const GlobalOptions& globals);
Work declare_verify(CLI::App& parser, const GlobalOptions& globals);

}  // namespace entente

#endif
