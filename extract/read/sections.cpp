// SPDX-License-Identifier: MIT
// The story told from what stands around it. Each step looks at the shape of lines and their neighbours,
// none at a particular site: header and date lines, captions, menus, teasers, headline, bylines, dateline.
// Tested by tests/extract/read/sections_test.cpp.
#include "extract/read/sections.hpp"

#include <algorithm>
#include <string>

#include "extract/read/credit.hpp"
#include "extract/read/date_line.hpp"
#include "extract/read/dateline.hpp"
#include "extract/read/page_words.hpp"
#include "extract/read/teasers.hpp"
#include "extract/read/text_lines.hpp"

namespace entente {
namespace {

constexpr std::uint32_t kLongestMenuLine = 48;
constexpr std::uint32_t kLongestHeadline = 220;
constexpr std::size_t kDatelineTries = 5;  // paragraphs: a standfirst and captions may come first
constexpr std::size_t kTranscriptLines = 12;

class Sectioner {
 public:
  Sectioner(std::string_view text, DocumentRecord& record) : text_(text), record_(record) {}

  std::vector<Section> run(std::span<const Section> known) {
    const std::size_t mark = text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    std::size_t story = mark;
    if (const auto header = read_date_header(text_.substr(mark))) {
      story = mark + header->end;
      if (!record_.published.known()) record_.published = header->date;
      header_ = true;
    }
    lines_ = split_lines(text_, story);
    apply_known(known);
    mark_credits();
    mark_menus();
    mark_teasers(text_, lines_);
    find_head();
    mark_dates();
    mark_bylines();
    mark_headline();
    mark_dateline();
    return sections(story);
  }

 private:
  [[nodiscard]] std::string_view bytes(std::size_t i) const { return lines_[i].of(text_); }
  [[nodiscard]] bool is_story(std::size_t i) const {
    return lines_[i].kind == SectionKind::Body && lines_[i].prose;
  }

  void apply_known(std::span<const Section> known) {
    std::size_t k = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      while (k < known.size() && known[k].span.end <= lines_[i].begin) ++k;
      if (k == known.size()) return;
      if (known[k].span.begin > lines_[i].begin) continue;
      lines_[i].kind = known[k].kind;
    }
  }

  void mark_credits() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      TextLine& line = lines_[i];
      if (line.kind != SectionKind::Body) continue;
      if (is_caption(bytes(i))) {
        line.kind = SectionKind::Caption;
      } else if (const auto sign_off = find_sign_off(bytes(i)); sign_off == std::size_t{0}) {
        line.kind = SectionKind::Byline;
      } else if (sign_off) {
        line.sign_off = line.begin + static_cast<std::uint32_t>(*sign_off);
        line.prose = true;  // a sentence ends before it
      }
    }
  }

  [[nodiscard]] bool menu_shaped(const TextLine& line) const {
    return line.kind == SectionKind::Body && line.size() <= kLongestMenuLine && line.words <= 6 &&
           !line.sentence && !line.open;
  }

  /// Menus are runs of short lines with a site's words among them; a few unknown names between two such
  /// lines belong to the menu too.
  void mark_menus() {
    bool story_seen = false;
    for (std::size_t i = 0; i < lines_.size();) {
      TextLine& line = lines_[i];
      if (line.kind == SectionKind::Body && is_page_notice(bytes(i))) {
        line.kind = SectionKind::Furniture;
        ++i;
      } else if (menu_shaped(line)) {
        std::size_t end = i + 1;
        while (end < lines_.size() && menu_shaped(lines_[end])) ++end;
        mark_menu_run(i, end, story_seen);
        i = end;
      } else {
        story_seen = story_seen || is_story(i);
        ++i;
      }
    }
  }

  void mark_menu_run(std::size_t begin, std::size_t end, bool story_seen) {
    std::size_t section_lines = 0;
    std::size_t site_lines = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const PageWords words = page_words(bytes(i));
      section_lines += words != PageWords::None ? 1U : 0U;
      site_lines += words == PageWords::Site || is_page_notice(bytes(i)) ? 1U : 0U;
    }
    const bool menu = section_lines >= 3 && site_lines >= 1;
    std::size_t last = end;  // the last line known to be a menu's
    for (std::size_t i = begin; i < end; ++i) {
      const bool notice = is_page_notice(bytes(i));
      // Before the story a section's name alone is a page's label; behind it, it may be a heading.
      const bool label = page_words(bytes(i)) != PageWords::None && (menu || !story_seen);
      if (!notice && !label) continue;
      lines_[i].kind = SectionKind::Furniture;
      if (menu && last != end) fill_menu(last + 1, i);
      last = i;
    }
  }

  /// The lines between two of a menu: few, in one block or very short.
  void fill_menu(std::size_t begin, std::size_t end) {
    if (end - begin > 4) return;
    for (std::size_t i = begin; i < end; ++i) {
      if (lines_[i].after_blank && lines_[i].words > 3) return;
      if (is_teaser_label(bytes(i)) || read_date_line(bytes(i))) return;
    }
    for (std::size_t i = begin; i < end; ++i) lines_[i].kind = SectionKind::Furniture;
  }

  /// The head reaches to the second paragraph of the story.
  void find_head() {
    first_story_ = 0;
    while (first_story_ < lines_.size() && !is_story(first_story_)) ++first_story_;
    head_ = std::min(first_story_ + 1, lines_.size());
    while (head_ < lines_.size() && !is_story(head_)) ++head_;
  }

  void mark_dates() {
    for (std::size_t i = 0; i < head_; ++i) {
      TextLine& line = lines_[i];
      if (line.kind != SectionKind::Body) continue;
      const auto date = read_date_line(bytes(i));
      if (!date) continue;
      line.kind = SectionKind::Furniture;
      dated_ = true;
      if (!record_.published.known()) record_.published = *date;
    }
  }

  void mark_bylines() {
    std::size_t tail = lines_.size();  // behind the last paragraph
    while (tail > head_ && !is_story(tail - 1)) --tail;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      TextLine& line = lines_[i];
      if (line.kind != SectionKind::Body) continue;
      if ((i < head_ || i >= tail) && is_byline(bytes(i))) line.kind = SectionKind::Byline;
    }
  }

  [[nodiscard]] bool same_as_title(std::string_view line) const {
    const auto letters = [](std::string_view text, std::size_t& i) {
      while (i < text.size() && (text[i] == ' ' || text[i] == '\t')) ++i;
      return i < text.size() ? text[i++] : '\0';
    };
    if (record_.headline.empty()) return false;
    for (std::size_t a = 0, b = 0;;) {
      const char x = letters(line, a);
      const char y = letters(record_.headline, b);
      if ((x >= 'A' && x <= 'Z' ? x + 32 : x) != (y >= 'A' && y <= 'Z' ? y + 32 : y)) return false;
      if (x == '\0') return true;
    }
  }

  /// The first line, where a blank or a date line or page furniture sets it off, or where it is the title.
  void mark_headline() {
    bool furniture = false;
    for (std::size_t i = 0; i < std::min(head_, lines_.size()); ++i) {
      TextLine& line = lines_[i];
      if (line.kind == SectionKind::Headline) return note_headline(line);
      furniture = furniture || line.kind == SectionKind::Furniture;
      if (line.kind != SectionKind::Body) continue;
      const bool followed = i + 1 < lines_.size();
      const bool title = followed && same_as_title(bytes(i));
      const bool date_next = followed && lines_[i + 1].kind == SectionKind::Furniture && dated_;
      const bool set_off = followed && (lines_[i + 1].after_blank || furniture || date_next ||
                                        lines_[i + 1].kind == SectionKind::Byline);
      const bool shaped = line.size() <= kLongestHeadline && line.words >= 3 && line.words <= 32 &&
                          !line.open &&
                          (!line.sentence || line.of(text_).ends_with('?') || line.of(text_).ends_with('!') ||
                           line.of(text_).ends_with("..."));
      if (title || (set_off && shaped && story_after(i))) {
        line.kind = SectionKind::Headline;
        return note_headline(line);
      }
      if (line.prose || !furniture) return;
    }
  }

  [[nodiscard]] bool story_after(std::size_t i) const {
    for (std::size_t k = i + 1; k < lines_.size() && k < i + 12; ++k) {
      if (lines_[k].kind == SectionKind::Body && (lines_[k].prose || lines_[k].words >= 8)) return true;
    }
    return false;
  }

  void note_headline(const TextLine& line) {
    if (record_.headline.empty()) record_.headline = std::string(line.of(text_));
  }

  void mark_dateline() {
    std::size_t tries = 0;
    for (std::size_t i = 0; i < lines_.size() && tries < kDatelineTries; ++i) {
      TextLine& line = lines_[i];
      if (line.kind != SectionKind::Body || (!line.prose && line.words < 6)) continue;
      ++tries;
      const auto dateline = find_dateline(bytes(i));
      if (!dateline) continue;
      if (dateline->colon && (tries > 1 || is_transcript(i))) continue;
      line.dateline = line.begin + static_cast<std::uint32_t>(dateline->size);
      if (!record_.published.known()) record_.published = dateline->date;
      return;
    }
  }

  /// Speakers in capitals begin other lines too.
  [[nodiscard]] bool is_transcript(std::size_t line) const {
    const std::size_t end = std::min(lines_.size(), line + kTranscriptLines);
    for (std::size_t i = line + 1; i < end; ++i) {
      if (is_speaker_line(bytes(i))) return true;
    }
    return false;
  }

  void add(std::vector<Section>& out, SectionKind kind, std::uint32_t begin, bool joined) const {
    const bool runs_on = kind == SectionKind::Body || kind == SectionKind::Furniture || joined;
    if (!out.empty() && out.back().kind == kind && runs_on) return;
    if (!out.empty()) out.back().span.end = begin;
    out.push_back({kind, {out.empty() ? 0 : begin, 0}});
  }

  std::vector<Section> sections(std::size_t story) const {
    std::vector<Section> out;
    if (text_.empty()) return out;
    if (header_ || story != 0) add(out, SectionKind::Furniture, 0, false);
    for (const TextLine& line : lines_) {
      if (line.dateline != 0) {
        add(out, SectionKind::Dateline, line.begin, false);
        add(out, SectionKind::Body, line.dateline, false);
      } else {
        add(out, line.kind, line.begin, line.joined);
      }
      if (line.sign_off != 0) add(out, SectionKind::Byline, line.sign_off, false);
    }
    if (out.empty()) add(out, SectionKind::Body, 0, false);
    out.back().span.end = static_cast<std::uint32_t>(text_.size());
    return out;
  }

  std::string_view text_;
  DocumentRecord& record_;
  std::vector<TextLine> lines_;
  bool header_ = false;
  bool dated_ = false;
  std::size_t first_story_ = 0;
  std::size_t head_ = 0;
};

}  // namespace

std::vector<Section> find_sections(std::string_view text, DocumentRecord& record,
                                   std::span<const Section> known) {
  return Sectioner(text, record).run(known);
}

}  // namespace entente
