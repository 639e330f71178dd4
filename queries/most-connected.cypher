// Which actors stand in the middle: most stances taken and received?
// $label (text, optional): Leader, Country, Alliance or Organization only
// $articles (integer, default 1000): in so many of the latest articles, undated ones last
// $limit (integer, default 25): at most so many actors
// $newest = MATCH (a:Article) WHERE a.published IS NOT NULL RETURN a.published AS day ORDER BY a.published DESC LIMIT $articles
// $ids = MATCH (a:Article) WHERE a.published IN $newest RETURN a.id AS id ORDER BY id
// $ids = UNWIND CASE WHEN size($newest) < $articles THEN [1] ELSE [] END AS few MATCH (a:Article) WHERE a.published IS NULL RETURN a.id AS id ORDER BY id LIMIT $articles
MATCH ()-[s:STANCE]->()
WHERE s.article IN $ids AND s.retracted_at IS NULL AND s.asserted
UNWIND [[startNode(s), 1, 0], [endNode(s), 0, 1]] AS end
WITH end[0] AS a, sum(end[1]) AS taken, sum(end[2]) AS received
WHERE labels(a)[0] IN ['Leader', 'Country', 'Alliance', 'Organization'] AND ($label IS NULL OR toLower(labels(a)[0]) = toLower($label))
RETURN a.name AS actor, labels(a)[0] AS label, taken, received, taken + received AS stances
ORDER BY stances DESC, actor, a.id
LIMIT $limit
