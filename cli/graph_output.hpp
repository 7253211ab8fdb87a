// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_GRAPH_OUTPUT_HPP
#define ENTENTE_CLI_GRAPH_OUTPUT_HPP

#include <string>

#include "entente/export/format.hpp"
#include "entente/graph/graph.hpp"

namespace CLI {
class App;
}

namespace entente {

class OutputFile;

/// Where a graph goes and in which format, as the command line says it.
struct GraphOutput {
  std::string path;
  std::string format;  ///< "" for what the path's extension says
  std::string view;    ///< "" for the format's own choice
  bool no_claims = false;
};

/// Adds `-o`, `-f`, `--view` and `--no-claims`.
void declare_output(CLI::App& parser, GraphOutput& output);

/// Adds `--no-claims` alone.
void declare_no_claims(CLI::App& parser, bool& no_claims);

/// The format asked for. Throws UsageError where there is none of that name, or it cannot be told.
const Format& chosen_format(const GraphOutput& output);

/// The view asked for. Throws UsageError where there is none of that name.
View chosen_view(const GraphOutput& output);

/// Writes the graph and commits the file. What goes to a terminal is made printable first.
void write_graph(const Graph& graph, const Format& format, const ExportOptions& options, OutputFile& file);

/// "dot, jsonld, svg": the names of all formats.
std::string format_names();

}  // namespace entente

#endif
