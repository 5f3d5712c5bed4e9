Feature: What the law and national guidance ask of an authority
  Source: Education Act 1996, sections 19 and 436A; national guidance on missing education of 2016, 2024 and 2025; the School
  Admissions Code of 2021; the national data collection.

  Scenario Outline: <rule>, <fact> is <value>
    Given an authority "Southwark"
    And the fact <fact> is <value>
    When it is judged as at <day>
    Then the duty "<rule>" is <status>
    And it is a <weight>

    Examples: the Act binds, guidance is followed or explained
      | rule                      | fact                              | value | day            | status  | weight    |
      | arrangements-to-identify  | identifying arrangements made     | no    | 31 March 2025  | overdue | breach    |
      | cme-named-contact         | cme contact named                 | no    | 18 August 2024 | overdue | shortfall |
      | cme-named-contact         | cme contact named                 | no    | 31 March 2025  | overdue | shortfall |
      | cme-named-contact         | cme contact named                 | no    | 8 September 2025 | overdue | shortfall |
      | cme-procedures-reviewed   | cme procedures reviewed regularly | no    | 18 August 2024 | overdue | shortfall |

  Scenario: editions that nobody holds
    Given an authority "Southwark"
    And the fact cme procedures reviewed regularly is yes
    When it is judged as at 18 August 2024
    Then the duty "cme-procedures-reviewed" is met
    When it is judged as at 31 March 2025
    Then the duty "cme-procedures-reviewed" is undetermined

  Scenario: a departure from guidance is explained
    Given an authority "Southwark"
    And guidance departed from on 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "departure-from-guidance-explained" is outstanding
    Given departure reasons recorded on 31 March 2025
    When it is judged as at 31 March 2025
    Then the duty "departure-from-guidance-explained" is met

  Scenario Outline: the national return, census on Thursday 16 January 2025, submitted on <day>
    # Invented dates: the return closes on Friday 14 February.
    Given an authority "Southwark"
    And cme census day on 16 January 2025
    And cme return day on 14 February 2025
    And cme return submitted on <day>
    When it is judged as at 31 March 2025
    Then the duty "national-cme-return" is <status>, due 14 February 2025
    And it is owed by the home authority to the national department

    Examples:
      | day              | status   |
      | 13 February 2025 | met      |
      | 14 February 2025 | met      |
      | 15 February 2025 | met late |

  Scenario: the return was voluntary before September 2024
    Given an authority "Southwark"
    And cme census day on 16 May 2024
    When it is judged as at 31 August 2024
    Then there is no duty "national-cme-return"

  Scenario: a child who is missing education should be brought back
    Given a child "A"
    And the fact date of birth is 3 May 2015
    And the fact suitable education otherwise is no
    And the fact on school roll is yes until 2 March 2025
    And the fact on school roll is no from 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "back-into-education" that arose on 3 March 2025 is outstanding
    And it is owed by the home authority

  Scenario Outline: <rule> under the guidance in force on <day>
    Given a child "A"
    And <trigger> on <day>
    When it is judged as at <later>
    Then the duty "<rule>" is outstanding
    Given <act> on <later>
    When it is judged as at <later>
    Then the duty "<rule>" is met, done on <later>

    Examples:
      | rule                             | trigger                         | act                            | day              | later            |
      | parents-consulted                | suitability in question         | parents consulted              | 4 March 2024     | 31 March 2024    |
      | parents-consulted                | suitability in question         | parents consulted              | 3 March 2025     | 31 March 2025    |
      | oral-home-education              | oral home education intention   | telling authority considered   | 3 March 2025     | 31 March 2025    |
      | oral-home-education              | oral home education intention   | telling authority considered   | 8 September 2025 | 30 September 2025 |
      | unexplained-leaving-investigated | stopped attending unexplained   | leaving investigated           | 3 March 2025     | 31 March 2025    |

  Scenario: a pupil who does not arrive
    Given a child "A"
    And did not arrive on 3 March 2025
    And whereabouts enquired on 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "did-not-arrive" is outstanding
    Given telling authority considered on 4 March 2025
    When it is judged as at 31 March 2025
    Then the duty "did-not-arrive" is met, done on 4 March 2025

  Scenario Outline: excluded from Monday 10 March 2025, full-time education from <day>
    # Day 1 is the 10th, day 5 Friday the 14th, day 6 Monday the 17th.
    Given a child "A"
    And the fact date of birth is 3 February 2012
    And school days follow example-school-oakfield
    And permanent exclusion began on Mon 10 March 2025
    And arranged education began on <day> with full time yes
    When it is judged as at 31 March 2025
    Then the duty "provision-from-sixth-day" is <status>, due Mon 17 March 2025

    Examples:
      | day               | status   |
      | Fri 14 March 2025 | met      |
      | Mon 17 March 2025 | met      |
      | Tue 18 March 2025 | met late |

  Scenario: education that is needed and not arranged
    Given a child "A"
    And the fact date of birth is 3 February 2012
    And the fact needs arranged education is no until 2 March 2025
    And the fact needs arranged education is yes from 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "alternative-provision" is outstanding
    And it is owed by the home authority

  Scenario Outline: an application of Monday 3 March 2025, answered on <day>
    # 4 to 7 March (1 to 4), 10 to 14 (5 to 9), Mon 17 (10), 18 to 21 (11 to 14), Mon 24 March (15)
    Given a child "A"
    And school days follow example-school-oakfield
    And in year application received on Mon 3 March 2025
    And application outcome sent on <day>
    When it is judged as at 30 April 2025
    Then the duty "in-year-application-answered-sooner" is <should>, due 17 March 2025
    And the duty "in-year-application-answered" is <must>, due 24 March 2025

    Examples:
      | day               | should   | must     |
      | Mon 17 March 2025 | met      | met      |
      | Tue 18 March 2025 | met late | met      |
      | Mon 24 March 2025 | met late | met      |
      | Tue 25 March 2025 | met late | met late |

  Scenario Outline: referred under fair access on Monday 3 March 2025, placed on <day>
    # Fifteen by Mon 24 March, 25 to 28 March (16 to 19), Mon 31 March (20)
    Given a child "A"
    And school days follow example-school-oakfield
    And fair access referral on Mon 3 March 2025
    And fair access place allocated on <day>
    When it is judged as at 30 April 2025
    Then the duty "fair-access-place" is <status>, due 31 March 2025

    Examples:
      | day               | status   |
      | Mon 31 March 2025 | met      |
      | Tue 1 April 2025  | met late |

  Scenario: the register of children not in school was enacted in 2026 and is not in force
    Given an authority "Southwark"
    And the fact register not in school kept is no
    When it is judged as at 25 November 2026
    Then there is no duty "register-of-children-not-in-school"
