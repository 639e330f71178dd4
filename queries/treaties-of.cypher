// Which treaties bound a country on a day?
// $country (country, required): the country
// $day (date, optional): in force on this day, else all
// $limit (integer, default 300): at most so many treaties
MATCH (c:Country {id: $country})-[p:PARTY_TO]->(t:Treaty)
WHERE p.retracted_at IS NULL
  AND ($day IS NULL OR (p.in_force <= $day AND (p.ended IS NULL OR p.ended > $day)))
RETURN c.name AS country, t.name AS treaty, p.signed AS signed, p.ratified AS ratified, p.in_force AS in_force,
       p.ended AS ended, p.basis AS basis
ORDER BY treaty, t.id, signed, p.id
LIMIT $limit
