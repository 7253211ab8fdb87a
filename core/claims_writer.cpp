// SPDX-License-Identifier: MIT
// Claims to one line of JSON: `claims_to_json`.
// Tested by tests/core/claims_json_test.cpp.
#include <charconv>
#include <cmath>
#include <deque>
#include <functional>
#include <vector>

#include "entente/core/claims_json.hpp"
#include "entente/core/utf8.hpp"

namespace entente {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain_json(text)) {
    out += text;
    out += '"';
    return;
  }
  std::size_t plain = 0;  // where the run of characters that stand for themselves begins
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    out += '\\';
    if (byte == '"' || byte == '\\') {
      out += text[i];
    } else if (byte == '\n') {
      out += 'n';
    } else {
      out += "u00";
      out += "0123456789abcdef"[byte >> 4U];
      out += "0123456789abcdef"[byte & 0xFU];
    }
  }
  out.append(text, plain);
  out += '"';
}

class Writer {
 public:
  std::string run(const DocumentClaims& claims) && {
    word("");
    body_.clear();
    write(claims.document);
    list(claims.entities);
    list(claims.events);
    list(claims.agreements);
    list(claims.tenures);
    list(claims.memberships);
    std::string out = "[" + std::to_string(kClaimsVersion) + ",[";
    out.reserve(strings_.size() + body_.size() + 16);
    out += strings_;
    out += ']';
    out += body_;
    out += ']';
    return out;
  }

 private:
  void separate() {
    if (!body_.empty() && body_.back() == '[') return;
    body_ += ',';
  }
  void open() {
    separate();
    body_ += '[';
  }
  void close() { body_ += ']'; }

  void number(std::uint32_t value) {
    separate();
    char digits[16];
    body_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }
  void fraction(double value) {
    separate();
    char digits[32];
    if (!std::isfinite(value)) value = 0;
    body_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  }

  void word(std::string_view text) {
    const std::size_t hash = std::hash<std::string_view>()(text);
    std::uint32_t* place = find(text, hash);
    if (*place == 0 && !is_utf8(text)) return word(repaired_.emplace_back(repair_utf8(text)));
    if (*place == 0) {
      if (!strings_.empty()) strings_ += ',';
      append_quoted(strings_, text);
      words_.push_back({text, hash});
      *place = static_cast<std::uint32_t>(words_.size());
      if (2 * words_.size() > places_.size()) grow();
      return number(static_cast<std::uint32_t>(words_.size()) - 1);
    }
    number(*place - 1);
  }

  /// Where the place of this word is, or, 0 so far, will be.
  std::uint32_t* find(std::string_view text, std::size_t hash) {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = hash & mask;
    for (; places_[at] != 0; at = (at + 1) & mask) {
      const Word& known = words_[places_[at] - 1];
      if (known.hash == hash && known.text == text) break;
    }
    return &places_[at];
  }

  void grow() {
    places_.assign(2 * places_.size(), 0);
    const std::size_t mask = places_.size() - 1;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::size_t at = words_[i].hash & mask;
      while (places_[at] != 0) at = (at + 1) & mask;
      places_[at] = static_cast<std::uint32_t>(i) + 1;
    }
  }

  void write(const std::string& text) { word(text); }
  void write(bool flag) { number(flag ? 1 : 0); }
  void write(EntityIndex index) { number(static_cast<std::uint32_t>(index) + 1); }
  void write(const std::optional<EntityIndex>& index) {
    if (index) return write(*index);
    number(0);
  }
  void write(PartialDate date) {
    number(date.year > 0 ? static_cast<std::uint32_t>(date.year) * 10000 + date.month * 100U + date.day : 0);
  }
  void write(Span span) {
    number(span.begin);
    number(span.end);
  }
  template <typename Value>
  void list(const std::vector<Value>& values) {
    open();
    for (const Value& value : values) write(value);
    close();
  }

  /// In one row with its neighbours: mentions are most of what there is.
  void write(const Mention& mention) {
    write(mention.span);
    word(mention.quote);
    word(name(mention.form));
  }
  void write(const Evidence& item) {
    open();
    write(item.span);
    word(item.quote);
    word(item.rule);
    fraction(item.confidence);
    close();
  }

  void write(const DocumentRecord& record) {
    open();
    for (const std::string* text :
         {&record.id, &record.name, &record.url, &record.headline, &record.publisher, &record.sha256}) {
      word(*text);
    }
    write(record.published);
    word(record.sketch);
    close();
  }

  void write(const Entity& entity) {
    open();
    word(name(entity.type));
    word(entity.name);
    list(entity.aliases);
    word(entity.iso3166);
    word(entity.wikidata);
    word(entity.acronym);
    word(name(entity.kind));
    write(entity.country);
    write(entity.parent);
    write(entity.party);
    list(entity.mentions);
    close();
  }

  void write(const EventClaim& claim) {
    open();
    word(name(claim.type));
    list(claim.actors);
    list(claim.recipients);
    list(claim.actor_parties);
    list(claim.recipient_parties);
    write(claim.start);
    write(claim.end);
    write(claim.location);
    list(claim.agreements);
    list(claim.topics);
    word(claim.mode);
    word(name(claim.modality));
    write(claim.refused);
    write(claim.attributed_to);
    list(claim.evidence);
    close();
  }

  void write(const AgreementClaim::Stage& stage) {
    open();
    word(name(stage.status));
    write(stage.date);
    write(stage.evidence);
    close();
  }

  void write(const AgreementClaim& claim) {
    open();
    write(claim.agreement);
    word(name(claim.kind));
    word(claim.level ? name(*claim.level) : "");
    list(claim.parties);
    word(name(claim.status));
    write(claim.date);
    list(claim.fields);
    number(claim.count);
    list(claim.lifecycle);
    list(claim.evidence);
    close();
  }

  void write(const TenureClaim& claim) {
    open();
    write(claim.holder);
    word(claim.title);
    write(claim.of);
    write(claim.country);
    write(claim.to);
    write(claim.former);
    write(claim.start);
    write(claim.end);
    list(claim.evidence);
    close();
  }

  void write(const MembershipClaim& claim) {
    open();
    write(claim.member);
    write(claim.organization);
    word(name(claim.role));
    write(claim.start);
    write(claim.end);
    list(claim.evidence);
    close();
  }

  struct Word {
    std::string_view text;
    std::size_t hash;
  };

  std::string body_;
  std::string strings_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> places_ =
      std::vector<std::uint32_t>(256);  // open addressing: of `words_` + 1, or 0
  std::deque<std::string> repaired_;    // what `words_` refers to where a text had to be repaired
};

}  // namespace

std::string claims_to_json(const DocumentClaims& claims) {
  return Writer().run(claims);
}

}  // namespace entente
