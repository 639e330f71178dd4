// Where do sources contradict each other: one asserts what another denies, or their signs are opposite?
// $holder (actor, optional): only on what this actor says or does
// $target (target, optional): only on this target or treaty
// $days (integer, default 30): what is told of two days further apart is no contradiction
// $limit (integer, default 100): at most so many rows
CALL {
  MATCH (h)-[yes:TREATY_ACTION]->(t:Treaty)<-[no:TREATY_ACTION]-(g)
  WHERE yes.asserted AND NOT no.asserted AND yes.action = no.action
    AND coalesce(yes.source, yes.article) <> coalesce(no.source, no.article) AND yes.retracted_at IS NULL AND no.retracted_at IS NULL
    AND (h.id = g.id OR EXISTS { MATCH (h)-[:HOLDS_OFFICE]-(g) })
  RETURN 1 AS rank, 'treaty action' AS kind, h, t, yes.action AS said, 'not ' + no.action AS unsaid, yes, no
  UNION ALL
  MATCH (h)-[yes:STANCE]->(t), (h)-[no:STANCE]->(t)
  WHERE ((yes.polarity >= 0.05 AND no.polarity <= -0.05 AND yes.asserted AND no.asserted)
      OR (yes.asserted AND NOT no.asserted AND yes.event = no.event))
    AND coalesce(yes.source, yes.article) <> coalesce(no.source, no.article) AND yes.retracted_at IS NULL AND no.retracted_at IS NULL
  RETURN 2 AS rank, 'stance' AS kind, h, t, yes.event AS said,
         CASE WHEN no.asserted THEN no.event ELSE 'not ' + no.event END AS unsaid, yes, no
}
WITH rank, kind, h, t, said, unsaid, yes, no,
     coalesce(yes.observed_on, yes.published) AS day, coalesce(no.observed_on, no.published) AS other_day
WHERE ($holder IS NULL OR h.id = $holder) AND ($target IS NULL OR t.id = $target)
  AND (day IS NULL OR other_day IS NULL OR abs(duration.inDays(day, other_day).days) <= $days)
WITH rank, kind, h, t, said, unsaid, yes, no, day, other_day
ORDER BY h.name
WITH rank, kind, t, said, unsaid, yes.source AS source, day, yes.quote AS quote,
     no.source AS other_source, other_day, no.quote AS other_quote, collect(DISTINCT h.name) AS holders
RETURN kind, holders, t.name AS target, said, source, day, quote, unsaid, other_source, other_day, other_quote
ORDER BY rank, coalesce(day, other_day) IS NULL, coalesce(day, other_day) DESC, target, holders[0], said, unsaid,
         source, other_source, quote, other_quote
LIMIT $limit
