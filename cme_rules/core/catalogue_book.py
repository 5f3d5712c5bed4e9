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
    Entry(
        "CME-B010",
        "a sign-off of a rule that is gone",
        "The file of sign-offs has one of a rule that these rules do not have. It was renamed or taken out, or other "
        "rules were signed. The entry has no effect.",
        "Sign the rule under its new name, or name the folders of the rules that were signed.",
    ),
    Entry(
        "CME-B011",
        "a rule that was signed before",
        "A rule is not signed anew in silence: either it has changed since, and somebody must look at the change, or "
        "the same person has signed just what it says.",
        "List what has changed with “cme-rules sign-offs”, and add --again.",
    ),
    Entry(
        "CME-B012",
        "a sign-off that is not as it was written",
        "The fingerprint of the whole does not fit those of the parts, or a part cannot be read. Somebody edited the "
        "entry, so it does not show what was signed.",
        "Take the file from where it is kept under version control, or take the entry out and sign anew.",
    ),
)
