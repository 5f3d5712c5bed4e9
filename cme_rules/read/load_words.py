"""Only the words and calendars of a folder of rules: what reading or making a case file needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cme_rules.core.problem import RuleProblem, has_errors
from cme_rules.dates.calendar import DayCalendar
from cme_rules.model.vocabulary import Vocabulary
from cme_rules.read.decode_calendars import decode_calendars
from cme_rules.read.decode_vocabulary import decode_vocabulary
from cme_rules.read.decoder import Decoder
from cme_rules.read.load_rules import nodes_of


@dataclass(frozen=True)
class LoadedWords:
    """The vocabulary and the calendars."""

    vocabulary: Vocabulary
    calendars: dict[str, DayCalendar]


def load_words(root: Path, added: Sequence[Path] = ()) -> LoadedWords:
    """Read the vocabulary and the calendars of a folder of rules and of those that add to it, and no rule.

    Raises:
        RuleProblem: with all that is wrong with them.

    """
    nodes, problems = nodes_of(root, ("vocabulary", "calendars"), added)
    decoder = Decoder()
    vocabulary = decode_vocabulary(decoder, nodes["vocabulary"])
    calendars, _ = decode_calendars(decoder, nodes["calendars"], faulty=has_errors(problems))
    problems += decoder.problems
    if has_errors(problems):
        raise RuleProblem(problems)
    return LoadedWords(vocabulary, calendars)
