// Who was party to a treaty on a day, by the reference data: signed, ratified, in force, left, ended with the treaty?
// $treaty (treaty, required): the treaty
// $day (date, optional): as it stood on this day, else over all time
// $limit (integer, default 300): at most so many countries
MATCH (t:Treaty {id: $treaty})<-[p:PARTY_TO]-(c:Country)
WHERE p.retracted_at IS NULL
WITH t, c, p,
     CASE WHEN t.ended IS NOT NULL AND ($day IS NULL OR t.ended <= $day)
               AND (p.in_force IS NOT NULL OR p.ended IS NOT NULL) AND coalesce(p.ended >= t.ended, true) THEN 'ended'
          WHEN p.ended IS NOT NULL AND ($day IS NULL OR p.ended <= $day) THEN 'left'
          WHEN p.in_force IS NOT NULL AND ($day IS NULL OR p.in_force <= $day) THEN 'in force'
          WHEN p.ratified IS NOT NULL AND ($day IS NULL OR p.ratified <= $day) THEN 'ratified'
          WHEN p.signed IS NOT NULL AND ($day IS NULL OR p.signed <= $day) THEN 'signed'
          ELSE 'no party' END AS status
RETURN t.name AS treaty, c.name AS country, status, p.signed AS signed, p.ratified AS ratified,
       p.in_force AS in_force, p.ended AS ended, p.basis AS basis, p.source AS source, p.quote AS quote
ORDER BY country, c.id, basis, signed, ratified
LIMIT $limit
