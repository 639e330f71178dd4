// What has the graph learned since a day, the latest first: stances of the articles that were loaded since then?
// $since (instant, required): loaded after this day or moment
// $articles (integer, default 500): in so many of the latest of these articles
// $limit (integer, default 100): at most so many rows
// $ids = MATCH (a:Article) WHERE a.recorded_at > $since RETURN a.id AS id ORDER BY a.published IS NULL, a.published DESC, id LIMIT $articles
MATCH ()-[s:STANCE]->()
WHERE s.article IN $ids AND s.recorded_at > $since AND s.retracted_at IS NULL
WITH startNode(s) AS h, endNode(s) AS t, s, coalesce(s.observed_on, s.published) AS day
ORDER BY day IS NULL, day DESC, s.id
LIMIT $limit
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity, s.confidence AS confidence,
       day, s.source AS source, s.quote AS quote, s.recorded_at AS recorded
ORDER BY day IS NULL, day DESC, s.id
