Feature: No name comes off without a ground, and it comes off once there is one
  Source: the pupil registration regulations of 2006 and of 2024. The grounds are a closed list. To take a name off without
  one is forbidden, and to leave it on once one is met is too. No time is given.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield

  Scenario Outline: home education after Friday 14 March 2025, the name off on <day>
    Given home education notice on 3 March 2025
    And the fact last day in notice is 14 March 2025
    And name deleted on <day> with ground home education
    When it is judged as at 31 March 2025
    Then the prohibition "no-deletion-without-ground" is <status>
    And it is owed by the school

    Examples: not before the day has passed
      | day               | status        |
      | Fri 14 March 2025 | violated      |
      | Sat 15 March 2025 | complied with |

  Scenario: twenty days are no ground by themselves
    # Mon 3 March to Fri 28 March are twenty school days.
    Given absence without permission from 3 March 2025 on
    And the fact hindrance believed is no
    And name deleted on 31 March 2025 with ground twenty days absent
    When it is judged as at 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated
    And it is a breach

  Scenario: the ground is given, and nothing shows whether it is met
    Given name deleted on 5 March 2025 with ground moved out of reach
    When it is judged as at 31 March 2025
    Then the prohibition "no-deletion-without-ground" is undetermined, either complied or violated
    And what is missing is boarder, lives within reach and expected to attend again

  Scenario Outline: a medical certificate as the ground, on <day>
    Given certified unfit for school on 3 June 2024
    And the fact means to stay after school age is no
    And name deleted on <day> with ground certified unfit
    When it is judged as at 31 August 2024
    Then the prohibition "no-deletion-without-ground" is <status>

    Examples: the protocol still prints it
      | day            | status        |
      | 18 August 2024 | complied with |
      | 19 August 2024 | violated      |

  Scenario: a ground that no list knows
    Given name deleted on 5 March 2025 with ground none of these
    When it is judged as at 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: once a ground is met the name must come off
    Given home education notice on 3 March 2025
    And the fact last day in notice is 14 March 2025
    When it is judged as at 14 March 2025
    Then there is no duty "name-off-once-ground-met"
    When it is judged as at 31 March 2025
    Then the duty "name-off-once-ground-met" that arose on 15 March 2025 is outstanding
    And it is neither a breach nor a shortfall
    And it is owed by the school
    And the school must still do name deleted

  Scenario Outline: where it is due on the very day, the name off on <day>
    Given the reading deletion-at-once is on_the_day
    And home education notice on 3 March 2025
    And the fact last day in notice is 14 March 2025
    And name deleted on <day> with ground home education
    When it is judged as at 31 March 2025
    Then the duty "name-off-once-ground-met" is <status>, due 15 March 2025

    Examples:
      | day               | status   |
      | Sat 15 March 2025 | met      |
      | Sun 16 March 2025 | met late |

  Scenario Outline: shown as off on an earlier day: <backdated>, on <day>
    Given the fact deletion backdated is <backdated>
    And name deleted on <day> with ground died
    When it is judged as at 31 March 2025
    Then the prohibition "no-backdated-deletion" is <status>

    Examples:
      | backdated | day            | status        |
      | no        | 5 March 2025   | complied with |
      | yes       | 5 March 2025   | violated      |
      | yes       | 19 August 2024 | violated      |

  Scenario: the ground is gone before the name is off
    Given deletion foreseen on 24 February 2025 with ground moved out of reach
    And the fact boarder is no
    And the fact expected to attend again is no
    And these facts:
      | fact               | value | from          | to            |
      | lives within reach | yes   |               | 2 March 2025  |
      | lives within reach | no    | 3 March 2025  | 16 March 2025 |
      | lives within reach | yes   | 17 March 2025 |               |
    When it is judged as at 16 March 2025
    Then the duty "name-off-once-ground-met" is outstanding
    When it is judged as at 17 March 2025
    Then the duty "name-off-once-ground-met" is no longer owed
