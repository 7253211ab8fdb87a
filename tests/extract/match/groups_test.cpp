// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

// [noun group], <verb group>, {date}; everything else stands bare.

namespace entente {
namespace {

using test::check_table;
using test::groups;

const char* const kBoth = "'both' is always read as a coordinator";

TEST(Groups, ANounAfterADeterminerAVerbAfterItsSubject) {
  check_table(
      {
          {"The visit was short.", "[The visit] <was> short ."},
          {"They visit Peru.", "[They] <visit> [Peru] ."},
          {"He visits Peru.", "[He] <visits> [Peru] ."},
          {"Peru plans a visit.", "[Peru] <plans> [a visit] ."},
          {"The plans failed.", "[The plans] <failed> ."},
          {"The talks ended.", "[The talks] <ended> ."},
          {"Peru talks to Chile.", "[Peru] <talks> to [Chile] ."},
          {"Ministers sign a treaty.", "[Ministers] <sign> [a treaty] ."},
          {"A sign of progress emerged.", "[A sign] of [progress] <emerged> ."},
          {"Trade with Chile grew.", "[Trade] with [Chile] <grew> ."},
          {"Chile wants to trade with Peru.", "[Chile] <wants> <to trade> with [Peru] ."},
          {"The United States supports Peru.", "[The United States] <supports> [Peru] ."},
          {"The support of Chile matters.", "[The support] of [Chile] <matters> .",
           "a verb in -s that is a noun too, at the end of its sentence"},
          {"The state of the talks is unclear.", "[The state] of [the talks] <is> unclear ."},
          {"Leaders state that they agree.", "[Leaders] <state> that [they] <agree> ."},
          {"The exchange of prisoners began.", "[The exchange] of [prisoners] <began> ."},
          {"They exchange prisoners.", "[They] <exchange> [prisoners] ."},
          {"Officials exchange views.", "[Officials] <exchange> [views] ."},
          {"The ministers' views differ.", "[The ministers] ' [views] <differ> ."},
          {"President Boric hopes new talks will help.",
           "[President Boric] <hopes> [new talks] <will help> ."},
          {"Peru, as the host of the talks, remains committed.",
           "[Peru] , as [the host] of [the talks] , <remains> <committed> ."},
          {"The remains of the ship were found.", "[The remains] of [the ship] <were found> ."},
          {"Rebels free the crew.", "[Rebels] <free> [the crew] ."},
          {"The free press agreed.", "[The free press] <agreed> ."},
          {"The principles provided a basis for talks.",
           "[The principles] <provided> [a basis] for [talks] ."},
          {"Peru agrees provided Chile agrees.", "[Peru] <agrees> provided [Chile] <agrees> ."},
          {"That is why he left.", "[That] <is> why [he] <left> ."},
          {"The projects that promote trade include roads.",
           "[The projects] that <promote> [trade] <include> [roads] ."},
          {"The minister claims that Peru agreed.", "[The minister] <claims> that [Peru] <agreed> ."},
          {"The sect now holds sway over the south.", "[The sect] <now holds> [sway] over [the south] ."},
          {"Chile offered no concession.", "[Chile] <offered> [no concession] ."},
          {"It pervaded both our nations.", "[It] <pervaded> [both our nations] ."},
          {"He met three Peruvians accused of theft.", "[He] <met> [three Peruvians] <accused> of [theft] ."},
          {"the run-up to the vote", "[the run - up] to [the vote]"},
      },
      groups);
}

// "left" is an adjective, a noun and an adverb as well, but behind who could leave it is a verb.
TEST(Groups, LeftIsAVerbBehindWhoCouldLeave) {
  check_table(
      {
          {"The envoy left Lima.", "[The envoy] <left> [Lima] ."},
          {"He left Lima.", "[He] <left> [Lima] ."},
          {"Peru's army left.", "[Peru] 's [army] <left> ."},
          {"The envoy left for Lima.", "[The envoy] <left> for [Lima] ."},
          {"the left bank", "[the left bank]"},
          {"The left won.", "[The left] <won> ."},
      },
      groups);
}

// Every longer word of such a line has a capital; often the verb is a noun too.
TEST(Groups, HeadlinesHaveVerbs) {
  check_table(
      {
          {"Six-Party Talks to Resume", "[Six - Party Talks] <to Resume>"},
          {"Peru Returns to Congress", "[Peru] <Returns> to [Congress]"},
          {"Bolivian Officials Meet With Rebels", "[Bolivian Officials] <Meet> With [Rebels]"},
          {"Palestinian Leaders Urge Restraint", "[Palestinian Leaders] <Urge> [Restraint]"},
          {"Iraq Talks Collapse", "[Iraq Talks] <Collapse>"},
          {"Quispevara Visits Libya", "[Quispevara] <Visits> [Libya]"},
          {"Quispevara Pulls Out of Race", "[Quispevara] <Pulls> Out of [Race]"},
          {"Israel strikes targets in Gaza", "[Israel] <strikes> [targets] in [Gaza]"},
          {"Labour reform sparks protests", "[Labour reform] <sparks> [protests]"},
          {"Military strikes in Gaza continue", "[Military strikes] in [Gaza] <continue>"},
          {"Peru Arrests Suspect, Frees Four", "[Peru] <Arrests> [Suspect] , <Frees> [Four]"},
          {"Rebels Threaten to Blow Up Depot", "[Rebels] <Threaten> <to Blow> Up [Depot]"},
          {"UN chief urges Chile to act", "[UN chief] <urges> [Chile] <to act>"},
          {"the chief reasons for it", "[the chief reasons] for [it]"},
          {"Leaked secrets reveal chaos", "[Leaked secrets] <reveal> [chaos]"},
      },
      groups);
}

TEST(Groups, IngFormsAndParticiplesBeforeNounsAndAsVerbs) {
  check_table(
      {
          {"They will meet in Lima.", "[They] <will meet> in [Lima] ."},
          {"The meeting was in Lima.", "[The meeting] <was> in [Lima] ."},
          {"The ministers are meeting reporters.", "[The ministers] <are meeting> [reporters] ."},
          {"Meeting reporters, he praised Chile.", "<Meeting> [reporters] , [he] <praised> [Chile] ."},
          {"He welcomed the signed agreement.", "[He] <welcomed> [the signed agreement] ."},
          {"The closed border opened.", "[The closed border] <opened> ."},
          {"The ruling party won.", "[The ruling party] <won> ."},
          {"They discussed developing countries.", "[They] <discussed> [developing countries] ."},
          {"He spoke about expanding trade.", "[He] <spoke> about <expanding> [trade] .",
           "an -ing form behind a preposition whose object has no determiner"},
          {"He spoke about expanding the trade.", "[He] <spoke> about <expanding> [the trade] ."},
          {"The signing of the treaty took place.", "[The signing] of [the treaty] <took> [place] ."},
      },
      groups);
}

TEST(Groups, NounGroupsHoldTheirModifiers) {
  check_table(
      {
          {"the increasingly close ties", "[the increasingly close ties]"},
          {"three senior Peruvian officials", "[three senior Peruvian officials]"},
          {"Resolution 1701 passed.", "[Resolution 1701] <passed> ."},
          {"a two-day visit", "[a two - day visit]"},
          {"his first official visit to Chile", "[his first official visit] to [Chile]"},
          {"US-Iran talks resumed.", "[US - Iran talks] <resumed> ."},
          {"US\u2013Iran talks resumed.", "[US \u2013 Iran talks] <resumed> .",
           "a dash without spaces joins as a hyphen does"},
          {"trade & investment grew", "[trade & investment] <grew>"},
          {"the Chinese foreign minister agreed", "[the Chinese foreign minister] <agreed>"},
          {"Both agreed.", "[Both] <agreed> .", kBoth},
          {"Both sides agreed.", "[Both sides] <agreed> ."},
          {"Each of the two countries agreed.", "[Each of the two countries] <agreed> ."},
      },
      groups);
}

TEST(Groups, PossessorsAreGroupsOfTheirOwn) {
  check_table(
      {
          {"Peru's President Dina Boluarte received the envoy.",
           "[Peru 's President Dina Boluarte] <received> [the envoy] ."},
          {"The two countries' foreign ministers met.", "[The two countries] ' [foreign ministers] <met> ."},
          {"The king's son's visit ended.", "[The king] 's [son] 's [visit] <ended> ."},
          {"Peru\u2019s army agreed.", "[Peru] \u2019s [army] <agreed> ."},
          {"The decision was Peru's.", "[The decision] <was> [Peru] 's ."},
          {"He's ready.", "[He] <'s> ready ."},
      },
      groups);
}

TEST(Groups, VerbGroupsHoldAuxiliariesAndNegation) {
  check_table(
      {
          {"Peru will not sign.", "[Peru] <will not sign> ."},
          {"Peru has not yet signed the treaty.", "[Peru] <has not yet signed> [the treaty] ."},
          {"The treaty had been signed.", "[The treaty] <had been signed> ."},
          {"Peru didn't sign.", "[Peru] <did n't sign> ."},
          {"Peru never signed.", "[Peru] <never signed> ."},
          {"The treaty may be signed soon.", "[The treaty] <may be signed> soon ."},
          {"Having met him, she left.", "<Having met> [him] , [she] <left> ."},
          {"They agreed to jointly develop it.", "[They] <agreed> <to jointly develop> [it] ."},
          {"The envoy quietly reached Lima.", "[The envoy] <quietly reached> [Lima] ."},
          {"Peru can and will sign.", "[Peru] <can> and <will sign> ."},
          {"It has long been known.", "[It] <has long been known> ."},
          {"They were still owed money.", "[They] <were still owed> [money] ."},
          {"The road is long.", "[The road] <is> long ."},
          {"He noted in particular the ties.", "[He] <noted> in particular [the ties] ."},
      },
      groups);
}

TEST(Groups, DatesBracketsAndQuotes) {
  check_table(
      {
          {"He left on 12 May 2024.", "[He] <left> on {12 May 2024} ."},
          {"On Monday he left.", "On {Monday} [he] <left> ."},
          {"Chile (and Peru) agreed.", "[Chile] ( and [Peru] ) <agreed> ."},
          {"\"We agree,\" he said.", "\" [We] <agree> , \" [he] <said> ."},
          {"He may leave in May 2024.", "[He] <may leave> in {May 2024} ."},
      },
      groups);
}

TEST(Groups, Headlines) {
  check_table(
      {
          {"Peru, Chile sign treaty", "[Peru] , [Chile] <sign> [treaty]"},
          {"China to host summit", "[China] <to host> [summit]"},
          {"China to Host Summit", "[China] <to Host> [Summit]"},
          {"Peru, Chile Sign Treaty", "[Peru] , [Chile] <Sign> [Treaty]"},
          {"Iran rejects US offer", "[Iran] <rejects> [US offer]"},
      },
      groups);
}

TEST(Groups, NothingIsLostNorTwice) {
  // Groups lie in order and every token belongs to one at most.
  static_cast<void>(
      test::analysis().run(test::body("Peru's envoy, who \"will not\" (yet) leave \u2014 he says \u2014, met "
                                      "the two leaders' aides on Monday; 'yes'."),
                           [&](const SentenceReport& report) {
                             std::uint32_t end = report.sentence.begin;
                             for (const Group& group : report.groups.groups) {
                               EXPECT_LE(end, group.first);
                               EXPECT_LT(group.first, group.last);
                               EXPECT_LE(group.first, group.head);
                               EXPECT_LT(group.head, group.last);
                               end = group.last;
                             }
                             EXPECT_LE(end, report.sentence.end);
                           }));
}

TEST(Groups, AnyOrderOfWordsIsRead) {
  for (const char* const text : {".",
                                 "'s",
                                 "' s",
                                 "to",
                                 "the",
                                 "and",
                                 "not",
                                 "of the and",
                                 "will",
                                 "'s 's 's",
                                 "the of",
                                 "- -",
                                 "a -",
                                 "(",
                                 ")",
                                 "who",
                                 "that that that",
                                 "to to go",
                                 "very",
                                 "very very",
                                 "\"",
                                 "is",
                                 "is not",
                                 "having",
                                 "& &",
                                 "the &",
                                 "and and and",
                                 "1 2 3",
                                 ", , ,",
                                 "if",
                                 "said said said",
                                 "by by",
                                 "Peru 's",
                                 "Peru 's the",
                                 "n't"}) {
    EXPECT_NO_THROW(static_cast<void>(test::verbs(text))) << text;
  }
}

}  // namespace
}  // namespace entente
