// The tables of hearsay export --format neo4j, copied into Neo4j's import folder; one statement a paragraph. Types of edges
// are written out: Neo4j 5.26.0 gives all edges the first row's type where CREATE takes it from the data.
CREATE CONSTRAINT thing_iri FOR (n:Thing) REQUIRE n.iri IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
CREATE (n:Thing {iri: row['iri:ID'], label: row.label, text: row.text, act: row.act, polarity: row.polarity, saidOn: row.saidOn,
  confidence: toFloat(row['confidence:double']), condition: row.condition, consequence: row.consequence, measure: row.measure,
  eventType: row.eventType, startedOn: row.startedOn, identifier: row.identifier, datePublished: row.datePublished,
  start: toInteger(row['start:int']), end: toInteger(row['end:int'])})
SET n:$(row[':LABEL']);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'SPEAKER'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:SPEAKER]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'ADDRESSEE'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:ADDRESSEE]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'RELAYED_BY'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:RELAYED_BY]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'MENTIONS'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:MENTIONS]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'REPORTED_IN'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:REPORTED_IN]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'IN_ARTICLE'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:IN_ARTICLE]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'VOICED_IN'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:VOICED_IN]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'VOICED_BY'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:VOICED_BY]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'THREATENER'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:THREATENER]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'TARGET'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:TARGET]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'PARTICIPANT'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:PARTICIPANT]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'AT_PLACE'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:AT_PLACE]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'PUBLISHER'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:PUBLISHER]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'SERVES'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:SERVES]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'SAME_PARTY'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:SAME_PARTY]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'WORDING'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:WORDING]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'REPORT'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:REPORT]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'ABOUT'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:ABOUT]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'SIDE'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:SIDE]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'GIVEN_BY'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:GIVEN_BY]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'IDENTIFIED'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:IDENTIFIED]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'IDENTIFIED_AS'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:IDENTIFIED_AS]->(b);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row WITH row WHERE row[':TYPE'] = 'NOTE_ON'
MATCH (a:Thing {iri: row[':START_ID']}), (b:Thing {iri: row[':END_ID']}) CREATE (a)-[:NOTE_ON]->(b);
