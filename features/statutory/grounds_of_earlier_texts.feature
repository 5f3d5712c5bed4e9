Feature: Grounds for taking a name off, by the texts of 2006 and of 2013
  Source: the pupil registration regulations of 2006, as first made and as amended in 2013. A pupil was not back ten school days after a leave, or
  had been away for twenty, and school and authority had each enquired and found nothing; until August 2013 the leave had to be for a holiday of
  more than ten school days. In each table all the parts of the ground are so but what is named.

  Background:
    Given a child "A"

  # Leave from Mon 25 February 2013 to Mon 11 March 2013: 25 Feb to 1 March are 1 to 5, 4 to 8 March 6 to 10, 11 March is the eleventh school day.
  # School days after it: 12 to 15 March are 1 to 4, 18 to 22 March 5 to 9, Mon 25 March is 10; over from Tue 26 March.

  Scenario Outline: not back from a holiday, until August 2013, as at <day>
    Given school days follow example-school-2012
    And leave granted on 18 February 2013 with purpose holiday
    And the fact leave school days is 11
    And the fact leave ended is 11 March 2013
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And school enquired on 20 March 2013 with outcome not found
    And authority enquired on 21 March 2013 with outcome not found
    When it is judged as at <day>
    Then the definition "ground-leave-not-returned" <says>

    Examples: the tenth school day is Monday 25 March
      | day               | says                      |
      | Fri 22 March 2013 | does not hold             |
      | Sat 23 March 2013 | does not hold             |
      | Mon 25 March 2013 | does not hold             |
      | Tue 26 March 2013 | holds since 26 March 2013 |

  Scenario Outline: not back from a leave, until August 2013: <but>
    Given school days follow example-school-2012
    And leave granted on 18 February 2013 with purpose <purpose>
    And the fact leave school days is <days>
    And the fact leave ended is 11 March 2013
    And the fact attended since leave is <attended>
    And the fact hindrance believed is <hindered>
    And school enquired on 20 March 2013 with outcome not found
    And authority enquired on 21 March 2013 with outcome not found
    When it is judged as at Fri 28 June 2013
    Then the definition "ground-leave-not-returned" does not hold

    Examples:
      | but                            | purpose   | days | attended | hindered |
      | the leave was for an interview | interview | 11   | no       | no       |
      | it was ten school days long    | holiday   | 10   | no       | no       |
      | the pupil has come             | holiday   | 11   | yes      | no       |
      | the pupil is thought hindered  | holiday   | 11   | no       | yes      |

  Scenario: not back, until August 2013, and no leave had been granted
    Given school days follow example-school-2012
    And the fact leave school days is 11
    And the fact leave ended is 11 March 2013
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And school enquired on 20 March 2013 with outcome not found
    And authority enquired on 21 March 2013 with outcome not found
    When it is judged as at Fri 28 June 2013
    Then the definition "ground-leave-not-returned" does not hold

  Scenario Outline: not back from a holiday, until August 2013: only the <one> enquired
    Given school days follow example-school-2012
    And leave granted on 18 February 2013 with purpose holiday
    And the fact leave school days is 11
    And the fact leave ended is 11 March 2013
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And <one> enquired on 20 March 2013 with outcome not found
    When it is judged as at Fri 28 June 2013
    Then the definition "ground-leave-not-returned" does not hold

    Examples:
      | one       |
      | school    |
      | authority |

  Scenario Outline: not back from a holiday, until August 2013: the <one> enquired again and found the pupil
    Given school days follow example-school-2012
    And leave granted on 18 February 2013 with purpose holiday
    And the fact leave school days is 11
    And the fact leave ended is 11 March 2013
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And school enquired on 20 March 2013 with outcome not found
    And authority enquired on 21 March 2013 with outcome not found
    And <one> enquired on 22 April 2013 with outcome found
    When it is judged as at Fri 28 June 2013
    Then the definition "ground-leave-not-returned" does not hold

    Examples:
      | one       |
      | school    |
      | authority |

  # Leave to Fri 8 April 2016: 11 to 15 April are 1 to 5, 18 to 22 April 6 to 10; over from Sat 23 April.

  Scenario Outline: not back from a leave, from 2013 to 2016: <but>
    Given school days follow example-school-terms
    And leave granted on 14 March 2016
    And the fact leave ended is 8 April 2016
    And the fact attended since leave is <attended>
    And the fact hindrance believed is <hindered>
    And school enquired on 18 April 2016 with outcome not found
    And authority enquired on 19 April 2016 with outcome not found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-leave-not-returned" <says>

    Examples:
      | but                           | attended | hindered | says                      |
      | nothing                       | no       | no       | holds since 23 April 2016 |
      | the pupil has come            | yes      | no       | does not hold             |
      | the pupil is thought hindered | no       | yes      | does not hold             |

  Scenario: not back, from 2013 to 2016, and no leave had been granted
    Given school days follow example-school-terms
    And the fact leave ended is 8 April 2016
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And school enquired on 18 April 2016 with outcome not found
    And authority enquired on 19 April 2016 with outcome not found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-leave-not-returned" does not hold

  Scenario Outline: not back from a leave, from 2013 to 2016: only the <one> enquired
    Given school days follow example-school-terms
    And leave granted on 14 March 2016
    And the fact leave ended is 8 April 2016
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And <one> enquired on 18 April 2016 with outcome not found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-leave-not-returned" does not hold

    Examples:
      | one       |
      | school    |
      | authority |

  Scenario Outline: not back from a leave, from 2013 to 2016: the <one> enquired again and found the pupil
    Given school days follow example-school-terms
    And leave granted on 14 March 2016
    And the fact leave ended is 8 April 2016
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And school enquired on 18 April 2016 with outcome not found
    And authority enquired on 19 April 2016 with outcome not found
    And <one> enquired on 25 April 2016 with outcome found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-leave-not-returned" does not hold

    Examples:
      | one       |
      | school    |
      | authority |

  # Away from Mon 11 April 2016: 11 to 15 April are 1 to 5, 18 to 22 April 6 to 10, 25 to 29 April 11 to 15, Mon 2 May is a bank holiday, 3 to 6
  # May are 16 to 19, Mon 9 May is 20.

  Scenario Outline: twenty days away, until August 2016: <but>
    Given school days follow example-school-terms
    And absence without permission from 11 April 2016 on
    And the fact hindrance believed is <hindered>
    And school enquired on 18 April 2016 with outcome not found
    And authority enquired on 19 April 2016 with outcome not found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-twenty-days-absent" <says>

    Examples:
      | but                           | hindered | says                   |
      | nothing                       | no       | holds since 9 May 2016 |
      | the pupil is thought hindered | yes      | does not hold          |

  Scenario Outline: twenty days away, until August 2016: only the <one> enquired
    Given school days follow example-school-terms
    And absence without permission from 11 April 2016 on
    And the fact hindrance believed is no
    And <one> enquired on 18 April 2016 with outcome not found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-twenty-days-absent" does not hold

    Examples:
      | one       |
      | school    |
      | authority |

  Scenario Outline: twenty days away, until August 2016: the <one> enquired again and found the pupil
    Given school days follow example-school-terms
    And absence without permission from 11 April 2016 on
    And the fact hindrance believed is no
    And school enquired on 18 April 2016 with outcome not found
    And authority enquired on 19 April 2016 with outcome not found
    And <one> enquired on 25 April 2016 with outcome found
    When it is judged as at Tue 31 May 2016
    Then the definition "ground-twenty-days-absent" does not hold

    Examples:
      | one       |
      | school    |
      | authority |

  # The text of 2016: they enquire together.

  Scenario: not back from a leave, from 2016 to 2024: enquired together again, and found
    # Leave to Fri 12 April 2024: the ten school days are over from Sat 27 April.
    Given school days follow example-school-oakfield
    And leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And joint enquiries made on 29 April 2024 with outcome found
    When it is judged as at Fri 31 May 2024
    Then the definition "ground-leave-not-returned" does not hold

  Scenario: not back from a leave, since August 2024: enquired together again, and found
    # Leave to Fri 28 February 2025: the ten school days are over from Sat 15 March.
    Given school days follow example-school-oakfield
    And leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leave-not-returned" holds since 15 March 2025
    Given joint enquiries made on 20 March 2025 with outcome found
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leave-not-returned" does not hold

  Scenario: not back from a leave, since August 2024: agreed without having enquired together
    Given school days follow example-school-oakfield
    And leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And no return agreed on 20 March 2025
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leave-not-returned" does not hold

  Scenario: twenty days away, from 2016 to 2024: enquired together again, and found
    # Away from Mon 15 April 2024: 15 to 19 April are 1 to 5, 22 to 26 April 6 to 10, 29 April to 3 May 11 to 15, Mon 6 May is a bank holiday, 7 to
    # 10 May are 16 to 19, Mon 13 May is 20.
    Given school days follow example-school-terms
    And absence without permission from 15 April 2024 on
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    When it is judged as at Fri 31 May 2024
    Then the definition "ground-twenty-days-absent" holds since 13 May 2024
    Given joint enquiries made on 29 April 2024 with outcome found
    When it is judged as at Fri 31 May 2024
    Then the definition "ground-twenty-days-absent" does not hold

  Scenario: twenty days away, since August 2024: enquired together again, and found
    # Away from Mon 24 February 2025: 20 school days to Fri 21 March.
    Given school days follow example-school-terms
    And absence without permission from 24 February 2025 on
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-twenty-days-absent" holds since 21 March 2025
    Given joint enquiries made on 20 March 2025 with outcome found
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-twenty-days-absent" does not hold

  Scenario: twenty days away, since August 2024: agreed without having enquired together
    Given school days follow example-school-terms
    And absence without permission from 24 February 2025 on
    And the fact hindrance believed is no
    And no return agreed on 20 March 2025
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-twenty-days-absent" does not hold

  # The other grounds.

  Scenario Outline: leaves after school age, until August 2013: <event> for <ground>, <age> and <said>
    Given the fact over school age when school next meets is <age>
    And the fact said will leave is <said>
    And <event> on 4 March 2013 with ground <ground>
    When it is judged as at Thu 28 March 2013
    Then the definition "ground-leaves-after-school-age" <says>

    Examples:
      | event               | ground                  | age | said | says          |
      | deletion foreseen   | leaves after school age | yes | yes  | holds         |
      | deletion ground met | leaves after school age | yes | yes  | holds         |
      | name deleted        | leaves after school age | yes | yes  | holds         |
      | deletion foreseen   | leaves after school age | no  | yes  | does not hold |
      | deletion foreseen   | leaves after school age | yes | no   | does not hold |
      | deletion foreseen   | none of these           | yes | yes  | does not hold |
      | deletion ground met | none of these           | yes | yes  | does not hold |
      | name deleted        | none of these           | yes | yes  | does not hold |

  Scenario: permanently excluded, by the regulations of 2006, where the exclusion is enough by itself
    Given the reading exclusion-must-be-final is enough_by_itself
    And deletion foreseen on 4 March 2024 with ground permanently excluded
    And the fact excluded for good is yes
    And the fact exclusion final is no
    When it is judged as at Thu 28 March 2024
    Then the definition "ground-permanently-excluded" holds

  Scenario Outline: an attendance order that was revoked because <why>
    Given attendance order revoked on <day> with because <why>
    And the fact order names this school is no
    When it is judged as at <as at>
    Then the definition "ground-order-revoked" <says>

    Examples:
      | why                | day          | as at         | says          |
      | educated otherwise | 4 March 2024 | 28 March 2024 | holds         |
      | other              | 4 March 2024 | 28 March 2024 | does not hold |
      | educated otherwise | 3 March 2025 | 31 March 2025 | holds         |
      | other              | 3 March 2025 | 31 March 2025 | does not hold |
