Feature: Pupils who go missing from a school
  Source: the council's protocol on children missing education, section 1.3, quoting national guidance. Staff follow the school's procedure,
  and whoever runs the school has safeguards in place; the school agrees an interval for its reports.

  Scenario: missing twice, followed once
    Given a child "A"
    And the fact authority of school is southwark
    And pupil gone missing on Mon 3 March 2025
    And missing procedure followed on Tue 4 March 2025
    And pupil gone missing on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the duty "school-follows-missing-procedure" that arose on Mon 3 March 2025 is met
    And the duty "school-follows-missing-procedure" that arose on Mon 24 March 2025 is outstanding
    And it is owed by the school

  Scenario: nobody went missing
    Given a child "A"
    And the fact authority of school is southwark
    When it is judged as at 31 March 2025
    Then there is no duty "school-follows-missing-procedure"

  Scenario Outline: <fact> until 31 January 2025
    Given a school "Oakfield"
    And the fact school authority is southwark
    And the fact <fact> is yes until 31 January 2025
    And the fact <fact> is no from 1 February 2025
    When it is judged as at 31 January 2025
    Then the duty "<rule>" is met
    When it is judged as at 1 February 2025
    Then the duty "<rule>" is overdue
    And it is a <weight>

    Examples:
      | rule                               | fact                               | weight    |
      | school-response-to-missing-pupils  | response to missing pupils in place | shortfall |
      | reporting-interval-agreed          | attendance interval agreed         | breach    |

  Scenario: a school of another authority
    Given a school "Elmhurst"
    And the fact school authority is another authority
    And the fact attendance interval agreed is no from 1 September 2024
    When it is judged as at 31 March 2025
    Then there is no duty "reporting-interval-agreed"
