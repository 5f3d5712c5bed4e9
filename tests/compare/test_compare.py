"""Two reports side by side, worked by hand: keyed by case, rule and key."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cme_rules.compare.compare import Comparer, Comparison
from cme_rules.compare.seen import Head, Seen, head_of, seen_of

OLD = Head("2025-03-01", files={"a.yaml": "1", "b.yaml": "1"}, readings={"days": "two"})
NEW = Head("2025-04-01", files={"a.yaml": "2", "c.yaml": "1"}, readings={"days": "two"})
ONE = Seen("answer", "asked@1", "pending", "to_do", "Answer", 0, ("2025-03-05", "2025-03-05"))


def compared(before: dict[str, list[Seen]], after: dict[str, list[Seen]]) -> Comparison:
    comparer = Comparer(OLD, NEW, dict.fromkeys(before, "file.yaml"), lambda case: before[case])
    for case, verdicts in after.items():
        comparer.add(case, verdicts)
    return comparer.finish()


@pytest.mark.parametrize(
    ("before", "after", "kind", "section", "what"),
    [
        (ONE, replace(ONE, status="met", group="in_order", done=("2025-03-02", "2025-03-02")), "changed", "changed",
         ("status", "done")),
        (ONE, replace(ONE, status="overdue", group="breach"), "changed", "now_breach", ("status",)),
        (replace(ONE, status="overdue", group="breach"), replace(ONE, status="met_late", group="breach"), "changed",
         "changed", ("status",)),
        (replace(ONE, status="overdue", group="breach"), ONE, "changed", "no_longer_breach", ("status",)),
        (ONE, replace(ONE, due=("2025-03-06", "2025-03-06")), "changed", "changed", ("due",)),
        (ONE, replace(ONE, version=1), "changed", "changed", ("version",)),
        (ONE, replace(ONE, readings=(("days", "five"),)), "changed", "changed", ("readings",)),
        (None, ONE, "new", "new", ()),
        (None, replace(ONE, group="breach"), "new", "now_breach", ()),
        (ONE, None, "gone", "gone", ()),
        (replace(ONE, group="breach"), None, "gone", "no_longer_breach", ()),
        (replace(ONE, status="not_triggered"), ONE, "new", "new", ()),
        (ONE, replace(ONE, status="not_triggered"), "gone", "gone", ()),
    ],
)  # fmt: skip
def test_compare_one_verdict(
    before: Seen | None, after: Seen | None, kind: str, section: str, what: tuple[str, ...]
) -> None:
    found = compared({"c": [before] if before else []}, {"c": [after] if after else []})
    (change,) = found.changes
    assert (change.case, change.kind, change.section, change.what) == ("c", kind, section, what)
    assert found.same == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ONE, ONE),
        (ONE, replace(ONE, title="Another title")),
        (replace(ONE, status="not_triggered", key="-"), None),
        (None, replace(ONE, status="not_triggered", key="-")),
        (replace(ONE, since=("2025-02-01", "2025-03-01")), replace(ONE, since=("2025-02-01", "2025-04-01"))),
    ],
)
def test_compare_what_is_no_change(before: Seen | None, after: Seen | None) -> None:
    assert compared({"c": [before] if before else []}, {"c": [after] if after else []}).changes == ()


def test_compare_a_day_that_is_known_now_is_a_change() -> None:
    found = compared(
        {"c": [replace(ONE, done=("2025-02-01", "2025-03-01"))]}, {"c": [replace(ONE, done=("2025-02-01",) * 2)]}
    )
    assert found.changes[0].what == ("done",)


def test_compare_cases_files_and_order() -> None:
    two = replace(ONE, key="asked@2")
    found = compared({"a": [ONE], "b": [ONE, two]}, {"c": [ONE], "b": [two]})
    assert [(c.case, c.kind, c.about.key) for c in found.changes] == [("b", "gone", "asked@1"), ("c", "new", "asked@1")]
    assert (found.cases_new, found.cases_gone, found.cases_unread) == (("c",), ("a",), ())
    assert (found.files_changed, found.files_new, found.files_gone) == (("a.yaml",), ("c.yaml",), ("b.yaml",))
    assert [name for name, _, _ in found.sections()] == ["new", "gone"]
    assert found.same == 1
    assert not found.fails("breach")
    assert found.fails("change")


def test_compare_reads_what_a_report_says() -> None:
    assert seen_of({"rule": "r", "key": "k", "due": {"first": "2025-01-01", "last": None}, "version": 2}) == Seen(
        "r", "k", "", "", "", 2, ("2025-01-01", "")
    )
    assert seen_of({"rule": 3, "readings": [{"reading": "a", "choice": "b"}, 7]}).readings == (("a", "b"),)
    assert head_of({"as_at": "2025-01-01", "rules": {"files": {"a": "1", "b": 2}}}).files == {"a": "1"}
    assert head_of({"rules": 3, "readings": []}) == Head("")
