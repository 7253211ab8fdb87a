# SPDX-License-Identifier: MIT
set(ENTENTE_READ_SOURCES
  read/byte_source.cpp
  read/credit.cpp
  read/date_line.cpp
  read/dateline.cpp
  read/decompress.cpp
  read/document.cpp
  read/document_id.cpp
  read/doubts.cpp
  read/html_input.cpp
  read/html_text.cpp
  read/input_files.cpp
  read/json_lines.cpp
  read/line_reader.cpp
  read/page_words.cpp
  read/reader.cpp
  read/sections.cpp
  read/sketch.cpp
  read/teasers.cpp
  read/text_lines.cpp)
# Third-party targets of these sources.
set(ENTENTE_READ_LIBRARIES ZLIB::ZLIB zstd::libzstd_shared LibXml2::LibXml2 entente_rapidjson)
