// Which treaties bound two countries to each other on a day?
// $one (country, required): one of the two
// $other (country, required): the other
// $day (date, optional): in force for both on this day, else all that they both signed or joined
// $limit (integer, default 300): at most so many treaties
MATCH (:Country {id: $one})-[p:PARTY_TO]->(t:Treaty)<-[o:PARTY_TO]-(:Country {id: $other})
WHERE p.retracted_at IS NULL AND o.retracted_at IS NULL
  AND ($day IS NULL OR (p.in_force <= $day AND (p.ended IS NULL OR p.ended > $day)
                        AND o.in_force <= $day AND (o.ended IS NULL OR o.ended > $day)))
WITH t, p, o, CASE WHEN p.in_force IS NULL OR o.in_force IS NULL THEN null
                   WHEN p.in_force > o.in_force THEN p.in_force ELSE o.in_force END AS binding_since,
     CASE WHEN p.ended IS NULL THEN o.ended WHEN o.ended IS NULL OR p.ended < o.ended THEN p.ended ELSE o.ended END
       AS ended
RETURN t.name AS treaty, binding_since, ended, t.status AS status, p.basis AS basis
ORDER BY treaty, t.id, binding_since IS NULL, binding_since, ended, p.id, o.id
LIMIT $limit
