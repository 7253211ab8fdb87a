// SPDX-License-Identifier: MIT
#ifndef ENTENTE_CLI_PIPELINE_HPP
#define ENTENTE_CLI_PIPELINE_HPP

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "entente/extract/document.hpp"
#include "entente/extract/extractor.hpp"
#include "entente/extract/reader.hpp"
#include "entente/extract/rule_set.hpp"

// Reader → extractors → sink. The sink sees results and skipped inputs in the order of the input whatever
// the number of threads, and only a bounded number of documents is in memory at a time.

namespace entente {

/// What the reader hands on, and behind it what became of it. Empty marks the end.
template <typename Value>
using PipelineItem = std::variant<std::monostate, Value, SkippedInput>;

namespace detail {

using InputItem = PipelineItem<Document>;

/// Reads on a thread of its own, because the reader calls us and a pipeline wants to call its source. At
/// most `capacity` items wait; destruction stops the reading at the next document.
class ReadAhead {
 public:
  ReadAhead(const std::vector<std::string>& inputs, const ReadLimits& limits, std::size_t capacity);
  ~ReadAhead();
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;

  /// The next item, the empty one at the end. Throws what the reader threw.
  InputItem next();

 private:
  void push(InputItem&& item);

  std::mutex mutex_;
  std::condition_variable not_full_;
  std::condition_variable not_empty_;
  std::deque<InputItem> waiting_;
  std::size_t capacity_;
  bool stopped_ = false;
  std::exception_ptr failure_;
  std::thread thread_;
};

}  // namespace detail

/// Extracts every document of `inputs` and hands the result of `work(extractor, document)` to `sink`, and
/// what was left out to `skip`. `work` runs on up to `threads` threads at once, `sink` and `skip` on one
/// at a time, in order. With one thread everything runs on the caller's.
template <typename Result, typename WorkFunction, typename Sink, typename Skip>
void run_pipeline(const std::vector<std::string>& inputs, unsigned threads,
                  const std::shared_ptr<const RuleSet>& rules, const WorkFunction& work, const Sink& sink,
                  const Skip& skip) {
  const ReadLimits limits;
  if (threads <= 1) {
    Extractor extractor(rules);
    read_documents(
        inputs, limits, [&](Document&& document) { sink(work(extractor, std::move(document))); }, skip);
    return;
  }
  using Output = PipelineItem<Result>;
  const std::size_t tokens = std::size_t{threads} * 4;
  const tbb::global_control width(tbb::global_control::max_allowed_parallelism, threads);
  tbb::enumerable_thread_specific<Extractor> extractors([&] { return Extractor(rules); });
  detail::ReadAhead source(inputs, limits, tokens);
  tbb::parallel_pipeline(
      tokens, tbb::make_filter<void, std::shared_ptr<detail::InputItem>>(
                  tbb::filter_mode::serial_in_order,
                  [&](tbb::flow_control& control) {
                    auto item = std::make_shared<detail::InputItem>(source.next());
                    if (std::holds_alternative<std::monostate>(*item)) control.stop();
                    return item;
                  }) &
                  tbb::make_filter<std::shared_ptr<detail::InputItem>, std::shared_ptr<Output>>(
                      tbb::filter_mode::parallel,
                      [&](const std::shared_ptr<detail::InputItem>& item) {
                        if (auto* skipped = std::get_if<SkippedInput>(item.get())) {
                          return std::make_shared<Output>(std::move(*skipped));
                        }
                        return std::make_shared<Output>(
                            work(extractors.local(), std::move(std::get<Document>(*item))));
                      }) &
                  tbb::make_filter<std::shared_ptr<Output>, void>(
                      tbb::filter_mode::serial_in_order, [&](const std::shared_ptr<Output>& output) {
                        if (auto* skipped = std::get_if<SkippedInput>(output.get())) {
                          skip(std::move(*skipped));
                        } else {
                          sink(std::move(std::get<Result>(*output)));
                        }
                      }));
}

}  // namespace entente

#endif
