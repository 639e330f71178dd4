// How well is each position of a holder attested, counting independent publishers: confirmed, majority, unique or disputed?
// $holder (actor, required): who takes the position
// $target (target, optional): on this target only
// $limit (integer, default 100): at most so many positions
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05 AND ($target IS NULL OR t.id = $target)
OPTIONAL MATCH (:Article {id: s.article})-[:COPY_OF]->(original:Article)-[:PUBLISHED_BY]->(first:Source)
OPTIONAL MATCH (own:Source {id: s.source})
WITH h, t, s, sign(s.polarity) AS side,
     coalesce(first.owner, first.id, own.owner, s.source, s.article) AS voice
ORDER BY coalesce(s.observed_on, s.published), s.id
WITH h, t, side, count(DISTINCT s.id) AS stances, collect(DISTINCT voice) AS voices, collect(DISTINCT s.source) AS sources,
     head(collect(s.quote)) AS quote
WITH h, t, collect({side: side, stances: stances, voices: size(voices), sources: sources, quote: quote}) AS sides
UNWIND sides AS one
WITH h, t, one, reduce(n = 0, each IN sides | n + CASE WHEN each.side <> one.side THEN each.voices ELSE 0 END) AS against
RETURN h.name AS holder, t.name AS target, CASE WHEN one.side > 0 THEN 'for' ELSE 'against' END AS side,
       CASE WHEN against = 0 AND one.voices > 1 THEN 'confirmed' WHEN against = 0 THEN 'unique'
            WHEN one.voices > against THEN 'majority' ELSE 'disputed' END AS label,
       one.voices AS publishers, against AS publishers_against, one.stances AS stances, one.sources AS sources,
       one.quote AS quote
ORDER BY publishers DESC, stances DESC, target, t.id, side
LIMIT $limit
