"""The codes CME-R060 and on: words, whole rules, and rules that do not fit together."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-R060",
        "a word that is declared twice",
        "Each word of the vocabulary is declared once.",
        "Take out one of the two.",
    ),
    Entry(
        "CME-R061",
        "a name of the wrong form",
        "Names of the vocabulary have small letters, digits and single underscores.",
        "Write, for example, name_deleted.",
    ),
    Entry(
        "CME-R062",
        "a word that the vocabulary lacks",
        "The vocabulary declares no such word.",
        "Correct the name, or declare it under rules/vocabulary.",
    ),
    Entry(
        "CME-R063",
        "a silence that cannot mean no",
        "Silence can mean no only for a fact that is so or not so.",
        "Write “silence: unknown”, or take the line out.",
    ),
    Entry(
        "CME-R064",
        "values and type that do not go together",
        "A choice or a list has a list of values; the other types have none.",
        "List the values of a choice or list, or change the type.",
    ),
    Entry(
        "CME-R065",
        "a value with a meaning of its own",
        "yes, no, true, false and unknown are understood everywhere and cannot be values of a choice.",
        "Take another word for the value.",
    ),
    Entry(
        "CME-R066",
        "a category that stands twice",
        "In a measure each category of marks counts, breaks or is neutral, and only one of these.",
        "Take the category out of all lists but one.",
    ),
    Entry(
        "CME-R067",
        "an attendance code of the wrong form",
        "A code has up to four characters and no blank; “?” stands for a missing mark.",
        "Correct the code.",
    ),
    Entry(
        "CME-R068",
        "two meanings of a code at once",
        "An attendance code has one meaning on each day.",
        "Let one meaning end before the next begins.",
    ),
    Entry(
        "CME-R069",
        "a column that cannot be one",
        "The rows of a table can be checked only by a fact or attribute with a closed list of values.",
        "Take a choice or a yes/no fact, or an attribute of the triggering event.",
    ),
    Entry(
        "CME-R070",
        "an unknown column",
        "The row names a column that the table does not have.",
        "Correct the name, or add the column under “by”.",
    ),
    Entry(
        "CME-R071",
        "an unknown kind of episode",
        "The vocabulary declares no such episode for this kind of subject.",
        "Correct the name, or declare it under rules/vocabulary.",
    ),
    Entry(
        "CME-R072",
        "an unknown relation",
        "The vocabulary declares no such relation.",
        "Correct the name, or declare it under rules/vocabulary.",
    ),
    Entry(
        "CME-R073",
        "an exception to nothing",
        "An exception names the rules that it defeats.",
        "Add “to:” and the names of the rules.",
    ),
    Entry(
        "CME-R074",
        "a rule that defeats others",
        "Only an exception defeats other rules.",
        "Take “to” out, or write “kind: exception”.",
    ),
    Entry(
        "CME-R075",
        "a local exception to a statutory rule",
        "A local rule may add to a statutory one or tighten it, and never excuses or replaces it.",
        "Let the exception defeat local rules only.",
    ),
    Entry(
        "CME-R076",
        "something that cannot be tightened",
        "A local rule may name the statutory rules that it adds to.",
        "Name statutory rules, and only in a local rule.",
    ),
    Entry(
        "CME-R077",
        "a key of another kind of rule",
        "Each kind of rule has keys of its own.",
        "Take the key out, or change the kind of the rule.",
    ),
    Entry(
        "CME-R078",
        "a change to what is never due",
        "An exception that changes a limit can only change that of a duty.",
        "Let the exception defeat duties only, or let it excuse.",
    ),
    Entry(
        "CME-R079",
        "a choice that leaves values out",
        "“choose” names the party for each value of a fact, and for some values it names nobody.",
        "Add each value that is left out, and its party.",
    ),
    Entry(
        "CME-R080",
        "a folder with another name",
        "The folder of a local set bears the name of the authority.",
        "Give both the same name.",
    ),
    Entry(
        "CME-R081",
        "a name that is given twice",
        "Two rules, readings, documents, calendars or authorities have one name.",
        "Give one of them another name.",
    ),
    Entry(
        "CME-R082",
        "two versions at once",
        "The versions of a rule may leave a gap, but never overlap.",
        "Let one version end on the day before the next begins.",
    ),
    Entry(
        "CME-R083",
        "a rule without a version",
        "A rule says from when it is in force.",
        "Add a version with “from:”.",
    ),
    Entry(
        "CME-R084",
        "a duty that nothing starts",
        "A duty says what starts it, or that it is standing.",
        "Add “trigger:”.",
    ),
    Entry(
        "CME-R085",
        "a duty that no event can discharge",
        "A duty says what discharges it, or what a standing duty keeps.",
        "Add “discharge:”, to the version or to each row of its table.",
    ),
    Entry(
        "CME-R086",
        "a prohibition of nothing",
        "A prohibition says which event it forbids.",
        "Add “forbids:”.",
    ),
    Entry(
        "CME-R087",
        "a rule without its condition",
        "A definition, a power and an exception say when they hold.",
        "Add “when:”.",
    ),
    Entry(
        "CME-R088",
        "a duty that opens too late",
        "The duty is owed before the very event that triggers it, so nothing done in time could count.",
        "Say from when an act counts: opens: at_any_time, at_episode_start or {since_last: …}.",
    ),
    Entry(
        "CME-R089",
        "a circle of rules, or a chain that is too long",
        "The rules need one another in a circle, so none can be judged first; or they rest on one another in a chain "
        "that nobody can follow.",
        "Take one of the steps out.",
    ),
    Entry(
        "CME-R090",
        "two exceptions that change one part",
        "Both exceptions always hold at once, and both say when the duty is due.",
        "Give at least one of them a condition, or join them.",
    ),
    Entry(
        "CME-R091",
        "a gap in a table",
        "For some combination of values the table says nothing.",
        "Add a row for the combination.",
    ),
    Entry(
        "CME-R092",
        "two rows for one case",
        "For some combination of values two rows of the table apply.",
        "Take the combination out of one of the rows.",
    ),
    Entry(
        "CME-R099",
        "a clause without one disposition",
        "Each clause of a register is either encoded by rules, or it is said why no file can decide it; its "
        "fingerprint is that of the paragraph it stands in.",
        "Write “rules:” or “not_decidable:”, and one of them only.",
    ),
    Entry(
        "CME-R098",
        "a table that cannot be shown to be whole",
        "The rows of a table must leave no gap and not overlap. That can be shown only where each column has a list of "
        "values, and where they make no more than 20,000 combinations.",
        "Choose by facts or attributes of the type choice or yes_no, or divide the table into several rules.",
    ),
    Entry(
        "CME-R093",
        "a version without a source",
        "Every version is answerable to its source.",
        "Add “sources:” with the document, the place in it and how well it was checked.",
    ),
    Entry(
        "CME-R094",
        "not a folder of rules",
        "A folder of rules holds a vocabulary and at least one rule.",
        "Name the folder that has the folders vocabulary and statutory in it. To start one, write its words and a "
        "first rule: docs/another-field.md shows the four files.",
    ),
    Entry(
        "CME-R095",
        "something that is not read",
        "The folder or file has a name that is not known, or the file stands in a folder for other things: nothing "
        "in it would be read.",
        "Correct the name, or move the file into the folder where it belongs.",
    ),
    Entry(
        "CME-R096",
        "a local set without an authority",
        "A local set says to whom it applies.",
        "Add the file authority.yaml to the folder.",
    ),
    Entry(
        "CME-R097",
        "a standing duty that does not fit",
        "“keeps” goes with “trigger: standing”, and a standing duty with “keeps”.",
        "Write both, or neither.",
    ),
)
