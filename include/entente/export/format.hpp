// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_FORMAT_HPP
#define ENTENTE_EXPORT_FORMAT_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "entente/graph/filter.hpp"
#include "entente/graph/graph.hpp"

namespace entente {

/// What a drawing shows.
enum class View : std::uint8_t {
  Relations,   ///< one line a pair of countries
  Events,      ///< the timeline of two: those in focus, or those with most events
  Person,      ///< offices of one person, and with whom it has to do
  Agreements,  ///< agreements and their parties
  Full,        ///< every entity and claim
};

std::optional<View> parse_view(std::string_view word);
std::string_view name(View value);

/// All views, in their order.
std::span<const View> views();

/// Whose Cypher a property graph is written in: Neo4j's, LadybugDB's, Apache AGE's.
enum class CypherDialect : std::uint8_t { Neo4j, Ladybug, Age };

std::optional<CypherDialect> parse_dialect(std::string_view word);

struct ExportOptions {
  GraphFilter filter;  ///< which part of the graph
  View view = View::Relations;
  std::size_t top = 0;     ///< drawings: only so many countries (entities, partners, last events); 0 for all
  bool yed = false;        ///< GraphML: labels that yEd shows
  bool csv_exact = false;  ///< CSV: text as it is, also where a spreadsheet takes it for a formula
  bool claims = true;      ///< JSON-LD and RDF: what each document said as well, where the graph keeps it
  bool graph_per_document = false;          ///< N-Quads: what a document says stands in a graph of its own
  std::optional<CypherDialect> dialect;     ///< of property graphs; nothing for the format's own
  std::string title;                        ///< above the legend of a drawing; "" for none
  std::chrono::seconds layout_time{60};     ///< pictures: give up after
  std::size_t layout_memory = 2ULL << 30U;  ///< pictures: bytes of address space for the layout
};

using FormatWriter = void (*)(const Graph& graph, const ExportOptions& options, std::ostream& out);

/// A file of a format that is a folder.
struct FormatFile {
  std::string_view name;  ///< no path
  FormatWriter write;     ///< null where the format writes its folder as a whole
};

/// Gives the stream of the file of this name and ends the one that it gave before.
using FileOpener = std::function<std::ostream&(std::string_view name)>;

using FolderWriter = void (*)(const Graph& graph, const ExportOptions& options, const FileOpener& open);

/// An output format: a row of the table in export/format.cpp.
struct Format {
  std::string_view name;       ///< for `-f`
  std::string_view extension;  ///< with its dot; "" for a folder
  std::string_view media_type;
  std::string_view summary;
  bool binary;                             ///< not for terminals
  FormatWriter write;                      ///< null for a folder
  std::span<const FormatFile> files = {};  ///< of a folder, in the order in which they are written
  FolderWriter write_folder =
      nullptr;  ///< what writes those of the files that there are, if not each by itself

  [[nodiscard]] bool is_folder() const { return !files.empty(); }
};

/// All formats, in the order of the table.
std::span<const Format> formats();

/// The format of this name ("dot") or file extension (".dot", ".gv"), else null. Folders have no extension.
const Format* find_format(std::string_view name);

/// True where the format is a drawing of a view, to which `top` means something.
bool is_drawing(const Format& format);

/// True where the format is a network with attributes (GraphML, GEXF): of the relations or of everything.
bool is_network(const Format& format);

/// Writes the part of the graph that the options ask for. The same graph and options give the same bytes.
/// Throws IoError where the stream fails or a picture cannot be drawn within its limits.
void write(const Graph& graph, const Format& format, const ExportOptions& options, std::ostream& out);

/// The same for a format that is a folder: its files one after another.
void write(const Graph& graph, const Format& format, const ExportOptions& options, const FileOpener& open);

}  // namespace entente

#endif
