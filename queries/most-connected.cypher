// Which actors stand in the middle: most stances taken and received?
// $label (text, optional): Leader, Country, Alliance or Organization only
// $limit (integer, default 25): at most so many actors
MATCH (a:Leader|Country|Alliance|Organization)
WHERE $label IS NULL OR toLower(labels(a)[0]) = toLower($label)
WITH a, COUNT { (a)-[s:STANCE]->() WHERE s.retracted_at IS NULL AND s.asserted } AS taken,
     COUNT { (a)<-[s:STANCE]-() WHERE s.retracted_at IS NULL AND s.asserted } AS received
WHERE taken + received > 0
RETURN a.name AS actor, labels(a)[0] AS label, taken, received, taken + received AS stances
ORDER BY stances DESC, actor, a.id
LIMIT $limit
