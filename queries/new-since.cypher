// What has the graph learned since a day, the latest first?
// $since (instant, required): recorded after this day or moment
// $limit (integer, default 100): at most so many rows
MATCH (h)-[s:STANCE]->(t)
WHERE s.recorded_at > $since AND s.retracted_at IS NULL
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity,
       coalesce(s.observed_on, s.published) AS day, s.source AS source, s.quote AS quote, s.recorded_at AS recorded
ORDER BY recorded DESC, day DESC, holder, target, s.id
LIMIT $limit
