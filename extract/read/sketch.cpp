// SPDX-License-Identifier: MIT
// A text's sketch: one-permutation MinHash over runs of three words.
// Tested by tests/extract/read/sketch_test.cpp.
#include "extract/read/sketch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

namespace entente {
namespace {

constexpr std::size_t kClasses = 64;
constexpr std::size_t kFewestRuns = 12;
constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();
constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Every bit of the result depends on every bit of the number.
constexpr std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 30U;
  x *= 0xbf58476d1ce4e5b9ULL;
  x ^= x >> 27U;
  x *= 0x94d049bb133111ebULL;
  return x ^ (x >> 31U);
}

class Sketch {
 public:
  Sketch() { least_.fill(kNone); }

  void read(std::string_view text) {
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      const unsigned char lower = byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
      // Bytes of other letters, and of curly quotes: these are rare enough to be letters too.
      if (byte >= 0x80 || (lower >= 'a' && lower <= 'z') || (byte >= '0' && byte <= '9')) {
        word_ = (word_ ^ lower) * 0x100000001b3ULL;
        in_word_ = true;
      } else if (c != '\'' && c != '.' && c != ',') {
        end_word();
      }
    }
    end_word();
  }

  [[nodiscard]] std::string text() const {
    if (runs_ < kFewestRuns) return "";
    std::string out;
    out.reserve(2 * kClasses);
    for (const std::uint64_t number : least_) {
      out += number == kNone ? '.' : kDigits[number & 63U];
      out += number == kNone ? '.' : kDigits[(number >> 6U) & 63U];
    }
    return out;
  }

 private:
  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    const std::uint64_t run =
        mix(before_last_ * 0x9e3779b97f4a7c15ULL ^ mix(last_ + 0x632be59bd9b4e019ULL) ^ word_);
    if (++words_ >= 3) {
      ++runs_;
      // The class from the upper bits, the order from the lower ones.
      std::uint64_t& least = least_[run >> 58U];
      least = std::min<std::uint64_t>(least, run & 0x03ffffffffffffffULL);
    }
    before_last_ = last_;
    last_ = word_;
    word_ = kStart;
  }

  static constexpr std::uint64_t kStart = 0xcbf29ce484222325ULL;
  std::array<std::uint64_t, kClasses> least_{};
  std::uint64_t word_ = kStart;
  std::uint64_t last_ = 0;
  std::uint64_t before_last_ = 0;
  std::size_t words_ = 0;
  std::size_t runs_ = 0;
  bool in_word_ = false;
};

}  // namespace

std::string sketch(std::string_view text, std::span<const Section> sections) {
  Sketch sketch;
  for (const Section& section : sections) {
    if (section.kind == SectionKind::Body) sketch.read(text.substr(section.span.begin, section.span.size()));
  }
  return sketch.text();
}

}  // namespace entente
