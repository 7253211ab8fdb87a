// SPDX-License-Identifier: MIT
// Heads of states and bodies whom a text names without theirs: "President Bush", "Putin". Whom they act for
// is public record; that they act at all is what the text says. A party that the text gives always wins.
// Tested by tests/extract/refer/entities_test.cpp.
#include <algorithm>
#include <array>
#include <charconv>

#include "extract/refer/entity_builder.hpp"

namespace entente {
namespace {

/// The words by which news speaks of an office of the gazetteer.
struct OfficeWords {
  std::string_view office;
  std::array<std::string_view, 5> words;
};
constexpr std::array kOffices = {
    OfficeWords{"president", {"president", "leader", "mr", "chairman", "head of state"}},
    OfficeWords{"prime minister", {"prime minister", "premier", "pm", "chancellor", "leader"}},
    OfficeWords{"chancellor", {"chancellor", "premier", "leader", "prime minister", ""}},
    OfficeWords{"foreign minister",
                {"foreign minister", "secretary of state", "foreign secretary", "fm", ""}},
    OfficeWords{"defence minister",
                {"defence minister", "defense minister", "defense secretary", "defence secretary",
                 "secretary of defense"}},
    OfficeWords{"leader", {"leader", "president", "general secretary", "chairman", "colonel"}},
    OfficeWords{"king", {"king", "monarch", "", "", ""}},
    OfficeWords{"secretary-general",
                {"secretary-general", "secretary general", "un chief", "nato chief", ""}},
};

/// Offices whose bearers head a government that is called after them.
constexpr std::array kHeads = {std::string_view("president"), std::string_view("prime minister"),
                               std::string_view("chancellor"), std::string_view("leader")};

/// The year in a cell; 0 where it is empty.
int year_in(std::string_view cell) {
  int year = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), year);
  return year;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "George W. Bush" is a way to write "George Walker Bush", "Laura Bush" is not; nor is "Bush" alone.
bool writes_name(const std::vector<std::string_view>& written, const std::vector<std::string>& name) {
  std::size_t full = 0;
  for (const std::string_view part : written) {
    if (contains(name, part)) {
      if (part.size() > 1) ++full;
      continue;
    }
    const bool initial = part.size() == 1 || (part.size() == 2 && part[1] == '.');
    if (!initial) return false;
    if (std::none_of(name.begin(), name.end(), [&](const std::string& w) { return w[0] == part[0]; }))
      return false;
  }
  return full > 1;
}

}  // namespace

/// Whether the text gives the person a post that `office` may be called by; with `once`, also a former one.
bool EntityBuilder::holds(const KnownPerson& person, std::string_view office, bool once) const {
  for (const std::uint32_t c : person.candidates) {
    for (const std::int32_t o : candidates_[c].offices) {
      const OfficeReading& held = offices_[static_cast<std::size_t>(o)];
      if ((held.former && !once) || held.title.find("ice") == 1 || held.key.starts_with("vice")) continue;
      if (held.key == office) return true;
      for (const OfficeWords& known : kOffices) {
        if (known.office == office &&
            std::find(known.words.begin(), known.words.end(), held.key) != known.words.end())
          return true;
      }
    }
  }
  return false;
}

/// "The Rossi government", "Rossi's administration".
bool EntityBuilder::heads_cabinet(const KnownPerson& person) const {
  return std::any_of(person.candidates.begin(), person.candidates.end(),
                     [&](std::uint32_t c) { return candidates_[c].cabinet; });
}

/// The gazetteer's record of the leader that the person is, or kNone. Undated texts may speak of any year.
std::uint32_t EntityBuilder::leader(const KnownPerson& person) const {
  constexpr int kAfter = 2;  // years in which one who has left is still spoken of as before
  std::vector<std::string_view> written;
  for (const WordId part : person.parts) written.push_back(context_.words[part].text);
  const PartialDate published = context_.document.record.published;
  const int year = published.known() ? published.year : 0;
  const bool cabinet = heads_cabinet(person);
  std::uint32_t found = kNone;
  std::string_view of;
  for (const std::string_view part : written) {
    for (const std::uint32_t index : context_.records.leaders(part)) {
      const LexicalRecord& record = context_.records[index];
      const int to = year_in(record["to"]);
      const std::string_view known = record["known"];
      const bool heads = cabinet && std::find(kHeads.begin(), kHeads.end(), record["office"]) != kHeads.end();
      if (year == 0 && known == "dated" && !heads) continue;
      if (year != 0 && year + 1 < year_in(record["from"])) continue;
      // Who left long ago is known by the full name and the post.
      const bool past = year != 0 && to != 0 && year > to + kAfter;
      if (past && !heads && (written.size() < 2 || !holds(person, record["office"], true))) continue;
      bool fits = false;
      if (written.size() > 1) {
        for (const std::string_view name : record_list(record["name"]))
          fits = fits || writes_name(written, name_words(name));
      }
      for (const std::string_view family : record_list(record["family"])) {
        const std::vector<std::string> words = name_words(family);
        const bool alone = std::equal(words.begin(), words.end(), written.begin(), written.end());
        fits = fits || (alone && (known == "yes" || heads || holds(person, record["office"], false)));
      }
      if (!fits) continue;
      if (found != kNone && record["of"] != of) return kNone;  // two bearers of one name
      found = index;
      of = record["of"];
    }
  }
  return found;
}

void EntityBuilder::recall_leaders() {
  for (KnownPerson& person : persons_) {
    if (person.party || person.parts.empty() || !(person.strong || heads_cabinet(person))) continue;
    const std::uint32_t record = leader(person);
    if (record == kNone) continue;
    person.strong = true;
    const std::string_view of = context_.records[record]["of"];
    const std::uint32_t state = context_.records.country(of);
    const std::uint32_t body_record = state == kNone ? context_.records.body(of) : kNone;
    if (state != kNone) person.party = country(state);
    if (body_record != kNone) person.party = body(body_record);
  }
}

}  // namespace entente
