"""What a card says of a node in one line."""

from datetime import date

from diplograph.graph.nodes import Country, Event, Node, Treaty

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def note(node: Node) -> str:
    """Kind, dates and status, as far as they are known."""
    parts = [getattr(node, "kind", "")]
    match node:
        case Treaty():
            parts += [node.subject, _dated("signed", node.signed), _dated("in force", node.in_force)]
            parts += [_dated("ended", node.ended), node.status]
        case Country(kind="state"):
            parts = [_dated("until", node.valid_to)]
        case Country():
            parts += [_dated("from", node.valid_from), _dated("until", node.valid_to)]
        case Event():
            parts += [_dated("held", node.held_on), node.place]
    return " · ".join(part for part in parts if part)


def _dated(what: str, day: date | None) -> str:
    return f"{what} {as_read(day)}" if day else ""


def as_read(day: date) -> str:
    """A day as a person reads it, whatever the locale: 14 Jul 2015."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
