// Who changed sides on a target, from for to against or back, between the first and the latest stance?
// $target (target, required): on what
// $limit (integer, default 50): at most so many holders
MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05
WITH t, h, s, coalesce(s.observed_on, s.published) AS day
WHERE day IS NOT NULL
ORDER BY day, s.id
WITH t, h, collect(s) AS stances, min(day) AS first, max(day) AS latest
WITH t, h, head(stances) AS was, last(stances) AS now, size(stances) AS stances, first, latest
WHERE was.polarity * now.polarity < 0
RETURN h.name AS holder, t.name AS target, first, was.polarity AS polarity_then, was.quote AS quote_then,
       was.source AS source_then, latest, now.polarity AS polarity_now, now.quote AS quote_now,
       now.source AS source_now, stances
ORDER BY latest DESC, holder, h.id
LIMIT $limit
