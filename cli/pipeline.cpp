// SPDX-License-Identifier: MIT
// The reading side of the pipeline: a bounded queue and the thread that fills it.
#include "cli/pipeline.hpp"

namespace entente::detail {
namespace {

/// Unwinds the reader when nobody wants the rest.
struct Stopped {};

}  // namespace

ReadAhead::ReadAhead(const std::vector<std::string>& inputs, const ReadLimits& limits, std::size_t capacity)
    : capacity_(capacity) {
  thread_ = std::thread([this, &inputs, limits] {
    try {
      read_documents(
          inputs, limits, [this](Document&& document) { push(InputItem(std::move(document))); },
          [this](SkippedInput&& skipped) { push(InputItem(std::move(skipped))); });
      push(InputItem());
    } catch (const Stopped&) {
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failure_ = std::current_exception();
      not_empty_.notify_one();
    }
  });
}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  not_full_.notify_one();
  thread_.join();
}

void ReadAhead::push(InputItem&& item) {
  std::unique_lock lock(mutex_);
  not_full_.wait(lock, [this] { return stopped_ || waiting_.size() < capacity_; });
  if (stopped_) throw Stopped();
  waiting_.push_back(std::move(item));
  not_empty_.notify_one();
}

InputItem ReadAhead::next() {
  std::unique_lock lock(mutex_);
  not_empty_.wait(lock, [this] { return !waiting_.empty() || failure_ != nullptr; });
  if (waiting_.empty()) std::rethrow_exception(failure_);
  InputItem item = std::move(waiting_.front());
  waiting_.pop_front();
  not_full_.notify_one();
  return item;
}

}  // namespace entente::detail
