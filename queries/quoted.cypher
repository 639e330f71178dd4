// Whom do leaders quote: whose positions do they tell in their own words ("Mr Putin said Russia remained opposed")?
// $leader (leader, optional): only what this leader tells
// $articles (integer, default 300): in so many of the latest articles, of the leader where one is given, undated ones last
// $limit (integer, default 50): at most so many pairs
// $newest unless $leader = MATCH (a:Article) WHERE a.published IS NOT NULL RETURN a.published AS day ORDER BY a.published DESC LIMIT $articles
// $ids unless $leader = MATCH (a:Article) WHERE a.published IN $newest RETURN a.id AS id ORDER BY id
// $ids unless $leader = UNWIND CASE WHEN size($newest) < $articles THEN [1] ELSE [] END AS few MATCH (a:Article) WHERE a.published IS NULL RETURN a.id AS id ORDER BY id LIMIT $articles
// $ids if $leader = MATCH (l:Leader {id: $leader})-[s:STANCE]->() WITH s.article AS id, max(s.published) AS day ORDER BY day IS NULL, day DESC, id LIMIT $articles RETURN id ORDER BY id
MATCH ()-[s:STANCE]->()
WHERE s.article IN $ids AND s.retracted_at IS NULL
WITH s.article AS article, startNode(s) AS h, s
WITH article, collect({holder: h, leader: 'Leader' IN labels(h) AND h.id = coalesce($leader, h.id), words: s}) AS told
UNWIND [one IN told WHERE one.leader] AS one
UNWIND told AS other
WITH one.holder AS l, one.words AS outer, other.holder AS h, other.words AS inner
WHERE l.id <> h.id AND inner.start > outer.start AND inner.end <= outer.end
  AND substring(outer.quote, 0, inner.start - outer.start) =~
      '(?is).*\\b(said|says?|saying|tell|tells|told|telling|added|noted|stated|declared|announced|argued|insisted|claimed|warned|recalled|quot(ed|ing)|cit(ed|ing)|according to|reiterated|repeated|stressed|reported|acknowledged|admitted|explained|maintained|called|hailed|praised|blamed|accused)\\b.*'
WITH DISTINCT l, h, inner
WITH l, h, count(inner) AS stances, count(DISTINCT inner.article) AS articles, avg(inner.polarity) AS mean,
     max(coalesce(inner.observed_on, inner.published)) AS latest,
     max([abs(inner.polarity), inner.confidence, inner.id, inner.quote]) AS words
RETURN l.name AS leader, h.name AS whom, stances, articles, round(mean, 3) AS polarity, latest, words[3] AS quote
ORDER BY stances DESC, leader, whom, l.id, h.id
LIMIT $limit
