"""Conditions, moments and limits in plain English, from the rule alone: never a value of a case."""

from __future__ import annotations

from cme_rules.core.kept import kept
from cme_rules.dates import civil
from cme_rules.model import condition as c
from cme_rules.model import rule as r

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MOST_KEPT = 5000
TESTS = {"at_least": "at least", "at_most": "at most", "above": "more than", "below": "less than"}


def plain(name: str) -> str:
    """Turn a vocabulary name or rule id into words."""
    return name.replace("_", " ").replace("-", " ")


def _or(values: tuple[str, ...]) -> str:
    return " or ".join(plain(v) for v in values)


def pattern(p: c.EventPattern) -> str:
    """Say which events are meant."""
    text = plain(p.event)
    details = [f"{plain(name)} {_or(values)}" for name, values in p.attributes]
    details += [f"{plain(name)} including {' and '.join(plain(v) for v in values)}" for name, values in p.contains]
    return f"{text} ({', '.join(details)})" if details else text


def moment(m: c.Moment) -> str:
    """Say which date is meant."""
    if isinstance(m, c.Word):
        return {
            "trigger": "the trigger",
            "episode_start": "the start of the episode",
            "period_start": "the start of the period",
            "period_end": "the end of the period",
        }[m.word]
    if isinstance(m, c.FixedDate):
        return civil.human(m.day)
    if isinstance(m, c.FactDate):
        return plain(m.fact)
    if isinstance(m, c.AttributeDate):
        return f"the {plain(m.attribute)} that the trigger states"
    if isinstance(m, c.EventDate):
        which = "the last " if m.which == "last" else ""
        since = f" since {moment(m.since)}" if m.since is not None else ""
        since += f" since the last {pattern(m.since_last)} before that" if m.since_last is not None else ""
        return f"{which}{pattern(m.pattern)}{since}" + (f" (or until then {plain(m.planned)})" if m.planned else "")
    if isinstance(m, c.RunStart):
        return f"the first day of the {plain(m.measure)}"
    if isinstance(m, c.Onset):
        return f"the first day on which {condition(m.condition)}"
    if isinstance(m, c.Birthday):
        return f"the day on which the age of {m.age} is reached"
    if isinstance(m, c.FirstOf):
        days = ", ".join(f"{day} {MONTHS[month - 1]}" for day, month in m.days)
        return f"the first of {days} on or after {moment(m.on_or_after)}"
    if isinstance(m, c.LastWeekday):
        return f"the last {WEEKDAYS[m.weekday]} of {MONTHS[m.month - 1]} in the year of {moment(m.in_year_of)}"
    if isinstance(m, c.Extreme):
        return f"the {m.which} of {' and '.join(moment(x) for x in m.moments)}"
    if isinstance(m, c.Counted):
        return f"{period(m.period)} {plain(m.how)} {moment(m.of)}"
    return f"as the reading {m.reading} says"


def period(p: object) -> str:
    """Say how long a period is."""
    if isinstance(p, c.PeriodAttribute):
        return f"the {plain(p.attribute)} that the trigger states"
    return f"the {plain(p.fact)}" if isinstance(p, c.PeriodFact) else str(p)


@kept(MOST_KEPT)
def condition(cond: c.Condition) -> str:
    """Say what must be so."""
    if isinstance(cond, c.All):
        return "(" + " and ".join(condition(p) for p in cond.parts) + ")"
    if isinstance(cond, c.Any):
        return "(" + " or ".join(condition(p) for p in cond.parts) + ")"
    if isinstance(cond, c.Not):
        if isinstance(cond.part, c.Any):
            return "none of " + condition(cond.part)
        return "not: " + condition(cond.part)
    if isinstance(cond, c.FactTest):
        owner = f" of the {plain(cond.of)}" if cond.of else ""
        if cond.test != "is":
            return f"{plain(cond.fact)}{owner} is {TESTS[cond.test]} {cond.values[0]}"
        return f"{plain(cond.fact)}{owner} is {_or(cond.values)}"
    if isinstance(cond, c.EventTest):
        text = f"{pattern(cond.pattern)} has happened"
        for word, limit in (("since", cond.since), ("no later than", cond.until), ("before", cond.before)):
            if limit is not None:
                text += f" {word} {moment(limit)}"
        return text
    if isinstance(cond, c.DateTest):
        counted = cond.moment
        if isinstance(counted, c.Counted) and counted.how == "after" and cond.test in ("after", "on_or_after"):
            word = "more than" if cond.test == "after" else "at least"
            return f"{word} {period(counted.period)} have gone by since {moment(counted.of)}"
        return f"the date is {plain(cond.test)} {moment(cond.moment)}"
    if isinstance(cond, c.Constant):
        return "always" if cond.holds else "never"
    if isinstance(cond, c.MeasureTest):
        if cond.window is not None:
            return f"{plain(cond.measure)} comes to at least {cond.period} in {cond.window}"
        return f"{plain(cond.measure)} has reached {cond.period}"
    if isinstance(cond, c.DefinitionTest):
        return f"“{plain(cond.rule)}” holds"
    if isinstance(cond, c.VerdictTest):
        return f"“{plain(cond.rule)}” is {_or(cond.statuses)}"
    return f"as the reading {cond.reading} says"


def due(limit: r.Due | None) -> str:
    """Say when something is due."""
    if limit is None:
        return "no time is given"
    if isinstance(limit, r.LimitReading):
        return f"as the reading {limit.reading} says"
    texts = []
    if limit.latest is not None:
        texts.append(("before " if limit.strictly else "no later than ") + moment(limit.latest))
    if limit.by_time is not None:
        texts.append(f"by {limit.by_time // 60:02d}:{limit.by_time % 60:02d}")
    if limit.earliest is not None and limit.earliest != limit.latest:
        texts.append("not before " + moment(limit.earliest))
    elif limit.earliest is not None:
        texts = [f"on {moment(limit.earliest)}", *texts[1:]]
    return ", ".join(texts)


def discharge(d: r.Discharge | None) -> str:
    """Say what discharges a duty."""
    if d is None:
        return "nothing"
    if isinstance(d, r.Act):
        return pattern(d.pattern)
    if isinstance(d, r.State):
        return f"that {condition(d.condition)}"
    if isinstance(d, r.AllActs):
        return "all of: " + "; ".join(
            discharge(p) + (f" (where {condition(w)})" if w is not None else "") for p, w in d.parts
        )
    if isinstance(d, r.AnyAct):
        return "any of: " + "; ".join(discharge(p) for p in d.parts)
    return f"as the reading {d.reading} says"


@kept(MOST_KEPT)
def trigger(t: r.Trigger | None) -> str:
    """Say what starts a duty."""
    if isinstance(t, r.EventTrigger):
        which = {"each": "each event “", "first": "the first “", "latest": "the latest “"}[t.which]
        return f"{which}{pattern(t.pattern)}”"
    if isinstance(t, r.ConditionTrigger):
        return f"the first day on which {condition(t.condition)}"
    if isinstance(t, r.DateTrigger):
        return moment(t.moment)
    if isinstance(t, r.PeriodTrigger):
        return f"each {plain(t.each)}"
    return "a standing duty" if isinstance(t, r.StandingTrigger) else "nothing"
