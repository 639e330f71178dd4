// What does one source report of an actor that no other source reports?
// $source (source, required): the publisher
// $holder (actor, required): whose stances
// $limit (integer, default 100): at most so many rows
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted
WITH h, t, CASE WHEN s.polarity >= 0.05 THEN 'for' WHEN s.polarity <= -0.05 THEN 'against' ELSE 'neither' END AS side,
     count(s) AS stances, count(CASE WHEN s.source = $source THEN 1 END) AS own,
     max([coalesce(toString(s.observed_on), toString(s.published), ''), s.id, s.event, s.polarity, s.quote,
          coalesce(s.observed_on, s.published)]) AS s
WHERE stances = own
RETURN h.name AS holder, t.name AS target, side, s[2] AS event, s[3] AS polarity, s[5] AS day, s[4] AS quote, stances
ORDER BY day IS NULL, day DESC, target, t.id, side
LIMIT $limit
