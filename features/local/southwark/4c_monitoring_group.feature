Feature: The monitoring group and the yearly report
  Source: the council's protocol on children missing education, section 4. The council follows children at risk through a
  monitoring group led by managers of Early Help, and reports on them to the safeguarding board once a year.

  Scenario: a child at risk is taken up
    Given a child "A"
    And the fact home authority is southwark
    And the fact on school roll is no
    And the fact in refuge is no until 9 March 2025
    And the fact in refuge is yes from 10 March 2025
    When it is judged as at 9 March 2025
    Then there is no duty "taken-up-by-monitoring-group"
    When it is judged as at 31 March 2025
    Then the duty "taken-up-by-monitoring-group" is outstanding
    And the monitoring group must still do taken up by monitoring group
    Given taken up by monitoring group on 1 April 2025
    When it is judged as at 1 April 2025
    Then the duty "taken-up-by-monitoring-group" is met, done on 1 April 2025

  Scenario: a child no longer at risk
    Given a child "A"
    And the fact home authority is southwark
    And the fact on school roll is no
    And the fact in refuge is no until 9 March 2025
    And the fact in refuge is yes from 10 March 2025 to 20 March 2025
    And the fact in refuge is no from 21 March 2025
    When it is judged as at 20 March 2025
    Then the duty "taken-up-by-monitoring-group" is outstanding
    When it is judged as at 21 March 2025
    Then the duty "taken-up-by-monitoring-group" is no longer owed

  Scenario: no group for a month
    Given an authority "S"
    And the fact council is southwark
    And the fact monitoring group exists is yes from 2 September 2024 to 31 January 2025
    And the fact monitoring group exists is no from 1 February 2025 to 28 February 2025
    And the fact monitoring group exists is yes from 1 March 2025
    And the fact monitoring group led by is others from 2 September 2024
    When it is judged as at 31 January 2025
    Then the duty "monitoring-group-kept" is met
    And the duty "monitoring-group-led-by-early-help" is overdue
    When it is judged as at 1 February 2025
    Then the duty "monitoring-group-kept" is overdue
    And it is a breach
    And there is no duty "monitoring-group-led-by-early-help"
    When it is judged as at 1 March 2025
    Then the duty "monitoring-group-kept" is met

  Scenario: not known whether there is a group
    Given an authority "S"
    And the fact council is southwark
    When it is judged as at 31 March 2025
    Then the duty "monitoring-group-kept" is undetermined
    And what is missing is monitoring group exists

  Scenario Outline: counted from <start>, the report is due on <due>
    # Twelve months, clamped to the end of February, whatever day of the week it falls on.
    Given an authority "S"
    And the fact council is southwark
    And the fact annual reports since is <start>
    When it is judged as at <due>
    Then the duty "annual-report" is pending, due <due>
    When it is judged as at <after>
    Then the duty "annual-report" is overdue, due <due>
    And it is a breach
    And it is owed by the council to the safeguarding board

    Examples: an ordinary day, a Sunday, a bank holiday, the end of February
      | start            | due              | after           |
      | 1 April 2024     | 1 April 2025     | 2 April 2025    |
      | 2 March 2024     | Sun 2 March 2025 | 3 March 2025    |
      | 18 April 2024    | Fri 18 April 2025 | 19 April 2025  |
      | 29 February 2024 | 28 February 2025 | 1 March 2025    |

  Scenario: each report is counted from the last
    Given an authority "S"
    And the fact council is southwark
    And the fact annual reports since is 1 April 2023
    And annual report given on 21 March 2024
    And annual report given on 24 March 2025
    When it is judged as at 31 March 2025
    Then the duty "annual-report" arose 3 times
    And the duty "annual-report" that arose on 1 April 2023 is met, due 1 April 2024
    And the duty "annual-report" that arose on 21 March 2024 is met late, due 21 March 2025
    And the duty "annual-report" that arose on 24 March 2025 is pending, due 24 March 2026

  Scenario Outline: where there has to be one in each <reading>
    # The last one was on 21 March 2024; twelve months later is 21 March 2025.
    Given an authority "S"
    And the fact council is southwark
    And the fact annual reports since is 1 April 2023
    And annual report given on 21 March 2024
    And the reading annual-basis is <reading>
    When it is judged as at <due>
    Then the duty "annual-report" that arose on 21 March 2024 is pending, due <due>
    When it is judged as at <after>
    Then the duty "annual-report" that arose on 21 March 2024 is overdue

    Examples:
      | reading       | due              | after            |
      | calendar_year | 31 December 2025 | 1 January 2026   |
      | school_year   | 31 August 2025   | 1 September 2025 |

  Scenario: nobody knows since when reports are counted
    Given an authority "S"
    And the fact council is southwark
    When it is judged as at 31 March 2025
    Then the duty "annual-report" is undetermined
    And what is missing is annual reports since
    And somebody must find out annual reports since
