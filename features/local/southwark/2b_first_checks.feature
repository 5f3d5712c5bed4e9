Feature: The first checks
  Source: the council's protocol on children missing education, section 2. Of each child identified Pupil Access looks in rolls,
  contacts and housing, rings a parent, asks the lead professional and looks up each sibling; the letter has a feature of its own.
  No time is given: a check is open until it is made, the child is found, or the case is closed without it.

  Background:
    Given a child "A"
    And the fact home authority is southwark

  Scenario Outline: referred on Monday 3 March 2025, <act> on <day>
    Given referral received on Mon 3 March 2025
    And <act> on <day>
    When it is judged as at 31 March 2025
    Then the duty "<rule>" is met, done on <day>

    Examples: on the day of the referral or four weeks later
      | rule              | act              | day               |
      | check-of-rolls    | rolls checked    | Mon 3 March 2025  |
      | check-of-rolls    | rolls checked    | Mon 31 March 2025 |
      | check-of-contacts | contacts checked | Mon 3 March 2025  |
      | check-of-contacts | contacts checked | Mon 31 March 2025 |
      | check-of-housing  | housing checked  | Mon 3 March 2025  |
      | check-of-housing  | housing checked  | Mon 31 March 2025 |

  Scenario Outline: a referral with nothing done, "<rule>"
    Given the fact phone number known is yes
    And the fact lead professional known is yes
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "<rule>" is outstanding
    And Pupil Access must still do <act>

    Examples:
      | rule                         | act                         |
      | check-of-rolls               | rolls checked               |
      | check-of-contacts            | contacts checked            |
      | check-of-housing             | housing checked             |
      | check-by-telephone           | parent phoned               |
      | check-with-lead-professional | lead professional contacted |

  Scenario Outline: closed on Thursday 20 March 2025 without "<rule>"
    Given the fact phone number known is yes
    And the fact lead professional known is yes
    And referral received on Mon 3 March 2025
    And case closed on Thu 20 March 2025
    When it is judged as at Wed 19 March 2025
    Then the duty "<rule>" is outstanding
    When it is judged as at Thu 20 March 2025
    Then the duty "<rule>" is missed
    And it is a breach
    And it is owed by Pupil Access

    Examples:
      | rule                         |
      | check-of-rolls               |
      | check-of-contacts            |
      | check-of-housing             |
      | check-by-telephone           |
      | check-with-lead-professional |

  Scenario Outline: found at a school first, "<rule>"
    Given the fact phone number known is yes
    And the fact lead professional known is yes
    And referral received on Mon 3 March 2025
    And education confirmed on Wed 5 March 2025 with arrangement school
    And case closed on Thu 6 March 2025
    When it is judged as at 31 March 2025
    Then the duty "<rule>" is superseded
    And with the reading checks-once-settled as all_are_owed it would be missed

    Examples:
      | rule                         |
      | check-of-rolls               |
      | check-of-contacts            |
      | check-of-housing             |
      | check-by-telephone           |
      | check-with-lead-professional |

  Scenario: only one of two systems was searched
    Given referral received on Mon 3 March 2025
    And rolls checked on Tue 4 March 2025 with systems capita one
    When it is judged as at 31 March 2025
    Then the duty "check-of-rolls" is met
    And with the reading systems-searched as each_system it would be outstanding

  Scenario: only two of three systems were searched
    Given referral received on Mon 3 March 2025
    And contacts checked on Tue 4 March 2025 with systems capita one and care first
    When it is judged as at 31 March 2025
    Then the duty "check-of-contacts" is met
    And with the reading systems-searched as each_system it would be outstanding

  Scenario: nobody answered the telephone
    Given the fact phone number known is yes
    And referral received on Mon 3 March 2025
    And parent phoned on Tue 4 March 2025 with outcome not reached
    When it is judged as at 31 March 2025
    Then the duty "check-by-telephone" is met
    And with the reading telephone-attempt as parent_reached it would be outstanding

  Scenario: there is no number, and no case is open
    Given the fact phone number known is no
    And the fact lead professional known is no
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then there is no duty "check-by-telephone"
    And there is no duty "check-with-lead-professional"

  Scenario: nobody says whether there is a number
    Given referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "check-by-telephone" is undetermined, either not triggered or outstanding
    And what is missing is phone number known
    And answering phone number known alone would settle it

  Scenario: a social worker takes the case on while the enquiry runs
    Given the fact lead professional known is no until 9 March 2025
    And the fact lead professional known is yes from 10 March 2025
    And referral received on Mon 3 March 2025
    When it is judged as at 9 March 2025
    Then there is no duty "check-with-lead-professional"
    When it is judged as at 10 March 2025
    Then the duty "check-with-lead-professional" that arose on 10 March 2025 is outstanding

  Scenario: two siblings, one looked up
    Given the sibling "B"
    And the sibling "C"
    And referral received on Mon 3 March 2025
    And sibling checked on Tue 4 March 2025 with person B and outcome attending
    When it is judged as at 31 March 2025
    Then the duty "check-of-siblings" for "B" is met, done on Tue 4 March 2025
    And the duty "check-of-siblings" for "C" is outstanding

  Scenario: closed with one sibling left
    Given the sibling "B"
    And the sibling "C"
    And referral received on Mon 3 March 2025
    And sibling checked on Tue 4 March 2025 with person B
    And case closed on Thu 20 March 2025
    When it is judged as at 31 March 2025
    Then the duty "check-of-siblings" for "B" is met
    And the duty "check-of-siblings" for "C" is missed
    And it is a breach

  Scenario: nobody says whether there are siblings
    Given it is not known who is a sibling
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "check-of-siblings" is undetermined
    And what is missing is sibling
