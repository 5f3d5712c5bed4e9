Feature: Safeguarding children who are missing education
  Source: the council's protocol on children missing education, section 5. A referral to the safeguarding hub is considered
  where harm is feared; other protocols are followed for children away from home or care, sexually exploited or drawn into
  extremism; and the social worker of a child is told of the enquiry. No time is given for any of it.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And the fact on school roll is no

  Scenario: harm is feared, and a referral is considered
    Given referral received on Mon 3 March 2025
    And concern noted on Thu 6 March 2025 with kind other harm
    When it is judged as at 31 March 2025
    Then the duty "hub-referral-considered" is outstanding
    And it is neither a breach nor a shortfall
    And it is owed by the concerned professional to the safeguarding hub
    Given hub referral considered on Tue 1 April 2025 with outcome not referred
    When it is judged as at 1 April 2025
    Then the duty "hub-referral-considered" is met, done on 1 April 2025

  Scenario: a concern after the child was found
    Given the fact suitable education otherwise is yes
    And referral received on Mon 3 March 2025
    And education confirmed on Wed 5 March 2025 with arrangement alternative provision
    And concern noted on Thu 6 March 2025 with kind other harm
    When it is judged as at 31 March 2025
    Then there is no duty "hub-referral-considered"
    And the definition "believed-missing-education" does not hold

  Scenario: a concern of autumn, and a referral in March
    Given concern noted on 4 November 2024 with kind other harm
    And hub referral considered on 5 November 2024 with outcome not referred
    And the fact suitable education otherwise is yes
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "earlier-concern-considered" is outstanding
    Given hub referral considered on Tue 4 March 2025 with outcome referred
    When it is judged as at 31 March 2025
    Then the duty "earlier-concern-considered" is met, done on 4 March 2025

  Scenario: closing the enquiry ends no worry
    Given referral received on Mon 3 March 2025
    And case closed on Mon 24 March 2025
    And concern noted on Tue 25 March 2025 with kind other harm
    When it is judged as at 31 March 2025
    Then the definition "believed-missing-education" holds since 3 March 2025
    And the duty "hub-referral-considered" is outstanding

  Scenario: missing from home in the middle of an enquiry
    Given the fact suitable education otherwise is yes
    And referral received on Mon 3 March 2025
    And went missing on Mon 10 March 2025
    And came back on Thu 13 March 2025
    When it is judged as at 31 March 2025
    Then the duty "missing-from-home-protocol-followed" is outstanding
    And the definition "missing-education-for-safeguarding" holds since 3 March 2025

  Scenario: missing from care first, and the protocol followed from the first day
    Given the fact suitable education otherwise is yes
    And went missing on Mon 10 March 2025
    And other protocol applied on Mon 10 March 2025 with which missing from home or care
    And referral received on Fri 14 March 2025
    When it is judged as at 31 March 2025
    Then the duty "missing-from-home-protocol-followed" that arose on 14 March 2025 is met, done on 10 March 2025

  Scenario: each time for itself
    Given the fact suitable education otherwise is yes
    And these events:
      | event                  | on            | which                     |
      | referral received      | 3 March 2025  |                           |
      | went missing           | 10 March 2025 |                           |
      | other protocol applied | 11 March 2025 | missing from home or care |
      | came back              | 13 March 2025 |                           |
      | went missing           | 24 March 2025 |                           |
    When it is judged as at 31 March 2025
    Then the duty "missing-from-home-protocol-followed" arose 2 times
    And the duty "missing-from-home-protocol-followed" that arose on 10 March 2025 is met
    And the duty "missing-from-home-protocol-followed" that arose on 24 March 2025 is outstanding

  Scenario: missing from home, and at school every day
    Given a child "B"
    And the fact home authority is southwark
    And the fact on school roll is yes
    And went missing on Mon 10 March 2025
    When it is judged as at 31 March 2025
    Then there is no duty "missing-from-home-protocol-followed"

  Scenario: where only children count of whom it is established
    Given the reading missing-in-safeguarding is act_only
    And the fact date of birth is 3 May 2014
    And referral received on Mon 3 March 2025
    And went missing on Mon 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "missing-from-home-protocol-followed" is undetermined, either not triggered or outstanding
    And what is missing is suitable education otherwise

  Scenario: the social worker is told
    Given the fact open to social care is yes from 3 June 2024
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "social-worker-told" is outstanding
    And it is owed by Pupil Access to the social worker
    Given details sent to social worker on Tue 1 April 2025
    When it is judged as at 1 April 2025
    Then the duty "social-worker-told" is met

  Scenario: the enquiry was closed first
    Given the fact open to social care is yes from 3 June 2024
    And referral received on Mon 3 March 2025
    And case closed on Mon 24 March 2025
    And details sent to social worker on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "social-worker-told" is missed
    And it is a breach

  Scenario: found before anybody was told
    Given the fact open to social care is yes from 3 June 2024
    And referral received on Mon 3 March 2025
    And education confirmed on Wed 5 March 2025 with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "social-worker-told" is superseded

  Scenario: social care opens a case in the middle of the enquiry
    Given the fact open to social care is no until 11 March 2025
    And the fact open to social care is yes from 12 March 2025
    And referral received on Mon 3 March 2025
    When it is judged as at 11 March 2025
    Then there is no duty "social-worker-told"
    When it is judged as at 12 March 2025
    Then the duty "social-worker-told" that arose on 12 March 2025 is outstanding
    And with the reading open-to-social-care as when_identified it would be not triggered

  Scenario: nobody has looked whether social care has a case open
    Given referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "social-worker-told" is undetermined
    And what is missing is open to social care
    And answering open to social care alone would settle it

  Scenario Outline: a concern of <kind>
    Given the fact suitable education otherwise is yes
    And referral received on Mon 3 March 2025
    And concern noted on Thu 6 March 2025 with kind <kind>
    When it is judged as at 31 March 2025
    Then the duty "<rule>" is outstanding
    And there is no duty "<other>"
    Given other protocol applied on Tue 1 April 2025 with which <kind>
    When it is judged as at 1 April 2025
    Then the duty "<rule>" is met, done on 1 April 2025

    Examples:
      | kind                | rule                           | other                          |
      | sexual exploitation | exploitation-protocol-followed | extremism-guidance-followed    |
      | extremism           | extremism-guidance-followed    | exploitation-protocol-followed |

  Scenario: exploitation is feared for a child at school
    Given a child "B"
    And the fact home authority is southwark
    And the fact on school roll is yes
    And concern noted on Thu 6 March 2025 with kind sexual exploitation
    When it is judged as at 31 March 2025
    Then there is no duty "exploitation-protocol-followed"
    Given the reading whose-exploitation-concern is any_child
    When it is judged as at 31 March 2025
    Then the duty "exploitation-protocol-followed" is outstanding
