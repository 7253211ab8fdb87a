// SPDX-License-Identifier: MIT
// Datelines: where, when and by which agency a story was filed.
// Tested by tests/extract/read/dateline_test.cpp.
#include "extract/read/dateline.hpp"

#include <algorithm>
#include <array>

#include "extract/read/credit.hpp"
#include "extract/read/date_line.hpp"
#include "extract/read/letter_case.hpp"

namespace entente {
namespace {

constexpr std::size_t kLongestSegment = 90;
constexpr std::size_t kShortestStory = 20;

/// Capitals that are no town: speakers of transcripts, labels, and bodies that a sentence may begin with.
constexpr auto kNoPlaces = std::to_array<std::string_view>({
    "A",           "AND",      "ANSWER",     "APEC",      "ASEAN",     "AUKUS",    "BREAKING",  "BRICS",
    "CARICOM",     "CHAIRMAN", "COMPERE",    "COVID",     "DR",        "ECOWAS",   "EFTA",      "EXCLUSIVE",
    "FACTBOX",     "FIFA",     "GENERAL",    "HAMAS",     "HON",       "HOST",     "IAEA",      "INTERPOL",
    "INTERVIEWER", "JOINT",    "JOURNALIST", "MERCOSUR",  "MINISTER",  "MINISTRY", "MODERATOR", "MP",
    "MR",          "MRS",      "MS",         "NAFTA",     "NASA",      "NATO",     "NOTE",      "OPEC",
    "OPINION",     "OSCE",     "PM",         "PRESENTER", "PRESIDENT", "PRIME",    "Q",         "QUAD",
    "QUESTION",    "RCEP",     "REPLY",      "REPORTER",  "SAARC",     "SADC",     "SEC",       "SEC.",
    "SECRETARY",   "SENATOR",  "SPEAKER",    "SPEECH",    "STATEMENT", "SUBJECT",  "SUBJECTS",  "SUMMARY",
    "TEL",         "TIMELINE", "TRANSCRIPT", "TREASURER", "UNCLOS",    "UNESCO",   "UNHCR",     "UNICEF",
    "UPDATE",      "URGENT",   "USMCA",      "VIDEO",     "WATCH",     "WIPO",
});

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

template <typename Visit>
bool all_words(std::string_view text, Visit visit) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(" /", i);
    if (begin == std::string_view::npos) return true;
    i = std::min(text.find_first_of(" /", begin), text.size());
    if (!visit(text.substr(begin, i - begin))) return false;
  }
  return true;
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

/// "PUTRAJAYA", "ST. PETERSBURG", "HÀ NỘI": up to five words in capitals, no label among them.
bool is_capital_place(std::string_view text) {
  const CaseCount letters = count_case(text);
  if (letters.lower != 0 || letters.upper < 4 || has_digit(text)) return false;
  std::size_t words = 0;
  return all_words(text,
                   [&](std::string_view word) {
                     ++words;
                     return std::find(kNoPlaces.begin(), kNoPlaces.end(), word) == kNoPlaces.end();
                   }) &&
         words <= 5 && text.find_first_of("\"&;:?!*[]=") == std::string_view::npos;
}

/// "Iraq", "Gaza Strip", "Bosnia-Herzegovina", "S.C."; joined by commas elsewhere.
bool is_name(std::string_view text, std::size_t most_words) {
  if (text.empty() || has_digit(text)) return false;
  std::size_t words = 0;
  return all_words(text,
                   [&](std::string_view word) {
                     ++words;
                     return first_case(word) == LetterCase::Upper || word == "and" || word == "of" ||
                            word == "the" || word == "de" || word == "la" || word == "al" || word == "el" ||
                            word == "da";
                   }) &&
         words <= most_words && first_case(text) == LetterCase::Upper &&
         text.find_first_of("\"&;:?!*[]=") == std::string_view::npos;
}

/// What a segment ("BAGHDAD, Sept 12 (AFP)") says besides its place.
struct Segment {
  bool agency = false;
  bool dated = false;
  bool capitals = false;  ///< the place's
  PartialDate date;

  bool add_date(std::string_view text) {
    const auto read = read_dateline_date(text);
    if (!read) return false;
    dated = true;
    if (read->known()) date = *read;
    return true;
  }
};

/// Takes "(Reuters)", "(05/11/04)" off the end of `text`.
bool take_brackets(std::string_view& text, Segment& segment) {
  while (text.ends_with(')')) {
    const std::size_t open = text.find_last_of('(');
    if (open == std::string_view::npos || text.size() - open > 42) return false;
    const std::string_view inside = trim(text.substr(open + 1, text.size() - open - 2));
    if (is_agency(inside)) {
      segment.agency = true;
    } else if (!segment.add_date(inside) && (first_case(inside) == LetterCase::None || has_digit(inside))) {
      return false;  // an agency that nobody knows says nothing, but does no harm
    }
    text = trim(text.substr(0, open));
    while (text.ends_with(',')) text = trim(text.substr(0, text.size() - 1));
  }
  return true;
}

/// Splits "Afghanistan Aug. 23, 2004" or "NEW YORK Oct 4" before its date.
std::string_view take_trailing_date(std::string_view text, Segment& segment) {
  for (std::size_t i = text.find(' '); i != std::string_view::npos; i = text.find(' ', i + 1)) {
    const std::string_view rest = trim(text.substr(i));
    if (has_digit(rest) && segment.add_date(rest)) return trim(text.substr(0, i));
  }
  return text;
}

bool read_segment(std::string_view text, Segment& segment) {
  text = trim(text);
  if (is_agency(text)) {
    segment.agency = true;
    return true;
  }
  if (!take_brackets(text, segment)) return false;
  if (text.ends_with('.') && has_digit(text)) text.remove_suffix(1);
  text = take_trailing_date(text, segment);
  while (text.ends_with(',')) text = trim(text.substr(0, text.size() - 1));
  if (text.empty()) return segment.agency;
  const std::size_t comma = text.find(',');
  const std::string_view place = trim(text.substr(0, comma));
  std::string_view rest = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
  std::size_t parts = 0;
  while (!rest.empty()) {
    const std::size_t next = rest.find(',');
    const std::string_view part = trim(rest.substr(0, next));
    rest = next == std::string_view::npos ? std::string_view{} : rest.substr(next + 1);
    if (++parts > 3) return false;
    if (is_agency(part)) {
      segment.agency = true;
    } else if (!segment.add_date(part) && !is_name(part, 4)) {
      return false;
    }
  }
  segment.capitals = is_capital_place(place);
  if (segment.capitals) return true;
  return (segment.agency || segment.dated) && is_name(place, 4);
}

/// A separator: where it begins and how long it is with the spaces around it.
struct Separator {
  std::size_t begin = std::string_view::npos;
  std::size_t size = 0;
  bool colon = false;
};

/// The length of the separator at `i`, without the spaces behind it; 0 where there is none.
std::size_t separator_at(std::string_view text, std::size_t i) {
  const std::string_view here = text.substr(i);
  const bool space_before = i != 0 && text[i - 1] == ' ';
  switch (text[i]) {
    case '\xE2':
      if (here.starts_with("\xE2\x80\x94")) return 3;
      // A dash within a name has no space beside it.
      return here.starts_with("\xE2\x80\x93") && (space_before || here.substr(3).starts_with(' ')) ? 3 : 0;
    case '-':
      if (here.starts_with("--")) return 2;
      return here.starts_with("- ") && (space_before || (i != 0 && text[i - 1] == ')')) ? 1 : 0;
    case '_':
      return here.starts_with("_ ") && space_before ? 1 : 0;
    case ':':
      return here.starts_with(": ") ? 1 : 0;
    default:
      return 0;
  }
}

Separator find_separator(std::string_view text) {
  bool bracket = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') bracket = true;
    if (text[i] == ')') bracket = false;
    std::size_t size = bracket ? 0 : separator_at(text, i);
    if (size == 0) continue;
    while (i + size < text.size() && text[i + size] == ' ') ++size;
    return {i, size, text[i] == ':'};
  }
  return {};
}

/// What stands behind a dateline: a sentence, that is enough text, not all capitals.
bool is_story(std::string_view text) {
  if (text.size() < kShortestStory) return false;
  std::size_t end = std::min<std::size_t>(text.size(), 80);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  const CaseCount letters = count_case(text.substr(0, end));
  return letters.lower > letters.upper;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view line) {
  std::optional<Dateline> found;
  std::size_t begin = 0;
  // "Canadian Press - BANJA LUKA, Bosnia-Herzegovina (AP) - ": outlet, then place.
  for (int segments = 0; segments < 3; ++segments) {
    const std::string_view rest = line.substr(begin);
    std::size_t window = std::min(rest.size(), kLongestSegment);
    while (window < rest.size() && (static_cast<unsigned char>(rest[window]) & 0xC0U) == 0x80U) --window;
    const Separator separator = find_separator(rest.substr(0, window));
    if (separator.begin == std::string_view::npos || separator.begin == 0) break;
    Segment segment;
    const std::size_t end = begin + separator.begin + separator.size;
    if (!read_segment(rest.substr(0, separator.begin), segment) || !is_story(line.substr(end))) break;
    // "AFP: …" and "Ana Lima (CNN): …" are speakers.
    if (separator.colon && !segment.dated && !segment.capitals) break;
    if (!found) found.emplace();
    found->size = end;
    found->colon = separator.colon && !segment.dated && !segment.agency;
    if (segment.date.known()) found->date = segment.date;
    begin = end;
  }
  return found;
}

bool is_speaker_line(std::string_view line) {
  const std::size_t colon = line.substr(0, 40).find(':');
  if (colon == std::string_view::npos || colon < 1) return false;
  const std::string_view name = line.substr(0, colon);
  if (!is_utf8(name)) return false;
  const CaseCount letters = count_case(name);
  return letters.lower == 0 && letters.upper >= 1;
}

}  // namespace entente
