// SPDX-License-Identifier: MIT
// Graphs from files.
#include "cli/graph_input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/export/jsonld.hpp"

namespace entente {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

std::string read_all(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) throw IoError("cannot read '" + path + "': " + std::strerror(errno));
  std::string text;
  std::vector<char> block(std::size_t{1} << 16U);
  while (const std::size_t size = std::fread(block.data(), 1, block.size(), file.get())) {
    text.append(block.data(), size);
  }
  if (std::ferror(file.get()) != 0) throw IoError("cannot read '" + path + "': " + std::strerror(errno));
  return text;
}

}  // namespace

std::optional<Graph> read_graph(const std::string& path) {
  ReadResult result = read_jsonld(read_all(path), path == "-" ? "standard input" : path);
  complain(result.diagnostics);
  const bool no_graph = std::any_of(
      result.diagnostics.begin(), result.diagnostics.end(),
      [](const Diagnostic& diagnostic) { return diagnostic.code == "E0401" || diagnostic.code == "E0402"; });
  if (no_graph) complain("export reads a graph in JSON-LD: make one with 'entente build'");
  return std::move(result.graph);
}

}  // namespace entente
