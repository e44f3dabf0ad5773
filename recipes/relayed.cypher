// What came to us through Yuri Ushakov, and whose words it was.
MATCH (statement:Statement)-[:RELAYED_BY]->(:Person {label: 'Yuri Ushakov'}), (statement)-[:SPEAKER]->(speaker)
RETURN DISTINCT speaker.label AS speaker, statement.text AS words
ORDER BY speaker, words
