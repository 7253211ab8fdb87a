# SPDX-License-Identifier: MIT
# Run as a script (-DCOMMAND=program;argument -DOUT=file -DGZIP=program) it writes what the command prints to the
# file, compressed where its name ends in .gz, without a date.
get_filename_component(folder ${OUT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
string(REGEX REPLACE "\\.gz$" "" plain ${OUT})
execute_process(COMMAND ${COMMAND} OUTPUT_FILE ${plain} COMMAND_ERROR_IS_FATAL ANY)
if(NOT plain STREQUAL OUT)
  execute_process(COMMAND ${GZIP} -9 -n -f ${plain} COMMAND_ERROR_IS_FATAL ANY)
endif()
