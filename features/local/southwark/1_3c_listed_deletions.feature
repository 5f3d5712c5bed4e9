Feature: Deletions on the listed grounds
  Source: the council's protocol on children missing education, section 1.3, quoting guidance of 2018. The school must tell its authority of a
  deletion on five grounds. By law every ground counts; the list is kept here for what the protocol itself says.

  Background:
    Given a child "A"
    And the fact authority of school is southwark

  Scenario Outline: deleted on Friday 7 March 2025 on the ground of <ground>, nobody told
    Given name deleted on Fri 7 March 2025 with ground <ground>
    When it is judged as at 31 March 2025
    Then the duty "notice-of-listed-deletion" is <status>

    Examples: custody is a rule of its own
      | ground               | status        |
      | home education       | outstanding   |
      | moved out of reach   | outstanding   |
      | certified unfit      | outstanding   |
      | permanently excluded | outstanding   |
      | custody              | not triggered |
      | registered elsewhere | not triggered |
      | died                 | not triggered |

  Scenario Outline: told on <day> of a deletion of Friday 7 March 2025
    Given advance notice of deletion on <day>
    And name deleted on Fri 7 March 2025 with ground home education
    When it is judged as at 31 March 2025
    Then the duty "notice-of-listed-deletion" is met
    And with the reading limit-of-listed-notice as before_deletion it would be <strict>

    Examples: only the later sentence, a should, asks for it in advance
      | day              | strict       |
      | Thu 6 March 2025 | met          |
      | Fri 7 March 2025 | undetermined |
      | Sat 8 March 2025 | met late     |

  Scenario Outline: in custody, <months> months ordered
    Given the fact custody order final is yes
    And the fact return after custody expected is no
    And the fact custody months ordered is <months>
    And name deleted on Fri 7 March 2025 with ground custody
    When it is judged as at 31 March 2025
    Then the duty "notice-of-deletion-in-custody" is <status>

    Examples: more than four
      | months | status        |
      | 3      | not triggered |
      | 4      | not triggered |
      | 5      | outstanding   |

  Scenario: eight months ordered, four expected
    Given the fact custody order final is yes
    And the fact return after custody expected is no
    And the fact custody months ordered is 8
    And the fact custody months expected is 4
    And name deleted on Fri 7 March 2025 with ground custody
    When it is judged as at 31 March 2025
    Then the duty "notice-of-deletion-in-custody" is outstanding
    And with the reading custody-over-four-months as as_expected it would be not triggered

  Scenario: in custody, and the school expects the child back
    Given the fact custody order final is yes
    And the fact return after custody expected is yes
    And the fact custody months ordered is 8
    And name deleted on Fri 7 March 2025 with ground custody
    When it is judged as at 31 March 2025
    Then there is no duty "notice-of-deletion-in-custody"
