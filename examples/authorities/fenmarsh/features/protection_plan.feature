Feature: Children with a protection plan in Fenmarsh, an invented council
  Source: the invented protocol of Fenmarsh, clauses 3.1 to 3.3.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield
    And working days follow england-bank-holidays
    And the fact home authority is fenmarsh
    And the fact protection plan is yes from 6 January 2025
    And absence without permission from 3 March 2025 on

  Scenario: the social worker is told by noon and sees the child within a day
    Given plan worker told on Mon 3 March 2025 at 11:59
    And seen by plan worker on Tue 4 March 2025 at 12:00
    When it is judged as at 31 March 2025
    Then the duty "fenmarsh-plan-worker-told" is met
    And the duty "fenmarsh-plan-worker-sees-child" is met late
    And it is a breach

  Scenario: nobody rings the parents, and nobody writes to them
    When it is judged as at 31 March 2025
    Then there is no duty "fenmarsh-call-home"
    And the duty "fenmarsh-desk-letter" is excused
