// Who changed sides on a target, from for to against or back, between the first and the latest day?
// $target (target, required): on what
// $limit (integer, default 50): at most so many holders
MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05
  AND coalesce(s.observed_on, s.published) IS NOT NULL
WITH t, h, [coalesce(s.observed_on, s.published), s.id, s.polarity, s.quote, s.source] AS words
WITH t, h, count(words) AS stances, min(words) AS was, max(words) AS now
WHERE was[0] < now[0] AND was[2] * now[2] < 0
RETURN h.name AS holder, t.name AS target, was[0] AS first, was[2] AS polarity_then, was[3] AS quote_then,
       was[4] AS source_then, now[0] AS latest, now[2] AS polarity_now, now[3] AS quote_now, now[4] AS source_now, stances
ORDER BY latest DESC, holder, h.id
LIMIT $limit
