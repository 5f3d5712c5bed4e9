"""For each step phrase that judges, or says what must come out, a step that holds and one with a slip."""

from __future__ import annotations

from bdd_phrase_cases import CHILD, JUDGED, PhraseCase

ASKED = f"{CHILD}\nAnd the fact at home is no\nAnd asked on Mon 3 March 2025"
AWAY = f"{CHILD}\nAnd school days follow terms\nAnd absence without permission from 3 March 2025 on"
LISTED = f"{CHILD}\nAnd listed by office on 3 March 2025"
OVERDUE = 'Then the duty "answer" is overdue'
UNKNOWN = f'{CHILD}\nAnd asked on 3 March 2025\n{JUDGED}\nThen the duty "answer" is undetermined'
TWO = "And the fact at home is yes from 3 March 2025\nAnd the fact at home is no from 3 March 2025"


def _then(before: str, good: str, bad: str, told: str) -> PhraseCase:
    return PhraseCase(good, bad, told, before, "")


THEN = [
    # ---- judging
    _then(
        ASKED, f"{JUDGED}\n{OVERDUE}", f"When it is judged as at 31 Febuary 2025\n{OVERDUE}", "did you mean “February”"
    ),
    _then(
        ASKED,
        "When it is judged as at 31 March 2025 as known on 5 March 2025\nThen the duty answer is undetermined",
        f"When it is judged as at 31 March 2025 as known on Wed 6 March 2025\n{OVERDUE}",
        "is a Thursday",
    ),
    _then(
        ASKED,
        f'When the child "A" is judged as at 31 March 2025\n{OVERDUE}',
        f'When the child "B" is judged as at 31 March 2025\n{OVERDUE}',
        "there is no child “B”",
    ),
    # ---- duties
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the duty answer that arose on 3 March 2025 is overdue, due Wed 5 March 2025",
        "Then the duty answer is pending",
        "found:    overdue, arose on Mon 3 Mar 2025, due Wed 5 Mar 2025",
    ),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then the duty answr is overdue", "did you mean “answer”"),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then the duty answer is overdoe", "did you mean “overdue”"),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then the duty may-ask is met", "is not a duty but a power"),
    _then(
        f"{ASKED}\n{JUDGED}",
        OVERDUE,
        "Then the duty answer is overdue, due Thu 6 March 2025",
        "expected: overdue, due Thu 6",
    ),
    _then(
        f"{ASKED}\nAnd answered on 4 March 2025\n{JUDGED}",
        "Then the duty answer is met, done on 4 March 2025",
        "Then the duty answer is met, done on 5 March 2025",
        "found:    met",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        OVERDUE,
        "Then the duty answer that arose on 4 March 2025 is overdue",
        "expected: one instance that arose on Tue 4 Mar 2025",
    ),
    _then(
        f"{ASKED}\nAnd asked on 10 March 2025\n{JUDGED}",
        "Then the duty answer arose 2 times",
        OVERDUE,
        "say which with “that arose on DAY”",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the duty answer arose 1 time",
        "Then the duty answer arose 2 times",
        "expected: 2 instances",
    ),
    _then(
        f'{CHILD}\nAnd sibling "B"\nAnd sibling "C"\nAnd asked on 3 March 2025\n'
        f"And sibling seen on 4 March 2025 with person B\n{JUDGED}",
        'Then the duty see-siblings for "B" is met',
        'Then the duty see-siblings for "C" is met',
        "found:    overdue, for C",
    ),
    _then(
        f"{LISTED} at 09:00\nAnd sibling seen on 3 March 2025 at 15:59\n{JUDGED}",
        "Then the duty by-four is met, due 3 March 2025 at 16:00",
        "Then the duty by-four is met, due 3 March 2025 at 15:00",
        "due Mon 3 Mar 2025 at 16:00",
    ),
    _then(
        UNKNOWN,
        "Then the duty answer is undetermined, either excused or overdue",
        "Then the duty answer is undetermined, either met or overdue",
        "found:    undetermined, either excused or overdue",
    ),
    _then(
        f"{CHILD}\nAnd the fact at home is yes\nAnd asked on 3 March 2025\n{JUDGED}",
        "Then the duty answer is excused by no-answer-at-home",
        "Then the duty answer is excused by not-in-red",
        "found:    excused, by no-answer-at-home",
    ),
    _then(
        f"{CHILD}\n{JUDGED}",
        "Then there is no duty answer",
        "Then there is no prohibition not-listed-befor",
        "did you mean “not-listed-before”",
    ),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then there is no duty answer", "expected: not triggered"),
    # ---- the other kinds
    _then(
        f"{LISTED}\nAnd the fact at home is yes\nAnd the fact colour is blue\n{JUDGED}",
        "Then the prohibition not-listed-before is violated by the act of 3 March 2025",
        "Then the prohibition not-listed-before is complied with",
        "found:    violated",
    ),
    _then(
        f"{LISTED}\nAnd the fact colour is dark red\n{JUDGED}",
        "Then the prohibition not-listed-before is excused by not-in-red",
        "Then the prohibition not-listed-before is met",
        "not a status of a prohibition",
    ),
    _then(
        f"{AWAY}\n{JUDGED}",
        "Then the definition counts-as-away holds since 6 March 2025",
        "Then the definition counts-as-away holds since 5 March 2025",
        "found:    holds, since Thu 6 Mar 2025",
    ),
    _then(
        f"{AWAY}\n{JUDGED}",
        "Then the definition counts-as-away holds",
        "Then the definition counts-as-away does not hold",
        "expected: does not hold",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the exception no-answer-at-home does not hold",
        "Then the exception no-answer-at-home holds",
        "found:    does not hold",
    ),
    _then(
        f"{CHILD}\n{JUDGED}",
        "Then the power may-ask is undetermined",
        "Then the power may-ask is available",
        "found:    undetermined",
    ),
    _then(
        f"{CHILD}\nAnd the fact at home is yes from 3 March 2025\nAnd the fact at home is no to 2 March 2025\n{JUDGED}",
        "Then the power may-ask is available since 3 March 2025",
        "Then the power may-ask is not available",
        "found:    available, since Mon 3 Mar 2025",
    ),
    _then(
        f"{CHILD}\nAnd the fact at home is no\n{JUDGED}",
        "Then the power may-ask is not available",
        "Then the power may-ask is undetermined",
        "found:    not available",
    ),
    # ---- what is not known
    _then(
        UNKNOWN,
        "And what is missing is at home",
        "And what is missing is at home and born",
        "found:    missing: at_home",
    ),
    _then(
        UNKNOWN,
        "And answering at home alone would settle it",
        "And answering born alone would settle it",
        "found:    at_home would settle it",
    ),
    _then(
        f"{CHILD}\n{JUDGED}\nThen the definition one-of-two is undetermined",
        "And no single answer would settle it",
        "And answering at home alone would settle it",
        "found:    no single answer would settle it",
    ),
    _then(
        f"{AWAY}\n{JUDGED}",
        "Then the definition counts-as-away holds",
        "Then the definition counts-as-away holds\nAnd no single answer would settle it",
        "nothing is missing",
    ),
    _then(
        UNKNOWN,
        "And answering at home alone would settle it",
        "And no single answer would settle it",
        "found:    at_home",
    ),
    _then(
        f"{ASKED}\n{JUDGED}\n{OVERDUE}",
        "And it rests on the reading how-many-days",
        "And it rests on the reading how-many",
        "did you mean “how-many-days”",
    ),
    _then(
        f"{AWAY}\n{JUDGED}\nThen the definition counts-as-away holds",
        "Then the definition counts-as-away holds",
        "And it rests on the reading how-many-days",
        "found:    it rests on no reading",
    ),
    _then(
        f"{ASKED}\n{JUDGED}\n{OVERDUE}",
        "And the version from 1 January 2020 counts",
        "And the version from 2 January 2020 counts",
        "found:    the version from 1 Jan 2020",
    ),
    _then(
        f"{CHILD}\n{JUDGED}\nThen there is no duty answer",
        "And it is neither a breach nor a shortfall",
        "And the version from 1 January 2020 counts",
        "found:    no version counts",
    ),
    _then(
        f"{ASKED}\nAnd answered on 7 March 2025\n{JUDGED}\nThen the duty answer is met late",
        "And with the reading how-many-days as five it would be met",
        "And with the reading how-many-days as five it would be met late",
        "found:    met with how-many-days as five",
    ),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then what is missing is at home", "no verdict has been looked at yet"),
    # ---- how it weighs, and who owes it
    _then(
        f"{ASKED}\n{JUDGED}\n{OVERDUE}", "And it is a breach", "And it is a shortfall", "found:    breach of a “must”"
    ),
    _then(f"{ASKED}\n{JUDGED}\n{OVERDUE}", "And it is a breach", "And it is a braech", "did you mean “breach”"),
    _then(
        f"{ASKED}\nAnd answered on 4 March 2025\n{JUDGED}\nThen the duty answer is met",
        "And it is neither a breach nor a shortfall",
        "And it is a breach",
        "found:    neither breach nor shortfall",
    ),
    _then(
        f"{ASKED}\n{JUDGED}\n{OVERDUE}",
        "And it is a breach",
        "And it is neither a breach nor a shortfall",
        "found:    overdue",
    ),
    _then(
        f"{ASKED}\n{JUDGED}\n{OVERDUE}",
        "And it is owed by the office to the school",
        "And it is owed by the school",
        "found:    owed by office to school",
    ),
    _then(
        f"{ASKED}\n{JUDGED}\n{OVERDUE}",
        "And it is owed by the office",
        "And it is owed by the ofice",
        "did you mean “office”",
    ),
    # ---- what is left to do, and what was noticed
    _then(f"{CHILD}\n{JUDGED}", "Then there is no breach", "Then there is no braech", "the phrases most like it are"),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then there is no breach", "found:    answer is overdue"),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the office must still do answered by 5 March 2025",
        "Then the office must still do answered by 6 March 2025",
        "office must do answered by Wed 5 Mar 2025",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the office must still do answered",
        "Then the ofice must still do answered",
        "did you mean “office”",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the office must still do answered",
        "Then the office must still do answred",
        "did you mean “answered”",
    ),
    _then(
        f"{UNKNOWN}",
        "And somebody must find out at home",
        "And somebody must find out born",
        "found:    find out at_home",
    ),
    _then(
        'Given a school "S"\nAnd the fact open now is yes\n' + JUDGED,
        "Then nothing is left to do",
        "Then there is no duty stay-open",
        "found:    met",
    ),
    _then(f"{ASKED}\n{JUDGED}", OVERDUE, "Then nothing is left to do", "found:    do: "),
    _then(
        f"{AWAY}\nAnd the fact listed is no\n{JUDGED}",
        "Then it is noticed that the record of counts-as-away is missing",
        "Then it is noticed that the record of counts-as-away is too early",
        "found:    recorded_classification",
    ),
    _then(
        f"{AWAY}\nAnd the fact listed is no\n{JUDGED}",
        "Then it is noticed that the record of counts-as-away is missing",
        "Then it is noticed that the record of counts-as-away is lates",
        "did you mean “late”",
    ),
    _then(
        f"{CHILD}\n{TWO}\n{JUDGED}",
        "Then it is noticed that the values of at home contradict each other",
        "Then it is noticed that the values of colour contradict each other",
        "found:    contradiction at_home",
    ),
    _then(
        f"{CHILD}\nAnd asked on 1 April 2025\n{JUDGED}",
        "Then it is noticed that asked is dated after the day",
        "Then it is noticed that answered is dated after the day",
        "found:    after_as_at asked",
    ),
    _then(
        f"{ASKED}\nAnd answered on 4 March 2025, recorded on 7 March 2025\n{JUDGED}",
        "Then it is noticed that answered was recorded afterwards",
        "Then it is noticed that answered was recorded late",
        "found:    recorded_after answered",
    ),
    # Asked on Mon 3 March 2025: two calendar days later is Wed 5, and late is Thu 6.
    _then(
        f"{ASKED}\nWhen it is judged as at 4 March 2025\nThen the duty answer is pending",
        "Then if nothing more is recorded it is overdue from Thu 6 March 2025",
        "Then if nothing more is recorded it is overdue from Wed 5 March 2025",
        "found:    overdue from Thu 6 Mar 2025",
    ),
    _then(
        f"{CHILD}\nAnd the fact at home is no, recorded on 3 March 2025\n"
        "And asked on 3 March 2025, recorded on 3 March 2025\nAnd answered on 4 March 2025, recorded on 7 March 2025\n"
        f"{JUDGED}\nThen the duty answer is met",
        "Then by what was recorded by the due date it was overdue",
        "Then by what was recorded by the due date it was met",
        "found:    overdue by what was known then",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        OVERDUE,
        "Then the duty answer is overdue, due Wed 5 March 2025 at 25:30",
        "“25:30” is not a time of day",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the definition in-enquiry holds in the enquiry of 3 March 2025",
        "Then the definition in-enquiry holds in the enqiry of 3 March 2025",
        "did you mean “enquiry”",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the definition in-enquiry holds in the enquiry of 3 March 2025",
        "Then the definition in-enquiry holds in the enquiry of 4 March 2025",
        "no enquiry was opened on this day",
    ),
    _then(
        f'{ASKED}\nAnd the sibling "B"\n{JUDGED}',
        'Then the duty see-siblings for "B" is overdue',
        'Then the duty see-siblings for "C" is overdue',
        "expected: one instance for C",
    ),
    _then(
        f"{ASKED}\n{JUDGED}",
        "Then the second opinion agrees",
        "Then the second opinion agres",
        "the second opinion agrees",
    ),
]
