Feature: An agreed interval for attendance returns
  Source: the national attendance guidance of 2018 and of 2024. A school and its authority have agreed how often the
  school reports on attendance. This is owed on every day. The guidance from September 2022 to August 2024 is not held.

  Background:
    Given a school "Oakfield"
    And the fact school authority is southwark

  Scenario: agreed
    Given the fact attendance interval agreed is yes
    When it is judged as at 31 March 2025
    Then the duty "attendance-return-interval" is met

  Scenario: the agreement ran out with January
    Given the fact attendance interval agreed is yes until 31 January 2025
    And the fact attendance interval agreed is no from 1 February 2025
    When it is judged as at 31 January 2025
    Then the duty "attendance-return-interval" is met
    When it is judged as at 1 February 2025
    Then the duty "attendance-return-interval" is overdue
    When it is judged as at 31 March 2025
    Then the duty "attendance-return-interval" is overdue
    And it is a breach
    And it is owed by the school authority to the school

  Scenario Outline: nothing was agreed, judged on <day>
    # The guidance of 2018 asks it of the school, that of 2024 of the authority.
    Given the fact attendance interval agreed is no from 1 September 2017
    When it is judged as at <day>
    Then the duty "attendance-return-interval" is <status>

    Examples: the first and last days of what is held
      | day              | status        |
      | 31 August 2018   | not triggered |
      | 1 September 2018 | overdue       |
      | 31 August 2022   | overdue       |
      | 19 August 2024   | overdue       |

  Scenario: under the guidance of 2018 the school sees to it
    Given the fact attendance interval agreed is no from 1 September 2017
    When it is judged as at 31 August 2022
    Then the duty "attendance-return-interval" is overdue
    And it is owed by the school to the school authority

  Scenario: not known whether anything was agreed
    When it is judged as at 31 March 2025
    Then the duty "attendance-return-interval" is undetermined
    And what is missing is attendance interval agreed
    And somebody must find out attendance interval agreed

  Scenario: the file of a child says nothing of it
    Given a child "A"
    When the school "Oakfield" is judged as at 31 March 2025
    Then the duty "attendance-return-interval" is undetermined
