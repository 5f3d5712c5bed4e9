"""How pages are put together from templates: everything is escaped, nothing undefined passes, addresses are checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from cme_rules.dates.civil import human
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.day_strip import strip
from cme_rules.report.palette import variables
from cme_rules.report.pictures.element import Markup
from cme_rules.report.pictures.legend import sample, swatch
from cme_rules.report.plain_text import address, harmless
from cme_rules.report.sentences import capital as sentence
from cme_rules.report.to_text import counted
from cme_rules.report.view import GROUPS, IN_FULL, TITLES

if TYPE_CHECKING:
    from jinja2 import Environment

    from cme_rules.report.cards import Card

FOLDER = Path(__file__).parent / "html"
SHAPES = {
    "breach": "■",
    "shortfall": "▲",
    "accepted": "▬",
    "undetermined": "◆",
    "to-do": "►",
    "in-order": "●",
    "standing": "◇",
    "not-triggered": "○",
    "unread": "□",
}


def environment() -> Environment:
    """Make the environment of the templates."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    found = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(
        sentence=_kept(sentence), plain=_kept(plain), address=address, boxes=strip, slug=_slug, basename=_basename,
        plains=_plains, negative=_negative,
    )  # fmt: skip
    found.globals.update(
        shape=SHAPES.__getitem__, grade=lambda name: s.GRADE.get(name, name), counted=counted, titles=TITLES,
        groups=GROUPS, in_full=IN_FULL, human=human, swatch=swatch, sample=sample,
    )  # fmt: skip
    return found


def style() -> Markup:
    """Return the style sheet with its colours: our own file, in which no text of a case can stand."""
    return Markup(variables() + (FOLDER / "style.css").read_text(encoding="utf-8").replace("\n", ""))


def _harmless(value: object) -> object:
    """Take hidden characters out of whatever text a template writes."""
    return harmless(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _kept(function: Callable[[str], str]) -> Callable[[object], str]:
    """Let a filter work on plain text only, so that what comes out of it is escaped like any other text."""
    return lambda value: function(str(value))


def _slug(text: str) -> str:
    return text.replace(" ", "-")


def _basename(file: str) -> str:
    return PurePosixPath(file).name


def _plains(names: Sequence[str]) -> str:
    return ", ".join(plain(name) for name in names)


def _negative(cards: Sequence[Card]) -> list[Card]:
    """Give the definitions that do not hold and the powers that nobody has, like instances one by one."""
    found = [one for one in cards if one.verdict.status in ("does_not_hold", "not_available")]
    return [each for one in found for each in (one, *one.others)]
