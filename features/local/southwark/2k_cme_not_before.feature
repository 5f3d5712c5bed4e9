Feature: Not counted as missing education too soon
  Source: the council's protocol on children missing education, section 2. The council does not enter a child in its
  figures before checks, a visit and twenty days of absence. Each entry is judged by how things stood at that moment, and
  by these three alone: age, roll and other education are a matter of the definition.

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

  Scenario: entered although home education was confirmed, which is another rule's matter
    Given the fact on school roll is no
    And the fact home education confirmed is yes
    And home visit on Wed 19 March 2025
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is complied with
    And the prohibition "home-educated-not-entered" is violated by the act of Mon 24 March 2025

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

  Scenario: a child on a roll of whom all three are true
    # Not too soon, but without ground: that is told of the record.
    Given the fact on school roll is yes
    And the fact recorded cme is yes from 24 March 2025
    And home visit on Wed 19 March 2025
    And classified cme on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is complied with by the act of Mon 24 March 2025
    And the definition "cme-for-monitoring" does not hold
    And it is noticed that the record of "cme-for-monitoring" is without ground

  Scenario Outline: counted from the referral, entered on <day>
    # Told on Monday 10 March: 10 to 14 (5), 17 to 21 (10), 24 to 28 March (15), 31 March to 4 April (20).
    Given a child "B"
    And school days follow example-school-oakfield
    And the fact home authority is southwark
    And the reading start-of-twenty-days is day_of_referral
    And referral received on Mon 10 March 2025
    And rolls checked on Mon 10 March 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    And classified cme on <day>
    When it is judged as at 30 April 2025
    Then the prohibition "cme-not-before" is <status> by the act of <day>

    Examples:
      | day              | status        |
      | Thu 3 April 2025 | violated      |
      | Fri 4 April 2025 | complied with |

  Scenario Outline: where an entry must confirm the absence, confirmed on Tuesday 25 March and entered on <day>
    Given the reading absence-confirmed is an_entry
    And home visit on Wed 19 March 2025
    And absence confirmed on Tue 25 March 2025
    And classified cme on <day>
    When it is judged as at 31 March 2025
    Then the prohibition "cme-not-before" is <status> by the act of <day>

    Examples:
      | day               | status        |
      | Mon 24 March 2025 | violated      |
      | Wed 26 March 2025 | complied with |

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
