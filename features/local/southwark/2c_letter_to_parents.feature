Feature: Letter to the parents
  Source: the council's protocol on children missing education, section 2. Of each child that may be missing education the
  council writes to the parents at the last address known. No time is given: the letter is open until it is sent, the
  question is answered, or the case is closed without it.

  Background:
    Given a child "A"
    And the fact home authority is southwark

  Scenario Outline: referred on Monday 3 March 2025, letter on <day>
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And letter sent on <day>
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is met, done on <day>

    Examples: the same day or four weeks later
      | day               |
      | Mon 3 March 2025  |
      | Tue 4 March 2025  |
      | Mon 31 March 2025 |

  Scenario: not sent after four weeks is old and not late
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is outstanding
    And Pupil Access must still do letter sent

  Scenario: nobody was referred
    Given the fact address known is yes
    When it is judged as at 31 March 2025
    Then there is no duty "letter-to-parents"

  Scenario: closed without a letter
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And case closed on Thu 20 March 2025
    When it is judged as at Wed 19 March 2025
    Then the duty "letter-to-parents" is outstanding
    When it is judged as at Thu 20 March 2025
    Then the duty "letter-to-parents" is missed
    And it is a breach
    And it is owed by Pupil Access to the parents

  Scenario: sent on the day of the closure
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And letter sent on Thu 20 March 2025
    And case closed on Thu 20 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is met

  Scenario: a letter after the closure counts for nothing
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And case closed on Thu 20 March 2025
    And letter sent on Fri 21 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is missed

  Scenario: found at a school first
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And education confirmed on Wed 5 March 2025 with arrangement school
    And case closed on Thu 6 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is superseded
    And with the reading checks-once-settled as all_are_owed it would be missed

  Scenario: the referral was a mistake
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And referral made in error on Tue 4 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is superseded
    And with the reading checks-once-settled as all_are_owed it would be superseded

  Scenario: there is no address
    Given the fact address known is no
    And referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then there is no duty "letter-to-parents"
    And with the reading no-known-address as still_owed it would be outstanding

  Scenario: an address is found a week after the referral
    Given the fact address known is no until 9 March 2025
    And the fact address known is yes from 10 March 2025
    And referral received on Mon 3 March 2025
    When it is judged as at 9 March 2025
    Then there is no duty "letter-to-parents"
    When it is judged as at 10 March 2025
    Then the duty "letter-to-parents" that arose on 10 March 2025 is outstanding

  Scenario: a letter that was sent before the address was lost and found again still serves
    Given these facts:
      | fact          | value | from          | to            |
      | address known | yes   |               | 9 March 2025  |
      | address known | no    | 10 March 2025 | 16 March 2025 |
      | address known | yes   | 17 March 2025 |               |
    And referral received on Mon 3 March 2025
    And letter sent on Wed 5 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" that arose on 3 March 2025 is met
    And the duty "letter-to-parents" that arose on 17 March 2025 is met

  Scenario: not known whether there is an address
    Given referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" is undetermined, either not triggered or outstanding
    And what is missing is address known
    And answering address known alone would settle it

  Scenario: a second report in an open enquiry asks for no second letter
    Given the fact address known is yes
    And referral received on Mon 3 March 2025
    And letter sent on Tue 4 March 2025
    And referral received on Mon 10 March 2025 with from police
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" arose 1 time
    And the duty "letter-to-parents" that arose on Mon 3 March 2025 is met, done on Tue 4 March 2025
