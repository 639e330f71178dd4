// Where does a holder stand, the latest first?
// $holder (actor, required): who takes the position
// $target (target, optional): on this actor, treaty, issue or event only
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $min_confidence (float, default 0): only stances at least this sure
// $limit (integer, default 100): at most so many rows
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.confidence >= $min_confidence
  AND ($target IS NULL OR t.id = $target)
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH h, s, t, coalesce(s.observed_on, s.published) AS day
ORDER BY day IS NULL, day DESC, s.id
LIMIT $limit
RETURN h.name AS holder, t.name AS target, labels(t)[0] AS label, s.event AS event, s.polarity AS polarity,
       s.confidence AS confidence, s.asserted AS asserted, day, s.source AS source, s.speaker AS speaker, s.quote AS quote, s.article AS article
ORDER BY day IS NULL, day DESC, s.id
