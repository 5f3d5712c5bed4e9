"""A report as data: one document, or one line for each case; the schema is ``report.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from textwrap import indent

from cme_rules.actions.action import Action
from cme_rules.actions.missing import in_words
from cme_rules.core.problem import Problem, in_order
from cme_rules.core.span import Span
from cme_rules.dates.civil import iso
from cme_rules.model.decided import Acceptance, Answer
from cme_rules.model.verdict import Finding, Missing, Reason, Verdict
from cme_rules.read.reports import FORMAT
from cme_rules.report import sentences
from cme_rules.report.names import Names
from cme_rules.report.view import CaseView, Summary, VerdictView

TRUTH = ("no", "unknown", "yes")
Data = dict[str, object]


def document(cases: Iterable[CaseView], summary: Summary, names: Names) -> Data:
    """Return a whole report."""
    return {"format": FORMAT, **head(summary), "cases": [case_data(one, names) for one in cases], **tail(summary)}


def line(kind: str, data: Data) -> str:
    """Write one line of a report by lines: ``head``, ``case`` or ``tail``."""
    return json.dumps({"format": FORMAT, "line": kind, **data}, ensure_ascii=False, sort_keys=True) + "\n"


def dump(data: Data) -> str:
    """Write a document with sorted keys."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def case_text(case: CaseView, names: Names) -> Iterator[str]:
    """Write one case as it stands in a whole report, a verdict at a time: thousands of them in one take much memory."""
    before, after = _indented({**_around(case, names), "verdicts": []}, 2).split('"verdicts": []', 1)
    yield before + '"verdicts": ['
    for number, one in enumerate(case.verdicts):
        yield (",\n" if number else "\n") + _indented(_verdict(one), 4)
    yield ("\n   ]" if case.verdicts else "]") + after


def _indented(data: Data, blanks: int) -> str:
    return indent(json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1), " " * blanks)


def assembled(pieces: Iterable[str], summary: Summary, name: str = "cases", more: Data | None = None) -> Iterator[str]:
    """Write a whole report, piece by piece, from cases that have been written one by one: the same text as ``dump``.

    ``name`` is what the pieces are (cases or actions), ``more`` what else the report holds. A case may come in parts:
    the first begins with the bracket that opens it, two columns in.
    """
    whole = {"format": FORMAT, **head(summary), **tail(summary), **(more or {})}
    before, after = dump({**whole, name: []}).split(f'"{name}": []', 1)
    yield before + f'"{name}": ['
    first = True
    for text in pieces:
        begins = text.startswith("  {")
        yield (("\n" if first else ",\n") + text) if begins else text
        first = False
    yield ("]" if first else "\n ]") + after


def head(summary: Summary) -> Data:
    """Return what was asked: known before the first case is judged."""
    setting = summary.setting
    return {
        "as_at": iso(setting.as_at),
        "known_on": _day(setting.known_on),
        "rules": {"folder": setting.rules, "count": setting.count, "files": dict(setting.files)},
        "readings": dict(setting.choices),
    }


def tail(summary: Summary) -> Data:
    """Return what the cases add up to, what was not checked, and the receipt of the run."""
    receipt = summary.receipt
    return {**totals(summary), "receipt": receipt.data() if receipt is not None else None}


def whole(summary: Summary) -> Data:
    """Return all that a report says besides its cases and its receipt."""
    return {**head(summary), **totals(summary)}


def totals(summary: Summary) -> Data:
    """Return what the cases add up to, and what was not checked."""
    return {
        "summary": {
            "cases": summary.cases,
            "subjects": dict(summary.subjects),
            "groups": dict(summary.counts),
            "statuses": dict(summary.statuses),
            "findings": summary.findings,
            "answered": summary.answered,
            "unread": summary.unread_count,
            "reading_changes": dict(summary.sensitive),
            "weak_sources": [
                {"document": one.document, "place": one.place, "grade": one.grade}
                for _, one in sorted(summary.weak_sources.items())
            ],
        },
        "unread": [
            {"file": one.file, "problems": [_problem(p) for p in in_order(one.problems)]}
            for one in sorted(summary.unread, key=lambda u: (u.file, [p.sort_key for p in in_order(u.problems)]))
        ],
        "second_opinion": {
            "state": summary.opinion,
            "why_not": summary.setting.opinion if summary.opinion == "missing" else "",
            "compared": summary.compared,
            "differences": [
                {"case": case, "rule": d.rule, "key": d.key, "judge": d.judge, "chainer": d.chainer}
                for case, d in sorted(summary.differences, key=lambda pair: (pair[0], pair[1].rule, pair[1].key))
            ],
        },
    }


def case_data(case: CaseView, names: Names) -> Data:
    """Return all that was made of one case."""
    return {**_around(case, names), "verdicts": [_verdict(one) for one in case.verdicts]}


def case_in_turn(case: CaseView, names: Names) -> Data:
    """Return the same with the verdicts one after another, to be gone through once."""
    return {**_around(case, names), "verdicts": map(_verdict, case.verdicts)}


def _around(case: CaseView, names: Names) -> Data:
    return {
        "id": case.id,
        "title": case.title,
        "about": case.about,
        "file": case.file,
        "record": {"from": _day(case.cover[0]), "to": _day(case.cover[1])},
        "findings": [_finding(one, names) for one in case.findings],
        "actions": [action_data(one) for one in case.actions],
        "warnings": [_problem(one) for one in in_order(case.problems)],
        "undated_facts": list(case.undated),
        "undated_verdicts": [{"fact": name, "rules": list(rules)} for name, rules in case.resting],
        "compared": case.compared,
    }


def action_data(one: Action) -> Data:
    """Return one required action."""
    return {
        "case": one.case,
        "kind": one.kind,
        "urgency": one.urgency,
        "what": one.what,
        "act": one.act,
        "meaning": one.meaning,
        "who": list(one.who),
        "towards": list(one.towards),
        "person": one.person,
        "by": _day(one.by),
        "by_time": _time(one.by_minute),
        "settles": one.settles,
        "look_in": one.look_in,
        "place": _place(one.span),
        "why": [
            {"rule": w.rule, "title": w.title, "key": w.key, "status": w.status, "norm": w.norm, "due": _day(w.due)}
            for w in one.why
        ],
    }


def _answer(one: Answer | None) -> Data | None:
    if one is None:
        return None
    return {"status": one.status, "by": one.by, "on": iso(one.on), "reason": one.reason, "place": _place(one.span)}


def _accepted(one: Acceptance | None) -> Data | None:
    if one is None:
        return None
    return {
        "owner": one.owner,
        "reason": one.reason,
        "approver": one.approver,
        "approved": iso(one.approved),
        "expires": iso(one.expires),
    }


def _verdict(one: VerdictView) -> Data:
    v = one.verdict
    return {
        "rule": v.rule,
        "title": one.title,
        "norm": one.norm,
        "kind": v.kind,
        "force": v.force,
        "layer": v.layer,
        "key": v.key,
        "group": one.group,
        "status": v.status,
        "possible": list(v.possible),
        "version": v.version,
        "trigger": _range(v.trigger),
        "due": _range(v.due),
        "due_time": _time(v.due_minute),
        "done": _range(v.done),
        "since": _range(v.since),
        "on": _day(v.on),
        "late_by": v.late_by,
        "late_unit": v.late_unit,
        "person": v.person,
        "bearer": list(v.bearer),
        "towards": list(v.towards),
        "excused_by": list(v.excused_by),
        "parts": [
            {"label": p.label, "status": p.status, "possible": list(p.possible), "done": _day(p.done)} for p in v.parts
        ],
        "missing": [_missing(m) for m in v.missing],
        "readings": [
            {
                "reading": r.reading,
                "question": r.question,
                "choice": r.choice,
                "changes": [{"choice": other, "status": status} for other, status in r.changes],
            }
            for r in one.readings
        ],
        "undated_facts": list(v.undated),
        "answer": _answer(v.answer),
        "accepted": _accepted(one.accepted),
        "follows": _follows(v),
        "known_then": _known_then(v),
        "withheld": list(v.withheld),
        "sources": [
            {
                "document": c.document,
                "title": c.title,
                "edition": c.edition,
                "place": c.place,
                "grade": c.grade,
                "address": c.address,
            }
            for c in one.sources
        ],
        "reasons": [_reason(r) for r in v.reasons],
    }


def _follows(verdict: Verdict) -> Data | None:
    then = verdict.follows
    if then is None:
        return None
    return {
        "day": iso(then.day),
        "status": then.status,
        "breach": replace(verdict, status=then.status).breach,
        "words": sentences.follows(verdict),
        "arising": [{"rule": rule, "key": key, "day": iso(day)} for rule, key, day in then.arising],
    }


def _known_then(verdict: Verdict) -> Data | None:
    then = verdict.known_then
    if then is None:
        return None
    return {
        "day": iso(then.day),
        "status": then.status,
        "possible": list(then.possible),
        "words": sentences.known_then(verdict),
        "entries": [{"event": kind, "on": iso(on), "recorded": iso(day)} for kind, on, day in then.entries],
    }


def _reason(one: Reason) -> Data:
    """Return a node of the explanation; what a node does not have is left out."""
    data: Data = {"kind": one.kind}
    data |= {key: value for key, value in (("name", one.name), ("note", one.note)) if value}
    if one.holds is not None:
        data["holds"] = TRUTH[one.holds]
    data |= {key: iso(day) for key, day in (("first", one.first), ("last", one.last)) if day is not None}
    if one.minute is not None:
        data["time"] = _time(one.minute)
    if one.days:
        data["days"] = [{"day": iso(d.day), "number": d.number, "why": d.why} for d in one.days]
    if one.span.file:
        data["place"] = _place(one.span)
    if one.children:
        data["children"] = [_reason(child) for child in one.children]
    return data


def _missing(one: Missing) -> Data:
    return {
        "kind": one.kind,
        "name": one.name,
        "detail": one.detail,
        "words": in_words(one),
        "first": _day(one.first),
        "last": _day(one.last),
        "settles": one.settles,
        "place": _place(one.span),
    }


def _finding(one: Finding, names: Names) -> Data:
    title = names.title(one.name)
    return {
        "kind": one.kind,
        "name": one.name,
        "note": one.note,
        "words": sentences.finding(one, title),
        "first": _day(one.first),
        "last": _day(one.last),
        "places": [place for place in map(_place, one.spans) if place is not None],
    }


def _problem(one: Problem) -> Data:
    return {
        "code": one.code,
        "severity": one.severity,
        "message": one.message,
        "help": one.help,
        "place": _place(one.span),
    }


def _place(span: Span | None) -> Data | None:
    if span is None or not span.file:
        return None
    return {"file": span.file, "line": max(span.line, 1), "column": max(span.column, 1)}


def _range(days: tuple[int | None, int | None] | None) -> Data | None:
    return None if days is None else {"first": _day(days[0]), "last": _day(days[1])}


def _day(day: int | None) -> str | None:
    return None if day is None or day < 1 else iso(day)


def _time(minute: int | None) -> str | None:
    return None if minute is None else f"{minute // 60:02d}:{minute % 60:02d}"


def lines(cases: Iterable[CaseView], summary: Summary, names: Names) -> Iterator[str]:
    """Write a report by lines, each case as soon as it is there; ``summary`` must count each case as it passes."""
    yield line("head", head(summary))
    for one in cases:
        yield line("case", case_data(one, names))
    yield line("tail", tail(summary))
