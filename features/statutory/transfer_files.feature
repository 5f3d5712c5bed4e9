Feature: Transfer files
  Source: the pupil information regulations of 2005, the School to School guide and national guidance on missing education.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield
    And the fact at maintained school is yes

  Scenario Outline: off the register on Wednesday 5 March 2025, the file sent on <day>
    # 6 and 7 March (1, 2), 10 to 14 (3 to 7), 17 to 21 (8 to 12), 24 to 26 March (13 to 15)
    Given registration elsewhere learnt on 3 March 2025
    And name deleted on Wed 5 March 2025 with ground registered elsewhere
    And transfer file sent on <day>
    When it is judged as at 30 April 2025
    Then the duty "common-transfer-file" is <status>, due Wed 26 March 2025
    And it is owed by the school to the new school

    Examples:
      | day               | status   |
      | Tue 25 March 2025 | met      |
      | Wed 26 March 2025 | met      |
      | Thu 27 March 2025 | met late |

  Scenario: the new school is learnt of later
    # Mon 17 March; 18 to 21 (1 to 4), 24 to 28 (5 to 9), 31 March to 4 April (10 to 14), holidays, Tue 22 April (15)
    Given name deleted on Wed 5 March 2025 with ground moved out of reach
    And registration elsewhere learnt on Mon 17 March 2025
    When it is judged as at 22 April 2025
    Then the duty "common-transfer-file" is pending, due Tue 22 April 2025
    When it is judged as at 23 April 2025
    Then the duty "common-transfer-file" is overdue, due Tue 22 April 2025

  Scenario: nobody knows where the pupil went
    Given the fact destination known is no
    And name deleted on Wed 5 March 2025 with ground twenty days absent
    When it is judged as at 30 April 2025
    Then the duty "lost-pupil-file" is outstanding
    And it is owed by the school to the national database
    And there is no duty "common-transfer-file"
    Given registration elsewhere learnt on 30 April 2025
    When it is judged as at 30 April 2025
    Then the duty "lost-pupil-file" is superseded

  Scenario Outline: where fifteen school days are waited, uploaded on <day>
    Given the reading lost-pupil-wait is after_fifteen_days
    And the fact destination known is no
    And name deleted on Wed 5 March 2025 with ground twenty days absent
    And lost pupil file uploaded on <day>
    When it is judged as at 30 April 2025
    Then the duty "lost-pupil-file" is <status>

    Examples:
      | day               | status    |
      | Tue 25 March 2025 | met early |
      | Wed 26 March 2025 | met       |
