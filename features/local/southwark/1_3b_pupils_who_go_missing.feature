Feature: Pupils who go missing from a school
  Source: the council's protocol on children missing education, section 1.3, quoting national guidance. Staff follow the school's procedure.

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
