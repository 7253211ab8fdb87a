// SPDX-License-Identifier: MIT
// libxml2 escapes, this makes sure that it has nothing to refuse.
// Tested by tests/export/xml_writer_test.cpp.
#include "export/xml_writer.hpp"

#include <libxml/xmlwriter.h>

#include <array>
#include <ostream>
#include <stdexcept>
#include <utility>

#include "entente/core/utf8.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kDrainAt = 1U << 16U;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

/// U+FFFE and U+FFFF in UTF-8 are EF BF BE and EF BF BF.
bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.size() - at >= 3 && text[at] == '\xEF' && text[at + 1] == '\xBF' &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

/// U+0085 (C2 85) and U+2028 (E2 80 A8) end lines in XML 1.1, and some readers of XML 1.0 take them for
/// spaces.
constexpr std::array<std::pair<std::string_view, const char*>, 2> kLineEnds = {
    {{"\u0085", "&#133;"}, {"\u2028", "&#8232;"}}};

const xmlChar* chars(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

}  // namespace

bool is_xml_text(std::string_view text) {
  if (!is_utf8(text)) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_control(text[i]) || is_noncharacter(text, i)) return false;
  }
  return true;
}

std::string xml_text(std::string_view text) {
  if (is_xml_text(text)) return std::string(text);
  const std::string repaired = repair_utf8(text);
  std::string out;
  for (std::size_t i = 0; i < repaired.size(); ++i) {
    if (is_control(repaired[i])) {
      append_utf8(out, U'\u2400' + static_cast<unsigned char>(repaired[i]));
    } else if (is_noncharacter(repaired, i)) {
      append_utf8(out, U'\uFFFD');
      i += 2;
    } else {
      out += repaired[i];
    }
  }
  return out;
}

struct XmlWriter::State {
  std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer{xmlBufferCreate(), xmlBufferFree};
  std::unique_ptr<xmlTextWriter, decltype(&xmlFreeTextWriter)> writer{
      buffer ? xmlNewTextWriterMemory(buffer.get(), 0) : nullptr, xmlFreeTextWriter};
};

XmlWriter::XmlWriter(std::ostream& out) : out_(out), state_(std::make_unique<State>()) {
  if (!state_->writer) throw std::bad_alloc();
  check(xmlTextWriterSetIndent(state_->writer.get(), 1));
  check(xmlTextWriterStartDocument(state_->writer.get(), nullptr, "UTF-8", nullptr));
}

XmlWriter::~XmlWriter() = default;

void XmlWriter::check(int result) {
  if (result < 0) throw std::runtime_error("the XML writer failed");
}

/// Nothing is written to the stream from within libxml2: what the stream throws must not pass through C.
void XmlWriter::drain(std::size_t keep) {
  if (static_cast<std::size_t>(xmlBufferLength(state_->buffer.get())) <= keep) return;
  out_.write(reinterpret_cast<const char*>(xmlBufferContent(state_->buffer.get())),
             xmlBufferLength(state_->buffer.get()));
  xmlBufferEmpty(state_->buffer.get());
}

XmlWriter& XmlWriter::begin(const char* name) {
  check(xmlTextWriterStartElement(state_->writer.get(), reinterpret_cast<const xmlChar*>(name)));
  return *this;
}

/// Text of an element or of an attribute that has begun.
void XmlWriter::content(std::string_view value) {
  const std::string text = xml_text(value);
  std::size_t written = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const auto& [character, reference] : kLineEnds) {
      if (text.compare(i, character.size(), character) != 0) continue;
      check(xmlTextWriterWriteString(state_->writer.get(), chars(text.substr(written, i - written))));
      check(xmlTextWriterWriteRaw(state_->writer.get(), reinterpret_cast<const xmlChar*>(reference)));
      written = i + character.size();
    }
  }
  check(xmlTextWriterWriteString(state_->writer.get(), chars(text.substr(written))));
}

XmlWriter& XmlWriter::attribute(const char* name, std::string_view value) {
  check(xmlTextWriterStartAttribute(state_->writer.get(), reinterpret_cast<const xmlChar*>(name)));
  content(value);
  check(xmlTextWriterEndAttribute(state_->writer.get()));
  return *this;
}

XmlWriter& XmlWriter::text(std::string_view value) {
  content(value);
  return *this;
}

XmlWriter& XmlWriter::end() {
  check(xmlTextWriterEndElement(state_->writer.get()));
  check(xmlTextWriterFlush(state_->writer.get()));
  drain(kDrainAt);
  return *this;
}

void XmlWriter::finish() {
  check(xmlTextWriterEndDocument(state_->writer.get()));
  check(xmlTextWriterFlush(state_->writer.get()));
  drain(0);
}

}  // namespace entente::detail
