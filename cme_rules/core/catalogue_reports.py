"""The codes CME-P0xx, earlier reports that are read again."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-P001",
        "not a report of this program",
        "A report to compare with was named, and the file is something else: it has no format, or no cases "
        "with verdicts.",
        "Name a report that was written by check as JSON or as lines of JSON.",
    ),
    Entry(
        "CME-P002",
        "a report in another version of the format",
        "The file is a report, but in a version of the format that this version of the program does not read.",
        "Judge the cases of that time again with this version, and compare with that report.",
    ),
    Entry(
        "CME-P004",
        "a report without a receipt",
        "A receipt says from which files, with which options a report was made. Without one it cannot be made again.",
        "Judge the cases again with this version; every report that check writes has a receipt.",
    ),
    Entry(
        "CME-P005",
        "an earlier report that shows more or less",
        "An earlier report that names children, or that shows more than the one to be made, would give away in the "
        "list of changes what is to be hidden; one with other pseudonyms has no case in common with it.",
        "Name a report that was made with the same key and the same --show, or compare without them.",
    ),
    Entry(
        "CME-P006",
        "a report with pseudonyms, and not its key",
        "The report names files and cases by pseudonyms. Only who has the key that they were made with, and the files, "
        "can judge again what it judged.",
        "Name the key with --pseudonyms, and the folder that the check was run in with --in.",
    ),
    Entry(
        "CME-P003",
        "a report that is cut off or damaged",
        "The file begins like a report, but it is not whole: it ends too early, or something in it was changed.",
        "Take a whole copy of the report; the program itself never leaves half a report behind.",
    ),
)
