"""Slips in one rule, each with the exact place, code and text of the answer (a help only where it is a guess)."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_link_rules import problems, rule

# ruff: noqa: E501
SLIPS = [
    ("power", "when: {fact: il}", ["10:18 CME-R030 unknown fact “il” | did you mean “ill”?"]),
    (
        "power",
        "when: {fact: open_now}",
        ["10:18 CME-R031 the fact “open_now” is one of a school, not of a child"],
    ),
    (
        "power",
        "when: {fact: kind}",
        ["10:18 CME-R042 “kind” is not a yes/no fact, so the condition must say what it is compared with"],
    ),
    ("power", "when: {fact: kind, is: dusk}", ["10:28 CME-R035 “dusk” is not a value of “kind”"]),
    (
        "power",
        "when: {fact: kind, at_least: 3}",
        ["10:24 CME-R043 “at_least” compares numbers, and “kind” is not a number"],
    ),
    ("power", "when: {fact: hours, at_least: many}", ["10:35 CME-R006 at_least “many” is not a number"]),
    (
        "power",
        "when: {fact: hours, at_least: 3, below: 5}",
        ["10:38 CME-R021 “at_least” and “below” stand in one condition"],
    ),
    (
        "power",
        "when: {fact: born, is: 2024-13-01}",
        ["10:28 CME-R002 “born” has day and month the wrong way round: “2024-13-01”"],
    ),
    ("power", "when: {fact: ill, with: {a: b}}", ["10:23 CME-R022 “with” does not go with “fact”"]),
    (
        "power",
        "when: {fact: ill, event: left}",
        ["10:23 CME-R021 a condition has both “fact” and “event”, and only one may stand in it"],
    ),
    ("power", "when: {fakt: ill}", ["10:12 CME-S001 unknown key “fakt” | did you mean “fact”?"]),
    ("power", "when: {}", ["10:5 CME-S007 “when” is empty, and needs at least 1"]),
    ("power", "when: {event: lefft}", ["10:19 CME-R032 unknown event “lefft” | did you mean “left”?"]),
    (
        "power",
        "when: {event: inspected}",
        ["10:19 CME-R033 the event “inspected” stands in the file of a school, not of a child"],
    ),
    (
        "power",
        "when: {event: left, with: {wy: moved}}",
        ["10:32 CME-R034 the event “left” has no attribute “wy” | did you mean “why”?"],
    ),
    (
        "power",
        "when: {event: left, with: {why: move}}",
        ["10:37 CME-R035 “move” is not a value of “why” | did you mean “moved”?"],
    ),
    (
        "power",
        "when: {event: left, contains: {why: [moved]}}",
        ["10:36 CME-R037 “why” is not a list, so it cannot contain anything"],
    ),
    (
        "power",
        "when: {event: left, with: {person: this sibling}}",
        ["10:40 CME-R036 “this sibling” means nothing here, because the rule is not one for each of several people"],
    ),
    (
        "power",
        "when: {passed: 5, since: {event: left}}",
        ["10:20 CME-R003 “passed”: a period needs a unit: calendar days, working days or school days"],
    ),
    (
        "power",
        "when: {passed: 5 days, since: {event: left}}",
        ["10:20 CME-R003 “passed”: a period needs a unit: calendar days, working days or school days"],
    ),
    (
        "power",
        "when: {passed: 5 workdays, since: {event: left}}",
        ["10:20 CME-R003 “passed” must be a number and a unit, and is “5 workdays”"],
    ),
    ("power", "when: {passed: 5 working days}", ["10:11 CME-S002 “since” is missing from the condition"]),
    (
        "power",
        "when: {measure: absense, at_least: 10 school days}",
        ["10:21 CME-R040 unknown measure “absense” | did you mean “absence”?"],
    ),
    (
        "power",
        "when: {measure: absence, at_least: 10 weeks}",
        ["10:40 CME-R044 a measure counts school days, and the condition asks for another unit"],
    ),
    (
        "power",
        "when: {after: {date: 2024-02-30}}",
        ["10:26 CME-R001 “date” is “2024-02-30”, a date that does not exist"],
    ),
    (
        "power",
        "when: {after: {date: 2024-30-02}}",
        ["10:26 CME-R002 “date” has day and month the wrong way round: “2024-30-02”"],
    ),
    ("power", "when: {after: {date: 30/02/2024}}", ["10:26 CME-R001 “date” must be a date, and is “30/02/2024”"]),
    (
        "power",
        "when: {after: {date: 1066-10-14}}",
        ["10:26 CME-R001 “date” is “1066-10-14”, which is not from 1900 to 2200"],
    ),
    ("power", "when: {after: 2024-02-03}", ["10:19 CME-R023 “after” is a date that stands alone"]),
    ("power", "when: {after: triger}", ["10:19 CME-R023 “triger” alone is no moment | did you mean “trigger”?"]),
    (
        "power",
        "when: {after: trigger}",
        ["10:19 CME-R024 “trigger” means nothing here: it is known only in a duty, after its trigger"],
    ),
    (
        "power",
        "when: {measure: absence, at_least: 10 calendar days, in: 50 school days}",
        ["10:40 CME-R044 with “in” a measure counts sessions or school days"],
    ),
    (
        "power",
        "when: {measure: absence, at_least: 10 sessions, in: 2 terms}",
        ["10:57 CME-R044 absence is counted in a stretch of school or calendar days, weeks, months or years"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {no_later_than: {attribute: born}}",
        ["12:38 CME-R034 no event has an attribute “born”"],
    ),
    (
        "power",
        "when: {after: {run_start: absence}}",
        ["10:20 CME-R024 “run_start” means nothing here: it is known only in a duty, after its trigger"],
    ),
    (
        "power",
        "when: {after: {fact: ill}}",
        ["10:26 CME-R054 “ill” is not a date, so no moment can be taken from it"],
    ),
    (
        "power",
        "when: {after: {birthday: five, of: {fact: born}}}",
        ["10:30 CME-R006 birthday “five” is not an age in whole years"],
    ),
    (
        "power",
        "when: {after: {first_of: [31 June], on_or_after: {fact: born}}}",
        ["10:31 CME-R008 “first_of” must be a day of the year, and is “31 June”"],
    ),
    (
        "power",
        "when: {after: {last: Fryday, of: June, in_year_of: {fact: born}}}",
        ["10:26 CME-S004 “last” has a value that is not allowed here: “Fryday” | did you mean “Friday”?"],
    ),
    (
        "power",
        "when: {after: {count: 3 weeks}}",
        ["10:20 CME-R025 a count needs one of “after”, “beginning_with” and “before”"],
    ),
    (
        "power",
        "when: {after: {count: 3 weeks, after: {fact: born}, before: {fact: born}}}",
        ["10:57 CME-R025 a count needs one of “after”, “beginning_with” and “before”"],
    ),
    (
        "power",
        "when: {after: {later_of: [{fact: born}]}}",
        ["10:20 CME-S006 “later_of” has 1 item, and needs at least 2"],
    ),
    (
        "power",
        "when: {after: {later_of: [{fact: born}, {count: 3 hours, after: {fact: born}}]}}",
        ["10:11 CME-R056 hours are counted where a condition is judged by the day"],
    ),
    (
        "power",
        "when: {after: {reading: days, choices: {calendar: {fact: born}, working: {count: 3 hours, after: {fact: born}}}}}",
        ["10:11 CME-R056 hours are counted where a condition is judged by the day"],
    ),
    ("power", "when: {all: []}", ["10:12 CME-S006 “all” is empty, and needs at least 1"]),
    ("power", "when: {definition: two}", ["10:24 CME-R046 unknown definition “two”"]),
    (
        "power",
        "when: {definition: one}",
        ["10:24 CME-R047 “one” is of the kind power, and a definition is due here"],
    ),
    (
        "power",
        "when: {verdict: one, is: met}",
        [
            "10:21 CME-R089 the rules need one another in a circle: “one” asks for the verdict on “one”",
            "10:30 CME-R045 “met” is not a status of a power",
        ],
    ),
    (
        "power",
        "when: {reading: dys, choices: {calendar: {fact: ill}}}",
        ["10:21 CME-R050 unknown reading “dys” | did you mean “days”?"],
    ),
    (
        "power",
        "when: {reading: days, choices: {calendar: {fact: ill}, workin: {fact: ill}}}",
        [
            "10:21 CME-R053 the alternative “working” of the reading “days” is missing",
            "10:60 CME-R052 the reading “days” has no alternative “workin” | did you mean “working”?",
        ],
    ),
    (
        "power",
        "when: {reading: days, choices: {calendar: {fact: ill}}}",
        ["10:21 CME-R053 the alternative “working” of the reading “days” is missing"],
    ),
    ("power", "trigger: {event: left}", ["10:5 CME-R077 “trigger” has no place in a power"]),
    (
        "power",
        "recorded_as: {fact: ill}\nwhen: {fact: ill}",
        ["10:5 CME-R077 “recorded_as” has no place in a power"],
    ),
    (
        "definition",
        "when: {fact: ill}\nrecorded_as: {fact: kind}",
        ["11:25 CME-R042 “kind” is not a yes/no fact, so it cannot record whether the definition holds"],
    ),
    ("duty", "discharge: {event: told}", ["8:5 CME-R084 nothing starts the duty “one”"]),
    ("duty", "trigger: {event: left}", ["8:5 CME-R085 nothing discharges the duty “one”"]),
    ("duty", "trigger: standing", ["8:5 CME-R097 the standing duty “one” does not say what must be kept"]),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nkeeps: {fact: ill}",
        ["8:5 CME-R097 the duty “one” keeps a condition, and is not standing"],
    ),
    (
        "duty",
        "trigger: standin\ndischarge: {event: told}",
        ["10:14 CME-R026 “standin” alone is no trigger | did you mean “trigger: standing”?"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: 5 working days",
        ["12:10 CME-R027 “due” does not say from when the time is counted"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: 5 days",
        ["12:10 CME-R003 “due”: a period needs a unit: calendar days, working days or school days"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {within: 5, after: trigger}",
        ["12:19 CME-R003 “within”: a period needs a unit: calendar days, working days or school days"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {within: 5 days, after: trigger}",
        ["12:19 CME-R003 “within”: a period needs a unit: calendar days, working days or school days"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {within: 5 working days}",
        ["12:10 CME-S002 “after” is missing from “due”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {within: 5 working days, on: trigger}",
        ["12:35 CME-R021 a limit has both “within” and “on”, and only one may stand in it"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {within: {fact: hours}, after: trigger}",
        ["12:26 CME-R055 “hours” is not a length of time"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {no_later_than: period_end}",
        ["12:26 CME-R024 “period_end” means nothing here: it is known only with “trigger: {each: …}”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {no_later_than: {event: left}}",
        ["12:10 CME-R088 the duty “one” is owed before what triggers it"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {before: trigger}",
        ["12:10 CME-R088 the duty “one” is owed before what triggers it"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndue: {on: trigger, by_time: 16h}",
        ["12:33 CME-R005 “by_time” must be a time of day from 00:00 to 23:59, and is “16h”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nopens: at_episode_start",
        ["12:12 CME-R024 the duty is not bound to an episode, so nothing opens at the start of one"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nopens: at_once",
        ["12:12 CME-S004 “opens” has a value that is not allowed here: “at_once”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nbearer: scool",
        ["12:13 CME-R038 unknown party “scool” | did you mean “school”?"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nbearer: {fact: kind, choose: {day: school, dusk: council}}",
        ["12:48 CME-R035 “dusk” is not a value of “kind”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nwhenn: {fact: ill}",
        ["12:5 CME-S001 unknown key “whenn” | did you mean “when”?"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\nprovided: {fact: interval, of: shool}",
        ["12:36 CME-R039 there is no link “shool” from a child to another subject | did you mean “school”?"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told}\ndischarg: {event: told}",
        ["12:5 CME-S001 unknown key “discharg”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ndischarge: {event: told, where: {fact: ill}}",
        ["11:30 CME-R022 “where” stands only in a part of “all”"],
    ),
    (
        "duty",
        "trigger: {each: month, year_begins: 1 May}\ndischarge: {event: told}",
        ["10:28 CME-R022 “year_begins” goes only with “each: year”"],
    ),
    (
        "duty",
        "trigger: {event: left}\ntable: {by: [{attribute: why}], rows: [{for: {why: moved}, discharge: {event: told}}]}",
        ["11:12 CME-R091 the table of “one” says nothing where why is ended"],
    ),
    (
        "duty",
        "trigger: {event: left}\ntable: {by: [{attribute: why}], rows: [{for: {why: moved}, discharge: {event: told}}, {for: {}, discharge: {event: left}}]}",
        ["11:91 CME-R092 two rows of the table of “one” apply where why is moved"],
    ),
    (
        "duty",
        "trigger: {event: left}\ntable: {by: [{attribute: wy}], rows: [{for: {}, discharge: {event: told}}]}",
        ["11:30 CME-R034 the event “left” has no attribute “wy” | did you mean “why”?"],
    ),
    (
        "duty",
        "trigger: {event: left}\ntable: {by: [{fact: hours}], rows: [{for: {}, discharge: {event: told}}]}",
        ["11:25 CME-R069 “hours” has no closed list of values, so it cannot be a column"],
    ),
    (
        "duty",
        "trigger: {event: left}\ntable: {by: [{fact: kind}], rows: [{for: {kid: day}, discharge: {event: told}}, {for: {}, discharge: {event: told}}]}",
        ["11:47 CME-R070 the table has no column “kid” | did you mean “kind”?"],
    ),
    ("prohibition", "allowed_when: {fact: ill}", ["8:5 CME-R086 the prohibition “one” forbids nothing"]),
    ("prohibition", "forbids: {event: lft}", ["10:22 CME-R032 unknown event “lft” | did you mean “left”?"]),
    ("exception", "when: {fact: ill}", ["3:7 CME-R073 the exception does not say which rules it defeats"]),
    ("exception", "", ["3:7 CME-R073 the exception does not say which rules it defeats"]),
    ("definition", "bearer: school", ["10:5 CME-R077 “bearer” has no place in a definition"]),
]


@pytest.mark.parametrize(("kind", "body", "expected"), SLIPS)
def test_a_slip_in_a_rule(tmp_path: Path, kind: str, body: str, expected: list[str]) -> None:
    found = problems(tmp_path, {"statutory/one.yaml": rule(body, kind)})
    assert [each.removeprefix("statutory/one.yaml:") for each in found] == expected
