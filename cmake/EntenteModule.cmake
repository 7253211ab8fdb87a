# SPDX-License-Identifier: MIT
set(ENTENTE_WARNINGS -Wall -Wextra -Wshadow -Wnon-virtual-dtor
    -Wno-restrict)  # g++ 12 warns of its own operator+(const char*, std::string)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of overlaps inside std::string's operator+ that cannot be (GCC bug 105329).
  list(APPEND ENTENTE_WARNINGS -Wno-restrict)
  add_link_options(-Wno-restrict -Wno-stringop-overflow)  # the same, found again at link time
endif()

# entente_module(NAME core SOURCES a.cpp b.cpp [DEPENDS core graph] [LIBRARIES ICU::uc])
#
# One layer of the program as a static library `entente_<name>`. DEPENDS is the whole list of layers that
# it may include; LIBRARIES are third-party targets, which stay private to the layer.
function(entente_module)
  cmake_parse_arguments(M "" "NAME" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(entente_${M_NAME} STATIC ${M_SOURCES})
  add_library(entente::${M_NAME} ALIAS entente_${M_NAME})
  set_target_properties(entente_${M_NAME} PROPERTIES EXPORT_NAME ${M_NAME})
  target_compile_features(entente_${M_NAME} PUBLIC cxx_std_20)
  target_include_directories(entente_${M_NAME}
    PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>
    PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(entente_${M_NAME} PRIVATE ${ENTENTE_WARNINGS})
  foreach(layer IN LISTS M_DEPENDS)
    target_link_libraries(entente_${M_NAME} PUBLIC entente_${layer})
  endforeach()
  if(M_LIBRARIES)
    target_link_libraries(entente_${M_NAME} PRIVATE ${M_LIBRARIES})
  endif()
endfunction()

# entente_test(NAME core_date SOURCES date_test.cpp DEPENDS core): a GoogleTest program, one ctest per case.
function(entente_test)
  cmake_parse_arguments(T "" "NAME" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_executable(${T_NAME} ${T_SOURCES})
  target_include_directories(${T_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${T_NAME} PRIVATE ${ENTENTE_WARNINGS} -Wno-shadow)
  foreach(layer IN LISTS T_DEPENDS)
    target_link_libraries(${T_NAME} PRIVATE entente_${layer})
  endforeach()
  target_link_libraries(${T_NAME} PRIVATE GTest::gtest_main GTest::gmock ${T_LIBRARIES})
  gtest_discover_tests(${T_NAME} TEST_PREFIX "${T_NAME}." DISCOVERY_TIMEOUT 60)
endfunction()
