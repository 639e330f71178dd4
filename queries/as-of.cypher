// How did the world stand on a day for an actor: its latest position on each target, offices, memberships, treaties?
// $day (date, required): the day in the world
// $actor (actor, required): a country, leader, alliance or organization
// $limit (integer, default 200): at most so many rows
CALL {
  MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[s:STANCE]->(t)
  WHERE s.retracted_at IS NULL AND s.asserted AND coalesce(s.observed_on, s.published) <= $day
  WITH t, max([coalesce(s.observed_on, s.published), s.id, s.event, s.polarity, s.source, s.quote]) AS s
  RETURN 'position' AS kind, t.name AS of, s[1] AS id, s[2] AS what, s[3] AS polarity, s[0] AS since, null AS until,
         s[4] AS source, s[5] AS quote
  UNION ALL
  MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[o:HOLDS_OFFICE]-(c)
  WHERE o.retracted_at IS NULL AND (o.start IS NULL OR o.start <= $day) AND (o.end IS NULL OR o.end >= $day)
  RETURN 'office' AS kind, c.name AS of, o.id AS id, coalesce(o.title, o.office) AS what, null AS polarity,
         o.start AS since, o.end AS until, coalesce(o.source, o.basis) AS source, o.quote AS quote
  UNION ALL
  MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[m:MEMBER_OF]-(g)
  WHERE m.retracted_at IS NULL AND (m.start IS NULL OR m.start <= $day) AND (m.end IS NULL OR m.end >= $day)
  RETURN 'membership' AS kind, g.name AS of, m.id AS id, m.status AS what, null AS polarity, m.start AS since,
         m.end AS until, coalesce(m.source, m.basis) AS source, m.quote AS quote
  UNION ALL
  MATCH (a:Leader|Country|Alliance|Organization {id: $actor})-[p:PARTY_TO]->(t:Treaty)
  WHERE p.retracted_at IS NULL AND coalesce(p.in_force, t.in_force, p.ratified, p.signed) <= $day
    AND coalesce(p.ended > $day, t.ended > $day, true)
  RETURN 'treaty' AS kind, t.name AS of, p.id AS id, 'party' AS what, null AS polarity,
         coalesce(p.in_force, t.in_force, p.ratified, p.signed) AS since, coalesce(p.ended, t.ended) AS until,
         coalesce(p.source, p.basis) AS source, p.quote AS quote
}
RETURN kind, of, what, polarity, since, until, source, quote
ORDER BY CASE kind WHEN 'position' THEN 2 ELSE 1 END, kind, since IS NULL, since DESC, of, what, id
LIMIT $limit
