Feature: Standing arrangements of the council
  Source: the council's protocol on children missing education, sections 1.2, 2 and 3. What the council is to have on every day, and
  what recurs: reviews, the use of the termly census, hearing the parents.

  Scenario Outline: <fact> is missing from 10 February to 9 March 2025
    Given an authority "S"
    And the fact council is southwark
    And the fact <fact> is <so> from 2 September 2024 to 9 February 2025
    And the fact <fact> is <not> from 10 February 2025 to 9 March 2025
    And the fact <fact> is <so> from 10 March 2025
    When it is judged as at 9 February 2025
    Then the duty "<rule>" is met
    When it is judged as at 10 February 2025
    Then the duty "<rule>" is overdue
    And it is a <weight>
    When it is judged as at 9 March 2025
    Then the duty "<rule>" is overdue
    When it is judged as at 10 March 2025
    Then the duty "<rule>" is met

    Examples: the Act is a must, what guidance asks a should, what the protocol promises a will
      | fact                            | so                        | not          | rule                              | weight    |
      | identifying arrangements made   | yes                       | no           | ways-to-identify                  | breach    |
      | procedures in place             | yes                       | no           | procedures-in-place               | shortfall |
      | named person post               | central strategic manager | vacant       | named-person-in-post              | shortfall |
      | named person post               | central strategic manager | another post | named-person-is-strategic-manager | breach    |
      | keeping in education procedures | yes                       | no           | prevention-procedures-in-place    | shortfall |
      | tracking led by                 | pupil access              | another team | tracking-led-by-pupil-access      | breach    |
      | referred list kept              | yes                       | no           | list-of-referred-kept             | breach    |
      | in year process in place        | yes                       | no           | in-year-process-in-place          | breach    |
      | fair access text in place       | yes                       | no           | fair-access-protocol-in-place     | breach    |

  Scenario: another council has its own protocol
    Given an authority "T"
    And the fact council is another authority
    And the fact named person post is vacant
    When it is judged as at 31 March 2025
    Then there is no duty "named-person-in-post"

  Scenario: nobody says whether there is a named person
    Given an authority "S"
    And the fact council is southwark
    When it is judged as at 31 March 2025
    Then the duty "named-person-in-post" is undetermined
    And answering named person post alone would settle it

  Scenario: nobody is named, so nobody is in the wrong post
    Given an authority "S"
    And the fact council is southwark
    And the fact named person post is vacant
    When it is judged as at 31 March 2025
    Then the duty "named-person-in-post" is overdue
    And there is no duty "named-person-is-strategic-manager"

  Scenario: reviews that are regular, without a number
    Given an authority "S"
    And the fact council is southwark
    And the fact reviews since is 1 September 2022
    And process review made on 6 November 2023
    When it is judged as at 31 March 2025
    Then the duty "reviews-of-processes" that arose on 1 September 2022 is met
    And the duty "reviews-of-processes" that arose on 6 November 2023 is outstanding
    Given the reading regular-reviews is each_year
    When it is judged as at 6 November 2024
    Then the duty "reviews-of-processes" that arose on 6 November 2023 is pending, due 6 November 2024
    When it is judged as at 7 November 2024
    Then the duty "reviews-of-processes" that arose on 6 November 2023 is overdue
    And it is a shortfall

  Scenario: the returns of the autumn census
    Given an authority "S"
    And the fact council is southwark
    And the fact coming census day is 16 January 2025
    And school census taken on 3 October 2024
    When it is judged as at 15 January 2025
    Then the duty "census-used" is pending
    Given school census taken on 16 January 2025
    When it is judged as at 16 January 2025
    Then the duty "census-used" that arose on 3 October 2024 is pending
    When it is judged as at 17 January 2025
    Then the duty "census-used" that arose on 3 October 2024 is overdue

  Scenario: two censuses, used once, on the day before the second
    Given an authority "S"
    And the fact council is southwark
    And school census taken on Thu 16 January 2025
    And school census taken on Thu 15 May 2025
    And census compared on Wed 14 May 2025
    When it is judged as at 31 May 2025
    Then the duty "census-used" that arose on 16 January 2025 is met
    And the duty "census-used" that arose on 15 May 2025 is outstanding
    And it is owed by the council

  Scenario: the returns of the autumn census, where they have until the end of the next term
    # The spring term ends on Friday 4 April 2025.
    Given an authority "S"
    And the fact council is southwark
    And school days follow example-school-terms
    And school census taken on 3 October 2024
    And the reading use-of-census is end_of_next_term
    When it is judged as at 4 April 2025
    Then the duty "census-used" is pending, due 4 April 2025
    When it is judged as at 5 April 2025
    Then the duty "census-used" is overdue

  Scenario Outline: the parents are heard on <day>, the decision is of 19 March 2025
    Given a child "A"
    And the fact home authority is southwark
    And parents heard on <day>
    And education judged on 19 March 2025 with outcome unsuitable
    When it is judged as at 31 March 2025
    Then the duty "parents-heard" is <status>, due 19 March 2025

    Examples:
      | day           | status   |
      | 18 March 2025 | met      |
      | 19 March 2025 | met      |
      | 20 March 2025 | met late |

  Scenario: a talk at home
    Given a child "A"
    And the fact home authority is southwark
    And home visit on 12 March 2025 with outcome spoke to parents
    And education judged on 19 March 2025 with outcome suitable
    When it is judged as at 31 March 2025
    Then the duty "parents-heard" is met
    And with the reading what-is-consulting as own_record it would be overdue
