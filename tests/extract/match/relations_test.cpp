// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/support/reading.hpp"
#include "tests/support/table.hpp"

// One entry a verb, from left to right: "lemma form and flags: [subject] > [first object] > [object] under
// governor".

namespace entente {
namespace {

using test::check_table;
using test::verbs;

const char* const kIngNoun = "behind a comma an -ing form that can be a noun is one";

TEST(Relations, SubjectsAndObjects) {
  check_table(
      {
          {"Peru's army met him.", "meet past: [Peru 's army] > [him]"},
          {"The delegation of Peru met the minister.", "meet past: [The delegation] > [the minister]"},
          {"The minister on Monday visited Chile.", "visit past: [The minister] > [Chile]"},
          {"On Monday the minister visited Chile.", "visit past: [the minister] > [Chile]"},
          {"The armies of Peru meet the armies of Chile.", "meet: [The armies] > [the armies]"},
          {"Talks between Peru and Chile ended.", "end past: [Talks]"},
          {"There were talks in Lima.", "be past: [There] > [talks]"},
          {"He met the leaders of Peru and Chile.", "meet past: [He] > [the leaders]"},
          {"The presidents of Peru and Chile met.", "meet past: [The presidents]"},
          {"Peru, along with Chile, signed the treaty.", "sign past: [Peru] > [the treaty]"},
      },
      verbs);
}

TEST(Relations, Coordination) {
  check_table(
      {
          {"Peru and Chile agreed.", "agree past: [Peru + Chile]"},
          {"Peru, Chile and Bolivia agreed.", "agree past: [Peru + Chile + Bolivia]"},
          {"Peru, Chile, Bolivia and Brazil agreed.", "agree past: [Peru + Chile + Bolivia + Brazil]"},
          {"Peru, Chile, Bolivia, Brazil, and Ecuador agreed.",
           "agree past: [Peru + Chile + Bolivia + Brazil + Ecuador]"},
          {"He visited Peru, Chile and Bolivia.", "visit past: [He] > [Peru + Chile + Bolivia]"},
          {"The president and the minister agreed.", "agree past: [The president + the minister]"},
          {"Peru as well as Chile agreed.", "agree past: [Peru + Chile]"},
          {"Peru recalled its envoy and Chile closed its embassy.",
           "recall past: [Peru] > [its envoy]; close past: [Chile] > [its embassy]"},
          {"Peru closed its embassy and Chile expelled its envoy.",
           "close past: [Peru] > [its embassy]; expel past: [Chile] > [its envoy]"},
          {"Peru met Chile and Bolivia met Brazil.",
           "meet past: [Peru] > [Chile]; meet past: [Bolivia] > [Brazil]"},
          {"Peru met Chile, and Bolivia met Brazil.",
           "meet past: [Peru] > [Chile]; meet past: [Bolivia] > [Brazil]"},
          {"Peru agreed but Chile refused.", "agree past: [Peru]; refuse past: [Chile]"},
          {"Peru demanded an end to raids in Mali and a pullout.",
           "demand past: [Peru] > [an end + a pullout]"},
          {"Peru proposed a meeting of ASEAN and a meeting of APEC.", "propose past: [Peru] > [a meeting]"},
      },
      verbs);
}

TEST(Relations, ASubjectServesSeveralVerbs) {
  check_table(
      {
          {"The ministers met in Lima and signed a treaty.",
           "meet past: [The ministers]; sign past: [The ministers] > [a treaty]"},
          {"Peru condemned the attack and recalled its envoy.",
           "condemn past: [Peru] > [the attack]; recall past: [Peru] > [its envoy]"},
          {"The minister flew to Chile, met its leaders and signed a treaty.",
           "fly past: [The minister]; meet past: [The minister] > [its leaders]; sign past: [The minister] > "
           "[a "
           "treaty]"},
          {"The minister met officials on Monday and later reached Lima.",
           "meet past: [The minister] > [officials]; reach past: [The minister] > [Lima]"},
      },
      verbs);
}

TEST(Relations, SubjectsAcrossParentheses) {
  check_table(
      {
          {"The minister, who visited Chile in May, signed the treaty.",
           "visit past relative: [The minister] > [Chile]; sign past: [The minister] > [the treaty]"},
          {"The minister who visited Chile signed the treaty.",
           "visit past relative: [The minister] > [Chile]; sign past: [The minister] > [the treaty]"},
          {"The treaty, which was signed in Lima, expired.",
           "sign past passive relative: [The treaty]; expire past: [The treaty]"},
          {"The minister, speaking in Lima, rejected the offer.",
           "speak ing: [The minister]; reject past: [The minister] > [the offer]", kIngNoun},
          {"Lima, the capital of Peru, hosts the summit.", "host: [Lima] > [the summit]"},
          {"The envoy, a former minister, reached Lima.", "reach past: [The envoy] > [Lima]"},
          {"Chile (population 19 million) recalled its envoy.", "recall past: [Chile] > [its envoy]"},
          {"The minister \u2014 a former envoy \u2014 reached Lima.", "reach past: [The minister] > [Lima]",
           "a parenthesis between dashes is not stepped over"},
          {"The treaty that Peru signed expired.", "sign past: [Peru]; expire past: [The treaty]"},
          {"The talks the ministers held in Lima failed.",
           "hold past relative: [the ministers] > [The talks]; fail past: [The talks]"},
          {"The treaty, he said, will expire.", "say past: [he]; expire future: [The treaty]"},
          {"A law to provide means to fight crime expired.",
           "provide to: [A law] > [means] under law; fight to: [A law] > [crime] under mean; "
           "expire past: [A law]"},
          {"The fact that Peru agreed surprised Chile.",
           "agree past: [Peru] under fact; surprise past: [The fact] > [Chile]"},
          {"Peru, whose army left Chile, signed the treaty.",
           "leave past relative: [whose army] > [Chile]; sign past: [Peru] > [the treaty]"},
          {"Peru issued a report accusing Chile.",
           "issue past: [Peru] > [a report]; accuse ing: [Peru] > [Chile]"},
          {"Peru rejected a report accusing Chile.",
           "reject past: [Peru] > [a report]; accuse ing: [a report] > [Chile]"},
          {"The minister, touring a camp in Chad, urged Sudan to act.",
           "tour ing: [The minister] > [a camp]; urge past: [The minister] > [Sudan]; act to: [Sudan] under "
           "urge"},
          {"An attack in Mali that killed two men angered Peru.",
           "kill past relative: [An attack] > [two men]; anger past: [An attack] > [Peru]"},
          {"He met those who signed the treaty.",
           "meet past: [He] > [those]; sign past relative: [those] > [the treaty]"},
          {"A ship that entered its waters belonged to Peru.",
           "enter past relative: [A ship] > [its waters]; belong past: [A ship]"},
          {"There are signs it will opt to leave.",
           "be: [There] > [signs]; opt future: [it]; leave to: [it] under opt"},
      },
      verbs);
}

TEST(Relations, TwoObjects) {
  check_table(
      {
          {"Japan gave Kenya aid.", "give past: [Japan] > [Kenya] > [aid]",
           "a state and a bare noun are one group"},
          {"China sent Laos a letter.", "send past: [China] > [Laos] > [a letter]"},
          {"Japan gave aid to Kenya.", "give past: [Japan] > [aid]"},
          {"They attend a meeting each year.", "attend: [They] > [a meeting]"},
          {"He presented his letter there.", "present past: [He] > [his letter]"},
      },
      verbs);
}

TEST(Relations, TenseVoiceModalsAndNegation) {
  check_table(
      {
          {"The treaty was signed by Peru.", "sign past passive: [The treaty]"},
          {"Peru has signed the treaty.", "sign past perfect: [Peru] > [the treaty]"},
          {"Peru had not signed the treaty.", "sign past perfect not: [Peru] > [the treaty]"},
          {"The treaty has been signed.", "sign past perfect passive: [The treaty]"},
          {"Peru will sign the treaty.", "sign future: [Peru] > [the treaty]"},
          {"The treaty will be signed.", "sign future passive: [The treaty]"},
          {"He was on Monday freed by Peru.", "be past: [He]; free past passive: [He]"},
          {"Peru has since Monday closed its border.",
           "have: [Peru]; close past perfect: [Peru] > [its border]"},
          {"Peru would sign the treaty.", "sign would: [Peru] > [the treaty]"},
          {"Peru could sign the treaty.", "sign can: [Peru] > [the treaty]"},
          {"Peru might sign the treaty.", "sign may: [Peru] > [the treaty]"},
          {"Peru must sign the treaty.", "sign must: [Peru] > [the treaty]"},
          {"Peru should not sign the treaty.", "sign should not: [Peru] > [the treaty]"},
          {"Peru is signing the treaty.", "sign: [Peru] > [the treaty]"},
          {"Peru did not sign the treaty.", "sign past not: [Peru] > [the treaty]"},
          {"Peru won't sign the treaty.", "sign future not: [Peru] > [the treaty]"},
          {"Peru no longer recognises Kosovo.", "recognise not: [Peru] > [Kosovo]"},
      },
      verbs);
}

TEST(Relations, WhoActsInAnInfinitive) {
  check_table(
      {
          {"Peru agreed to sign the treaty.",
           "agree past: [Peru]; sign to: [Peru] > [the treaty] under agree"},
          {"Peru urged Chile to sign the treaty.",
           "urge past: [Peru] > [Chile]; sign to: [Chile] > [the treaty] under urge"},
          {"Chile was urged to sign the treaty.",
           "urge past passive: [Chile]; sign to: [Chile] > [the treaty] under urge"},
          {"The minister was invited to visit Chile.",
           "invite past passive: [The minister]; visit to: [The minister] > [Chile] under invite"},
          {"Peru called on Chile to withdraw its troops.",
           "call past: [Peru]; withdraw to: [Chile] > [its troops] under call"},
          {"Peru promised Chile to withdraw its troops.",
           "promise past: [Peru] > [Chile]; withdraw to: [Peru] > [its troops] under promise"},
          {"Peru reached an agreement to withdraw its troops.",
           "reach past: [Peru] > [an agreement]; withdraw to: [Peru] > [its troops] under agreement"},
          {"Peru wants the treaty to be signed in Lima.",
           "want: [Peru] > [the treaty]; sign to passive: [the treaty] under want"},
          {"Peru helped stop the war.", "help past: [Peru]; stop to: [Peru] > [the war] under help"},
          {"Peru will help Chile expand trade.",
           "help future: [Peru] > [Chile]; expand to: [Chile] > [trade] under help"},
          {"A treaty to be signed in Lima helps Peru.",
           "sign to passive: [A treaty] under treaty; help: [A treaty] > [Peru]"},
          {"Peru rejected a request to withdraw its troops.",
           "reject past: [Peru] > [a request]; withdraw to: [Peru] > [its troops] under request"},
          {"Peru rejected a plan to withdraw its troops.",
           "reject past: [Peru] > [a plan]; withdraw to: - > [its troops] under plan"},
          {"Peru's decision to withdraw its troops surprised Chile.",
           "withdraw to: [Peru] > [its troops] under decision; surprise past: [Peru 's decision] > [Chile]"},
          {"They agreed to expand trade, deepen ties and increase aid.",
           "agree past: [They]; expand to: [They] > [trade] under agree; deepen to: [They] > [ties] under "
           "agree; "
           "increase to: [They] > [aid] under agree"},
          {"Peru agreed to sign the treaty and to withdraw its troops.",
           "agree past: [Peru]; sign to: [Peru] > [the treaty] under agree; withdraw to: [Peru] > [its "
           "troops] "
           "under agree"},
          {"Peru and Chile refused to sign.",
           "refuse past: [Peru + Chile]; sign to: [Peru + Chile] under refuse"},
      },
      verbs);
}

TEST(Relations, HeadlinesSayWhatWillBeDone) {
  check_table(
      {
          {"Peru's president to visit Chile", "visit future: [Peru 's president] > [Chile]"},
          {"Peru to sign treaty, minister says", "sign future: [Peru] > [treaty]; say: [minister]"},
          {"A plan to visit Chile", "visit to: [A plan] > [Chile] under plan"},
          {"Peru's decision to visit Chile pleased him.",
           "visit to: [Peru] > [Chile] under decision; please past: [Peru 's decision] > [him]"},
      },
      verbs);
}

TEST(Relations, WhoActsInAGerund) {
  check_table(
      {
          {"Peru refrained from criticising Chile.",
           "refrain past: [Peru]; criticise ing: [Peru] > [Chile] under refrain"},
          {"Peru accused Chile of violating the treaty.",
           "accuse past: [Peru] > [Chile]; violate ing: [Chile] > [the treaty] under accuse"},
          {"Peru thanked Chile for hosting the talks.",
           "thank past: [Peru] > [Chile]; host ing: [Chile] > [the talks] under thank"},
          {"After visiting Chile, he flew to Lima.", "visit ing: [he] > [Chile]; fly past: [he]"},
          {"Peru stopped exporting oil.", "stop past: [Peru]; export ing: [Peru] > [oil] under stop"},
      },
      verbs);
}

TEST(Relations, ParticiplesBehindTheirNouns) {
  check_table(
      {
          {"The treaty signed in Lima expired.",
           "sign participle passive: - > [The treaty]; expire past: [The treaty]"},
          {"A meeting planned for this week was cancelled.",
           "plan participle passive: - > [A meeting]; cancel past passive: [A meeting]"},
          {"The minister, accompanied by his wife, reached Lima.",
           "accompany participle passive: - > [The minister]; reach past: [The minister] > [Lima]"},
          {"Troops stationed in Mali withdrew.",
           "station participle passive: - > [Troops]; withdraw past: [Troops]"},
          {"Three workers abducted in May in Mali are safe.",
           "abduct participle passive: - > [Three workers]; be: [Three workers]"},
          {"Two reporters held hostage in Mali were freed.",
           "hold participle passive: - > [Two reporters]; free past passive: [Two reporters]"},
          {"The minister met envoys in Lima.", "meet past: [The minister] > [envoys]"},
          {"The treaty signed by Peru expired.",
           "sign participle passive: - > [The treaty]; expire past: [The treaty]"},
          {"The ministers, meeting in Lima, signed a treaty.",
           "meet ing: [The ministers]; sign past: [The ministers] > [a treaty]", kIngNoun},
      },
      verbs);
}

TEST(Relations, ReportedClausesKnowTheirVerb) {
  check_table(
      {
          {"The minister said that Peru will sign the treaty.",
           "say past: [The minister]; sign future: [Peru] > [the treaty] said by say"},
          {"The minister said Peru will sign the treaty.",
           "say past: [The minister]; sign future: [Peru] > [the treaty] said by say"},
          {"The minister said on Monday that Peru will sign the treaty.",
           "say past: [The minister]; sign future: [Peru] > [the treaty] said by say"},
          {"The minister told reporters that Peru will sign the treaty.",
           "tell past: [The minister] > [reporters]; sign future: [Peru] > [the treaty] said by tell"},
          {"According to the minister, Peru signed the treaty.", "sign past: [Peru] > [the treaty]"},
          {"He said they had met, adding that Peru would sign.",
           "say past: [He]; meet past perfect: [they] said by say; add ing: [He]; sign would: [Peru] said by "
           "add"},
      },
      verbs);
}

TEST(Relations, SpeechBeforeItsSpeaker) {
  check_table(
      {
          {"\"We agree,\" said the minister.", "agree: [We]; say past: [the minister]"},
          {"\"We agree,\" the minister said.", "agree: [We]; say past: [the minister]"},
          {"\u201CWe agree,\u201D said the minister.", "agree: [We]; say past: [the minister]"},
          {"\"Peru will sign the treaty,\" said the minister.",
           "sign future: [Peru] > [the treaty]; say past: [the minister]"},
          {"Peru will sign the treaty, said the minister.",
           "sign future: [Peru] > [the treaty]; say past: [the minister]"},
      },
      verbs);
}

TEST(Relations, Conditions) {
  check_table(
      {
          {"If Chile withdraws, Peru will sign the treaty.",
           "withdraw if: [Chile]; sign future: [Peru] > [the treaty]"},
          {"Peru will sign the treaty if Chile withdraws.",
           "sign future: [Peru] > [the treaty]; withdraw if: [Chile]"},
          {"Peru will sign the treaty unless Chile attacks.",
           "sign future: [Peru] > [the treaty]; attack if: [Chile]",
           "a verb in -s that is a noun too, at the end of its sentence"},
          {"It is unclear whether Peru will sign.", "be: [It]; sign future if: [Peru] under be"},
          {"When Chile withdrew, Peru signed the treaty.",
           "withdraw past: [Chile]; sign past: [Peru] > [the treaty]"},
      },
      verbs);
}

}  // namespace
}  // namespace entente
