Feature: School age in the council's figures
  Source: the council's protocol on children missing education, section 1.1, which says "statutory school age" and puts it
  in short as five to sixteen. It is read as the Act counts it, unless one of two readings is switched; whatever is chosen
  here changes the council's own figures and nothing else.

  Background:
    Given a child "A"
    And the fact home authority is southwark from 1 September 2023

  Scenario Outline: the beginning read as <reading>, born on 10 February 2019, on <day>
    # Five on 10 February 2024; the next of 31 March, 31 August and 31 December is Sunday 31 March 2024.
    Given the fact date of birth is 10 February 2019
    And the reading school-age-begins is <reading>
    When it is judged as at <day>
    Then the definition "local-school-age" <says>

    Examples:
      | reading        | day              | says          |
      | by_statute     | 30 March 2024    | does not hold |
      | by_statute     | 31 March 2024    | holds         |
      | fifth_birthday | 9 February 2024  | does not hold |
      | fifth_birthday | 10 February 2024 | holds         |

  Scenario Outline: the end read as <reading>, born on 15 August 2009, on <day>
    # The last Friday in June 2025 is the 27th; sixteen on 15 August 2025.
    Given the fact date of birth is 15 August 2009
    And the reading school-age-ends is <reading>
    When it is judged as at <day>
    Then the definition "local-school-age" <says>

    Examples:
      | reading            | day            | says          |
      | by_statute         | 27 June 2025   | holds         |
      | by_statute         | 28 June 2025   | does not hold |
      | sixteenth_birthday | 14 August 2025 | holds         |
      | sixteenth_birthday | 15 August 2025 | does not hold |

  Scenario: the shorthand changes nothing under the Act
    # Born on 10 February 2019, judged between the fifth birthday and 31 March 2024.
    Given the fact date of birth is 10 February 2019
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    And the reading school-age-begins is fifth_birthday
    And the reading school-age-ends is sixteenth_birthday
    When it is judged as at 1 March 2024
    Then the definition "local-school-age" holds
    And the definition "compulsory-school-age" does not hold
    And the definition "missing-education" does not hold

  Scenario: without a date of birth nobody can tell
    When it is judged as at 31 March 2025
    Then the definition "local-school-age" is undetermined
    And what is missing is date of birth
