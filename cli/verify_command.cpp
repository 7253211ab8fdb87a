// SPDX-License-Identifier: MIT
// `entente verify`: is a store what it was when it was written?
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>
#include <string>

#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "entente/graph/store.hpp"

namespace entente {
namespace {

constexpr std::size_t kMostFaults = 50;

ExitCode verify(const std::string& path) {
  const StoreCheck check = check_store(path);
  for (std::size_t i = 0; i < check.faults.size() && i < kMostFaults; ++i)
    complain("'" + path + "': " + check.faults[i]);
  if (check.faults.size() > kMostFaults) {
    complain(std::to_string(check.faults.size() - kMostFaults) + " more faults are not shown");
  }
  if (!check.faults.empty()) {
    complain("the store '" + path + "' is damaged: go back to a copy, or add its documents to a new one");
    return ExitCode::Failure;
  }
  OutputFile out("-");
  out.stream() << check.documents << " documents, " << check.quotes << " quotes: all is well\n";
  if (check.readers.size() > 1) {
    for (const StoreReader& reader : check.readers)
      out.stream() << reader.documents << " read by " << printable_line(reader.name) << "\n";
  }
  out.commit();
  return ExitCode::Success;
}

}  // namespace

Work declare_verify(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto path = std::make_shared<std::string>();
  parser.add_option("STORE", *path, "A store that 'entente add' made")->required();
  parser.footer("Example:\n  entente verify news.store");
  return [path] { return verify(*path); };
}

}  // namespace entente
