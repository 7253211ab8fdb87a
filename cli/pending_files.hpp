// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_PENDING_FILES_HPP
#define ENTENTE_CLI_PENDING_FILES_HPP

#include <span>
#include <string>
#include <string_view>

namespace entente {

// What is half written at this moment, for the signal handler. Files and folders are written one after
// another, so one of each is enough; a file may lie in the folder.

void remember_file(const std::string& path);
void forget_file();

/// `names` are the files that the folder may hold by then.
void remember_folder(const std::string& path, std::span<const std::string_view> names);
void forget_folder();

/// Removes what is half written when the program is told to stop, and then stops.
void remove_temporaries_on_signals();

}  // namespace entente

#endif
