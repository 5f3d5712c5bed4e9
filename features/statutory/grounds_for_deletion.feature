Feature: Grounds for taking a name off the register
  Source: the pupil registration regulations of 2006 and of 2024. A ground is made of several parts, and all of them must
  be met. Once they are, the name must come off; before that it may not.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield

  Scenario Outline: a pupil of two schools, looked at on <day>, when <circumstance>
    # An attendance order that names the school keeps the pupil on its register since 19 August 2024 only.
    Given deletion foreseen on 1 March 2024 with ground registered elsewhere
    And the fact registered at another school is yes
    And the fact <circumstance> is yes
    When it is judged as at <day>
    Then the definition "ground-registered-elsewhere" <result>

    Examples:
      | circumstance                | day            | result        |
      | order names this school     | 18 August 2024 | holds         |
      | order names this school     | 19 August 2024 | does not hold |
      | mobile child at main school | 18 August 2024 | holds         |
      | mobile child at main school | 19 August 2024 | does not hold |
      | dual registration agreed    | 18 August 2024 | does not hold |
      | dual registration agreed    | 19 August 2024 | does not hold |

  Scenario: a nursery child who does not come back
    Given deletion foreseen on 1 July 2025 with ground nursery ended
    And the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    When it is judged as at 31 August 2025
    Then the definition "ground-nursery-ended" holds since 1 July 2025

  Scenario: the end of an agreed dual registration needs the consent of the other school
    Given deletion foreseen on 3 March 2025 with ground dual registration ended
    And the fact registered at another school is yes
    And the fact expected to attend again is no
    When it is judged as at 31 March 2025
    Then the definition "ground-dual-registration-ended" does not hold
    Given other schools consented on 10 March 2025
    When it is judged as at 31 March 2025
    Then the definition "ground-dual-registration-ended" holds since 10 March 2025

  Scenario: an order that is changed to another school, and an order that is revoked
    Given attendance order amended on 6 May 2025
    And attendance order revoked on 2 June 2025 with because educated otherwise
    When it is judged as at 30 June 2025
    Then the definition "ground-order-replaced" holds since 6 May 2025
    And the definition "ground-order-revoked" holds since 2 June 2025

  Scenario Outline: written notice of home education after Friday 14 March 2025, judged on <day>
    # The notified day must have passed, so Saturday 15 March is the first.
    Given home education notice on 3 March 2025
    And the fact last day in notice is 14 March 2025
    When it is judged as at <day>
    Then the definition "ground-home-education" <result>

    Examples:
      | day               | result                    |
      | Thu 13 March 2025 | does not hold             |
      | Fri 14 March 2025 | does not hold             |
      | Sat 15 March 2025 | holds since 15 March 2025 |

  Scenario: a parent who only speaks of home education
    Given oral home education intention on 3 March 2025
    And the fact last day in notice is 14 March 2025
    When it is judged as at 31 March 2025
    Then the definition "ground-home-education" does not hold

  Scenario: moved away
    Given deletion foreseen on 24 February 2025 with ground moved out of reach
    And the fact boarder is no
    And the fact lives within reach is no from 3 March 2025
    And the fact lives within reach is yes until 2 March 2025
    And the fact expected to attend again is no
    When it is judged as at 31 March 2025
    Then the definition "ground-moved-out-of-reach" holds since 3 March 2025

  Scenario Outline: leave to Friday 28 February 2025, judged on <day>
    # School days after it: 3 to 7 March are 1 to 5, 10 to 14 March 6 to 10.
    Given leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    When it is judged as at <day>
    Then the definition "ground-leave-not-returned" <result>

    Examples:
      | day               | result                    |
      | Thu 13 March 2025 | does not hold             |
      | Fri 14 March 2025 | does not hold             |
      | Sat 15 March 2025 | holds since 15 March 2025 |

  Scenario Outline: twenty school days of absence, joint enquiries that ended with <outcome>, agreed: <agreed>
    # Absent from Mon 3 March 2025: Fri 28 March is the twentieth school day.
    Given absence without permission from 3 March 2025 on
    And the fact hindrance believed is no
    And joint enquiries made on 26 March 2025 with outcome <outcome>
    And <agreed> on 27 March 2025
    When it is judged as at Thu 27 March 2025
    Then the definition "ground-twenty-days-absent" does not hold
    When it is judged as at Fri 28 March 2025
    Then the definition "ground-twenty-days-absent" <result>

    Examples: a pupil who was found stays, unless both agree
      | outcome   | agreed           | result                    |
      | not found | letter sent      | holds since 28 March 2025 |
      | found     | letter sent      | does not hold             |
      | found     | no return agreed | holds since 28 March 2025 |

  Scenario Outline: up to <last> enquiries were <how>
    # Absent from Mon 11 April 2016 and from Mon 15 April 2024: the twentieth school days are 9 May 2016 and 13 May 2024.
    Given school days follow example-school-terms
    And absence without permission from <first> on
    And the fact hindrance believed is no
    And school enquired on <enquiry> with outcome not found
    And authority enquired on <enquiry> with outcome not found
    When it is judged as at <last>
    Then the definition "ground-twenty-days-absent" <result>

    Examples: made apart up to August 2016, together since then
      | how      | first         | enquiry     | last        | result                 |
      | apart    | 11 April 2016 | 4 May 2016  | 9 May 2016  | holds since 9 May 2016 |
      | together | 15 April 2024 | 9 May 2024  | 13 May 2024 | does not hold          |

  Scenario Outline: a medical certificate, on <day>
    Given certified unfit for school on 3 June 2024
    And the fact means to stay after school age is no
    When it is judged as at <day>
    Then the definition "ground-certified-unfit" <result>

    Examples:
      | day            | result        |
      | 18 August 2024 | holds         |
      | 19 August 2024 | does not hold |

  Scenario Outline: a detention of <months> months by order, up to August 2024
    Given deletion foreseen on 4 March 2024 with ground custody
    And the fact detained by final order is yes
    And the fact detention months ordered is <months>
    And the fact expected back after detention is no
    When it is judged as at 31 March 2024
    Then the definition "ground-custody" <result>
    And it rests on the reading detention-length

    Examples:
      | months | result        |
      | 3      | does not hold |
      | 4      | holds         |
      | 5      | holds         |

  Scenario: since August 2024 no months are counted
    Given deletion foreseen on 3 March 2025 with ground custody
    And the fact detained under sentence is yes
    And the fact expected to attend again is no
    When it is judged as at 31 March 2025
    Then the definition "ground-custody" holds

  Scenario: the other grounds of 2024
    Given these events:
      | event             | on           | ground                  |
      | deletion foreseen | 3 March 2025 | died                    |
      | deletion foreseen | 3 March 2025 | leaves after school age |
      | deletion foreseen | 3 March 2025 | boarding fees unpaid    |
      | deletion foreseen | 3 March 2025 | left independent school |
      | deletion foreseen | 3 March 2025 | permanently excluded    |
    And these facts:
      | fact                                   | value |
      | has died                               | no    |
      | over school age when school next meets | yes   |
      | continues into sixth form              | no    |
      | boarder                                | yes   |
      | at state funded school                 | yes   |
      | boarding fees unpaid                   | yes   |
      | has ceased to be a pupil               | yes   |
      | excluded for good                      | yes   |
      | exclusion final                        | no    |
    When it is judged as at 31 March 2025
    Then the definition "ground-died" does not hold
    And the definition "ground-leaves-after-school-age" holds
    And the definition "ground-boarding-fees-unpaid" holds
    And the definition "ground-left-independent-school" does not hold
    And the definition "ground-permanently-excluded" does not hold
    And it rests on the reading exclusion-must-be-final
