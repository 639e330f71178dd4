// What do the reports say that an actor did not do, sign or support?
// $actor (actor, required): the holder
// $limit (integer, default 100): at most so many rows
MATCH (h:Leader|Country|Alliance|Organization {id: $actor})-[s:STANCE|TREATY_ACTION]->(t)
WHERE s.retracted_at IS NULL AND NOT s.asserted
WITH h, t, s, coalesce(s.observed_on, s.published) AS day
RETURN h.name AS actor, t.name AS target, coalesce(s.event, s.action) AS denied, s.confidence AS confidence, day,
       s.source AS source, s.quote AS quote
ORDER BY day IS NULL, day DESC, target, s.id
LIMIT $limit
