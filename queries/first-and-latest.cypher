// What were a holder's first and latest stance on a target?
// $holder (actor, required): who takes the position
// $target (target, required): on what
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t {id: $target})
WHERE s.retracted_at IS NULL AND s.asserted
WITH h, t, s, coalesce(s.observed_on, s.published) AS day
WHERE day IS NOT NULL
ORDER BY day, s.id
WITH h, t, collect(s) AS stances
UNWIND [['first', head(stances)], ['latest', last(stances)]] AS pair
WITH h, t, pair[0] AS which, pair[1] AS s, size(stances) AS stances
RETURN which, h.name AS holder, t.name AS target, s.event AS event, s.polarity AS polarity,
       coalesce(s.observed_on, s.published) AS day, s.source AS source, s.quote AS quote, stances
ORDER BY which
