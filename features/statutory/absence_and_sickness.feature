Feature: Reasons not yet known, sickness, leave and penalties
  Source: the pupil registration regulations of 2024, the national threshold for penalty notices, and national guidance on
  attendance. New on 19 August 2024.

  Background:
    Given a child "A"
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes
    And school days follow example-school-oakfield

  Scenario Outline: a session of Monday 3 March 2025 without a known reason, entered anew on <day>
    # Tue 4 (1), Wed 5 (2), Thu 6 (3), Fri 7 (4), Mon 10 March (5)
    Given marked reason unknown on Mon 3 March 2025
    And reason unknown replaced on <day>
    When it is judged as at 31 March 2025
    Then the duty "unknown-reason-replaced" is <status>, due Mon 10 March 2025
    And it is owed by the school

    Examples:
      | day               | status   |
      | Fri 7 March 2025  | met      |
      | Mon 10 March 2025 | met      |
      | Tue 11 March 2025 | met late |

  Scenario: across half-term
    # Thu 13 Feb; Fri 14 (1), 17 to 21 are half-term, Mon 24 (2), Tue 25 (3), Wed 26 (4), Thu 27 (5)
    Given marked reason unknown on Thu 13 February 2025
    When it is judged as at 27 February 2025
    Then the duty "unknown-reason-replaced" is pending, due Thu 27 February 2025
    When it is judged as at 28 February 2025
    Then the duty "unknown-reason-replaced" is overdue, due Thu 27 February 2025
    And it is a breach
    And with the reading unknown-reason-days as day_counted it would be overdue

  Scenario: long sickness is reported once the school expects it
    Given the fact expected to miss fifteen days ill is no until 2 March 2025
    And the fact expected to miss fifteen days ill is yes from 3 March 2025
    When it is judged as at 2 March 2025
    Then there is no duty "sickness-return"
    When it is judged as at 31 March 2025
    Then the duty "sickness-return" that arose on 3 March 2025 is outstanding
    And it is owed by the school to the school authority
    Given sickness return on 31 March 2025 with particulars full name and address
    When it is judged as at 31 March 2025
    Then the duty "sickness-return" is met

  Scenario: no such return before August 2024
    Given the fact expected to miss fifteen days ill is no until 29 February 2024
    And the fact expected to miss fifteen days ill is yes from 1 March 2024
    When it is judged as at 18 August 2024
    Then there is no duty "sickness-return"

  Scenario: ten sessions in ten weeks
    Given the fact penalty threshold reached is no until 13 March 2025
    And the fact penalty threshold reached is yes from 14 March 2025
    When it is judged as at 31 March 2025
    Then the duty "penalty-notice-considered" is outstanding
    Given penalty notice decided on 31 March 2025
    When it is judged as at 31 March 2025
    Then the duty "penalty-notice-considered" is met

  Scenario Outline: leave for <purpose>, asked in advance: <advance>
    Given the fact leave rules bind school is yes
    And leave granted on 3 March 2025 with purpose <purpose>, by authorised person yes and asked in advance <advance>
    When it is judged as at 31 March 2025
    Then the prohibition "leave-only-on-listed-grounds" is <status>

    Examples:
      | purpose                   | advance | status        |
      | interview                 | yes     | complied with |
      | interview                 | no      | violated      |
      | holiday                   | yes     | violated      |
      | exceptional circumstances | yes     | complied with |

  Scenario Outline: an absence without a reason from Friday 7 March 2025, parents contacted on <day>
    Given unexplained absence began on Fri 7 March 2025
    And parents contacted on absence on <day>
    When it is judged as at 31 March 2025
    Then the duty "first-day-contact" is <status>, due 7 March 2025

    Examples: the next school day is too late
      | day               | status   |
      | Fri 7 March 2025  | met      |
      | Mon 10 March 2025 | met late |

  Scenario: whoever works with the child is told
    Given the fact has social worker is yes
    And the fact has youth justice worker is yes
    And unexplained absence began on Fri 7 March 2025
    And social worker told of absence on Mon 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "workers-told-of-absence" is outstanding
    And it is owed by the school to the support workers
    Given youth justice worker told of absence on Tue 11 March 2025
    When it is judged as at 31 March 2025
    Then the duty "workers-told-of-absence" is met, done on 11 March 2025
