Feature: What was done before, and what arises again
  Source: the Education Act 1996, the pupil registration regulations of 2006 and of 2024, the pupil information regulations of 2005, and national
  guidance on attendance, missing education and home education. What was done before a duty arose is about something else, unless the norm
  says otherwise; what happens a second time is a second duty.

  Background:
    Given a child "A"
    And the fact date of birth is 3 February 2012

  # ---- what was done before ----------------------------------------------------------------------------------------

  Scenario: parents who were asked about an absence before another one began
    Given unexplained absence began on 10 March 2025
    And parents contacted on absence on 9 March 2025
    When it is judged as at 10 March 2025
    Then the duty "first-day-contact" is pending

  Scenario: a reason that was put in before another mark was left open
    Given school days follow example-school-oakfield
    And marked reason unknown on Mon 10 March 2025
    And reason unknown replaced on Fri 7 March 2025
    When it is judged as at 10 March 2025
    Then the duty "unknown-reason-replaced" is pending

  Scenario: education that was arranged before it was needed
    Given the fact needs arranged education is no until 9 March 2025
    And the fact needs arranged education is yes from 10 March 2025
    And arranged education began on 7 March 2025
    When it is judged as at 31 March 2025
    Then the duty "alternative-provision" is outstanding

  Scenario: a penalty decided on before the threshold was reached
    Given the fact penalty threshold reached is no until 9 March 2025
    And the fact penalty threshold reached is yes from 10 March 2025
    And penalty notice decided on 7 March 2025
    When it is judged as at 31 March 2025
    Then the duty "penalty-notice-considered" is outstanding

  Scenario: the return of the authority, made before the census day
    Given an authority "C"
    And the fact cme return due is 28 March 2025
    And cme return submitted on 8 March 2025
    And cme census day on 10 March 2025
    When it is judged as at 11 March 2025
    Then the duty "national-cme-return" is pending, due 28 March 2025

  Scenario: a school named in a notice before there was a notice to satisfy
    # Beginning with Monday 3 February as day 1, day 15 is the 17th.
    Given the fact school not expedient is no
    And naming notice served on Mon 27 January 2025
    And notice to satisfy served on Mon 3 February 2025
    When it is judged as at 3 March 2025
    Then the duty "naming-notice" that arose on 18 February 2025 is outstanding

  Scenario: enquiries that were made before an earlier notice
    Given the fact said to be home educated is yes
    And home education enquiry made on 6 January 2025
    And home education enquiry made on 13 January 2025
    And notice to satisfy served on 3 February 2025
    And parent satisfied authority on 10 February 2025
    And notice to satisfy served on 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "informal-enquiries-first" that arose on 3 February 2025 is met
    And the duty "informal-enquiries-first" that arose on 10 March 2025 is overdue
    And the duty "informal-enquiries-first" arose 2 times

  Scenario: a supervision order that was considered before earlier proceedings
    Given supervision order considered on 6 January 2025
    And supervision order considered on 13 January 2025
    And attendance prosecution begun on 3 February 2025
    And attendance prosecution begun on 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "supervision-order-considered-first" that arose on 3 February 2025 is met
    And the duty "supervision-order-considered-first" that arose on 10 March 2025 is overdue
    And the duty "supervision-order-considered-first" arose 2 times

  Scenario Outline: the name was in the register already when the place was agreed, <text>
    Given the fact agreed first day is <first>
    And name entered on <entered>
    And place agreed on <agreed>
    When it is judged as at <later>
    Then the duty "entered-on-agreed-day" is met, done on <entered>

    Examples:
      | text    | entered         | agreed           | first        | later         |
      | of 2006 | 5 February 2024 | 12 February 2024 | 4 March 2024 | 31 March 2024 |
      | of 2024 | 3 February 2025 | 10 February 2025 | 3 March 2025 | 31 March 2025 |

  Scenario: by the regulations of 2006, an entry from before the pupil last left was another one
    Given the fact agreed first day is 4 March 2024
    And name entered on 5 September 2022
    And name deleted on 13 October 2023 with ground moved out of reach
    And place agreed on 12 February 2024
    When it is judged as at 31 March 2024
    Then the duty "entered-on-agreed-day" is overdue, due 4 March 2024

  Scenario: by the regulations of 2006, a name that came off before it was entered again
    # The order is revoked on 11 March: the name has to come off, and the deletion of the 5th was another one.
    Given the fact order names this school is no
    And name deleted on 5 March 2024 with ground none of these
    And name entered on 6 March 2024
    And attendance order revoked on 11 March 2024 with because educated otherwise
    When it is judged as at 28 March 2024
    Then the duty "name-off-once-ground-met" that arose on 11 March 2024 is outstanding

  Scenario: by the regulations of 2006, a name that comes off on the very day on which the ground is met
    Given the reading deletion-at-once is on_the_day
    And the fact order names this school is no
    And attendance order revoked on 11 March 2024 with because educated otherwise
    And name deleted on 11 March 2024 with ground order revoked
    When it is judged as at 28 March 2024
    Then the duty "name-off-once-ground-met" that arose on 11 March 2024 is met, due 11 March 2024

  Scenario: by the regulations of 2006, a ground that is met no longer
    Given the fact order names this school is no until 24 March 2024
    And the fact order names this school is yes from 25 March 2024
    And attendance order revoked on 11 March 2024 with because educated otherwise
    When it is judged as at 24 March 2024
    Then the duty "name-off-once-ground-met" that arose on 11 March 2024 is outstanding
    When it is judged as at 25 March 2024
    Then the duty "name-off-once-ground-met" that arose on 11 March 2024 is superseded

  Scenario: a transfer file that was sent before the school was told of the new one
    Given school days follow example-school-oakfield
    And the fact at maintained school is yes
    And name deleted on Wed 5 March 2025 with ground moved out of reach
    And transfer file sent on Fri 7 March 2025
    And registration elsewhere learnt on Mon 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "common-transfer-file" is met, done on Fri 7 March 2025

  # ---- what arises again -------------------------------------------------------------------------------------------

  Scenario Outline: two places were agreed, <text>
    Given the fact agreed first day is <first>
    And place agreed on <agreed>
    And place agreed on <again>
    When it is judged as at <again>
    Then the duty "entered-on-agreed-day" arose 2 times

    Examples:
      | text    | agreed           | again            | first        |
      | of 2006 | 12 February 2024 | 19 February 2024 | 4 March 2024 |
      | of 2024 | 10 February 2025 | 17 February 2025 | 3 March 2025 |

  Scenario Outline: two grounds are met, and the name comes off twice, <text>
    Given the fact completed final year is no
    And the fact in most senior class is no
    And deletion ground met on <first> with ground custody
    And name deleted on <first> with ground custody
    And name entered on <entered>
    And deletion ground met on <second> with ground home education
    And name deleted on <second> with ground home education
    When it is judged as at <later>
    Then the duty "deletion-return" arose 2 times
    And the duty "deletion-return-once-ground-met" arose 2 times

    Examples:
      | text             | first        | entered       | second        | later         |
      | as first made    | 2 March 2015 | 9 March 2015  | 16 March 2015 | 31 March 2015 |
      | of 2006, in 2024 | 4 March 2024 | 11 March 2024 | 18 March 2024 | 31 March 2024 |
      | of 2024          | 3 March 2025 | 10 March 2025 | 17 March 2025 | 31 March 2025 |

  Scenario: a second notice does not take back what the first allowed
    # Beginning with Monday 3 February as day 1, day 15 is the 17th.
    Given the fact school not expedient is no
    And notice to satisfy served on Mon 3 February 2025
    And notice to satisfy served on Mon 10 February 2025
    When it is judged as at 18 February 2025
    Then the duty "naming-notice" that arose on 18 February 2025 is outstanding
    And the duty "school-attendance-order" that arose on 18 February 2025 is outstanding
    Given parent satisfied authority on 20 February 2025
    When it is judged as at 20 February 2025
    Then the duty "naming-notice" that arose on 18 February 2025 is superseded
    And the duty "school-attendance-order" that arose on 18 February 2025 is superseded

  Scenario: a second notice, and an order the day after the first has run out
    # Beginning with Tuesday 4 February as day 1, day 15 is the 18th.
    Given notice to satisfy served on Mon 3 February 2025
    And notice to satisfy served on Mon 10 February 2025
    And naming notice served on Tue 4 February 2025
    And naming notice served on Mon 10 February 2025
    And attendance order served on Wed 19 February 2025
    When it is judged as at 31 March 2025
    Then the prohibition "attendance-order-not-too-soon" is complied with
    And the prohibition "naming-notice-first" is complied with

  Scenario: a school turns out not to be expedient after the notice has run out
    Given the fact school not expedient is no until 2 March 2025
    And the fact school not expedient is yes from 3 March 2025
    And notice to satisfy served on Mon 3 February 2025
    When it is judged as at 3 March 2025
    Then the duty "naming-notice" that arose on 18 February 2025 is superseded

  Scenario: two new schools are learnt of
    Given school days follow example-school-oakfield
    And the fact at maintained school is yes
    And name deleted on Wed 5 March 2025 with ground registered elsewhere
    And registration elsewhere learnt on Mon 10 March 2025
    And registration elsewhere learnt on Mon 17 March 2025
    When it is judged as at 17 March 2025
    Then the duty "common-transfer-file" arose 2 times

  # ---- requests for returns about whole classes ---------------------------------------------------------------------

  Scenario Outline: returns of leavers are asked for on <asked>, and a name comes off on Monday 21 July, and again on the Friday
    # The Sunday is the day before the Monday, although no working day.
    Given school days follow example-school-oakfield
    And working days follow england-bank-holidays
    And the fact in most senior class is yes
    And the fact last term ends is 21 July 2025
    And leaver returns requested on <asked>
    And name deleted on Mon 21 July 2025 with ground registered elsewhere
    And name entered on Wed 23 July 2025
    And name deleted on Fri 25 July 2025 with ground registered elsewhere
    When it is judged as at 31 July 2025
    Then the duty "deletion-return" that arose on Mon 21 July 2025 is <first>
    And the duty "deletion-return" that arose on Fri 25 July 2025 is <second>

    Examples: the request must come before the day of the deletion
      | asked             | first   | second  |
      | Sun 20 July 2025  | overdue | overdue |
      | Mon 21 July 2025  | excused | overdue |
      | Fri 25 July 2025  | excused | excused |

  Scenario Outline: returns of the intake are asked for on <asked>, and a name is entered on Monday 2 September, and again a week later
    Given the fact in most junior class is yes
    And the fact starts on first day of year is yes
    And intake returns requested on <asked>
    And name entered on Mon 2 September 2024
    And name deleted on Thu 5 September 2024 with ground registered elsewhere
    And name entered on Mon 9 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" that arose on Mon 2 September 2024 is <first>
    And the duty "new-pupil-return" that arose on Mon 9 September 2024 is <second>

    Examples: the request must come before the day of the entry
      | asked                | first   | second  |
      | Sun 1 September 2024 | overdue | overdue |
      | Mon 2 September 2024 | excused | overdue |
      | Mon 9 September 2024 | excused | excused |

  # ---- leave ---------------------------------------------------------------------------------------------------------

  Scenario Outline: leave granted for <purpose>
    Given the fact leave rules bind school is yes
    And leave granted on 3 March 2025 with purpose <purpose>, by authorised person yes and asked in advance yes
    When it is judged as at 31 March 2025
    Then the prohibition "leave-only-on-listed-grounds" is <status>

    Examples:
      | purpose                    | status        |
      | performance or work abroad | complied with |
      | interview                  | complied with |
      | examination study          | complied with |
      | part time timetable        | complied with |
      | exceptional circumstances  | complied with |
      | holiday                    | violated      |

  Scenario: leave that was granted as it should be, and then other leave
    Given the fact leave rules bind school is yes
    And leave granted on 3 March 2025 with purpose interview, by authorised person yes and asked in advance yes
    And leave granted on 17 March 2025 with purpose holiday, by authorised person yes and asked in advance yes
    When it is judged as at 31 March 2025
    Then the prohibition "leave-only-on-listed-grounds" is violated by the act of 17 March 2025

  # ---- transfer files ------------------------------------------------------------------------------------------------

  Scenario: the day on which the pupil is to leave lies ahead
    # 31 March to 4 April (1 to 5), holidays, 22 to 25 April (6 to 9), 28 April to 2 May (10 to 14), a bank holiday, Tue 6 May (15)
    Given school days follow example-school-oakfield
    And the fact at maintained school is yes
    And registration elsewhere learnt on Mon 10 March 2025
    And the fact planned deletion date is 28 March 2025
    When it is judged as at 17 March 2025
    Then the duty "common-transfer-file" is pending, due Tue 6 May 2025

  Scenario Outline: the pupil may be lost, <text>: the destination is known: <known>, the ground <ground>
    Given the fact destination known is <known>
    And name deleted on <day> with ground <ground>
    When it is judged as at <later>
    Then the duty "lost-pupil-file" is <status>

    Examples:
      | text    | day              | later             | known | ground             | status        |
      | of 2016 | 4 March 2024     | 31 March 2024     | no    | twenty days absent | outstanding   |
      | of 2016 | 4 March 2024     | 31 March 2024     | yes   | twenty days absent | not triggered |
      | of 2016 | 4 March 2024     | 31 March 2024     | no    | home education     | not triggered |
      | of 2025 | 8 September 2025 | 30 September 2025 | no    | twenty days absent | outstanding   |
      | of 2025 | 8 September 2025 | 30 September 2025 | yes   | twenty days absent | not triggered |
      | of 2025 | 8 September 2025 | 30 September 2025 | no    | home education     | not triggered |

  Scenario Outline: the pupil was lost and is on a register elsewhere, <text>
    Given the fact destination known is no
    And name deleted on <day> with ground twenty days absent
    And registration elsewhere learnt on <later>
    When it is judged as at <later>
    Then the duty "lost-pupil-file" is superseded

    Examples:
      | text    | day              | later             |
      | of 2016 | 4 March 2024     | 28 March 2024     |
      | of 2025 | 8 September 2025 | 30 September 2025 |

  # ---- back into education ---------------------------------------------------------------------------------------------

  Scenario Outline: out of school from <day> to <last>, then on a roll: <roll>, suitable education elsewhere: <elsewhere>
    Given the fact on school roll is yes until <before>
    And the fact suitable education otherwise is no until <last>
    And the fact on school roll is no from <day> until <last>
    And the fact on school roll is <roll> from <back>
    And the fact suitable education otherwise is <elsewhere> from <back>
    When it is judged as at <back>
    Then the duty "back-into-education" that arose on <day> is <status>

    Examples: by the text of 2016
      | before       | day          | last          | back          | roll | elsewhere | status      |
      | 3 March 2024 | 4 March 2024 | 17 March 2024 | 18 March 2024 | yes  | no        | met         |
      | 3 March 2024 | 4 March 2024 | 17 March 2024 | 18 March 2024 | no   | yes       | met         |
      | 3 March 2024 | 4 March 2024 | 17 March 2024 | 18 March 2024 | no   | no        | outstanding |

    Examples: by that of 2024
      | before       | day          | last          | back          | roll | elsewhere | status      |
      | 2 March 2025 | 3 March 2025 | 16 March 2025 | 17 March 2025 | yes  | no        | met         |
      | 2 March 2025 | 3 March 2025 | 16 March 2025 | 17 March 2025 | no   | yes       | met         |
      | 2 March 2025 | 3 March 2025 | 16 March 2025 | 17 March 2025 | no   | no        | outstanding |

    Examples: by that of 2025
      | before         | day            | last            | back            | roll | elsewhere | status      |
      | 5 October 2025 | 6 October 2025 | 19 October 2025 | 20 October 2025 | yes  | no        | met         |
      | 5 October 2025 | 6 October 2025 | 19 October 2025 | 20 October 2025 | no   | yes       | met         |
      | 5 October 2025 | 6 October 2025 | 19 October 2025 | 20 October 2025 | no   | no        | outstanding |

  # ---- missing education -----------------------------------------------------------------------------------------------

  Scenario Outline: by the guidance of 2025, born on <born>, on a roll: <roll>, suitable education elsewhere: <elsewhere>
    # Born on 1 October 2020: of school age from 31 December 2025.
    Given a child "B"
    And the fact date of birth is <born>
    And the fact on school roll is <roll>
    And the fact suitable education otherwise is <elsewhere>
    When it is judged as at 31 October 2025
    Then the definition "missing-education" <says>

    Examples:
      | born            | roll | elsewhere | says          |
      | 3 February 2012 | no   | no        | holds         |
      | 3 February 2012 | yes  | no        | does not hold |
      | 3 February 2012 | no   | yes       | does not hold |
      | 1 October 2020  | no   | no        | does not hold |
