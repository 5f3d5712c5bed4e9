Feature: Notice before a name is taken off the register
  Source: the council's protocol on children missing education, section 1.3. A school should let the council know before it
  takes a name off. It is asked of the schools of the council, wherever their pupils live. It is a recommendation: what
  is missing is a shortfall and no breach.

  Background:
    Given a child "A"
    And the fact authority of school is southwark

  Scenario Outline: deleted on Friday 7 March 2025, notice on <day>
    # Before means before: the day before is in time, the day after is late.
    Given name deleted on Fri 7 March 2025 with ground registered elsewhere
    And advance notice of deletion on <day>
    When it is judged as at 31 March 2025
    Then the duty "advance-notice-of-deletion" is <status>, done on <day>

    Examples:
      | day               | status   |
      | Mon 3 March 2025  | met      |
      | Thu 6 March 2025  | met      |
      | Sat 8 March 2025  | met late |
      | Mon 10 March 2025 | met late |

  Scenario: on the same day without times nobody can tell
    Given name deleted on Fri 7 March 2025 with ground registered elsewhere
    And advance notice of deletion on Fri 7 March 2025
    When it is judged as at 31 March 2025
    Then the duty "advance-notice-of-deletion" is undetermined, either met or met late
    And with the reading advance-notice-same-day as day_is_enough it would be met

  Scenario Outline: on the same day, notice at <time> and deletion at 10:00
    Given name deleted on Fri 7 March 2025 at 10:00 with ground registered elsewhere
    And advance notice of deletion on Fri 7 March 2025 at <time>
    When it is judged as at 31 March 2025
    Then the duty "advance-notice-of-deletion" is <status>

    Examples:
      | time  | status   |
      | 09:59 | met      |
      | 10:00 | met late |
      | 10:01 | met late |

  Scenario: no notice is a shortfall, and no breach
    Given name deleted on Fri 7 March 2025 with ground registered elsewhere
    And register form on Fri 7 March 2025 with change removed
    And the fact in most senior class is no
    And deletion return on Fri 7 March 2025 with particulars full name, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "advance-notice-of-deletion" is overdue
    And it is a shortfall
    And it is owed by the school to the school authority
    And there is no breach

  Scenario: nothing was deleted
    When it is judged as at 31 March 2025
    Then there is no duty "advance-notice-of-deletion"

  Scenario: notice of an earlier deletion does not serve a later one
    Given advance notice of deletion on Thu 10 October 2024
    And name entered on Mon 13 January 2025
    And name deleted on Fri 7 March 2025 with ground moved out of reach
    When it is judged as at 31 March 2025
    Then the duty "advance-notice-of-deletion" is overdue

  Scenario Outline: where only five grounds call for notice, deleted on the ground <ground>
    Given the reading advance-notice-grounds is five_grounds
    And name deleted on Fri 7 March 2025 with ground <ground>
    When it is judged as at 31 March 2025
    Then the duty "advance-notice-of-deletion" is <status>

    Examples:
      | ground               | status        |
      | registered elsewhere | not triggered |
      | home education       | overdue       |
      | custody              | overdue       |

  Rule: Where the school is known to have foreseen the deletion

    Scenario: foreseen and not planned for any day
      Given deletion foreseen on Mon 3 March 2025 with ground home education
      When it is judged as at Mon 3 March 2025
      Then the duty "advance-notice-once-aware" is outstanding
      And it is owed by the school to the school authority
      And there is no duty "advance-notice-of-deletion"
      When it is judged as at 31 March 2025
      Then the duty "advance-notice-once-aware" is outstanding
      And the school must still do advance notice of deletion

    Scenario Outline: planned for Monday 17 March 2025, no notice by <day>
      # On the planned day the deletion is still to come, so notice can still be given before it.
      Given the fact planned deletion date is 17 March 2025
      And deletion foreseen on Mon 3 March 2025 with ground home education
      When it is judged as at <day>
      Then the duty "advance-notice-once-aware" is <status>

      Examples:
        | day               | status  |
        | Sun 16 March 2025 | pending |
        | Mon 17 March 2025 | pending |
        | Tue 18 March 2025 | overdue |

    Scenario Outline: planned for Monday 17 March 2025, notice on <notice>, deleted on <deleted>
      # Once the name is deleted, the deletion is the limit and the plan is no longer of interest.
      Given the fact planned deletion date is 17 March 2025
      And deletion foreseen on Mon 3 March 2025 with ground home education
      And advance notice of deletion on <notice>
      And name deleted on <deleted> with ground home education
      When it is judged as at 31 March 2025
      Then the duty "advance-notice-once-aware" is <first>
      And the duty "advance-notice-of-deletion" is <second>

      Examples:
        | notice            | deleted           | first      | second   |
        | Fri 14 March 2025 | Mon 17 March 2025 | met        | met      |
        | Tue 18 March 2025 | Mon 24 March 2025 | met        | met      |
        | Tue 18 March 2025 | Mon 17 March 2025 | superseded | met late |

    Scenario: it is a recommendation
      Given the fact planned deletion date is 17 March 2025
      And deletion foreseen on Mon 3 March 2025 with ground home education
      When it is judged as at 31 March 2025
      Then the duty "advance-notice-once-aware" is overdue
      And it is a shortfall
      And there is no breach
