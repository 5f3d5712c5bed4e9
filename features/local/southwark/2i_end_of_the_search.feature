Feature: The end of the search
  Source: the council's protocol on children missing education, section 2. Once everything reasonable has been tried in vain the case
  is closed and the child is loaded among the lost pupils of S2S; where there were safeguarding concerns the hub assesses the risk.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 3 March 2025

  Scenario: recorded on Monday 24 March 2025
    Given efforts exhausted on Mon 24 March 2025
    When it is judged as at 23 March 2025
    Then the definition "search-exhausted" does not hold
    And there is no duty "case-closed-when-exhausted"
    When it is judged as at 24 March 2025
    Then the definition "search-exhausted" holds since 24 March 2025
    And the duty "case-closed-when-exhausted" is outstanding
    And the duty "lost-pupil-record" is outstanding

  Scenario: nothing was tried
    # That nothing was done is not the same as that everything was done in vain.
    When it is judged as at 31 March 2025
    Then the definition "search-exhausted" does not hold

  Scenario: every step made in vain, where that is what counts
    Given the reading efforts-exhausted is every_step_made
    And these facts:
      | fact                    | value |
      | phone number known      | no    |
      | lead professional known | no    |
      | address known           | yes   |
      | sibling identified      | no    |
    And these events:
      | event            | on           | outcome     | via     | result |
      | rolls checked    | 4 March 2025 | not on roll |         |        |
      | contacts checked | 4 March 2025 |             |         |        |
      | housing checked  | 5 March 2025 |             |         |        |
      | letter sent      | 5 March 2025 |             |         |        |
      | home visit       | 14 March 2025 | family gone |         |        |
      | further check    | 18 March 2025 |             | housing | asked  |
    When it is judged as at 17 March 2025
    Then the definition "search-exhausted" does not hold
    When it is judged as at 18 March 2025
    Then the definition "search-exhausted" holds since 18 March 2025

  Scenario: closed and loaded
    Given efforts exhausted on Mon 24 March 2025
    And case closed on Wed 26 March 2025
    And lost pupil uploaded on Thu 27 March 2025
    When it is judged as at 31 March 2025
    Then the duty "case-closed-when-exhausted" is met, done on Wed 26 March 2025
    And the duty "lost-pupil-record" is met, done on Thu 27 March 2025

  Scenario: loaded the day before the closure
    Given efforts exhausted on Mon 24 March 2025
    And lost pupil uploaded on Tue 25 March 2025
    And case closed on Wed 26 March 2025
    When it is judged as at 31 March 2025
    Then the duty "lost-pupil-record" is met
    And with the reading lost-pupil-order as after_closure it would be met early

  Scenario: loaded on the day of the closure
    Given the reading lost-pupil-order is after_closure
    And efforts exhausted on Mon 24 March 2025
    And case closed on Wed 26 March 2025
    And lost pupil uploaded on Wed 26 March 2025
    When it is judged as at 31 March 2025
    Then the duty "lost-pupil-record" is met

  Scenario: found in the end
    Given efforts exhausted on Mon 24 March 2025
    And education confirmed on Wed 26 March 2025 with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "case-closed-when-exhausted" is superseded
    And the duty "lost-pupil-record" is superseded

  Scenario: earlier concerns
    Given the fact earlier safeguarding concerns is yes
    And efforts exhausted on Mon 24 March 2025
    And case closed on Wed 26 March 2025
    When it is judged as at 31 March 2025
    Then the duty "hub-assesses-risk" that arose on Mon 24 March 2025 is outstanding
    And it is owed by the council to the safeguarding hub
    Given hub assessed risk on Fri 28 March 2025 with result refer to police
    When it is judged as at 31 March 2025
    Then the duty "hub-assesses-risk" is met

  Scenario: no earlier concerns
    Given the fact earlier safeguarding concerns is no
    And efforts exhausted on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then there is no duty "hub-assesses-risk"

  Scenario: nobody says whether there were concerns
    Given efforts exhausted on Mon 24 March 2025
    When it is judged as at 31 March 2025
    Then the duty "hub-assesses-risk" is undetermined, either not triggered or outstanding
    And answering earlier safeguarding concerns alone would settle it

  Scenario: nobody knows where the child is, and the search goes on
    Given the fact earlier safeguarding concerns is yes
    And the fact whereabouts unknown is no until 9 March 2025
    And the fact whereabouts unknown is yes from 10 March 2025
    When it is judged as at 31 March 2025
    Then there is no duty "hub-assesses-risk"
    And with the reading whereabouts-remain-unknown as as_recorded it would be outstanding

  Scenario Outline: every step made, of which the last is <last>
    Given the reading efforts-exhausted is every_step_made
    And the fact phone number known is yes
    And the fact lead professional known is yes
    And the fact address known is yes
    And the fact sibling identified is yes
    And the fact may be in another area is yes
    And rolls checked on <rolls> March 2025
    And contacts checked on <contacts> March 2025
    And housing checked on <housing> March 2025
    And parent phoned on <phoned> March 2025
    And lead professional contacted on <professional> March 2025
    And letter sent on <letter> March 2025
    And sibling checked on <sibling> March 2025
    And home visit on 14 March 2025 with outcome nobody there
    And further check on <further> March 2025 with via housing and result asked
    And other authority contacted on <elsewhere> March 2025
    When it is judged as at 23 March 2025
    Then the definition "search-exhausted" does not hold
    When it is judged as at 24 March 2025
    Then the definition "search-exhausted" holds since 24 March 2025

    Examples:
      | last                | rolls | contacts | housing | phoned | professional | letter | sibling | further | elsewhere |
      | the rolls           | 24    | 4        | 4       | 4      | 4            | 4      | 4       | 18      | 4         |
      | the systems         | 4     | 24       | 4       | 4      | 4            | 4      | 4       | 18      | 4         |
      | housing             | 4     | 4        | 24      | 4      | 4            | 4      | 4       | 18      | 4         |
      | the telephone       | 4     | 4        | 4       | 24     | 4            | 4      | 4       | 18      | 4         |
      | the professional    | 4     | 4        | 4       | 4      | 24           | 4      | 4       | 18      | 4         |
      | the letter          | 4     | 4        | 4       | 4      | 4            | 24     | 4       | 18      | 4         |
      | the sibling         | 4     | 4        | 4       | 4      | 4            | 4      | 24      | 18      | 4         |
      | the further check   | 4     | 4        | 4       | 4      | 4            | 4      | 4       | 24      | 4         |
      | the other authority | 4     | 4        | 4       | 4      | 4            | 4      | 4       | 18      | 24        |

  Scenario Outline: every step that there is to make, with visits on <visit> and <second> March and a further check on 18 March, <result>
    # Nobody can be rung, written to or asked, and there is no sign of another area. A further check counts from the first visit on.
    Given the reading efforts-exhausted is every_step_made
    And the fact phone number known is no
    And the fact lead professional known is no
    And the fact address known is no
    And the fact sibling identified is no
    And the fact may be in another area is no
    And rolls checked on 4 March 2025
    And contacts checked on 4 March 2025
    And housing checked on 4 March 2025
    And home visit on <visit> March 2025 with outcome nobody there
    And home visit on <second> March 2025 with outcome nobody there
    And further check on 18 March 2025 with via housing and result <result>
    When it is judged as at 31 March 2025
    Then the definition "search-exhausted" <found>

    Examples:
      | visit | second | result          | found                     |
      | 14    | 20     | asked           | holds since 18 March 2025 |
      | 14    | 20     | not appropriate | does not hold             |
      | 19    | 20     | asked           | does not hold             |

  Scenario: every step made, and the visit settled it
    Given the reading efforts-exhausted is every_step_made
    And the fact phone number known is no
    And the fact lead professional known is no
    And the fact address known is no
    And the fact sibling identified is no
    And the fact may be in another area is no
    And rolls checked on 4 March 2025
    And contacts checked on 4 March 2025
    And housing checked on 4 March 2025
    And home visit on 14 March 2025 with outcome spoke to parents
    And arrangements clarified on 14 March 2025
    And further check on 18 March 2025 with via housing and result asked
    When it is judged as at 31 March 2025
    Then the definition "search-exhausted" does not hold

  Scenario: recorded on 24 March, and referred in error as it turns out on the 26th
    Given efforts exhausted on Mon 24 March 2025
    And referral made in error on Wed 26 March 2025
    When it is judged as at 25 March 2025
    Then the definition "search-exhausted" holds since 24 March 2025
    When it is judged as at 26 March 2025
    Then the definition "search-exhausted" does not hold
