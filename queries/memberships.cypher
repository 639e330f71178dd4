// Which alliances and organizations was a country a member of on a day?
// $country (country, required): the country
// $day (date, optional): on this day, else all
// $limit (integer, default 300): at most so many groups
MATCH (c:Country {id: $country})-[m:MEMBER_OF]->(g)
WHERE m.retracted_at IS NULL
  AND ($day IS NULL OR ((m.start IS NULL OR m.start <= $day) AND (m.end IS NULL OR m.end >= $day)))
RETURN c.name AS country, g.name AS member_of, labels(g)[0] AS label, m.status AS status, m.start AS start,
       m.end AS end, m.basis AS basis
ORDER BY member_of, start IS NULL, start, status, m.id
LIMIT $limit
