// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_STORE_OPTIONS_HPP
#define ENTENTE_CLI_STORE_OPTIONS_HPP

#include <CLI/CLI.hpp>
#include <chrono>
#include <string>

namespace entente {

/// The store that a command writes.
struct StoreOptions {
  std::string path;
  unsigned wait = 10;

  [[nodiscard]] std::chrono::milliseconds patience() const { return std::chrono::seconds(wait); }
};

/// Adds `STORE` and `--wait`.
inline void declare_store(CLI::App& parser, StoreOptions& store) {
  parser.add_option("STORE", store.path, "The store, one file")->required();
  parser.add_option("--wait", store.wait, "How long to wait for another writer (default: 10)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0U, 1000000U));
}

}  // namespace entente

#endif
