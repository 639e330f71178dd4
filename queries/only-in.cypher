// What does one source report of an actor that no other source reports?
// $source (source, required): the publisher
// $holder (actor, required): whose stances
// $limit (integer, default 100): at most so many rows
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted
WITH h, t, sign(CASE WHEN abs(s.polarity) < 0.05 THEN 0 ELSE s.polarity END) AS side, s
ORDER BY coalesce(s.observed_on, s.published), s.id
WITH h, t, side, collect(DISTINCT s.source) AS sources, collect(s)[0] AS s, count(s) AS stances
WHERE sources = [$source]
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity,
       coalesce(s.observed_on, s.published) AS day, s.quote AS quote, stances
ORDER BY day IS NULL, day, target, s.id
LIMIT $limit
