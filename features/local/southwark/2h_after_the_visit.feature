Feature: The visit and what follows it
  Source: the council's protocol on children missing education, section 2. The manager has the visit allocated. If it does not
  settle how the child is educated, the family is sought through Housing, Immigration Enforcement or Maisy, and through other
  authorities where it may have moved. No times are given.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025

  Scenario: passed on and allocated
    Given referred for home visit on Tue 11 March 2025
    And visit allocated on Wed 12 March 2025
    When it is judged as at 31 March 2025
    Then the duty "visit-allocated" is met, done on Wed 12 March 2025

  Scenario: passed on and not allocated
    Given referred for home visit on Tue 11 March 2025
    When it is judged as at 31 March 2025
    Then the duty "visit-allocated" is outstanding
    And it is owed by the Early Help manager to Early Help

  Scenario: visited, though nobody entered the allocation
    Given referred for home visit on Tue 11 March 2025
    And home visit on Fri 14 March 2025 with outcome nobody there
    When it is judged as at 31 March 2025
    Then the duty "visit-allocated" is superseded

  Scenario: closed without an allocation
    Given referred for home visit on Tue 11 March 2025
    And case closed on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "visit-allocated" is missed
    And it is a breach

  Scenario Outline: a visit on Friday 14 March 2025, <outcome>
    Given home visit on Fri 14 March 2025 with outcome <outcome>
    When it is judged as at 31 March 2025
    Then the definition "visit-did-not-settle" holds since Fri 14 March 2025
    And the duty "further-checks" that arose on Fri 14 March 2025 is outstanding

    Examples: speaking to the parents is not enough
      | outcome          |
      | nobody there     |
      | family gone      |
      | spoke to parents |

  Scenario: parents were met and said nothing useful, where further checks need neither
    Given the reading visit-that-settles is only_if_neither
    And home visit on Fri 14 March 2025 with outcome spoke to parents
    When it is judged as at 31 March 2025
    Then there is no duty "further-checks"

  Scenario: parents were met and it was cleared up
    Given home visit on Fri 14 March 2025 with outcome spoke to parents
    And arrangements clarified on Fri 14 March 2025
    When it is judged as at 31 March 2025
    Then the definition "visit-did-not-settle" does not hold
    And there is no duty "further-checks"

  Scenario: one of the three was asked
    Given home visit on Fri 14 March 2025 with outcome family gone
    And further check on Tue 18 March 2025 with via housing and result asked
    When it is judged as at 31 March 2025
    Then the duty "further-checks" is met, done on Tue 18 March 2025
    And with the reading further-checks-as-appropriate as each_or_reason it would be outstanding

  Scenario: an entry for each of the three, where that is asked for
    Given the reading further-checks-as-appropriate is each_or_reason
    And home visit on Fri 14 March 2025 with outcome family gone
    And further check on Tue 18 March 2025 with via housing and result asked
    And further check on Tue 18 March 2025 with via immigration enforcement and result not appropriate
    When it is judged as at 18 March 2025
    Then the duty "further-checks" is outstanding
    Given further check on Wed 19 March 2025 with via maisy and result asked
    When it is judged as at 19 March 2025
    Then the duty "further-checks" is met

  Scenario: closed without a further check
    Given home visit on Fri 14 March 2025 with outcome family gone
    And case closed on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "further-checks" is missed
    And it is a breach

  Scenario: a second visit settles it
    Given home visit on Fri 14 March 2025 with outcome nobody there
    And home visit on Thu 20 March 2025 with outcome spoke to parents
    And arrangements clarified on Thu 20 March 2025
    When it is judged as at Wed 19 March 2025
    Then the duty "further-checks" is outstanding
    When it is judged as at Thu 20 March 2025
    Then the duty "further-checks" is superseded

  Scenario: a sign of another area
    Given the fact may be in another area is no until 16 March 2025
    And the fact may be in another area is yes from 17 March 2025
    When it is judged as at 16 March 2025
    Then there is no duty "other-authority-contacted"
    When it is judged as at 17 March 2025
    Then the duty "other-authority-contacted" that arose on 17 March 2025 is outstanding
    And it is owed by the council to the other authority
    Given other authority contacted on Wed 19 March 2025
    When it is judged as at 31 March 2025
    Then the duty "other-authority-contacted" is met

  Scenario: closed without a word to the other authority
    Given the fact may be in another area is yes from 17 March 2025
    And the fact may be in another area is no until 16 March 2025
    And case closed on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "other-authority-contacted" is missed
