"""Pictures of all cases together: how each duty stands, how long actions are overdue, what is missing most."""

from __future__ import annotations

from collections.abc import Sequence

from cme_rules.actions.ages import BINS
from cme_rules.report import sentences as s
from cme_rules.report.overview import COUNTED, Blocked, RuleCount
from cme_rules.report.pictures.element import Markup, element, picture
from cme_rules.report.pictures.scale import cut, width_of
from cme_rules.report.view import SINGULAR, TITLES

WIDTH = 800
ROW = 38.0
MOST_ROWS = 20


def duties(ident: str, rules: Sequence[RuleCount]) -> Markup:
    """Draw one bar a duty, cut by how its instances stand; each piece has its pattern, and its number where it fits."""
    shown = rules[:MOST_ROWS]
    most = max((one.total for one in shown), default=1)
    drawn: list[Markup] = []
    for number, one in enumerate(shown):
        top = ROW * number
        words = pieces(one)
        title = cut(one.title, WIDTH - 16 - width_of(words) - 12)
        drawn.append(element("text", title, x=4, y=top + 14, class_="label"))
        drawn.append(element("text", words, x=WIDTH - 4, y=top + 14, class_="small", text_anchor="end"))
        x = 4.0
        for group in COUNTED:
            count = one.counts[group]
            if not count:
                continue
            width = count / most * (WIDTH - 8)
            name = group.replace("_", "-")
            drawn.append(element("rect", x=x, y=top + 19, width=width, height=14, class_=f"bar {name}"))
            if width >= width_of(str(count)) + 6:
                drawn.append(element("text", str(count), x=x + width / 2, y=top + 30, class_="number",
                                     text_anchor="middle"))  # fmt: skip
            x += width
    title = f"How the {s.number(len(shown), 'duty', 'duties')} with the most findings stand"
    text = "; ".join(f"{one.title}: {pieces(one)}" for one in shown)
    return picture(ident, WIDTH, max(ROW * len(shown), 20), title, f"{text}. The table below says the same.", *drawn)


def pieces(one: RuleCount) -> str:
    """Say how the instances of a rule stand: "2 breaches, 11 in order"."""
    found = []
    for group in COUNTED:
        count, title = one.counts[group], TITLES[group].lower()
        if count:
            found.append(f"{count} {SINGULAR.get(title, title) if count == 1 else title}")
    return ", ".join(found)


def ages(ident: str, counts: Sequence[int]) -> Markup:
    """Draw how long actions have been overdue, as a column for each stretch of days."""
    most = max([*counts, 1])
    step, base, high = WIDTH / len(counts), 150.0, 120.0
    drawn: list[Markup] = [element("line", x1=0, x2=WIDTH, y1=base, y2=base, class_="axis")]
    for number, count in enumerate(counts):
        height, middle = count / most * high, step * (number + 0.5)
        if count:
            drawn.append(element("rect", x=middle - step * 0.35, y=base - height, width=step * 0.7, height=height,
                                 class_="bar breach"))  # fmt: skip
        drawn.append(element("text", str(count), x=middle, y=base - height - 6, class_="label", text_anchor="middle"))
        drawn.append(element("text", bin_name(number), x=middle, y=base + 18, class_="small", text_anchor="middle"))
    text = "; ".join(f"{bin_name(n)}: {count}" for n, count in enumerate(counts))
    return picture(ident, WIDTH, base + 26, "For how long required actions have been overdue", f"{text}.", *drawn)


def bin_name(number: int) -> str:
    """Say which days a column stands for.

    >>> bin_name(0), bin_name(5)
    ('1 to 5 days', '81 days or more')
    """
    first, last = BINS[number]
    return f"{first} to {last} days" if last is not None else f"{first} days or more"


def missing(ident: str, blocked: Sequence[Blocked]) -> Markup:
    """Draw for how many verdicts each thing that is not known is awaited; the part that it alone settles is solid."""
    shown = blocked[:MOST_ROWS]
    most = max((one.verdicts for one in shown), default=1)
    drawn: list[Markup] = []
    for number, one in enumerate(shown):
        top = ROW * number
        words = f"{s.number(one.verdicts, 'verdict')}, {one.settles} settled by it alone"
        drawn.append(element("text", cut(one.what, WIDTH - 20 - width_of(words)), x=4, y=top + 14, class_="label"))
        drawn.append(element("text", words, x=WIDTH - 4, y=top + 14, class_="small", text_anchor="end"))
        solid, whole = (n / most * (WIDTH - 8) for n in (one.settles, one.verdicts))
        drawn.append(element("rect", x=4, y=top + 19, width=whole, height=14, class_="late late-undetermined"))
        if one.settles:
            drawn.append(element("rect", x=4, y=top + 19, width=solid, height=14, class_="bar undetermined"))
    text = "; ".join(f"{one.what}: {s.number(one.verdicts, 'verdict')}" for one in shown)
    title = "What is not known, by how many verdicts wait for it"
    return picture(ident, WIDTH, max(ROW * len(shown), 20), title, f"{text}. The table says the same.", *drawn)
