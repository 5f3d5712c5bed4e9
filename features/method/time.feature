Feature: How days are counted
  Source: the documentation of this project. Elapsed days begin to count on the day after; a day number counts the first
  day as one. A due date is in time itself and stays where it falls. What a calendar does not cover is never guessed.

  Scenario: elapsed days: the day of the event is day 0
    # Tue 3 (1) to Sat 7 September 2024 (5).
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    When it is judged as at 2 September 2024
    Then the duty "new-pupil-return" is pending, due Sat 7 September 2024

  Scenario: day numbers: the day of service is day 1
    # Served on the 3rd: day 15 is the 17th, and an order on the 16th day, the 18th, is the first that is not too early.
    Given a child "A"
    And notice to satisfy served on Mon 3 February 2025
    And attendance order served on Tue 18 February 2025
    When it is judged as at 28 February 2025
    Then the duty "school-attendance-order" is met

  Scenario: the due date does not move because the check is run later
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    When it is judged as at 8 September 2024
    Then the duty "new-pupil-return" is overdue, due Sat 7 September 2024
    When it is judged as at 8 September 2025
    Then the duty "new-pupil-return" is overdue, due Sat 7 September 2024

  Scenario: over a leap day
    # Tue 27 (1), Wed 28 (2), Thu 29 February (3), Fri 1 (4), Sat 2 March 2024 (5).
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 26 February 2024
    When it is judged as at 2 March 2024
    Then the duty "new-pupil-return" is pending, due Sat 2 March 2024

  Scenario: over the turn of the year
    # Mon 30 (1), Tue 31 December (2), Wed 1 (3), Thu 2 (4), Fri 3 January 2025 (5).
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Sun 29 December 2024
    When it is judged as at 3 January 2025
    Then the duty "new-pupil-return" is pending, due Fri 3 January 2025

  Scenario: what is dated after the day of the check is left out and told
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    And new pupil return on Thu 5 September 2024
    When it is judged as at Wed 4 September 2024
    Then the duty "new-pupil-return" is pending, due Sat 7 September 2024
    And it is noticed that new pupil return is dated after the day

  Scenario: a day that no calendar covers leaves open only what needs it
    # The terms of Oakfield are known to 31 August 2026. The return in school days needs a later day.
    Given a child "A"
    And the reading new-pupil-days is school_days
    And school days follow example-school-oakfield
    And the fact authority of school is southwark
    And the fact in most junior class is no
    And name entered on Mon 7 September 2026
    When it is judged as at Mon 14 September 2026
    Then the duty "new-pupil-return" is undetermined
    And what is missing is example-school-oakfield
    And the duty "register-form-added" is overdue, due Sat 12 September 2026

  Scenario: dates can be written in three ways
    Given a child "A"
    And the fact in most junior class is no
    And name entered on 2024-09-02
    And new pupil return on 7 Sep 2024
    When it is judged as at Mon 30 September 2024
    Then the duty "new-pupil-return" is met, due Saturday 7 September 2024, done on 2024-09-07
