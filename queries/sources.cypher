// Which sources does the graph know, how many articles of each, and how many of them are copies?
// $limit (integer, default 100): at most so many sources
MATCH (p:Source)<-[:PUBLISHED_BY]-(a:Article)
WHERE a.retracted_at IS NULL
RETURN p.name AS source, p.owner AS owner, count(a) AS articles,
       sum(CASE WHEN a.story <> a.id THEN 1 ELSE 0 END) AS copies, min(a.published) AS first, max(a.published) AS latest
ORDER BY articles DESC, source, owner
LIMIT $limit
