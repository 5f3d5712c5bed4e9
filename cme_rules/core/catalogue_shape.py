"""The codes CME-S0xx: a file whose YAML is sound, but whose keys and values do not fit together."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    Entry(
        "CME-S001",
        "a key that is not known here",
        "The block has a key that the program does not know in this place, most often a slip of the pen.",
        "Correct the spelling of the key, move it to the block it belongs to, or take it out.",
    ),
    Entry(
        "CME-S002",
        "a key is missing",
        "The block lacks a key that it must have.",
        "Add the missing key and its value to the block.",
    ),
    Entry(
        "CME-S003",
        "a value of the wrong kind",
        "The value is, say, text where a list is due, or a list where one value is due.",
        "Write a value of the kind that the message names.",
    ),
    Entry(
        "CME-S004",
        "a value that is not one of those allowed",
        "Only certain words are allowed in this place, and this is none of them.",
        "Write one of the allowed words.",
    ),
    Entry(
        "CME-S005",
        "text of the wrong form",
        "The text must be written in a certain form, such as a date like 2024-03-12 or a name in small letters.",
        "Write the text in the form that the message gives.",
    ),
    Entry(
        "CME-S006",
        "too few or too many items in a list",
        "The list is shorter or longer than it may be.",
        "Add items to the list, or take some out.",
    ),
    Entry(
        "CME-S007",
        "too few or too many keys in a block",
        "The block has fewer or more keys than it may have.",
        "Add keys to the block, or take some out.",
    ),
    Entry(
        "CME-S008",
        "text that is too short or too long",
        "The text has fewer or more characters than it may have.",
        "Shorten the text, or write more of it.",
    ),
    Entry(
        "CME-S009",
        "a number out of range",
        "The number is smaller or greater than it may be.",
        "Write a number within the range that the message gives.",
    ),
    Entry(
        "CME-S010",
        "a key that needs another key",
        "One key makes sense only together with another, and the other is missing.",
        "Add the other key, or take out the one that needs it.",
    ),
    Entry(
        "CME-S011",
        "a key of the wrong form",
        "The keys of this block are names that must be written in a certain form.",
        "Write the key in small letters, digits and underscores, or as the message says.",
    ),
    Entry(
        "CME-S012",
        "something that is not allowed here",
        "The key or value is not allowed in this place, or not together with what stands beside it.",
        "Take it out, or take out what it does not go with.",
    ),
    Entry(
        "CME-S013",
        "a block that fits none of the possible forms",
        "Several forms are possible here, and the block fits none of them, or more than one at once.",
        "Choose one form, and write only the keys of that form.",
    ),
    Entry(
        "CME-S014",
        "an item that stands twice in a list",
        "Each item of this list may stand in it only once.",
        "Take out the item that is repeated.",
    ),
    Entry(
        "CME-S015",
        "a value is missing",
        "The key has a colon but nothing after it.",
        "Write a value after the colon, or take the line out.",
    ),
)
