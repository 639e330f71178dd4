// What was known on a day of a holder's stances: recorded by then and not yet retracted?
// $holder (actor, required): who takes the position
// $day (instant, required): the day or moment of knowledge
// $target (target, optional): on this target only
// $limit (integer, default 100): at most so many rows
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.recorded_at <= $day AND (s.retracted_at IS NULL OR s.retracted_at > $day)
  AND ($target IS NULL OR t.id = $target)
WITH h, s, t, coalesce(s.observed_on, s.published) AS day
ORDER BY day IS NULL, day DESC, s.id
LIMIT $limit
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity, s.confidence AS confidence,
       day, s.source AS source, s.quote AS quote, s.recorded_at AS recorded, s.retracted_at AS retracted
ORDER BY day IS NULL, day DESC, s.id
