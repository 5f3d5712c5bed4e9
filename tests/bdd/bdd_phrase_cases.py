"""For each step phrase that tells about a case a step that holds, and one with a slip and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

CHILD = 'Given a child "A"'
WEEKS = "And these weeks of marks:\n| week from | Mon | Tue | Wed | Thu | Fri |\n"
LATER = WEEKS.replace("Fri |", "Fri | recorded |")
JUDGED = "When it is judged as at 31 March 2025"


@dataclass(frozen=True)
class PhraseCase:
    """Two scenarios: ``good`` holds, and ``bad`` fails at its last step but for what must follow, saying ``told``."""

    good: str
    bad: str
    told: str
    before: str = CHILD
    after: str = f'{JUDGED}\nThen there is no duty "answer"'


def _given(good: str, bad: str, told: str, before: str = CHILD) -> PhraseCase:
    return PhraseCase(good, bad, told, before)


GIVEN = [
    # ---- subjects
    _given('Given a child "B"', 'Given a chlid "B"', "did you mean “child”"),
    _given('Given a school "B"\nAnd a child "C"', 'Given a child "A"', "told about already"),
    _given('Given the case file "b.yaml"', 'Given the case file "c.yaml"', "there is no case file “c.yaml”"),
    _given('And the school is "Oak"', 'And the scool is "Oak"', "did you mean “school”"),
    _given('And the sibling "B"', 'And the siblin "B"', "did you mean “sibling”"),
    _given("And it is not known who is a sibling", "And it is not known who is a sister", "unknown relation"),
    # ---- facts
    _given(
        'And the fact at home is yes from 3 March 2025 to 5 March 2025, called "f", recorded on 2025-03-09',
        "And the fact at hom is yes",
        "did you mean “at_home”",
    ),
    _given("And the fact colour is dark red", "And the fact colour is dark rad", "did you mean “dark_red”"),
    _given("And the fact born is Sun 3 May 2015", "And the fact born is Mon 3 May 2015", "is a Sunday, not a Monday"),
    _given("And the fact at home is not known", "And the fact at home is perhaps", "must be yes, no or unknown"),
    _given(
        'And the fact at home is yes, from "One"', 'And the fact at home is yes, from "One", from "Two"', "said twice"
    ),
    _given(
        "And the fact at home is yes until 5 March 2025",
        "And the fact at home is yes from 6 March 2025 to 5 March 2025",
        "ends before it begins",
    ),
    _given(
        "And these facts:\n| fact | value | to |\n| at home | no | 3 March 2025 |",
        "And these facts:\n| fact | vale |\n| at home | no |",
        "did you mean “value”",
    ),
    _given(
        "And these facts:\n| fact | value |\n| at home | no |",
        "And these facts:\n| fact | value |\n| at home |  |",
        "the row gives no “value”",
    ),
    _given("And these facts:\n| fact | value |\n| at home | no |", "And these facts:", "needs a table"),
    _given(
        "And these facts:\n| fact | value |\n| at home | no |",
        "And these facts:\n| fact | fact |\n| at home | no |",
        "two columns are named “fact”",
    ),
    _given(
        "And these facts:\n| fact | value |\n| at home | no |",
        "And these facts:\n| fact |\n| at home |",
        "the table has no column “value”",
    ),
    # ---- events
    _given("And answered on 3 March 2025 at 14:30", "And answerd on 3 March 2025", "did you mean “answered”"),
    _given("And the event answered on 3 March 2025", "And the event answered on 31 February 2025", "does not exist"),
    _given("And answered on 3 March 2025", "And answered on 3 Marsh 2025", "did you mean “March”"),
    _given("And answered on 3 March 2025", "And answered on Tu 4 March 2025", "is not a day of the week"),
    _given("And answered on 3 March 2025", "And answered on 3/3/2025", "is not a day"),
    _given("And answered on 3 March 2025 at 09:00", "And answered on 3 March 2025 at 9:00", "must be a time of day"),
    _given(
        'And answered on 3 March 2025, called "e"',
        'And answered on 3 March 2025, correcting "e0"',
        "corrects one that is not in the file",
    ),
    PhraseCase(
        "And asked on a day that is not known with how by letter",
        "And asked on a day that is not known with how by lettre",
        "did you mean “by_letter”",
        after=f"{JUDGED}\nThen the duty answer is undetermined",
    ),
    _given(
        "And answered between 3 March 2025 and 5 March 2025",
        "And answered between 5 March 2025 and 3 March 2025",
        "ends before it begins",
    ),
    _given("And answered not before 3 March 2025", "And answered not before 2025-02-30", "does not exist"),
    _given("And answered not after 3 March 2025", "And answered not after 1 March 1850", "does not exist"),
    _given(
        "And these events:\n| event | on |\n| answered | 3 March 2025 to 5 March 2025 |\n| answered | not known |",
        "And these events:\n| event | on | who |\n| answered | 3 March 2025 | me |",
        "has no attribute",
    ),
    # ---- attendance
    _given(
        "And absence without permission from 3 March 2025 to 5 March 2025",
        "And absence without permission from 5 March 2025 to 3 March 2025",
        "ends before it begins",
    ),
    _given(
        "And attendance recorded as present from 3 March 2025 on",
        "And attendance recorded as presnt from 3 March 2025 on",
        "did you mean “present”",
    ),
    _given(
        'And the marks of the week from Mon 3 March 2025 are "OO OO OO O? //"',
        'And the marks of the week from Tue 4 March 2025 are "OO OO OO O? //"',
        "does not begin on a Monday",
    ),
    _given(
        f"{LATER}| 3 March 2025 | OO | OO | OO | OO | OO | 10 March 2025 |",
        f"{LATER}| 3 March 2025 | OO | OO | OO | OO | OO | 10 Mach 2025 |",
        "did you mean “March”",
    ),
    _given(
        f"{WEEKS}| 3 March 2025 | OO | OO | OO | OO | O? |",
        f"{WEEKS}| 3 March 2025 | OO | OO | OO | OO | O |",
        "does not have ten marks",
    ),
    # ---- the record
    _given(
        "And the record covers 1 March 2025 to 31 March 2025",
        "And the record covers 31 March 2025 to 1 March 2025",
        "ends before it begins",
    ),
    _given("And the record begins on 1 March 2025", "And the record begins on 1 Mars 2025", "did you mean “March”"),
    _given(
        "And the record ends on 31 March 2025", "And the record ends on Mon 1 April 2025", "is a Tuesday, not a Monday"
    ),
    _given(
        "And the record of answered is incomplete",
        "And the record of anwsered is incomplete",
        "did you mean “answered”",
    ),
    _given("And school days follow terms", "And school days follow term", "did you mean “terms”"),
    _given("And working days follow holidays", "And workin days follow holidays", "did you mean “working”"),
    _given(
        "And the reading how-many-days is five", "And the reading how-many-day is five", "did you mean “how-many-days”"
    ),
    _given("And the reading how-many-days is five", "And the reading how-many-days is fife", "did you mean “five”"),
]
