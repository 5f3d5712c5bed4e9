Feature: Not counted as missing education too soon
  Source: the council's protocol on children missing education, section 2. The council does not enter a child in its
  figures before checks, a visit and twenty days of absence. Each entry is judged by how things stood at that moment.

  Background:
    # Absent from Monday 24 February 2025: the twentieth school day is Friday 21 March.
    Given a child "A"
    And school days follow example-school-oakfield
    And the fact date of birth is 27 January 2012
    And the fact home authority is southwark
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And absence without permission from Mon 24 February 2025 on

  Scenario Outline: entered on <day>
    Given the fact on school roll is no
    And home visit on Wed 19 March 2025
    And classified cme on <day>
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is <status> by the act of <day>

    Examples: the day before, the day, the day after
      | day               | status        |
      | Thu 20 March 2025 | violated      |
      | Fri 21 March 2025 | complied with |
      | Sat 22 March 2025 | complied with |

  Scenario: entered without a visit
    Given the fact on school roll is no
    And classified cme on Fri 28 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is violated by the act of Fri 28 March 2025

  Scenario: entered on the day of the visit, and no times
    # The twentieth day is past; the visit may have come before the entry or after it.
    Given the fact on school roll is no
    And home visit on Wed 26 March 2025
    And classified cme on Wed 26 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is undetermined, either complied or violated

  Scenario: entered although home education was confirmed
    Given the fact on school roll is no
    And the fact home education confirmed is yes
    And home visit on Wed 19 March 2025
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is violated

  Scenario: entered while there were grounds to doubt the home education
    Given the fact on school roll is no
    And the fact home education confirmed is yes
    And the fact home education doubted is yes
    And home visit on Wed 19 March 2025
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is complied with

  Scenario: nobody entered the child
    Given the fact on school roll is no
    And home visit on Wed 19 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is complied with

  Scenario: not known whether the child was on a roll
    Given home visit on Wed 19 March 2025
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is undetermined, either complied or violated
    And what is missing is on school roll
    And answering on school roll alone would settle it

  Scenario: checks and visit of an earlier enquiry do not allow an entry in a later one
    # The enquiry of 24 February has a check and no visit; the visit of November belongs to the enquiry of November.
    Given the fact on school roll is no
    And referral received on Mon 11 November 2024
    And home visit on Wed 27 November 2024
    And case closed on Fri 29 November 2024
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is violated by the act of Mon 24 March 2025
    And it is a breach
    And it is owed by the data team

  Scenario: entered twice, too early and then in order
    Given the fact on school roll is no
    And home visit on Wed 19 March 2025
    And classified cme on Mon 10 March 2025
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is violated by the act of Mon 10 March 2025
    And the prohibition "cme-not-before" is complied with by the act of Mon 24 March 2025
