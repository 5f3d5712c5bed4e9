"""The codes CME-A0xx: answers to verdicts, and accepted exceptions."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-A001",
        "an accepted exception that ends before it begins",
        "An accepted exception works from the day of its approval to the day on which it expires.",
        "Correct one of the two dates.",
    ),
    Entry(
        "CME-A002",
        "a breach that is accepted twice",
        "Two entries accept the same breach for the same days, so it is not said which reason holds.",
        "Keep one of them, or let the second begin when the first has expired.",
    ),
    Entry(
        "CME-A003",
        "an accepted exception that has expired",
        "The exception was accepted until a day before the as-at date. It has no effect any more: the breach counts.",
        "See to the breach, or have the exception approved anew with another day of expiry.",
    ),
    Entry(
        "CME-A004",
        "an accepted exception that is not yet approved",
        "The exception was approved after the as-at date of this run, so it has no effect in it.",
        "Judge as at a later day, or correct the day of approval.",
    ),
    Entry(
        "CME-A005",
        "an accepted exception of nothing",
        "The case was judged, and no verdict of it has this rule and key; nothing was accepted.",
        "Copy the rule and the key from the report, where they stand as CASE#RULE:KEY.",
    ),
    Entry(
        "CME-A006",
        "an accepted exception that is not needed",
        "The verdict that was accepted is neither a breach nor a shortfall.",
        "Take the entry out of the list.",
    ),
    Entry(
        "CME-A007",
        "an accepted exception of a case that was not judged",
        "No case with this id was judged in this run, so the entry had nothing to work on.",
        "Correct the id of the case, or give the case file too.",
    ),
    Entry(
        "CME-A010",
        "an answer to no verdict",
        "The case file answers a verdict, and no verdict of the case has this rule and key.",
        "Copy the rule and the key from the report, where they stand as CASE#RULE:KEY.",
    ),
    Entry(
        "CME-A011",
        "an answer that is not needed",
        "The records decide the verdict, so the answer has no effect.",
        "Take the answer out of the file, or correct the record if it is wrong.",
    ),
    Entry(
        "CME-A012",
        "an answer that cannot be",
        "The verdict is undetermined, and the status that is answered is not one of those that are possible.",
        "Answer with one of the possible statuses that the report lists, or correct the record.",
    ),
    Entry(
        "CME-A013",
        "an answer that is not yet given",
        "The answer is dated after the as-at date, or after the day as known on which the run judges.",
        "Judge as at a later day.",
    ),
)
