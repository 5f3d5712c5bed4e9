Feature: Home visit
  Source: the council's protocol on children missing education, section 2. Once the referral has been passed on, somebody
  from Early Help visits the home. No time is given for the visit.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025

  Scenario Outline: passed on on 11 March 2025, visited on <day>
    Given referred for home visit on Tue 11 March 2025
    And home visit on <day> with outcome nobody there
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is <status>

    Examples: a visit before it was asked for is another one
      | day               | status      |
      | Mon 10 March 2025 | outstanding |
      | Tue 11 March 2025 | met         |
      | Wed 12 March 2025 | met         |
      | Mon 31 March 2025 | met         |

  Scenario: not yet visited
    Given referred for home visit on Tue 11 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is outstanding
    And Early Help must still do home visit

  Scenario: not passed on
    When it is judged as at 31 March 2025
    Then there is no duty "home-visit"

  Scenario: passed on twice is one visit
    Given referred for home visit on Tue 11 March 2025
    And referred for home visit on Mon 17 March 2025
    And home visit on Wed 19 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" arose 1 time
    And the duty "home-visit" that arose on Tue 11 March 2025 is met

  Scenario: the visit of one enquiry is not that of another
    Given referred for home visit on Tue 11 March 2025
    And home visit on Wed 12 March 2025
    And case closed on Fri 14 March 2025
    And referral received on Mon 17 March 2025
    And referred for home visit on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" arose 2 times
    And the duty "home-visit" that arose on Tue 11 March 2025 is met
    And the duty "home-visit" that arose on Tue 25 March 2025 is outstanding

  Scenario: visited on the day of the closure
    Given referred for home visit on Tue 11 March 2025
    And home visit on Tue 25 March 2025
    And case closed on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is met

  Scenario: closed without a visit
    Given referred for home visit on Tue 11 March 2025
    And case closed on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is missed
    And it is a breach
    And it is owed by Early Help to the parents

  Scenario: found before anybody went
    Given referred for home visit on Tue 11 March 2025
    And education confirmed on Fri 14 March 2025 with arrangement home education
    When it is judged as at Thu 13 March 2025
    Then the duty "home-visit" is outstanding
    When it is judged as at Fri 14 March 2025
    Then the duty "home-visit" is superseded

  Scenario: there was a visit, but nobody wrote down when
    # It may have been before the referral was passed on, and then it was another visit.
    Given referred for home visit on Tue 11 March 2025
    And home visit on a day that is not known
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is undetermined, either met or outstanding
    And what is missing is home visit
    And answering home visit alone would settle it

  Scenario: the referral was a mistake
    Given referred for home visit on Tue 11 March 2025
    And referral made in error on Fri 14 March 2025
    And case closed on Mon 17 March 2025
    When it is judged as at Thu 13 March 2025
    Then the duty "home-visit" is outstanding
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is superseded

  Scenario: home education confirmed before anybody went, recorded as a fact
    Given the fact home education confirmed is no until 13 March 2025
    And the fact home education confirmed is yes from 14 March 2025
    And referred for home visit on Tue 11 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is superseded

  Scenario: home education confirmed, but in doubt
    # The doubt is what the visit is for.
    Given the fact home education confirmed is yes from 10 February 2025
    And the fact home education doubted is yes from 3 March 2025
    And referred for home visit on Tue 11 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit" is outstanding
    And the definition "education-found" does not hold
