# SPDX-License-Identifier: MIT
# Fetches what package-lock.json names, once: npm's own record of what is installed is younger than the lock file then.
set(here ${CMAKE_CURRENT_LIST_DIR})
if(EXISTS ${here}/node_modules/.package-lock.json
   AND ${here}/node_modules/.package-lock.json IS_NEWER_THAN ${here}/package-lock.json)
  return()
endif()
execute_process(COMMAND ${NPM} ci --ignore-scripts WORKING_DIRECTORY ${here} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "npm ci failed in tests/readers: without the packages no reader can be run")
endif()
# The one install script that is wanted: it puts the database's binary, which came with the packages, in its place.
execute_process(COMMAND ${NODE} install.js WORKING_DIRECTORY ${here}/node_modules/@ladybugdb/core
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the database @ladybugdb/core has no binary for this machine")
endif()
file(TOUCH ${here}/node_modules/.package-lock.json)
