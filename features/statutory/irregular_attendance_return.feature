Feature: Return for irregular attendance
  Source: the pupil registration regulations of 2006 and of 2024. A school reports a pupil of school age of whom it has
  judged that attendance is not regular, within the interval that it has agreed with its authority. What is regular is
  the school's judgement. The first return of each stretch is judged.

  Background:
    # Born on 3 February 2012: of school age from 31 March 2017. The agreed interval is one month.
    Given a school "Oakfield"
    And the fact attendance interval agreed is yes from 1 September 2023
    And the fact attendance return interval is "1 month"
    And a child "A"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012

  Scenario: irregular attendance is enough by itself
    # A month after 10 March is 10 April.
    Given the fact on school roll is yes
    And the fact fails to attend regularly is no until 9 March 2025
    And the fact fails to attend regularly is yes from 10 March 2025
    And attendance recorded as present from 3 March 2025 on
    When it is judged as at 9 March 2025
    Then there is no duty "irregular-attendance-return"
    When it is judged as at 10 March 2025
    Then the duty "irregular-attendance-return" that arose on 10 March 2025 is pending, due 10 April 2025
    And it is owed by the school to the school authority
    And there is no duty "ten-day-absence-return"
    When it is judged as at 10 April 2025
    Then the duty "irregular-attendance-return" is pending, due 10 April 2025
    When it is judged as at 11 April 2025
    Then the duty "irregular-attendance-return" is overdue, due 10 April 2025
    And it is a breach

  Scenario Outline: the return is made on <day>
    Given the fact on school roll is yes
    And the fact fails to attend regularly is no until 9 March 2025
    And the fact fails to attend regularly is yes from 10 March 2025
    And attendance return on <day> with particulars full name and address
    When it is judged as at 30 April 2025
    Then the duty "irregular-attendance-return" that arose on 10 March 2025 is <status>

    Examples: a return from before was about something else
      | day               | status   |
      | Fri 7 March 2025  | overdue  |
      | Mon 10 March 2025 | met      |
      | Thu 10 April 2025 | met      |
      | Fri 11 April 2025 | met late |

  Scenario: a second stretch is a second duty
    # Irregular from 6 January, regular from 3 February, irregular again from 10 March. Due on 6 February and 10 April.
    Given the fact on school roll is yes
    And these facts:
      | fact                     | value | from            | to              |
      | fails to attend regularly | no    |                 | 5 January 2025  |
      | fails to attend regularly | yes   | 6 January 2025  | 2 February 2025 |
      | fails to attend regularly | no    | 3 February 2025 | 9 March 2025    |
      | fails to attend regularly | yes   | 10 March 2025   |                 |
    And attendance return on 20 January 2025 with particulars full name and address
    When it is judged as at 31 March 2025
    Then the duty "irregular-attendance-return" arose 2 times
    And the duty "irregular-attendance-return" that arose on 6 January 2025 is met
    And the duty "irregular-attendance-return" that arose on 10 March 2025 is pending, due 10 April 2025

  Scenario Outline: under the regulations of 2006 the cause belongs to it, if the school knows it: <known>
    # Judged irregular on Monday 11 March 2024; a month later is 11 April.
    Given the fact on school roll is yes
    And the fact absence cause known is <known>
    And the fact fails to attend regularly is no until 10 March 2024
    And the fact fails to attend regularly is yes from 11 March 2024
    And attendance return on Thu 11 April 2024 with particulars full name and address
    When it is judged as at Fri 12 April 2024
    Then the duty "irregular-attendance-return" is <status>, due Thu 11 April 2024
    And it is owed by the school to the school authority

    Examples:
      | known | status  |
      | yes   | overdue |
      | no    | met     |

  Scenario: no interval was agreed, where a month then holds
    # A month after 10 March is 10 April.
    Given a school "Northfield"
    And the fact attendance interval agreed is no from 1 September 2023
    And the reading no-agreed-interval is one_month
    And a child "B"
    And the school is "Northfield"
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And the fact fails to attend regularly is no until 9 March 2025
    And the fact fails to attend regularly is yes from 10 March 2025
    When it is judged as at 10 April 2025
    Then the duty "irregular-attendance-return" is pending, due 10 April 2025
    And the exception "no-agreed-interval" holds

  Scenario Outline: on a roll: <roll>, born on <born>
    # Born on 1 April 2020: of school age from 31 August 2025.
    Given a child "C"
    And the school is "Oakfield"
    And the fact date of birth is <born>
    And the fact on school roll is <roll>
    And the fact fails to attend regularly is no until 9 March 2025
    And the fact fails to attend regularly is yes from 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "irregular-attendance-return" is <status>

    Examples:
      | born            | roll | status        |
      | 3 February 2012 | yes  | pending       |
      | 3 February 2012 | no   | not triggered |
      | 1 April 2020    | yes  | not triggered |
