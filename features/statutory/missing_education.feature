Feature: Missing education
  Source: Education Act 1996, section 436A. A child of school age who is a registered pupil at no school and gets no
  suitable education in any other way is missing education: from the first such day, with no threshold.

  Background:
    # Born on 3 May 2015, so of school age from 31 August 2020.
    Given a child "A"
    And the fact date of birth is 3 May 2015

  Scenario: from the first day on no roll
    Given the fact on school roll is yes until Sun 2 March 2025
    And the fact on school roll is no from Mon 3 March 2025
    And the fact suitable education otherwise is no
    When it is judged as at 2 March 2025
    Then the definition "missing-education" does not hold
    When it is judged as at 3 March 2025
    Then the definition "missing-education" holds since 3 March 2025
    When it is judged as at 4 March 2025
    Then the definition "missing-education" holds since 3 March 2025

  Scenario: until the day before suitable home education begins
    Given the fact on school roll is no from 3 March 2025
    And the fact on school roll is yes until 2 March 2025
    And the fact suitable education otherwise is no until 9 March 2025
    And the fact suitable education otherwise is yes from 10 March 2025
    When it is judged as at 9 March 2025
    Then the definition "missing-education" holds since 3 March 2025
    When it is judged as at 10 March 2025
    Then the definition "missing-education" does not hold

  Scenario: a child on a roll is not missing education, however seldom there
    Given the fact on school roll is yes
    And the fact suitable education otherwise is no
    And absence without permission from 6 January 2025 on
    When it is judged as at 31 March 2025
    Then the definition "missing-education" does not hold

  Scenario: home education that nobody has looked at leaves the question open
    Given the fact on school roll is no
    And the fact home education confirmed is yes
    When it is judged as at 31 March 2025
    Then the definition "missing-education" is undetermined
    And what is missing is suitable education otherwise
    And answering suitable education otherwise alone would settle it
    And somebody must find out suitable education otherwise

  Scenario: whoever gets suitable education elsewhere is not missing it, whether on a roll or not
    Given the fact on school roll is not known
    And the fact suitable education otherwise is yes
    When it is judged as at 31 March 2025
    Then the definition "missing-education" does not hold

  Scenario: not known whether on a roll
    Given the fact suitable education otherwise is no
    When it is judged as at 31 March 2025
    Then the definition "missing-education" is undetermined
    And what is missing is on school roll

  Scenario: a young child counts only from the day on which school age begins
    # Born on 1 April 2020, so of school age from 31 August 2025.
    Given a child "B"
    And the fact date of birth is 1 April 2020
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    When it is judged as at 30 August 2025
    Then the definition "missing-education" does not hold
    When it is judged as at 31 August 2025
    Then the definition "missing-education" holds since 31 August 2025

  Scenario: a young person past school age no longer counts
    # Born on 15 August 2009: school age ends with Friday 27 June 2025.
    Given a child "C"
    And the fact date of birth is 15 August 2009
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    When it is judged as at 27 June 2025
    Then the definition "missing-education" holds
    When it is judged as at 28 June 2025
    Then the definition "missing-education" does not hold

  Scenario: over the day on which the guidance of September 2025 begins
    Given the fact on school roll is yes until 31 August 2025
    And the fact on school roll is no from 1 September 2025
    And the fact suitable education otherwise is no
    When it is judged as at 7 September 2025
    Then the definition "missing-education" holds since 1 September 2025
    When it is judged as at 8 September 2025
    Then the definition "missing-education" holds since 1 September 2025
