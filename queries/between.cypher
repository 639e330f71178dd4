// What do two actors say of each other and do to each other, the latest first?
// $one (actor, required): one of the two
// $other (actor, required): the other
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $min_confidence (float, default 0): only stances at least this sure
// $limit (integer, default 100): at most so many rows
CALL {
  MATCH (a:Leader|Country|Alliance|Organization {id: $one})-[s:STANCE]->(b:Leader|Country|Alliance|Organization {id: $other})
  RETURN a AS h, b AS t, s
  UNION ALL
  MATCH (a:Leader|Country|Alliance|Organization {id: $other})-[s:STANCE]->(b:Leader|Country|Alliance|Organization {id: $one})
  RETURN a AS h, b AS t, s
}
WITH h, t, s, coalesce(s.observed_on, s.published) AS day
WHERE s.retracted_at IS NULL AND s.confidence >= $min_confidence
  AND ($since IS NULL OR day >= $since) AND ($until IS NULL OR day <= $until)
RETURN h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity, s.confidence AS confidence,
       s.asserted AS asserted, day, s.source AS source, s.quote AS quote, s.article AS article
ORDER BY day IS NULL, day DESC, holder, s.id
LIMIT $limit
