// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_EXIT_CODE_HPP
#define ENTENTE_CLI_EXIT_CODE_HPP

namespace entente {

/// What the program tells its caller. Scripts depend on the numbers.
enum class ExitCode : int {
  Success = 0,
  Failure = 1,     ///< nothing came out of it: a disk is full, rules are wrong, no input could be read
  Usage = 2,       ///< the command line is wrong, nothing was done
  Incomplete = 3,  ///< done, but some inputs were left out; standard error names them
};

}  // namespace entente

#endif
