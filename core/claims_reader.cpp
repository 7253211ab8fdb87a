// SPDX-License-Identifier: MIT
// One line of JSON back to claims, or why not: `claims_from_json`. The shape is fixed, so the parser has no
// depth to overflow: a cursor that takes what must come next and remembers the first thing that did not.
// Tested by tests/core/claims_json_test.cpp.
#include <charconv>
#include <limits>

#include "entente/core/claims_json.hpp"
#include "entente/core/utf8.hpp"

namespace entente {
namespace {

class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool failed() const { return !problem_.empty(); }
  [[nodiscard]] const std::string& problem() const { return problem_; }

  void fail(std::string_view what) {
    if (!failed()) problem_ = std::string(what) + " (byte " + std::to_string(at_) + " of the claims)";
  }

  /// Takes this character where it comes next.
  bool take(char c) {
    skip_space();
    if (failed() || at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!take(c)) fail(std::string("'") + c + "' is missing");
  }
  void expect_end() {
    skip_space();
    if (at_ != text_.size()) fail("something follows the end");
  }

  template <typename Number>
  Number number() {
    skip_space();
    Number value{};
    const char* last = text_.data() + text_.size();
    const auto [end, error] = std::from_chars(text_.data() + at_, last, value);
    if (failed() || error != std::errc()) {
      fail("a number is missing or too large");
      return {};
    }
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
  }

  std::string string() {
    std::string out;
    expect('"');
    while (!failed()) {
      const std::size_t stop = std::min(text_.find_first_of("\"\\", at_), text_.size());
      out.append(text_, at_, stop - at_);
      at_ = stop;
      if (at_ == text_.size()) {
        fail("a string has no end");
      } else if (text_[at_++] == '"') {
        break;
      } else {
        escape(out);
      }
    }
    if (!is_utf8(out)) fail("a string is not UTF-8");
    return out;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
      ++at_;
  }

  void escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
    const char letter = at_ < text_.size() ? text_[at_++] : '\0';
    const std::size_t known = kLetters.find(letter);
    if (letter != '\0' && known != std::string_view::npos) {
      out += kMeanings[known];
    } else if (letter == 'u') {
      char32_t c = four_digits();
      if (c >= 0xD800 && c < 0xDC00 && text_.substr(at_, 2) == "\\u") {
        at_ += 2;
        const char32_t low = four_digits();
        c = low >= 0xDC00 && low < 0xE000 ? 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00) : 0xD800;
      }
      if (c >= 0xD800 && c < 0xE000) return fail("half of a surrogate pair");
      append_utf8(out, c);
    } else {
      fail("no such escape");
    }
  }

  char32_t four_digits() {
    std::uint32_t value = 0;
    const std::string_view digits = text_.substr(at_, 4);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 4 || error != std::errc() || end != digits.data() + 4) fail("no such escape");
    at_ += digits.size();
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string problem_;
};

class Reader {
 public:
  explicit Reader(std::string_view json) : in_(json) {}

  ClaimsReading run() && {
    in_.expect('[');
    version_ = in_.number<std::uint32_t>();
    if (!in_.failed() && version_ > kClaimsVersion) {
      return {std::nullopt, "the claims were written by a later version of the program: update it"};
    }
    if (version_ == 0) in_.fail("no version");
    read_strings();

    DocumentClaims claims;
    read(claims.document);
    list(claims.entities);
    list(claims.events);
    list(claims.agreements);
    list(claims.tenures);
    list(claims.memberships);
    in_.expect(']');
    in_.expect_end();
    if (highest_ > claims.entities.size()) in_.fail("a reference to an entity that is not there");
    if (in_.failed()) return {std::nullopt, in_.problem()};
    return {std::move(claims), ""};
  }

 private:
  void read_strings() {
    open();
    while (!in_.failed() && !in_.take(']')) {
      next();
      strings_.push_back(in_.string());
    }
    first_ = false;
    if (strings_.empty() || !strings_.front().empty()) in_.fail("no empty string in the first place");
  }

  /// The comma that stands before every element but the first.
  void next() {
    if (!first_) in_.expect(',');
    first_ = false;
  }
  void open() {
    next();
    in_.expect('[');
    first_ = true;
  }
  void close() {
    in_.expect(']');
    first_ = false;
  }
  template <typename Value>
  void list(std::vector<Value>& values) {
    open();
    while (!in_.failed() && !in_.take(']')) read(values.emplace_back());
    first_ = false;
  }

  std::uint32_t number() {
    next();
    return in_.number<std::uint32_t>();
  }
  const std::string& word() {
    const std::uint32_t place = number();
    if (place < strings_.size()) return strings_[place];
    in_.fail("a reference to a string that is not there");
    static const std::string none;
    return none;
  }
  template <typename Value>
  void word(Value& value, std::optional<Value> (*parse)(std::string_view)) {
    const std::string& text = word();
    if (const auto known = parse(text)) {
      value = *known;
    } else {
      in_.fail("'" + text + "' is not a word of the vocabulary");
    }
  }

  void read(std::string& text) { text = word(); }
  void read(bool& flag) { flag = number() != 0; }
  void read(std::optional<EntityIndex>& index) {
    const std::uint32_t place = number();
    highest_ = std::max(highest_, place);
    if (place != 0) index = EntityIndex{place - 1};
  }
  void read(EntityIndex& index) {
    std::optional<EntityIndex> given;
    read(given);
    if (!given) return in_.fail("a reference to no entity");
    index = *given;
  }
  void read(PartialDate& date) {
    const std::uint32_t digits = number();
    const std::uint32_t month = digits / 100 % 100;
    const std::uint32_t day = digits % 100;
    if (digits / 10000 > std::numeric_limits<std::int16_t>::max() || month > 12 || day > 31) {
      return in_.fail("a date that is in no calendar");
    }
    date = {static_cast<std::int16_t>(digits / 10000), static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(day)};
  }
  void read(Span& span) {
    span.begin = number();
    span.end = number();
  }
  void read(Mention& mention) {
    read(mention.span);
    read(mention.quote);
    word(mention.form, parse_mention_form);
  }
  void read(Evidence& item) {
    open();
    read(item.span);
    read(item.quote);
    read(item.rule);
    next();
    item.confidence = in_.number<double>();
    if (!(item.confidence >= 0 && item.confidence <= 1)) in_.fail("a confidence that is not from 0 to 1");
    close();
  }

  void read(DocumentRecord& record) {
    open();
    for (std::string* text :
         {&record.id, &record.name, &record.url, &record.headline, &record.publisher, &record.sha256}) {
      read(*text);
    }
    read(record.published);
    if (version_ >= 2) read(record.sketch);
    close();
  }

  void read(Entity& entity) {
    open();
    word(entity.type, parse_entity_type);
    read(entity.name);
    list(entity.aliases);
    read(entity.iso3166);
    read(entity.wikidata);
    read(entity.acronym);
    word(entity.kind, parse_kind);
    read(entity.country);
    read(entity.parent);
    read(entity.party);
    list(entity.mentions);
    close();
  }

  static std::optional<OrganizationKind> parse_kind(std::string_view text) {
    return text.empty() ? OrganizationKind::Unspecified : parse_organization_kind(text);
  }
  static std::optional<std::optional<PartnershipLevel>> parse_level(std::string_view text) {
    std::optional<PartnershipLevel> level = parse_partnership_level(text);
    if (!level && !text.empty()) return std::nullopt;
    return std::make_optional(level);
  }

  void read(EventClaim& claim) {
    open();
    word(claim.type, parse_event_type);
    list(claim.actors);
    list(claim.recipients);
    list(claim.actor_parties);
    list(claim.recipient_parties);
    read(claim.start);
    read(claim.end);
    read(claim.location);
    list(claim.agreements);
    list(claim.topics);
    read(claim.mode);
    word(claim.modality, parse_modality);
    read(claim.refused);
    read(claim.attributed_to);
    list(claim.evidence);
    close();
  }

  void read(AgreementClaim::Stage& stage) {
    open();
    word(stage.status, parse_agreement_status);
    read(stage.date);
    read(stage.evidence);
    close();
  }

  void read(AgreementClaim& claim) {
    open();
    read(claim.agreement);
    word(claim.kind, parse_agreement_kind);
    word(claim.level, parse_level);
    list(claim.parties);
    word(claim.status, parse_agreement_status);
    read(claim.date);
    list(claim.fields);
    claim.count = number();
    list(claim.lifecycle);
    list(claim.evidence);
    close();
  }

  void read(TenureClaim& claim) {
    open();
    read(claim.holder);
    read(claim.title);
    read(claim.of);
    read(claim.country);
    read(claim.to);
    read(claim.former);
    read(claim.start);
    read(claim.end);
    list(claim.evidence);
    close();
  }

  void read(MembershipClaim& claim) {
    open();
    read(claim.member);
    read(claim.organization);
    word(claim.role, parse_membership_role);
    read(claim.start);
    read(claim.end);
    list(claim.evidence);
    close();
  }

  Cursor in_;
  std::uint32_t version_ = 0;
  std::vector<std::string> strings_;
  bool first_ = false;         // the next element opens its array
  std::uint32_t highest_ = 0;  // of the references to entities
};

}  // namespace

ClaimsReading claims_from_json(std::string_view json) {
  return Reader(json).run();
}

}  // namespace entente
