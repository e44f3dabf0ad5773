// The tables of hearsay export --format neo4j, copied into Neo4j's import folder; one statement a paragraph.
CREATE CONSTRAINT thing_iri FOR (n:Thing) REQUIRE n.iri IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
CREATE (n:Thing {iri: row['iri:ID'], label: row.label, text: row.text, act: row.act, polarity: row.polarity, saidOn: row.saidOn,
  confidence: toFloat(row['confidence:double']), condition: row.condition, consequence: row.consequence, measure: row.measure,
  eventType: row.eventType, startedOn: row.startedOn, identifier: row.identifier, datePublished: row.datePublished,
  start: toInteger(row['start:int']), end: toInteger(row['end:int'])})
SET n:$(row[':LABEL']);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']})
CREATE (a)-[:$(row[':TYPE'])]->(b);
