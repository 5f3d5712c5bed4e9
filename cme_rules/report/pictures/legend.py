"""The patterns that all pictures of a page share, and small samples of what they draw."""

from __future__ import annotations

from cme_rules.report.palette import COLOURS
from cme_rules.report.pictures.element import Markup, element

_GROUPS = ("breach", "shortfall", "accepted", "undetermined", "to-do", "in-order")


def patterns() -> Markup:
    """Return the patterns, each told from the others by its lines and not by colour alone."""
    lines = {
        "breach": "M0 0L8 8M0 8L8 0",
        "shortfall": "M0 8L8 0",
        "accepted": "M0 4H8M4 0V8",
        "undetermined": "M0 4H8",
        "to-do": "M4 0V8",
        "in-order": "",
    }
    found = [_pattern(f"p-{name}", COLOURS[f"{name}-pale"], COLOURS[name], lines[name]) for name in _GROUPS]
    found.append(_pattern("p-late", COLOURS["paper"], COLOURS["ink"], "M0 6L6 0", 6))
    found.append(_pattern("p-outside", COLOURS["paper"], COLOURS["line"], "M0 0L8 8"))
    return element("svg", element("defs", *found), class_="defs", aria_hidden="true", focusable="false")


def _pattern(ident: str, ground: str, ink: str, path: str, size: int = 8) -> Markup:
    inside = [element("rect", width=size, height=size, fill=ground)]
    if path:
        inside.append(element("path", d=path, stroke=ink, stroke_width=1.2, fill="none"))
    return element("pattern", *inside, id=ident, width=size, height=size, patternUnits="userSpaceOnUse")


def swatch(group: str) -> Markup:
    """Return a sample of the pattern of a group."""
    name = group.replace("_", "-")
    return _sample(element("rect", x=1, y=2, width=42, height=14, class_=f"bar {name}"))


def sample(number: int) -> Markup:
    """Return the sample that goes with a line of the legend of the cases."""
    line = element("line", x1=0, x2=44, y1=9, y2=9, class_="axis")
    due = element("path", d="M22 1v16", class_="due")
    samples = (
        (line, element("circle", cx=12, cy=9, r=5, class_="event"),
         element("circle", cx=32, cy=9, r=5, class_="event unsure")),
        (element("rect", x=1, y=5, width=42, height=8, class_="range"),),
        (element("rect", x=1, y=4, width=42, height=10, class_="bar in-order"),),
        (element("rect", x=1, y=4, width=42, height=10, class_="late late-breach"),),
        (element("rect", x=1, y=4, width=42, height=10, class_="ahead to-do"),),
        (due,),
        (element("path", d="M22 2l7 7l-7 7l-7 -7z", class_="done"),),
        (element("rect", x=0, y=0, width=44, height=18, class_="holiday"),),
        (element("rect", x=0, y=0, width=44, height=18, class_="outside"),),
        (element("rect", x=1, y=3, width=42, height=12, class_="absence"),),
        (element("line", x1=22, x2=22, y1=0, y2=18, class_="check"),),
    )  # fmt: skip
    return _sample(*samples[number])


def _sample(*inside: Markup) -> Markup:
    return element("svg", *inside, viewBox="0 0 44 18", class_="sample", aria_hidden="true", focusable="false")
