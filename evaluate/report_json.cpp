// SPDX-License-Identifier: MIT
// The figures as JSON, for programs that follow them over time. Tested by tests/evaluate/report_test.cpp.
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/prettywriter.h>

#include <ostream>

#include "entente/evaluate/report.hpp"

namespace entente {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::OStreamWrapper>;

constexpr int kDecimals = 6;

void key(Writer& json, std::string_view word) {
  json.Key(word.data(), static_cast<rapidjson::SizeType>(word.size()));
}

void write(Writer& json, const Tally& tally) {
  json.StartObject();
  key(json, "precision");
  json.Double(tally.precision());
  key(json, "recall");
  json.Double(tally.recall());
  key(json, "f1");
  json.Double(tally.f1());
  key(json, "matched");
  json.Uint64(tally.matched);
  key(json, "gold");
  json.Uint64(tally.gold);
  key(json, "found");
  json.Uint64(tally.found);
  json.EndObject();
}

}  // namespace

void write_report_json(const Evaluation& evaluation, std::ostream& out) {
  const Score& score = evaluation.score;
  rapidjson::OStreamWrapper stream(out);
  Writer json(stream);
  json.SetIndent(' ', 1);
  json.SetMaxDecimalPlaces(kDecimals);
  json.StartObject();
  key(json, "documents");
  json.Uint64(evaluation.documents);
  key(json, "missing");
  json.Uint64(evaluation.missing);
  for (std::size_t i = 0; i < kScoredKinds; ++i) {
    key(json, name(static_cast<ScoredKind>(i)));
    write(json, score.kinds[i]);
  }
  key(json, "date");
  json.StartObject();
  key(json, "accuracy");
  json.Double(score.dates.recall());
  key(json, "of");
  json.Uint64(score.dates.gold);
  json.EndObject();
  key(json, "event_types");
  json.StartObject();
  for (const auto& [type, tally] : score.event_types) {
    key(json, name(type));
    write(json, tally);
  }
  json.EndObject();
  json.EndObject();
  out << '\n';
}

}  // namespace entente
