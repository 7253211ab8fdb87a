// SPDX-License-Identifier: MIT
// `entente remove`: a store that never saw some documents.
#include <CLI/CLI.hpp>
#include <charconv>
#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/output_file.hpp"
#include "cli/store_options.hpp"
#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/graph/store.hpp"

namespace entente {
namespace {

struct Options {
  StoreOptions store;
  std::vector<std::string> ids;
};

/// The document's id of a node's id: "peru 1" of "doc/peru%201"; "" where it is none.
std::string id_of_node(std::string_view node) {
  if (!node.starts_with("doc/")) return "";
  node.remove_prefix(4);
  std::string id;
  while (!node.empty()) {
    unsigned byte = 0;
    const std::string_view digits = node.substr(1, 2);
    if (node.front() == '%' && digits.size() == 2 &&
        std::from_chars(digits.data(), digits.data() + 2, byte, 16).ptr == digits.data() + 2) {
      id += static_cast<char>(byte);
      node.remove_prefix(3);
    } else {
      id += node.front();
      node.remove_prefix(1);
    }
  }
  return id;
}

ExitCode remove(const Options& options) {
  if (!std::filesystem::exists(options.store.path)) {
    throw IoError("there is no store '" + options.store.path + "'");
  }
  StoreWriter store(options.store.path, options.store.patience());
  std::size_t removed = 0;
  std::size_t missing = 0;
  for (const std::string& id : options.ids) {
    if (store.remove(id) || store.remove(id_of_node(id))) {
      ++removed;
      continue;
    }
    ++missing;
    complain("the store '" + options.store.path + "' has no document '" + id + "'");
  }
  store.commit();
  OutputFile out("-");
  out.stream() << removed << " removed; " << store.document_count() << " documents\n";
  out.commit();
  if (missing == 0) return ExitCode::Success;
  return removed > 0 ? ExitCode::Incomplete : ExitCode::Failure;
}

}  // namespace

Work declare_remove(CLI::App& parser, const GlobalOptions& /*globals*/) {
  auto options = std::make_shared<Options>();
  declare_store(parser, options->store);
  parser.add_option("ID", options->ids, "Ids of documents, as in the input or as nodes (doc/ID)")->required();
  parser.footer("Example:\n  entente remove news.store reuters-2024-11-21-17");
  return [options] { return remove(*options); };
}

}  // namespace entente
