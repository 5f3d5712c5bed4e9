"""What registers, texts and editions say of each other, in words: never the words of a source itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from cme_rules.model.register import Clause
from cme_rules.model.rule import Document
from cme_rules.report.sentences import number
from cme_rules.sources.compare import Change, Checked, touched

KINDS = ("moved", "changed", "gone", "new")


def list_text(documents: Iterable[Document], clauses: Sequence[Clause]) -> str:
    """List the sources, with the clauses of each by disposition."""
    lines = []
    clauses = [clause for clause in clauses if not clause.heading]
    for document in documents:
        mine = [clause for clause in clauses if clause.document == document.id]
        encoded = sum(clause.encoded for clause in mine)
        lines.append(f"{document.id}\n   {document.title}, {document.edition}")
        if mine:
            without = len(mine) - encoded
            lines.append(f"   {number(len(mine), 'clause')}: {encoded} encoded, {without} not decidable from a file")
        else:
            lines.append("   no register")
    total, encoded = len(clauses), sum(clause.encoded for clause in clauses)
    lines.append(f"\n{number(total, 'clause')} in all: {encoded} encoded, {total - encoded} not decidable from a file")
    return "\n".join(lines) + "\n"


def show_text(document: Document, clauses: Sequence[Clause]) -> str:
    """Show a register, clause by clause: what it says, its force, and the rules that say it or why none does."""
    lines = [f"{document.title}, {document.edition}"]
    for clause in clauses:
        if clause.heading:
            continue
        lines.append(f"\n{clause.place}  ({clause.force})\n   {clause.says}")
        what = ", ".join(clause.rules) if clause.rules else f"not decidable: {clause.not_decidable}"
        lines.append(f"   → {what}")
    return "\n".join(lines) + "\n"


def check_text(checked: Checked) -> str:
    """Say whether a register covers a text."""
    found = sum(not clause.heading for clause in checked.found)
    every = number(len(checked.paragraphs), "paragraph")
    lines = [f"{every} in the text; the paragraph of {number(found, 'clause')} was found"]
    for clause in checked.gone:
        lines.append(f"not in the text: {clause.place or 'a heading'} ({_rules(clause)})")
    for one in checked.unlisted:
        lines.append(f"no clause: the paragraph at line {one.line} (fingerprint {one.fingerprint})")
    if checked.without:
        lines.append(f"{number(len(checked.without), 'clause')} without a fingerprint: nothing can be said of them")
    covers = "covers" if checked.whole else "does not cover"
    lines.append(f"the register {covers} the text wholly")
    return "\n".join(lines) + "\n"


def compare_text(
    changes: Sequence[Change],
    clauses: Sequence[Clause],
    readings_of: Mapping[str, Iterable[str]] = MappingProxyType({}),
    features: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> str:
    """Say what a newer edition changed: a list of work, with the rules, readings and features to look at.

    ``readings_of`` gives the readings that a rule rests on, ``features`` the rules that each feature file looks at.
    """
    lines, affected = [], dict[str, None]()
    for change in changes:
        old = f"line {change.old.line}" if change.old else ""
        new = f"line {change.new.line}" if change.new else ""
        where = f"{old} → {new}" if old and new else old or new
        share = f", {change.stayed:.0%} of it stayed" if change.kind == "changed" else ""
        lines.append(f"{change.kind}: {where}{share}")
        for clause in touched(change, [clause for clause in clauses if not clause.heading]):
            lines.append(f"   look at {clause.place}: {_rules(clause)}")
            if change.kind != "moved":
                affected |= dict.fromkeys(clause.rules)
    kinds = ", ".join(f"{sum(c.kind == kind for c in changes)} {kind}" for kind in KINDS)
    lines.append(f"paragraphs that differ: {kinds}" if changes else "no paragraph differs")
    if affected:
        readings = dict.fromkeys(reading for rule in affected for reading in readings_of.get(rule, ()))
        scenarios = [file for file, rules in features.items() if not affected.keys().isdisjoint(rules)]
        lines.append(f"\n{number(len(affected), 'rule')} to look at: {', '.join(affected)}")
        lines.append(f"readings that they rest on ({len(readings)}): {', '.join(readings) or 'none'}")
        lines.append(f"features that show them ({len(scenarios)}): {', '.join(scenarios) or 'none'}")
        document = clauses[0].document
        start = f"cme-rules new version {' '.join(affected)} --from DAY --instead {document}=NEW-DOCUMENT"
        lines.append(f"where the new edition says otherwise: {start}")
    return "\n".join(lines) + "\n"


def _rules(clause: Clause) -> str:
    return ", ".join(clause.rules) if clause.rules else "no rule: not decidable"
