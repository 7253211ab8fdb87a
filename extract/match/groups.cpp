// SPDX-License-Identifier: MIT
// Second half of the chunker: runs of tagged units become noun groups and verb groups.
// Tested by tests/extract/match/groups_test.cpp.
#include "extract/match/group.hpp"

namespace entente {
namespace {

std::string_view lower_text(const MatchContext& context, std::uint32_t token) {
  return context.words[context.word(token).lower].text;
}

ModalKind modal_of(std::string_view word) {
  if (word == "will" || word == "shall" || word == "'ll" || word == "wo") return ModalKind::Will;
  if (word == "would" || word == "'d") return ModalKind::Would;
  if (word == "may" || word == "might") return ModalKind::May;
  if (word == "can" || word == "could" || word == "ca") return ModalKind::Can;
  if (word == "should" || word == "ought") return ModalKind::Should;
  // "is to visit", "was to visit"
  if (word == "is" || word == "are") return ModalKind::Will;
  if (word == "was" || word == "were") return ModalKind::Would;
  return ModalKind::Must;
}

}  // namespace

void Chunker::single(const MatchContext& context, std::size_t i, GroupKind kind, SentenceGroups& out) {
  Group group;
  group.kind = kind;
  group.first = units_[i].first;
  group.last = units_[i].last;
  group.head = group.first;
  group.lemma = context.word(group.first).lower;
  if (kind == GroupKind::Preposition && group.last > group.first + 1) {
    // One of several words counts as a whole where a rule names it, else as "with" where it ends so.
    std::string whole;
    for (std::uint32_t t = group.first; t < group.last; ++t) {
      if (t > group.first) whole += ' ';
      whole += context.words[context.word(t).lower].text;
    }
    const WordId known = context.words.find(whole);
    const WordId last = context.word(group.last - 1).lower;
    if (known != WordId::None) {
      group.lemma = known;
    } else if (context.words[last].text == "with") {
      group.lemma = last;
    }
  }
  if (kind == GroupKind::Date) group.phrase = units_[i].phrase;
  out.groups.push_back(group);
}

/// Reads a noun group from unit `i`; returns the unit behind it.
std::size_t Chunker::noun_group(const MatchContext& context, std::size_t i, SentenceGroups& out) {
  Group group;
  group.kind = GroupKind::Noun;
  group.first = units_[i].first;
  std::size_t head = i;
  bool has_head = false;
  bool open = true;
  std::size_t j = i;
  for (; j < units_.size() && open; ++j) {
    const Tag tag = units_[j].tag;
    switch (tag) {
      case Tag::Determiner:
      case Tag::Possessive:
        // "both our nations", "all their ships"; "the number of its troops"
        if (has_head || (tag == Tag::Possessive && j > i && units_[j - 1].last == units_[j - 1].first + 1 &&
                         (j > i + 1 || units_[i].tag != Tag::Determiner))) {
          open = false;
          continue;
        }
        if (group.determiner == WordId::None || tag == Tag::Possessive)
          group.determiner = context.word(units_[j].first).lower;
        break;
      case Tag::Number:
        if (has_head && j > i && units_[j - 1].tag != Tag::Hyphen) {
          // "Resolution 1441": a number behind a common head belongs to it, one behind a name opens an
          // object.
          if (units_[j].classes.has(WordClass::Digits) && units_[j - 1].tag != Tag::Name &&
              !noun_follows(j + 1))
            break;
          open = false;
          continue;
        }
        break;
      case Tag::Adjective:
        if (has_head && units_[j - 1].tag != Tag::Hyphen && !noun_follows(j + 1) &&
            units_[j - 1].tag != Tag::Name) {
          open = false;
          continue;
        }
        break;
      case Tag::Adverb:
        // "the increasingly close ties": only between determiner and adjective.
        if (has_head || j + 1 >= units_.size() ||
            (units_[j + 1].tag != Tag::Adjective && !units_[j].classes.has(WordClass::Punctuation))) {
          open = false;
          continue;
        }
        break;
      case Tag::Singular:
      case Tag::Plural:
      case Tag::Name:
        head = j;
        has_head = true;
        break;
      case Tag::Ing:
      case Tag::Past:
      case Tag::Participle:
        open = false;
        continue;
      case Tag::Hyphen:
        if (j == i || j + 1 >= units_.size()) {
          open = false;
          continue;
        }
        break;
      case Tag::Coordinator:
        // "research & development" and "science and technology" inside names are phrases; "&" joins here.
        if (lower_text(context, units_[j].first) != "&") {
          open = false;
          continue;
        }
        break;
      default:
        open = false;
        continue;
    }
  }
  if (j > i && !open) --j;
  if (!has_head) head = j - 1;
  if (j == i) j = i + 1;
  group.last = units_[j - 1].last;
  const Unit& unit = units_[head];
  group.head = unit.last - 1;
  group.phrase = unit.phrase;
  if (unit.phrase >= 0) {
    // An instrument is its noun, not the last word of its name: "a *ceasefire* between A and B".
    const Phrase& phrase = context.phrases.phrases[static_cast<std::size_t>(unit.phrase)];
    for (std::uint32_t c = phrase.first_capture;
         phrase.type == PhraseType::Agreement && c < phrase.last_capture; ++c) {
      const Capture& capture = context.phrases.captures[c];
      if (capture.label == Label::Head && capture.last > capture.first) group.head = capture.last - 1;
    }
  }
  const Word& word = context.word(group.head);
  group.plural = unit.tag == Tag::Plural;
  if (unit.phrase >= 0 &&
      context.phrases.phrases[static_cast<std::size_t>(unit.phrase)].type == PhraseType::Office) {
    group.plural = word.classes.has(WordClass::PluralNoun) && !word.classes.has(WordClass::Noun);
  }
  group.lemma = word.noun_lemma != WordId::None ? word.noun_lemma : word.lower;
  if (!has_head && unit.tag == Tag::Adjective) group.lemma = word.lower;
  if (j < units_.size() && units_[j].tag == Tag::Genitive) {
    group.possessive = true;
    const auto possessor = static_cast<std::int32_t>(out.groups.size());
    out.groups.push_back(group);
    std::size_t next = j + 1;
    const bool owned =
        next < units_.size() && (units_[next].tag == Tag::Adjective || units_[next].tag == Tag::Singular ||
                                 units_[next].tag == Tag::Plural || units_[next].tag == Tag::Name ||
                                 units_[next].tag == Tag::Number || units_[next].tag == Tag::Adverb);
    if (!owned) return next;
    next = noun_group(context, next, out);
    // The owned group is the first one pushed behind the possessor.
    out.groups[static_cast<std::size_t>(possessor) + 1].possessor = possessor;
    return next;
  }
  out.groups.push_back(group);
  return j;
}

/// Reads a verb group from unit `i` (an auxiliary, "to", a negation or a verb); returns the unit behind it.
std::size_t Chunker::verb_group(const MatchContext& context, std::size_t i, SentenceGroups& out) {
  Group group;
  group.kind = GroupKind::Verb;
  group.first = units_[i].first;
  bool be = false;
  bool have = false;
  bool finite = false;
  bool past = false;
  bool lexical = false;
  std::size_t verb = i;
  std::size_t j = i;
  if (units_[i].tag == Tag::To) {
    group.form = VerbForm::Infinitive;
    finite = true;
    ++j;
  }
  for (; j < units_.size() && !lexical; ++j) {
    const Tag tag = units_[j].tag;
    const std::string_view text = lower_text(context, units_[j].first);
    if (tag == Tag::Adverb || tag == Tag::Negation) {
      if (tag == Tag::Negation || text == "never" || text == "hardly") group.negated = true;
      // An adverb that no verb follows ends the group before it.
      std::size_t k = j;
      while (k < units_.size() && (units_[k].tag == Tag::Adverb || units_[k].tag == Tag::Negation)) ++k;
      const bool verb_next = k < units_.size() && (units_[k].tag == Tag::Be || units_[k].tag == Tag::Have ||
                                                   units_[k].tag == Tag::Base || units_[k].tag == Tag::Past ||
                                                   units_[k].tag == Tag::Participle ||
                                                   units_[k].tag == Tag::Ing || units_[k].tag == Tag::Third);
      if (!verb_next && tag == Tag::Adverb) break;
    } else if (tag == Tag::Modal) {
      if (finite && group.form == VerbForm::Finite) break;
      finite = true;
      group.modal = modal_of(text);
    } else if (tag == Tag::Do) {
      finite = true;
      past = past || text == "did";
    } else if (tag == Tag::Have) {
      have = true;
      past = past || (!finite && text == "had");
      finite = true;
      verb = j;
    } else if (tag == Tag::Be) {
      be = true;
      past = past || (!finite && (text == "was" || text == "were"));
      if (!finite && text == "being") group.form = VerbForm::Ing;
      if (!finite && text == "having") group.form = VerbForm::Ing;
      finite = true;
      verb = j;
    } else if (tag == Tag::Past || tag == Tag::Participle) {
      verb = j;
      lexical = true;
      group.passive = be;
      if (!be && !have && !finite) {
        past = true;
        group.form = tag == Tag::Past ? VerbForm::Finite : VerbForm::Participle;
        if (tag == Tag::Participle) group.passive = true;
      }
    } else if (tag == Tag::Ing) {
      verb = j;
      lexical = true;
      if (!be && !finite) group.form = VerbForm::Ing;
      // "is visiting" is progressive; "having visited" is read at the auxiliary.
    } else if (tag == Tag::Base || tag == Tag::Third) {
      verb = j;
      lexical = true;
    } else {
      break;
    }
  }
  if (j == i) j = i + 1;
  if (have && lower_text(context, units_[i].first) == "having") group.form = VerbForm::Ing;
  const Word& word = context.word(units_[verb].first);
  group.head = units_[verb].first;
  group.lemma = word.verb_lemma != WordId::None ? word.verb_lemma : word.lower;
  if (units_[verb].tag == Tag::Be)
    group.lemma = context.words.find("be");  // "is", "are" and "'s" have no other
  group.last = units_[j - 1].last;
  const bool perfect = have && (lexical || be);  // "had a conversation" has no auxiliary
  group.perfect = perfect;
  group.tense = group.modal == ModalKind::Will ? Tense::Future
                : past || perfect              ? Tense::Past
                                               : Tense::Present;
  // A particle: "call on", "carry out", "break off", "take part in" are told apart by the frames.
  if (lexical && j < units_.size() && units_[j].phrase < 0 &&
      (units_[j].classes.has(WordClass::Particle) || units_[j].tag == Tag::Preposition)) {
    group.particle = context.word(units_[j].first).lower;
    if (units_[j].tag != Tag::Preposition) {
      group.last = units_[j].last;
      ++j;
    }
  }
  out.groups.push_back(group);
  return j;
}

void Chunker::build_groups(const MatchContext& context, SentenceGroups& out) {
  std::size_t i = 0;
  while (i < units_.size()) {
    const std::size_t group = out.groups.size();
    switch (units_[i].tag) {
      case Tag::Determiner:
      case Tag::Possessive:
      case Tag::Number:
      case Tag::Singular:
      case Tag::Plural:
      case Tag::Name:
        i = noun_group(context, i, out);
        break;
      case Tag::Adjective: {
        // A predicate adjective stands alone; one before a noun opens its group.
        std::size_t j = i;
        while (j < units_.size() && (units_[j].tag == Tag::Adjective || units_[j].tag == Tag::Hyphen)) ++j;
        const bool noun =
            j < units_.size() && (units_[j].tag == Tag::Singular || units_[j].tag == Tag::Plural ||
                                  units_[j].tag == Tag::Name || units_[j].tag == Tag::Number);
        if (noun) {
          i = noun_group(context, i, out);
        } else {
          single(context, i, GroupKind::Adjective, out);
          ++i;
        }
        break;
      }
      case Tag::Pronoun:
        single(context, i, GroupKind::Noun, out);
        out.groups.back().pronoun = true;
        ++i;
        break;
      case Tag::To:
      case Tag::Modal:
      case Tag::Be:
      case Tag::Have:
      case Tag::Do:
      case Tag::Negation:
      case Tag::Base:
      case Tag::Third:
      case Tag::Past:
      case Tag::Participle:
      case Tag::Ing:
        i = verb_group(context, i, out);
        break;
      case Tag::Adverb: {
        std::size_t j = i;
        while (j < units_.size() && units_[j].tag == Tag::Adverb) ++j;
        const bool verb = j < units_.size() && (units_[j].tag == Tag::Past || units_[j].tag == Tag::Third ||
                                                units_[j].tag == Tag::Base || units_[j].tag == Tag::Ing ||
                                                units_[j].tag == Tag::Participle);
        if (verb) {
          i = verb_group(context, i, out);
        } else {
          single(context, i, GroupKind::Adverb, out);
          ++i;
        }
        break;
      }
      case Tag::Preposition:
        single(context, i++, GroupKind::Preposition, out);
        break;
      case Tag::Coordinator:
        single(context, i++, GroupKind::Coordinator, out);
        break;
      case Tag::Subordinator:
        single(context, i++, GroupKind::Subordinator, out);
        break;
      case Tag::Relative:
        single(context, i++, GroupKind::Relative, out);
        break;
      case Tag::Comma:
        single(context, i++, GroupKind::Comma, out);
        break;
      case Tag::Colon:
        single(context, i++, GroupKind::Colon, out);
        break;
      case Tag::Dash:
        single(context, i++, GroupKind::Dash, out);
        break;
      case Tag::Quote:
        single(context, i++, GroupKind::Quote, out);
        break;
      case Tag::Open:
        single(context, i++, GroupKind::Open, out);
        break;
      case Tag::Close:
        single(context, i++, GroupKind::Close, out);
        break;
      case Tag::Date:
        single(context, i++, GroupKind::Date, out);
        break;
      default:
        single(context, i++, GroupKind::Break, out);
        break;
    }
    for (std::size_t g = group; g < out.groups.size(); ++g) {
      for (std::uint32_t t = out.groups[g].first; t < out.groups[g].last; ++t) {
        out.group_of[t - out.begin] = static_cast<std::int32_t>(g);
      }
    }
  }
}

}  // namespace entente
