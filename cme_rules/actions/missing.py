"""What is not known, in words: what somebody would have to find out."""

from __future__ import annotations

from cme_rules.dates.civil import human
from cme_rules.model.verdict import Missing
from cme_rules.reasons.words import plain

_SILENCE = {
    "incomplete": "the file says that its record of these is incomplete",
    "after_record": "the record ends before",
    "before_record": "the record begins later",
    "silence": "silence in the file is read as not known",
}

_LINK = {"not_given": ", whose file was not given", "not_named": ", which the file does not name"}


def in_words(one: Missing) -> str:
    """Say what is not known, as the object of "find out …".

    >>> in_words(Missing("fact", "home_educated"))
    'home educated'
    >>> in_words(Missing("fact", "interval", "school", link="not_given"))
    'interval of the school, whose file was not given'
    >>> in_words(Missing("event", "letter_sent", "incomplete"))
    'whether there was “letter sent” (the file says that its record of these is incomplete)'
    """
    name, when = plain(one.name), between(one.first, one.last)
    if one.kind == "fact":
        which = "which of the contradicting values is right: " if one.contradicted else ""
        return which + name + (f" of the {plain(one.detail)}" if one.detail else "") + _LINK.get(one.link, "")
    if one.kind == "event_date":
        return f"on which day there was “{name}”" + (f" ({when})" if when else "")
    if one.kind == "event_time":
        event = plain(one.name.partition("@")[0])
        return f"at what time there was “{event}”" + (f" ({when})" if when else "")
    if one.kind == "attribute":
        of = plain(one.detail.partition("@")[0])
        return f"{name} of “{of}”" + (f" ({when})" if when else "")
    if one.kind == "event":
        why = _SILENCE.get(one.detail, one.detail)
        return f"whether there was “{name}”" + (f" {when}" if when else "") + (f" ({why})" if why else "")
    return _rarer(one, name, when)


def _rarer(one: Missing, name: str, when: str) -> str:
    if one.kind == "since":
        if one.name == "trigger":
            return "the day from which the condition that starts this has held"
        return f"since when: {name}" + (f" of the {plain(one.detail)}" if one.detail else "")
    if one.kind == "calendar":
        if one.detail == "none named":
            return f"which calendar of {name} the file goes by (it names none)"
        return f"a calendar “{one.name}” that covers {when}"
    if one.kind == "mark":
        if one.detail:
            return f"the attendance ({one.detail})"
        return f"the attendance marks that are missing or contradict each other ({when})"
    if one.kind == "recorded":
        return f"when “{name}” was recorded" + (f" ({when})" if when else "")
    if one.kind == "relation":
        return f"who is a {name} (the file says that this is not known)"
    if one.kind == "text":
        return f"the text of “{name}” then in force, which is not held"
    if one.kind == "episode":
        return f"to which {name} this belongs"
    return f"{name} {one.detail}".strip() + (f" ({when})" if when else "")


def between(first: int | None, last: int | None) -> str:
    """Say within which days something falls; nothing where both ends are open.

    >>> between(738957, 738957), between(None, 738957), between(738957, 738960)
    ('12 Mar 2024', 'no later than 12 Mar 2024', 'between 12 Mar 2024 and 15 Mar 2024')
    """
    first = first if first is not None and first > 0 else None
    if first is None and last is None:
        return ""
    if first is None:
        return f"no later than {human(last or 0)}"
    if last is None:
        return f"from {human(first)}"
    return human(first) if first == last else f"between {human(first)} and {human(last)}"
