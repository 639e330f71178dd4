"""Which office leads a state: whom "the German leader" or "the Soviet leader" means on a day.

The head of government in a parliamentary state, the head of the party in a one-party state, else the head of state:
the rule by which Archigos names effective leaders (Goemans, Gleditsch and Chiozza 2009).
"""

from datetime import date

from diplograph.graph.reference.people import Person, holders

# with the years in which the prime minister led where that was not always so since 1980
_PARLIAMENTARY = """AUS AUT BEL BGD:1991- BGR:1990- ALB:1998- ARM:2018- BHS BLZ BRB CAN CZE DEU DNK ESP EST ETH:1991-
FJI GBR GRC HRV:2000- HUN:1990- IND IRL IRQ:2005- ISL ISR ITA JAM JPN KHM:1993- LBN LSO LUX LVA MKD MLT MNE MUS MYS NLD
NOR NPL:1990- NZL PAK:1988-1999 PAK:2008- PNG POL:1997- PRT SGP SVK SVN SWE THA TTO TUR:1983-2014 VUT XKX"""
_ONE_PARTY = """SUN CHN VNM LAO DDR ALB:-1990 BGR:-1989 CSK:-1989 HUN:-1989 MNG:-1990 POL:-1989 ROU:-1989"""
TWO_AT_A_TIME = frozenset({"IRN"})  # the supreme leader and the president are both called "the Iranian leader"


def leaders(place: str, on: date) -> list[Person]:
    """Who may be called the leader of a state or group that day, the one who leads it first."""
    return list(dict.fromkeys(one for office in leading(place, on) for one in holders(office, place, on)))


def leading(place: str, on: date) -> tuple[str, ...]:
    """The offices whose holder leads the state, the surest first."""
    if _listed(_PARLIAMENTARY, place, on.year):
        return ("head_of_government", "head_of_state")
    party = ("party_leader",) if _listed(_ONE_PARTY, place, on.year) else ()
    return ("supreme_leader", *party, "head_of_state", "head_of_government")


def _listed(table: str, place: str, year: int) -> bool:
    for entry in table.split():
        code, _, years = entry.partition(":")
        first, _, last = years.partition("-")
        if code == place and int(first or 0) <= year <= int(last or 9999):
            return True
    return False
