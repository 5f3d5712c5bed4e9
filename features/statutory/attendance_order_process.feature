Feature: From the notice to the end of an attendance order
  Source: Education Act 1996, sections 437 to 442 and 447, and national guidance on home education. The texts of sections
  438 to 442 and 447 were not seen.

  Background:
    Given a child "A"
    And the fact date of birth is 3 May 2015

  Scenario: a notice is owed once it appears that the child gets no suitable education
    Given the fact appears without suitable education is no until 2 March 2025
    And the fact appears without suitable education is yes from 3 March 2025
    When it is judged as at 2 March 2025
    Then there is no duty "notice-to-satisfy"
    When it is judged as at 31 March 2025
    Then the duty "notice-to-satisfy" is outstanding
    And it is owed by the home authority to the parents
    Given notice to satisfy served on 31 March 2025
    When it is judged as at 31 March 2025
    Then the duty "notice-to-satisfy" is met, done on 31 March 2025

  Scenario Outline: the notice allows <days> days, the day of service counted
    Given the fact days allowed by notice is <days>
    And notice to satisfy served on Mon 3 February 2025
    When it is judged as at 31 March 2025
    Then the prohibition "notice-allows-fifteen-days" is <status>

    Examples: fifteen is the least
      | days | status        |
      | 14   | violated      |
      | 15   | complied with |
      | 16   | complied with |

  Scenario Outline: asked about home education on <day>, notice on 3 March 2025
    Given the fact said to be home educated is yes
    And home education enquiry made on <day>
    And notice to satisfy served on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "informal-enquiries-first" is <status>

    Examples: guidance, not law
      | day              | status   |
      | 10 February 2025 | met      |
      | 10 March 2025    | met late |

  Scenario Outline: notice of the school to be named on Monday 3 March 2025, order on <day>
    # Beginning with the 3rd as day 1, day 15 is the 17th.
    Given notice to satisfy served on Mon 3 February 2025
    And naming notice served on Mon 3 March 2025
    And attendance order served on <day>
    When it is judged as at 31 March 2025
    Then the prohibition "naming-notice-first" is <status>

    Examples:
      | day               | status        |
      | Mon 17 March 2025 | violated      |
      | Tue 18 March 2025 | complied with |

  Scenario: a plan that names the school
    Given the fact plan names school is yes
    And notice to satisfy served on Mon 3 February 2025
    And attendance order served on Tue 18 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "naming-notice-first" is excused by "naming-notice-not-for-plans"

  Scenario: a maintained school is told and admits
    Given the fact named school maintained is yes
    And attendance order served on 3 March 2025
    And named school told on 4 March 2025
    When it is judged as at 31 March 2025
    Then the duty "named-school-told" is met
    And the duty "named-school-admits" is outstanding
    And it is owed by the school to the parents
    Given admitted to named school on 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "named-school-admits" is met

  Scenario: an order stays in force until it is revoked
    Given attendance order served on 3 March 2025
    And attendance order revoked on 2 June 2025 with because educated otherwise
    When it is judged as at 1 June 2025
    Then the definition "attendance-order-in-force" holds since 3 March 2025
    When it is judged as at 30 June 2025
    Then the definition "attendance-order-in-force" does not hold

  Scenario: a parent asks for another school
    Given order amendment requested on 6 May 2025
    When it is judged as at 30 June 2025
    Then the duty "order-amended-on-request" is outstanding

  Scenario: a parent asks for the order to be revoked
    Given order revocation requested on 6 May 2025
    When it is judged as at 30 June 2025
    Then the duty "order-revoked-on-request" is outstanding
    And the exception "arrangements-not-satisfactory" does not hold
    Given attendance order revoked on 27 June 2025 with because educated otherwise
    When it is judged as at 30 June 2025
    Then the duty "order-revoked-on-request" is met, done on 27 June 2025

  Scenario: the arrangements for education out of school are found not to be satisfactory
    Given order revocation requested on 6 May 2025
    And the fact arrangements not satisfactory is no until 11 May 2025
    And the fact arrangements not satisfactory is yes from 12 May 2025
    When it is judged as at 11 May 2025
    Then the duty "order-revoked-on-request" is outstanding
    When it is judged as at 30 June 2025
    Then the duty "order-revoked-on-request" is excused by "arrangements-not-satisfactory"
    And the exception "arrangements-not-satisfactory" holds since 12 May 2025

  Scenario Outline: a supervision order considered on <day>, proceedings on 6 May 2025
    Given supervision order considered on <day>
    And attendance prosecution begun on Tue 6 May 2025
    When it is judged as at 30 June 2025
    Then the duty "supervision-order-considered-first" is <status>

    Examples:
      | day           | status   |
      | 28 April 2025 | met      |
      | 7 May 2025    | met late |

  Scenario: an order for a child who is no longer of school age
    # Born on 5 October 2009: of school age to Friday 26 June 2026.
    Given a child "B"
    And the fact date of birth is 5 October 2009
    And attendance order served on 3 March 2025
    When it is judged as at 26 June 2026
    Then the definition "attendance-order-in-force" holds
    When it is judged as at 27 June 2026
    Then the definition "attendance-order-in-force" does not hold

  Scenario Outline: what a parent must secure, on a roll: <roll>, regular: <regular>, suitable elsewhere: <elsewhere>
    Given the fact on school roll is <roll>
    And the fact fails to attend regularly is <irregular>
    And the fact suitable education otherwise is <elsewhere>
    When it is judged as at 31 March 2025
    Then the definition "education-secured" <result>

    Examples:
      | roll | regular | irregular | elsewhere | result        |
      | yes  | yes     | no        | no        | holds         |
      | yes  | no      | yes       | no        | does not hold |
      | no   | no      | no        | yes       | holds         |
      | no   | no      | no        | no        | does not hold |

  Scenario: the notice of the school comes between the notice to satisfy and the order
    # Beginning with Mon 3 February as day 1, day 15 is the 17th; of a notice of Wed 19 February, Wed 5 March is day 15.
    Given notice to satisfy served on Mon 3 February 2025
    When it is judged as at 17 February 2025
    Then there is no duty "naming-notice"
    When it is judged as at 18 February 2025
    Then the duty "naming-notice" that arose on 18 February 2025 is outstanding
    Given naming notice served on Wed 19 February 2025
    And attendance order served on Thu 6 March 2025
    When it is judged as at 31 March 2025
    Then the duty "naming-notice" is met
    And the prohibition "naming-notice-first" is complied with
    And the duty "school-attendance-order" is met
