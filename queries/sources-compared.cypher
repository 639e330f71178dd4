// How do sources differ on an actor, a treaty, an issue or an event?
// $target (target, required): what the stances are about
// $holder (actor, optional): stances of this holder only
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $limit (integer, default 100): at most so many sources
MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h)
WHERE s.retracted_at IS NULL AND s.asserted AND s.source IS NOT NULL
  AND ($holder IS NULL OR h.id = $holder)
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH s.source AS source, count(s) AS stances, count(DISTINCT h) AS holders,
     sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS favourable,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS unfavourable, avg(s.polarity) AS mean,
     min([s.polarity, s.id, s.quote]) AS least, max([s.polarity, s.id, s.quote]) AS most
RETURN source, stances, holders, favourable, unfavourable, round(mean, 3) AS polarity,
       least[2] AS most_against, most[2] AS most_in_favour
ORDER BY stances DESC, source
LIMIT $limit
