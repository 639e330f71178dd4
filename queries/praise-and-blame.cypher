// Whom does an actor praise or blame, and who praises or blames it?
// $actor (actor, required): who praises and blames, or is praised and blamed
// $since (date, optional): from this day on
// $until (date, optional): up to this day
// $limit (integer, default 50): at most so many pairs
MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[s:STANCE]-(b:Leader|Country|Alliance|Organization)
WHERE s.retracted_at IS NULL AND s.asserted AND s.event IN ['SUPPORT', 'ACCUSE']
  AND ($since IS NULL OR coalesce(s.observed_on, s.published) >= $since)
  AND ($until IS NULL OR coalesce(s.observed_on, s.published) <= $until)
WITH a, b, s, startNode(s) AS h, endNode(s) AS t
ORDER BY coalesce(s.observed_on, s.published) DESC, s.id
WITH h, t, sum(CASE WHEN s.polarity >= 0.05 THEN 1 ELSE 0 END) AS praise,
     sum(CASE WHEN s.polarity <= -0.05 THEN 1 ELSE 0 END) AS blame,
     max(coalesce(s.observed_on, s.published)) AS latest, collect(s)[0] AS last
WHERE praise + blame > 0
RETURN h.name AS holder, t.name AS target, praise, blame, latest, last.source AS source, last.quote AS quote
ORDER BY praise + blame DESC, holder, target, h.id, t.id
LIMIT $limit
