// SPDX-License-Identifier: MIT
// Regular expressions for =~, run as a set of states over the text (Thompson 1968): no backtracking.
// Tested by tests/query/evaluate_test.cpp.
#include "query/text_pattern.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "entente/core/utf8.hpp"

namespace entente::query {
namespace {

constexpr std::size_t kMostInstructions = 5000;
constexpr int kMostNesting = 50;

struct Range {
  char32_t first;
  char32_t last;
};

struct Instruction {
  enum class Kind : std::uint8_t { Any, Class, Split, Jump, Done } kind = Kind::Done;
  std::vector<Range> ranges;
  bool negated = false;
  std::size_t next = 0;
  std::size_t other = 0;  ///< Split
};

class Compiler {
 public:
  explicit Compiler(std::string_view pattern) : pattern_(pattern) {}

  std::vector<Instruction> run() {
    while (pattern_.substr(at_, 4) == "(?i)" || pattern_.substr(at_, 4) == "(?s)") {
      ignore_case_ = ignore_case_ || pattern_[at_ + 2] == 'i';
      at_ += 4;
    }
    alternatives();
    if (at_ < pattern_.size()) wrong("a ')' without '('");
    emit(Instruction::Kind::Done);
    return std::move(program_);
  }

  [[nodiscard]] bool ignore_case() const { return ignore_case_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  [[nodiscard]] bool more() const { return at_ < pattern_.size() && problem_.empty(); }
  [[nodiscard]] char peek() const { return more() ? pattern_[at_] : '\0'; }
  void wrong(const std::string& what) {
    if (problem_.empty()) problem_ = "the pattern of =~ has " + what;
  }

  std::size_t emit(Instruction::Kind kind) {
    if (program_.size() >= kMostInstructions) wrong("too many parts or repetitions");
    program_.push_back({kind, {}, false, program_.size() + 1, 0});
    return program_.size() - 1;
  }

  void alternatives() {
    if (++nesting_ > kMostNesting) wrong("groups nested too deep");
    std::vector<std::size_t> ends;
    while (problem_.empty()) {
      // A split before each branch but the last, which is only known to be one when it is read: it is made
      // always, and for the last branch leads to the same place twice.
      const std::size_t split = emit(Instruction::Kind::Split);
      program_[split].other = program_[split].next;
      sequence();
      if (peek() != '|') break;
      ++at_;
      ends.push_back(emit(Instruction::Kind::Jump));
      program_[split].other = program_.size();
    }
    for (const std::size_t end : ends) program_[end].next = program_.size();
    --nesting_;
  }

  void sequence() {
    while (more() && peek() != '|' && peek() != ')') repeated();
  }

  void repeated() {
    const std::size_t begin = program_.size();
    single();
    while (more()) {
      std::size_t least = 0;
      std::size_t most = std::numeric_limits<std::size_t>::max();
      const char c = peek();
      if (c == '*') {
        ++at_;
      } else if (c == '+') {
        ++at_;
        least = 1;
      } else if (c == '?') {
        ++at_;
        most = 1;
      } else if (c != '{' || !counts(least, most)) {
        return;
      }
      if (peek() == '?') ++at_;  // greedy or not makes no difference to whether the whole text matches
      repeat(begin, least, most);
    }
  }

  /// {m}, {m,}, {m,n}
  bool counts(std::size_t& least, std::size_t& most) {
    const std::size_t close = pattern_.find('}', at_);
    if (close == std::string_view::npos) {
      wrong("a '{' without '}'");
      return false;
    }
    const std::string inside(pattern_.substr(at_ + 1, close - at_ - 1));
    const std::size_t comma = inside.find(',');
    const auto number = [&](const std::string& digits, std::size_t& value) {
      const bool fine =
          !digits.empty() && digits.size() < 5 && digits.find_first_not_of("0123456789") == std::string::npos;
      if (fine) value = std::stoul(digits);
      return fine;
    };
    bool fine = number(inside.substr(0, comma), least);
    if (comma == std::string::npos) {
      most = least;
    } else if (comma + 1 < inside.size()) {
      fine = fine && number(inside.substr(comma + 1), most);
    }
    if (!fine || most < least) wrong("a repetition that is not {m}, {m,} or {m,n}");
    at_ = close + 1;
    return problem_.empty();
  }

  /// Repeats what was compiled from `begin` on: copies for the counts, a loop for no end.
  void repeat(std::size_t begin, std::size_t least, std::size_t most) {
    const std::vector<Instruction> body(program_.begin() + static_cast<std::ptrdiff_t>(begin),
                                        program_.end());
    program_.resize(begin);
    const auto copy = [&] {
      if (program_.size() + body.size() > kMostInstructions) return wrong("too many parts or repetitions");
      const std::size_t shift = program_.size() - begin;
      for (Instruction each : body) {
        each.next += shift;
        each.other += shift;
        program_.push_back(std::move(each));
      }
    };
    for (std::size_t i = 0; i < least && problem_.empty(); ++i) copy();
    if (most == std::numeric_limits<std::size_t>::max()) {
      const std::size_t split = emit(Instruction::Kind::Split);
      copy();
      const std::size_t jump = emit(Instruction::Kind::Jump);
      program_[jump].next = split;
      program_[split].other = program_.size();
      return;
    }
    std::vector<std::size_t> splits;
    for (std::size_t i = least; i < most && problem_.empty(); ++i) {
      splits.push_back(emit(Instruction::Kind::Split));
      copy();
    }
    for (const std::size_t split : splits) program_[split].other = program_.size();
  }

  void single() {
    const char c = peek();
    if (c == '(') return group();
    if (c == '[') return char_class();
    if (c == '*' || c == '+' || c == '?') return wrong(std::string("nothing before '") + c + "'");
    if (c == '.') {
      ++at_;
      emit(Instruction::Kind::Any);
      return;
    }
    if (c == '^' || c == '$') {  // the whole text has to match anyway
      ++at_;
      return;
    }
    Instruction& made = program_[emit(Instruction::Kind::Class)];
    if (c == '\\') {
      escape(made.ranges, made.negated);
    } else {
      const char32_t letter = next_code_point(pattern_, at_);
      made.ranges.push_back({letter, letter});
    }
  }

  void group() {
    ++at_;
    if (pattern_.substr(at_, 2) == "?:") {
      at_ += 2;
    } else if (peek() == '?') {
      return wrong("a group '(?' that is not supported");
    }
    alternatives();
    if (peek() != ')') return wrong("a '(' without ')'");
    ++at_;
  }

  void escape(std::vector<Range>& ranges, bool& negated) {
    ++at_;
    if (at_ >= pattern_.size()) return wrong("a '\\' at its end");
    const char32_t c = next_code_point(pattern_, at_);
    switch (c) {
      case 'D':
      case 'W':
      case 'S':
        negated = !negated;
        [[fallthrough]];
      case 'd':
      case 'w':
      case 's': {
        const bool digits = c == 'd' || c == 'D';
        const bool spaces = c == 's' || c == 'S';
        if (spaces) {
          ranges.insert(ranges.end(), {{9, 13}, {' ', ' '}});
        } else {
          ranges.push_back({'0', '9'});
          if (!digits) ranges.insert(ranges.end(), {{'a', 'z'}, {'A', 'Z'}, {'_', '_'}});
        }
        return;
      }
      case 'n':
        return ranges.push_back({'\n', '\n'});
      case 't':
        return ranges.push_back({'\t', '\t'});
      case 'r':
        return ranges.push_back({'\r', '\r'});
      default:
        break;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) return wrong("an escape that is not supported");
    ranges.push_back({c, c});
  }

  void char_class() {
    ++at_;
    std::vector<Range> ranges;
    bool negated = false;
    if (peek() == '^') {
      negated = true;
      ++at_;
    }
    bool first = true;
    while (more() && (peek() != ']' || first)) {
      first = false;
      if (peek() == '\\') {
        bool opposite = false;
        escape(ranges, opposite);
        if (opposite) wrong("an opposite such as \\D within [ ]");
        continue;
      }
      const char32_t low = next_code_point(pattern_, at_);
      char32_t high = low;
      if (peek() == '-' && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
        ++at_;
        high = next_code_point(pattern_, at_);
      }
      if (high < low) wrong("a range that runs backwards");
      ranges.push_back({low, high});
    }
    if (peek() != ']') return wrong("a '[' without ']'");
    ++at_;
    Instruction& made = program_[emit(Instruction::Kind::Class)];
    made.ranges = std::move(ranges);
    made.negated = negated;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  int nesting_ = 0;
  bool ignore_case_ = false;
  std::string problem_;
  std::vector<Instruction> program_;
};

class Machine {
 public:
  explicit Machine(const std::vector<Instruction>& program) : program_(program), seen_(program.size()) {}

  void add(std::vector<std::size_t>& states, std::size_t first) {
    pending_.push_back(first);
    while (!pending_.empty()) {
      const std::size_t at = pending_.back();
      pending_.pop_back();
      if (seen_[at] == generation_) continue;
      seen_[at] = generation_;
      const Instruction& each = program_[at];
      if (each.kind == Instruction::Kind::Jump || each.kind == Instruction::Kind::Split) {
        if (each.kind == Instruction::Kind::Split) pending_.push_back(each.other);
        pending_.push_back(each.next);
      } else {
        states.push_back(at);
      }
    }
  }

  void next_generation() { ++generation_; }

  [[nodiscard]] bool accepts(std::size_t state, char32_t c) const {
    const Instruction& each = program_[state];
    if (each.kind == Instruction::Kind::Any) return true;
    if (each.kind != Instruction::Kind::Class) return false;
    const bool inside = std::any_of(each.ranges.begin(), each.ranges.end(),
                                    [&](const Range& range) { return c >= range.first && c <= range.last; });
    return inside != each.negated;
  }

 private:
  const std::vector<Instruction>& program_;
  std::vector<std::uint32_t> seen_;
  std::uint32_t generation_ = 1;
  std::vector<std::size_t> pending_;
};

}  // namespace

Value matches_pattern(const Expression& expression, Context& context, std::string_view text,
                      std::string_view pattern) {
  Compiler compiler(pattern);
  const std::vector<Instruction> program = compiler.run();
  if (!compiler.problem().empty()) {
    return context.fail(expression, Fault::InvalidArgumentValue, compiler.problem());
  }
  const std::string lower = compiler.ignore_case() ? lower_case(text) : std::string();
  const std::string upper = compiler.ignore_case() ? upper_case(text) : std::string();
  const std::string_view subject = compiler.ignore_case() ? std::string_view(lower) : text;
  Machine machine(program);
  std::vector<std::size_t> states, next;
  machine.add(states, 0);
  std::size_t upper_offset = 0;
  for (std::size_t offset = 0; offset < subject.size() && !states.empty();) {
    if (!context.go_on()) return {};
    const char32_t c = next_code_point(subject, offset);
    const char32_t alike =
        compiler.ignore_case() && upper_offset < upper.size() ? next_code_point(upper, upper_offset) : c;
    machine.next_generation();
    next.clear();
    for (const std::size_t state : states) {
      if (machine.accepts(state, c) || machine.accepts(state, alike)) machine.add(next, program[state].next);
    }
    states.swap(next);
  }
  return Value(std::any_of(states.begin(), states.end(), [&](std::size_t state) {
    return program[state].kind == Instruction::Kind::Done;
  }));
}

}  // namespace entente::query
