"""The codes CME-Y0xx: files, bytes, limits, and YAML or JSON that cannot be read."""

from __future__ import annotations

from cme_rules.core.catalogue_entry import Entry, family

ENTRIES: dict[str, Entry] = family(
    # files
    Entry(
        "CME-Y001",
        "no such file",
        "There is no file or folder at this path.",
        "Check the spelling of the path, and the folder that you start the program in.",
    ),
    Entry(
        "CME-Y002",
        "a folder where a file is due",
        "The path leads to a folder, and a file is needed.",
        "Name a file in the folder.",
    ),
    Entry(
        "CME-Y003",
        "not an ordinary file",
        "The path leads to a device, a pipe or a socket, which the program does not read.",
        "Save the text as an ordinary file and name that.",
    ),
    Entry(
        "CME-Y004",
        "a file that cannot be opened",
        "The system refused to open the file or folder, most often because you have no right to read it.",
        "Close the file in other programs, or ask for the right to read it.",
    ),
    Entry(
        "CME-Y005",
        "nothing in the file",
        "The file, or one document in it, is empty or holds only comments.",
        "Write something in it, or take it away.",
    ),
    Entry(
        "CME-Y006",
        "a file that is too large",
        "The file is larger than the program reads in one piece.",
        "Split the file into smaller ones.",
    ),
    Entry(
        "CME-Y007",
        "text that is not UTF-8",
        "The file holds bytes that are not UTF-8 text; it was probably saved in an older encoding.",
        "Open the file in a text editor and save it with the encoding UTF-8.",
    ),
    Entry(
        "CME-Y008",
        "text in UTF-16 or UTF-32",
        "The file was saved with two or four bytes a character, which some Windows programs call “Unicode”.",
        "Open the file in a text editor and save it with the encoding UTF-8.",
    ),
    Entry(
        "CME-Y009",
        "not a text file",
        "The file holds something other than text, such as a spreadsheet, a picture or an archive.",
        "Name a text file; a spreadsheet must be imported first.",
    ),
    Entry(
        "CME-Y010",
        "a control character",
        "The text holds a character that does not show and is no text, such as NUL or escape.",
        "Delete the character; it often comes in by copying from another program.",
    ),
    Entry(
        "CME-Y011",
        "a character that turns the direction of text",
        "The text holds a hidden character that makes what you see differ from what the program reads.",
        "Delete the hidden character, or type the line again.",
    ),
    Entry(
        "CME-Y012",
        "a character of no width",
        "The text holds a hidden character between two letters, so that words that look equal are not.",
        "Delete the hidden character, or type the word again.",
    ),
    Entry(
        "CME-Y013",
        "a link that leaves the folder",
        "The folder holds a link to a place outside it, and the program does not follow it.",
        "Copy the file into the folder in place of the link.",
    ),
    Entry(
        "CME-Y014",
        "a folder without files to read",
        "The folder holds no file of a kind that the program reads; hidden files do not count.",
        "Check the path, and that the files end in .yaml, .yml or .json.",
    ),
    Entry(
        "CME-Y015",
        "a file name that cannot be used",
        "The name ends in something the program does not read, is too long, or holds hidden characters.",
        "Rename the file.",
    ),
    # limits
    Entry(
        "CME-Y020",
        "a document that is too large",
        "One document of the file is larger than the program reads in one piece.",
        "Split the document; put each case in a document of its own, after a line “---”.",
    ),
    Entry(
        "CME-Y021",
        "blocks nested too deeply",
        "Blocks stand within blocks to a depth that no rule or case needs.",
        "Bring the inner blocks to a higher level.",
    ),
    Entry(
        "CME-Y022",
        "too many values in one document",
        "One document holds more keys, values and blocks than the program reads in one piece.",
        "Split the document.",
    ),
    Entry(
        "CME-Y023",
        "a value that is too long",
        "One value is longer than any text in a rule or case needs to be.",
        "Shorten the text; look for a quotation mark that was not closed.",
    ),
    # YAML that is understood and refused
    Entry(
        "CME-Y030",
        "a named anchor (&)",
        "YAML lets a value be named with & to be repeated elsewhere; here each text stands in full where it is used.",
        "Take out the & and the name; if the value begins with &, put it in quotation marks.",
    ),
    Entry(
        "CME-Y031",
        "a repeated value (*)",
        "YAML lets a value be repeated by a * and a name; here each text stands in full where it is used.",
        "Repeat the text in full; if the value begins with *, put it in quotation marks.",
    ),
    Entry(
        "CME-Y032",
        "a tag (!)",
        "YAML lets a value carry a tag that begins with !, which may even start a program; here it means nothing.",
        "Take out the tag; if the value begins with !, put it in quotation marks.",
    ),
    Entry(
        "CME-Y033",
        "a merge key (<<)",
        "YAML lets one block be poured into another with <<; here each block stands in full.",
        "Write the keys in full in place of <<.",
    ),
    Entry(
        "CME-Y034",
        "a key that stands twice",
        "The same key stands twice in one block, and nobody can tell which value is meant.",
        "Take out one of the two, or rename it.",
    ),
    Entry(
        "CME-Y035",
        "a key that is not text",
        "The part before the colon must be a word or a text, and is empty, a list or a block.",
        "Write a word before the colon.",
    ),
    Entry(
        "CME-Y036",
        "several documents where one is due",
        "The file is divided by a line “---”, and only one document is allowed in it.",
        "Take out the line “---”, or put what follows in a file of its own.",
    ),
    Entry(
        "CME-Y037",
        "a directive (%)",
        "A line that begins with % speaks to the YAML reader; this program needs none.",
        "Take out the line; if it is text, put it in quotation marks.",
    ),
    # YAML that is not understood
    Entry(
        "CME-Y040",
        "a tab in the indentation",
        "Lines are indented with spaces; a tab looks like spaces and is not the same.",
        "Replace the tab at the beginning of the line with spaces.",
    ),
    Entry(
        "CME-Y041",
        "a colon where none is expected",
        "A colon stands in a text without quotation marks, or the line is indented too far.",
        "If the colon belongs to the text, put the whole text in quotation marks; otherwise begin the "
        "line in the same column as its neighbours.",
    ),
    Entry(
        "CME-Y042",
        "a colon is missing",
        "The line should have the form “key: value” and has no colon followed by a space.",
        "Write a colon and a space after the key.",
    ),
    Entry(
        "CME-Y043",
        "wrong indentation",
        "The line does not begin in the same column as the lines it belongs with.",
        "Begin the line in the same column as the other keys or dashes of its block.",
    ),
    Entry(
        "CME-Y044",
        "a quotation mark that is not closed",
        "A text begins with a quotation mark and the mark that should end it is missing.",
        "Close the text with the same mark; within '…' an apostrophe is written twice.",
    ),
    Entry(
        "CME-Y045",
        "a bracket that is not closed",
        "A [ or { has no ] or } that belongs to it, or a comma between two items is missing.",
        "Close the bracket, or write the items on lines of their own.",
    ),
    Entry(
        "CME-Y046",
        "a character that cannot begin a text",
        "Some characters have a meaning of their own at the beginning of a value: @ ` % & * ! | > , [ ] { }.",
        "Put the whole text in quotation marks.",
    ),
    Entry(
        "CME-Y047",
        "a backslash that means nothing",
        "Between double quotation marks a backslash begins a special character, and this one is none.",
        "Write two backslashes, or use single quotation marks.",
    ),
    Entry(
        "CME-Y048",
        "text after a closing quotation mark",
        "A value begins with a quotation mark, and more text follows the mark that closes it.",
        "Put the whole value in quotation marks, or none of it; within '…' an apostrophe is written twice.",
    ),
    Entry(
        "CME-Y049",
        "a line that cannot be understood",
        "The line does not have the form of a key with a value, a list item or a comment.",
        "Compare the line with its neighbours; if it is text, put it in quotation marks.",
    ),
    # JSON
    Entry(
        "CME-Y050",
        "JSON that cannot be understood",
        "The file ends in .json or .jsonl, and the text is not JSON.",
        "Let the program that wrote the file write it again, or correct the place by hand.",
    ),
)
