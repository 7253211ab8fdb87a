LOAD 'age';
SET search_path = ag_catalog, "$user", public;
SELECT * FROM ag_catalog.cypher('entente', $entente$
MATCH (x:`Country`) WITH count(x) AS found RETURN 'Country' AS what, 2 AS expected, found, found = 2 AS ok
UNION ALL MATCH (x:`Country`) WITH count(x.`id`) + count(x.`name`) + count(x.`type`) + count(x.`alternateName`) + count(x.`iso3166`) + count(x.`wikidata`) AS found RETURN 'properties of Country' AS what, 11 AS expected, found, found = 11 AS ok
UNION ALL MATCH (x:`Person`) WITH count(x) AS found RETURN 'Person' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH (x:`Person`) WITH count(x.`id`) + count(x.`name`) + count(x.`type`) + count(x.`alternateName`) + count(x.`wikidata`) AS found RETURN 'properties of Person' AS what, 3 AS expected, found, found = 3 AS ok
UNION ALL MATCH (x:`Agreement`) WITH count(x) AS found RETURN 'Agreement' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH (x:`Agreement`) WITH count(x.`id`) + count(x.`name`) + count(x.`type`) + count(x.`alternateName`) + count(x.`kind`) + count(x.`level`) + count(x.`field`) + count(x.`status`) + count(x.`date`) + count(x.`count`) + count(x.`lifecycle`) AS found RETURN 'properties of Agreement' AS what, 7 AS expected, found, found = 7 AS ok
UNION ALL MATCH (x:`Event`) WITH count(x) AS found RETURN 'Event' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH (x:`Event`) WITH count(x.`id`) + count(x.`name`) + count(x.`type`) + count(x.`startDate`) + count(x.`endDate`) + count(x.`topic`) + count(x.`mode`) + count(x.`modality`) + count(x.`plover`) + count(x.`cameo`) AS found RETURN 'properties of Event' AS what, 7 AS expected, found, found = 7 AS ok
UNION ALL MATCH (x:`BilateralRelation`) WITH count(x) AS found RETURN 'BilateralRelation' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH (x:`BilateralRelation`) WITH count(x.`id`) + count(x.`name`) + count(x.`type`) + count(x.`state`) + count(x.`level`) + count(x.`diplomaticRelationsSince`) + count(x.`eventCount`) + count(x.`documentCount`) + count(x.`sourceCount`) + count(x.`balance`) + count(x.`stateHistory`) + count(x.`levelHistory`) + count(x.`cooperation`) + count(x.`conflict`) + count(x.`firstDate`) + count(x.`lastDate`) AS found RETURN 'properties of BilateralRelation' AS what, 13 AS expected, found, found = 13 AS ok
UNION ALL MATCH (x:`Document`) WITH count(x) AS found RETURN 'Document' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH (x:`Document`) WITH count(x.`id`) + count(x.`name`) + count(x.`type`) + count(x.`url`) + count(x.`headline`) + count(x.`datePublished`) + count(x.`publisher`) + count(x.`sha256`) + count(x.`story`) AS found RETURN 'properties of Document' AS what, 4 AS expected, found, found = 4 AS ok
UNION ALL MATCH ()-[x:`actor`]->() WITH count(x) AS found RETURN 'actor' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH ()-[x:`recipient`]->() WITH count(x) AS found RETURN 'recipient' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH ()-[x:`actorParty`]->() WITH count(x) AS found RETURN 'actorParty' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH ()-[x:`recipientParty`]->() WITH count(x) AS found RETURN 'recipientParty' AS what, 1 AS expected, found, found = 1 AS ok
UNION ALL MATCH ()-[x:`parties`]->() WITH count(x) AS found RETURN 'parties' AS what, 2 AS expected, found, found = 2 AS ok
UNION ALL MATCH ()-[x:`between`]->() WITH count(x) AS found RETURN 'between' AS what, 2 AS expected, found, found = 2 AS ok
UNION ALL MATCH ()-[x:`evidence`]->() WITH count(x) AS found RETURN 'evidence' AS what, 2 AS expected, found, found = 2 AS ok
UNION ALL MATCH ()-[x:`evidence`]->() WITH count(x.`start`) + count(x.`end`) + count(x.`quote`) + count(x.`rule`) + count(x.`confidence`) AS found RETURN 'properties of evidence' AS what, 10 AS expected, found, found = 10 AS ok
$entente$) AS (what ag_catalog.agtype, expected ag_catalog.agtype, found ag_catalog.agtype, ok ag_catalog.agtype);
