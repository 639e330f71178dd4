// Which articles are about an actor, a treaty, an issue or an event, those that name it most first?
// $named (named, required): what they are about
// $since (date, optional): published from this day on
// $until (date, optional): published up to this day
// $limit (integer, default 50): at most so many articles
MATCH (n:Leader|Country|Alliance|Organization|Treaty|Issue|Event {id: $named})<-[m:MENTIONS]-(a:Article)
WHERE m.retracted_at IS NULL
  AND ($since IS NULL OR a.published >= $since) AND ($until IS NULL OR a.published <= $until)
WITH a, m.count AS named, a.published AS published
ORDER BY named DESC, published IS NULL, published DESC, a.id
LIMIT $limit
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(p:Source)
OPTIONAL MATCH (a)-[:COPY_OF]->(o:Article)
WITH a, named, published, min(p.name) AS source, min(o.record) AS copy_of
RETURN a.title AS title, source, published, named, a.record AS record, a.url AS url, copy_of, a.id AS article
ORDER BY named DESC, published IS NULL, published DESC, article
