// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_PALETTE_HPP
#define ENTENTE_EXPORT_PALETTE_HPP

#include <string_view>

// The colours of drawings: those of Okabe and Ito, which the colour-blind tell apart, and tints of them that
// carry dark text. No colour says anything alone: width, style, shape or words say it too.

namespace entente::detail {

constexpr std::string_view kInk = "#1d2329";
constexpr std::string_view kStroke = "#5b6774";
constexpr std::string_view kQuiet = "#7f8992";

constexpr std::string_view kFaint = "#b3bbc3";

constexpr std::string_view kBlue = "#0072b2";
constexpr std::string_view kDeepBlue = "#00406b";
constexpr std::string_view kSkyBlue = "#56b4e9";
constexpr std::string_view kGreen = "#009e73";
constexpr std::string_view kPurple = "#cc79a7";
constexpr std::string_view kOrange = "#e69f00";
constexpr std::string_view kVermilion = "#d55e00";

constexpr std::string_view kCountryFill = "#d5e7f4";
constexpr std::string_view kPersonFill = "#fde8c4";
constexpr std::string_view kOrganizationFill = "#cfebdf";
constexpr std::string_view kPlaceFill = "#eceff1";
constexpr std::string_view kGroupFill = "#f5dfeb";
constexpr std::string_view kAgreementFill = "#fbf7c4";
constexpr std::string_view kEventFill = "#ffffff";

}  // namespace entente::detail

#endif
