// Who speaks for an actor where it does not speak itself, how often and in which sources?
// $actor (actor, required): the holder that others speak for
// $limit (integer, default 50): at most so many speakers
MATCH (h:Leader|Country|Alliance|Organization {id: $actor})-[s:STANCE]->()
WHERE s.retracted_at IS NULL AND s.speaker IS NOT NULL
WITH h, s ORDER BY s.source, s.id
WITH h, s.speaker AS speaker, count(s) AS stances, avg(s.polarity) AS mean, collect(DISTINCT s.source) AS sources,
     collect(s.quote)[0] AS quote
RETURN h.name AS holder, speaker, stances, round(mean, 3) AS polarity, sources, quote
ORDER BY stances DESC, speaker
LIMIT $limit
