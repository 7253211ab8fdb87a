// SPDX-License-Identifier: MIT
// Who wrote, who photographed: agencies, bylines, sign-offs and captions. Every test looks at the ends of
// a line only, and asks for a mark that running prose does not have.
// Tested by tests/extract/read/credit_test.cpp.
#include "extract/read/credit.hpp"

#include <algorithm>
#include <array>

#include "extract/read/letter_case.hpp"

namespace entente {
namespace {

constexpr std::size_t kLongestCaption = 800;
constexpr std::size_t kLongestCredit = 90;
constexpr std::size_t kLongestByline = 90;

/// As they sign, in byte order.
constexpr auto kAgencies = std::to_array<std::string_view>({
    "AA",
    "AAP",
    "AFP",
    "AGENCIES",
    "AGERPRES",
    "ANA",
    "ANI",
    "ANP",
    "ANSA",
    "AP",
    "APA",
    "APP",
    "APS",
    "AZERTAC",
    "Agence France-Presse",
    "Agencies",
    "Al Jazeera",
    "Al-Jazeera",
    "Anadolu",
    "Anadolu Agency",
    "Antara",
    "Associated Press",
    "Azertac",
    "BBC",
    "BERNAMA",
    "BNA",
    "BNS",
    "BSS",
    "BTA",
    "BelTA",
    "Bernama",
    "Bloomberg",
    "CBC",
    "CNA",
    "CNN",
    "CNS",
    "CP",
    "CTK",
    "Canadian Press",
    "DPA",
    "EFE",
    "EPA",
    "EPA-EFE",
    "ERR",
    "FANA",
    "GNA",
    "Getty Images",
    "HINA",
    "IANS",
    "INA",
    "INTERFAX",
    "IRNA",
    "ISNA",
    "ITAR-TASS",
    "Interfax",
    "Itar-Tass",
    "JIJI",
    "Jiji",
    "KCNA",
    "KPL",
    "KUNA",
    "KYODO",
    "Kyodo",
    "Kyodo News",
    "LUSA",
    "Lusa",
    "MAP",
    "MENA",
    "MONTSAME",
    "MTI",
    "NAN",
    "NINA",
    "NTB",
    "NZPA",
    "New York Times",
    "News Agencies",
    "OANA",
    "PA",
    "PAP",
    "PETRA",
    "PNA",
    "PTI",
    "Petra",
    "Press Association",
    "QNA",
    "REUTERS",
    "RFE/RL",
    "RIA Novosti",
    "RSS",
    "Reuters",
    "SANA",
    "SAPA",
    "SPA",
    "STA",
    "Sapa",
    "TANJUG",
    "TASR",
    "TASS",
    "TT",
    "Tanjug",
    "The Associated Press",
    "The Canadian Press",
    "UNB",
    "UNI",
    "UPI",
    "UPI.com",
    "USATODAY.com",
    "Ukrinform",
    "VNA",
    "VNS",
    "VOA",
    "VOV",
    "WAFA",
    "WAM",
    "XINHUA",
    "Xinhua",
    "Xinhuanet",
    "YONHAP",
    "Yonhap",
    "dpa",
    "washingtonpost.com",
});
static_assert(std::is_sorted(kAgencies.begin(), kAgencies.end()));

constexpr std::string_view kEmDash = "\xE2\x80\x94";
constexpr std::string_view kEnDash = "\xE2\x80\x93";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool ends_sentence(std::string_view text) {
  text = trim(text);
  for (std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99", "\"", "'", ")"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  return text.ends_with('.') || text.ends_with('?') || text.ends_with('!');
}

bool equals_ignoring_case(std::string_view a, std::string_view lower) {
  return a.size() == lower.size() && std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) {
           return (x >= 'A' && x <= 'Z' ? static_cast<char>(x + 32) : x) == y;
         });
}

bool starts_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && equals_ignoring_case(text.substr(0, lower.size()), lower);
}

/// Calls `word` for each word; stops with false where it returns false.
template <typename Visit>
bool all_words(std::string_view text, Visit visit) {
  constexpr std::string_view kBetween = " \t,;:/()[]|.";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(kBetween, i);
    if (begin == std::string_view::npos) return true;
    i = std::min(text.find_first_of(kBetween, begin), text.size());
    if (!visit(text.substr(begin, i - begin))) return false;
  }
  return true;
}

bool is_photo_word(std::string_view word) {
  for (std::string_view cue :
       {"photo", "photos", "photograph", "photographs", "picture", "pictures", "images", "handout", "pix"}) {
    if (equals_ignoring_case(word, cue)) return true;
  }
  return false;
}

/// True where `text` is a credit and nothing else: a photo word or a joined agency among names.
bool is_credit(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestCredit) return false;
  if (text.front() == '(' || text.front() == '[') text.remove_prefix(1);
  if (text.ends_with('.')) text.remove_suffix(1);
  if (text.ends_with(')') || text.ends_with(']')) text.remove_suffix(1);
  bool photo = false;
  std::size_t words = 0;
  const bool names_only = all_words(text, [&](std::string_view word) {
    ++words;
    photo = photo || is_photo_word(word);
    if (is_photo_word(word) || first_case(word) == LetterCase::Upper) return true;
    for (std::string_view small : {"by", "of", "courtesy", "from", "the", "file", "via", "and", "for", "de",
                                   "supplied", "credit", "credits", "dpa", "pool", "taken", "provided"}) {
      if (equals_ignoring_case(word, small)) return true;
    }
    return false;
  });
  if (!names_only || words > 10) return false;
  if (photo) return true;
  const std::size_t slash = text.find_last_of('/');
  if (slash == std::string_view::npos) return false;
  // "Ana Lima/AFP", "REUTERS/Ana Lima": a person on one side.
  const std::string_view before = trim(text.substr(0, slash));
  const std::string_view after = trim(text.substr(slash + 1));
  return (is_agency(after) && !is_agency(before)) || (before == "REUTERS" && !is_agency(after));
}

/// Where what might be a credit begins: behind the last sentence, dash or opening bracket. 0: nowhere.
std::size_t credit_begin(std::string_view line) {
  const std::size_t floor = line.size() > kLongestCredit + 10 ? line.size() - kLongestCredit - 10 : 0;
  for (std::size_t i = line.size() - 1; i-- > floor;) {
    const char next = line[i + 1];
    switch (line[i]) {
      case '.':
      case '?':
      case '!':
      case '"':
      case '|':
        if (next == ' ' || next == '(') return i + 1;
        break;
      case ' ':
        if (next == '(' || next == '[' || (next == '-' && line.substr(i + 2).starts_with(' '))) return i + 2;
        break;
      case '\xE2':
        if (line.substr(i).starts_with(kEmDash) || line.substr(i).starts_with(kEnDash) ||
            line.substr(i).starts_with("\xE2\x80\x9D ")) {
          return i + 3;
        }
        break;
      default:
        break;
    }
  }
  return 0;
}

/// The same for a line that is nothing else: "AFP Photo", "REUTERS/Ana Lima". Headlines end in "photos" too.
bool is_bare_credit(std::string_view line) {
  if (line.size() > kLongestCredit || !is_credit(line)) return false;
  const std::size_t space = line.find_last_of(' ');
  if (space == std::string_view::npos) return false;
  return is_photo_word(line.substr(space + 1)) ? is_agency(line.substr(0, space))
                                               : line.find('/') != std::string_view::npos;
}

bool starts_as_credit(std::string_view line) {
  if (std::string_view("PpFfIiAa[").find(line.front()) == std::string_view::npos) return false;
  if (line.front() == '[') line.remove_prefix(1);
  for (std::string_view start :
       {"photo:", "photo by ", "photo credit", "photos:", "file photo",
        "picture:", "image:", "photograph:", "photo courtesy", "image credit", "ap photo", "afp photo"}) {
    if (starts_ignoring_case(line, start)) return true;
  }
  return false;
}

}  // namespace

bool is_agency(std::string_view name) {
  name = trim(name);
  while (!name.empty()) {
    if (std::binary_search(kAgencies.begin(), kAgencies.end(), name)) return true;
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos) return false;
    if (!std::binary_search(kAgencies.begin(), kAgencies.end(), trim(name.substr(0, slash)))) return false;
    name = trim(name.substr(slash + 1));
  }
  return false;
}

std::optional<std::size_t> find_sign_off(std::string_view line) {
  if (starts_ignoring_case(line, "(reporting by ") || starts_ignoring_case(line, "reporting by ") ||
      starts_ignoring_case(line, "(additional reporting by ")) {
    return line.size() <= 400 ? std::optional<std::size_t>(0) : std::nullopt;
  }
  const char last = line.empty() ? '.' : line.back();
  if (last != ')' && last != '/' && last != ']' &&
      case_of(static_cast<unsigned char>(last)) == LetterCase::None) {
    return std::nullopt;  // nearly every line of prose ends here
  }
  // The signature is the last few words: try each place where it could begin, the nearest first.
  const std::size_t floor = line.size() > 32 ? line.size() - 32 : 0;
  for (std::size_t i = line.size(); i-- > floor;) {
    const char previous = i == 0 ? ' ' : line[i - 1];
    const bool behind_dash = previous == '-' || previous == '\x93' || previous == '\x94';
    if (previous != ' ' && !behind_dash && line[i] != '(' && line[i] != '[') continue;
    std::string_view name = line.substr(i);
    const bool bracket = name.front() == '(' || name.front() == '[';
    if (bracket) name.remove_prefix(1);
    if (!name.empty() && (name.back() == ')' || name.back() == ']' || name.back() == '/'))
      name.remove_suffix(1);
    if (!is_agency(name)) continue;
    std::string_view before = trim(line.substr(0, i));
    for (std::string_view dash : {kEmDash, kEnDash, std::string_view("--"), std::string_view("-")}) {
      if (before.ends_with(dash)) {
        before = trim(before.substr(0, before.size() - dash.size()));
        break;
      }
    }
    if (before.empty()) return std::size_t{0};
    if (ends_sentence(before)) return before.size();
  }
  return std::nullopt;
}

bool is_byline(std::string_view line) {
  if (line.size() > kLongestByline || line.empty()) return false;
  if (is_agency(line)) return true;
  for (std::string_view job :
       {" Writer", " Correspondent", " Staff", " Reporter", " Staff Writer", " Foreign Service"}) {
    if (line.ends_with(job) && is_agency(line.substr(0, line.size() - job.size()))) return true;
  }
  const bool by = line.starts_with("By ") || line.starts_with("BY ") || line.starts_with("by ");
  if (!by) return false;
  std::size_t words = 0;
  std::size_t names = 0;
  const bool fits = all_words(line.substr(3), [&](std::string_view word) {
    ++words;
    if (first_case(word) == LetterCase::Upper) {
      ++names;
      return true;
    }
    return word == "and" || word == "in" || word == "for" || word == "de" || word == "van" || word == "von" ||
           word == "al" || word == "bin" || word == "of" || word == "the";
  });
  return fits && names >= 2 && words <= 12 && !line.ends_with('.') && !line.ends_with(',');
}

bool is_caption(std::string_view line) {
  if (line.size() > kLongestCaption || line.size() < 5) return false;
  const char last = line.back();
  const bool tail = last == ')' || last == ']' || last == '.' ||
                    case_of(static_cast<unsigned char>(last)) != LetterCase::None;
  if (!tail) return false;
  if (starts_as_credit(line)) return line.size() <= 2 * kLongestCredit;
  if (last == '.' && line[line.size() - 2] != ')') return false;
  const std::size_t begin = credit_begin(line);
  if (begin == 0) return is_bare_credit(line);
  return is_credit(line.substr(begin));
}

}  // namespace entente
