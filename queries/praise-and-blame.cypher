// Whom does an actor praise or blame, and who praises or blames it?
// $actor (actor, required): who praises and blames, or is praised and blamed
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $limit (integer, default 50): at most so many pairs
MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[s:STANCE]-(b:Leader|Country|Alliance|Organization)
WHERE s.retracted_at IS NULL AND s.asserted AND s.event IN ['SUPPORT', 'ACCUSE']
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH startNode(s) AS h, endNode(s) AS t, sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS praise,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS blame,
     max([coalesce(toString(s.observed_on), toString(s.published), ''), s.id, s.source, s.quote,
          coalesce(s.observed_on, s.published)]) AS last
WHERE praise + blame > 0
RETURN h.name AS holder, t.name AS target, praise, blame, last[4] AS latest, last[2] AS source, last[3] AS quote
ORDER BY praise + blame DESC, holder, target, h.id, t.id
LIMIT $limit
