Feature: Late entries and corrections
  Source: the documentation of this project. Judged as known on a day, a file shows only what had been recorded by then, and
  the old value of what was corrected later: so a late entry can be told from a late act.

  Scenario: a return in time that was written up late
    Given a child "A"
    And the fact in most junior class is no, recorded on 2 September 2024
    And name entered on Mon 2 September 2024, recorded on 2 September 2024
    And new pupil return on Thu 5 September 2024, recorded on 16 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is met, done on Thu 5 September 2024
    And by what was recorded by the due date it was overdue
    And it is noticed that new pupil return was recorded late
    When it is judged as at 15 September 2024 as known on 15 September 2024
    Then the duty "new-pupil-return" is overdue, due Sat 7 September 2024
    When it is judged as at 30 September 2024 as known on 16 September 2024
    Then the duty "new-pupil-return" is met, done on Thu 5 September 2024

  Scenario: a record that does not say when it was made is unknown to that question
    Given a child "A"
    And the fact in most junior class is no, recorded on 2 September 2024
    And name entered on Mon 2 September 2024, recorded on 2 September 2024
    And new pupil return on Thu 5 September 2024
    When it is judged as at 30 September 2024 as known on 20 September 2024
    Then the duty "new-pupil-return" is undetermined, either met or overdue
    And what is missing is new pupil return

  Scenario: the day of a letter was corrected
    # Letter of Wednesday 12 February: 13 (1), 14 (2), 17 (3), 18 (4), 19 (5), so a referral would be owed from the 20th.
    # Letter of Friday 21 February: 24 (1) to 28 (5), so it is owed from Saturday 1 March.
    Given a child "A"
    And the fact home authority is southwark, recorded on 10 February 2025
    And referral received on Mon 10 February 2025, recorded on 10 February 2025
    And letter sent on Wed 12 February 2025, called "letter 1", recorded on 12 February 2025
    And letter sent on Fri 21 February 2025, correcting "letter 1", recorded on 5 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" arose 1 time
    And the duty "home-visit-referral" that arose on Sat 1 March 2025 is outstanding
    When it is judged as at 4 March 2025 as known on 4 March 2025
    Then the duty "home-visit-referral" that arose on Thu 20 February 2025 is outstanding
    When it is judged as at 5 March 2025 as known on 5 March 2025
    Then the duty "home-visit-referral" that arose on Sat 1 March 2025 is outstanding

  Scenario: a corrected value is no contradiction
    Given a child "A"
    And these facts:
      | fact          | value       | id  | corrects | recorded         |
      | date of birth | 3 May 2051  | dob |          | 3 February 2025  |
      | date of birth | 3 May 2015  |     | dob      | 10 February 2025 |
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    When it is judged as at 31 March 2025
    Then the definition "missing-education" holds
    And the definition "compulsory-school-age" holds since 31 August 2020

  Scenario: what follows if nothing is done
    # Entered on Monday 2 September: the fifth day is Saturday the 7th, so a return is late from Sunday the 8th.
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    When it is judged as at Wed 4 September 2024
    Then the duty "new-pupil-return" is pending, due Sat 7 September 2024
    And if nothing more is recorded it is overdue from Sun 8 September 2024
