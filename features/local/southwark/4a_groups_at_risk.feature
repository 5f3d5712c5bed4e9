Feature: Groups at risk of missing education
  Source: the council's protocol on children missing education, section 4. It names twelve groups of children who may come to
  miss education. Being in one of them is no finding that a child does; it says whom the monitoring group follows.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And the fact date of birth is 15 January 2010

  Scenario Outline: <fact> is recorded from 10 March 2025
    Given the fact on school roll is no
    And the fact <fact> is no until 9 March 2025
    And the fact <fact> is yes from 10 March 2025
    When it is judged as at 9 March 2025
    Then the definition "<group>" does not hold
    And the definition "at-risk-of-missing-education" does not hold
    When it is judged as at 10 March 2025
    Then the definition "<group>" holds since 10 March 2025
    And the definition "at-risk-of-missing-education" holds since 10 March 2025

    Examples: the second to the eleventh group
      | fact                            | group                        |
      | permanently excluded recorded   | at-risk-excluded             |
      | exclusion risk recorded         | at-risk-excluded             |
      | on roll of alternative provider | at-risk-alternative-provider |
      | youth offending support         | at-risk-youth-offending      |
      | young parent recorded           | at-risk-young-parent         |
      | homeless in temporary home      | at-risk-temporary-home       |
      | unaccompanied in asylum         | at-risk-asylum               |
      | family seeks asylum             | at-risk-asylum               |
      | accompanied refugee             | at-risk-asylum               |
      | in refuge                       | at-risk-refuge               |
      | gypsy or traveller              | at-risk-traveller            |
      | home education concern          | at-risk-home-education       |
      | home education doubted          | at-risk-home-education       |
      | school place delayed            | at-risk-waiting-for-place    |

  Scenario: first group, poor attendance as the school judges it
    Given the fact on school roll is yes
    And school days follow example-school-oakfield
    And the fact poor attendance recorded is yes from 10 March 2025
    And attendance recorded as present from 2 September 2024 on
    When it is judged as at 31 March 2025
    Then the definition "at-risk-poor-attendance" holds

  Scenario: first group, twenty days of absence
    # 24 to 28 February (5), 3 to 7 March (10), 10 to 14 (15), 17 to 21 March (20).
    Given the fact on school roll is yes from 2 September 2024
    And school days follow example-school-oakfield
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Thu 20 March 2025
    Then the definition "at-risk-poor-attendance" does not hold
    When it is judged as at Fri 21 March 2025
    Then the definition "at-risk-poor-attendance" holds since Fri 21 March 2025

  Scenario: first group, where near means fifteen days
    # The fifteenth day is Friday 14 March.
    Given the reading near-twenty-days is from_fifteen_days
    And the fact on school roll is yes from 2 September 2024
    And school days follow example-school-oakfield
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Thu 13 March 2025
    Then the definition "at-risk-poor-attendance" does not hold
    When it is judged as at Fri 14 March 2025
    Then the definition "at-risk-poor-attendance" holds since Fri 14 March 2025

  Scenario: first group, a child whom no school has on its roll
    Given the fact on school roll is no
    And the fact poor attendance recorded is yes
    When it is judged as at 31 March 2025
    Then the definition "at-risk-poor-attendance" does not hold

  Scenario: first group, a pupil of whom the file gives no attendance
    Given the fact on school roll is yes
    When it is judged as at 31 March 2025
    Then the definition "at-risk-poor-attendance" is undetermined
    And what is missing is continuous absence

  Scenario: fifth group, a parent who has left school age
    # Sixteen on 15 January 2026: the last Friday in June 2026 is the 26th.
    Given the fact young parent recorded is yes from 1 March 2025
    When it is judged as at 26 June 2026
    Then the definition "at-risk-young-parent" holds
    When it is judged as at 27 June 2026
    Then the definition "at-risk-young-parent" does not hold

  Scenario: seventh group, a refugee with family, where only those without are meant
    Given the reading refugees-in-the-group is unaccompanied_only
    And the fact accompanied refugee is yes
    When it is judged as at 31 March 2025
    Then the definition "at-risk-asylum" does not hold

  Scenario: eleventh group, where fifteen school days are too long
    # Applied on Mon 3 February: 4 to 7 (4), 10 to 14 (9), half-term, 24 to 28 (14), Mon 3 March (15).
    Given the reading facing-delay is past_fifteen_school_days
    And school days follow example-school-oakfield
    And place applied for on Mon 3 February 2025
    When it is judged as at Mon 3 March 2025
    Then the definition "at-risk-waiting-for-place" does not hold
    When it is judged as at Tue 4 March 2025
    Then the definition "at-risk-waiting-for-place" holds since Tue 4 March 2025

  Scenario Outline: twelfth group, a newcomer whose record says <fact>
    Given the fact new arrival is yes from 3 March 2025
    And the fact <fact> is yes from 10 March 2025
    When it is judged as at 31 March 2025
    Then the definition "at-risk-new-arrival" holds since 10 March 2025

    Examples:
      | fact                 |
      | delays seeking place |
      | hard to place        |

  Scenario: twelfth group, hard to place and no newcomer
    Given the fact hard to place is yes
    When it is judged as at 31 March 2025
    Then the definition "at-risk-new-arrival" does not hold

  Scenario: a child who lives elsewhere is in no group of this council
    Given a child "B"
    And the fact home authority is another authority
    And the fact in refuge is yes
    When it is judged as at 31 March 2025
    Then the definition "at-risk-refuge" does not hold
