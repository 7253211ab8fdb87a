// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXTRACT_READ_JSON_LINES_HPP
#define ENTENTE_EXTRACT_READ_JSON_LINES_HPP

#include <string>

#include "entente/extract/reader.hpp"
#include "extract/read/byte_source.hpp"
#include "extract/read/document_id.hpp"

namespace entente {

/// Reads `{"id", "text"}` objects, one a line, with optional "published", "url", "title", "source"; other
/// keys are passed over. `path` is for messages. A bad line is skipped, the others are read.
void read_json_lines(ByteSource& source, const std::string& path, const ReadLimits& limits, DocumentIds& ids,
                     const DocumentSink& on_document, const SkipSink& on_skip);

}  // namespace entente

#endif
