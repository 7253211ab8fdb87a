// SPDX-License-Identifier: MIT
// A JSON-LD file back into a graph, or every reason why not.
// Tested by tests/export/jsonld_reader_test.cpp.
#include <algorithm>
#include <utility>

#include "entente/core/utf8.hpp"
#include "entente/export/jsonld.hpp"
#include "export/json_reader.hpp"
#include "export/jsonld_nodes.hpp"

namespace entente {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostErrors = 50;
// Of a node with its evidence, and rather few: room that is not used is never touched, but to grow is to move
// nodes.
constexpr std::size_t kBytesOfANode = 600;

class GraphReader {
 public:
  GraphReader(std::string_view text, std::string_view file) : text_(text), file_(file) {
    if (text_.substr(0, kByteOrderMark.size()) == kByteOrderMark) skipped_ = kByteOrderMark.size();
  }

  ReadResult run() && {
    nodes_.reserve(text_.size() / kBytesOfANode);
    const auto error = detail::read_json_graph(
        text_.substr(skipped_),
        [&](const detail::JsonValue& object, std::size_t offset) { add(object, offset); });
    if (error) report(error->code, error->message, error->offset);
    if (errors_ > kMostErrors) {
      result_.diagnostics.push_back({Severity::Note, "E0403", std::string(file_), 0, 0,
                                     std::to_string(errors_ - kMostErrors) + " more errors are not shown"});
    }
    if (errors_ > 0) return std::move(result_);
    nodes_.resize(numbers_.ids().size());
    warn_of_missing();
    result_.graph = make_graph(std::move(nodes_));
    return std::move(result_);
  }

 private:
  void add(const detail::JsonValue& object, std::size_t offset) {
    detail::NodeReading reading = detail::read_node(object, numbers_);
    if (!reading.problem.empty()) return report("E0403", reading.problem, offset);
    if (!reading.node) return;
    const auto i = static_cast<std::size_t>(numbers_[reading.node->id]);
    if (nodes_.size() <= i) nodes_.resize(i + 1);
    if (!nodes_[i].id.empty()) return report("E0405", reading.node->id + " stands in the file twice", offset);
    nodes_[i] = std::move(*reading.node);
  }

  void report(std::string_view code, const std::string& message, std::size_t offset) {
    if (++errors_ > kMostErrors) return;
    offset += skipped_;
    const std::string_view before = text_.substr(0, offset);
    const std::size_t line_start = before.rfind('\n') + 1;  // 0 where there is none
    Diagnostic diagnostic{Severity::Error, std::string(code), std::string(file_), 0, 0, message};
    diagnostic.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
    diagnostic.column = static_cast<std::uint32_t>(count_code_points(before.substr(line_start)) + 1);
    diagnostic.message += " (byte " + std::to_string(offset) + ")";
    result_.diagnostics.push_back(std::move(diagnostic));
  }

  void warn_of_missing() {
    std::size_t missing = 0;
    std::string first;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].id.empty() && missing++ == 0) first = numbers_.ids()[i];
    }
    if (missing == 0) return;
    result_.diagnostics.push_back({Severity::Warning, "E0406", std::string(file_), 0, 0,
                                   std::to_string(missing) +
                                       " nodes are referred to but not in the file, among them " + first +
                                       "; the references are left out"});
  }

  std::string_view text_;
  std::string_view file_;
  std::size_t skipped_ = 0;
  std::size_t errors_ = 0;
  detail::IdNumbers numbers_;
  std::vector<Node> nodes_;  // by number; without an id: only referred to, so far
  ReadResult result_;
};

}  // namespace

ReadResult read_jsonld(std::string_view text, std::string_view file) {
  return GraphReader(text, file).run();
}

}  // namespace entente
