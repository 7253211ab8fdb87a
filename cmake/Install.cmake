# SPDX-License-Identifier: MIT
# What `cmake --install` puts where, so that `find_package(entente)` gives entente::core, entente::extract,
# entente::graph, entente::export, entente::query and entente::evaluate, and the program lies in bin/,
# the SHACL shapes of its graphs in share/entente/.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(ENTENTE_CONFIG_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/entente)

install(TARGETS entente_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
foreach(made IN LISTS ENTENTE_MADE_BY_PROGRAM)
  string(REGEX REPLACE "=.*" "" file "${made}")
  string(REGEX REPLACE ".*=" "" folder "${made}")
  install(FILES ${file} DESTINATION ${folder} COMPONENT program)
endforeach()
install(FILES export/shapes.ttl DESTINATION ${CMAKE_INSTALL_DATADIR}/entente COMPONENT program)
install(TARGETS entente_core entente_extract entente_graph entente_export entente_query entente_evaluate entente_rapidjson
  EXPORT entente-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY include/entente DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development
        FILES_MATCHING PATTERN "*.hpp")
install(EXPORT entente-targets NAMESPACE entente:: DESTINATION ${ENTENTE_CONFIG_DIR} COMPONENT development)

configure_package_config_file(cmake/entente-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/entente-config.cmake
  INSTALL_DESTINATION ${ENTENTE_CONFIG_DIR})
# Until 1.0 a minor version may change the interface.
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/entente-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/entente-config-version.cmake
        DESTINATION ${ENTENTE_CONFIG_DIR} COMPONENT development)
