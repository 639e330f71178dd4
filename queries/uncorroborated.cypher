// Which positions of an actor rest on one independent publisher alone?
// $holder (actor, required): who takes the position
// $limit (integer, default 100): at most so many positions
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05
WITH h, t, CASE WHEN s.polarity > 0 THEN 'for' ELSE 'against' END AS side, count(s) AS stances,
     count(DISTINCT coalesce(s.voice, s.source, s.article)) AS voices,
     min([s.id, s.source, s.quote, s.article, coalesce(s.observed_on, s.published)]) AS s
WHERE voices = 1
RETURN h.name AS holder, t.name AS target, side, stances, s[1] AS source, s[4] AS day, s[2] AS quote, s[3] AS article
ORDER BY stances DESC, day IS NULL, day DESC, target, t.id, side
LIMIT $limit
