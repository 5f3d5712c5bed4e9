Feature: A child who moves between Southwark and Fenmarsh, an invented council
  Source: decision 6. Each council's rules apply from the day on which the child lives there; what was not yet late is no longer owed.

  Scenario: to Fenmarsh on day 7 of the absence
    Given the case file "examples/authorities/fenmarsh/cases/moves-to-fenmarsh.yaml"
    When it is judged as at Mon 10 March 2025
    Then the duty "letter-to-parents" is outstanding
    And there is no duty "fenmarsh-desk-told"
    When it is judged as at Tue 11 March 2025
    Then the duty "letter-to-parents" is superseded
    And the duty "fenmarsh-desk-told" is pending, due Wed 12 March 2025
    And the duty "fenmarsh-visit-by-day-nine" is pending, due Thu 13 March 2025
    And there is no duty "fenmarsh-call-home"

  Scenario: from Fenmarsh on day 7 of the absence
    Given the case file "examples/authorities/fenmarsh/cases/moves-to-southwark.yaml"
    When it is judged as at Mon 10 March 2025
    Then the duty "fenmarsh-desk-told" is overdue, due Fri 7 March 2025
    And the duty "fenmarsh-visit-by-day-nine" is pending, due Thu 13 March 2025
    When it is judged as at 31 March 2025
    Then the duty "fenmarsh-desk-told" is missed
    And the duty "fenmarsh-visit-by-day-nine" is superseded
    And the duty "letter-to-parents" is outstanding
