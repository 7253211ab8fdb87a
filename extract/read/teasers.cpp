// SPDX-License-Identifier: MIT
// Related stories. Tested by tests/extract/read/sections_test.cpp.
#include "extract/read/teasers.hpp"

#include "extract/read/date_line.hpp"
#include "extract/read/page_words.hpp"

namespace entente {
namespace {

constexpr std::size_t kStoryParagraphs = 3;  // so many in a row are no lead: the story goes on
constexpr std::uint32_t kStoryBytes = 900;
constexpr std::uint16_t kLabelWords = 3;

bool is_story(const TextLine& line) {
  return line.kind == SectionKind::Body && line.prose;
}

/// A paragraph of a lead: prose, but no long headline (which lacks the full stop).
std::size_t run_of_prose(const std::vector<TextLine>& lines, std::size_t begin, std::uint32_t& size) {
  std::size_t end = begin;
  size = 0;
  while (end < lines.size() && is_story(lines[end])) size += lines[end++].size();
  return end - begin;
}

/// Marks the block behind the label at `begin - 1`; returns where it ends.
std::size_t mark_block(std::string_view text, std::vector<TextLine>& lines, std::size_t begin) {
  bool headline = false;  // the line before opened a teaser that wants its lead
  for (std::size_t i = begin; i < lines.size(); ++i) {
    TextLine& line = lines[i];
    if (line.kind != SectionKind::Body) continue;
    if (is_teaser_label(line.of(text)) || is_page_notice(line.of(text))) {
      line.kind = SectionKind::Furniture;
      headline = false;
    } else if (line.prose) {
      std::uint32_t size = 0;
      const std::size_t run = run_of_prose(lines, i, size);
      if (run >= kStoryParagraphs || (run >= 2 && size >= kStoryBytes)) return i;
      for (std::size_t k = i; k < i + run; ++k) {
        lines[k].kind = SectionKind::Teaser;
        lines[k].joined = k != i || headline;
      }
      i += run - 1;
      headline = false;
    } else if (read_date_line(line.of(text))) {
      line.kind = headline ? SectionKind::Teaser : SectionKind::Furniture;
      line.joined = headline;
    } else if (page_words(line.of(text)) != PageWords::None ||
               (line.words <= kLabelWords && (i + 1 == lines.size() || !is_story(lines[i + 1])))) {
      line.kind = SectionKind::Furniture;
      headline = false;
    } else {
      line.kind = SectionKind::Teaser;
      headline = true;
    }
  }
  return lines.size();
}

}  // namespace

void mark_teasers(std::string_view text, std::vector<TextLine>& lines) {
  bool story_seen = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    TextLine& line = lines[i];
    if (line.kind != SectionKind::Body && line.kind != SectionKind::Furniture) continue;
    if (is_teaser_label(line.of(text))) {
      line.kind = SectionKind::Furniture;
      // Above the story such a label is a menu's: what follows it is the story.
      if (story_seen) i = mark_block(text, lines, i + 1) - 1;
    } else if (story_seen && line.kind == SectionKind::Body && is_inline_teaser(line.of(text))) {
      line.kind = SectionKind::Teaser;
    } else {
      story_seen = story_seen || is_story(line);
    }
  }
}

}  // namespace entente
