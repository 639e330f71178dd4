// Who stands where on an actor, a treaty, an issue or an event, the strongest stances first?
// $target (target, required): what the positions are about
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $limit (integer, default 100): at most so many holders
MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h)
WHERE s.retracted_at IS NULL AND s.asserted
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH t, h, s, coalesce(s.observed_on, s.published) AS day
ORDER BY day IS NULL, day DESC, s.id
WITH t, h, collect(s)[0] AS latest, max(day) AS last, count(s) AS stances, avg(s.polarity) AS mean,
     sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS favourable,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS unfavourable
RETURN h.name AS holder, labels(h)[0] AS label, t.name AS target, stances, favourable, unfavourable,
       round(mean, 3) AS polarity, last AS latest, latest.source AS source, latest.quote AS quote
ORDER BY abs(favourable - unfavourable) DESC, stances DESC, holder, h.id
LIMIT $limit
