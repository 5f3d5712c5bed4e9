Feature: What was said is verified
  Source: the council's protocol on children missing education, section 2. Whatever parents, professionals or systems say is
  verified by asking the school. No time is given.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025

  Scenario Outline: a parent names a school on Wednesday 5 March 2025; the school is asked on Friday 7 March 2025 and says <outcome>
    Given information received on Wed 5 March 2025 with from parent and says at school
    And school contacted on Fri 7 March 2025 with outcome <outcome>
    When it is judged as at 31 March 2025
    Then the duty "verify-what-was-said" that arose on Wed 5 March 2025 is <status>

    Examples: any answer verifies; a call that nobody answered does not
      | outcome         | status      |
      | attending       | met         |
      | not attending   | met         |
      | not known there | met         |
      | no answer       | outstanding |

  Scenario: nobody asked the school
    Given information received on Wed 5 March 2025 with from professional and says at school
    When it is judged as at 31 March 2025
    Then the duty "verify-what-was-said" is outstanding
    And it is owed by Pupil Access to the school
    And Pupil Access must still do school contacted

  Scenario: the first school does not know the child, a second is named
    Given information received on Wed 5 March 2025 with from parent and says at school
    And school contacted on Fri 7 March 2025 with outcome not known there
    And information received on Mon 10 March 2025 with from parent and says at school
    When it is judged as at 31 March 2025
    Then the duty "verify-what-was-said" that arose on Wed 5 March 2025 is met
    And the duty "verify-what-was-said" that arose on Mon 10 March 2025 is outstanding

  Scenario: on a roll, taken as it stands
    Given rolls checked on Tue 4 March 2025 with outcome on roll
    And education confirmed on Tue 4 March 2025 with arrangement school
    And case closed on Wed 5 March 2025
    When it is judged as at 31 March 2025
    Then the duty "verify-roll" is outstanding

  Scenario: on a roll, and the school was asked
    Given rolls checked on Tue 4 March 2025 with outcome on roll
    And school contacted on Tue 4 March 2025 with outcome attending
    When it is judged as at 31 March 2025
    Then the duty "verify-roll" is met, done on Tue 4 March 2025

  Scenario: a reply to the letter
    Given letter sent on Tue 4 March 2025
    And parent replied on Fri 7 March 2025
    When it is judged as at Sun 9 March 2025
    Then the duty "verify-reply" is outstanding
    Given school contacted on Mon 10 March 2025 with outcome attending
    When it is judged as at Mon 10 March 2025
    Then the duty "verify-reply" is met

  Scenario: home education is claimed and never confirmed
    Given information received on Wed 5 March 2025 with from parent and says home educated
    When it is judged as at 31 March 2025
    Then the duty "verify-home-education" is outstanding
    And with the reading verification-of-home-education as no_school_to_ask it would be not triggered

  Scenario: home education is claimed and confirmed
    Given information received on Wed 5 March 2025 with from parent and says home educated
    And education confirmed on Fri 14 March 2025 with arrangement home education
    When it is judged as at 31 March 2025
    Then the duty "verify-home-education" is met, done on Fri 14 March 2025

  Scenario: the referral was a mistake
    Given information received on Wed 5 March 2025 with from parent and says at school
    And referral made in error on Thu 6 March 2025
    When it is judged as at 31 March 2025
    Then the duty "verify-what-was-said" is superseded
