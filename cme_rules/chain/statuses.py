"""What each status needs, and the rules that follow: an atom surely otherwise makes a status impossible.

The tables restate the meaning of the statuses (see the rule language, and the glossary of verdicts) on their
own, without the judge: that is the point of a second opinion.
"""

from __future__ import annotations

from collections.abc import Mapping

from cme_rules.chain.ruleset import OPPOSITE, Clause, Kind

_EXISTS = {"triggered": "T"}
_OWED = _EXISTS | {"excuse": "F"}
_IS_DONE = _OWED | {"done": "T"}
_NOT_DONE = _OWED | {"done": "F"}
_STILL_OWED = _NOT_DONE | {"ended": "F", "foreclosed": "F"}

REQUIRED: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "duty": {
        "not_triggered": {"triggered": "F"},
        "excused": _EXISTS | {"excuse": "T"},
        "met": _IS_DONE | {"timely": "T", "early": "F"},
        "met_early": _IS_DONE | {"early": "T"},
        "met_late": _IS_DONE | {"timely": "F", "early": "F"},
        "superseded": _NOT_DONE | {"ended": "T", "ended_in_time": "T"},
        "missed": _NOT_DONE,
        "pending": _STILL_OWED | {"limited": "T", "past_due": "F"},
        "overdue": _STILL_OWED | {"limited": "T", "past_due": "T"},
        "outstanding": _STILL_OWED | {"limited": "F"},
    },
    "prohibition": {
        "not_triggered": {"triggered": "F"},
        "excused": _EXISTS | {"excuse": "T"},
        "complied": _OWED | {"allowed": "T"},
        "violated": _OWED | {"allowed": "F"},
    },
}
"""The atoms that each status needs. ``missed`` needs besides that the duty ended late, or did not end and can
no longer be done: ``CONTRADICTIONS`` says when neither can be."""

CONTRADICTIONS: Mapping[str, tuple[tuple[str, Mapping[str, str]], ...]] = {
    "duty": (
        ("missed", {"ended": "F", "foreclosed": "F"}),
        ("missed", {"ended": "T", "ended_in_time": "T"}),
        ("missed", {"ended_in_time": "T", "foreclosed": "F"}),
    ),
    "prohibition": (),
}

HARMLESS = {
    "duty": ("met", "excused", "superseded", "not_triggered"),
    "prohibition": ("complied", "excused", "not_triggered"),
}
"""Statuses that leave nothing to do, in the order in which a mixture of them is given as one."""

WORST_FIRST = (
    "missed",
    "overdue",
    "met_late",
    "met_early",
    "outstanding",
    "pending",
    "superseded",
    "excused",
    "met",
    "not_triggered",
)
"""The statuses of a part of a duty: for *all* the first that occurs decides, for *any* the last."""

POSSIBLE, IMPOSSIBLE = "P", "N"
VERDICT = "status"
UNDETERMINED = "undetermined"


def possible_kind(kind: str) -> Kind:
    """Return the fact of one part's atoms; it concludes of each status whether it is impossible (``N``)."""
    required = REQUIRED[kind]
    atoms = tuple(dict.fromkeys(atom for needs in required.values() for atom in needs))
    extra = tuple(dict.fromkeys(atom for _, conditions in CONTRADICTIONS[kind] for atom in conditions))
    clauses = []
    for atom in atoms:
        for text in ("T", "F"):
            out = tuple((s, IMPOSSIBLE) for s, needs in required.items() if needs.get(atom) == OPPOSITE[text])
            if out:
                clauses.append(Clause(((atom, text),), out))
    for status, conditions in CONTRADICTIONS[kind]:
        clauses.append(Clause(tuple(conditions.items()), ((status, IMPOSSIBLE),)))
    names = tuple(dict.fromkeys((*atoms, *extra)))
    return Kind(f"{kind}_possible", names, tuple(required), tuple(clauses), POSSIBLE)


def verdict_kind(kind: str) -> Kind:
    """Return the fact of what is possible of one part; it concludes the status, or nothing: undetermined.

    One possible status is the verdict. Of several that all are harmless it is the first in the order of
    ``HARMLESS``.
    """
    statuses = tuple(REQUIRED[kind])
    harmless = HARMLESS[kind]
    clauses = []
    for status in statuses:
        tests = {other: IMPOSSIBLE for other in statuses if other not in harmless} | {status: POSSIBLE}
        before = harmless[: harmless.index(status)] if status in harmless else harmless
        tests |= dict.fromkeys(before, IMPOSSIBLE)
        clauses.append(Clause(tuple(tests.items()), ((VERDICT, status),)))
    return Kind(f"{kind}_verdict", statuses, (VERDICT,), tuple(clauses), UNDETERMINED)


def decisive_kind(combine: str) -> Kind:
    """Return the fact of several statuses that may occur; it concludes which of them decides.

    It also concludes what that rules out. For ``all`` the worst decides, for ``any`` the best. Asked of what
    is possible of one part, the kind for ``any`` finds its best. Asked of the bests of all parts, the kind
    for ``all`` finds the worst of them, and of the whole nothing better than that is possible. (For ``any``
    it is the same with best and worst changed about.)
    """
    order = WORST_FIRST if combine == "all" else WORST_FIRST[::-1]
    clauses = []
    for place, status in enumerate(order):
        tests = ((status, POSSIBLE), *((earlier, IMPOSSIBLE) for earlier in order[:place]))
        out = tuple((later, IMPOSSIBLE) for later in order[place + 1 :])
        clauses.append(Clause(tests, ((VERDICT, status), *out)))
    return Kind(f"{combine}_decides", order, (VERDICT, *order), tuple(clauses), POSSIBLE)
