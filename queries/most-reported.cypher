// Which leaders does a source report most, and how do they sound there?
// $source (source, required): the publisher
// $articles (integer, default 1000): in so many of its latest articles, undated ones last
// $limit (integer, default 50): at most so many leaders
// $ids = MATCH (p:Source {id: $source})<-[:PUBLISHED_BY]-(a:Article) RETURN a.id AS id ORDER BY a.published IS NULL, a.published DESC, id LIMIT $articles
MATCH ()-[s:STANCE]->()
WHERE s.article IN $ids AND s.retracted_at IS NULL AND s.asserted
WITH startNode(s) AS l, s
WHERE 'Leader' IN labels(l)
WITH l, count(s) AS stances, count(DISTINCT s.article) AS articles, avg(s.polarity) AS mean,
     sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS favourable,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS unfavourable,
     max([abs(s.polarity), s.confidence, s.id, s.quote]) AS words
RETURN l.name AS leader, articles, stances, favourable, unfavourable, round(mean, 3) AS polarity, words[3] AS quote
ORDER BY stances DESC, leader, l.id
LIMIT $limit
