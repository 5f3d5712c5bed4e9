Feature: Attendance order after the notice has run out
  Source: Education Act 1996, section 437. Once the time that its notice allows has run out and the parent has not
  satisfied it, an authority serves an order: after fifteen days at the least, with the day of service as the first.
  Before that nothing is owed, and an order too soon is forbidden.

  Background:
    Given a child "A"

  Scenario Outline: notice served on Monday 3 February 2025, order on <day>
    # Beginning with the 3rd as day 1, day 15 is the 17th; the first day for the order is the 18th.
    Given notice to satisfy served on Mon 3 February 2025
    And attendance order served on <day>
    When it is judged as at 31 March 2025
    Then the prohibition "attendance-order-not-too-soon" is <soon> by the act of <day>
    And the duty "school-attendance-order" that arose on Tue 18 February 2025 is <status>

    Examples: an order that came too soon does not count
      | day                  | soon          | status      |
      | Tue 4 February 2025  | violated      | outstanding |
      | Mon 17 February 2025 | violated      | outstanding |
      | Tue 18 February 2025 | complied with | met         |
      | Wed 19 February 2025 | complied with | met         |

  Scenario: an order too soon is a breach
    Given notice to satisfy served on Mon 3 February 2025
    And attendance order served on Mon 17 February 2025
    When it is judged as at 31 March 2025
    Then the prohibition "attendance-order-not-too-soon" is violated
    And it is a breach
    And it is owed by the home authority

  Scenario Outline: notice served on Monday 3 February 2025, no order by <day>
    # Nothing to do before the 18th; after that it is open and has no last day.
    Given notice to satisfy served on Mon 3 February 2025
    When it is judged as at <day>
    Then the duty "school-attendance-order" is <status>
    And the prohibition "attendance-order-not-too-soon" is complied with

    Examples:
      | day                  | status        |
      | Sun 9 February 2025  | not triggered |
      | Mon 17 February 2025 | not triggered |
      | Tue 18 February 2025 | outstanding   |
      | Mon 31 March 2025    | outstanding   |

  Scenario: it is owed by the authority
    Given notice to satisfy served on Mon 3 February 2025
    When it is judged as at Tue 18 February 2025
    Then the duty "school-attendance-order" is outstanding
    And it is owed by the home authority to the parents
    And the home authority must still do attendance order served

  Scenario: no notice was served
    When it is judged as at 31 March 2025
    Then there is no duty "school-attendance-order"

  Scenario Outline: the parent satisfied the authority on <day>
    # Within the fifteen days no order is ever owed; after them the order is no longer owed.
    Given notice to satisfy served on Mon 3 February 2025
    And parent satisfied authority on <day>
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is <status>

    Examples:
      | day                  | status        |
      | Wed 12 February 2025 | not triggered |
      | Mon 17 February 2025 | not triggered |
      | Wed 19 February 2025 | superseded    |

  Scenario: a second notice in a second matter
    # The second was served on Mon 5 May, so its fifteenth day is Mon 19 May.
    Given notice to satisfy served on Mon 3 February 2025
    And parent satisfied authority on Wed 12 February 2025
    And notice to satisfy served on Mon 5 May 2025
    And attendance order served on Mon 19 May 2025
    When it is judged as at 30 June 2025
    Then the prohibition "attendance-order-not-too-soon" is violated by the act of Mon 19 May 2025
    And the duty "school-attendance-order" that arose on Tue 20 May 2025 is outstanding

  Scenario Outline: where the authority must have recorded that school is expedient, recorded on <day>
    Given the reading school-expedient is recorded
    And notice to satisfy served on Mon 3 February 2025
    And school found expedient on <day>
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" that arose on <arose> is outstanding

    Examples:
      | day                  | arose                |
      | Mon 10 February 2025 | Tue 18 February 2025 |
      | Mon 24 February 2025 | Mon 24 February 2025 |

  Scenario: the parent satisfied the authority in an earlier matter
    Given parent satisfied authority on 10 December 2024
    And notice to satisfy served on Mon 3 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is outstanding

  Scenario Outline: school was found not expedient from <day>
    Given notice to satisfy served on Mon 3 February 2025
    And the fact school not expedient is no until <before>
    And the fact school not expedient is yes from <day>
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is <status>

    Examples:
      | before           | day              | status        |
      | 9 February 2025  | 10 February 2025 | not triggered |
      | 19 February 2025 | 20 February 2025 | superseded    |

  Scenario: an order in time stays in time, whatever comes after it
    Given notice to satisfy served on Mon 3 February 2025
    And attendance order served on Tue 18 February 2025
    And parent satisfied authority on Thu 20 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is met

  Scenario Outline: the notice was served some day from the 1st to <last> February, the order on the 18th
    # Served on the 3rd, the order could be made from the 18th; served on the 5th, from the 20th.
    Given notice to satisfy served between 1 February 2025 and <last> February 2025
    And attendance order served on Tue 18 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is <status>

    Examples:
      | last | status       |
      | 3    | met          |
      | 5    | undetermined |
