// What were a holder's first and latest stance on a target?
// $holder (actor, required): who takes the position
// $target (target, required): on what
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})
WHERE s.retracted_at IS NULL AND s.asserted AND coalesce(s.observed_on, s.published) IS NOT NULL
WITH h, t, [coalesce(s.observed_on, s.published), s.id, s.event, s.polarity, s.source, s.quote, s.confidence] AS words
WITH h, t, count(words) AS stances, min(words) AS first, max(words) AS latest
UNWIND [['first', first], ['latest', latest]] AS pair
WITH h, t, pair[0] AS which, pair[1] AS s, stances
RETURN which, h.name AS holder, t.name AS target, s[2] AS event, s[3] AS polarity, s[6] AS confidence,
       s[0] AS day, s[4] AS source, s[5] AS quote, stances
ORDER BY which
