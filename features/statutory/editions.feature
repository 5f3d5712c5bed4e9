Feature: Which version of a statutory norm counts
  Source: the statutory guidance on children missing education of September 2016 (taken as the 1st), August 2024 and September 2025; the regulations
  on registers of 2006 and 2024; the Education Act 1996 as it stood. What arises on a day is judged by the version in force on that day,
  so each scenario is tried on the day before and on the day of each change.

  Scenario Outline: <rule> by the guidance, on <day>
    Given a child "A"
    And <trigger> on <day>
    When it is judged as at <day>
    Then the duty "<rule>" is outstanding
    And the version from <from> counts

    Examples:
      | rule                             | trigger                       | day              | from             |
      | did-not-arrive                   | did not arrive                | 1 September 2016 | 1 September 2016 |
      | did-not-arrive                   | did not arrive                | 18 August 2024   | 1 September 2016 |
      | did-not-arrive                   | did not arrive                | 19 August 2024   | 19 August 2024   |
      | did-not-arrive                   | did not arrive                | 7 September 2025 | 19 August 2024   |
      | did-not-arrive                   | did not arrive                | 8 September 2025 | 8 September 2025 |
      | oral-home-education              | oral home education intention | 1 September 2016 | 1 September 2016 |
      | oral-home-education              | oral home education intention | 18 August 2024   | 1 September 2016 |
      | oral-home-education              | oral home education intention | 19 August 2024   | 19 August 2024   |
      | oral-home-education              | oral home education intention | 7 September 2025 | 19 August 2024   |
      | oral-home-education              | oral home education intention | 8 September 2025 | 8 September 2025 |
      | parents-consulted                | suitability in question       | 1 September 2016 | 1 September 2016 |
      | parents-consulted                | suitability in question       | 18 August 2024   | 1 September 2016 |
      | parents-consulted                | suitability in question       | 19 August 2024   | 19 August 2024   |
      | parents-consulted                | suitability in question       | 7 September 2025 | 19 August 2024   |
      | parents-consulted                | suitability in question       | 8 September 2025 | 8 September 2025 |
      | unexplained-leaving-investigated | stopped attending unexplained | 1 September 2016 | 1 September 2016 |
      | unexplained-leaving-investigated | stopped attending unexplained | 18 August 2024   | 1 September 2016 |
      | unexplained-leaving-investigated | stopped attending unexplained | 19 August 2024   | 19 August 2024   |
      | unexplained-leaving-investigated | stopped attending unexplained | 7 September 2025 | 19 August 2024   |
      | unexplained-leaving-investigated | stopped attending unexplained | 8 September 2025 | 8 September 2025 |
      | notified-move-recorded           | move notified                 | 1 September 2016 | 1 September 2016 |
      | notified-move-recorded           | move notified                 | 18 August 2024   | 1 September 2016 |
      | notified-move-recorded           | move notified                 | 19 August 2024   | 19 August 2024   |

  Scenario Outline: nothing was asked before the guidance of 2016: <rule>
    Given a child "A"
    And <trigger> on 31 August 2016
    When it is judged as at 31 August 2016
    Then there is no duty "<rule>"

    Examples:
      | rule                             | trigger                       |
      | did-not-arrive                   | did not arrive                |
      | oral-home-education              | oral home education intention |
      | parents-consulted                | suitability in question       |
      | unexplained-leaving-investigated | stopped attending unexplained |
      | notified-move-recorded           | move notified                 |

  Scenario: workers are told of absence from 19 August 2024 on
    Given a child "A"
    And the fact has social worker is yes
    And unexplained absence began on 18 August 2024
    When it is judged as at 19 August 2024
    Then there is no duty "workers-told-of-absence"
    Given unexplained absence began on 19 August 2024
    When it is judged as at 19 August 2024
    Then the duty "workers-told-of-absence" that arose on 19 August 2024 is outstanding

  Scenario Outline: <rule> holds from <first> on
    Given a child "A"
    And the fact date of birth is 1 January <born>
    When it is judged as at <before>
    Then the definition "<rule>" does not hold
    When it is judged as at <first>
    Then the definition "<rule>" holds

    Examples:
      | rule                  | born | before       | first         |
      | compulsory-school-age | 1990 | 31 July 1998 | 1 August 1998 |

  Scenario Outline: a name deleted on <day>, and no return
    # By either text it must come by the deletion; a pupil who is no leaver.
    Given a child "A"
    And the fact completed final year is no
    And the fact in most senior class is no
    And name deleted on <day> with ground home education
    When it is judged as at <later>
    Then the duty "deletion-return" is overdue
    And the version from <from> counts

    Examples:
      | day            | later          | from             |
      | 18 August 2024 | 31 August 2024 | 1 September 2016 |
      | 19 August 2024 | 31 August 2024 | 19 August 2024   |

  Scenario Outline: a place agreed on <day>
    Given a child "A"
    And the fact agreed first day is 2 September 2024
    And place agreed on <day>
    When it is judged as at 30 August 2024
    Then the duty "entered-on-agreed-day" is pending
    And the version from <from> counts

    Examples:
      | day            | from             |
      | 18 August 2024 | 1 September 2006 |
      | 19 August 2024 | 19 August 2024   |

  Scenario Outline: a deletion without ground on <day>
    Given a child "A"
    And name deleted on <day> with ground none of these
    When it is judged as at 31 August 2024
    Then the prohibition "no-deletion-without-ground" is violated
    And the version from <from> counts

    Examples:
      | day            | from             |
      | 18 August 2024 | 1 September 2006 |
      | 19 August 2024 | 19 August 2024   |

  Scenario Outline: the definition <rule> as it stood from <from> on
    Given a child "A"
    And the fact date of birth is 1 January 1960
    When it is judged as at <from>
    Then the definition "<rule>" does not hold
    And the version from <from> counts

    Examples:
      | rule                           | from             |
      | attendance-return-called-for   | 1 September 2006 |
      | attendance-return-called-for   | 19 August 2024   |
      | ground-custody                 | 19 August 2024   |
      | ground-dual-registration-ended | 1 September 2006 |
      | ground-dual-registration-ended | 19 August 2024   |
      | ground-home-education          | 1 September 2006 |
      | ground-home-education          | 19 August 2024   |
      | ground-leave-not-returned      | 1 September 2006 |
      | ground-leave-not-returned      | 1 September 2013 |
      | ground-leave-not-returned      | 1 September 2016 |
      | ground-leave-not-returned      | 19 August 2024   |
      | ground-leaves-after-school-age | 1 September 2006 |
      | ground-leaves-after-school-age | 1 September 2013 |
      | ground-leaves-after-school-age | 19 August 2024   |
      | ground-moved-out-of-reach      | 1 September 2006 |
      | ground-moved-out-of-reach      | 19 August 2024   |
      | ground-nursery-ended           | 1 September 2006 |
      | ground-nursery-ended           | 19 August 2024   |
      | ground-twenty-days-absent      | 1 September 2006 |
      | ground-twenty-days-absent      | 1 September 2016 |
      | ground-twenty-days-absent      | 19 August 2024   |

  Scenario Outline: the exception <rule> as it stood from <from> on
    Given a child "A"
    And the fact arrangements not satisfactory is no
    And the fact completed final year is no
    And the fact in most senior class is no
    And the fact plan names school is no
    And the fact in most junior class is no
    When it is judged as at <from>
    Then the exception "<rule>" does not hold
    And the version from <from> counts

    Examples:
      | rule                              | from             |
      | arrangements-not-satisfactory     | 1 November 1996  |
      | deletion-return-leavers           | 1 September 2016 |
      | deletion-return-leavers           | 19 August 2024   |
      | deletion-return-leavers-requested | 1 September 2016 |
      | deletion-return-leavers-requested | 19 August 2024   |
      | naming-notice-not-for-plans       | 1 September 2014 |
      | new-pupil-return-intake           | 1 September 2016 |
      | new-pupil-return-intake-requested | 1 September 2016 |
      | new-pupil-return-intake-requested | 19 August 2024   |

  Scenario: education is secured, or missing, from the first day of each text on
    Given a child "A"
    And the fact date of birth is 1 January 1990
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    When it is judged as at 1 August 1998
    Then the definition "education-secured" does not hold
    And the version from 1 August 1998 counts
    When it is judged as at 27 February 2007
    Then the definition "missing-education" does not hold
    And the version from 27 February 2007 counts

  Scenario Outline: <rule> from its first day on
    Given a child "A"
    And the fact date of birth is 1 January 1990
    And the fact at maintained school is yes
    And <trigger> on <from>
    When it is judged as at <from>
    Then the duty "<rule>" is <status>
    And the version from <from> counts

    Examples:
      | rule                  | trigger                       | from        | status      |
      | common-transfer-file  | registration elsewhere learnt | 8 July 2005 | outstanding |

  Scenario Outline: the duty <rule> about the authority, from <from> on
    Given an authority "C"
    And <trigger> on <from>
    When it is judged as at <from>
    Then the duty "<rule>" is <status>
    And the version from <from> counts

    Examples:
      | rule                              | trigger                | from             | status      |
      | departure-from-guidance-explained | guidance departed from | 27 February 2007 | outstanding |

  Scenario Outline: what an authority keeps, on <from>
    Given an authority "C"
    And the fact cme contact named is no
    And the fact cme procedures reviewed regularly is no
    When it is judged as at <from>
    Then the duty "<rule>" is overdue
    And the version from <from> counts

    Examples:
      | rule                    | from             |
      | cme-named-contact       | 1 September 2016 |
      | cme-procedures-reviewed | 1 September 2016 |

  Scenario Outline: what a school keeps, on <from>
    Given a school "S"
    And the fact attendance interval agreed is no
    When it is judged as at <from>
    Then the duty "<rule>" is overdue
    And the version from <from> counts

    Examples:
      | rule                       | from             |
      | attendance-return-interval | 19 August 2024   |

  Scenario: education that is needed, from the first day of the duty to arrange it
    Given a child "A"
    And the fact date of birth is 1 January 1997
    And the fact needs arranged education is no until 31 August 2007
    And the fact needs arranged education is yes from 1 September 2007
    When it is judged as at 1 September 2007
    Then the duty "alternative-provision" is outstanding
    And the version from 1 September 2007 counts

  Scenario: a child who appears without suitable education, from the first day of the text
    Given a child "A"
    And the fact date of birth is 1 January 1990
    And the fact appears without suitable education is no until 31 July 1998
    And the fact appears without suitable education is yes from 1 August 1998
    When it is judged as at 1 August 1998
    Then the duty "notice-to-satisfy" is outstanding
    And the version from 1 August 1998 counts

  Scenario: a child who leaves the roll on the first day of the guidance of 2016
    Given a child "A"
    And the fact date of birth is 1 January 2006
    And the fact suitable education otherwise is no
    And the fact on school roll is yes until 31 August 2016
    And the fact on school roll is no from 1 September 2016
    When it is judged as at 1 September 2016
    Then the duty "back-into-education" is outstanding
    And the version from 1 September 2016 counts

  Scenario: the threshold for a penalty is reached on 19 August 2024
    Given a child "A"
    And the fact penalty threshold reached is no until 18 August 2024
    And the fact penalty threshold reached is yes from 19 August 2024
    When it is judged as at 19 August 2024
    Then the duty "penalty-notice-considered" is outstanding
    And the version from 19 August 2024 counts

  Scenario Outline: <rule> on its first day, on which it is not late by any calendar
    Given a child "A"
    And the fact date of birth is <born>
    And <trigger> on <from>
    When it is judged as at <from>
    Then the duty "<rule>" is pending
    And the version from <from> counts

    Examples:
      | rule                                | born           | trigger                      | from             |
      | provision-from-sixth-day            | 1 January 1997 | permanent exclusion began    | 1 September 2007 |
      | in-year-application-answered-sooner | 1 January 2012 | in year application received | 1 September 2021 |

  Scenario Outline: the register of a school destroyed on <day>, by the regulations of 2006
    # The year of the register ended on 31 August 2005: three years later is 2008.
    Given a school "S"
    And the fact register school year ended is 31 August 2005
    And register destroyed on <day>
    When it is judged as at <day>
    Then the prohibition "registers-not-destroyed-early" is <status>

    Examples:
      | day              | status        |
      | 31 August 2006   | not triggered |
      | 1 September 2006 | violated      |

  Scenario Outline: registers are kept from the Education Act 1996 on, as at <day>
    Given a school "S"
    And the fact registers kept is no
    When it is judged as at <day>
    Then the duty "registers-kept" is <status>

    Examples:
      | day             | status        |
      | 31 October 1996 | not triggered |
      | 1 November 1996 | overdue       |

  Scenario Outline: what the text in force on <day> says is not held
    Given a school "S"
    And the fact attendance interval agreed is no
    When it is judged as at <day>
    Then the duty "attendance-return-interval" is <status>

    Examples: the text of September 2022
      | day              | status       |
      | 31 August 2022   | overdue      |
      | 1 September 2022 | undetermined |

  Scenario Outline: the guidance on the authority's procedures, as at <day>
    Given an authority "C"
    And the fact cme procedures reviewed regularly is no
    When it is judged as at <day>
    Then the duty "cme-procedures-reviewed" is <status>

    Examples: the text of August 2024 is not held
      | day            | status       |
      | 18 August 2024 | overdue      |
      | 19 August 2024 | undetermined |

  Scenario Outline: a register that closes after forty minutes, as at <day>
    Given a school "S"
    And the fact minutes register stays open is 40
    When it is judged as at <day>
    Then the duty "register-open-thirty-minutes" is <status>

    Examples:
      | day            | status        |
      | 18 August 2024 | not triggered |
      | 19 August 2024 | overdue       |

  Scenario Outline: no interval was agreed, as at <day>
    Given the reading no-agreed-interval is one_month
    And a school "S"
    And the fact attendance interval agreed is no
    And a child "A"
    And the school is "S"
    When it is judged as at <day>
    Then the exception "no-agreed-interval" <says>

    Examples:
      | day              | says          |
      | 31 August 2006   | does not hold |
      | 1 September 2006 | holds         |

  Scenario Outline: the return of the authority, for a census day of <day>
    Given an authority "C"
    And the fact cme return due is 30 September 2024
    And cme census day on <day>
    When it is judged as at <day>
    Then the duty "national-cme-return" is <status>

    Examples:
      | day              | status        |
      | 31 August 2024   | not triggered |
      | 1 September 2024 | pending       |

  Scenario Outline: an attendance order served on <day>, too soon after the notice
    Given a child "A"
    And notice to satisfy served on 24 October 1996
    And attendance order served on <day>
    When it is judged as at <day>
    Then the prohibition "attendance-order-not-too-soon" is <status>

    Examples:
      | day             | status        |
      | 31 October 1996 | not triggered |
      | 1 November 1996 | violated      |

  Scenario Outline: a notice of <notice> 1996 has run out on <day>
    # Beginning with 16 October as day 1, day 15 is 30 October; with 17 October it is the 31st.
    Given a child "A"
    And the fact school not expedient is no
    And notice to satisfy served on <notice> 1996
    When it is judged as at <day>
    Then the duty "school-attendance-order" is <status>
    And the duty "naming-notice" is <status>

    Examples:
      | notice     | day             | status        |
      | 16 October | 31 October 1996 | not triggered |
      | 17 October | 1 November 1996 | outstanding   |

  Scenario Outline: leave for another purpose granted on <day>
    Given a child "A"
    And the fact leave rules bind school is yes
    And leave granted on <day> with purpose holiday, by authorised person yes and asked in advance yes
    When it is judged as at <day>
    Then the prohibition "leave-only-on-listed-grounds" is <status>

    Examples:
      | day            | status        |
      | 18 August 2024 | not triggered |
      | 19 August 2024 | violated      |

  Scenario Outline: an attendance order served in 1997, as at <day>
    Given a child "A"
    And the fact date of birth is 1 January 1990
    And attendance order served on 3 March 1997
    When it is judged as at <day>
    Then the definition "attendance-order-in-force" <says>

    Examples:
      | day           | says          |
      | 31 July 1998  | does not hold |
      | 1 August 1998 | holds         |

  Scenario Outline: an order that names the school is revoked on <day>, and the name is still there
    Given a child "A"
    And the fact order names this school is no
    And attendance order revoked on <day> with because educated otherwise
    When it is judged as at <day>
    Then the duty "name-off-once-ground-met" that arose on <day> is outstanding
    And the version from <from> counts

    Examples:
      | day              | from             |
      | 1 September 2006 | 1 September 2006 |
      | 18 August 2024   | 1 September 2006 |
      | 19 August 2024   | 19 August 2024   |

  Scenario: an order that names the school is revoked on the day before the regulations of 2006
    Given a child "A"
    And the fact order names this school is no
    And attendance order revoked on 31 August 2006 with because educated otherwise
    When it is judged as at 31 August 2006
    Then there is no duty "name-off-once-ground-met"
