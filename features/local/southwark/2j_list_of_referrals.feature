Feature: The list of referrals
  Source: the council's protocol on children missing education, section 2. The council keeps a list of every referral and of what came of it.

  Scenario: listed, and its outcome too
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025
    And referral listed on Mon 3 March 2025
    And case closed on Thu 20 March 2025
    And outcome listed on Fri 21 March 2025
    When it is judged as at 31 March 2025
    Then the duty "referral-listed" is met
    And the duty "outcome-listed" is met

  Scenario: not listed, not even a mistaken referral
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025
    And referral made in error on Tue 4 March 2025
    When it is judged as at 31 March 2025
    Then the duty "referral-listed" is outstanding
    And there is no duty "outcome-listed"

  Scenario: closed, and the list does not say how it ended
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025
    And referral listed on Mon 3 March 2025
    And case closed on Thu 20 March 2025
    When it is judged as at 31 March 2025
    Then the duty "outcome-listed" is outstanding
    And the data team must still do outcome listed

  Scenario: there is no list at all
    Given an authority "Southwark"
    And the fact council is southwark
    And the fact referred list kept is no from 1 September 2024
    When it is judged as at 31 March 2025
    Then the duty "list-of-referred-kept" is overdue
    And it is a breach

  Scenario: the file is of another council
    Given an authority "Elsewhere"
    And the fact council is another authority
    And the fact referred list kept is no from 1 September 2024
    When it is judged as at 31 March 2025
    Then there is no duty "list-of-referred-kept"
