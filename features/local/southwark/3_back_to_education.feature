Feature: Back to education
  Source: the council's protocol on children missing education, sections 1.1, 1.2 and 3. A child found to miss education is helped to a
  place, followed up where the parents decline, and brought back into full-time education. No times are given.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And the fact date of birth is 2012-01-27

  Rule: a child on no roll since Monday 3 March 2025, without suitable education

    Background:
      Given the fact on school roll is yes until 2 March 2025
      And the fact on school roll is no from 3 March 2025
      And the fact suitable education otherwise is no from 2 September 2024

    Scenario: missing education from the first day, without any twenty days
      When it is judged as at 2 March 2025
      Then the definition "missing-education-locally" does not hold
      When it is judged as at 3 March 2025
      Then the definition "missing-education-locally" holds since 3 March 2025
      And the definition "cme-for-monitoring" does not hold

    Scenario: nothing was done
      When it is judged as at 31 March 2025
      Then the duty "support-by-admissions" is outstanding
      And it is owed by the admissions team
      And the duty "back-into-full-time-education" is outstanding
      And it is owed by the council

    Scenario: Admissions begins, and alternative provision is found
      Given admissions support begun on Mon 10 March 2025
      And education confirmed on Wed 26 March 2025 with arrangement alternative provision
      When it is judged as at 31 March 2025
      Then the duty "support-by-admissions" is met, done on Mon 10 March 2025
      And the duty "back-into-full-time-education" is met, done on Wed 26 March 2025

    Scenario: out of the ordinary, helped otherwise
      Given the fact other support chosen is no until 5 March 2025
      And the fact other support chosen is yes from 6 March 2025
      When it is judged as at 31 March 2025
      Then the duty "support-by-admissions" is excused by "other-support"

    Scenario: home education is confirmed later
      Given the fact home education confirmed is no until 19 March 2025
      And the fact home education confirmed is yes from 20 March 2025
      When it is judged as at 19 March 2025
      Then the duty "back-into-full-time-education" is outstanding
      And the duty "support-by-admissions" is outstanding
      When it is judged as at 31 March 2025
      Then the duty "back-into-full-time-education" is excused by "home-educated-needs-no-place"
      And the duty "support-by-admissions" is excused by "home-educated-needs-no-place"

    Scenario: home education is confirmed, and doubted a week later
      Given these facts:
        | fact                     | value | from          | to            |
        | home education confirmed | no    |               | 19 March 2025 |
        | home education confirmed | yes   | 20 March 2025 |               |
        | home education doubted   | no    |               | 26 March 2025 |
        | home education doubted   | yes   | 27 March 2025 |               |
      When it is judged as at 26 March 2025
      Then the duty "support-by-admissions" is excused by "home-educated-needs-no-place"
      When it is judged as at 27 March 2025
      Then the duty "support-by-admissions" is outstanding
      And the duty "back-into-full-time-education" is outstanding
      And the exception "home-educated-needs-no-place" does not hold

    Scenario: the parents decline
      Given the fact parents decline admissions is no until 16 March 2025
      And the fact parents decline admissions is yes from 17 March 2025
      When it is judged as at 16 March 2025
      Then there is no duty "follow-up-by-early-help"
      When it is judged as at 17 March 2025
      Then the duty "follow-up-by-early-help" that arose on 17 March 2025 is outstanding
      And it is owed by the council to Early Help
      Given sent for follow up on Thu 20 March 2025
      When it is judged as at 31 March 2025
      Then the duty "follow-up-by-early-help" is met

    Scenario: the parents come round first
      Given these facts:
        | fact                       | value | from          | to            |
        | parents decline admissions | no    |               | 16 March 2025 |
        | parents decline admissions | yes   | 17 March 2025 | 20 March 2025 |
        | parents decline admissions | no    | 21 March 2025 |               |
      When it is judged as at 31 March 2025
      Then the duty "follow-up-by-early-help" is superseded

  Rule: direct work and attendance

    Scenario: casework is needed and begun
      Given casework needed on Mon 3 March 2025
      When it is judged as at 9 March 2025
      Then the duty "direct-casework" is outstanding
      Given casework begun on Mon 10 March 2025
      When it is judged as at 31 March 2025
      Then the duty "direct-casework" is met

    Scenario: at a school before casework began
      Given casework needed on Mon 3 March 2025
      And education confirmed on Wed 12 March 2025 with arrangement school
      When it is judged as at 31 March 2025
      Then the duty "direct-casework" is superseded

    Scenario Outline: on a roll with poor attendance, at <kind>
      Given referral received on Mon 3 March 2025
      And the fact on school roll is yes from 2 September 2024
      And the fact poor attendance found is no until 6 March 2025
      And the fact poor attendance found is yes from 7 March 2025
      And the fact school arrangement is <kind>
      When it is judged as at 31 March 2025
      Then the duty "support-by-welfare-officer" is <status>

      Examples: maintained schools and academies that buy the service
        | kind                      | status        |
        | maintained                | outstanding   |
        | academy buying early help | outstanding   |
        | other academy             | not triggered |
        | other school              | not triggered |

    Scenario: nobody says whether the academy buys the service
      Given referral received on Mon 3 March 2025
      And the fact on school roll is yes from 2 September 2024
      And the fact poor attendance found is no until 6 March 2025
      And the fact poor attendance found is yes from 7 March 2025
      When it is judged as at 31 March 2025
      Then the duty "support-by-welfare-officer" is undetermined, either not triggered or outstanding
      And what is missing is school arrangement
