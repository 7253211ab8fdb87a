// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_INPUT_FILES_HPP
#define ENTENTE_EXTRACT_READ_INPUT_FILES_HPP

#include <functional>
#include <string>

#include "entente/extract/reader.hpp"

namespace entente {

/// Calls `on_file` for `path` if it is a file (or "-"), and for every file below it if it is a directory:
/// in byte order of the names, hidden ones left out, every directory once however many links lead to it.
/// What is neither, or cannot be listed, goes to `on_skip`.
void for_each_file(const std::string& path, const std::function<void(const std::string& file)>& on_file,
                   const SkipSink& on_skip);

}  // namespace entente

#endif
