Feature: Keeping the registers
  Source: Education Act 1996, section 434, and the pupil registration regulations of 2006 and of 2024.

  Scenario Outline: the pupil starts on Monday 3 March 2025, entered on <day>
    Given a child "A"
    And place agreed on 10 February 2025
    And the fact agreed first day is 3 March 2025
    And name entered on <day>
    When it is judged as at 31 March 2025
    Then the duty "entered-on-agreed-day" is <status>, due 3 March 2025

    Examples:
      | day              | status   |
      | 24 February 2025 | met      |
      | 3 March 2025     | met      |
      | 4 March 2025     | met late |

  Scenario: a move that a parent tells of is entered
    Given a child "A"
    And move notified on 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "notified-move-recorded" is outstanding
    And it is owed by the school

  Scenario Outline: electronic registers on <day>, admission register: <admission>, all board: <board>
    Given a school "Oakfield"
    And the fact admission register electronic is <admission>
    And the fact attendance register electronic is no
    And the fact all pupils board is <board>
    When it is judged as at <day>
    Then the duty "registers-electronic" is <status>

    Examples: new on 19 August 2024
      | day            | admission | board | status        |
      | 18 August 2024 | no        | no    | not triggered |
      | 19 August 2024 | yes       | no    | overdue       |
      | 19 August 2024 | yes       | yes   | met           |
      | 19 August 2024 | no        | yes   | overdue       |

  Scenario Outline: a register destroyed on <day>
    # Its latest entry is of 20 July 2018 and so is the end of its year: three years to 20 July 2021, six to 20 July 2024.
    Given a school "Oakfield"
    And the fact register school year ended is 20 July 2018
    And the fact last entry of register is 20 July 2018
    And register destroyed on <day>
    When it is judged as at 31 December 2024
    Then the prohibition "registers-not-destroyed-early" is <status>

    Examples: three years up to August 2024
      | day          | status        |
      | 20 July 2021 | violated      |
      | 21 July 2021 | complied with |

  Scenario: six years since August 2024
    Given a school "Oakfield"
    And the fact last entry of register is 3 September 2018
    And register destroyed on 3 September 2024
    When it is judged as at 31 December 2024
    Then the prohibition "registers-not-destroyed-early" is violated
    And it is a breach

  Scenario Outline: standing duties of a school, <fact> is <value>
    Given a school "Oakfield"
    And the fact state funded is yes
    And the fact <fact> is <value>
    When it is judged as at 31 March 2025
    Then the duty "<rule>" is <status>

    Examples:
      | rule                          | fact                         | value | status  |
      | registers-kept                | registers kept               | yes   | met     |
      | registers-kept                | registers kept               | no    | overdue |
      | registers-taken-each-session  | registers taken each session | yes   | met     |
      | registers-taken-each-session  | registers taken each session | no    | overdue |
      | daily-attendance-shared       | daily attendance shared      | no    | overdue |
      | attendance-returns-monthly    | attendance returns monthly   | yes   | met     |
      | register-open-thirty-minutes  | minutes register stays open  | 30    | met     |
      | register-open-thirty-minutes  | minutes register stays open  | 31    | overdue |

  Scenario: guidance that is not followed is a shortfall
    Given a school "Oakfield"
    And the fact minutes register stays open is 45
    And the fact attendance returns monthly is no
    When it is judged as at 31 March 2025
    Then the duty "register-open-thirty-minutes" is overdue
    And it is a shortfall
    And the duty "attendance-returns-monthly" is overdue
    And it is a shortfall
    And it is owed by the school authority to the school

  Scenario Outline: a meeting on <day> on pupils who miss much school
    # The autumn term runs from 2 September to 20 December 2024.
    Given a school "Oakfield"
    And school days follow example-school-oakfield
    And the record begins on 1 September 2024
    And targeting support meeting on <day>
    When it is judged as at 5 January 2025
    Then the duty "targeting-support-meeting" is <status>, due 20 December 2024

    Examples:
      | day              | status   |
      | 20 December 2024 | met      |
      | 21 December 2024 | met late |
