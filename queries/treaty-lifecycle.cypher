// What is reported of treaties, and does the reference registry agree: agreed, only reported, contradicted, disputed?
// $treaty (treaty, optional): this treaty only
// $actor (actor, optional): acts of this actor only, a country's leaders with it
// $days (integer, default 366): dates that are further apart contradict each other
// $limit (integer, default 200): at most so many rows
// $lands = MATCH (c:Country)<-[o:HOLDS_OFFICE]-(l:Leader) WHERE o.basis = 'reference' RETURN collect(DISTINCT l.id) AS leaders, c.id AS land ORDER BY land
MATCH (t:Treaty)<-[a:TREATY_ACTION]-(h)
WHERE a.retracted_at IS NULL AND ($treaty IS NULL OR t.id = $treaty)
WITH t, h, a.action AS action, [h.id] + coalesce($lands[h.id], []) AS lands,
     count(CASE WHEN a.asserted THEN 1 END) AS told, count(CASE WHEN NOT a.asserted THEN 1 END) AS denied,
     count(DISTINCT CASE WHEN a.asserted THEN coalesce(a.voice, a.source, a.article) END) AS voices,
     count(DISTINCT CASE WHEN NOT a.asserted THEN coalesce(a.voice, a.source, a.article) END) AS voices_denying,
     min(coalesce(a.observed_on, a.published)) AS day, min(a.observed_on) AS observed,
     min(CASE WHEN a.asserted THEN [coalesce(toString(a.observed_on), toString(a.published), ''), a.id, a.quote] END)
       AS words,
     min(CASE WHEN NOT a.asserted THEN [coalesce(toString(a.published), ''), a.id, a.quote] END) AS denial
WHERE $actor IS NULL OR $actor IN lands
WITH t, h, action, lands, told, denied, voices, voices_denying, day, observed, words, denial
ORDER BY t.name, day IS NULL, day, h.name, action, h.id
LIMIT $limit
OPTIONAL MATCH (t)<-[p:PARTY_TO]-(c:Country)
WHERE p.retracted_at IS NULL AND p.basis = 'reference' AND c.id IN lands
WITH t, h, action, told, denied, voices, voices_denying, day, observed, words, denial, count(p) AS parts,
     min(p.signed) AS signed, min(p.ratified) AS ratified, min(p.in_force) AS in_force, max(p.ended) AS ended
WITH t, h, action, told, denied, voices, voices_denying, day, observed, words, denial, parts,
     CASE WHEN parts = 0 AND NOT action IN ['enter_into_force', 'expire', 'terminate'] THEN null
          WHEN action = 'sign' THEN coalesce(signed, t.signed)
          WHEN action IN ['ratify', 'join'] THEN coalesce(ratified, in_force)
          WHEN action = 'enter_into_force' THEN coalesce(in_force, t.in_force)
          WHEN action IN ['expire', 'terminate'] THEN coalesce(t.ended, ended)
          WHEN action = 'withdraw' THEN coalesce(ended, t.ended) END AS reference
WITH t, h, action, told, denied, voices, voices_denying, day, words, denial, reference,
     CASE WHEN told > 0 AND denied > 0 THEN 'disputed'
          WHEN action = 'suspend' AND told > 0 AND t.status CONTAINS 'suspend' THEN 'agreed'
          WHEN reference IS NULL AND told > 0 AND parts > 0 AND action = 'withdraw' THEN 'contradicted'
          WHEN reference IS NULL THEN 'only reported'
          WHEN told = 0 THEN CASE WHEN day < reference THEN 'agreed' ELSE 'contradicted' END
          WHEN observed IS NOT NULL AND abs(duration.inDays(observed, reference).days) <= $days THEN 'agreed'
          WHEN observed IS NOT NULL THEN 'contradicted'
          WHEN day IS NOT NULL AND duration.inDays(day, reference).days > $days THEN 'contradicted'
          ELSE 'agreed' END AS verdict
RETURN t.name AS treaty, h.name AS actor, action, verdict, day, reference,
       CASE WHEN voices > 0 AND voices_denying > 0 THEN CASE WHEN voices = voices_denying THEN 'disputed' ELSE 'majority' END
            WHEN voices + voices_denying > 1 THEN 'confirmed' ELSE 'unique' END AS attested,
       told, denied, words[2] AS quote, denial[2] AS denial_quote
ORDER BY treaty, day IS NULL, day, actor, action, h.id
