// Who stands where on an actor, a treaty, an issue or an event, those with the clearest position first?
// $target (target, required): what the positions are about
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $min_confidence (float, default 0): only stances at least this sure
// $limit (integer, default 100): at most so many holders
MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h)
WHERE s.retracted_at IS NULL AND s.asserted AND s.confidence >= $min_confidence
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH t, h, count(s) AS stances, avg(s.polarity) AS mean,
     sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS favourable,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS unfavourable,
     max([coalesce(toString(s.observed_on), toString(s.published), ''), s.id, s.source, s.quote,
          coalesce(s.observed_on, s.published)]) AS last
RETURN h.name AS holder, labels(h)[0] AS label, t.name AS target, stances, favourable, unfavourable,
       round(mean, 3) AS polarity, last[4] AS latest, last[2] AS source, last[3] AS quote
ORDER BY abs(favourable - unfavourable) DESC, stances DESC, holder, h.id
LIMIT $limit
