// Where do sources contradict each other: one asserts what another denies, or they tell opposite signs of one pair?
// $holder (actor, optional): only on what this actor says or does
// $target (target, optional): only on this target or treaty
// $days (integer, default 30): what is told of two days further apart is no contradiction
// $articles (integer, default 200): where neither is given, in so many of the latest articles, undated ones last
// $among (integer, default 2000): among so many of the latest stances
// $limit (integer, default 100): at most so many rows
// $newest = MATCH (a:Article) WHERE a.published IS NOT NULL RETURN a.published AS day ORDER BY a.published DESC LIMIT $articles
// $ids = MATCH (a:Article) WHERE $holder IS NULL AND $target IS NULL AND a.published IN $newest RETURN a.id AS id ORDER BY id
// $ids = MATCH (a:Article) WHERE $holder IS NULL AND $target IS NULL AND size($newest) < $articles AND a.published IS NULL RETURN a.id AS id ORDER BY id LIMIT $articles
// $stances = MATCH ()-[s:STANCE]->() WHERE s.article IN $ids RETURN s.id AS id ORDER BY s.published IS NULL, s.published DESC, id LIMIT $among
// $stances = MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t) WHERE s.retracted_at IS NULL AND ($target IS NULL OR t.id = $target) RETURN s.id AS id ORDER BY s.published IS NULL, s.published DESC, id LIMIT $among
// $stances = MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h) WHERE s.retracted_at IS NULL AND $holder IS NULL RETURN s.id AS id ORDER BY s.published IS NULL, s.published DESC, id LIMIT $among
// $lands = MATCH (l:Leader)-[o:HOLDS_OFFICE]->(c:Country) RETURN l.id AS leader, collect(DISTINCT c.id) AS lands ORDER BY leader
MATCH ()-[s:STANCE]->()
WHERE s.id IN $stances AND s.retracted_at IS NULL
WITH startNode(s) AS h, endNode(s) AS t, s, coalesce(s.observed_on, s.published) AS day
WITH h, t, collect({voice: coalesce(s.voice, s.source, s.article), asserted: s.asserted, event: s.event,
     side: CASE WHEN s.polarity >= 0.05 THEN 1 WHEN s.polarity <= -0.05 THEN -1 ELSE 0 END, day: day,
     from: day - duration({days: $days}), to: day + duration({days: $days}), source: s.source, quote: s.quote}) AS told
UNWIND told AS yes
UNWIND told AS no
WITH h, t, told, yes, no
WHERE yes.asserted AND yes.voice <> no.voice AND coalesce(no.day >= yes.from AND no.day <= yes.to, true)
  AND ((NOT no.asserted AND no.event = yes.event) OR (no.asserted AND yes.side = 1 AND no.side = -1))
WITH h, t, yes, no, [one IN told WHERE no.asserted AND one.asserted
     AND ((one.voice = yes.voice AND one.side = -1) OR (one.voice = no.voice AND one.side = 1))
     AND coalesce(one.day >= yes.from AND one.day <= yes.to, true)] AS both_sides
WHERE size(both_sides) = 0
WITH collect({rank: 2, kind: 'stance', holder: h.name, target: t.name, said: yes.event, yes: yes, no: no,
     unsaid: CASE WHEN no.asserted THEN no.event ELSE 'not ' + no.event END}) AS stances
CALL {
  MATCH (t:Treaty)<-[a:TREATY_ACTION]-(h)
  WHERE a.retracted_at IS NULL AND ($target IS NULL OR t.id = $target)
  WITH t, a.action AS action, collect({holder: h.name, lands: [h.id] + coalesce($lands[h.id], []),
       asserted: a.asserted, voice: coalesce(a.voice, a.source, a.article), day: coalesce(a.observed_on, a.published),
       source: a.source, quote: a.quote}) AS told
  UNWIND [one IN told WHERE NOT one.asserted] AS no
  UNWIND [one IN told WHERE one.asserted] AS yes
  WITH t, action, yes, no
  WHERE yes.voice <> no.voice AND size([land IN yes.lands WHERE land IN no.lands]) > 0
    AND ($holder IS NULL OR $holder IN yes.lands OR $holder IN no.lands)
  RETURN collect({rank: 1, kind: 'treaty action', holder: yes.holder, target: t.name, said: action, yes: yes, no: no,
         unsaid: 'not ' + action}) AS acts
}
UNWIND acts + stances AS row
WITH row, row.holder AS holder ORDER BY holder
WITH row.rank AS rank, row.kind AS kind, row.target AS target, row.said AS said, row.unsaid AS unsaid,
     row.yes.source AS source, row.yes.day AS day, row.yes.quote AS quote, row.no.source AS other_source,
     row.no.day AS other_day, row.no.quote AS other_quote, collect(DISTINCT holder) AS holders
RETURN kind, holders, target, said, source, day, quote, unsaid, other_source, other_day, other_quote
ORDER BY rank, coalesce(day, other_day) IS NULL, coalesce(day, other_day) DESC, target, holders[0], said, unsaid,
         source, other_source, quote, other_quote
LIMIT $limit
