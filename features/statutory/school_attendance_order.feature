Feature: Attendance order after the notice has run out
  Source: Education Act 1996, section 437. An authority may serve an order once the time that its notice allows has run
  out: fifteen days or more, with the day of service as the first. An order too early is as wrong as none.

  Background:
    Given a child "A"

  Scenario Outline: notice served on Monday 3 February 2025, order on <day>
    # Beginning with the 3rd as day 1, day 15 is the 17th; the first day for the order is the 18th.
    Given notice to satisfy served on Mon 3 February 2025
    And attendance order served on <day>
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is <status>, done on <day>

    Examples:
      | day                  | status    |
      | Tue 4 February 2025  | met early |
      | Mon 17 February 2025 | met early |
      | Tue 18 February 2025 | met       |
      | Wed 19 February 2025 | met       |

  Scenario: an order too early breaks the duty
    Given notice to satisfy served on Mon 3 February 2025
    And attendance order served on Mon 17 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is met early
    And it is a breach
    And it is owed by the home authority to the parents

  Scenario: notice and order on one day, and no times
    # An order after the notice would be too early; one before it was made for something else. Only times could tell.
    Given notice to satisfy served on Mon 3 February 2025
    And attendance order served on Mon 3 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is undetermined, either met early or outstanding

  Scenario: no order yet, and no last day for it
    Given notice to satisfy served on Mon 3 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is outstanding

  Scenario: no notice was served
    When it is judged as at 31 March 2025
    Then there is no duty "school-attendance-order"

  Scenario: the parent satisfied the authority
    Given notice to satisfy served on Mon 3 February 2025
    And parent satisfied authority on Wed 12 February 2025
    When it is judged as at Tue 11 February 2025
    Then the duty "school-attendance-order" is outstanding
    When it is judged as at Wed 12 February 2025
    Then the duty "school-attendance-order" is superseded

  Scenario: the parent satisfied the authority in an earlier matter
    Given parent satisfied authority on 10 December 2024
    And notice to satisfy served on Mon 3 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is outstanding

  Scenario: school was found not expedient
    Given notice to satisfy served on Mon 3 February 2025
    And the fact school not expedient is no until 9 February 2025
    And the fact school not expedient is yes from 10 February 2025
    When it is judged as at 31 March 2025
    Then the duty "school-attendance-order" is superseded

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
