"""Hand-worked counts, laws, and what a calendar does at the ends of its cover."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.dates.calendar import (
    Break,
    CalendarFaultError,
    CountedDay,
    DayCalendar,
    Term,
    Uncovered,
    calendar_faults,
    school_days,
    shared_cover,
    working_days,
)
from cme_rules.dates.civil import iso, parse_iso


def d(text: str) -> int:
    day = parse_iso(text)
    assert day is not None
    return day


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        ("2024-09-02", 5, "2024-09-09"),  # Mon: Tue Wed Thu Fri, then Mon
        ("2024-09-06", 1, "2024-09-09"),  # Fri to Mon
        ("2024-09-07", 1, "2024-09-09"),  # Sat is day 0 although it does not count
        ("2024-09-08", 5, "2024-09-13"),
        ("2024-08-23", 1, "2024-08-27"),  # over the summer bank holiday
        ("2024-03-28", 5, "2024-04-08"),  # Thu before Easter: Tue 2 is the first
        ("2024-12-24", 5, "2025-01-03"),  # Fri 27, Mon 30, Tue 31 Dec, Thu 2, Fri 3 Jan
        ("2022-06-01", 1, "2022-06-06"),  # two bank holidays and a weekend
        ("2022-09-16", 1, "2022-09-20"),  # the State Funeral
        ("2021-12-24", 1, "2021-12-29"),  # Christmas on a weekend, two substitute days
        ("2024-12-25", 0, "2024-12-25"),
    ],
)
def test_working_days_after(working, start, n, due):
    assert iso(working.after(d(start), n)) == due


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        ("2024-09-02", 1, "2024-09-02"),
        ("2024-09-02", 5, "2024-09-06"),
        ("2024-09-07", 1, "2024-09-09"),
        ("2024-08-26", 1, "2024-08-27"),
        ("2024-08-26", 2, "2024-08-28"),
    ],
)
def test_working_day_numbers(working, start, n, due):
    assert iso(working.nth(d(start), n)) == due


@pytest.mark.parametrize(
    ("start", "n", "due"),
    [
        ("2024-09-09", 5, "2024-09-02"),
        ("2024-09-08", 1, "2024-09-06"),
        ("2024-08-27", 1, "2024-08-23"),
        ("2024-08-27", 0, "2024-08-27"),
    ],
)
def test_working_days_before(working, start, n, due):
    assert iso(working.before(d(start), n)) == due


def test_an_authority_own_closures_are_not_working_days(working, council):
    assert iso(working.after(d("2024-12-24"), 1)) == "2024-12-27"
    assert iso(council.after(d("2024-12-24"), 1)) == "2025-01-02"


def test_school_days_skip_half_term_and_inset_days(school, oakfield):
    # Autumn half-term 2024 is Mon 28 Oct to Fri 1 Nov; Oakfield is closed on Fri 25 Oct and Mon 4 Nov too.
    assert iso(school.after(d("2024-10-24"), 2)) == "2024-11-04"
    assert iso(oakfield.after(d("2024-10-24"), 1)) == "2024-11-05"
    assert iso(school.nth(d("2024-09-02"), 20)) == "2024-09-27"
    assert iso(school.after(d("2024-09-02"), 20)) == "2024-09-30"
    assert school.between(d("2024-05-03"), d("2024-05-07")) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-10-26", "Saturday"),
        ("2024-10-27", "Sunday"),
        ("2024-10-28", "autumn half-term"),
        ("2024-10-25", "INSET day"),
        ("2024-05-06", "Early May bank holiday"),
        ("2024-05-27", "Spring bank holiday"),
        ("2024-08-01", "school holidays"),
        ("2024-12-25", "Christmas Day"),
        ("2024-10-24", None),
    ],
)
def test_why_a_day_does_not_count(oakfield, text, why):
    assert oakfield.why(d(text)) == why
    assert oakfield.is_counted(d(text)) is (why is None)


def test_explain_is_the_count_by_hand(working):
    assert working.explain(d("2024-08-22"), d("2024-08-27")) == (
        CountedDay(d("2024-08-23"), 1, None),
        CountedDay(d("2024-08-24"), None, "Saturday"),
        CountedDay(d("2024-08-25"), None, "Sunday"),
        CountedDay(d("2024-08-26"), None, "Summer bank holiday"),
        CountedDay(d("2024-08-27"), 2, None),
    )
    assert working.explain(d("2024-08-22"), d("2024-08-22")) == ()


def test_next_and_previous(working):
    assert iso(working.next_on_or_after(d("2024-08-24"))) == "2024-08-27"
    assert iso(working.next_on_or_after(d("2024-08-27"))) == "2024-08-27"
    assert iso(working.previous_on_or_before(d("2024-08-26"))) == "2024-08-23"
    assert iso(working.previous_on_or_before(d("2024-08-23"))) == "2024-08-23"


def test_terms(school, working):
    autumn = Term("Autumn term 2024", d("2024-09-02"), d("2024-12-20"))
    for text in ("2024-09-02", "2024-10-30", "2024-11-02", "2024-12-20"):
        assert school.term_of(d(text)) == autumn
    assert school.term_of(d("2024-09-01")) is None
    assert school.term_of(d("2024-12-21")) is None
    assert iso(school.term_end(d("2024-12-20"), 1)) == "2024-12-20"
    assert iso(school.term_end(d("2024-12-21"), 1)) == "2025-04-04"
    assert iso(school.term_end(d("2024-09-02"), 3)) == "2025-07-22"
    assert iso(school.term_end(d("2024-08-20"), 1)) == "2024-12-20"
    assert iso(school.term_start(d("2024-09-02"))) == "2024-09-02"
    assert iso(school.term_start(d("2024-09-03"))) == "2025-01-06"
    assert iso(school.term_start(d("2024-09-03"), 2)) == "2025-04-22"
    assert school.term_end(d("2027-07-22"), 2) == Uncovered("example-school-terms", school.last + 1)
    assert school.term_start(d("2027-04-13")) == Uncovered("example-school-terms", school.last + 1)
    assert working.term_of(d("2024-09-02")) is None
    assert working.term_end(d("2024-09-02"), 1) == Uncovered("england-bank-holidays", working.last + 1)


def test_nothing_outside_the_cover_is_guessed(working):
    first, last = working.first, working.last  # Sun 1 Jan 2012, Sun 31 Dec 2028

    def off(day):
        return Uncovered("england-bank-holidays", day)

    assert working.after(last, 1) == off(last + 1)
    assert working.after(last - 2, 1) == off(last + 1)  # Fri: only a weekend is left
    assert working.after(last - 3, 1) == last - 2
    assert working.after(last, 0) == last
    assert working.after(last + 50, 1) == off(last + 51)
    assert working.after(first - 2, 1) == off(first - 1)
    assert working.after(first - 1, 1) == d("2012-01-03")  # only days from the first are needed
    assert working.nth(first - 1, 1) == off(first - 1)
    assert working.nth(last + 1, 1) == off(last + 1)
    assert working.before(first, 1) == off(first - 1)
    assert working.before(d("2012-01-03"), 1) == off(first - 1)
    assert working.before(d("2012-01-04"), 1) == d("2012-01-03")
    assert working.before(last + 1, 1) == last - 2
    assert working.before(last + 2, 1) == off(last + 1)
    assert working.between(first - 2, first) == off(first - 1)
    assert working.between(first - 1, first) == 0
    assert working.between(last - 3, last + 1) == off(last + 1)
    assert working.between(last + 5, last + 9) == off(last + 6)
    assert working.between(last + 9, last + 5) == 0
    assert working.explain(last, last + 1) == off(last + 1)
    assert working.days(first - 1, last) == off(first - 1)
    assert working.days(last, first - 9) == ()
    assert working.next_on_or_after(last) == off(last + 1)
    assert working.previous_on_or_before(d("2012-01-02")) == off(first - 1)
    for ask in (working.is_counted, working.why, working.term_of, working.previous_on_or_before):
        assert ask(first - 1) == off(first - 1)
        assert ask(last + 1) == off(last + 1)


def test_counts_below_their_beginning_are_a_mistake_of_the_caller(school):
    for call in (school.after, school.before):
        with pytest.raises(ValueError, match="n"):
            call(school.first, -1)
    for call in (school.nth, school.term_end, school.term_start):
        with pytest.raises(ValueError, match="1"):
            call(school.first, 0)


PATTERNS = st.lists(st.booleans(), min_size=1, max_size=60)
OFFSETS = st.integers(-5, 65)


def patterned(pattern: list[bool]) -> DayCalendar:
    first = d("2024-01-01")
    reasons = {first + i: "off" for i, counted in enumerate(pattern) if not counted}
    return DayCalendar("pattern", "school", first, first + len(pattern) - 1, reasons)


@given(PATTERNS, OFFSETS, st.integers(0, 12), st.integers(0, 12))
def test_counts_add_up(pattern, offset, a, b):
    calendar = patterned(pattern)
    start = calendar.first + offset
    part = calendar.after(start, a)
    if not isinstance(part, Uncovered):
        assert calendar.after(part, b) == calendar.after(start, a + b)
    elif a:
        assert isinstance(calendar.after(start, a + b), Uncovered)


@given(PATTERNS, OFFSETS, st.integers(1, 20))
def test_between_undoes_after(pattern, offset, n):
    calendar = patterned(pattern)
    start = calendar.first + offset
    for count, base in ((calendar.after, start), (calendar.nth, start - 1)):
        end = count(start, n)
        if isinstance(end, Uncovered):
            assert end.calendar_name == "pattern"
            assert not calendar.first <= end.day <= calendar.last
        else:
            assert calendar.first <= end <= calendar.last
            assert calendar.is_counted(end) is True
            assert calendar.between(base, end) == n
            assert calendar.between(base, end - 1) == n - 1


@given(PATTERNS, OFFSETS, st.integers(1, 20))
def test_before_undoes_after_on_counted_days(pattern, offset, n):
    calendar = patterned(pattern)
    start = calendar.first + offset
    end = calendar.after(start, n)
    if calendar.is_counted(start) is True and not isinstance(end, Uncovered):
        assert calendar.before(end, n) == start


@given(PATTERNS, OFFSETS, OFFSETS)
def test_explain_numbers_what_between_counts(pattern, a, b):
    calendar = patterned(pattern)
    shown = calendar.explain(calendar.first + a, calendar.first + b)
    number = calendar.between(calendar.first + a, calendar.first + b)
    if isinstance(shown, Uncovered):
        assert number == shown
    else:
        assert len(shown) == max(0, b - a)
        assert [one.number for one in shown if one.number is not None] == list(range(1, number + 1))
        assert all((one.number is None) == (one.why_not is not None) for one in shown)
        listed = calendar.days(calendar.first + a + 1, calendar.first + b)
        assert listed == tuple(one.day for one in shown if one.number is not None)


@given(PATTERNS, OFFSETS, st.integers(0, 12))
def test_a_wider_cover_never_changes_an_answer(pattern, offset, n):
    narrow = patterned(pattern)
    reasons = dict(narrow.reasons)
    wide = DayCalendar("wide", "school", narrow.first - 9, narrow.last + 9, reasons)
    for method in ("after", "before", "nth"):
        answer = getattr(narrow, method)(narrow.first + offset, max(n, 1))
        if not isinstance(answer, Uncovered):
            assert getattr(wide, method)(narrow.first + offset, max(n, 1)) == answer


def test_faults_are_all_found_and_name_their_entries():
    terms = [
        Term("late", 150, 250),
        Term("b", 30, 50),
        Term("a", 10, 30),
        Term("back", 70, 60),
        Term("c", 55, 58),
    ]
    breaks = [Break("x", 12, 14), Break("y", 14, 16), Break("astride", 49, 56), Break("back", 34, 33)]
    found = [(fault.kind, fault.terms, fault.breaks) for fault in calendar_faults(1, 200, terms, breaks)]
    assert found == [
        ("term-uncovered", (0,), ()),
        ("term-reversed", (3,), ()),
        ("break-outside-term", (), (2,)),
        ("break-reversed", (), (3,)),
        ("terms-overlap", (2, 1), ()),
        ("breaks-overlap", (), (0, 1)),
    ]
    assert [fault.kind for fault in calendar_faults(9, 8)] == ["cover-reversed"]


def test_an_overlap_with_a_long_earlier_term_is_found_behind_a_short_one():
    terms = [Term("long", 10, 90), Term("short", 20, 25), Term("later", 40, 95)]
    assert [fault.terms for fault in calendar_faults(1, 99, terms)] == [(0, 1), (0, 2)]


def test_contradictory_calendars_are_refused():
    with pytest.raises(CalendarFaultError, match="before it begins") as caught:
        working_days("w", {}, 20, 10)
    assert [fault.kind for fault in caught.value.faults] == ["cover-reversed"]
    with pytest.raises(CalendarFaultError) as caught:
        school_days("s", [Term("a", 5, 20), Term("b", 20, 30)], [Break("x", 40, 41)], {}, {}, 1, 99)
    assert [fault.kind for fault in caught.value.faults] == ["break-outside-term", "terms-overlap"]


def test_terms_may_come_in_any_order():
    terms = [Term("b", 40, 60), Term("a", 5, 20)]
    calendar = school_days("s", terms, [], {}, {}, 1, 99)
    assert [term.name for term in calendar.terms] == ["a", "b"]
    assert calendar.term_of(41) == terms[0]
    assert calendar == school_days("s", terms[::-1], [], {}, {}, 1, 99)
    assert hash(calendar) == hash(school_days("s", terms[::-1], [], {}, {}, 1, 99))


def test_cover_shared_by_several_lists():
    assert shared_cover([]) is None
    assert shared_cover([(5, 9), (9, 12)]) == (9, 9)
    assert shared_cover([(5, 8), (9, 12)]) is None


def test_a_calendar_that_contradicts_itself_is_refused_however_it_is_made() -> None:
    first = d("2024-01-01")
    terms = (Term("Spring", first + 5, first + 20), Term("Summer", first + 20, first + 30))
    with pytest.raises(CalendarFaultError, match="overlap"):
        DayCalendar("terms", "school", first, first + 99, {}, terms)


def test_the_start_of_a_term_is_not_guessed_outside_the_days_covered() -> None:
    first = d("2024-01-01")
    calendar = DayCalendar("terms", "school", first, first + 99, {}, (Term("Spring", first + 5, first + 20),))
    assert calendar.term_start(first) == first + 5
    assert calendar.term_start(first - 1) == Uncovered("terms", first - 1)
    assert calendar.term_start(first + 100) == Uncovered("terms", first + 100)
