"""A small graph whose answers can be told by reading it: two papers and a declaration that one of them denies."""

from datetime import UTC, date, datetime

import pytest

from diplograph.graph import nodes as n
from diplograph.graph import relations as r
from diplograph.graph.batch import Batch
from diplograph.graph.plover import polarity

PUTIN = n.Leader(id="vladimir-putin", name="Vladimir Putin", aliases=("Putin", "V. Putin"))
BUSH = n.Leader(id="george-w-bush", name="George W. Bush")
ELDER = n.Leader(id="george-h-w-bush", name="George H. W. Bush")
RUSSIA = n.Country(id="RUS", name="Russia", aliases=("Russian Federation",))
USA = n.Country(id="USA", name="United States", aliases=("US", "America"))
NATO = n.Alliance(id="nato", name="NATO")
CFE = n.Treaty(id="cfe-treaty", name="CFE Treaty")
ABM = n.Treaty(id="abm-treaty", name="ABM Treaty", ended=date(2002, 6, 13))
DECLARATION = n.Treaty(id="sochi-declaration", name="Sochi Declaration")
SHIELD = n.Issue(id="us-missile-defence", name="US missile defence")
GROWTH = n.Issue(id="nato-enlargement", name="NATO enlargement")
SUMMIT = n.Event(id="sochi-summit-2008-04", name="Sochi summit", held_on=date(2008, 4, 6))
SOURCES = tuple(n.Source(id=id_, name=name) for id_, name in (("north", "The North"), ("south", "The South")))
LEARNED = datetime(2024, 1, 1, tzinfo=UTC)


def article(id_: str, source: n.Source | None, day: date | None) -> n.Article:
    return n.Article(
        id=id_,
        name=f"Story {id_}",
        record=f"{id_}.txt",
        title=f"Story {id_}",
        published=day,
        source=source,
        recorded_at=LEARNED,
    )


ARTICLES = (
    article("a1", SOURCES[0], date(2008, 4, 6)),
    article("a2", SOURCES[1], date(2008, 4, 7)),
    article("a3", SOURCES[0], date(2020, 1, 5)),
)


def evidence(article: n.Article, quote: str, start: int, **more: datetime) -> r.Evidence:
    source = article.source.id if article.source else ""
    return r.Evidence(
        article=article.id,
        quote=quote,
        start=start,
        end=start + len(quote),
        extractor="test 1",
        source=source,
        published=article.published,
        **{"recorded_at": LEARNED, **more},
    )


def stance(holder: n.Node, target: n.Node, event: str, sign: int, proof: r.Evidence, **more: object) -> r.Stance:
    return r.Stance(
        subject=holder.key,
        object=target.key,
        event=event,
        polarity=polarity(event, sign),  # type: ignore[arg-type]
        confidence=0.9,
        evidence=proof,
        **more,  # type: ignore[arg-type]
    )


def action(
    holder: n.Node, treaty: n.Treaty, what: str, asserted: bool, proof: r.Evidence, **more: object
) -> r.TreatyAction:
    return r.TreatyAction(
        subject=holder.key,
        object=treaty.key,
        action=what,
        asserted=asserted,
        evidence=proof,
        **more,  # type: ignore[arg-type]
    )


def small_graph() -> Batch:
    """Nodes and relations of the small graph."""
    one, two, late = ARTICLES
    signed, unsigned = evidence(one, "have signed a declaration", 10), evidence(two, "bears no signature", 20)
    taken_back = evidence(two, "praised the shield", 400, retracted_at=datetime(2024, 3, 1, tzinfo=UTC))
    relations: list[r.Relation] = [
        stance(PUTIN, SHIELD, "REJECT", -1, evidence(one, "remains opposed to the shield", 50)),
        stance(PUTIN, SHIELD, "REJECT", -1, evidence(two, "spoke against the shield", 60)),
        stance(PUTIN, SHIELD, "SUPPORT", 1, taken_back),
        stance(BUSH, SHIELD, "SUPPORT", 1, evidence(one, "defended the plan", 90)),
        stance(BUSH, PUTIN, "SUPPORT", 1, evidence(one, "a strong leader", 120)),
        stance(PUTIN, BUSH, "SUPPORT", 1, evidence(two, "valued his honesty", 130)),
        stance(PUTIN, BUSH, "ACCUSE", -1, evidence(one, "blamed his guest", 330)),
        stance(BUSH, PUTIN, "CONSULT", 0, evidence(two, "met in Sochi", 160)),
        stance(RUSSIA, GROWTH, "THREATEN", -1, evidence(one, "a direct threat", 200), speaker="a Kremlin official"),
        stance(RUSSIA, USA, "ACCUSE", -1, evidence(two, "accused Washington", 240)),
        stance(RUSSIA, USA, "AGREE", 1, evidence(late, "agreed with Washington", 30)),
        stance(NATO, GROWTH, "SUPPORT", 1, evidence(one, "left the door open", 260)),
        stance(USA, GROWTH, "SUPPORT", 1, evidence(one, "backs new members", 300)),
        stance(BUSH, GROWTH, "SUPPORT", 1, evidence(one, "said America backs new members", 287)),
        stance(RUSSIA, NATO, "COOPERATE", 1, evidence(late, "would not work with it", 80), asserted=False),
        *(action(who, DECLARATION, "sign", True, signed) for who in (PUTIN, BUSH)),
        *(action(who, DECLARATION, "sign", False, unsigned) for who in (PUTIN, BUSH)),
        action(PUTIN, CFE, "suspend", True, evidence(two, "suspended the treaty", 350), observed_on=date(2007, 7, 14)),
        r.TookPartIn(subject=PUTIN.key, object=SUMMIT.key, evidence=evidence(one, "Sochi", 5)),
        r.TookPartIn(subject=BUSH.key, object=SUMMIT.key, evidence=evidence(one, "Sochi", 5)),
        r.HoldsOffice(
            subject=PUTIN.key,
            object=RUSSIA.key,
            office="head of state",
            title="President",
            basis="reference",
            start=date(2000, 5, 7),
            end=date(2008, 5, 7),
        ),
        r.HoldsOffice(
            subject=BUSH.key,
            object=USA.key,
            office="head of state",
            title="President",
            basis="reference",
            start=date(2001, 1, 20),
            end=date(2009, 1, 20),
        ),
        r.MemberOf(subject=USA.key, object=NATO.key, status="member", basis="reference", start=date(1949, 4, 4)),
        r.PartyTo(
            subject=RUSSIA.key,
            object=CFE.key,
            basis="reference",
            signed=date(1990, 11, 19),
            in_force=date(1992, 7, 17),
            ended=date(2023, 11, 7),
        ),
        *(
            r.PartyTo(subject=land.key, object=ABM.key, basis="reference", in_force=begun, ended=date(2002, 6, 13))
            for land, begun in ((USA, date(1972, 10, 3)), (RUSSIA, date(1991, 12, 26)))
        ),
        r.PolicyOf(subject=SHIELD.key, object=USA.key, evidence=evidence(one, "US missile defence", 70)),
        *(r.PublishedBy(subject=each.key, object=each.source.key) for each in ARTICLES if each.source),
        r.Mentions(subject=one.key, object=PUTIN.key, count=4),
        r.Mentions(subject=two.key, object=PUTIN.key, count=7),
    ]
    named = (PUTIN, BUSH, ELDER, RUSSIA, USA, NATO, CFE, ABM, DECLARATION, SHIELD, GROWTH, SUMMIT)
    return Batch.of((*named, *SOURCES, *ARTICLES), relations)


@pytest.fixture(scope="session")
def graph() -> Batch:
    """The small graph."""
    return small_graph()
