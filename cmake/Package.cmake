# SPDX-License-Identifier: MIT
# `cpack -G DEB` in a build folder: a Debian package of the program alone, with its manual page and completions.
# What it depends on, dpkg-shlibdeps reads from the program.
set(doc ${CMAKE_CURRENT_BINARY_DIR}/doc)
file(READ LICENSE ENTENTE_LICENCE)
string(FIND "${ENTENTE_LICENCE}" "Permission is" begin)
string(SUBSTRING "${ENTENTE_LICENCE}" ${begin} -1 ENTENTE_LICENCE)
string(STRIP "${ENTENTE_LICENCE}" ENTENTE_LICENCE)
string(REPLACE "\n\n" "\n.\n" ENTENTE_LICENCE "${ENTENTE_LICENCE}")
string(REPLACE "\n" "\n " ENTENTE_LICENCE " ${ENTENTE_LICENCE}")
configure_file(cmake/debian-copyright.in ${doc}/copyright @ONLY)
execute_process(COMMAND ${GZIP} -9nc INPUT_FILE ${PROJECT_SOURCE_DIR}/CHANGELOG.md
                OUTPUT_FILE ${doc}/changelog.gz COMMAND_ERROR_IS_FATAL ANY)
install(FILES ${doc}/copyright ${doc}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME entente)
set(CPACK_PACKAGE_VENDOR "The Entente maintainers")
set(CPACK_PACKAGE_CONTACT "The Entente maintainers <maintainers@entente.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core | fonts-dejavu-core")  # names in drawings
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "knowledge graph of diplomatic relations from news")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Entente reads news and communiques and makes a knowledge graph of diplomatic
relations: who met whom, who holds which office, which states signed, upgraded,
recalled or severed what, when, and which words of the text say so.
.
Rules written as data do the reading; there is no trained model and no network.")
include(CPack)
