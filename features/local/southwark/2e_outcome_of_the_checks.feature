Feature: Systems are put right and the referrer is told
  Source: the council's protocol on children missing education, section 2. Once a child is found at a school or in home
  education, the systems are put right and whoever referred the child is told. No time is given, and closing the case ends neither.

  Background:
    Given a child "A"
    And the fact home authority is southwark

  Scenario Outline: found on Thursday 6 March 2025, <act> on <day>
    Given referral received on Mon 3 March 2025 with from health
    And education confirmed on Thu 6 March 2025 with arrangement school
    And case closed on Mon 10 March 2025
    And <act> on <day>
    When it is judged as at 31 March 2025
    Then the duty "<rule>" that arose on Thu 6 March 2025 is <status>

    Examples: before the child was found there was nothing to put right or to tell
      | rule            | act             | day               | status      |
      | systems-amended | systems amended | Wed 5 March 2025  | outstanding |
      | systems-amended | systems amended | Thu 6 March 2025  | met         |
      | systems-amended | systems amended | Wed 12 March 2025 | met         |
      | referrer-told   | referrer told   | Wed 5 March 2025  | outstanding |
      | referrer-told   | referrer told   | Thu 6 March 2025  | met         |
      | referrer-told   | referrer told   | Wed 12 March 2025 | met         |

  Scenario: neither was done
    Given referral received on Mon 3 March 2025 with from health
    And education confirmed on Thu 6 March 2025 with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "systems-amended" is outstanding
    And the duty "referrer-told" is outstanding
    And it is owed by Pupil Access to the referrer

  Scenario: the council came upon the child in the census
    Given referral received on Mon 3 March 2025 with from census check
    And education confirmed on Thu 6 March 2025 with arrangement school
    When it is judged as at 31 March 2025
    Then there is no duty "referrer-told"
    And the duty "systems-amended" is outstanding

  Scenario: nobody wrote down who referred the child
    Given referral received on Mon 3 March 2025
    And education confirmed on Thu 6 March 2025 with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "referrer-told" is undetermined, either not triggered or outstanding
    And what is missing is from

  Scenario: not found
    Given referral received on Mon 3 March 2025 with from health
    When it is judged as at 31 March 2025
    Then there is no duty "systems-amended"
    And there is no duty "referrer-told"

  Scenario Outline: the referrer was: <who>
    Given referral received on Mon 3 March 2025 with from <who>
    And education confirmed on Thu 6 March 2025 with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "referrer-told" is outstanding

    Examples:
      | who               |
      | school            |
      | health            |
      | police            |
      | truancy patrol    |
      | another authority |
      | member of public  |
      | other             |
