Feature: Arrangements of the authority
  Source: the council's protocol on children missing education, sections 1.2, 2 and 3. It quotes the Act and national guidance on what an
  authority has in place, says who leads, and uses the census. These are judged in the file of the authority.

  Background:
    Given an authority "Southwark"
    And the fact council is southwark

  Scenario Outline: <fact> until 31 January 2025
    Given the fact <fact> is yes until 31 January 2025
    And the fact <fact> is no from 1 February 2025
    When it is judged as at 31 January 2025
    Then the duty "<rule>" is met
    When it is judged as at 1 February 2025
    Then the duty "<rule>" is overdue
    And it is a <weight>

    Examples: the Act is a must, guidance a should
      | rule                     | fact                              | weight    |
      | ways-to-identify         | arrangements to identify in place | breach    |
      | procedures-for-missing   | procedures for missing in place   | shortfall |
      | named-person             | named person in post              | shortfall |
      | procedures-to-prevent    | prevention procedures in place    | shortfall |
      | processes-reviewed       | processes reviewed regularly      | shortfall |

  Scenario: nobody says whether there is a named person
    When it is judged as at 31 March 2025
    Then the duty "named-person" is undetermined
    And answering named person in post alone would settle it

  Scenario: the last review was a year ago, where one each year is asked for
    # Reviewed on 10 March 2024: the year is over when 10 March 2025 is.
    Given the reading how-regular-reviews is each_year
    And processes reviewed on 10 March 2024
    When it is judged as at 10 March 2025
    Then the duty "processes-reviewed" is met
    When it is judged as at 11 March 2025
    Then the duty "processes-reviewed" is overdue

  Scenario: the returns of a census are used
    Given census taken on Thu 16 January 2025
    When it is judged as at 28 February 2025
    Then the duty "termly-census-used" that arose on 16 January 2025 is outstanding
    Given census returns used on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "termly-census-used" is met, done on 3 March 2025

  Scenario: two censuses, used once, where it must be before the next
    Given the reading census-used-by is before_next_census
    And census taken on Thu 16 January 2025
    And census taken on Thu 15 May 2025
    And census returns used on Wed 14 May 2025
    When it is judged as at 31 May 2025
    Then the duty "termly-census-used" that arose on 16 January 2025 is met
    And the duty "termly-census-used" that arose on 15 May 2025 is outstanding

  Scenario Outline: the next term ends on Wednesday 23 July 2025, used on <day>
    Given the reading census-used-by is end_of_next_term
    And the fact next term ends is 2025-07-23
    And census taken on Thu 16 January 2025
    And census returns used on <day>
    When it is judged as at 31 July 2025
    Then the duty "termly-census-used" is <status>, due 23 July 2025

    Examples:
      | day              | status   |
      | Tue 22 July 2025 | met      |
      | Wed 23 July 2025 | met      |
      | Thu 24 July 2025 | met late |

  Scenario: in-year admissions, and no fair access protocol
    Given the fact in year admissions in place is yes
    And the fact fair access protocol in place is no from 1 September 2024
    When it is judged as at 31 March 2025
    Then the duty "ways-to-a-place" is overdue
    And it is a breach
