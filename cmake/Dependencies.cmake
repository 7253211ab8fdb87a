# SPDX-License-Identifier: MIT
# Every third-party package, found once. Layers link the targets they need.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(Boost 1.74 REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(ZLIB REQUIRED)
find_package(zstd REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(TBB REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(NETTLE REQUIRED IMPORTED_TARGET nettle)

# Debian's RapidJSON package sets variables only.
add_library(entente_rapidjson INTERFACE)
target_include_directories(entente_rapidjson SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIRS} ${RapidJSON_INCLUDE_DIRS})

if(ENTENTE_BUILD_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()
if(ENTENTE_BUILD_BENCH)
  find_package(benchmark REQUIRED)
endif()
