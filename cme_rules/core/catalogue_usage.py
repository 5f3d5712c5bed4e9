"""The codes CME-U0xx, how the program was called, and CME-I001, a fault of its own."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-U001",
        "an option has a value that cannot be used",
        "The program was started with an option whose value it does not understand, for example a date "
        "that does not exist.",
        "Look at the values that --help lists for the option, and start the program again.",
    ),
    Entry(
        "CME-U002",
        "nothing was given to read",
        "The program needs at least one file or folder and was given none.",
        "Name the case files, or the folder they stand in.",
    ),
    Entry(
        "CME-U003",
        "a name that is not known",
        "The program was asked about a rule, a case or a message code that does not exist.",
        "Check the spelling; the program suggests the nearest names that it knows.",
    ),
    Entry(
        "CME-U004",
        "a file or folder that cannot be used",
        "The system refused to open or write a file or folder that the program was given.",
        "Check the path, the room on the disk and that you have the right to read or write there.",
    ),
    Entry(
        "CME-U007",
        "a file that is there already",
        "What an import writes never takes the place of another file unless that was asked.",
        "Name another folder, or add --replace.",
    ),
    Entry(
        "CME-U005",
        "a day of the extract that is lacking or too many",
        "A record says something only up to the day on which it was extracted, so that day must be known, and from one "
        "place.",
        "Give the day with --extracted, or say in the mapping where it stands.",
    ),
    Entry(
        "CME-U006",
        "a key that is lacking or too short",
        "Pseudonyms are made with a key, and whoever has the key can tell whose they are.",
        "Put at least 16 random bytes into a file outside the project, and name it with --pseudonyms.",
    ),
    Entry(
        "CME-U008",
        "something that cannot be supposed",
        "A question “what if” was asked of something that is no part of a case, or of a record that the case does "
        "not have.",
        "Write such as “fact NAME = VALUE from DAY”, “event NAME on DAY” or “without ID”, or a fragment of a case "
        "file.",
    ),
    Entry(
        "CME-U009",
        "a new version that cannot be begun",
        "A rule was to get a new version on a day on which its last one has begun already, or in a file that is not "
        "written line by line.",
        "Give a later day, or write each key of the last version on a line of its own.",
    ),
    Entry(
        "CME-U010",
        "a part of the program that is not installed",
        "What was asked for needs a library that the program does without for everything else.",
        "Install the library that the message names.",
    ),
    Entry(
        "CME-I001",
        "a fault in the program",
        "The program came into a state that its authors had thought impossible; your files need not be at fault.",
        "Report the code, the version and the command to the authors, without any personal data.",
    ),
)
