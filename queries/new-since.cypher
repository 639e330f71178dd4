// What has the graph learned since a day, the latest first?
// $since (instant, required): recorded after this day or moment
// $limit (integer, default 100): at most so many rows
// $instants = MATCH (l:LedgerLoad) WHERE l.started_at > $since RETURN l.started_at AS at ORDER BY at DESC LIMIT 20
MATCH ()-[s:STANCE]->()
WHERE s.recorded_at IN $instants AND s.retracted_at IS NULL
WITH startNode(s) AS h, endNode(s) AS t, s, coalesce(s.observed_on, s.published) AS day, s.recorded_at AS recorded
ORDER BY recorded DESC, day IS NULL, day DESC, s.id
LIMIT $limit
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity, day, s.source AS source,
       s.quote AS quote, recorded
ORDER BY recorded DESC, day IS NULL, day DESC, s.id
