// Which countries were members of an alliance or organization on a day?
// $group (group, required): the alliance or organization
// $day (date, optional): on this day, else all
// $limit (integer, default 300): at most so many countries
MATCH (c:Country)-[m:MEMBER_OF]->(g:Alliance|Organization {id: $group})
WHERE m.retracted_at IS NULL
  AND ($day IS NULL OR ((m.start IS NULL OR m.start <= $day) AND (m.end IS NULL OR m.end >= $day)))
RETURN c.name AS country, g.name AS member_of, m.status AS status, m.start AS start, m.end AS end, m.basis AS basis
ORDER BY country, start IS NULL, start, status, m.id
LIMIT $limit
