// How well is each position of a holder attested, by independent publishers: confirmed, majority, unique, disputed?
// $holder (actor, required): who takes the position
// $target (target, optional): on this target only
// $limit (integer, default 100): at most so many positions
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05 AND ($target IS NULL OR t.id = $target)
WITH h, t, CASE WHEN s.polarity > 0 THEN 'for' ELSE 'against' END AS side, count(s) AS stances,
     collect(DISTINCT coalesce(s.voice, s.source, s.article)) AS voices,
     max([s.confidence, s.id, s.quote]) AS words
WITH h, t, collect({side: side, stances: stances, voices: voices, quote: words[2], id: words[1]}) AS sides
UNWIND sides AS one
WITH h, t, one, [other IN sides WHERE other.side <> one.side] AS others
WITH h, t, one, size(one.voices) AS publishers,
     CASE WHEN size(others) = 0 THEN 0
          ELSE size([voice IN others[0].voices WHERE NOT voice IN one.voices]) END AS publishers_against,
     size([voice IN one.voices WHERE size(others) = 0 OR NOT voice IN others[0].voices]) AS publishers_only
ORDER BY publishers DESC, one.stances DESC, one.id
LIMIT $limit
RETURN h.name AS holder, t.name AS target, one.side AS side,
       CASE WHEN publishers_against = 0 AND publishers > 1 THEN 'confirmed' WHEN publishers_against = 0 THEN 'unique'
            WHEN publishers_only > publishers_against THEN 'majority' ELSE 'disputed' END AS attested,
       publishers, publishers_against, one.stances AS stances, one.quote AS quote
ORDER BY publishers DESC, stances DESC, one.id
