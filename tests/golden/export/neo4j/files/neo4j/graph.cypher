CREATE CONSTRAINT `entente_Country_id` IF NOT EXISTS FOR (n:`Country`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Person_id` IF NOT EXISTS FOR (n:`Person`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Organization_id` IF NOT EXISTS FOR (n:`Organization`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Place_id` IF NOT EXISTS FOR (n:`Place`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Group_id` IF NOT EXISTS FOR (n:`Group`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Agreement_id` IF NOT EXISTS FOR (n:`Agreement`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Event_id` IF NOT EXISTS FOR (n:`Event`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Tenure_id` IF NOT EXISTS FOR (n:`Tenure`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Membership_id` IF NOT EXISTS FOR (n:`Membership`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_BilateralRelation_id` IF NOT EXISTS FOR (n:`BilateralRelation`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `entente_Document_id` IF NOT EXISTS FOR (n:`Document`) REQUIRE n.id IS UNIQUE;
UNWIND [
{`id`: 'country/CHN', `name`: 'China', `type`: 'Country', `alternateName`: ['People\'s Republic of China'], `iso3166`: 'CHN', `wikidata`: 'Q148'},
{`id`: 'country/PER', `name`: 'Peru', `type`: 'Country', `iso3166`: 'PER', `wikidata`: 'Q419'}] AS row
MERGE (n:`Country` {id: row.id}) SET n = row;
UNWIND [
{`id`: 'person/xi-jinping', `name`: 'Xi Jinping', `type`: 'Person'}] AS row
MERGE (n:`Person` {id: row.id}) SET n = row;
UNWIND [
{`id`: 'agreement/chn-per-comprehensive-strategic-partnership', `name`: 'Comprehensive Strategic Partnership', `type`: 'Agreement', `kind`: 'partnership', `level`: 'comprehensive-strategic', `status`: 'in-force', `date`: '2013'}] AS row
MERGE (n:`Agreement` {id: row.id}) SET n = row;
UNWIND [
{`id`: 'event/visit', `name`: 'Visit: "Xi" & <b>Peru</b>', `type`: 'Visit', `startDate`: '2024-11', `modality`: 'actual', `plover`: 'CONSULT', `cameo`: '042'}] AS row
MERGE (n:`Event` {id: row.id}) SET n = row, n:`Visit`;
UNWIND [
{`id`: 'relation/CHN-PER', `name`: 'China – Peru', `type`: 'BilateralRelation', `level`: 'comprehensive-strategic', `eventCount`: 1, `documentCount`: 1, `sourceCount`: 1, `balance`: 1.0, `levelHistory`: '[{"endDate":null,"level":"comprehensive-strategic","startDate":"2013"}]', `cooperation`: 1, `conflict`: 0, `firstDate`: '2024-11', `lastDate`: '2024-11'}] AS row
MERGE (n:`BilateralRelation` {id: row.id}) SET n = row;
UNWIND [
{`id`: 'doc/c', `name`: 'c.txt', `type`: 'Document', `datePublished`: '2024-11-15'}] AS row
MERGE (n:`Document` {id: row.id}) SET n = row;
UNWIND [
['event/visit', 'person/xi-jinping']] AS row
MATCH (a:`Event` {id: row[0]}), (b:`Person` {id: row[1]})
MERGE (a)-[:`actor`]->(b);
UNWIND [
['event/visit', 'country/PER']] AS row
MATCH (a:`Event` {id: row[0]}), (b:`Country` {id: row[1]})
MERGE (a)-[:`recipient`]->(b);
UNWIND [
['event/visit', 'country/CHN']] AS row
MATCH (a:`Event` {id: row[0]}), (b:`Country` {id: row[1]})
MERGE (a)-[:`actorParty`]->(b);
UNWIND [
['event/visit', 'country/PER']] AS row
MATCH (a:`Event` {id: row[0]}), (b:`Country` {id: row[1]})
MERGE (a)-[:`recipientParty`]->(b);
UNWIND [
['agreement/chn-per-comprehensive-strategic-partnership', 'country/CHN'],
['agreement/chn-per-comprehensive-strategic-partnership', 'country/PER']] AS row
MATCH (a:`Agreement` {id: row[0]}), (b:`Country` {id: row[1]})
MERGE (a)-[:`parties`]->(b);
UNWIND [
['relation/CHN-PER', 'country/CHN'],
['relation/CHN-PER', 'country/PER']] AS row
MATCH (a:`BilateralRelation` {id: row[0]}), (b:`Country` {id: row[1]})
MERGE (a)-[:`between`]->(b);
UNWIND [
{`source`: 'agreement/chn-per-comprehensive-strategic-partnership', `target`: 'doc/c', `start`: 78, `end`: 113, `quote`: 'Comprehensive Strategic Partnership', `rule`: 'agreement.partnership', `confidence`: 0.8}] AS row
MATCH (a:`Agreement` {id: row.source}), (b:`Document` {id: row.target})
MERGE (a)-[r:`evidence` {`start`: row.`start`, `end`: row.`end`, quote: row.quote, rule: row.rule}]->(b) ON CREATE SET r.confidence = row.confidence;
UNWIND [
{`source`: 'event/visit', `target`: 'doc/c', `start`: 7, `end`: 49, `quote`: 'President Xi Jinping of China visited Peru', `rule`: 'visit.to', `confidence`: 0.8}] AS row
MATCH (a:`Event` {id: row.source}), (b:`Document` {id: row.target})
MERGE (a)-[r:`evidence` {`start`: row.`start`, `end`: row.`end`, quote: row.quote, rule: row.rule}]->(b) ON CREATE SET r.confidence = row.confidence;
