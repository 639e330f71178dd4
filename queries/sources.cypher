// Which sources does the graph know, how many articles of each, and how many of them are copies?
// $limit (integer, default 100): at most so many sources
MATCH (p:Source)<-[:PUBLISHED_BY]-(a:Article)
OPTIONAL MATCH (a)-[c:COPY_OF]->()
WITH p, a, count(c) AS copied
WITH p, count(a) AS articles, sum(CASE WHEN copied > 0 THEN 1 ELSE 0 END) AS copies, min(a.published) AS first,
     max(a.published) AS latest
RETURN p.name AS source, p.owner AS owner, articles, copies, first, latest
ORDER BY articles DESC, source, p.id
LIMIT $limit
