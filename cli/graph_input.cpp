// SPDX-License-Identifier: MIT
// Graphs from files.
#include "cli/graph_input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/terminal.hpp"
#include "entente/core/diagnostic.hpp"
#include "entente/export/jsonld.hpp"
#include "entente/graph/builder.hpp"
#include "entente/graph/store.hpp"

namespace entente {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

constexpr std::uintmax_t kLargest = std::uintmax_t{1} << 34U;  // beyond, memory is taken as the file is read

std::string read_all(const std::string& path) {
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) throw IoError("cannot read '" + path + "': " + std::strerror(errno));
  std::string text;
  // Room at once for a file whose size is known; one byte more, so that its end is seen without growing.
  std::error_code unknown;
  const std::uintmax_t size = path == "-" ? 0 : std::filesystem::file_size(path, unknown);
  if (!unknown && size < kLargest) text.reserve(static_cast<std::size_t>(size) + 1);
  std::vector<char> block(std::size_t{1} << 16U);
  while (const std::size_t read = std::fread(block.data(), 1, block.size(), file.get())) {
    text.append(block.data(), read);
  }
  if (std::ferror(file.get()) != 0) throw IoError("cannot read '" + path + "': " + std::strerror(errno));
  return text;
}

}  // namespace

/// Pipes and standard input are no stores, and their first bytes come only once.
bool is_store(const std::string& path) {
  std::error_code error;
  if (path == "-" || !std::filesystem::is_regular_file(path, error)) return false;
  std::array<char, 16> head{};
  std::ifstream in(path, std::ios::binary);
  in.read(head.data(), head.size());
  return begins_like_store(std::string_view(head.data(), static_cast<std::size_t>(in.gcount())));
}

std::optional<Graph> read_graph(const std::string& path) {
  if (is_store(path)) {
    GraphBuilder builder(GraphBuilder::Claims::Kept);
    Store(path).for_each([&](DocumentClaims&& claims) { builder.add(std::move(claims)); });
    return std::move(builder).build();
  }
  ReadResult result = read_jsonld(read_all(path), path == "-" ? "standard input" : path);
  complain(result.diagnostics);
  const bool no_graph = std::any_of(
      result.diagnostics.begin(), result.diagnostics.end(),
      [](const Diagnostic& diagnostic) { return diagnostic.code == "E0401" || diagnostic.code == "E0402"; });
  if (no_graph) complain("a graph is JSON-LD by 'entente build' or a store by 'entente add'");
  return std::move(result.graph);
}

}  // namespace entente
