"""The versions of a rule on a line of time: what was in force when, what nobody holds, and what is not commenced."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.dates.civil import add_years, human
from cme_rules.model.rule import Version
from cme_rules.report.pictures.element import Markup, element, group, picture
from cme_rules.report.pictures.scale import Scale, cut, marks, width_of

WIDTH, LEFT, RIGHT, TOP, BAR = 720, 8, 690, 10, 34
YEARS_AFTER = 2
"""So many years are drawn after the last day that is named, for a version of which no end is known."""


def version_line(ident: str, title: str, versions: Sequence[Version]) -> Markup:
    """Draw the versions that are in force at some time; nothing where there are none."""
    drawn = [(number, one) for number, one in enumerate(versions, start=1) if one.commenced]
    if not drawn:
        return Markup("")
    days = [one.first for _, one in drawn] + [one.last for _, one in drawn if one.last is not None]
    scale = Scale(min(days), add_years(max(days), YEARS_AFTER), LEFT, RIGHT)
    axis = TOP + BAR + 10
    inside = [
        group(*(_bar(number, one, scale) for number, one in drawn)),
        element("line", x1=LEFT, x2=RIGHT, y1=axis, y2=axis, class_="axis"),
        *_marks(scale, axis),
    ]
    return picture(ident, WIDTH, axis + 26, title, described(versions), *inside)


def described(versions: Sequence[Version]) -> str:
    """Say in words what the picture shows."""
    return "; ".join(f"version {number}: {in_force(one)}" for number, one in enumerate(versions, start=1)) + "."


def in_force(version: Version) -> str:
    """Say when a version is in force, and whether anybody holds its text.

    >>> in_force(Version(739323, None))
    'from 13 Mar 2025, no end known'
    """
    if not version.commenced:
        return "enacted, not commenced"
    end = f" to {human(version.last)}" if version.last is not None else ", no end known"
    held = "; nobody holds its text, so what falls in it is undetermined" if version.unheld else ""
    return f"from {human(version.first)}{end}{held}"


def _bar(number: int, version: Version, scale: Scale) -> Markup:
    start = scale.start(version.first)
    end = scale.end(version.last) if version.last is not None else scale.right
    kind = "version unheld" if version.unheld else "version"
    if version.last is None:  # an arrow: no end is known
        shape = f"M{start:.1f} {TOP}H{end:.1f}L{end + 14:.1f} {TOP + BAR / 2:.1f}L{end:.1f} {TOP + BAR}H{start:.1f}z"
    else:
        shape = f"M{start:.1f} {TOP}H{end:.1f}V{TOP + BAR}H{start:.1f}z"
    words = ["text not held", "not held", ""] if version.unheld else [f"version {number}", str(number)]
    text = next((one for one in words if width_of(one) + 8 < end - start), "")
    label = element("text", text, x=start + 6, y=TOP + BAR / 2 + 4.5, class_="number") if text else Markup("")
    return group(element("path", d=shape, class_=kind), label)


def _marks(scale: Scale, axis: float) -> list[Markup]:
    found = []
    for day, label in marks(scale):
        x = scale.start(day)
        found.append(element("line", x1=x, x2=x, y1=axis, y2=axis + 5, class_="axis"))
        at = min(x, WIDTH - width_of(label))
        found.append(element("text", cut(label, WIDTH), x=at, y=axis + 20, class_="small"))
    return found
