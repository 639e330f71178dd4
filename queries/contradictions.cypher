// Where do sources contradict each other: one asserts what another denies, or they tell opposite signs of one pair?
// $holder (actor, optional): only on what this actor says or does
// $target (target, optional): only on this target or treaty
// $days (integer, default 30): what is told of two days further apart is no contradiction
// $articles (integer, default 500): where neither is given, among so many of the latest articles
// $among (integer, default 5000): among so many of the latest stances
// $limit (integer, default 100): at most so many rows
// $ids = MATCH (a:Article) WHERE $holder IS NULL AND $target IS NULL RETURN a.id AS id ORDER BY a.published IS NULL, a.published DESC, id LIMIT $articles
// $lands = MATCH (l:Leader)-[o:HOLDS_OFFICE]->(c:Country) RETURN l.id AS leader, collect(DISTINCT c.id) AS lands ORDER BY leader
CALL {
  CALL {
    MATCH (h:Leader|Country|Alliance|Organization {id: $holder})-[s:STANCE]->(t)
    WHERE s.retracted_at IS NULL AND ($target IS NULL OR t.id = $target)
    RETURN h, s, t
    UNION ALL
    MATCH (t:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $target})<-[s:STANCE]-(h)
    WHERE s.retracted_at IS NULL AND $holder IS NULL
    RETURN h, s, t
    UNION ALL
    MATCH ()-[s:STANCE]->()
    WHERE s.article IN $ids AND s.retracted_at IS NULL
    RETURN startNode(s) AS h, s, endNode(s) AS t
  }
  WITH h, s, t, coalesce(s.observed_on, s.published) AS day
  ORDER BY day IS NULL, day DESC, s.id
  LIMIT $among
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
  RETURN 2 AS rank, 'stance' AS kind, h, t, yes.event AS said, yes, no,
         CASE WHEN no.asserted THEN no.event ELSE 'not ' + no.event END AS unsaid
  UNION ALL
  MATCH (h)-[y:TREATY_ACTION]->(t:Treaty)<-[n:TREATY_ACTION]-(g)
  WHERE y.asserted AND NOT n.asserted AND y.action = n.action AND y.retracted_at IS NULL AND n.retracted_at IS NULL
    AND coalesce(y.voice, y.source, y.article) <> coalesce(n.voice, n.source, n.article)
    AND ($target IS NULL OR t.id = $target) AND ($holder IS NULL OR h.id = $holder OR g.id = $holder)
    AND (h.id = g.id OR g.id IN coalesce($lands[h.id], []) OR h.id IN coalesce($lands[g.id], []))
  RETURN 1 AS rank, 'treaty action' AS kind, h, t, y.action AS said,
         {day: coalesce(y.observed_on, y.published), source: y.source, quote: y.quote} AS yes,
         {day: coalesce(n.observed_on, n.published), source: n.source, quote: n.quote} AS no, 'not ' + n.action AS unsaid
}
WITH rank, kind, h.name AS holder, t.name AS target, said, yes, no, unsaid ORDER BY holder
WITH rank, kind, target, said, unsaid, yes.source AS source, yes.day AS day, yes.quote AS quote,
     no.source AS other_source, no.day AS other_day, no.quote AS other_quote, collect(DISTINCT holder) AS holders
RETURN kind, holders, target, said, source, day, quote, unsaid, other_source, other_day, other_quote
ORDER BY rank, coalesce(day, other_day) IS NULL, coalesce(day, other_day) DESC, target, holders[0], said, unsaid,
         source, other_source, quote, other_quote
LIMIT $limit
