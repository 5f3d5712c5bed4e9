"""The codes CME-K0xx: problems with calendars."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-K001",
        "a calendar that is not there",
        "The calendar is based on another one, and there is none of that name and kind.",
        "Correct the name, or add the other calendar under rules/calendars.",
    ),
    Entry(
        "CME-K002",
        "a day outside the calendar",
        "The day lies before the first or after the last day that the calendar covers.",
        "Correct the date, or extend what the calendar covers.",
    ),
    Entry(
        "CME-K003",
        "a day that stands twice",
        "One day is in the list twice.",
        "Take one of the two out.",
    ),
    Entry(
        "CME-K004",
        "calendars that do not meet",
        "A calendar holds only for the days that it and the lists it is based on all cover, and there are none.",
        "Extend what one of them covers.",
    ),
    Entry(
        "CME-K005",
        "terms or breaks that do not fit together",
        "Terms overlap, a break lies outside its term, or one of them ends before it begins.",
        "Correct the dates that the message names.",
    ),
)
