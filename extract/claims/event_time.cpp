// SPDX-License-Identifier: MIT
// Which date of a sentence dates an event: `find_event_time`.
// Tested by tests/extract/claims/event_time_test.cpp.
#include "extract/claims/event_time.hpp"

#include <utility>

#include "extract/time/date_words.hpp"

namespace entente {
namespace {

/// The verb group whose clause a date at group `date` belongs to: the nearest one to the left in its clause,
/// else the first to the right.
std::int32_t verb_of_date(const SentenceGroups& sentence, std::int32_t date) {
  const auto size = static_cast<std::int32_t>(sentence.groups.size());
  const auto kind = [&](std::int32_t i) { return sentence.groups[static_cast<std::size_t>(i)].kind; };
  for (std::int32_t i = date - 1; i >= 0; --i) {
    if (kind(i) == GroupKind::Verb) return i;
    if (kind(i) == GroupKind::Subordinator || kind(i) == GroupKind::Relative || kind(i) == GroupKind::Colon)
      break;
  }
  for (std::int32_t i = date + 1; i < size; ++i) {
    if (kind(i) == GroupKind::Verb) return i;
  }
  return kNoGroup;
}

/// Whether the date at group `date` says when what the verb's object names was: "welcomed the opening of the
/// embassy in May", "discussed her visit to Lima in June". Weekdays and "today" date the verb.
bool dates_object(const MatchContext& context, const SentenceGroups& sentence, std::int32_t verb,
                  std::int32_t date) {
  const auto at = [&](std::int32_t i) -> const Group& {
    return sentence.groups[static_cast<std::size_t>(i)];
  };
  if (date < verb) return false;
  bool day = false;
  for (std::uint32_t t = at(date).first; t < at(date).last; ++t) {
    const DateWord::Kind kind = date_word(context.words[context.word(t).lower].text).kind;
    if (kind == DateWord::Kind::Weekday || kind == DateWord::Kind::Today || kind == DateWord::Kind::Yesterday)
      return false;
    day = day || kind == DateWord::Kind::Number || kind == DateWord::Kind::Ordinal;
  }
  bool event = false;
  for (std::int32_t i = verb + 1; i < date; ++i) {
    const Group& group = at(i);
    if (group.kind == GroupKind::Verb || group.kind == GroupKind::Comma) return false;
    if (group.kind != GroupKind::Noun || group.phrase >= 0) continue;
    const std::string_view how = group.preposition == kNoGroup
                                     ? std::string_view()
                                     : std::string_view(context.words[at(group.preposition).lemma].text);
    if (how == "during" || how == "at" || how == "in" || how == "with" || (how == "for" && day)) continue;
    // "discussed trade on 12 May" dates the talk, "discussed the visit on 12 May" the visit.
    const bool definite = group.determiner != WordId::None || group.possessor != kNoGroup;
    event = event || ((definite || !day) && context.lists.nominal_verb.count(group.lemma) != 0);
  }
  return event;
}

/// "on 10 May, when X did it": the date right before the clause.
std::int32_t date_before_clause(const MatchContext& context, const SentenceGroups& sentence,
                                std::int32_t verb) {
  for (std::int32_t i = verb - 1; i > 0; --i) {
    const Group& group = sentence.groups[static_cast<std::size_t>(i)];
    if (group.kind == GroupKind::Verb) return kNoGroup;
    if (group.kind != GroupKind::Subordinator && group.kind != GroupKind::Relative &&
        group.kind != GroupKind::Adverb)
      continue;
    if (group.lemma == WordId::None || context.words[group.lemma].text != "when") continue;
    std::int32_t before = i - 1;
    while (before > 0 && sentence.groups[static_cast<std::size_t>(before)].kind == GroupKind::Comma) --before;
    return sentence.groups[static_cast<std::size_t>(before)].kind == GroupKind::Date ? before : kNoGroup;
  }
  return kNoGroup;
}

/// 30 for "30th", "thirtieth" or "30 years"; 0 where the word is no number.
int number_of(const MatchContext& context, std::uint32_t token) {
  static constexpr std::pair<std::string_view, int> kWords[] = {
      {"first", 1},       {"second", 2},     {"third", 3},      {"fifth", 5},       {"tenth", 10},
      {"ten", 10},        {"fifteenth", 15}, {"twentieth", 20}, {"twenty", 20},     {"twenty-fifth", 25},
      {"thirtieth", 30},  {"thirty", 30},    {"fortieth", 40},  {"forty", 40},      {"fiftieth", 50},
      {"fifty", 50},      {"sixtieth", 60},  {"sixty", 60},     {"seventieth", 70}, {"seventy", 70},
      {"hundredth", 100}, {"centenary", 100}};
  const std::string_view word = context.words[context.word(token).lower].text;
  for (const auto& [name, value] : kWords) {
    if (name == word) return value;
  }
  int value = 0;
  for (char c : word) {
    if (c < '0' || c > '9') break;
    value = value * 10 + (c - '0');
    if (value > 1000) return 0;
  }
  return value;
}

/// "today marks the 30th anniversary of the establishment of relations", "50 years of relations": the year
/// the publication settles, and the day where the text says that it is today.
DateInterval anniversary(const MatchContext& context, const SentenceGroups& sentence, const FrameMatch& match,
                         PartialDate published) {
  if (!published.known()) return {};
  const Group& trigger = sentence.groups[static_cast<std::size_t>(match.trigger)];
  std::uint32_t today = sentence.end;
  std::uint32_t named = sentence.end;
  int years = 0;
  // What the anniversary is of stands behind it: as a noun of the same clause, or as "since A and B …".
  const auto of_trigger = [&](std::uint32_t word) {
    if (word >= trigger.last) return false;
    // "the anniversary of the day on which they established relations"
    const std::string_view object =
        match.kind == TriggerKind::Verb && trigger.object != kNoGroup
            ? context.words[sentence.groups[static_cast<std::size_t>(trigger.object)].lemma].text
            : std::string_view();
    const bool relations = object == "relation" || object == "tie";
    if (trigger.first > word + (relations ? 24 : 12)) return false;
    bool since = false;
    for (const Group& group : sentence.groups) {
      if (group.first < word || group.first >= trigger.first) continue;
      if (group.kind == GroupKind::Verb && !relations) return false;
      if (group.lemma == WordId::None) continue;
      const std::string_view text = context.words[group.lemma].text;
      since = since || text == "since" || text == "when";
    }
    return match.kind == TriggerKind::Noun || since || relations;
  };
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Word& word = context.word(t);
    const std::string_view text = context.words[word.lower].text;
    if (text == "today") today = t;
    if ((text == "anniversary" || text == "anniversaries") && of_trigger(t)) {
      int found = 0;
      for (std::uint32_t k = t; k-- > sentence.begin && k + 4 > t && found == 0;)
        found = number_of(context, k);
      if (found != 0) years = found;
      named = t;
    } else if (years == 0 && (text == "years" || text == "year") && t > sentence.begin && t < trigger.first &&
               t + 1 < sentence.end) {
      const std::string_view next = context.words[context.word(t + 1).lower].text;
      if ((next == "of" && trigger.first - t <= 4) || (next == "since" && of_trigger(t)))
        years = number_of(context, t - 1);
      named = t;
    }
  }
  if (years < 1 || years >= published.year) return {};
  PartialDate date{static_cast<std::int16_t>(published.year - years), 0, 0};
  constexpr std::uint32_t kBeside = 8;  // "today marks the 50th anniversary"
  const bool on_the_day = today < sentence.end && (today < named ? named - today : today - named) <= kBeside;
  if (on_the_day && published.is_day()) {
    date.month = published.month;
    date.day = published.day;
  }
  return {date, {}};
}

/// A verb that says when the noun's event ended or began ("a visit, which concluded on 23 May"), with its
/// date.
DateInterval time_of_course(const MatchContext& context, const SentenceGroups& sentence, std::int32_t noun,
                            std::int32_t days, const DateContext& dates) {
  const auto size = static_cast<std::int32_t>(sentence.groups.size());
  for (std::int32_t v = 0; v < size; ++v) {
    const Group& verb = sentence.groups[static_cast<std::size_t>(v)];
    if (verb.kind != GroupKind::Verb || (verb.subject != noun && verb.object != noun)) continue;
    const ControlKind control = context.lists.control_of(verb.lemma);
    for (std::int32_t i = v + 1; i < verb.scope_end && i < size; ++i) {
      const Group& group = sentence.groups[static_cast<std::size_t>(i)];
      if (group.kind != GroupKind::Date || group.phrase < 0) continue;
      const DateInterval found = resolve_date(context.phrases.phrases[static_cast<std::size_t>(group.phrase)],
                                              context.tokens, context.words, dates);
      if (!found.known()) continue;
      if (days > 0 && control == ControlKind::Finish) return interval_ending(days, found.start);
      if (days > 0 && !found.end.known()) return interval_starting(days, found.start);
      return found;
    }
  }
  return {};
}

/// The days that a duration before the noun names ("a three-day visit").
std::int32_t days_before(const MatchContext& context, const Group& noun) {
  for (const Phrase& phrase : context.phrases.phrases) {
    if (phrase.first >= noun.last) break;
    if (phrase.type == PhraseType::Duration && phrase.first >= noun.first) {
      return duration_days(phrase, context.tokens, context.words);
    }
  }
  return 0;
}

/// "did it in May, two months after X did that": what X did, counted back from the date of what the sentence
/// tells, which is the day of publication where it has none.
DateInterval counted_back(const MatchContext& context, const SentenceGroups& sentence, std::int32_t verb,
                          const DateContext& dates) {
  const Group& told = sentence.groups[static_cast<std::size_t>(verb)];
  if (told.kind != GroupKind::Verb || told.subject == kNoGroup || told.subject > verb) return {};
  std::int32_t start = told.subject;
  const Group& subject = sentence.groups[static_cast<std::size_t>(start)];
  if (subject.possessor != kNoGroup && subject.possessor < start) start = subject.possessor;
  if (start == 0) return {};
  const Group& count = sentence.groups[static_cast<std::size_t>(start - 1)];
  if (!counts_from_clause(context, count)) return {};
  DateContext from = dates;
  from.previous = dates.published;
  for (std::int32_t i = 0; i < start - 1; ++i) {
    const Group& group = sentence.groups[static_cast<std::size_t>(i)];
    if (group.kind != GroupKind::Date || group.phrase < 0) continue;
    const DateInterval found = resolve_date(context.phrases.phrases[static_cast<std::size_t>(group.phrase)],
                                            context.tokens, context.words, dates);
    if (found.start.known()) from.previous = found.start;
  }
  const bool after = context.words[context.word(count.last - 1).lower].text == "after";
  std::vector<std::string_view> words;
  for (std::uint32_t t = count.first; t + 1 < count.last; ++t)
    words.push_back(context.words[context.word(t).lower].text);
  words.emplace_back(after ? "earlier" : "later");
  return resolve_date(words, from);
}

}  // namespace

bool counts_from_clause(const MatchContext& context, const Group& group) {
  if (group.kind != GroupKind::Date || group.last - group.first < 3) return false;
  const std::string_view word = context.words[context.word(group.last - 1).lower].text;
  return word == "after" || word == "before";
}

DateInterval find_event_time(const FrameMatch& match, const MatchContext& context,
                             const SentenceGroups& sentence, DateContext dates, bool speech) {
  const auto size = static_cast<std::int32_t>(sentence.groups.size());
  const auto at = [&](std::int32_t i) -> const Group& {
    return sentence.groups[static_cast<std::size_t>(i)];
  };
  dates.tense = match.context.modality == Modality::Planned || match.context.tense == Tense::Future
                    ? DateContext::Tense::Future
                : match.context.tense == Tense::Past ? DateContext::Tense::Past
                                                     : DateContext::Tense::Unknown;
  const auto resolve = [&](std::int32_t group) {
    const std::int32_t phrase = at(group).phrase;
    if (phrase < 0) return DateInterval{};
    return resolve_date(context.phrases.phrases[static_cast<std::size_t>(phrase)], context.tokens,
                        context.words, dates);
  };
  const DateInterval counted = anniversary(context, sentence, match, dates.published);
  if (match.kind == TriggerKind::Verb && counted.known()) return counted;
  if (match.kind == TriggerKind::Verb) {
    if (const DateInterval back = counted_back(context, sentence, match.trigger, dates); back.known())
      return back;
  }
  if (match.kind == TriggerKind::Noun) {
    const std::int32_t days = days_before(context, at(match.trigger));
    // "as both mark the 50th anniversary this year"
    const auto of_marking = [&](const DateInterval& found) {
      return counted.known() && counted.start.year < found.start.year;
    };
    if (const DateInterval found = time_of_course(context, sentence, match.trigger, days, dates);
        found.known() && !of_marking(found))
      return found;
    // "the first visit since 2002": when the one before was
    const auto is_earlier = [&](std::int32_t date) {
      const std::uint32_t before = at(date).first;
      if (before == 0 || context.words[context.word(before - 1).lower].text != "since") return false;
      for (std::uint32_t t = at(match.trigger).first; t < at(match.trigger).last; ++t) {
        const std::string_view word = context.words[context.word(t).lower].text;
        if (word == "first" || word == "last" || word == "highest" || word == "only") return true;
      }
      return false;
    };
    // "his visit to Malaysia on 12 May": the chain behind the noun, up to the next verb.
    for (std::int32_t i = match.trigger + 1; i < size; ++i) {
      const GroupKind kind = at(i).kind;
      if (kind == GroupKind::Date) {
        if (is_earlier(i)) return {};
        const DateInterval found = resolve(i);
        if (found.known() && days > 0 && !found.end.known()) return interval_starting(days, found.start);
        if (found.known() && !of_marking(found)) return found;
      } else if (kind == GroupKind::Coordinator && i + 1 < size && at(i + 1).first_conjunct != kNoGroup) {
        continue;  // "between A and B in 1971"
      } else if (kind != GroupKind::Preposition && kind != GroupKind::Noun && kind != GroupKind::Adverb) {
        break;
      }
    }
    if (counted.known()) return counted;
    // "the 12 May visit"
    const Group& noun = at(match.trigger);
    for (const Phrase& phrase : context.phrases.phrases) {
      if (phrase.first >= noun.last) break;
      if (phrase.type != PhraseType::Date || phrase.first < noun.first) continue;
      const DateInterval found = resolve_date(phrase, context.tokens, context.words, dates);
      if (found.known()) return found;
    }
    if (match.context.verb == kNoGroup) return {};
    // A noun that only stands beside the verb is not dated by it.
    const FrameRelations relations(context, sentence);
    if (relations.carrier(match.trigger) == kNoGroup && at(match.trigger).preposition == kNoGroup) return {};
  }
  // The verb and what governs it, upwards: "agreed on Monday to hold talks", "said it will visit on Monday".
  std::int32_t verb = match.kind == TriggerKind::Noun ? match.context.verb : match.trigger;
  for (int depth = 0; depth < 4 && verb != kNoGroup; ++depth) {
    for (std::int32_t i = 0; i < size; ++i) {
      if (at(i).kind != GroupKind::Date || verb_of_date(sentence, i) != verb) continue;
      if (speech && dates_object(context, sentence, verb, i)) continue;
      const DateInterval found = resolve(i);
      if (found.known()) return found;
    }
    if (at(verb).kind != GroupKind::Verb || at(verb).reported) break;
    if (const std::int32_t date = date_before_clause(context, sentence, verb); date != kNoGroup) {
      const DateInterval found = resolve(date);
      if (found.known()) return found;
    }
    const std::int32_t governor = at(verb).governor;
    verb = governor != kNoGroup && at(governor).kind == GroupKind::Verb ? governor : kNoGroup;
  }
  // Complements of the verb with dates of their own: "agreed to meet on 12 May" dates the meeting only.
  return {};
}

}  // namespace entente
