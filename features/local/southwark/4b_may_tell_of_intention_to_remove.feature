Feature: A school may say that it means to take a pupil off the roll
  Source: the council's protocol on children missing education, section 4. Once a pupil on its roll has been absent for
  twenty school days a school may tell the council that it intends to remove the name. It need not.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield
    And the fact authority of school is southwark

  Scenario Outline: absent from <first>, the twentieth school day is <twentieth>
    # Ordinary:     24 to 28 February (5), 3 to 7 March (10), 10 to 14 (15), 17 to 21 March (20).
    # Half-term:    3 to 7 Feb (5), 10 to 14 (10), no school from 17 to 21, 24 to 28 (15), 3 to 7 March (20).
    # Easter:       17 to 21 March (5), 24 to 28 (10), 31 March to 4 April (15), holiday to 21 April, 22 to 25 (19), 28 (20).
    # Bank holiday: 22 to 25 April (4), 28 April to 2 May (9), Mon 5 May is one, 6 to 9 (13), 12 to 16 (18), 19, 20 May (20).
    Given the fact on school roll is yes
    And absence without permission from <first> on
    When it is judged as at <before>
    Then the power "may-tell-of-intention-to-remove" is not available
    When it is judged as at <twentieth>
    Then the power "may-tell-of-intention-to-remove" is available since <twentieth>
    When it is judged as at <after>
    Then the power "may-tell-of-intention-to-remove" is available since <twentieth>

    Examples:
      | first                | before            | twentieth         | after             |
      | Mon 24 February 2025 | Thu 20 March 2025 | Fri 21 March 2025 | Sat 22 March 2025 |
      | Mon 3 February 2025  | Thu 6 March 2025  | Fri 7 March 2025  | Mon 10 March 2025 |
      | Mon 17 March 2025    | Sun 27 April 2025 | Mon 28 April 2025 | Tue 29 April 2025 |
      | Tue 22 April 2025    | Mon 19 May 2025   | Tue 20 May 2025   | Wed 21 May 2025   |

  Scenario: counted in calendar days
    # 24 February is day 1, 28 February day 5, Saturday 15 March day 20.
    Given the reading twenty-days is calendar_days
    And the fact on school roll is yes
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Fri 14 March 2025
    Then the power "may-tell-of-intention-to-remove" is not available
    When it is judged as at Sat 15 March 2025
    Then the power "may-tell-of-intention-to-remove" is available since Sat 15 March 2025

  Scenario: a pupil who came back
    Given the fact on school roll is yes
    And absence without permission from Mon 24 February 2025 to Fri 21 March 2025
    And attendance recorded as present from Mon 24 March 2025 on
    When it is judged as at Sun 23 March 2025
    Then the power "may-tell-of-intention-to-remove" is available since Fri 21 March 2025
    When it is judged as at Mon 24 March 2025
    Then the power "may-tell-of-intention-to-remove" is not available

  Scenario: a pupil on no roll
    Given the fact on school roll is no
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Fri 21 March 2025
    Then the power "may-tell-of-intention-to-remove" is not available

  Scenario: not known whether on a roll
    Given absence without permission from Mon 24 February 2025 on
    When it is judged as at Fri 21 March 2025
    Then the power "may-tell-of-intention-to-remove" is undetermined
    And what is missing is on school roll
    And answering on school roll alone would settle it

  Scenario: what is not used breaks nothing
    Given the fact on school roll is yes
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the power "may-tell-of-intention-to-remove" is available since Fri 21 March 2025
    And it is neither a breach nor a shortfall

  Scenario: a pupil of a school of another council
    Given a child "B"
    And school days follow example-school-oakfield
    And the fact authority of school is another authority
    And the fact on school roll is yes
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the power "may-tell-of-intention-to-remove" is not available
