Feature: Return for long absence without permission
  Source: the pupil registration regulations of 2006 and of 2024. A school reports a pupil of school age once absence
  without permission has lasted ten school days in a row, within the interval that it has agreed with its authority.
  The tenth day is a day number: the first day of absence is day one. Irregular attendance is another matter.

  Background:
    # Born on 3 February 2012: of school age from 31 March 2017. The agreed interval is one month.
    Given a school "Oakfield"
    And the fact attendance return interval is "1 month"
    And a child "A"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012

  Scenario: two full weeks from a Monday
    # 3 to 7 March (5), 10 to 14 March (10): the tenth school day is Friday 14 March. A month after it is 14 April.
    Given the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at Thu 13 March 2025
    Then there is no duty "ten-day-absence-return"
    When it is judged as at Fri 14 March 2025
    Then the duty "ten-day-absence-return" that arose on Fri 14 March 2025 is pending, due Mon 14 April 2025
    When it is judged as at Mon 14 April 2025
    Then the duty "ten-day-absence-return" is pending, due Mon 14 April 2025
    When it is judged as at Tue 15 April 2025
    Then the duty "ten-day-absence-return" that arose on Fri 14 March 2025 is overdue, due Mon 14 April 2025
    And it is a breach
    And it is owed by the school to the school authority

  Scenario: under the regulations of 2006
    # 15 to 19 April 2024 (5), 22 to 26 April (10): the tenth school day is Friday 26 April. A month after it is 26 May.
    Given the fact on school roll is yes
    And absence without permission from Mon 15 April 2024 on
    When it is judged as at Thu 25 April 2024
    Then there is no duty "ten-day-absence-return"
    And with the reading lateness-as-absence as absence it would be not triggered
    When it is judged as at Fri 26 April 2024
    Then the duty "ten-day-absence-return" that arose on Fri 26 April 2024 is pending, due Sun 26 May 2024
    And it is owed by the school to the school authority
    When it is judged as at Mon 27 May 2024
    Then the duty "ten-day-absence-return" is overdue, due Sun 26 May 2024
    And it is a breach

  Scenario Outline: no interval was agreed, absent from <first>
    # Ten school days end on Friday 26 April 2024 and on Friday 14 March 2025. Only where the reading gives a month is
    # there a last day: a month after 26 April is Sunday 26 May, a month after 14 March is Monday 14 April.
    Given a school "Northfield"
    And the fact attendance interval agreed is no from 1 September 2023
    And a child "G"
    And the school is "Northfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And absence without permission from <first> to <tenth>
    When it is judged as at <due>
    Then the duty "ten-day-absence-return" that arose on <tenth> is undetermined
    Given the reading no-agreed-interval is one_month
    When it is judged as at <due>
    Then the duty "ten-day-absence-return" that arose on <tenth> is pending, due <due>
    When it is judged as at <after>
    Then the duty "ten-day-absence-return" that arose on <tenth> is overdue, due <due>

    Examples:
      | first             | tenth             | due               | after             |
      | Mon 15 April 2024 | Fri 26 April 2024 | Sun 26 May 2024   | Mon 27 May 2024   |
      | Mon 3 March 2025  | Fri 14 March 2025 | Mon 14 April 2025 | Tue 15 April 2025 |

  Scenario Outline: two weeks were agreed, and the reading on missing agreements is <reading>
    # Two weeks after Friday 14 March 2025 is Friday the 28th: what was agreed stays.
    Given the reading no-agreed-interval is <reading>
    And a school "Northfield"
    And the fact attendance interval agreed is yes from 1 September 2023
    And the fact attendance return interval is "2 weeks"
    And a child "H"
    And the school is "Northfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at Fri 28 March 2025
    Then the duty "ten-day-absence-return" is pending, due Fri 28 March 2025
    When it is judged as at Sat 29 March 2025
    Then the duty "ten-day-absence-return" is overdue, due Fri 28 March 2025

    Examples:
      | reading        |
      | cannot_be_told |
      | one_month      |

  Scenario Outline: under the regulations of 2006, born on <born>, on a roll: <roll>
    # Born on 1 April 2019: of school age from 31 August 2024.
    Given a child "E"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is <born>
    And the fact on school roll is <roll>
    And absence without permission from Mon 15 April 2024 on
    When it is judged as at Fri 26 April 2024
    Then the duty "ten-day-absence-return" is <status>

    Examples:
      | born            | roll | status        |
      | 3 February 2012 | yes  | pending       |
      | 3 February 2012 | no   | not triggered |
      | 1 April 2019    | yes  | not triggered |

  Scenario Outline: the return is made on <day>
    Given the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    And attendance return on <day> with particulars full name and address
    When it is judged as at 30 April 2025
    Then the duty "ten-day-absence-return" that arose on Fri 14 March 2025 is <status>, done on <day>

    Examples:
      | day               | status   |
      | Fri 14 March 2025 | met      |
      | Mon 14 April 2025 | met      |
      | Tue 15 April 2025 | met late |

  Scenario Outline: absent from <first>, the tenth school day is <tenth>
    # Half-term:    10 to 14 Feb (5), no school from 17 to 21, 24 to 28 Feb (10).
    # Easter:       31 March to 4 April (5), holiday and bank holidays to 21 April, 22 to 25 April (9), Mon 28 (10).
    # Bank holiday: 28 April to 2 May (5), Mon 5 May is one, 6 to 9 May (9), Mon 12 May (10).
    # INSET days:   17, 18 Oct (2), 21 to 24 Oct (6), INSET on the 25th, half-term, INSET on 4 Nov, 5 to 8 Nov (10).
    #               A month after 8 November is 8 December 2024, a Sunday, and stays there.
    # Month end:    20 to 24 Jan (5), 27 to 31 Jan (10); a month after 31 January is the last of February.
    Given the fact on school roll is yes
    And absence without permission from <first> to <tenth>
    When it is judged as at <tenth>
    Then the duty "ten-day-absence-return" that arose on <tenth> is pending, due <due>

    Examples:
      | first                | tenth                | due                  |
      | Mon 10 February 2025 | Fri 28 February 2025 | Fri 28 March 2025    |
      | Mon 31 March 2025    | Mon 28 April 2025    | Wed 28 May 2025      |
      | Mon 28 April 2025    | Mon 12 May 2025      | Thu 12 June 2025     |
      | Thu 17 October 2024  | Fri 8 November 2024  | Sun 8 December 2024  |
      | Mon 20 January 2025  | Fri 31 January 2025  | Fri 28 February 2025 |

  Scenario: one day of illness breaks the run
    # Four days before it and five after it.
    Given the fact on school roll is yes
    And these weeks of marks:
      | week from    | Mon | Tue | Wed | Thu | Fri |
      | 3 March 2025 | OO  | OO  | OO  | OO  | II  |
      | 10 March 2025 | OO | OO  | OO  | OO  | OO  |
    When it is judged as at 14 March 2025
    Then there is no duty "ten-day-absence-return"

  Scenario: one session attended breaks the run
    Given the fact on school roll is yes
    And the marks of the week from 3 March 2025 are "OO OO OO OO OO"
    And the marks of the week from 10 March 2025 are "OO /O OO OO OO"
    When it is judged as at 14 March 2025
    Then there is no duty "ten-day-absence-return"

  Scenario: sessions for which nobody was expected are passed over
    # Four days, one day without sessions, five days, one day: the tenth is Monday 17 March.
    Given the fact on school roll is yes
    And the marks of the week from 3 March 2025 are "OO OO OO OO ##"
    And the marks of the week from 10 March 2025 are "OO OO OO OO OO"
    And the marks of the week from 17 March 2025 are "OO OO OO OO OO"
    When it is judged as at 17 March 2025
    Then the duty "ten-day-absence-return" that arose on Mon 17 March 2025 is pending, due Thu 17 April 2025

  Scenario Outline: on Friday 7 March 2025 the mark is <mark>, days of hindrance <reading>
    # Passed over, the tenth day is Monday 17 March, as above. A day that counts makes it Friday the 14th; one that ends the
    # run leaves 10 to 17 March, six days.
    Given the reading hindered-days is <reading>
    And the fact on school roll is yes
    And the marks of the week from 3 March 2025 are "OO OO OO OO <mark><mark>"
    And the marks of the week from 10 March 2025 are "OO OO OO OO OO"
    And the marks of the week from 17 March 2025 are "OO OO OO OO OO"
    When it is judged as at 14 March 2025
    Then the duty "ten-day-absence-return" is <Friday>
    When it is judged as at 17 March 2025
    Then the duty "ten-day-absence-return" is <Monday>

    Examples: due at another school, no transport, ill, absent
      | mark | reading     | Friday        | Monday        |
      | D    | end_the_run | not triggered | pending       |
      | D    | passed_over | not triggered | pending       |
      | Q    | end_the_run | not triggered | not triggered |
      | Q    | passed_over | not triggered | pending       |
      | I    | passed_over | not triggered | not triggered |
      | G    | end_the_run | pending       | pending       |

  Scenario: from August 2024 an arrival after the register closed counts
    Given the fact on school roll is yes
    And the marks of the week from 3 March 2025 are "OO OO OU UU OO"
    And the marks of the week from 10 March 2025 are "OO OO OO OO OO"
    When it is judged as at 14 March 2025
    Then the duty "ten-day-absence-return" that arose on Fri 14 March 2025 is pending

  Scenario: before August 2024 it broke the run, unless it is read as absence
    # 15 to 19 April 2024 (5), 22 to 26 April (10), if the Wednesday counts.
    Given the fact on school roll is yes
    And the marks of the week from 15 April 2024 are "OO OO UU OO OO"
    And the marks of the week from 22 April 2024 are "OO OO OO OO OO"
    When it is judged as at 26 April 2024
    Then there is no duty "ten-day-absence-return"
    And with the reading lateness-as-absence as absence it would be pending

  Scenario: a second stretch of ten days is a second duty
    # 3 to 14 March (10); back from 17 to 21 March; 24 to 28 March (5), 31 March to 4 April (10).
    Given the fact on school roll is yes
    And absence without permission from 3 March 2025 to 14 March 2025
    And attendance recorded as present from 17 March 2025 to 21 March 2025
    And absence without permission from 24 March 2025 to 4 April 2025
    When it is judged as at 4 April 2025
    Then the duty "ten-day-absence-return" arose 2 times
    And the duty "ten-day-absence-return" that arose on 14 March 2025 is pending, due 14 April 2025
    And the duty "ten-day-absence-return" that arose on 4 April 2025 is pending, due 4 May 2025

  Scenario: a missing mark leaves the tenth day open, but not for ever
    # With the afternoon of Thursday 27 February the run began on the 24th: tenth day 7 March, due 7 April.
    # Without it the run began on the 28th: 3 to 7 March (6), 10 to 13 March (10), so 13 March, due 13 April.
    Given the fact on school roll is yes
    And the marks of the week from 24 February 2025 are "OO OO OO O? OO"
    And the marks of the week from 3 March 2025 are "OO OO OO OO OO"
    And the marks of the week from 10 March 2025 are "OO OO OO OO OO"
    And absence without permission from 17 March 2025 on
    When it is judged as at 6 March 2025
    Then there is no duty "ten-day-absence-return"
    When it is judged as at 7 March 2025
    Then the duty "ten-day-absence-return" is undetermined, either not triggered or pending
    When it is judged as at 13 March 2025
    Then the duty "ten-day-absence-return" is pending
    When it is judged as at 8 April 2025
    Then the duty "ten-day-absence-return" is undetermined, either pending or overdue
    When it is judged as at 14 April 2025
    Then the duty "ten-day-absence-return" is overdue

  Scenario: irregular attendance before the run does not hide it
    # The school judged attendance irregular from 2 December 2024 and reported it on the 5th. 3 to 14 March 2025 are ten
    # school days: a return is owed for them too.
    Given the fact on school roll is yes
    And the fact fails to attend regularly is no until 1 December 2024
    And the fact fails to attend regularly is yes from 2 December 2024
    And attendance return on Thu 5 December 2024 with particulars full name and address
    And attendance recorded as present from 6 January 2025 to 28 February 2025
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at 31 March 2025
    Then the duty "ten-day-absence-return" that arose on Fri 14 March 2025 is pending, due Mon 14 April 2025
    And the duty "irregular-attendance-return" that arose on Mon 2 December 2024 is met, done on Thu 5 December 2024

  Scenario Outline: school age begins on Monday 31 March 2025, within the run
    # Five on 10 February 2025. Absent from Monday 17 March: 17 to 21 (5), 24 to 28 March (10).
    Given a child "F"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 10 February 2020
    And the fact on school roll is yes
    And absence without permission from Mon 17 March 2025 on
    When it is judged as at <day>
    Then the duty "ten-day-absence-return" is <status>

    Examples:
      | day               | status        |
      | Fri 28 March 2025 | not triggered |
      | Sun 30 March 2025 | not triggered |
      | Mon 31 March 2025 | pending       |
      | Wed 30 April 2025 | pending       |
      | Thu 1 May 2025    | overdue       |

  Scenario: entered on a register within the run
    # Ten days were full on Friday 14 March; the name was entered on Monday the 17th. A month later is 17 April.
    Given the fact on school roll is no until 16 March 2025
    And the fact on school roll is yes from 17 March 2025
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at Sun 16 March 2025
    Then there is no duty "ten-day-absence-return"
    When it is judged as at Mon 17 March 2025
    Then the duty "ten-day-absence-return" that arose on Mon 17 March 2025 is pending, due Thu 17 April 2025

  Scenario: a return that leaves out the address does not count
    Given the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    And attendance return on Fri 21 March 2025 with particulars full name
    When it is judged as at Tue 15 April 2025
    Then the duty "ten-day-absence-return" is overdue, due Mon 14 April 2025

  Scenario: nobody knows what the return said
    Given the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    And attendance return on Fri 21 March 2025
    When it is judged as at Tue 15 April 2025
    Then the duty "ten-day-absence-return" is undetermined, either met or overdue
    And what is missing is particulars

  Scenario Outline: under the regulations of 2006 the cause belongs to it, if the school knows it: <known>
    # Ten school days end on Friday 26 April 2024; a month later is Sunday 26 May.
    Given the fact on school roll is yes
    And the fact absence cause known is <known>
    And absence without permission from Mon 15 April 2024 on
    And attendance return on Fri 10 May 2024 with particulars <particulars>
    When it is judged as at Mon 27 May 2024
    Then the duty "ten-day-absence-return" is <status>

    Examples:
      | known | particulars                             | status  |
      | yes   | full name and address                   | overdue |
      | yes   | full name, address and cause of absence | met     |
      | no    | full name and address                   | met     |

  Scenario: a child on no roll
    Given the fact on school roll is no
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at 31 March 2025
    Then there is no duty "ten-day-absence-return"

  Scenario: not known whether on a roll
    Given absence without permission from Mon 3 March 2025 on
    When it is judged as at 31 March 2025
    Then the duty "ten-day-absence-return" is undetermined, either not triggered or pending
    And what is missing is on school roll

  Scenario: a child below school age
    # Born on 1 April 2020: of school age from 31 August 2025.
    Given a child "B"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 1 April 2020
    And the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at 31 March 2025
    Then there is no duty "ten-day-absence-return"

  Scenario: nobody knows what interval was agreed
    Given a child "C"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at 31 March 2025
    Then the duty "ten-day-absence-return" that arose on 14 March 2025 is undetermined
    And what is missing is attendance return interval

  Scenario: another interval was agreed
    # Two weeks after Friday 14 March is Friday 28 March.
    Given a school "Northfield"
    And the fact attendance return interval is "2 weeks"
    And a child "D"
    And the school is "Northfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And absence without permission from Mon 3 March 2025 on
    When it is judged as at Fri 28 March 2025
    Then the duty "ten-day-absence-return" is pending, due Fri 28 March 2025
    When it is judged as at Sat 29 March 2025
    Then the duty "ten-day-absence-return" is overdue, due Fri 28 March 2025
