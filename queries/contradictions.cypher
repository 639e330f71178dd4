// Where do sources contradict each other: one asserts what another denies, or they tell opposite signs of one pair?
// $holder (actor, optional): only on what this actor says or does
// $target (target, optional): only on this target or treaty
// $days (integer, default 30): what is told of two days further apart is no contradiction
// $articles (integer, default 200): where neither is given, in so many of the latest articles, undated ones last
// $among (integer, default 2000): among so many of the latest stances
// $min_confidence (float, default 0): only stances at least this sure
// $limit (integer, default 100): at most so many rows
// $newest unless $holder or $target = MATCH (a:Article) WHERE a.published IS NOT NULL RETURN a.published AS day ORDER BY a.published DESC LIMIT $articles
// $ids unless $holder or $target = MATCH (a:Article) WHERE a.published IN $newest RETURN a.id AS id ORDER BY id
// $ids unless $holder or $target = UNWIND CASE WHEN size($newest) < $articles THEN [1] ELSE [] END AS few MATCH (a:Article) WHERE a.published IS NULL RETURN a.id AS id ORDER BY id LIMIT $articles
// $ids if $holder = MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t) WHERE s.retracted_at IS NULL AND ($target IS NULL OR t.id = $target) WITH s ORDER BY s.published IS NULL, s.published DESC, s.id LIMIT $among RETURN DISTINCT s.article AS id ORDER BY id
// $ids if $target = MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h) WHERE s.retracted_at IS NULL AND $holder IS NULL WITH s ORDER BY s.published IS NULL, s.published DESC, s.id LIMIT $among RETURN DISTINCT s.article AS id ORDER BY id
// $printed = MATCH (t:Treaty)<-[a:TREATY_ACTION]-() WHERE a.asserted = false AND ($target IS NULL OR t.id = $target) RETURN DISTINCT a.article AS id ORDER BY id
// $firsts = MATCH (a:Article)-[:COPY_OF]->(b:Article) WHERE a.id IN $ids RETURN a.id AS copy, b.id AS first ORDER BY copy
// $firsts = MATCH (a:Article)-[:COPY_OF]->(b:Article) WHERE a.id IN $printed RETURN a.id AS copy, b.id AS first ORDER BY copy
// $firsts = MATCH (a:Article)-[:COPY_OF]->(b:Article) WHERE b.id IN $printed RETURN a.id AS copy, b.id AS first ORDER BY copy
// $lands = MATCH (c:Country)<-[:HOLDS_OFFICE]-(l:Leader) RETURN collect(DISTINCT l.id) AS leaders, c.id AS land ORDER BY land
MATCH ()-[s:STANCE]->()
WHERE s.article IN $ids AND s.retracted_at IS NULL AND s.confidence >= $min_confidence
WITH startNode(s) AS h, endNode(s) AS t, s
WHERE h.id = coalesce($holder, h.id) AND t.id = coalesce($target, t.id)
WITH h, t, s ORDER BY s.published IS NULL, s.published DESC, s.id
LIMIT $among
WITH h, t, s, coalesce(s.observed_on, s.published) AS day
WITH h, t, collect({voice: coalesce(s.voice, s.source, s.article), story: coalesce($firsts[s.article], s.article),
     asserted: s.asserted, event: s.event,
     side: CASE WHEN s.polarity >= 0.05 THEN 1 WHEN s.polarity <= -0.05 THEN -1 ELSE 0 END, day: day,
     from: day - duration({days: $days}), to: day + duration({days: $days}), source: s.source, quote: s.quote, confidence: s.confidence}) AS told
UNWIND told AS yes
UNWIND told AS no
WITH h, t, told, yes, no
WHERE yes.asserted AND yes.voice <> no.voice AND yes.story <> no.story
  AND coalesce(no.day >= yes.from AND no.day <= yes.to, true)
  AND ((NOT no.asserted AND no.event = yes.event) OR (no.asserted AND yes.side = 1 AND no.side = -1))
WITH h, t, yes, no, [one IN told WHERE no.asserted AND one.asserted
     AND ((one.voice = yes.voice AND one.side = -1) OR (one.voice = no.voice AND one.side = 1))
     AND coalesce(one.day >= yes.from AND one.day <= yes.to, true)] AS both_sides
WHERE size(both_sides) = 0
WITH collect({rank: 2, kind: 'stance', holder: h.name, target: t.name, said: yes.event, yes: yes, no: no,
     unsaid: CASE WHEN no.asserted THEN no.event ELSE 'not ' + no.event END}) AS stances
CALL {
  MATCH (t:Treaty)<-[a:TREATY_ACTION]-(h)
  WHERE a.retracted_at IS NULL AND coalesce(a.confidence >= $min_confidence, true) AND ($target IS NULL OR t.id = $target)
  WITH t, a, h, [h.id] + coalesce($lands[h.id], []) AS lands
  WITH t, a, h, lands, coalesce($holder IN lands, true) AS asked
  UNWIND lands AS land
  WITH t, a.action AS action, land, collect(CASE WHEN a.asserted THEN [a, asked, h.name] END) AS told,
       collect(CASE WHEN NOT a.asserted THEN [a, asked] END) AS denied
  UNWIND denied AS other
  UNWIND told AS one
  WITH t, action, one[2] AS holder, one[0] AS yes, other[0] AS no, one[1] OR other[1] AS asked
  WHERE asked AND coalesce(yes.voice, yes.source, yes.article) <> coalesce(no.voice, no.source, no.article)
    AND coalesce($firsts[yes.article], yes.article) <> coalesce($firsts[no.article], no.article)
  RETURN collect({rank: 1, kind: 'treaty action', holder: holder, target: t.name, said: action,
         unsaid: 'not ' + action,
         yes: {source: yes.source, day: coalesce(yes.observed_on, yes.published), quote: yes.quote,
               confidence: yes.confidence},
         no: {source: no.source, day: coalesce(no.observed_on, no.published), quote: no.quote,
              confidence: no.confidence}}) AS acts
}
UNWIND acts + stances AS row
WITH row, row.holder AS holder ORDER BY holder
WITH row.rank AS rank, row.kind AS kind, row.target AS target, row.said AS said, row.unsaid AS unsaid,
     row.yes.source AS source, row.yes.day AS day, row.yes.quote AS quote, row.no.source AS other_source,
     row.no.day AS other_day, row.no.quote AS other_quote, row.yes.confidence AS confidence,
     row.no.confidence AS other_confidence, collect(DISTINCT holder) AS holders
RETURN kind, holders, target, said, confidence, source, day, quote, unsaid, other_confidence, other_source, other_day,
       other_quote
ORDER BY rank, coalesce(day, other_day) IS NULL, coalesce(day, other_day) DESC, target, holders[0], said, unsaid,
         source, other_source, quote, other_quote
LIMIT $limit
