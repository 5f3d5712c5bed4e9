"""The codes CME-B0xx: the rule book, and the sign-off of rules."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-B001",
        "a link of the rule book that leads nowhere",
        "Every link of a book is followed before it is written, and one led to a page or place that is not in it. The "
        "rules are not at fault: the program is. No book was written.",
        "Report the code, the version and the two names in the message to the authors.",
    ),
    Entry(
        "CME-B002",
        "a folder that a rule book would take the place of",
        "A rule book is written as a whole, so that no page of an older one is left over. It takes the place of an "
        "older book where that was asked, and of nothing else.",
        "Name a folder that is not there yet, or add --replace where it holds an older rule book.",
    ),
)
