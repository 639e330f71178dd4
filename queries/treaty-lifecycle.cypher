// What is reported of treaties, and does the reference registry agree: agreed, only reported, contradicted, disputed?
// $treaty (treaty, optional): this treaty only
// $actor (actor, optional): this actor's acts only
// $days (integer, default 366): dates that are further apart contradict each other
// $limit (integer, default 200): at most so many rows
MATCH (t:Treaty)<-[a:TREATY_ACTION]-(h)
WHERE a.retracted_at IS NULL AND ($treaty IS NULL OR t.id = $treaty)
OPTIONAL MATCH (h)-[o:HOLDS_OFFICE]->(land:Country)
WHERE o.retracted_at IS NULL
  AND coalesce(o.start <= coalesce(a.observed_on, a.published), true)
  AND coalesce(o.end >= coalesce(a.observed_on, a.published), true)
WITH t, a, h, min(land.id) AS land
OPTIONAL MATCH (c:Country {id: CASE WHEN 'Country' IN labels(h) THEN h.id ELSE land END})-[p:PARTY_TO]->(t)
WHERE p.retracted_at IS NULL AND p.basis = 'reference'
WITH t, a, h, c, count(p) AS parts, min(p.signed) AS signed, min(p.ratified) AS ratified,
     min(p.in_force) AS in_force, max(p.ended) AS ended
WHERE $actor IS NULL OR h.id = $actor OR c.id = $actor
WITH t, a, h, parts, coalesce(a.observed_on, a.published) AS day,
     CASE WHEN a.action = 'sign' THEN coalesce(signed, CASE WHEN parts > 0 THEN t.signed END)
          WHEN a.action IN ['ratify', 'join'] THEN ratified
          WHEN a.action = 'enter_into_force' THEN coalesce(in_force, t.in_force)
          WHEN a.action IN ['expire', 'terminate'] THEN coalesce(t.ended, ended)
          WHEN a.action = 'withdraw' THEN coalesce(ended, CASE WHEN parts > 0 THEN t.ended END) END AS reference
WITH t, a, h, day, reference,
     CASE WHEN a.action = 'suspend' AND a.asserted AND t.status CONTAINS 'suspend' THEN 'agreed'
          WHEN reference IS NULL AND a.asserted AND parts > 0 AND a.action = 'withdraw' THEN 'contradicted'
          WHEN reference IS NULL THEN 'only reported'
          WHEN NOT a.asserted THEN CASE WHEN day < reference THEN 'agreed' ELSE 'contradicted' END
          WHEN a.observed_on IS NOT NULL
            THEN CASE WHEN abs(duration.inDays(a.observed_on, reference).days) <= $days THEN 'agreed' ELSE 'contradicted' END
          WHEN a.published IS NOT NULL AND duration.inDays(a.published, reference).days > $days THEN 'contradicted'
          ELSE 'agreed' END AS verdict
ORDER BY day IS NULL, day, a.id
WITH t, h, a.action AS action, collect(a) AS reports, collect(verdict) AS verdicts, min(day) AS day,
     max(reference) AS reference, collect(DISTINCT coalesce(a.source, a.article)) AS sources
WITH t, h, action, reports, verdicts, day, reference, sources,
     [each IN reports WHERE each.asserted] AS told, [each IN reports WHERE NOT each.asserted] AS denied
RETURN t.name AS treaty, h.name AS actor, action,
       CASE WHEN size(told) > 0 AND size(denied) > 0 THEN 'disputed' WHEN 'contradicted' IN verdicts THEN 'contradicted'
            WHEN 'agreed' IN verdicts THEN 'agreed' ELSE 'only reported' END AS verdict,
       day, reference, size(told) AS told, size(denied) AS denied, sources, told[0].quote AS quote,
       denied[0].quote AS denial_quote
ORDER BY treaty, day IS NULL, day, actor, action, h.id
LIMIT $limit
