"""A case file to start from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cme_rules.begin.pieces import modeline
from cme_rules.model.vocabulary import Vocabulary

MOST = 12


@dataclass(frozen=True)
class NewCase:
    """What is said of it: its id, the file, and what kind of subject it is about."""

    name: str
    path: Path
    about: str


def case_file(
    asked: NewCase, vocabulary: Vocabulary, calendars: Iterable[str], first: Iterable[str] = ()
) -> dict[Path, str]:
    """Return the file of a new case: it is valid as it is, and says nothing yet.

    ``first`` are the words to name first: the facts that say whose rules apply, and what rules that were added ask for.
    """
    own = [one for one in vocabulary.facts.values() if one.about == asked.about]
    facts = sorted(own, key=lambda one: (one.name not in first, not one.fixed))
    events = [one for one in vocabulary.events.values() if one.about == asked.about]
    events.sort(key=lambda one: one.name not in first)
    facts = facts[: max(MOST, sum(one.name in first for one in facts))]
    events = events[: max(MOST, sum(one.name in first for one in events))]
    lines = [
        f"case: {asked.name}                # a pseudonym, never a name",
        f"title: Invented - {asked.name}",
        f"about: {asked.about}",
        "# record: {from: 2025-01-06, to: 2025-03-31}    # the days that this record covers, where they are known",
        f"# calendars: {{working: NAME, school: NAME}}    # the rules have {', '.join(calendars) or 'none'}",
        "facts: {}                         # write them below instead of the braces, as the rules need them:",
        *(f"#  {one.name}: {_example(one.type, one.values)}    # {one.meaning}" for one in facts),
        "events: []                        # the same here:",
        *(f"#  - {{event: {one.name}, on: 2025-03-03}}    # {one.meaning}" for one in events),
    ]
    return {asked.path: modeline(asked.path, "case") + "\n".join(lines) + "\n"}


def _example(type_: str, values: tuple[str, ...]) -> str:
    examples = {"yes_no": "yes", "date": "2014-05-03", "number": "3", "period": "2 weeks", "text": "words"}
    return values[0] if values else examples.get(type_, "")
