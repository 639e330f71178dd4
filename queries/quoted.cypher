// Which leaders does a source report most, and how do they sound there beside all sources?
// $source (source, required): the publisher
// $limit (integer, default 50): at most so many leaders
MATCH (p:Source {id: $source})<-[:PUBLISHED_BY]-(a:Article)-[:MENTIONS]->(l:Leader)
WITH p, l, count(DISTINCT a) AS articles
MATCH (l)-[s:STANCE]->()
WHERE s.retracted_at IS NULL
WITH l, articles, sum(CASE WHEN s.source = $source THEN 1 ELSE 0 END) AS stances, count(s) AS everywhere,
     avg(CASE WHEN s.source = $source THEN s.polarity END) AS here, avg(s.polarity) AS mean
WHERE stances > 0
RETURN l.name AS leader, articles, stances, round(here, 3) AS polarity, everywhere AS stances_everywhere,
       round(mean, 3) AS polarity_everywhere
ORDER BY stances DESC, leader, l.id
LIMIT $limit
