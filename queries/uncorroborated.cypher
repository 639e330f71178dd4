// Which positions of an actor rest on one independent publisher alone?
// $holder (actor, required): who takes the position
// $limit (integer, default 100): at most so many positions
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05
OPTIONAL MATCH (:Article {id: s.article})-[:COPY_OF]->(original:Article)-[:PUBLISHED_BY]->(first:Source)
OPTIONAL MATCH (own:Source {id: s.source})
WITH h, t, s, sign(s.polarity) AS side,
     coalesce(first.owner, first.id, own.owner, s.source, s.article) AS voice
ORDER BY coalesce(s.observed_on, s.published), s.id
WITH h, t, side, count(DISTINCT voice) AS voices, count(DISTINCT s.id) AS stances, head(collect(s)) AS s
WHERE voices = 1
RETURN h.name AS holder, t.name AS target, CASE WHEN side > 0 THEN 'for' ELSE 'against' END AS side, stances,
       s.source AS source, coalesce(s.observed_on, s.published) AS day, s.quote AS quote, s.article AS article
ORDER BY stances DESC, day IS NULL, day DESC, target, t.id, side
LIMIT $limit
