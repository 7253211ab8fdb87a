// SPDX-License-Identifier: MIT
#ifndef ENTENTE_EXPORT_INDENTED_JSON_HPP
#define ENTENTE_EXPORT_INDENTED_JSON_HPP

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "entente/core/utf8.hpp"

namespace entente::detail {

/// A JSON writer that checks the encoding of every string and indents by one space a level. RapidJSON 1.1's
/// own PrettyWriter does not compile with the flag that checks. Text that needs neither check nor escape is
/// copied.
class IndentedJson
    : private rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag> {
 public:
  explicit IndentedJson(rapidjson::StringBuffer& out) : Writer(out) {}

  void start_object() { open('{'); }
  void end_object() { close('}'); }
  void start_array() { open('['); }
  void end_array() { close(']'); }

  /// A name that needs no escape, as those of properties do not.
  void key(std::string_view word) {
    separate();
    put_quoted(word);
    put(": ");
    after_key_ = true;
  }
  /// False, and nothing written, where the text takes more than copying.
  [[nodiscard]] bool plain_string(std::string_view text) {
    if (!is_plain_json(text)) return false;
    separate();
    put_quoted(text);
    return true;
  }
  /// False, and the output spoilt, where the text is not UTF-8.
  [[nodiscard]] bool string(std::string_view text) {
    separate();
    return WriteString(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void number(unsigned value) {
    separate();
    WriteUint(value);
  }
  void boolean(bool value) {
    separate();
    WriteBool(value);
  }
  /// Digits that are JSON already.
  void digits(std::string_view text) {
    separate();
    WriteRawValue(text.data(), text.size());
  }

 private:
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (filled_.empty()) return;
    if (filled_.back()) os_->Put(',');
    filled_.back() = true;
    new_line();
  }
  void open(char bracket) {
    separate();
    os_->Put(bracket);
    filled_.push_back(false);
  }
  void close(char bracket) {
    const bool filled = filled_.back();
    filled_.pop_back();
    if (filled) new_line();
    os_->Put(bracket);
  }
  void new_line() {
    char* to = os_->Push(filled_.size() + 1);
    *to = '\n';
    std::fill_n(to + 1, filled_.size(), ' ');
  }
  void put_quoted(std::string_view text) {
    char* to = os_->Push(text.size() + 2);
    *to = '"';
    std::copy(text.begin(), text.end(), to + 1);
    to[text.size() + 1] = '"';
  }
  void put(std::string_view text) { std::copy(text.begin(), text.end(), os_->Push(text.size())); }

  std::vector<bool> filled_;  // of each open bracket: whether something stands in it
  bool after_key_ = false;
};

}  // namespace entente::detail

#endif
