#!/bin/sh
# sh import.sh NAME [OPTION...]: this folder as a Neo4j database that is not running.
name=${1:-neo4j}
[ $# -gt 0 ] && shift
cd "$(dirname "$0")" || exit 1
exec neo4j-admin database import full "$name" --multiline-fields=true --array-delimiter=U+003B \
  --nodes=nodes-Country.csv \
  --nodes=nodes-Person.csv \
  --nodes=nodes-Agreement.csv \
  --nodes=nodes-Event.csv \
  --nodes=nodes-BilateralRelation.csv \
  --nodes=nodes-Document.csv \
  --relationships=relationships-actor.csv \
  --relationships=relationships-recipient.csv \
  --relationships=relationships-actorParty.csv \
  --relationships=relationships-recipientParty.csv \
  --relationships=relationships-parties.csv \
  --relationships=relationships-between.csv \
  --relationships=relationships-evidence.csv "$@"
