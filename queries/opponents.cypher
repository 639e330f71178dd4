// Who stands against an actor: in words and deeds towards it and from it, more against than for?
// $actor (actor, required): a country, leader, alliance or organization
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $limit (integer, default 50): at most so many actors
MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[s:STANCE]-(b:Leader|Country|Alliance|Organization)
WHERE s.retracted_at IS NULL AND s.asserted AND b.id <> a.id
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH b, count(s) AS stances, avg(s.polarity) AS mean,
     sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS favourable,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS unfavourable,
     max(coalesce(s.observed_on, s.published)) AS latest
WHERE unfavourable > favourable
RETURN b.name AS opponent, labels(b)[0] AS label, stances, favourable, unfavourable, round(mean, 3) AS polarity, latest
ORDER BY unfavourable - favourable DESC, stances DESC, opponent, b.id
LIMIT $limit
