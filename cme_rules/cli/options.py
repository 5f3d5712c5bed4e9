"""The options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

_LONGEST = 200

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    DayType = click.ParamType[int]
    SwitchType = click.ParamType[tuple[str, str]]
else:  # click before 8.2 has no generic types
    DayType = SwitchType = click.ParamType


class Day(DayType):
    """A date written YYYY-MM-DD, as an ordinal."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read the date."""
        from cme_rules.dates.civil import parse_iso

        day = parse_iso(str(value))
        if day is None:
            self.fail("it is not a date written YYYY-MM-DD, from 1900 to 2200", param, ctx)
        return day


class Existing(click.Path):
    """A file or folder that is there; of one that is not the nearest is named, and a long path is cut."""

    def __init__(self, *, file_okay: bool = True, dir_okay: bool = True) -> None:
        super().__init__(exists=True, file_okay=file_okay, dir_okay=dir_okay, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Check that the path is there."""
        path = str(value)
        try:
            there = "\0" not in path and bool(path) and Path(path).exists()
        except OSError:  # a path that is too long, for one
            there = False
        if not there:
            self.fail(self._missing(path), param, ctx)
        return super().convert(value, param, ctx)

    def _missing(self, path: str) -> str:
        from cme_rules.cli.targets import beside
        from cme_rules.core.nearest import did_you_mean

        advice = did_you_mean(beside(path)) or "check the spelling, and the folder that you start the program in"
        shown = _plain(path[:_LONGEST]) + ("…" if len(path) > _LONGEST else "")
        kinds = [kind for kind, okay in (("file", self.file_okay), ("folder", self.dir_okay)) if okay]
        return f"there is no {' or '.join(kinds)} “{shown}”; {advice}"


class Pair(SwitchType):
    """Two names with an equals sign between them."""

    name = "OLD=NEW"
    advice = "write the old name, an equals sign and the new one"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        """Cut the first from the second."""
        name, sign, choice = str(value).partition("=")
        if not (sign and name.strip() and choice.strip()):
            self.fail(self.advice, param, ctx)
        return name.strip(), choice.strip()


class Switch(Pair):
    """A reading and the alternative to take of it, ``NAME=CHOICE``."""

    name = "NAME=CHOICE"
    advice = "write the name of a reading, an equals sign and the alternative to take"


def only_one(ctx: click.Context, param: click.Parameter, given: tuple[object, ...]) -> object:
    """Refuse an option that is given twice: which of the two is meant, nobody can tell."""
    if len(given) > 1:
        both = _and([_written(one) for one in given])
        raise click.UsageError(f"{param.opts[0]} is given {_times(len(given))}: {both}; keep one of them", ctx)
    return given[0] if given else None


def each_once(ctx: click.Context, param: click.Parameter, given: tuple[tuple[str, str], ...]) -> object:
    """Refuse a reading that is switched twice."""
    for name in dict(given):
        choices = [choice for one, choice in given if one == name]
        if len(choices) > 1:
            both = _and([_written(f"{name}={choice}") for choice in choices])
            message = f"the reading “{_plain(name)}” is given {_times(len(choices))}: {both}; keep one of them"
            raise click.UsageError(message, ctx)
    return given


def once(*names: str, default: str | None = None, **details: Any) -> Callable[[F], F]:
    """Declare an option with a value that may be given once only."""
    defaults = () if default is None else (default,)
    return click.option(*names, multiple=True, default=defaults, callback=only_one, **details)


def _and(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{number} times"


def _written(value: object) -> str:
    from cme_rules.dates.civil import iso

    return f"“{_plain(iso(value) if isinstance(value, int) else str(value))}”"


def _plain(text: str) -> str:
    from cme_rules.report.problems import clean

    return clean(text)


def _all(*options: Callable[[F], F]) -> Callable[[F], F]:
    def add(function: F) -> F:
        for option in reversed(options):
            function = option(function)
        return function

    return add


cases = click.argument("paths", metavar="CASE...", nargs=-1, required=True, type=Existing())
folders = _all(
    once("--rules", "folder", type=Existing(file_okay=False),
         help="The folder of rules.  [default: ./rules if there is one, else those of the program]"),
    click.option("--add-rules", "added", multiple=True, type=Existing(file_okay=False),
                 help="A folder that adds to these rules, as one of another authority; may be repeated."),
)  # fmt: skip


_switched = _all(
    click.option("--reading", "readings", multiple=True, type=Switch(), callback=each_once,
                 help="Take another alternative of a reading, for this run; may be repeated."),
)  # fmt: skip


def rules(function: F) -> F:
    """Declare the options that say by which rules: the verb is given the folders as one, and the readings."""
    return only_rules(_switched(function))


def only_rules(function: F) -> F:
    """Declare the options that say which folders of rules are meant, whatever reading is taken."""
    from cme_rules.cli.folders import Folders

    @wraps(function)
    def together(*args: Any, folder: Path | None, added: tuple[Path, ...], **others: Any) -> Any:
        return function(*args, folder=Folders(folder, added), **others)

    return cast("F", folders(together))


days = _all(
    once("--as-at", type=Day(), help="Judge as at the end of this day.  [default: today]"),
    once("--as-known-on", "known_on", type=Day(), help="Use only what had been recorded by this day."),
)
accepted = click.option("--accepted", "accepted", multiple=True,
                        type=click.Path(exists=True, dir_okay=False, path_type=Path),
                        help="A list of breaches that were accepted for a time; may be repeated.")  # fmt: skip
colour = once("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
              help="Colour adds nothing that the words do not say.")  # fmt: skip
second_opinion = click.option("--no-second-opinion", "alone", is_flag=True,
                              help="Do not compare with the second evaluation.")  # fmt: skip
jobs = once("--jobs", type=click.IntRange(1, 64), default="1", show_default=True,
            help="Judge in so many processes; the report is the same.")  # fmt: skip
quiet = click.option("--quiet", is_flag=True, help="Only the summary.")
manner = _all(
    colour,
    quiet,
    click.option("--verbose", is_flag=True, help="Explain every verdict in full."),
    click.option("--show-values", "values", is_flag=True,
                 help="Quote lines of case files in messages; they may hold personal data."),
)  # fmt: skip


def output(verb: str, *, brief: bool = False) -> Callable[[F], F]:
    """Return the options for what is written, and where: the forms are those of the verb.

    ``brief`` leaves out the manner of verbs that judge cases.
    """
    from cme_rules.report.forms import endings, names_for

    form = once("--format", "form", type=click.Choice(names_for(verb, binary=False)),
                        help="The form on standard output.  [default: text, where no --output is named]")  # fmt: skip
    files = click.option("--output", "outputs", multiple=True, type=click.Path(dir_okay=False, path_type=Path),
                         help=f"Write to this file, in the form that its ending names ({' '.join(endings(verb))}); "
                         "may be repeated.")  # fmt: skip
    return _all(form, files, colour, quiet) if brief else _all(form, files, manner)


since = once("--since", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="REPORT",
                     help="Also say what has changed since this report, which was written as JSON.")  # fmt: skip
by = once("--by", type=click.Choice(["owner", "case", "due"]), default="owner", show_default=True,
                  help="Put actions together by who owes them or by case, or list them all by date.")  # fmt: skip
shielded = _all(
    once("--pseudonyms", "key", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="KEYFILE",
         help="Replace the ids of cases and persons, titles and names of files by pseudonyms made with this key."),
    once("--show", type=click.Choice(["plain", "personal", "special"]), default="special", show_default=True,
         help="Show nothing that rests on anything more sensitive than this."),
)  # fmt: skip
aggregated = _all(
    click.option("--only-summary", "only", is_flag=True,
                 help="Write counts only: no case, no place, no name of a file."),
    once("--suppress-below", "least", type=click.IntRange(2, 1000), metavar="N",
         help="Write counts only, and hide those from 1 to N-1, and others where a sum would give them away."),
)  # fmt: skip
failing = _all(
    once("--fail-on", type=click.Choice(["breach", "shortfall", "undetermined", "never"]), default="breach",
         show_default=True, help="Exit with 1 from this kind of finding on."),
    click.option("--exit-zero", is_flag=True, help="Never exit with 1; other codes stay."),
    click.option("--allow-empty", is_flag=True, help="Do not mind if there is nothing to judge."),
)  # fmt: skip
