// What do two actors say of each other and do to each other, the latest first?
// $one (actor, required): one of the two
// $other (actor, required): the other
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $limit (integer, default 100): at most so many rows
MATCH (a:Leader|Country|Alliance|Organization)-[s:STANCE]->(b:Leader|Country|Alliance|Organization)
WHERE ((a.id = $one AND b.id = $other) OR (a.id = $other AND b.id = $one)) AND s.retracted_at IS NULL
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH a, b, s, coalesce(s.observed_on, s.published) AS day
RETURN a.name AS holder, b.name AS target, s.event AS event, s.polarity AS polarity, s.asserted AS asserted, day,
       s.source AS source, s.quote AS quote, s.article AS article
ORDER BY day IS NULL, day DESC, holder, s.id
LIMIT $limit
