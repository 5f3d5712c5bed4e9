Feature: Compulsory school age
  Source: Education Act 1996, section 8, with the orders that name the days on which a child comes of school age
  and the day in June on which it leaves it. A child comes of school age on the first named day that does not lie
  before the fifth birthday. It leaves on the last Friday of June, in the school year that brings the sixteenth birthday.

  Scenario Outline: a child born on <born> comes of school age on <first>
    # The named days are 31 March, 31 August and 31 December. A fifth birthday on a named day counts at once;
    # one on the day after waits for the next. The fifth birthday after 29 February 2020 is taken as 1 March 2025.
    Given a child "A"
    And the fact date of birth is <born>
    When it is judged as at <before>
    Then the definition "compulsory-school-age" does not hold
    When it is judged as at <first>
    Then the definition "compulsory-school-age" holds since <first>

    Examples:
      | born             | before           | first            |
      | 10 February 2019 | 30 March 2024    | 31 March 2024    |
      | 31 December 2019 | 30 December 2024 | 31 December 2024 |
      | 1 January 2020   | 30 March 2025    | 31 March 2025    |
      | 29 February 2020 | 30 March 2025    | 31 March 2025    |
      | 31 March 2020    | 30 March 2025    | 31 March 2025    |
      | 1 April 2020     | 30 August 2025   | 31 August 2025   |
      | 31 August 2020   | 30 August 2025   | 31 August 2025   |
      | 1 September 2020 | 30 December 2025 | 31 December 2025 |

  Scenario Outline: a child born on <born> is last of school age on <last>
    # In June 2024 the Fridays are 7, 14, 21 and 28; in June 2025 they are 6, 13, 20 and 27.
    # Sixteen on 31 August 2024 still belongs to the school year that ends then; sixteen on 1 September to the next.
    Given a child "A"
    And the fact date of birth is <born>
    When it is judged as at <last>
    Then the definition "compulsory-school-age" holds since <since>
    When it is judged as at <after>
    Then the definition "compulsory-school-age" does not hold

    Examples:
      | born              | since            | last             | after            |
      | 23 September 2007 | 31 December 2012 | Fri 28 June 2024 | Sat 29 June 2024 |
      | 31 August 2008    | 31 August 2013   | Fri 28 June 2024 | Sat 29 June 2024 |
      | 1 September 2008  | 31 December 2013 | Fri 27 June 2025 | Sat 28 June 2025 |
      | 15 August 2009    | 31 August 2014   | Fri 27 June 2025 | Sat 28 June 2025 |

  Scenario: without a date of birth nobody can tell
    Given a child "A"
    And the fact home authority is southwark
    When it is judged as at 31 March 2025
    Then the definition "compulsory-school-age" is undetermined
    And what is missing is date of birth
    And answering date of birth alone would settle it

  Scenario: two systems give different dates of birth, and it makes no difference
    # 12 April 2014 gives school age from 31 August 2019, 4 December 2014 from 31 December 2019: both long ago.
    Given a child "A"
    And these facts:
      | fact          | value           | source     |
      | date of birth | 12 April 2014   | Capita One |
      | date of birth | 4 December 2014 | Synergy    |
    When it is judged as at 31 March 2025
    Then the definition "compulsory-school-age" holds
    And it is noticed that the values of date of birth contradict each other

  Scenario: two systems give different dates of birth, and it does make a difference
    # 30 March 2020 gives school age from 31 March 2025, 2 April 2020 only from 31 August 2025.
    Given a child "A"
    And these facts:
      | fact          | value         | source     |
      | date of birth | 30 March 2020 | Capita One |
      | date of birth | 2 April 2020  | Synergy    |
    When it is judged as at 30 June 2025
    Then the definition "compulsory-school-age" is undetermined
    And what is missing is date of birth
