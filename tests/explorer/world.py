"""A small world whose answers can be told by reading it: two papers disagree, one changes sides."""

from datetime import UTC, date, datetime

from diplograph.graph import nodes as n
from diplograph.graph import relations as r
from diplograph.graph.batch import Batch
from diplograph.graph.plover import polarity

LEARNED = datetime(2024, 1, 1, tzinfo=UTC)
ARDA = n.Country(id="ARD", name="Ardania", aliases=("Republic of Ardania", "Ardanian state"))
BELM = n.Country(id="BEL", name="Belmora")
CORR = n.Country(id="COR", name="Corrantia")
AVA = n.Leader(id="ava-stone", name="Ava Stone", aliases=("President Stone",))
BRAM = n.Leader(id="bram-holt", name="Bram Holt")
LEAGUE = n.Alliance(id="northern-league", name="Northern League")
PACT = n.Treaty(id="river-pact", name="River Pact", kind="bilateral", signed=date(2010, 5, 1))
DAM = n.Issue(id="upper-dam", name="upper dam", aliases=("the dam",))
TALKS = n.Event(id="river-talks-2012", name="River talks", held_on=date(2012, 3, 1))
NORTH, SOUTH = n.Source(id="the-north", name="The North"), n.Source(id="the-south", name="The South")


def article(id_: str, source: n.Source, day: date | None, url: str = "") -> n.Article:
    return n.Article(
        id=id_, name=f"Report {id_}", record=f"{id_}.txt", title=f"Report {id_}", published=day, url=url, source=source
    )


ONE = article("a1", NORTH, date(2012, 3, 2), "https://user:secret@north.example/a1")
TWO = article("a2", SOUTH, date(2012, 3, 3))
LATE = article("a3", NORTH, date(2018, 6, 1), "https://north.example/a3")
UNDATED = article("a4", SOUTH, None)


def words(article: n.Article, quote: str, start: int) -> r.Evidence:
    return r.Evidence(
        article=article.id,
        quote=quote,
        start=start,
        end=start + len(quote),
        extractor="test 1",
        source=article.source.id if article.source else "",
        published=article.published,
        recorded_at=LEARNED,
    )


def stance(holder: n.Node, target: n.Node, event: str, sign: int, proof: r.Evidence, **more: object) -> r.Stance:
    return r.Stance(
        subject=holder.key,
        object=target.key,
        event=event,
        polarity=polarity(event, sign),  # type: ignore[arg-type]
        confidence=more.pop("confidence", 0.9),  # type: ignore[arg-type]
        evidence=proof,
        **more,  # type: ignore[arg-type]
    )


def signed(who: n.Node, asserted: bool, proof: r.Evidence) -> r.TreatyAction:
    return r.TreatyAction(subject=who.key, object=PACT.key, action="sign", asserted=asserted, evidence=proof)


RELATIONS: list[r.Relation] = [
    stance(AVA, DAM, "REJECT", -1, words(ONE, "Stone called the dam a threat to every village", 10)),
    stance(AVA, DAM, "REJECT", -1, words(TWO, "Stone would not hear of the dam", 10), confidence=0.6),
    stance(AVA, DAM, "SUPPORT", 1, words(LATE, "Stone opened the dam herself", 10), speaker="the president's office"),
    stance(BRAM, DAM, "SUPPORT", 1, words(ONE, "Holt defended the dam", 100)),
    stance(BRAM, AVA, "ACCUSE", -1, words(ONE, "Holt accused Stone of delay", 200)),
    stance(BRAM, AVA, "SUPPORT", 1, words(TWO, "Holt praised Stone's patience", 200)),
    stance(AVA, BRAM, "CONSULT", 0, words(TWO, "Stone received Holt at the river", 300)),
    stance(ARDA, BELM, "THREATEN", -1, words(ONE, "Ardania warned Belmora", 400)),
    stance(ARDA, BELM, "AGREE", 1, words(LATE, "Ardania and Belmora agreed at last", 400)),
    stance(BELM, ARDA, "AGREE", 1, words(LATE, "Ardania and Belmora agreed at last", 401)),
    stance(CORR, ARDA, "SANCTION", -1, words(UNDATED, "Corrantia cut its trade with Ardania", 10), confidence=0.3),
    stance(CORR, LEAGUE, "REJECT", -1, words(TWO, "Corrantia will not join the league", 500)),
    stance(LEAGUE, CORR, "COOPERATE", 1, words(LATE, "the league did not work with Corrantia", 500), asserted=False),
    signed(ARDA, True, words(ONE, "Ardania signed the River Pact", 600)),
    signed(ARDA, False, words(TWO, "the River Pact bears no Ardanian signature", 600)),
    signed(BELM, True, words(ONE, "Belmora signed the River Pact", 700)),
    r.TookPartIn(subject=AVA.key, object=TALKS.key, evidence=words(ONE, "Stone", 5)),
    r.HoldsOffice(
        subject=AVA.key,
        object=ARDA.key,
        office="head_of_state",
        title="President",
        basis="reference",
        start=date(2011, 1, 1),
        end=date(2019, 1, 1),
    ),
    r.HoldsOffice(
        subject=BRAM.key,
        object=BELM.key,
        office="head_of_government",
        title="Prime minister",
        basis="reference",
        start=date(2009, 1, 1),
        end=date(2013, 1, 1),
    ),
    r.MemberOf(subject=ARDA.key, object=LEAGUE.key, status="full", basis="reference", start=date(2000, 1, 1)),
    r.PartyTo(subject=ARDA.key, object=PACT.key, basis="reference", signed=date(2010, 5, 1), ended=date(2015, 1, 1)),
    r.PolicyOf(subject=DAM.key, object=BELM.key, evidence=words(ONE, "Belmora's dam", 90)),
    *(r.PublishedBy(subject=each.key, object=each.source.key) for each in (ONE, TWO, LATE, UNDATED) if each.source),
]
NODES = (ARDA, BELM, CORR, AVA, BRAM, LEAGUE, PACT, DAM, TALKS, NORTH, SOUTH, ONE, TWO, LATE, UNDATED)
WORLD = Batch.of(NODES, RELATIONS)
STATEMENTS = sum(isinstance(each, r.Stance | r.TreatyAction) for each in RELATIONS)
