// SPDX-License-Identifier: MIT
// A text becomes a document: well-formed, hashed, in sections.
// Tested by tests/extract/read/document_test.cpp.
#include "entente/extract/document.hpp"

#include <string_view>
#include <utility>

#include "entente/core/sha256.hpp"
#include "entente/core/utf8.hpp"
#include "entente/extract/reader.hpp"
#include "extract/read/sections.hpp"
#include "extract/read/sketch.hpp"
#include "extract/read/structured_document.hpp"

namespace entente {

Document make_document(DocumentRecord record, std::string text, std::span<const Section> known) {
  Document document;
  document.text = is_utf8(text) ? std::move(text) : repair_utf8(text);
  document.record = std::move(record);
  if (document.record.name.empty()) document.record.name = document.record.id;
  document.record.sha256 = sha256(document.text);
  document.sections = find_sections(document.text, document.record, known);
  document.record.sketch = sketch(document.text, document.sections);
  return document;
}

Document make_document(DocumentRecord record, std::string text) {
  return make_document(std::move(record), std::move(text), {});
}

Document make_document(std::string id, std::string text) {
  DocumentRecord record;
  record.id = std::move(id);
  return make_document(std::move(record), std::move(text), {});
}

}  // namespace entente
