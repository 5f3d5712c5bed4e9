Feature: Missing education for the council's figures
  Source: the council's protocol on children missing education, sections 1.1 and 2. For its own figures the council counts
  a child of school age who is on no roll and not suitably taught elsewhere, once checks and a visit have been made and the
  child has been absent from education for twenty days. Confirmed home education keeps a child out, unless there are grounds to doubt that it suits the child.

  Background:
    # Born on 27 January 2012: of school age from 31 March 2017.
    Given a child "A"
    And school days follow example-school-oakfield
    And the fact date of birth is 27 January 2012
    And the fact home authority is southwark
    And the fact suitable education otherwise is no

  Scenario: the twentieth school day
    # 24 to 28 February (5), 3 to 7 March (10), 10 to 14 (15), 17 to 21 March (20): Friday the 21st.
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Thu 20 March 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at Fri 21 March 2025
    Then the definition "cme-for-monitoring" holds since Fri 21 March 2025
    When it is judged as at Mon 24 March 2025
    Then the definition "cme-for-monitoring" holds since Fri 21 March 2025

  Scenario Outline: absent from <first>, the twentieth school day is <twentieth>
    # Half-term:    3 to 7 Feb (5), 10 to 14 (10), no school from 17 to 21, 24 to 28 (15), 3 to 7 March (20).
    # Easter:       17 to 21 March (5), 24 to 28 (10), 31 March to 4 April (15), holiday to 21 April, 22 to 25 (19), 28 (20).
    # Bank holiday: 22 to 25 April (4), 28 April to 2 May (9), Mon 5 May is one, 6 to 9 (13), 12 to 16 (18), 19, 20 May (20).
    Given the fact on school roll is no
    And referral received on <first>
    And contacts checked on <first>
    And home visit on <first>
    And absence without permission from <first> on
    When it is judged as at <before>
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at <twentieth>
    Then the definition "cme-for-monitoring" holds since <twentieth>

    Examples:
      | first               | before            | twentieth         |
      | Mon 3 February 2025 | Thu 6 March 2025  | Fri 7 March 2025  |
      | Mon 17 March 2025   | Sun 27 April 2025 | Mon 28 April 2025 |
      | Tue 22 April 2025   | Mon 19 May 2025   | Tue 20 May 2025   |

  Scenario Outline: whether the child is suitably taught elsewhere: <known>
    # At home or elsewhere. All else is as for a child who counts.
    Given a child "E"
    And school days follow example-school-oakfield
    And the fact date of birth is 27 January 2012
    And the fact home authority is southwark
    And the fact on school roll is no
    And the fact suitable education otherwise is <known>
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at 31 March 2025
    Then the definition "cme-for-monitoring" <says>
    And the definition "ready-for-the-figures" holds since Fri 21 March 2025

    Examples:
      | known     | says            |
      | no        | holds           |
      | yes       | does not hold   |
      | not known | is undetermined |

  Scenario: taught elsewhere only until the Monday after
    Given a child "F"
    And school days follow example-school-oakfield
    And the fact date of birth is 27 January 2012
    And the fact home authority is southwark
    And the fact on school roll is no
    And the fact suitable education otherwise is yes until Sun 23 March 2025
    And the fact suitable education otherwise is no from Mon 24 March 2025
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Sun 23 March 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at Mon 24 March 2025
    Then the definition "cme-for-monitoring" holds since Mon 24 March 2025
    And the definition "missing-education" holds since Mon 24 March 2025

  Scenario: absence with permission is absence from education too
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence without permission from 24 February 2025 to 7 March 2025
    And attendance recorded as authorised from 10 March 2025 on
    When it is judged as at Fri 21 March 2025
    Then the definition "cme-for-monitoring" holds since Fri 21 March 2025

  Scenario: one session attended starts the count anew
    # Wednesday 5 March: from Thursday the 6th there are 2, 7 and 12 days by the 21st.
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And these weeks of marks:
      | week from        | Mon | Tue | Wed | Thu | Fri |
      | 24 February 2025 | OO  | OO  | OO  | OO  | OO  |
      | 3 March 2025     | OO  | OO  | /O  | OO  | OO  |
      | 10 March 2025    | OO  | OO  | OO  | OO  | OO  |
      | 17 March 2025    | OO  | OO  | OO  | OO  | OO  |
    When it is judged as at Fri 21 March 2025
    Then the definition "cme-for-monitoring" does not hold

  Scenario: a short return, where the council judges the absence as a whole
    # Back for Friday 21 March only; on the 26th the council judged that twenty days had been missed all the same.
    Given the fact on school roll is no
    And the fact judged consistently absent is no until 25 March 2025
    And the fact judged consistently absent is yes from 26 March 2025
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 to Thu 20 March 2025
    And absence without permission from Mon 24 March 2025 on
    When it is judged as at 31 March 2025
    Then the definition "cme-for-monitoring" does not hold
    Given the reading consistently-absent is council_judgement
    When it is judged as at 25 March 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at 26 March 2025
    Then the definition "cme-for-monitoring" holds since 26 March 2025

  Scenario Outline: counted from the referral of Monday 3 March 2025, in <unit>
    # School days: 3 to 7 March (5), 10 to 14 (10), 17 to 21 (15), 24 to 28 March (20). Calendar days: 22 March is day 20.
    Given the reading start-of-twenty-days is day_of_referral
    And the reading twenty-days is <unit>
    And the fact on school roll is no
    And referral received on Mon 3 March 2025
    And rolls checked on Mon 3 March 2025 with outcome not on roll
    And home visit on Wed 5 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at <before>
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at <twentieth>
    Then the definition "cme-for-monitoring" holds since <twentieth>

    Examples:
      | unit          | before            | twentieth         |
      | school_days   | Thu 27 March 2025 | Fri 28 March 2025 |
      | calendar_days | Fri 21 March 2025 | Sat 22 March 2025 |

  Scenario: where an entry must confirm the twenty days
    Given the reading absence-confirmed is an_entry
    And the fact on school roll is no
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 19 March 2025
    And absence confirmed on Tue 25 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 24 March 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at Tue 25 March 2025
    Then the definition "cme-for-monitoring" holds since Tue 25 March 2025

  Scenario Outline: every check that applies, the number to ring is <number> and the call was on <call>
    # The letter went on 27 February; there is no professional and no sibling. The other look-ups were made on 24 February.
    Given the reading checks-before-classifying is all_that_apply
    And the fact on school roll is no
    And the fact phone number known is <number>
    And the fact lead professional known is no
    And the fact sibling identified is no
    And the fact address known is yes
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And contacts checked on Mon 24 February 2025
    And housing checked on Mon 24 February 2025
    And letter sent on Thu 27 February 2025
    And parent phoned on <call> with outcome not reached
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Wed 26 March 2025
    Then the definition "cme-for-monitoring" <says>

    Examples:
      | number    | call              | says                      |
      | yes       | Tue 25 March 2025 | holds since 25 March 2025 |
      | yes       | Thu 27 March 2025 | does not hold             |
      | no        | Thu 27 March 2025 | holds since 21 March 2025 |
      | not known | Thu 27 March 2025 | is undetermined           |

  Scenario: counted in calendar days
    # Day one is Monday 24 February, the last of February is day five, so day twenty is Saturday 15 March.
    Given the fact on school roll is no
    And the reading twenty-days is calendar_days
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Mon 10 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Fri 14 March 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at Sat 15 March 2025
    Then the definition "cme-for-monitoring" holds since Sat 15 March 2025

  Scenario: counted in calendar days the holidays count
    # Day one is Friday 18 July 2025, the last day of school at Oakfield; 31 July is day 14, Wednesday 6 August day 20.
    Given the fact on school roll is no
    And the reading twenty-days is calendar_days
    And referral received on Fri 18 July 2025
    And rolls checked on Fri 18 July 2025 with outcome not on roll
    And home visit on Mon 28 July 2025
    And attendance recorded as present from Mon 2 June 2025 to Thu 17 July 2025
    And absence without permission from Fri 18 July 2025 on
    When it is judged as at Tue 5 August 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at Wed 6 August 2025
    Then the definition "cme-for-monitoring" holds since Wed 6 August 2025

  Scenario: counted in calendar days, a child who came back is not absent any more
    # Twenty days were full on Saturday 15 March; on Monday the 24th the child was there.
    Given the fact on school roll is no
    And the reading twenty-days is calendar_days
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Mon 10 March 2025
    And absence without permission from Mon 24 February 2025 to Fri 21 March 2025
    And attendance recorded as present from Mon 24 March 2025 on
    When it is judged as at Sun 23 March 2025
    Then the definition "cme-for-monitoring" holds since Sat 15 March 2025
    When it is judged as at Mon 24 March 2025
    Then the definition "cme-for-monitoring" does not hold

  Scenario: checks and visit of an earlier enquiry do not count for a later one
    Given the fact on school roll is no
    And referral received on Mon 11 November 2024
    And rolls checked on Mon 11 November 2024 with outcome not on roll
    And home visit on Wed 27 November 2024
    And case closed on Fri 29 November 2024
    And referral received on Mon 24 February 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" does not hold in the enquiry of 24 February 2025
    And the definition "cme-for-monitoring" does not hold in the enquiry of 11 November 2024

  Scenario: from the visit where that is later than the twentieth day
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And home visit on Wed 26 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Tue 25 March 2025
    Then the definition "cme-for-monitoring" does not hold
    When it is judged as at Wed 26 March 2025
    Then the definition "cme-for-monitoring" holds since Wed 26 March 2025

  Scenario: without a visit a child is not counted, however long absent
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not on roll
    And absence without permission from Mon 6 January 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" does not hold

  Scenario: without any check a child is not counted
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" does not hold

  Scenario: one check is enough, unless every check that applies is asked for
    Given the fact on school roll is no
    And referral received on Mon 24 February 2025
    And letter sent on Mon 24 February 2025
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" holds since Fri 21 March 2025
    And with the reading checks-before-classifying as all_that_apply it would be does not hold

  Scenario: a child on a roll is not counted
    Given the fact on school roll is yes
    And referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome on roll
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" does not hold

  Scenario: not known whether on a roll
    Given referral received on Mon 24 February 2025
    And rolls checked on Mon 24 February 2025 with outcome not known
    And home visit on Wed 19 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" is undetermined
    And what is missing is on school roll

  Scenario: a child of whom the council was never told
    Given the fact on school roll is no
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "cme-for-monitoring" does not hold

  Scenario Outline: any one check is enough, as <check>
    Given referral received on Mon 24 February 2025
    And <check> on Mon 24 February 2025
    And home visit on Mon 3 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Fri 21 March 2025
    Then the definition "ready-for-the-figures" holds since Fri 21 March 2025

    Examples:
      | check                       |
      | housing checked             |
      | parent phoned               |
      | lead professional contacted |
      | sibling checked             |

  Scenario Outline: every check that applies, of which the last is <last>
    # Nobody can ring or write, so that five checks are left. The twenty school days are over on Friday 21 March.
    Given the reading checks-before-classifying is all_that_apply
    And the fact phone number known is no
    And the fact address known is no
    And the fact lead professional known is yes
    And the fact sibling identified is yes
    And referral received on Mon 24 February 2025
    And rolls checked on <rolls> March 2025
    And contacts checked on <contacts> March 2025
    And housing checked on <housing> March 2025
    And lead professional contacted on <professional> March 2025
    And sibling checked on <sibling> March 2025
    And home visit on Mon 10 March 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at 24 March 2025
    Then the definition "ready-for-the-figures" does not hold
    When it is judged as at 25 March 2025
    Then the definition "ready-for-the-figures" holds since 25 March 2025

    Examples:
      | last             | rolls | contacts | housing | professional | sibling |
      | the rolls        | 25    | 4        | 4       | 4            | 4       |
      | the systems      | 4     | 25       | 4       | 4            | 4       |
      | housing          | 4     | 4        | 25      | 4            | 4       |
      | the professional | 4     | 4        | 4       | 25           | 4       |
      | the sibling      | 4     | 4        | 4       | 4            | 25      |

  Scenario: counted from the referral, but the absence began two weeks after it
    Given the reading start-of-twenty-days is day_of_referral
    And referral received on Mon 10 February 2025
    And rolls checked on Mon 10 February 2025
    And home visit on Mon 3 March 2025
    And attendance recorded as present from Tue 7 January 2025 to Fri 21 February 2025
    And absence without permission from Mon 24 February 2025 on
    When it is judged as at Thu 20 March 2025
    Then the definition "ready-for-the-figures" does not hold
    When it is judged as at Fri 21 March 2025
    Then the definition "ready-for-the-figures" holds since Fri 21 March 2025

  Scenario: counted from the first of two referrals, over half-term
    # 10 to 14 February (5), no school from 17 to 21, 24 to 28 (10), 3 to 7 March (15), 10 to 14 March (20): Friday the 14th.
    Given the reading start-of-twenty-days is day_of_referral
    And referral received on Mon 10 February 2025
    And referral received on Mon 3 March 2025
    And rolls checked on Mon 10 February 2025
    And home visit on Tue 11 February 2025
    And absence without permission from Tue 7 January 2025 on
    When it is judged as at Thu 13 March 2025
    Then the definition "ready-for-the-figures" does not hold
    When it is judged as at Fri 14 March 2025
    Then the definition "ready-for-the-figures" holds since Fri 14 March 2025

  Scenario: counted in calendar days from the first of two referrals
    # 10 February is day 1, 28 February day 19, Saturday 1 March day 20.
    Given the reading start-of-twenty-days is day_of_referral
    And the reading twenty-days is calendar_days
    And referral received on Mon 10 February 2025
    And referral received on Mon 3 March 2025
    And rolls checked on Mon 10 February 2025
    And home visit on Tue 11 February 2025
    And absence without permission from Tue 7 January 2025 on
    When it is judged as at Fri 28 February 2025
    Then the definition "ready-for-the-figures" does not hold
    When it is judged as at Wed 5 March 2025
    Then the definition "ready-for-the-figures" holds since Sat 1 March 2025

  Rule: Confirmed home education keeps a child out

    Background:
      Given the fact on school roll is no
      And referral received on Mon 24 February 2025
      And rolls checked on Mon 24 February 2025 with outcome not on roll
      And home visit on Wed 19 March 2025
      And absence without permission from Mon 24 February 2025 on

    Scenario: confirmed after the child was counted
      Given the fact home education confirmed is no until 24 March 2025
      And the fact home education confirmed is yes from 25 March 2025
      When it is judged as at 24 March 2025
      Then the definition "cme-for-monitoring" holds since 21 March 2025
      When it is judged as at 25 March 2025
      Then the definition "cme-for-monitoring" does not hold
      And the exception "home-educated-not-cme" holds since 25 March 2025

    Scenario: not known whether it was confirmed
      Given the fact home education confirmed is not known
      When it is judged as at 31 March 2025
      Then the definition "cme-for-monitoring" is undetermined
      And what is missing is home education confirmed

    Scenario: grounds to doubt it put the child back
      Given the fact home education confirmed is yes
      And the fact home education doubted is no until 25 March 2025
      And the fact home education doubted is yes from 26 March 2025
      When it is judged as at 25 March 2025
      Then the definition "cme-for-monitoring" does not hold
      When it is judged as at 26 March 2025
      Then the definition "cme-for-monitoring" holds since 26 March 2025
      And the exception "unsuitable-home-education" holds since 26 March 2025
      And the exception "home-educated-not-cme" does not hold

    Scenario: once the grounds have gone the child is out again
      Given the fact home education confirmed is yes
      And the fact home education doubted is yes from 1 March 2025 until 27 March 2025
      And the fact home education doubted is no from 28 March 2025
      When it is judged as at 27 March 2025
      Then the definition "cme-for-monitoring" holds since 21 March 2025
      When it is judged as at 28 March 2025
      Then the definition "cme-for-monitoring" does not hold

    Scenario: grounds to doubt it stand in for the finding that it does not suit
      Given a child "G"
      And school days follow example-school-oakfield
      And the fact date of birth is 27 January 2012
      And the fact home authority is southwark
      And the fact on school roll is no
      And the fact home education confirmed is yes
      And the fact home education doubted is yes from 10 March 2025
      And referral received on Mon 24 February 2025
      And rolls checked on Mon 24 February 2025 with outcome not on roll
      And home visit on Wed 19 March 2025
      And absence without permission from Mon 24 February 2025 on
      When it is judged as at 31 March 2025
      Then the definition "cme-for-monitoring" holds since 21 March 2025

    Scenario: where the grounds are enough by themselves
      # No checks, no visit and no twenty days are asked for then.
      Given a child "H"
      And the reading unsuitable-home-education is enough_by_itself
      And the fact date of birth is 27 January 2012
      And the fact home authority is southwark
      And the fact on school roll is no
      And the fact home education doubted is no until 9 March 2025
      And the fact home education doubted is yes from 10 March 2025
      And referral received on Mon 24 February 2025
      And classified cme on Tue 11 March 2025
      When it is judged as at 9 March 2025
      Then the definition "cme-for-monitoring" does not hold
      When it is judged as at 10 March 2025
      Then the definition "cme-for-monitoring" holds since 10 March 2025
      When it is judged as at 31 March 2025
      Then the prohibition "cme-not-before" is complied with
      And with the reading unsuitable-home-education as lifts_the_bar it would be violated

    Scenario: doubt by itself counts nobody
      Given the fact home education doubted is yes
      And the fact home education confirmed is no
      When it is judged as at Thu 20 March 2025
      Then the definition "cme-for-monitoring" does not hold

  Rule: What the file records is compared

    Background:
      Given the fact on school roll is no
      And referral received on Mon 24 February 2025
      And rolls checked on Mon 24 February 2025 with outcome not on roll
      And home visit on Wed 19 March 2025
      And absence without permission from Mon 24 February 2025 on

    Scenario: recorded on the very day
      Given the fact recorded cme is no until 20 March 2025
      And the fact recorded cme is yes from 21 March 2025
      When it is judged as at 31 March 2025
      Then the definition "cme-for-monitoring" holds since 21 March 2025

    Scenario Outline: recorded from <day>
      Given the fact recorded cme is yes from <day>
      When it is judged as at 31 March 2025
      Then it is noticed that the record of "cme-for-monitoring" is <note>

      Examples:
        | day           | note      |
        | 20 March 2025 | too early |
        | 22 March 2025 | late      |

    Scenario: not recorded at all
      Given the fact recorded cme is no
      When it is judged as at 31 March 2025
      Then it is noticed that the record of "cme-for-monitoring" is missing

    Scenario: recorded of a child who was home-educated all along
      Given the fact home education confirmed is yes
      And the fact recorded cme is yes from 24 March 2025
      When it is judged as at 31 March 2025
      Then it is noticed that the record of "cme-for-monitoring" is without ground
