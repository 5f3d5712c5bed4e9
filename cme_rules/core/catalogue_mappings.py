"""The codes CME-M0xx: problems with mappings."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-M001",
        "a date that is none",
        "A date is due here in the mapping, and the text is none.",
        "Write the date as year, month and day, such as 2024-03-12.",
    ),
    Entry(
        "CME-M002",
        "day and month the wrong way round",
        "The middle number is greater than 12, so it is most likely the day.",
        "Write year, month, day, such as 2024-03-12.",
    ),
    Entry(
        "CME-M004",
        "neither yes nor no",
        "Only yes or no can stand here.",
        "Write yes or no.",
    ),
    Entry(
        "CME-M007",
        "an end before the beginning",
        "The last day lies before the first.",
        "Correct one of the two dates.",
    ),
    Entry(
        "CME-M010",
        "an unknown fact",
        "A mapping names only facts that the vocabulary declares.",
        "Correct the name.",
    ),
    Entry(
        "CME-M011",
        "a fact of another subject",
        "The fact belongs into the file of another kind of subject.",
        "Take it out, or correct “about”.",
    ),
    Entry(
        "CME-M012",
        "an unknown event",
        "A mapping names only events that the vocabulary declares.",
        "Correct the name.",
    ),
    Entry(
        "CME-M013",
        "an event of another subject",
        "The event belongs into the file of another kind of subject.",
        "Take it out, or correct “about”.",
    ),
    Entry(
        "CME-M014",
        "an unknown attribute",
        "The event has no attribute of this name.",
        "Correct the name.",
    ),
    Entry(
        "CME-M015",
        "a value that does not fit",
        "The vocabulary says which values this fact or attribute can have.",
        "Write one of its values, or unknown.",
    ),
    Entry(
        "CME-M016",
        "an unknown relation",
        "The vocabulary declares no such relation.",
        "Correct the name.",
    ),
    Entry(
        "CME-M017",
        "an unknown link",
        "The vocabulary declares no such link from this kind of subject.",
        "Correct the name.",
    ),
    Entry(
        "CME-M018",
        "an unknown calendar",
        "The rules folder holds no calendar of this name, or one of another unit.",
        "Correct the name, or add the calendar under rules/calendars.",
    ),
    Entry(
        "CME-M019",
        "an unknown subject",
        "The vocabulary declares no such kind of subject.",
        "Write one of the kinds of subject.",
    ),
    Entry(
        "CME-M020",
        "a format that is not stated or not understood",
        "How dates and times are written is never guessed: the mapping says it, in parts such as DD, MM, MON, "
        "YYYY, hh and mm.",
        "Write the format, such as DD/MM/YYYY, D MON YYYY or hh:mm.",
    ),
    Entry(
        "CME-M021",
        "a text that is translated twice",
        "Two texts are the same but for capitals and blanks.",
        "Keep one of the two.",
    ),
    Entry(
        "CME-M022",
        "an unknown attendance code",
        "The vocabulary declares no such attendance code.",
        "Correct the code.",
    ),
    Entry(
        "CME-M023",
        "an unknown list",
        "The mapping has no list of this name.",
        "Correct the name, or add the list under “lists”.",
    ),
    Entry(
        "CME-M024",
        "parts of a mapping that do not fit together",
        "Something is lacking beside this, or is given twice over.",
        "Do what the message says, or look at the mappings that come with the program.",
    ),
    Entry(
        "CME-M026",
        "a key that does not go with the kind of file",
        "Each kind of file is read with keys of its own.",
        "Take the key out, or correct “as”.",
    ),
    Entry(
        "CME-M027",
        "a name that is given twice",
        "Two tables or lists of one mapping have the same name.",
        "Rename one of the two.",
    ),
)
