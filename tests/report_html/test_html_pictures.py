"""Pictures: places worked out by hand, labels that do not touch, and the words that go with them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from cme_rules.judge.timeline_view import EventMark, Stretch, TimelineView
from cme_rules.model.verdict import Reason
from cme_rules.report.cards import case_card
from cme_rules.report.duty_bars import DutyBar, bars, window
from cme_rules.report.overview import Blocked, Overview, RuleCount
from cme_rules.report.pictures import caseload
from cme_rules.report.pictures.case_timeline import LEFT, RIGHT, case_timeline
from cme_rules.report.pictures.element import element
from cme_rules.report.pictures.scale import LETTER, NARROWEST, Scale, marks, place_labels
from cme_rules.report.view import case_view
from tests.report.helpers import AS_AT, NAMES, day, overdue, result, undetermined, verdict
from tests.report_html.parsed import Node, Parsed

HAND = TimelineView(
    day("2024-03-25"), day("2024-04-10"), day("2024-04-10"), None, (day("2024-03-25"), day("2024-04-08")),
    (EventMark("asked", day("2024-03-26"), day("2024-03-26"), None, 4),
     EventMark("answered", day("2024-04-01"), day("2024-04-05"), None, 9)),
    (), (Stretch(day("2024-03-29"), day("2024-04-01"), "Good Friday, Easter Monday"),), "school days",
)  # fmt: skip
DAYS = (day("2024-03-22"), day("2024-04-10"))  # twenty days of 39.2 each
WIDE = 39.2


def drawn(view: TimelineView, shown: list[DutyBar], days: tuple[int, int] = DAYS) -> Node:
    tree = Parsed(str(case_timeline("p", "One", view, shown, days)))
    assert tree.faults == []
    return tree.all("svg")[0]


def x(text: str) -> float:
    """The left edge of a day, counted by hand from 22 March."""
    return LEFT + (day(text) - day("2024-03-22")) * WIDE


def near(node: Node, name: str, wanted: float) -> bool:
    return abs(float(node.attrs[name]) - wanted) < 0.11


def of(picture: Node, *classes: str) -> list[Node]:
    return [node for node in picture.all() if node.attrs.get("class") in classes]


def test_picture_of_a_hand_computed_case() -> None:
    bar = DutyBar("Answer", "overdue", "breach", (day("2024-03-26"),) * 2, (day("2024-04-02"),) * 2, None, AS_AT)
    picture = drawn(HAND, [bar])
    kept, late = of(picture, "bar breach")[0], of(picture, "late late-breach")[0]
    assert near(kept, "x", x("2024-03-26"))
    assert near(kept, "width", 8 * WIDE)  # 26 March to 2 April, both
    assert near(late, "x", x("2024-04-03"))
    assert near(late, "width", 8 * WIDE)  # 3 to 10 April
    assert of(picture, "due")[0].attrs["d"].startswith(f"M{x('2024-04-03'):.1f} ")
    assert near(of(picture, "check")[0], "x1", RIGHT)
    assert near(of(picture, "event")[0], "cx", x("2024-03-26") + WIDE / 2)
    unsure = of(picture, "range")[0]
    assert near(unsure, "x", x("2024-04-01"))
    assert near(unsure, "width", 5 * WIDE)
    assert len(of(picture, "event unsure")) == 1
    holiday = of(picture, "holiday")[0]
    assert near(holiday, "x", x("2024-03-29"))
    assert near(holiday, "width", 4 * WIDE)
    before, after = of(picture, "outside")
    assert near(before, "width", 3 * WIDE)
    assert near(after, "x", x("2024-04-09"))


def test_picture_shows_both_days_of_a_check_and_hatches_no_day_that_the_record_covers() -> None:
    """The record begins on the first day shown; what was known is asked of the day before the check."""
    whole = replace(HAND, cover=(DAYS[0], AS_AT), known_on=AS_AT - 1)
    picture = drawn(whole, [])
    assert of(picture, "outside") == []
    first, second = sorted(float(node.attrs["x1"]) for node in of(picture, "check"))
    assert second - first == pytest.approx(WIDE, abs=0.11)
    assert "as known on 9 Apr 2024, as at 10 Apr 2024" in picture.text


def test_picture_has_no_bar_for_a_duty_that_began_on_no_known_day() -> None:
    unknown = replace(case_view(result(undetermined(trigger=(None, None))), NAMES), timeline=HAND)
    assert bars(unknown) == ((), 0)
    half = replace(case_view(result(undetermined(trigger=(None, AS_AT))), NAMES), timeline=HAND)
    assert bars(half)[0][0].trigger == (AS_AT, AS_AT)


def test_picture_says_in_words_what_it_shows() -> None:
    done = (day("2024-04-01"), day("2024-04-05"))
    bar = DutyBar("Answer", "undetermined", "undetermined", (day("2024-03-26"), day("2024-03-28")),
                  (day("2024-04-02"),) * 2, done, day("2024-04-05"))  # fmt: skip
    picture = drawn(HAND, [bar])
    title, words = picture.children[:2]
    assert title.text == "One"
    assert "2 recorded events and 1 duty up to 10 Apr 2024" in words.text
    assert "Answer: undetermined, from between 26 Mar 2024 and 28 Mar 2024, due 2 Apr 2024" in words.text
    assert len(of(picture, "done unsure")) == 1
    assert len(of(picture, "range")) == 3


def test_picture_ties_an_act_in_advance_to_its_duty_and_shows_the_time_left() -> None:
    early = DutyBar("Early", "met", "in_order", (AS_AT - 4,) * 2, (AS_AT - 4,) * 2, (AS_AT - 8,) * 2, AS_AT - 4)
    ahead = DutyBar("Ahead", "pending", "to_do", (AS_AT - 2,) * 2, (AS_AT + 5,) * 2, None, AS_AT)
    picture = drawn(HAND, [early, ahead], (DAYS[0], AS_AT + 6))
    assert len(of(picture, "done")) == 1
    assert len(of(picture, "axis")) == 2
    assert len(of(picture, "ahead to-do")) == 1


def test_picture_folds_labels_of_many_events_into_numbers() -> None:
    events = tuple(EventMark("something that happened", d, d) for d in range(AS_AT - 40, AS_AT))
    picture = drawn(replace(HAND, events=events), [], (AS_AT - 41, AS_AT))
    texts = [node.text for node in of(picture, "label")]
    assert all(re.fullmatch(r"\d+(–\d+)?", text) for text in texts)
    assert texts[-1].endswith("40")
    assert len(of(picture, "event")) == 40


@pytest.mark.parametrize("length", [1, 5, 21, 60, 200, 400, 900, 2200, 9000])
def test_picture_scale_has_room_for_its_marks(length: int) -> None:
    scale = Scale(AS_AT - length, AS_AT, LEFT, RIGHT)
    found = marks(scale)
    assert found or length < 5
    assert len(found) <= 12
    places = [scale.start(one) for one, _ in found]
    for one, other in pairwise(places):
        assert other - one >= NARROWEST * 0.79
    assert all(len(label) * LETTER < 90 for _, label in found)


def test_picture_labels_never_lie_on_each_other() -> None:
    points = [((n * 37) % 780 + 8.0, 20.0 + (n * 53) % 160) for n in range(60)]
    placed = place_labels(points, LEFT, RIGHT)
    for n, one in enumerate(placed):
        assert one.left >= LEFT - 0.01
        assert one.right <= RIGHT + 0.01
        assert not [o for o in placed[n + 1 :] if o.lane == one.lane and one.left < o.right and o.left < one.right]


def test_picture_bars_are_those_of_the_verdicts() -> None:
    case = case_view(result(overdue(), undetermined(key="k"), verdict("of-age", "holds")), NAMES)
    assert bars(case) == ((), 0)
    case = replace(case, timeline=HAND)
    found, more = bars(case)
    assert [(bar.title, bar.status, bar.end) for bar in found] == [
        ("Answer to a question", "overdue", AS_AT),
        ("Answer to a question", "undetermined", day("2024-04-05")),
    ]
    assert more == 0
    ended = (Reason("superseded", first=AS_AT - 1), Reason("foreclosed", first=AS_AT - 5))
    missed = verdict("answer", "missed", trigger=(AS_AT - 9, AS_AT - 9), reasons=ended)
    assert bars(replace(case_view(result(missed), NAMES), timeline=HAND))[0][0].end == AS_AT - 5
    assert case.timeline is not None
    first, last = window(case.timeline, found)
    assert first <= day("2024-03-25")
    assert last >= AS_AT
    many = replace(case, verdicts=case.verdicts[:1] * 30)
    assert (len(bars(many)[0]), bars(many)[1]) == (3, 27)
    others = [replace(one, verdict=replace(one.verdict, rule=f"r{n}")) for n in range(30) for one in case.verdicts[:1]]
    assert (len(bars(replace(case, verdicts=tuple(others)))[0])) == 24


def test_picture_of_duties_counts_every_instance() -> None:
    counts = {"breach": 2, "shortfall": 0, "accepted": 0, "undetermined": 0, "to_do": 1, "in_order": 5}
    one = RuleCount("answer", "Answer", counts)
    picture = Parsed(str(caseload.duties("d", [one]))).all("svg")[0]
    widths = [float(node.attrs["width"]) for node in picture.all("rect")]
    assert widths == [198.0, 99.0, 495.0]
    assert "2 breaches, 1 to do, 5 in order" in picture.text


def test_picture_of_duties_writes_a_number_only_where_it_fits() -> None:
    """Of a thousand instances one is a breach: less than a pixel of 792."""
    counts = {"breach": 1, "shortfall": 0, "accepted": 0, "undetermined": 0, "to_do": 0, "in_order": 999}
    picture = Parsed(str(caseload.duties("d", [RuleCount("answer", "Answer", counts)]))).all("svg")[0]
    assert [node.text for node in of(picture, "number")] == ["999"]
    assert "1 breach, 999 in order" in picture.text


def test_picture_of_ages_and_of_what_is_missing() -> None:
    columns = Parsed(str(caseload.ages("a", [4, 0, 2, 0, 0, 1]))).all("rect")
    assert [float(node.attrs["height"]) for node in columns] == [120.0, 60.0, 30.0]
    blocked = [Blocked("colour", "", 4, 2, 1), Blocked("age", "", 2, 2, 0)]
    rects = Parsed(str(caseload.missing("m", blocked))).all("rect")
    assert [float(node.attrs["width"]) for node in rects] == [792.0, 198.0, 396.0]


def test_picture_counts_grow_case_by_case() -> None:
    overview = Overview(AS_AT)
    case = case_view(result(overdue(), undetermined(key="k")), NAMES)
    overview.add(case, NAMES)
    overview.add(case, NAMES)
    assert overview.by_rule()[0].counts["breach"] == 2
    assert overview.ages == [0, 4, 0, 0, 0, 0] or sum(overview.ages) == 2
    missing = {one.what: (one.verdicts, one.cases, one.settles) for one in overview.most_missing()}
    assert missing == {"on which day there was “answered”": (2, 2, 2), "colour": (2, 2, 0)}


def test_elements_escape_all_but_what_was_made_there() -> None:
    made = element("g", element("text", "<i>"), "<b>", class_="a\"b'")
    assert str(made) == '<g class="a&#34;b&#39;"><text>&lt;i&gt;</text>&lt;b&gt;</g>'


def test_cards_link_actions_to_the_verdicts_that_ask_for_them() -> None:
    card = case_card(case_view(result(overdue()), NAMES), NAMES, AS_AT)
    whys = [why for action in card.actions for why in action.whys]
    assert whys == [("Answer to a question", "overdue", f"{card.ident}-1")]
