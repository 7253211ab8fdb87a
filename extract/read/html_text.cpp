// SPDX-License-Identifier: MIT
// HTML to lines of text, from the parser's events: the only file that sees libxml2. No tree is built, so
// that nesting costs no stack; the parser's own list of open elements is capped.
// Tested by tests/extract/read/html_text_test.cpp.
#include "extract/read/html_text.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <mutex>

#include "entente/core/utf8.hpp"
#include "extract/read/date_line.hpp"
#include "extract/read/html_input.hpp"

namespace entente {
namespace {

/// Closing a tag searches the open ones, so their number bounds the time of a hostile page.
constexpr int kMostOpenElements = 512;

constexpr auto kBlocks = std::to_array<std::string_view>({
    "address", "article", "aside", "blockquote", "body",    "br",       "caption",    "center",
    "dd",      "details", "div",   "dl",         "dt",      "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",    "h2",         "h3",      "h4",       "h5",         "h6",
    "header",  "hr",      "html",  "legend",     "li",      "main",     "menu",       "nav",
    "ol",      "p",       "pre",   "section",    "summary", "table",    "tbody",      "td",
    "tfoot",   "th",      "thead", "title",      "tr",      "ul",
});
static_assert(std::is_sorted(kBlocks.begin(), kBlocks.end()));

/// Blocks that stand apart from their neighbours, as a blank line shows.
constexpr auto kApart = std::to_array<std::string_view>({
    "article", "aside",  "blockquote", "figure", "footer", "h1", "h2",  "h3",      "h4",    "h5",
    "h6",      "header", "main",       "nav",    "ol",     "p",  "pre", "section", "table", "ul",
});
static_assert(std::is_sorted(kApart.begin(), kApart.end()));

/// Elements whose content nobody reads.
constexpr auto kHidden = std::to_array<std::string_view>({
    "audio",
    "button",
    "canvas",
    "datalist",
    "embed",
    "iframe",
    "map",
    "math",
    "noscript",
    "object",
    "option",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "video",
});
static_assert(std::is_sorted(kHidden.begin(), kHidden.end()));

template <typename List>
bool contains(const List& list, std::string_view name) {
  return std::binary_search(list.begin(), list.end(), name);
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

std::string_view attribute(const xmlChar** attributes, std::string_view name) {
  for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
    if (view(attributes[0]) == name) return view(attributes[1]);
  }
  return {};
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// Takes the parser's events and writes the text.
class HtmlEvents {
 public:
  void open(std::string_view name, const xmlChar** attributes) {
    if (name == "meta") return meta(attributes);
    if (name == "link" && lower(attribute(attributes, "rel")) == "canonical")
      set_url(attribute(attributes, "href"));
    if (name == "time" && !out.record.published.known()) set_date(attribute(attributes, "datetime"));
    if (hidden_ != 0 || contains(kHidden, name)) {
      hidden_ += contains(kHidden, name) ? 1 : 0;
      return;
    }
    if (contains(kBlocks, name)) break_line(contains(kApart, name));
    if (name == "title" && !title_done_) in_title_ = true;
    if (name == "figcaption") start(SectionKind::Caption);
    if (name == "nav" || name == "footer") start(SectionKind::Furniture);
    if (name == "h1" && !headline_done_) start(SectionKind::Headline);
  }

  void close(std::string_view name) {
    if (contains(kHidden, name)) {
      hidden_ -= hidden_ != 0 ? 1 : 0;
      return;
    }
    if (hidden_ != 0) return;
    if (name == "title" && in_title_) {
      in_title_ = false;
      title_done_ = true;
    }
    if (contains(kBlocks, name)) break_line(contains(kApart, name));
    if (name == "figcaption") stop(SectionKind::Caption);
    if (name == "nav" || name == "footer") stop(SectionKind::Furniture);
    if (name == "h1") stop(SectionKind::Headline);
  }

  void characters(std::string_view text) {
    if (hidden_ != 0) return;
    std::string& to = in_title_ ? title_ : out.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      const bool nbsp = text.substr(i).starts_with("\xC2\xA0");
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || nbsp) {
        if (!to.empty() && to.back() != ' ' && to.back() != '\n') to += ' ';
        i += nbsp ? 1U : 0U;
      } else {
        to += c;
      }
    }
  }

  HtmlText finish() {
    while (open_) stop(kind_);
    while (!out.text.empty() && (out.text.back() == ' ' || out.text.back() == '\n')) out.text.pop_back();
    const auto size = static_cast<std::uint32_t>(out.text.size());
    for (Section& section : out.known) section.span.end = std::min(section.span.end, size);
    std::erase_if(out.known, [](const Section& section) { return section.span.empty(); });
    if (out.record.headline.empty()) {
      out.record.headline = !meta_title_.empty() ? meta_title_ : title_.substr(0, title_.find(" | "));
      while (out.record.headline.ends_with(' ')) out.record.headline.pop_back();
    }
    return std::move(out);
  }

  htmlParserCtxtPtr parser = nullptr;
  HtmlText out;

 private:
  void break_line(bool apart) {
    while (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
    if (out.text.empty()) return;
    if (out.text.back() != '\n') out.text += '\n';
    if (apart && !out.text.ends_with("\n\n")) out.text += '\n';
  }

  /// Markup of one kind at a time: what is nested in a menu is the menu's.
  void start(SectionKind kind) {
    if (open_) {
      depth_ += kind == kind_ ? 1 : 0;
      return;
    }
    open_ = true;
    depth_ = 1;
    kind_ = kind;
    begin_ = static_cast<std::uint32_t>(out.text.size());
  }

  void stop(SectionKind kind) {
    if (!open_ || kind != kind_ || --depth_ > 0) return;
    open_ = false;
    const auto end = static_cast<std::uint32_t>(out.text.size());
    std::string_view text = std::string_view(out.text).substr(begin_);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    if (text.empty()) return;
    if (kind == SectionKind::Headline) {
      headline_done_ = true;
      out.record.headline = std::string(text);
      std::replace(out.record.headline.begin(), out.record.headline.end(), '\n', ' ');
    }
    out.known.push_back({kind, {begin_, end}});
  }

  void set_url(std::string_view url) {
    if (out.record.url.empty() && (url.starts_with("https://") || url.starts_with("http://")))
      out.record.url = url;
  }

  void set_date(std::string_view text) {
    if (const auto date = read_timestamp(text)) out.record.published = *date;
  }

  void meta(const xmlChar** attributes) {
    std::string name = lower(attribute(attributes, "property"));
    if (name.empty()) name = lower(attribute(attributes, "name"));
    if (name.empty()) name = lower(attribute(attributes, "itemprop"));
    const std::string_view content = attribute(attributes, "content");
    if (name == "og:title" || name == "dc.title") {
      meta_title_ = content;
    } else if (name == "og:site_name") {
      out.record.publisher = content;
    } else if (name == "og:url") {
      set_url(content);
    } else if (!dated_ && (name == "article:published_time" || name == "date" || name == "pubdate" ||
                           name == "publishdate" || name == "dc.date" || name == "dc.date.issued" ||
                           name == "datepublished" || name == "dcterms.date" || name == "dcterms.created")) {
      set_date(content);
      dated_ = out.record.published.known();
    }
  }

  std::string title_;
  std::string meta_title_;
  bool in_title_ = false;
  bool title_done_ = false;
  bool headline_done_ = false;
  bool dated_ = false;
  int hidden_ = 0;
  bool open_ = false;
  int depth_ = 0;
  SectionKind kind_ = SectionKind::Body;
  std::uint32_t begin_ = 0;
};

void on_open(void* user, const xmlChar* name, const xmlChar** attributes) {
  auto& events = *static_cast<HtmlEvents*>(user);
  if (events.parser->nameNr > kMostOpenElements) {
    events.out.failure = "holds HTML that is nested too deeply";
    return xmlStopParser(events.parser);
  }
  events.open(view(name), attributes);
}
void on_close(void* user, const xmlChar* name) {
  static_cast<HtmlEvents*>(user)->close(view(name));
}
void on_characters(void* user, const xmlChar* text, int size) {
  static_cast<HtmlEvents*>(user)->characters(
      std::string_view(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)));
}
void on_message(void*, const char*, ...) {}  // pages of any quality: nothing to say

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

/// libxml2 reports failed conversions to a handler of the thread, which would print them.
class ConversionErrors {
 public:
  explicit ConversionErrors(HtmlEvents& events)
      : handler_(xmlStructuredError), context_(xmlStructuredErrorContext) {
    xmlSetStructuredErrorFunc(&events, [](void* user, xmlErrorPtr error) {
      if (error->domain == XML_FROM_I18N || error->domain == XML_FROM_IO) {
        static_cast<HtmlEvents*>(user)->out.failure =
            "is not in the encoding that it declares: convert it to UTF-8";
      }
    });
  }
  ConversionErrors(const ConversionErrors&) = delete;
  ConversionErrors& operator=(const ConversionErrors&) = delete;
  ~ConversionErrors() { xmlSetStructuredErrorFunc(context_, handler_); }

 private:
  xmlStructuredErrorFunc handler_;
  void* context_;
};

}  // namespace

HtmlText read_html(std::string_view html) {
  static std::once_flag once;
  std::call_once(once, [] { xmlInitParser(); });

  HtmlEvents events;
  if (has_crowded_tag(html)) {
    events.out.failure = "holds an HTML tag with too many attributes";
    return events.finish();
  }
  const HtmlInput page = html_input(html);
  const std::string& bytes = page.bytes;
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    events.out.failure = "holds too much HTML";
    return events.finish();
  }
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
  if (!parser) {
    events.out.failure = "no memory to read HTML";
    return events.finish();
  }
  const ConversionErrors errors(events);
  events.parser = parser.get();
  *parser->sax = htmlSAXHandler{};
  parser->sax->startElement = on_open;
  parser->sax->endElement = on_close;
  parser->sax->characters = on_characters;
  parser->sax->ignorableWhitespace = on_characters;
  parser->sax->warning = on_message;
  parser->sax->error = on_message;
  parser->userData = &events;
  htmlCtxtReadMemory(parser.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, page.encoding,
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                         HTML_PARSE_NODEFDTD | HTML_PARSE_NOIMPLIED);
  HtmlText result = events.finish();
  if (!is_utf8(result.text)) {
    result.text = repair_utf8(result.text);
    result.known.clear();
  }
  for (std::string* field : {&result.record.headline, &result.record.publisher, &result.record.url}) {
    if (!is_utf8(*field)) *field = repair_utf8(*field);
  }
  return result;
}

}  // namespace entente
