// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_GRAPH_INPUT_HPP
#define ENTENTE_CLI_GRAPH_INPUT_HPP

#include <optional>
#include <string>

#include "entente/graph/graph.hpp"

namespace entente {

/// Whether this is a file that looks like a store.
bool is_store(const std::string& path);

/// The graph in a JSON-LD file or a store, or on standard input for "-". What is wrong with it is printed;
/// nothing where it cannot be used. Throws IoError where the file cannot be read.
std::optional<Graph> read_graph(const std::string& path);

}  // namespace entente

#endif
