// Who stands where on all issues whose names hold some words ("missile defence"), and how well is each side attested?
// $words (text, required): each of them stands in the name of the issue, or in one alias
// $issues (integer, default 200): so many issues, those with the shortest names first
// $limit (integer, default 100): at most so many positions
// $ids = MATCH (i:Issue) WHERE any(name IN [i.name] + coalesce(i.aliases, []) WHERE all(word IN split(toLower($words), ' ') WHERE toLower(name) CONTAINS word)) RETURN i.id AS id ORDER BY size(i.name), id LIMIT $issues
MATCH (i:Issue)<-[s:STANCE]-(h)
WHERE i.id IN $ids AND s.retracted_at IS NULL AND s.asserted AND abs(s.polarity) >= 0.05
WITH h, CASE WHEN s.polarity > 0 THEN 'for' ELSE 'against' END AS side, count(s) AS stances,
     collect(DISTINCT i.name) AS issues, collect(DISTINCT coalesce(s.voice, s.source, s.article)) AS voices,
     max(coalesce(s.observed_on, s.published)) AS latest, max([s.confidence, s.id, s.quote]) AS words
WITH h, collect({side: side, stances: stances, issues: issues, voices: voices, latest: latest, words: words}) AS sides
UNWIND sides AS one
WITH h, one, [other IN sides WHERE other.side <> one.side] AS others
WITH h, one, size(one.voices) AS publishers,
     CASE WHEN size(others) = 0 THEN 0
          ELSE size([voice IN others[0].voices WHERE NOT voice IN one.voices]) END AS publishers_against,
     size([voice IN one.voices WHERE size(others) = 0 OR NOT voice IN others[0].voices]) AS publishers_only
ORDER BY publishers DESC, one.stances DESC, h.name, h.id, one.side
LIMIT $limit
UNWIND one.issues AS issue
WITH h, one, publishers, publishers_against, publishers_only, issue ORDER BY issue
WITH h, one, publishers, publishers_against, publishers_only, collect(issue) AS issues
RETURN h.name AS holder, one.side AS side,
       CASE WHEN publishers_against = 0 AND publishers > 1 THEN 'confirmed' WHEN publishers_against = 0 THEN 'unique'
            WHEN publishers_only > publishers_against THEN 'majority' ELSE 'disputed' END AS attested,
       publishers, publishers_against, one.stances AS stances, issues, one.latest AS latest, one.words[2] AS quote
ORDER BY publishers DESC, stances DESC, holder, h.id, side
