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
        "CME-L005",
        "an exception that can never matter",
        "The exception ends before anything that it defeats begins, or it changes a limit to the limit that there is "
        "anyway.",
        "Correct its dates or its limit, or take the exception out.",
    ),
    Entry(
        "CME-L006",
        "two exceptions that conflict",
        "Both change when one duty is due, each to another limit, and nothing in the rules keeps both from holding "
        "at once. Then the one whose name comes first in the alphabet is followed, and nobody chose that. Two on the "
        "very same condition are refused when rules are loaded (CME-R090).",
        "Let one of them hold only where the other does not, or join them.",
    ),
    Entry(
        "CME-L007",
        "a duty that nothing can fulfil in time",
        "The first day on which an act is in time comes after the last one. A duty that says of no act that it "
        "discharges it is refused when rules are loaded (CME-R085).",
        "Correct “not_before” or the limit.",
    ),
    Entry(
        "CME-L008",
        "a deadline that no calendar can count",
        "The rule counts working days, school days or terms, and no calendar of that kind covers any day on which it "
        "is in force: every verdict on it stays undetermined.",
        "Add a calendar under rules/calendars, or let one cover these years.",
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
        "CME-L012",
        "a duty that does not say from when acts count",
        "The limit is counted from something else than the trigger and may fall before it, and an act counts from "
        "the trigger on unless the rule says otherwise: done in good time it would not count. Where the limit is the "
        "trigger itself, the rule is refused when it is loaded (CME-R088).",
        "Say it with “opens:” (at_any_time, at_episode_start or {since_last: …}), or why nothing can be done before.",
    ),
    Entry(
        "CME-L013",
        "a count from a fact that is seldom dated",
        "The count starts on the day on which a fact became so, and most values of that fact in the worked examples "
        "have no date. In such a file the duty has no due date.",
        "Count from an event that is recorded with its day, or let the worked examples show how the day is known.",
    ),
    Entry(
        "CME-L014",
        "a local rule that is weaker than the law",
        "The rule says that it tightens a statutory one, and asks for the same act later, of fewer, less strongly, "
        "with less in it, or excuses from it more. The statutory duty is owed all the same: whoever goes by the "
        "local rule breaks it.",
        "Ask at least what the statutory rule asks, or take “tightens” out where the rule is about something else.",
    ),
    Entry(
        "CME-L015",
        "a local limit that cannot be compared",
        "The rule asks for the same act as the statutory one that it tightens, and their limits are counted in units "
        "of which neither is always the longer: in some weeks the local one may end later.",
        "Count in the unit of the statutory rule, or see to it by an example that the local limit is never later.",
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
    Entry(
        "CME-L019",
        "an exception that another covers",
        "Wherever this exception holds, another holds too that excuses from the same rules at the same times: "
        "without this one every verdict would be the same.",
        "Take the exception out, or correct the condition of the one that is too wide.",
    ),
)
