"""The codes CME-E0xx, files that are made for other systems."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-E001",
        "an export that the program cannot follow",
        "A file that says what an export is made of names a format, an element or a source that does not exist.",
        "Write one of the names that the message lists, or the one that it suggests.",
    ),
    Entry(
        "CME-E002",
        "a case for which no such file is made",
        "Something that must be so before the file is made is not so, or is not known. Nothing is guessed, and no "
        "file is written.",
        "Record in the case file what has happened, and ask again; or leave it, if the file is not due.",
    ),
    Entry(
        "CME-E003",
        "a value that the file needs is not known",
        "An element that the file must have is to be taken from a fact, an event or the identity table, and is not "
        "there, or not known to the day, or contradicts another record.",
        "Give the fact or the event in the case file, or the column in the identity table.",
    ),
    Entry(
        "CME-E004",
        "an identity table that cannot be used",
        "The table that gives names and numbers of people is not as it must be: a CSV file in UTF-8 with a line of "
        "column names, of which one is “case”, and one row for the case.",
        "Write the column names into the first line, and one row for each case.",
    ),
    Entry(
        "CME-E005",
        "a value of the wrong form",
        "A value for the file has not the form that the element asks for, such as a pupil number whose check letter "
        "does not fit. What it is is not repeated here.",
        "Correct the value at its source, and then in the table.",
    ),
    Entry(
        "CME-E006",
        "a file of that name is there already",
        "The file would take the place of one that may already have been loaded.",
        "Give the next number with --serial, or another folder.",
    ),
)
