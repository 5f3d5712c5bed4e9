"""The codes CME-C0xx: problems with case files."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-C001",
        "a date that is none",
        "A date is due here, and the text is not written as a date or names a day that does not exist.",
        "Write the date as year, month and day, such as 2024-03-12.",
    ),
    Entry(
        "CME-C002",
        "day and month the wrong way round",
        "The middle number is greater than 12, so it is most likely the day.",
        "Write year, month, day, such as 2024-03-12.",
    ),
    Entry(
        "CME-C003",
        "a period without a unit",
        "A length of time is due here. There is no usual unit: five days can be calendar, working or school days.",
        "Write a number and a unit, such as 5 working days, 10 school days, 24 hours or 1 term.",
    ),
    Entry(
        "CME-C004",
        "neither yes nor no",
        "Only yes, no or unknown can stand here.",
        "Write yes, no or unknown.",
    ),
    Entry(
        "CME-C005",
        "a time of day that is none",
        "A time of day is due here.",
        'Write hours and minutes in quotation marks, such as "14:30".',
    ),
    Entry(
        "CME-C006",
        "a number that is none",
        "A number is due here.",
        "Write digits, such as 25.",
    ),
    Entry(
        "CME-C007",
        "an end before the beginning",
        "The last day lies before the first.",
        "Correct one of the two dates.",
    ),
    Entry(
        "CME-C010",
        "an unknown fact",
        "A case file names only facts that the vocabulary declares.",
        "Correct the name.",
    ),
    Entry(
        "CME-C011",
        "a fact of another subject",
        "The fact belongs into the file of another kind of subject.",
        "Move it to that file.",
    ),
    Entry(
        "CME-C012",
        "an unknown event",
        "A case file names only events that the vocabulary declares.",
        "Correct the name.",
    ),
    Entry(
        "CME-C013",
        "an event of another subject",
        "The event belongs into the file of another kind of subject.",
        "Move it to that file.",
    ),
    Entry(
        "CME-C014",
        "an unknown attribute",
        "The event has no attribute of this name.",
        "Correct the name.",
    ),
    Entry(
        "CME-C015",
        "a value that is not in the list",
        "The vocabulary closes the list of values of this fact or attribute.",
        "Write one of the values of the list, or unknown.",
    ),
    Entry(
        "CME-C016",
        "an unknown relation",
        "The vocabulary declares no such relation.",
        "Correct the name.",
    ),
    Entry(
        "CME-C017",
        "an unknown link",
        "The vocabulary declares no such link from this kind of subject to another.",
        "Correct the name.",
    ),
    Entry(
        "CME-C018",
        "an unknown calendar",
        "The rules folder holds no calendar of this name, or one of another unit.",
        "Correct the name, or add the calendar under rules/calendars.",
    ),
    Entry(
        "CME-C019",
        "an unknown subject",
        "The vocabulary declares no such kind of subject.",
        "Write one of the kinds of subject.",
    ),
    Entry(
        "CME-C020",
        "an id that is given twice",
        "Two records have the same id, and a correction could mean either.",
        "Give one of them another id.",
    ),
    Entry(
        "CME-C021",
        "a correction of nothing",
        "The record says that it corrects another, and no other record of this kind has that id.",
        "Correct the id, or give it to the record that is meant.",
    ),
    Entry(
        "CME-C022",
        "corrections in a circle",
        "Records correct one another in a circle, so none of them is the last word.",
        "Take one of the corrections out.",
    ),
    Entry(
        "CME-C023",
        "an unknown category of absence",
        "The vocabulary declares no such category of marks.",
        "Write one of the categories.",
    ),
    Entry(
        "CME-C024",
        "an unknown attendance code",
        "The vocabulary declares no such attendance code for that day.",
        "Correct the code, or write “?” for a missing mark.",
    ),
    Entry(
        "CME-C025",
        "a week that does not begin on a Monday",
        "A row of marks begins on a Monday.",
        "Correct the date.",
    ),
    Entry(
        "CME-C026",
        "a week that does not have ten marks",
        "A week has two marks a day, morning and afternoon, from Monday to Friday.",
        'Write ten marks, such as "OO OO OO OO OO", or a list of ten; “?” is a missing mark.',
    ),
    Entry(
        "CME-C027",
        "a person who is not in the file",
        "The record names a related person whom the file does not list.",
        "Add the id under “related”.",
    ),
    Entry(
        "CME-C028",
        "a time without a day",
        "A time of day says something only of a known day.",
        "Give the day, or take the time out.",
    ),
    Entry(
        "CME-C029",
        "more values than one",
        "Only an attribute that is a list can have several values.",
        "Write one value.",
    ),
    Entry(
        "CME-C031",
        "an answer with no such status",
        "An answer gives a verdict the status that a person has decided on.",
        "Write one of the possible statuses that the report lists, such as met, overdue or complied.",
    ),
    Entry(
        "CME-C032",
        "a verdict that is answered twice",
        "Two answers are given to one verdict, so it is not said which holds.",
        "Keep the answer that holds.",
    ),
    Entry(
        "CME-C030",
        "a case that is given twice",
        "Two files or documents have the same case id.",
        "Give one of them another id, or take it out.",
    ),
    Entry(
        "CME-C033",
        "a file in which very many documents cannot be read",
        "So many documents of the file have errors that the rest of it is not read.",
        "Correct the errors that are shown; probably all have the same cause.",
    ),
)
