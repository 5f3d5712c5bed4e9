Feature: What is not known
  Source: the documentation of this project. An unknown stays one: a verdict is given where every possibility leads to it,
  and otherwise says what it may be, what is missing, and which answer would settle it.

  Scenario: an event that is not recorded did not happen
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is overdue

  Scenario: unless the file says that its record of such events is incomplete
    Given a child "A"
    And the fact in most junior class is no
    And the record of new pupil return is incomplete
    And name entered on Mon 2 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is undetermined, either met, met late or overdue
    And what is missing is new pupil return
    And answering new pupil return alone would settle it

  Scenario: or unless silence in the file is read as not known
    Given a child "A"
    And the reading silence-in-the-file is unknown
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" that arose on 2 September 2024 is undetermined, either met, met late or overdue

  Scenario: after the last day of the record silence says nothing
    # The extract ends on the 6th, a day before the return was due.
    Given a child "A"
    And the record covers 1 September 2024 to 6 September 2024
    And the fact in most junior class is no from 1 September 2024 to 30 September 2024
    And name entered on Mon 2 September 2024
    When it is judged as at 6 September 2024
    Then the duty "new-pupil-return" is pending
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" that arose on 2 September 2024 is undetermined, either met, met late or overdue

  Scenario: what was done by the last day of the record stands
    Given a child "A"
    And the record ends on 6 September 2024
    And the fact in most junior class is no from 1 September 2024 to 30 September 2024
    And name entered on Mon 2 September 2024
    And new pupil return on Fri 6 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" that arose on 2 September 2024 is met

  Scenario: a value that is not known makes no difference where another decides
    # Not in the youngest class: whether the pupil started on the first day is no longer of interest.
    Given a child "A"
    And the fact in most junior class is no
    And the fact starts on first day of year is not known
    And name entered on Mon 2 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is overdue

  Scenario: two systems that disagree leave the fact open and are told
    Given a child "A"
    And the fact date of birth is 3 May 2015
    And the fact on school roll is no from 3 February 2025, from "Capita One"
    And the fact on school roll is yes from 3 February 2025, from "School census"
    And the fact suitable education otherwise is no
    When it is judged as at 31 March 2025
    Then the definition "missing-education" is undetermined
    And it is noticed that the values of on school roll contradict each other

  Scenario: two questions of which neither alone would do
    # To be missing education the child must be on no roll and get no other education: with one yes it is settled.
    Given a child "A"
    And the fact date of birth is 3 May 2015
    When it is judged as at 31 March 2025
    Then the definition "missing-education" is undetermined
    And what is missing is on school roll and suitable education otherwise
    And answering on school roll alone would settle it

  Scenario: two records of which neither day is known
    Given a child "A"
    And the fact in most junior class is no
    And name entered not before 2 September 2024
    And new pupil return not after 20 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is undetermined

  Scenario: dates that are only known roughly can be taken as not to be tested
    Given a child "A"
    And the reading imprecise-dates is untestable
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    And new pupil return between 3 September 2024 and 6 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is undetermined
