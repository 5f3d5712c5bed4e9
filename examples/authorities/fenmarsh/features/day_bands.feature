Feature: Bands of days in Fenmarsh, an invented council
  Source: the invented protocol of Fenmarsh, clauses 2.1 to 2.5. Days 1 to 3, 4 to 9 and from 10 on each have duties and bearers of their own.

  Background:
    # Mon 3 to Fri 7 March 2025 are days 1 to 5, Mon 10 to Fri 14 March days 6 to 10.
    Given a child "A"
    And school days follow example-school-oakfield
    And working days follow england-bank-holidays
    And the fact home authority is fenmarsh
    And absence without permission from 3 March 2025 on

  Scenario: on day 1 the school rings
    When it is judged as at Mon 3 March 2025
    Then the duty "fenmarsh-call-home" is pending, due Mon 3 March 2025
    And it is owed by the school to the parents
    And there is no duty "fenmarsh-desk-told"

  Scenario: on day 4 the desk is to be told, to write, and to visit
    When it is judged as at Thu 6 March 2025
    Then the duty "fenmarsh-desk-told" is pending, due Fri 7 March 2025
    And the duty "fenmarsh-desk-letter" is pending, due Mon 10 March 2025
    And it is owed by the attendance desk to the parents
    And the duty "fenmarsh-visit-by-day-nine" is pending, due Thu 13 March 2025
    And it is owed by the attendance officer to the parents
    And there is no duty "fenmarsh-meeting-held"

  Scenario: on day 10 there is a meeting to be held
    When it is judged as at Thu 13 March 2025
    Then there is no duty "fenmarsh-meeting-held"
    When it is judged as at Fri 14 March 2025
    Then the duty "fenmarsh-meeting-held" is pending, due Fri 21 March 2025
    And it is owed by the locality lead to the parents

  Scenario: no referral to the panel before a visit
    Given panel referral on Tue 18 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "fenmarsh-panel-only-after-visit" is violated
    And it is a breach
