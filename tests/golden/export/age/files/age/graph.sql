SELECT * FROM ag_catalog.cypher('entente', $entente$
CREATE (:`Country` {`id`: 'country/CHN', `name`: 'China', `type`: 'Country', `alternateName`: ['People\'s Republic of China'], `iso3166`: 'CHN', `wikidata`: 'Q148'}),
(:`Country` {`id`: 'country/PER', `name`: 'Peru', `type`: 'Country', `iso3166`: 'PER', `wikidata`: 'Q419'})
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
CREATE (:`Person` {`id`: 'person/xi-jinping', `name`: 'Xi Jinping', `type`: 'Person'})
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
CREATE (:`Agreement` {`id`: 'agreement/chn-per-comprehensive-strategic-partnership', `name`: 'Comprehensive Strategic Partnership', `type`: 'Agreement', `kind`: 'partnership', `level`: 'comprehensive-strategic', `status`: 'in-force', `date`: '2013'})
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
CREATE (:`Visit` {`id`: 'event/visit', `name`: 'Visit: "Xi" & <b>Peru</b>', `type`: 'Visit', `startDate`: '2024-11', `modality`: 'actual', `plover`: 'CONSULT', `cameo`: '042'})
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
CREATE (:`BilateralRelation` {`id`: 'relation/CHN-PER', `name`: 'China – Peru', `type`: 'BilateralRelation', `level`: 'comprehensive-strategic', `eventCount`: 1, `documentCount`: 1, `sourceCount`: 1, `balance`: 1.0, `levelHistory`: [{`level`: 'comprehensive-strategic', `startDate`: '2013'}], `cooperation`: 1, `conflict`: 0, `firstDate`: '2024-11', `lastDate`: '2024-11'})
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
CREATE (:`Document` {`id`: 'doc/c', `name`: 'c.txt', `type`: 'Document', `datePublished`: '2024-11-15'})
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
['event/visit', 'person/xi-jinping']] AS row
MATCH (a:`Event`), (b:`Person`) WHERE a.id = row[0] AND b.id = row[1]
CREATE (a)-[:`actor`]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
['event/visit', 'country/PER']] AS row
MATCH (a:`Event`), (b:`Country`) WHERE a.id = row[0] AND b.id = row[1]
CREATE (a)-[:`recipient`]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
['event/visit', 'country/CHN']] AS row
MATCH (a:`Event`), (b:`Country`) WHERE a.id = row[0] AND b.id = row[1]
CREATE (a)-[:`actorParty`]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
['event/visit', 'country/PER']] AS row
MATCH (a:`Event`), (b:`Country`) WHERE a.id = row[0] AND b.id = row[1]
CREATE (a)-[:`recipientParty`]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
['agreement/chn-per-comprehensive-strategic-partnership', 'country/CHN'],
['agreement/chn-per-comprehensive-strategic-partnership', 'country/PER']] AS row
MATCH (a:`Agreement`), (b:`Country`) WHERE a.id = row[0] AND b.id = row[1]
CREATE (a)-[:`parties`]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
['relation/CHN-PER', 'country/CHN'],
['relation/CHN-PER', 'country/PER']] AS row
MATCH (a:`BilateralRelation`), (b:`Country`) WHERE a.id = row[0] AND b.id = row[1]
CREATE (a)-[:`between`]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
{`source`: 'agreement/chn-per-comprehensive-strategic-partnership', `target`: 'doc/c', `start`: 78, `end`: 113, `quote`: 'Comprehensive Strategic Partnership', `rule`: 'agreement.partnership', `confidence`: 0.8}] AS row
MATCH (a:`Agreement`), (b:`Document`) WHERE a.id = row.source AND b.id = row.target
CREATE (a)-[:`evidence` {`start`: row.`start`, `end`: row.`end`, quote: row.quote, rule: row.rule, confidence: row.confidence}]->(b)
$entente$) AS (result ag_catalog.agtype);
SELECT * FROM ag_catalog.cypher('entente', $entente$
UNWIND [
{`source`: 'event/visit', `target`: 'doc/c', `start`: 7, `end`: 49, `quote`: 'President Xi Jinping of China visited Peru', `rule`: 'visit.to', `confidence`: 0.8}] AS row
MATCH (a:`Event`), (b:`Document`) WHERE a.id = row.source AND b.id = row.target
CREATE (a)-[:`evidence` {`start`: row.`start`, `end`: row.`end`, quote: row.quote, rule: row.rule, confidence: row.confidence}]->(b)
$entente$) AS (result ag_catalog.agtype);
