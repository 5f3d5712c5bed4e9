"""When a file is judged over the precise files that it may stand for, and what then is possible: worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.dates.civil import parse_iso
from cme_rules.judge.precise import options_of
from cme_rules.model.verdict import Verdict
from cme_rules.pipeline import Linked, open_rules, record_of
from cme_rules.read.load import load_cases
from tests.judge.one_case import judged

KITCHENS = Path(__file__).parents[1] / "conformance/kitchens/rules"
AS_AT = parse_iso("2024-03-20") or 0


@pytest.fixture(scope="module")
def kitchens() -> Linked:
    return open_rules(KITCHENS)


def found(kitchens: Linked, folder: Path, rule: str, events: str, more: str = "") -> list[Verdict]:
    text = f"case: one\nabout: kitchen\n{more}events: [{events}]\n"
    return list(judged(kitchens, folder, text, AS_AT, [rule]).verdicts)


COMPLAINT = "{event: complaint, on: 2024-03-04}"


@pytest.mark.parametrize(
    ("first", "possible"),
    [
        # complained on the 4th, a letter due by the 9th: before the complaint nothing ends, up to the 9th it does
        ("2024-03-03", {"overdue", "superseded"}),
        ("2023-11-09", {"overdue", "superseded"}),
        # of 128 days or more not each is tried, and what is asked of one date apart is not ruled out: still no less
        ("2023-11-01", {"overdue", "superseded", "missed"}),
    ],
)
def test_an_ending_on_a_rough_day_about_the_trigger(
    kitchens: Linked, tmp_path: Path, first: str, possible: set[str]
) -> None:
    lifted = f"{{event: lifted, on: {{from: {first}, to: 2024-03-05}}}}"
    (verdict,) = found(kitchens, tmp_path, "answer-letter", f"{COMPLAINT}, {lifted}")
    assert verdict.status == "undetermined"
    assert set(verdict.possible) == possible


def test_a_file_of_many_such_verdicts_is_judged_so_only_for_the_first_of_them(kitchens: Linked, tmp_path: Path) -> None:
    """Each takes some hundred precise files; after a thousand no more are judged, and the list is the longer one."""
    complaints = ", ".join(f"{{event: complaint, on: 2024-03-04, id: c{n:02}}}" for n in range(14))
    lifted = "{event: lifted, on: {from: 2023-11-15, to: 2024-03-05}}"
    verdicts = found(kitchens, tmp_path, "answer-letter", f"{complaints}, {lifted}")
    assert [("missed" in verdict.possible) for verdict in verdicts] == sorted("missed" in v.possible for v in verdicts)
    assert "missed" not in verdicts[0].possible
    assert "missed" in verdicts[-1].possible


def test_what_an_unknown_may_be(kitchens: Linked, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(
        """\
case: one
about: kitchen
facts:
  licence: [{value: yes, from: 2024-01-01, source: a}, {value: no, from: 2024-02-01, source: b}]
  small: unknown
  grade:
    - {value: a, from: 2024-01-01, to: 2024-01-31, source: a}
    - {value: c, from: 2024-02-01, source: a}
    - {value: b, from: 2024-01-01, source: b}
events:
  - {event: complaint, on: {from: 2024-03-18, to: 2024-03-23}, id: c}
  - {event: shut, on: 2024-03-04, id: s}
  - {event: illness, on: 2024-03-04, at: "00:00"}
  - {event: letter, on: 2024-03-04, at: "12:00"}
  - {event: report, on: unknown, id: r}
"""
    )
    (case,) = (one.case for one in load_cases([path], kitchens.rules))
    assert case is not None
    record = record_of(case, kitchens.rules, AS_AT)
    day = AS_AT

    def options(*key: str, times: bool = True) -> tuple[int | str | None, ...]:
        return options_of(key, record, times=times)  # type: ignore[arg-type]

    assert options("event_date", "complaint", "c") == (day - 2, day - 1, day, None)
    assert options("event_date", "report", "r") == ()  # any day up to now
    assert options("event_date", "shut", "s") == ()  # known
    assert options("event_time", "complaint", "c") == ()  # of which day is not known yet
    assert options("event_time", "shut", "s") == (
        0,
        360,
        720,
        1080,
    )  # with, between and after; nothing is before midnight
    assert options("event_time", "shut", "s", times=False) == ()  # where hours are counted, a few minutes are not all
    assert options("event_time", "letter", "letter@2024-03-04") == ()  # known
    assert options("event_time", "trigger", "") == ()
    assert options("fact", "licence", "") == ("no", "yes")
    assert options("fact", "small", "") == ()  # unknown, and not one of a few
    assert options("fact", "grade", "") == ()  # a or b, and later b or c: not one question
    assert options("fact", "licence", "landlord") == ()  # of another file
    assert options("mark", "2024-03-04", "") == ()
