"""The codes CME-L001 and on: what lint questions in rules that load well."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-L001",
        "days on which a rule says nothing",
        "One version of the rule ends, and the next begins later than on the day after. Nothing is owed in between, "
        "and no report says that anything is missing there.",
        "Let the versions meet, or write a version with “text_not_held: yes” for the days whose text nobody holds.",
    ),
    Entry(
        "CME-L002",
        "a condition that can never hold",
        "Whatever a case is like, the condition, or this part of it, is never true: its parts exclude one another. "
        "What rests on it never comes about, under any choice of readings.",
        "Correct the part that is meant otherwise (often “all” for “any”), or take the rule or the part out.",
    ),
    Entry(
        "CME-L003",
        "a condition that always holds",
        "Whatever a case is like, the condition, or this part of it, is never false: it decides nothing, under any "
        "choice of readings.",
        "Correct the part that is meant otherwise (often “any” for “all”), or take the condition or the part out.",
    ),
    Entry(
        "CME-L004",
        "a part that decides nothing",
        "Without this part the condition would say the same: what it asks for follows from the other parts.",
        "Take the part out, or correct it if it was meant to ask for more.",
    ),
    Entry(
        "CME-L009",
        "a reading that nothing rests on",
        "The reading has a choice and a reason, and no rule asks for it: to choose otherwise changes nothing.",
        "Let a rule depend on it, or take the file out.",
    ),
    Entry(
        "CME-L010",
        "a citation without a clause",
        "The document has a register of its clauses, and none of them names this rule: whoever goes through the "
        "document clause by clause does not come to the rule.",
        "Name the rule at the clause that it encodes, or cite the document that it comes from.",
    ),
    Entry(
        "CME-L011",
        "a clause without a test",
        "The register says that rules encode the clause, and none of them has a worked example: nothing shows that "
        "they do.",
        "Add worked examples to the rule, by hand from the clause.",
    ),
    Entry(
        "CME-L016",
        "a rule on an edition that was replaced",
        "The document says by which other it was replaced, and from which day. The version is in force after that "
        "day, and still cites the old edition and not the new one.",
        "Let the version end on the day before, and write the next one from the new edition.",
    ),
    Entry(
        "CME-L017",
        "a rule on a text that nobody read",
        "Every place that the version cites is of the grade “unverified”: what it says is from hearsay.",
        "Read the text and write “grade: official”, or cite a place that was read.",
    ),
    Entry(
        "CME-L018",
        "a reason for nothing",
        "“unmended” gives a reason why a finding is left as it is, and there is no such finding any more, or no such "
        "code.",
        "Take the line out of “unmended”, or correct the code.",
    ),
)
