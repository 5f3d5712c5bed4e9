"""Making a file for a national system: find the case, gather the values, write the file, say what is left to do."""

from __future__ import annotations

from pathlib import Path

from cme_rules.cli.output import opened
from cme_rules.core.catalogue import problem
from cme_rules.core.problem import CaseProblem, UsageProblem
from cme_rules.core.span import Span
from cme_rules.exports.ctf import FORMAT, TO_FILL, document, file_name
from cme_rules.exports.lost_pupil import gather
from cme_rules.link.ruleset import RuleSet
from cme_rules.model.export import Export
from cme_rules.read.load import LoadedCase, load_cases
from cme_rules.read.load_exports import Identity, load_export, load_identity, shipped

LOST_PUPIL = "lost-pupil"


def make_lost_pupil(
    target: str,
    rules: RuleSet,
    as_at: int,
    known_on: int | None,
    folder: Path,
    identity: Path | None,
    mapping: Path | None,
    serial: int,
    version: str,
) -> str:
    """Write the file and return what to tell whoever asked for it.

    Raises:
        CmeError: the file cannot be made; nothing was written.

    """
    source, called = (mapping, "") if mapping is not None else shipped(LOST_PUPIL)
    export = load_export(source, rules.vocabulary, {FORMAT: [one.path for one in TO_FILL]}, called)
    file, loaded = _case(target, export, rules)
    assert loaded.case is not None
    row = load_identity(identity, loaded.case.id) if identity is not None else Identity()
    values = gather(export, loaded, rules, as_at, known_on, row)
    path = folder / file_name(values, serial)
    if path.exists():
        raise UsageProblem([problem("CME-E006", f"{path.as_posix()} is there already", None)])
    with opened(path, (file, source, *([identity] if identity is not None else []))) as stream:
        stream.write(document(values, as_at, version))
    return _told(path, export, loaded.case.id)


def _case(target: str, export: Export, rules: RuleSet) -> tuple[Path, LoadedCase]:
    """Find the one case that is meant: FILE, or FILE#ID where a file has several."""
    name, _, wanted = target.partition("#")
    path = Path(name)
    if not path.is_file():
        raise UsageProblem([problem("CME-U002", "there is no such case file", None, help="write FILE, or FILE#ID")])
    found = list(load_cases([path], rules))
    cases = [one for one in found if one.case is not None and one.case.about == export.about]
    meant = [one for one in cases if not wanted or (one.case is not None and one.case.id == wanted)]
    if len(meant) == 1:
        return path, meant[0]
    unread = [each for one in found if one.case is None for each in one.problems]
    if unread and not meant:
        raise CaseProblem(unread)
    message = "the file has several cases" if len(meant) > 1 else f"the file has no such case about a {export.about}"
    place = Span(path.as_posix(), 1, 1, 1, 2)
    raise CaseProblem([problem("CME-U003", message, place, help="write FILE#ID, with the id of the case")])


def _told(path: Path, export: Export, case: str) -> str:
    events = "\n".join(f"   {event}  (the act of {by})" for event, by in export.record_as)
    return (
        f"{path.as_posix()} written. It holds a name and a number: keep it where such files belong.\n"
        "It has not been sent: a person has to load it into the school to school system, after reading it.\n"
        f"Once that is done, record it in the case file of {case}, with its date, as\n{events}\n"
        "Until then the duty to load it stands: that the file was made discharges nothing.\n"
        "The specification of this message was not seen: ask the system's help desk before the first use.\n"
    )
