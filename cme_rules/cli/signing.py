"""Sign rules, and say how they stand: the file read, checked, and written as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from cme_rules.cli.asked import rules_asked
from cme_rules.cli.faults import show
from cme_rules.cli.folders import Folders
from cme_rules.cli.output import opened
from cme_rules.cli.targets import known_rule
from cme_rules.core.problem import PrivateProblem, Problem, UsageProblem, has_errors
from cme_rules.model.signed import SignOff
from cme_rules.pipeline import Linked
from cme_rules.read.sign_offs import load_sign_offs
from cme_rules.report.sentences import number
from cme_rules.report.signed_text import change_words
from cme_rules.signed.state import State, refused, sign, states, wrong
from cme_rules.signed.written import written


@dataclass(frozen=True)
class Signature:
    """Who signs, in which role, on which ordinal day, and what is to be known."""

    by: str
    role: str
    on: int
    note: str = ""


def sign_rules(names: Sequence[str], folder: Folders, file: Path, signature: Signature, *, again: bool) -> str:
    """Add a sign-off of each rule to a file, and say what was signed.

    Raises:
        UsageProblem: a rule is not known, or was signed before and it is not said that this is to be done again.

    """
    if not signature.by or not signature.role:
        raise click.UsageError("a sign-off needs a name for --by and a role for --role")
    linked, _ = rules_asked(folder, ())
    rules = known_rules(names, linked)
    before = checked(file, linked) if file.exists() else ()
    standing = list(states(before, linked.source, rules))
    problems = [] if again else list(refused(standing, signature.by))
    if problems:
        raise UsageProblem(problems)
    by = {"by": signature.by, "role": signature.role, "note": signature.note}
    new = sign(rules, linked.source, by, signature.on)
    with opened(file, folder.all, option="--sign-offs") as out:
        out.write(written([*before, *new]))
    lines = [f"{number(len(new), 'rule')} signed in {file.as_posix()}"]
    for one in standing:
        if one.state == "stale":
            lines.append(f"  {one.rule.id} had changed since it was signed: {change_words(one.changes)}")
    return "\n".join(lines) + "\n"


def states_of(names: Sequence[str], folder: Folders, file: Path) -> list[State]:
    """Say how rules stand by a file of sign-offs: all of them, or those named.

    Raises:
        UsageProblem: a rule is not known, or the file is wrong.

    """
    linked, _ = rules_asked(folder, ())
    wanted = known_rules(names, linked)
    return list(states(checked(file, linked), linked.source, wanted))


def checked(file: Path, linked: Linked) -> tuple[SignOff, ...]:
    """Read a file of sign-offs; what speaks of rules that are gone is only said.

    Raises:
        UsageProblem: anything else is wrong.

    """
    signed = load_sign_offs(file)
    found = list(wrong(signed, linked.source))
    if has_errors(found):
        raise PrivateProblem(found)
    show(found)
    return signed


def known_rules(names: Sequence[str], linked: Linked) -> list[str]:
    """Return the names of rules, each once.

    Raises:
        UsageProblem: there are no such rules: all of them at once.

    """
    rules: list[str] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        try:
            rules.append(known_rule(name, linked).id)
        except UsageProblem as unknown:
            problems += unknown.problems
    if problems:
        raise UsageProblem(problems)
    return rules
