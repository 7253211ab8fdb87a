// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_XML_WRITER_HPP
#define ENTENTE_EXPORT_XML_WRITER_HPP

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

namespace entente::detail {

/// The text as XML 1.0 can carry it: control characters that it cannot are their pictures (U+0007 is "␇",
/// U+2407), U+FFFE, U+FFFF and ill-formed UTF-8 are U+FFFD. Tabs and line ends stay what they are.
std::string xml_text(std::string_view text);

/// Whether `xml_text` leaves it alone.
bool is_xml_text(std::string_view text);

/// Elements one after another into a stream, indented; memory does not grow with what is written.
class XmlWriter {
 public:
  explicit XmlWriter(std::ostream& out);
  ~XmlWriter();
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  /// `name` is the program's own, with its prefix.
  XmlWriter& begin(const char* name);
  /// Any text; before the element has content.
  XmlWriter& attribute(const char* name, std::string_view value);
  XmlWriter& text(std::string_view value);
  XmlWriter& end();

  /// Ends the document and hands over what is left.
  void finish();

 private:
  struct State;
  void check(int result);
  void content(std::string_view value);
  void drain(std::size_t keep);

  std::ostream& out_;
  std::unique_ptr<State> state_;
};

}  // namespace entente::detail

#endif
