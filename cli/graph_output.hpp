// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_GRAPH_OUTPUT_HPP
#define ENTENTE_CLI_GRAPH_OUTPUT_HPP

#include <memory>
#include <optional>
#include <string>

#include "entente/export/format.hpp"
#include "entente/graph/graph.hpp"

namespace CLI {
class App;
}

namespace entente {

class OutputFile;
class OutputFolder;

/// Where a graph goes and in which format, as the command line says it.
struct GraphOutput {
  std::string path;
  std::string format;   ///< "" for what the path's extension says
  std::string view;     ///< "" for the format's own choice
  std::string dialect;  ///< "" for the format's own
  bool no_claims = false;
  bool yed = false;
  bool exact = false;
};

/// Adds `-o`, `-f`, `--view` and `--no-claims`.
void declare_output(CLI::App& parser, GraphOutput& output);

/// Adds `--no-claims` alone.
void declare_no_claims(CLI::App& parser, bool& no_claims);

/// The format asked for. Throws UsageError where there is none of that name, or it cannot be told.
const Format& chosen_format(const GraphOutput& output);

/// The view asked for, else the format's own. Throws UsageError where there is none of that name.
View chosen_view(const GraphOutput& output, const Format& format);

/// Takes over the options that only some formats have. Throws UsageError where the format is none of them.
void choose_details(const GraphOutput& output, const Format& format, ExportOptions& options);

/// The dialect asked for, nothing where none was. Throws UsageError where there is none of that name or the
/// format has another.
std::optional<CypherDialect> chosen_dialect(const GraphOutput& output, const Format& format);

/// Where a graph is going to: a file, or the folder that some formats are. Opened before any work begins, so
/// that what cannot be written is known at once.
class GraphTarget {
 public:
  GraphTarget(const Format& format, const std::string& path);
  ~GraphTarget();

  /// Writes the graph and commits. What goes to a terminal is made printable first.
  void write(const Graph& graph, const ExportOptions& options);

 private:
  const Format& format_;
  std::unique_ptr<OutputFile> file_;
  std::unique_ptr<OutputFolder> folder_;
};

/// "dot, jsonld, svg": the names of all formats.
std::string format_names();

/// "relations, events": the names of all views.
std::string view_names();

}  // namespace entente

#endif
