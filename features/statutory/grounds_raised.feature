Feature: A ground for taking a name off that has been raised
  Source: the pupil registration regulations of 2006 and of 2024. Whether a ground is met is looked at once the school has raised it: it foresees that
  the name will come off on that ground, records that the ground is met, or takes the name off on it. In each table all the parts of the
  ground are so; what differs is which ground the school raised, and how.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield

  Scenario Outline: registered elsewhere, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact registered at another school is yes
    And the fact dual registration agreed is no
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-registered-elsewhere" <says>

    Examples:
      | event               | ground               | says          |
      | deletion foreseen   | registered elsewhere | holds         |
      | deletion ground met | registered elsewhere | holds         |
      | name deleted        | registered elsewhere | holds         |
      | deletion foreseen   | none of these        | does not hold |
      | deletion ground met | none of these        | does not hold |
      | name deleted        | none of these        | does not hold |

  Scenario Outline: registered elsewhere, by the regulations of 2024: <event>, <ground>
    Given the fact registered at another school is yes
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-registered-elsewhere" <says>

    Examples:
      | event               | ground               | says          |
      | deletion foreseen   | registered elsewhere | holds         |
      | deletion ground met | registered elsewhere | holds         |
      | name deleted        | registered elsewhere | holds         |
      | deletion foreseen   | none of these        | does not hold |
      | deletion ground met | none of these        | does not hold |
      | name deleted        | none of these        | does not hold |

  Scenario Outline: nursery ended, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact admitted for nursery is yes
    And the fact moved up from nursery is no
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-nursery-ended" <says>

    Examples:
      | event               | ground        | says          |
      | deletion foreseen   | nursery ended | holds         |
      | deletion ground met | nursery ended | holds         |
      | name deleted        | nursery ended | holds         |
      | deletion foreseen   | none of these | does not hold |
      | deletion ground met | none of these | does not hold |
      | name deleted        | none of these | does not hold |

  Scenario Outline: nursery ended, by the regulations of 2024: <event>, <ground>
    Given the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-nursery-ended" <says>

    Examples:
      | event               | ground        | says          |
      | deletion foreseen   | nursery ended | holds         |
      | deletion ground met | nursery ended | holds         |
      | name deleted        | nursery ended | holds         |
      | deletion foreseen   | none of these | does not hold |
      | deletion ground met | none of these | does not hold |
      | name deleted        | none of these | does not hold |

  Scenario Outline: dual registration ended, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact registered at another school is yes
    And the fact ceased to attend is yes
    And other schools consented on 4 March 2024
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-dual-registration-ended" <says>

    Examples:
      | event               | ground                  | says          |
      | deletion foreseen   | dual registration ended | holds         |
      | deletion ground met | dual registration ended | holds         |
      | name deleted        | dual registration ended | holds         |
      | deletion foreseen   | none of these           | does not hold |
      | deletion ground met | none of these           | does not hold |
      | name deleted        | none of these           | does not hold |

  Scenario Outline: dual registration ended, by the regulations of 2024: <event>, <ground>
    Given the fact registered at another school is yes
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-dual-registration-ended" <says>

    Examples:
      | event               | ground                  | says          |
      | deletion foreseen   | dual registration ended | holds         |
      | deletion ground met | dual registration ended | holds         |
      | name deleted        | dual registration ended | holds         |
      | deletion foreseen   | none of these           | does not hold |
      | deletion ground met | none of these           | does not hold |
      | name deleted        | none of these           | does not hold |

  Scenario Outline: moved out of reach, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact boarder is no
    And the fact ceased to attend is yes
    And the fact lives within reach is no
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-moved-out-of-reach" <says>

    Examples:
      | event               | ground             | says          |
      | deletion foreseen   | moved out of reach | holds         |
      | deletion ground met | moved out of reach | holds         |
      | name deleted        | moved out of reach | holds         |
      | deletion foreseen   | none of these      | does not hold |
      | deletion ground met | none of these      | does not hold |
      | name deleted        | none of these      | does not hold |

  Scenario Outline: moved out of reach, by the regulations of 2024: <event>, <ground>
    Given the fact boarder is no
    And the fact lives within reach is no
    And the fact expected to attend again is no
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-moved-out-of-reach" <says>

    Examples:
      | event               | ground             | says          |
      | deletion foreseen   | moved out of reach | holds         |
      | deletion ground met | moved out of reach | holds         |
      | name deleted        | moved out of reach | holds         |
      | deletion foreseen   | none of these      | does not hold |
      | deletion ground met | none of these      | does not hold |
      | name deleted        | none of these      | does not hold |

  Scenario Outline: custody, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact detained by final order is yes
    And the fact detention months ordered is 8
    And the fact expected back after detention is no
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-custody" <says>

    Examples:
      | event               | ground        | says          |
      | deletion foreseen   | custody       | holds         |
      | deletion ground met | custody       | holds         |
      | name deleted        | custody       | holds         |
      | deletion foreseen   | none of these | does not hold |
      | deletion ground met | none of these | does not hold |
      | name deleted        | none of these | does not hold |

  Scenario Outline: custody, by the regulations of 2024: <event>, <ground>
    Given the fact detained under sentence is yes
    And the fact expected to attend again is no
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-custody" <says>

    Examples:
      | event               | ground        | says          |
      | deletion foreseen   | custody       | holds         |
      | deletion ground met | custody       | holds         |
      | name deleted        | custody       | holds         |
      | deletion foreseen   | none of these | does not hold |
      | deletion ground met | none of these | does not hold |
      | name deleted        | none of these | does not hold |

  Scenario Outline: died, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact has died is yes
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-died" <says>

    Examples:
      | event               | ground        | says          |
      | deletion foreseen   | died          | holds         |
      | deletion ground met | died          | holds         |
      | name deleted        | died          | holds         |
      | deletion foreseen   | none of these | does not hold |
      | deletion ground met | none of these | does not hold |
      | name deleted        | none of these | does not hold |

  Scenario Outline: died, by the regulations of 2024: <event>, <ground>
    Given the fact has died is yes
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-died" <says>

    Examples:
      | event               | ground        | says          |
      | deletion foreseen   | died          | holds         |
      | deletion ground met | died          | holds         |
      | name deleted        | died          | holds         |
      | deletion foreseen   | none of these | does not hold |
      | deletion ground met | none of these | does not hold |
      | name deleted        | none of these | does not hold |

  Scenario Outline: leaves after school age, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact over school age when school next meets is yes
    And the fact said will leave is yes
    And the fact fails sixth form entry is no
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-leaves-after-school-age" <says>

    Examples:
      | event               | ground                  | says          |
      | deletion foreseen   | leaves after school age | holds         |
      | deletion ground met | leaves after school age | holds         |
      | name deleted        | leaves after school age | holds         |
      | deletion foreseen   | none of these           | does not hold |
      | deletion ground met | none of these           | does not hold |
      | name deleted        | none of these           | does not hold |

  Scenario Outline: leaves after school age, by the regulations of 2024: <event>, <ground>
    Given the fact over school age when school next meets is yes
    And the fact continues into sixth form is no
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leaves-after-school-age" <says>

    Examples:
      | event               | ground                  | says          |
      | deletion foreseen   | leaves after school age | holds         |
      | deletion ground met | leaves after school age | holds         |
      | name deleted        | leaves after school age | holds         |
      | deletion foreseen   | none of these           | does not hold |
      | deletion ground met | none of these           | does not hold |
      | name deleted        | none of these           | does not hold |

  Scenario Outline: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-boarding-fees-unpaid" <says>

    Examples:
      | event               | ground               | says          |
      | deletion foreseen   | boarding fees unpaid | holds         |
      | deletion ground met | boarding fees unpaid | holds         |
      | name deleted        | boarding fees unpaid | holds         |
      | deletion foreseen   | none of these        | does not hold |
      | deletion ground met | none of these        | does not hold |
      | name deleted        | none of these        | does not hold |

  Scenario Outline: boarding fees unpaid, by the regulations of 2024: <event>, <ground>
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-boarding-fees-unpaid" <says>

    Examples:
      | event               | ground               | says          |
      | deletion foreseen   | boarding fees unpaid | holds         |
      | deletion ground met | boarding fees unpaid | holds         |
      | name deleted        | boarding fees unpaid | holds         |
      | deletion foreseen   | none of these        | does not hold |
      | deletion ground met | none of these        | does not hold |
      | name deleted        | none of these        | does not hold |

  Scenario Outline: left independent school, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-left-independent-school" <says>

    Examples:
      | event               | ground                  | says          |
      | deletion foreseen   | left independent school | holds         |
      | deletion ground met | left independent school | holds         |
      | name deleted        | left independent school | holds         |
      | deletion foreseen   | none of these           | does not hold |
      | deletion ground met | none of these           | does not hold |
      | name deleted        | none of these           | does not hold |

  Scenario Outline: left independent school, by the regulations of 2024: <event>, <ground>
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-left-independent-school" <says>

    Examples:
      | event               | ground                  | says          |
      | deletion foreseen   | left independent school | holds         |
      | deletion ground met | left independent school | holds         |
      | name deleted        | left independent school | holds         |
      | deletion foreseen   | none of these           | does not hold |
      | deletion ground met | none of these           | does not hold |
      | name deleted        | none of these           | does not hold |

  Scenario Outline: permanently excluded, by the regulations of 2006, as they stood in 2024: <event>, <ground>
    Given the fact excluded for good is yes
    And the fact exclusion final is yes
    And <event> on 4 March 2024 with ground <ground>
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-permanently-excluded" <says>

    Examples:
      | event               | ground               | says          |
      | deletion foreseen   | permanently excluded | holds         |
      | deletion ground met | permanently excluded | holds         |
      | name deleted        | permanently excluded | holds         |
      | deletion foreseen   | none of these        | does not hold |
      | deletion ground met | none of these        | does not hold |
      | name deleted        | none of these        | does not hold |

  Scenario Outline: permanently excluded, by the regulations of 2024: <event>, <ground>
    Given the fact excluded for good is yes
    And the fact exclusion final is yes
    And <event> on 3 March 2025 with ground <ground>
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-permanently-excluded" <says>

    Examples:
      | event               | ground               | says          |
      | deletion foreseen   | permanently excluded | holds         |
      | deletion ground met | permanently excluded | holds         |
      | name deleted        | permanently excluded | holds         |
      | deletion foreseen   | none of these        | does not hold |
      | deletion ground met | none of these        | does not hold |
      | name deleted        | none of these        | does not hold |
