"""The picture of a case over time: what is recorded, which duties ran from when to when, holidays, and the check."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.dates.civil import human
from cme_rules.judge.timeline_view import EventMark, TimelineView
from cme_rules.reasons.words import plain
from cme_rules.report import sentences as s
from cme_rules.report.duty_bars import DutyBar
from cme_rules.report.pictures.element import Markup, element, group, picture
from cme_rules.report.pictures.scale import Scale, cut, marks, place_labels, width_of

WIDTH = 800
LEFT, RIGHT = 8.0, 792.0
LANE = 17.0
MOST_LANES = 7
ROW = 34.0
"""A duty takes a line of words and a bar below it."""
TOP = 20.0


def case_timeline(ident: str, title: str, view: TimelineView, bars: Sequence[DutyBar], days: tuple[int, int]) -> Markup:
    """Draw a case. ``days`` are the first and last day shown; marks carry the numbers of the list of events."""
    scale = Scale(days[0], days[1], LEFT, RIGHT)
    labels, lanes = _labels(view.events, scale)
    axis = TOP + lanes * LANE + 12
    absences = axis + 34
    first_row = absences + 18 * len(view.absences) + 4
    bottom = first_row + ROW * len(bars) + 4
    drawn = [
        *_holidays(view, scale, axis, bottom),
        *_outside_record(view, scale, axis, bottom),
        *_days_of_check(view, scale, bottom),
        *_axis(scale, axis, bottom),
        *_events(view.events, labels, scale, axis),
        *_absences(view, scale, absences),
    ]
    for number, bar in enumerate(bars):
        drawn += _bar(bar, scale, first_row + ROW * number)
    return picture(ident, WIDTH, bottom + 4, title, _description(view, bars), *drawn)


def _description(view: TimelineView, bars: Sequence[DutyBar]) -> str:
    text = f"{s.number(len(view.events), 'recorded event')} and {s.number(len(bars), 'duty', 'duties')} up to "
    text += f"{human(view.as_at)}, the day of this check. The lists beside this picture say the same in words. "
    for bar in bars:
        due = f", due {s.days(bar.due)}" if bar.due else ""
        done = f", done {s.days(bar.done)}" if bar.done else ""
        text += f"{bar.title}: {s.status(bar.status)}, from {s.days(bar.trigger)}{due}{done}. "
    return text.strip()


# ---- the record ------------------------------------------------------------------------------------------------


def _labels(events: Sequence[EventMark], scale: Scale) -> tuple[list[tuple[float, str, float, float]], int]:
    """Give each label as (mark, text, left, height above the axis in lanes), and how many lanes there are.

    Where the names do not fit into the lanes there are, the numbers stand alone, joined where they would touch.
    """
    points = [scale.middle(one.last) for one in events]
    texts = [cut(f"{number} {plain(one.kind)}", 240) for number, one in enumerate(events, start=1)]
    placed = place_labels([(x, width_of(t)) for x, t in zip(points, texts, strict=True)], LEFT, RIGHT)
    lanes = max((one.lane + 1 for one in placed), default=0)
    if lanes > MOST_LANES:
        points, texts = _numbers(points)
        placed = place_labels([(x, width_of(t)) for x, t in zip(points, texts, strict=True)], LEFT, RIGHT, 4)
        lanes = max((one.lane + 1 for one in placed), default=0)
    found = [(x, t, p.left, float(p.lane)) for x, t, p in zip(points, texts, placed, strict=True)]
    return found, lanes


def _numbers(points: Sequence[float]) -> tuple[list[float], list[str]]:
    """Join the numbers of marks that would touch: "4–9"."""
    groups: list[list[int]] = []
    for number, x in sorted(enumerate(points), key=lambda pair: (pair[1], pair[0])):
        if groups and x - points[groups[-1][0]] < 30 and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    texts = [f"{one[0] + 1}" if len(one) == 1 else f"{one[0] + 1}–{one[-1] + 1}" for one in groups]
    return [points[one[0]] for one in groups], texts


def _events(
    events: Sequence[EventMark], labels: Sequence[tuple[float, str, float, float]], scale: Scale, axis: float
) -> list[Markup]:
    drawn = []
    for mark, text, left, lane in labels:
        height = axis - 16 - lane * LANE
        drawn.append(element("line", x1=mark, x2=mark, y1=height + 3, y2=axis - 5, class_="leader"))
        drawn.append(element("text", text, x=left + (3 if left == mark else 0), y=height, class_="label"))
    for one in events:
        if one.first != one.last:
            start = scale.start(one.first) if one.first is not None else LEFT
            drawn.append(element("rect", x=start, y=axis - 4, width=max(scale.end(one.last) - start, 3), height=8,
                                 class_="range"))  # fmt: skip
    for one in events:
        sure = one.certain and one.first == one.last
        drawn.append(
            element("circle", cx=scale.middle(one.last), cy=axis, r=5, class_="event" if sure else "event unsure")
        )
    return drawn


def _axis(scale: Scale, axis: float, bottom: float) -> list[Markup]:
    drawn = [element("line", x1=LEFT, x2=RIGHT, y1=axis, y2=axis, class_="axis")]
    edge = 0.0
    for day, label in marks(scale):
        x = scale.start(day)
        drawn.append(element("line", x1=x, x2=x, y1=axis, y2=bottom, class_="grid"))
        if x >= edge and x + width_of(label) <= RIGHT:
            drawn.append(element("text", label, x=x + 3, y=axis + 20, class_="tick"))
            edge = x + width_of(label) + 4
    return drawn


def _holidays(view: TimelineView, scale: Scale, axis: float, bottom: float) -> list[Markup]:
    drawn = []
    for one in view.closed:
        if one.last >= scale.first and one.first <= scale.last:
            x = scale.start(one.first)
            drawn.append(
                element("rect", x=x, y=axis, width=scale.end(one.last) - x, height=bottom - axis, class_="holiday")
            )
    return drawn


def _outside_record(view: TimelineView, scale: Scale, axis: float, bottom: float) -> list[Markup]:
    """Hatch the days that the record does not cover, where it says which it covers."""
    drawn = []
    first, last = view.cover
    spans = [(scale.first, first - 1)] if first is not None else []
    spans += [(last + 1, view.as_at)] if last is not None and last < view.as_at else []
    for start, end in spans:
        if start <= end:
            x = scale.start(start)
            drawn.append(element("rect", x=x, y=axis, width=scale.end(end) - x, height=bottom - axis, class_="outside"))
    return drawn


def _days_of_check(view: TimelineView, scale: Scale, bottom: float) -> list[Markup]:
    """Draw the day of the check, and the day up to which records were looked at, with one label for both."""
    words = f"as at {human(view.as_at)}"
    days = [view.as_at]
    if view.known_on is not None:
        words = f"as known on {human(view.known_on)}, {words}"
        days.append(view.known_on)
    lines = [
        element("line", x1=scale.end(day), x2=scale.end(day), y1=TOP - 5, y2=bottom, class_="check") for day in days
    ]
    right = max(scale.end(view.as_at), LEFT + width_of(words))
    return [*lines, element("text", words, x=right, y=12, class_="check-label", text_anchor="end")]


def _absences(view: TimelineView, scale: Scale, top: float) -> list[Markup]:
    drawn = []
    for number, one in enumerate(view.absences):
        x, y = scale.start(one.first), top + 18 * number
        drawn.append(element("rect", x=x, y=y, width=max(scale.end(one.last) - x, 3), height=14, class_="absence"))
        words = f"attendance: {plain(one.name)}" if one.name != "attendance marks" else one.name
        end, wide = scale.end(one.last), width_of(words)
        inside = x + 4 if end - x >= wide + 6 else end + 4 if end + wide + 4 <= RIGHT else None
        drawn.append(element("text", words, x=inside if inside is not None else x - 4, y=y + 11, class_="small",
                             text_anchor="start" if inside is not None else "end"))  # fmt: skip
    return drawn


# ---- duties ----------------------------------------------------------------------------------------------------


def _bar(bar: DutyBar, scale: Scale, top: float) -> list[Markup]:
    """Draw one duty: its words, then a bar to the due date or the act, hatched after the due date."""
    name = bar.group.replace("_", "-")
    words = s.status(bar.status).upper()
    y = top + 19
    begin = scale.start(bar.trigger[1])
    due = bar.due[1] if bar.due is not None else None
    drawn = [element("line", x1=LEFT, x2=RIGHT, y1=top, y2=top, class_="grid")]
    if bar.trigger[0] != bar.trigger[1]:
        x = scale.start(bar.trigger[0])
        drawn.append(element("rect", x=x, y=y, width=max(begin - x, 2), height=10, class_="range"))
    in_time = bar.end if due is None else min(bar.end, due)
    end = scale.end(max(in_time, bar.trigger[1]))
    if bar.trigger[0] == bar.trigger[1] or bar.end > bar.trigger[1]:
        drawn.append(element("rect", x=begin, y=y, width=max(end - begin, 3), height=10, class_=f"bar {name}"))
    if due is not None and due > bar.end and bar.group in ("to_do", "undetermined"):
        drawn.append(element("rect", x=end, y=y, width=scale.end(due) - end, height=10, class_=f"ahead {name}"))
    elif due is not None and bar.end > due:
        drawn.append(element("rect", x=end, y=y, width=max(scale.end(bar.end) - end, 3), height=10,
                             class_=f"late late-{name}"))  # fmt: skip
    if due is not None:
        x = scale.end(due)
        drawn.append(element("path", d=f"M{x:.1f} {y - 3:.1f}v16", class_="due"))
    drawn += _done(bar, scale, y, begin)
    text = cut(f"{bar.title}", RIGHT - LEFT - width_of(words) * 1.2 - 10)
    drawn.append(
        element("text", element("tspan", words, class_=f"status {name}"), element("tspan", text, dx=8), x=LEFT,
                y=top + 13, class_="label")
    )  # fmt: skip
    return [group(*drawn)]


def _done(bar: DutyBar, scale: Scale, y: float, begin: float) -> list[Markup]:
    """Mark the day of the act, or the days of which it is one; a line ties an act done in advance to its duty."""
    done = [day for day in bar.done or () if day is not None]
    if not done:
        return []
    drawn = []
    x = scale.middle(max(done))
    if x < begin:
        drawn.append(element("line", x1=x, x2=begin, y1=y + 5, y2=y + 5, class_="axis"))
    if min(done) != max(done):
        start = scale.start(min(done))
        drawn.append(element("rect", x=start, y=y, width=scale.end(max(done)) - start, height=10, class_="range"))
    sure = len(done) == 2 and done[0] == done[1]
    drawn.append(element("path", d=f"M{x:.1f} {y - 2:.1f}l7 7l-7 7l-7 -7z", class_="done" if sure else "done unsure"))
    return drawn
