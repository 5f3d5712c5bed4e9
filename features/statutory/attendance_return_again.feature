Feature: Further returns while the absence lasts
  Source: the pupil registration regulations of 2006 and of 2024, on returns at agreed intervals. A pupil who was reported for
  absence and still does not come is reported again within the interval that the school has agreed with its authority.

  Background:
    # Absent from Monday 3 March 2025: 3 to 7 March (5), 10 to 14 March (10). The tenth school day is Friday 14 March.
    Given a school "Oakfield"
    And the fact attendance return interval is "2 weeks"
    And a child "A"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And the fact fails to attend regularly is no

  Scenario: reported once, then no more
    # Two weeks after Friday 14 March is Friday 28 March.
    Given absence without permission from Mon 3 March 2025 on
    And these events:
      | event             | on                | particulars            |
      | attendance return | Fri 14 March 2025 | full name and address  |
    When it is judged as at Thu 27 March 2025
    Then the duty "attendance-return-again" is pending, due Fri 28 March 2025
    And it is owed by the school to the school authority
    When it is judged as at Fri 28 March 2025
    Then the duty "attendance-return-again" is pending, due Fri 28 March 2025
    When it is judged as at Sat 29 March 2025
    Then the duty "attendance-return-again" is overdue, due Fri 28 March 2025
    And it is a breach
    And with the reading returns-while-absence-lasts as once it would be not triggered
    And the definition "attendance-return-called-for" holds since Fri 14 March 2025

  Scenario: reported every fortnight, over the Easter holidays
    # From 14 March to 28 March, to 11 April, to 25 April. Term ends on 4 April and begins again on 22 April at the latest;
    # holidays do not end the absence, and the interval runs on through them.
    Given absence without permission from Mon 3 March 2025 on
    And these events:
      | event             | on                | particulars            |
      | attendance return | Fri 14 March 2025 | full name and address  |
      | attendance return | Fri 28 March 2025 | full name and address  |
      | attendance return | Fri 11 April 2025 | full name and address  |
    When it is judged as at Fri 11 April 2025
    Then the duty "attendance-return-again" that arose on Fri 14 March 2025 is met, done on Fri 28 March 2025
    And the duty "attendance-return-again" that arose on Fri 28 March 2025 is met, done on Fri 11 April 2025
    And the duty "attendance-return-again" that arose on Fri 11 April 2025 is pending, due Fri 25 April 2025

  Scenario Outline: reported on the tenth day, and back at school on <day>
    Given absence without permission from Mon 3 March 2025 to <last>
    And attendance recorded as present from <day> on
    And these events:
      | event             | on                | particulars            |
      | attendance return | Fri 14 March 2025 | full name and address  |
    When it is judged as at Wed 2 April 2025
    Then the duty "attendance-return-again" is <status>

    Examples: the second report was due on Friday 28 March
      | last              | day               | status     |
      | Wed 26 March 2025 | Thu 27 March 2025 | superseded |
      | Thu 27 March 2025 | Fri 28 March 2025 | superseded |
      | Mon 31 March 2025 | Tue 1 April 2025  | missed     |

  Scenario: a school that never reported is late once, and not once more at every interval
    Given absence without permission from Mon 3 March 2025 on
    When it is judged as at Wed 30 April 2025
    Then the duty "ten-day-absence-return" is overdue, due Fri 28 March 2025
    And there is no duty "attendance-return-again"
