// How well is each position of a holder attested, by independent publishers: confirmed, majority, unique, disputed?
// $holder (actor, required): who takes the position
// $target (target, optional): on this target only
// $limit (integer, default 100): at most so many positions
MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
WHERE s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05 AND ($target IS NULL OR t.id = $target)
WITH h, t, s, coalesce(s.voice, s.source, s.article) AS voice,
     [coalesce(toString(s.observed_on), toString(s.published), ''), s.id, s.quote] AS words
WITH h, t, count(CASE WHEN s.polarity > 0 THEN 1 END) AS stances_for,
     count(CASE WHEN s.polarity < 0 THEN 1 END) AS stances_against,
     collect(DISTINCT CASE WHEN s.polarity > 0 THEN voice END) AS for,
     collect(DISTINCT CASE WHEN s.polarity < 0 THEN voice END) AS against,
     max(CASE WHEN s.polarity > 0 THEN words END) AS words_for,
     max(CASE WHEN s.polarity < 0 THEN words END) AS words_against
UNWIND [[for, against, stances_for, words_for, 'for'], [against, for, stances_against, words_against, 'against']] AS side
WITH h, t, size(side[0]) AS publishers, size([voice IN side[1] WHERE NOT voice IN side[0]]) AS publishers_against,
     side[2] AS stances, side[3] AS words, side[4] AS side
WHERE publishers > 0
RETURN h.name AS holder, t.name AS target, side,
       CASE WHEN publishers_against = 0 AND publishers > 1 THEN 'confirmed' WHEN publishers_against = 0 THEN 'unique'
            WHEN publishers > publishers_against THEN 'majority' ELSE 'disputed' END AS attested,
       publishers, publishers_against, stances, words[2] AS quote
ORDER BY publishers DESC, stances DESC, target, t.id, side
LIMIT $limit
