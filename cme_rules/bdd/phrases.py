"""Step phrases: one short notation from which both the pattern and what a reader is shown are made."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from pytest_bdd.parsers import StepParser
from pytest_bdd.steps import step_function_context_registry

DAY = r"(?:[A-Za-z]+,? )?\d[\w/.-]*(?: [A-Za-z]+ \d+)?"
_WORDS = r"[A-Za-z_][\w-]*(?: [A-Za-z_][\w-]*)*?"
KINDS = {
    "name": rf'"[^"]+"|{_WORDS}',
    "event": rf'"[^"]+"|(?!the |it ){_WORDS}',
    "word": r"[A-Za-z_]+",
    "id": r'"[^"]+"',
    "rule": r'"[^"]+"|[A-Za-z_][\w-]*',
    "day": DAY,
    "time": r"\d[\d:.]*",
    "number": r"\d+",
    "status": r"(?!excused by )[a-z][a-z_ ]*?",
    "words": r".+?",
}
"""What may stand in each kind of gap. Days and times are taken loosely here, so that a wrong one can be told."""
_GAP = re.compile(r"\{(\w+):(\w+)\}|\{(\w+)\}|[\[\]()|]")
RECORD = rf'(?P<record>(?:, (?:called|correcting|from) "[^"]+"|, recorded on {DAY})*)'


class Phrase(StepParser):
    """A step phrase such as ``the fact {fact:name} is {value:words}[ from {first:day}]``.

    ``{name:kind}`` is a gap, ``[…]`` may be left out, ``(a|b)`` is one of several. ``{record}`` stands for what can
    be said of any record: its id, which one it corrects, its system and when it was recorded.

    >>> phrase = Phrase("the fact {fact:name} is {value:words}[ from {first:day}]")
    >>> phrase.parse_arguments("the fact at home is yes from 2 March 2024")
    {'fact': 'at home', 'value': 'yes', 'first': '2 March 2024'}
    >>> phrase.shown
    'the fact FACT is VALUE [from DAY]'
    """

    def __init__(self, notation: str) -> None:
        super().__init__(notation)
        self.regex = re.compile(_pattern(notation))
        self.shown = _shown(notation)

    def parse_arguments(self, name: str) -> dict[str, str | None] | None:
        """Return what stands in the gaps of a step; ``None`` where a part was left out."""
        found = self.regex.fullmatch(name)
        return found.groupdict() if found else None

    def is_matching(self, name: str) -> bool:
        """Tell whether a step reads like this phrase."""
        return self.regex.fullmatch(name) is not None


def _pattern(notation: str) -> str:
    parts: list[str] = []
    at = 0
    for gap in _GAP.finditer(notation):
        parts.append(re.escape(notation[at : gap.start()]))
        signs = {"[": "(?:", "]": ")?", "(": "(?:", "{record}": RECORD}
        parts.append(f"(?P<{gap[1]}>{KINDS[gap[2]]})" if gap[1] else signs.get(gap.group(), gap.group()))
        at = gap.end()
    return "".join(parts) + re.escape(notation[at:])


def _shown(notation: str) -> str:
    text = notation.replace("[the ]", "[the] ").replace("[the event ]", "[the event] ")
    text = re.sub(r"\[ ", " [", text.replace("{record}", " [, …]"))
    text = re.sub(r"\(([^()]*)\)", lambda either: f"({either[1].replace('|', ' or ')})", text)
    quoted = re.sub(r"\{(\w+):id\}", lambda gap: f'"{_gap(gap[1], "id")}"', text)
    return re.sub(r"\{(\w+):(\w+)\}", lambda gap: _gap(gap[1], gap[2]), quoted)


def _gap(name: str, kind: str) -> str:
    called = {"ident": "ID", "about": "SUBJECT", "possible": "STATUSES"}
    return kind.upper() if kind in ("day", "time") else called.get(name, name.upper())


def phrases(type_: str = "") -> list[tuple[str, Phrase]]:
    """Return all step phrases of the plug-in, each with its keyword, ``given``, ``when`` or ``then``."""
    found = []
    for context in step_function_context_registry.values():
        mine = context.step_func.__module__.startswith("cme_rules.bdd")
        if mine and isinstance(context.parser, Phrase) and context.type and type_ in ("", context.type):
            found.append((str(context.type), context.parser))
    return sorted(found, key=lambda pair: (("given", "when", "then").index(pair[0]), pair[1].shown))


def bound(type_: str, text: str) -> list[Phrase]:
    """Return the phrases that a step reads like: one, if all is well."""
    return [phrase for _, phrase in phrases(type_) if phrase.is_matching(text)]


def alike(text: str, shown: Iterable[str], limit: int = 3) -> list[str]:
    """Return the phrases that a step is most like, judged by the words that stand in both."""
    scored = sorted((-SequenceMatcher(None, _plain(text), _plain(one)).ratio(), one) for one in set(shown))
    return [one for score, one in scored[:limit] if -score >= 0.4] or [one for _, one in scored[:1]]


def _plain(text: str) -> list[str]:
    return [word for word in re.sub(r'"[^"]*"|[^\w ]', " ", text).split() if word.islower()]
