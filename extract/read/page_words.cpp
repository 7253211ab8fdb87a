// SPDX-License-Identifier: MIT
// The words that web pages put around their stories. Whole lines are compared, so that a sentence with one
// of these words in it is never taken for a menu.
// Tested by tests/extract/read/page_words_test.cpp.
#include "extract/read/page_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace entente {
namespace {

constexpr std::size_t kLongestLabel = 64;
constexpr std::size_t kLongestNotice = 240;

/// Sections of a site, in byte order.
constexpr auto kSectionWords = std::to_array<std::string_view>({
    "about",     "affairs",    "africa",        "americas",   "analysis",     "archive",   "archives",
    "arts",      "asia",       "biz",           "business",   "calendar",     "center",    "centre",
    "channel",   "commentary", "culture",       "diplomacy",  "economy",      "editorial", "editorials",
    "education", "english",    "environment",   "europe",     "events",       "features",  "finance",
    "foreign",   "health",     "international", "interview",  "interviews",   "jobs",      "latest",
    "law",       "legal",      "life",          "living",     "local",        "magazine",  "markets",
    "media",     "metro",      "money",         "national",   "news",         "pages",     "people",
    "politics",  "press",      "profile",       "property",   "publications", "region",    "regional",
    "releases",  "report",     "reports",       "resources",  "sci-tech",     "science",   "services",
    "site",      "society",    "special",       "specials",   "stories",      "story",     "style",
    "talk",      "team",       "tech",          "technology", "top",          "topics",    "travel",
    "trending",  "tv",         "world",
});
static_assert(std::is_sorted(kSectionWords.begin(), kSectionWords.end()));

/// Words between the names of sections; alone they name none.
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"&", "all", "and", "in", "more", "of", "on", "our", "the", "us", "with"});
static_assert(std::is_sorted(kSmallWords.begin(), kSmallWords.end()));

/// Words that only a site's menu has, in byte order.
constexpr auto kSiteWords = std::to_array<std::string_view>({
    "accessibility", "advertise",    "advertising",   "app",           "apps",         "blog",
    "blogs",         "bookmark",     "careers",       "cartoons",      "classifieds",  "columnists",
    "contact",       "contacts",     "cookie",        "cookies",       "copyright",    "crossword",
    "disclaimer",    "e-paper",      "email",         "entertainment", "epaper",       "facebook",
    "faq",           "faqs",         "feedback",      "galleries",     "gallery",      "help",
    "home",          "homepage",     "horoscope",     "infographic",   "infographics", "instagram",
    "lifestyle",     "linkedin",     "live",          "login",         "logout",       "menu",
    "multimedia",    "newsletter",   "newsletters",   "op-ed",         "opinion",      "opinions",
    "photo",         "photos",       "podcast",       "podcasts",      "policy",       "print",
    "privacy",       "radio",        "register",      "rss",           "search",       "share",
    "shop",          "sign",         "sign-in",       "sitemap",       "sport",        "sports",
    "subscribe",     "subscription", "subscriptions", "tags",          "telegram",     "terms",
    "tweet",         "twitter",      "video",         "videos",        "weather",      "whatsapp",
    "youtube",
});
static_assert(std::is_sorted(kSiteWords.begin(), kSiteWords.end()));

constexpr auto kTeaserLabels = std::to_array<std::string_view>({
    "also on this site",
    "also read",
    "don't miss",
    "editor's picks",
    "editors' picks",
    "further reading",
    "in other news",
    "keep reading",
    "latest headlines",
    "latest news",
    "latest stories",
    "more from this section",
    "more headlines",
    "more in this section",
    "more news",
    "more on this",
    "more on this story",
    "more stories",
    "more stories like this",
    "most popular",
    "most read",
    "most viewed",
    "other news",
    "other stories",
    "popular stories",
    "read also",
    "read more",
    "read next",
    "recommended",
    "recommended for you",
    "recommended stories",
    "related",
    "related articles",
    "related content",
    "related coverage",
    "related headlines",
    "related links",
    "related news",
    "related posts",
    "related reading",
    "related stories",
    "related story",
    "related topics",
    "see also",
    "see more",
    "similar stories",
    "top news",
    "top stories",
    "trending",
    "trending now",
    "up next",
    "what to read next",
    "you may also like",
    "you might also like",
});
static_assert(std::is_sorted(kTeaserLabels.begin(), kTeaserLabels.end()));

constexpr auto kInlineLabels = std::to_array<std::string_view>({
    "also read",
    "more on this",
    "read also",
    "read more",
    "recommended",
    "related",
    "related article",
    "related news",
    "related stories",
    "related story",
    "see also",
});

/// Lines that begin so are the page's, to their end.
constexpr auto kNoticeStarts = std::to_array<std::string_view>({
    "\xC2\xA9",
    "add a comment",
    "all rights reserved",
    "back to top",
    "bookmark this",
    "click here to subscribe",
    "comments (",
    "copyright ",
    "copyright:",
    "download our app",
    "download the app",
    "email this",
    "follow us",
    "jump to content",
    "keywords:",
    "leave a comment",
    "leave a reply",
    "like us on",
    "post a comment",
    "print this",
    "share on ",
    "share this",
    "sign up for",
    "skip to ",
    "subscribe to ",
    "tags:",
    "this site uses cookies",
    "we use cookies",
});

constexpr auto kNoticeLines = std::to_array<std::string_view>({
    "advertisement",
    "advertisements",
    "comments",
    "continue reading",
    "continue reading below",
    "loading",
    "loading...",
    "no comments",
    "scroll to continue",
    "share",
    "sponsored",
    "sponsored content",
    "tags",
});

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// A line in lower case, curly apostrophes straight, in a buffer of its own: no allocation. Lines that do
/// not fit are empty: they are no labels.
class Label {
 public:
  explicit Label(std::string_view line) {
    if (line.size() > kLongestLabel) return;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line.substr(i).starts_with("\xE2\x80\x99")) {
        bytes_[size_++] = '\'';
        i += 2;
      } else {
        bytes_[size_++] = lower(line[i]);
      }
    }
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kLongestLabel> bytes_{};
  std::size_t size_ = 0;
};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

bool starts_with_lower(std::string_view line, std::string_view start) {
  return line.size() >= start.size() && std::equal(start.begin(), start.end(), line.begin(),
                                                   [](char want, char have) { return want == lower(have); });
}

/// Arrows, colons and dots that labels end in.
std::string_view strip_marks(std::string_view label) {
  while (true) {
    if (label.ends_with("\xC2\xBB") || label.ends_with("\xC2\xB7")) {
      label.remove_suffix(2);
    } else if (label.ends_with("\xE2\x80\xA6") || label.ends_with("\xE2\x80\xBA")) {
      label.remove_suffix(3);
    } else if (!label.empty() && std::string_view(" :.>|-").find(label.back()) != std::string_view::npos) {
      label.remove_suffix(1);
    } else {
      break;
    }
  }
  while (!label.empty() && std::string_view(" #*>|-").find(label.front()) != std::string_view::npos) {
    label.remove_prefix(1);
  }
  return label;
}

}  // namespace

PageWords page_words(std::string_view line) {
  const Label label(line);
  const std::string_view text = label.view();
  constexpr std::string_view kBetween = " /|>,";
  PageWords result = PageWords::None;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = text.find_first_not_of(kBetween, i);
    if (begin == std::string_view::npos) break;
    i = std::min(text.find_first_of(kBetween, begin), text.size());
    const std::string_view word = text.substr(begin, i - begin);
    if (contains(kSiteWords, word)) {
      result = PageWords::Site;
    } else if (contains(kSectionWords, word)) {
      if (result == PageWords::None) result = PageWords::Section;
    } else if (!contains(kSmallWords, word) && word != "\xC2\xBB" && word != "\xE2\x80\xBA" && word != "-") {
      return PageWords::None;
    }
  }
  return result;
}

bool is_page_notice(std::string_view line) {
  if (line.empty() || line.size() > kLongestNotice) return false;
  for (std::string_view start : kNoticeStarts) {
    if (start.front() != lower(line.front())) continue;
    if (starts_with_lower(line, start)) return true;
  }
  const Label label(line);
  if (std::find(kNoticeLines.begin(), kNoticeLines.end(), label.view()) != kNoticeLines.end()) return true;
  if (label.view().ends_with("min read") || label.view().ends_with("minute read"))
    return label.view().size() < 18;
  return line.size() <= 160 &&
         (line.ends_with("All rights reserved.") || line.ends_with("All Rights Reserved.") ||
          line.ends_with("All rights reserved") || line.ends_with("All Rights Reserved"));
}

bool is_teaser_label(std::string_view line) {
  const Label label(line);
  const std::string_view text = strip_marks(label.view());
  return contains(kTeaserLabels, text) || (text.starts_with("more from ") && text.size() < 40);
}

bool is_inline_teaser(std::string_view line) {
  if (line.size() > 200) return false;
  const std::size_t colon = line.substr(0, 20).find(':');
  if (colon == std::string_view::npos || colon + 8 > line.size()) return false;
  const Label label(line.substr(0, colon));
  return std::find(kInlineLabels.begin(), kInlineLabels.end(), label.view()) != kInlineLabels.end();
}

}  // namespace entente
