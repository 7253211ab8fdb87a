// SPDX-License-Identifier: MIT
// What a drawing says when pointed at, and where a click leads: tooltips and links.
// Tested by tests/export/source_link_test.cpp.
#include "export/source_link.hpp"

#include <algorithm>
#include <cctype>

#include "entente/core/utf8.hpp"
#include "entente/core/vocabulary.hpp"
#include "export/label.hpp"

namespace entente::detail {
namespace {

constexpr std::size_t kLongestLink = 2000;

bool begins_with_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
           return a == static_cast<char>(std::tolower(static_cast<unsigned char>(b)));
         });
}

std::string dates_of(PartialDate start, PartialDate end) {
  std::string out = to_string(start);
  if (end.known() && end != start) out += (out.empty() ? "until " : " to ") + to_string(end);
  return out;
}

const EvidenceList* evidence_of(const Node& node) {
  if (const auto* event = node.as<EventNode>()) return &event->evidence;
  if (const auto* agreement = node.as<AgreementNode>()) return &agreement->evidence;
  return nullptr;
}

}  // namespace

std::string link(std::string_view url) {
  if (url.size() > kLongestLink || !is_utf8(url)) return "";
  if (!begins_with_scheme(url, "http://") && !begins_with_scheme(url, "https://")) return "";
  constexpr std::string_view kHexadecimal = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~:/?#[]@!$()*+,;=%";  // not the quotes and what Graphviz expands
  std::string out;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (byte < 0x80 && (std::isalnum(byte) != 0 || kPlain.find(c) != std::string_view::npos)) {
      out += c;
    } else {
      out += '%';
      out += kHexadecimal[byte >> 4U];
      out += kHexadecimal[byte & 0xFU];
    }
  }
  return out;
}

std::string wikidata_link(std::string_view id) {
  const bool item = id.size() > 1 && id.size() < 20 && id[0] == 'Q' &&
                    std::all_of(id.begin() + 1, id.end(), [](char c) { return c >= '0' && c <= '9'; });
  return item ? "https://www.wikidata.org/wiki/" + std::string(id) : "";
}

std::vector<std::string> quoted(const Graph& graph, const EvidenceList& evidence) {
  if (evidence.empty()) return {};
  const SourcedEvidence& first = evidence.front();
  std::vector<std::string> lines;
  if (!first.evidence.quote.empty()) lines.push_back("“" + first.evidence.quote + "”");
  const Node& document = graph[first.document];
  std::string where = document.name;
  if (const auto* data = document.as<DocumentNode>()) {
    if (!data->headline.empty()) where = data->headline;
    if (!data->publisher.empty()) where += (where.empty() ? "" : ", ") + data->publisher;
    if (data->published.known()) where += (where.empty() ? "" : ", ") + to_string(data->published);
  }
  if (where.empty()) where = document.id;
  lines.push_back(std::move(where));
  if (evidence.size() > 1) {
    const std::size_t more = evidence.size() - 1;
    lines.push_back("and " + std::to_string(more) + (more == 1 ? " other passage" : " other passages"));
  }
  return lines;
}

std::string source_link(const Graph& graph, const EvidenceList& evidence) {
  for (const SourcedEvidence& one : evidence) {
    const auto* document = graph[one.document].as<DocumentNode>();
    if (document == nullptr) continue;
    if (std::string url = link(document->url); !url.empty()) return url;
  }
  return "";
}

Attributes pointer(const std::vector<std::string>& tooltip_lines, const std::string& url) {
  std::string text;
  for (const std::string& line : tooltip_lines) {
    const std::string escaped = tooltip(line);
    if (escaped.empty()) continue;
    if (!text.empty()) text += "\\n";
    text += escaped;
  }
  Attributes out{{"tooltip", text}};
  if (!url.empty()) {
    out.push_back({"URL", url});
    out.push_back({"target", "_blank"});
  }
  return out;
}

Attributes pointer(const Node& entity) {
  std::string what(name(entity.type()));
  std::string wikidata;
  if (const auto* country = entity.as<CountryNode>()) {
    if (!country->iso3166.empty()) what += " " + country->iso3166;
    wikidata = country->wikidata;
  } else if (const auto* person = entity.as<PersonNode>()) {
    wikidata = person->wikidata;
  } else if (const auto* organization = entity.as<OrganizationNode>()) {
    if (!organization->acronym.empty()) what += " " + organization->acronym;
    wikidata = organization->wikidata;
  } else if (const auto* place = entity.as<PlaceNode>()) {
    wikidata = place->wikidata;
  }
  return pointer({entity.name, what}, wikidata_link(wikidata));
}

Attributes pointer(const Graph& graph, const Node& claim) {
  std::vector<std::string> lines{claim.name};
  if (const auto* event = claim.as<EventNode>()) {
    std::string state = dates_of(event->start, event->end);
    if (event->modality != Modality::Actual)
      state += (state.empty() ? "" : ", ") + std::string(name(event->modality));
    lines.push_back(std::move(state));
  } else if (const auto* agreement = claim.as<AgreementNode>()) {
    std::string state(name(agreement->status));
    if (agreement->date.known()) state += " " + to_string(agreement->date);
    lines.push_back(std::move(state));
  }
  const EvidenceList* evidence = evidence_of(claim);
  if (evidence == nullptr) return pointer(lines, "");
  for (std::string& line : quoted(graph, *evidence)) lines.push_back(std::move(line));
  return pointer(lines, source_link(graph, *evidence));
}

}  // namespace entente::detail
