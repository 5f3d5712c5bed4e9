Feature: Return for a new pupil
  Source: the pupil registration regulations of 2006 (as changed in 2016) and of 2024. A school tells its authority
  within five days of entering a name. The day of entry is day 0, every day counts, and a last day on a weekend or
  bank holiday stays there. The normal intake is excepted, unless the authority asks for it.

  Scenario Outline: entered on Monday 2 September 2024, return on <day>
    # Days after entry: Tue 3 (1), Wed 4 (2), Thu 5 (3), Fri 6 (4), Sat 7 (5).
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    And new pupil return on <day>
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" is <status>, due Sat 7 September 2024, done on <day>

    Examples:
      | day                  | status   |
      | Mon 2 September 2024 | met      |
      | Fri 6 September 2024 | met      |
      | Sat 7 September 2024 | met      |
      | Sun 8 September 2024 | met late |
      | Mon 9 September 2024 | met late |

  Scenario: no return yet
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    When it is judged as at Fri 6 September 2024
    Then the duty "new-pupil-return" is pending, due Sat 7 September 2024
    When it is judged as at Sat 7 September 2024
    Then the duty "new-pupil-return" is pending, due Sat 7 September 2024
    When it is judged as at Sun 8 September 2024
    Then the duty "new-pupil-return" is overdue, due Sat 7 September 2024
    And it is a breach
    And it is owed by the school to the school authority
    And the school must still do new pupil return by Sat 7 September 2024

  Scenario: nobody was entered
    Given a child "A"
    And the fact in most junior class is no
    When it is judged as at 30 September 2024
    Then there is no duty "new-pupil-return"

  Scenario: a last day on Easter Monday is not moved
    # Entered on Wednesday 16 April 2025: Thu 17 (1), Good Friday 18 (2), Sat 19 (3), Sun 20 (4), Easter Monday 21 (5).
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Wed 16 April 2025
    And new pupil return on Tue 22 April 2025
    When it is judged as at 30 April 2025
    Then the duty "new-pupil-return" is met late, due Mon 21 April 2025

  Scenario: counted in school days the half-term holiday does not count
    # Calendar days after Thursday 13 February 2025: Fri 14 (1) to Tue 18 (5), in the half-term week.
    # School days: Fri 14 (1), no school from 17 to 21, Mon 24 (2), Tue 25 (3), Wed 26 (4), Thu 27 (5).
    Given a child "A"
    And school days follow example-school-oakfield
    And the fact in most junior class is no
    And name entered on Thu 13 February 2025
    And new pupil return on Wed 26 February 2025
    When it is judged as at 31 March 2025
    Then the duty "new-pupil-return" is met late, due Tue 18 February 2025
    And it rests on the reading new-pupil-days
    And with the reading new-pupil-days as school_days it would be met

  Scenario Outline: in school days, entered on <entered>, the last day is <due>
    # 2024: Fri 9 (1), half-term from 12 to 16 February, Mon 19 (2), Tue 20 (3), Wed 21 (4), Thu 22 (5).
    # 2025: as above.
    Given a child "A"
    And the reading new-pupil-days is school_days
    And school days follow example-school-oakfield
    And the fact in most junior class is no
    And name entered on <entered>
    When it is judged as at <due>
    Then the duty "new-pupil-return" is pending, due <due>

    Examples:
      | entered              | due                  |
      | Thu 8 February 2024  | Thu 22 February 2024 |
      | Thu 13 February 2025 | Thu 27 February 2025 |

  Scenario Outline: in working days, entered on <entered>, the last day is <due>
    # Easter 2025: Tue 15 (1), Wed 16 (2), Thu 17 (3), Good Friday, weekend, Easter Monday, Tue 22 (4), Wed 23 April (5).
    # May 2024:    Thu 2 (1), Fri 3 (2), weekend, bank holiday on Mon 6, Tue 7 (3), Wed 8 (4), Thu 9 May (5).
    Given a child "A"
    And the reading new-pupil-days is working_days
    And the fact in most junior class is no
    And name entered on <entered>
    When it is judged as at <due>
    Then the duty "new-pupil-return" is pending, due <due>
    When it is judged as at <after>
    Then the duty "new-pupil-return" is overdue, due <due>

    Examples:
      | entered           | due               | after             |
      | Mon 14 April 2025 | Wed 23 April 2025 | Thu 24 April 2025 |
      | Wed 1 May 2024    | Thu 9 May 2024    | Fri 10 May 2024   |

  Scenario Outline: under the regulations of 2006, entered on Monday 4 September 2023, return on <day>
    # Tue 5 (1) to Sat 9 (5).
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 4 September 2023
    And new pupil return on <day>
    When it is judged as at 30 September 2023
    Then the duty "new-pupil-return" is <status>, due Sat 9 September 2023
    And it is owed by the school to the school authority

    Examples:
      | day                   | status   |
      | Mon 4 September 2023  | met      |
      | Sat 9 September 2023  | met      |
      | Sun 10 September 2023 | met late |

  Scenario: in school days with no calendar of the school nobody can tell the last day
    Given a child "A"
    And the reading new-pupil-days is school_days
    And the fact in most junior class is no
    And name entered on Thu 13 February 2025
    When it is judged as at 31 March 2025
    Then the duty "new-pupil-return" is undetermined, either pending or overdue
    And what is missing is school days

  Scenario: a return made before the entry is for something else
    Given a child "A"
    And the fact in most junior class is no
    And new pupil return on Sun 1 September 2024
    And name entered on Mon 2 September 2024
    When it is judged as at Sun 8 September 2024
    Then the duty "new-pupil-return" is overdue, due Sat 7 September 2024

  Scenario: a pupil who came back has two returns to be judged, each by the text of its day
    # 4 September 2023 falls under the regulations of 2006: due Sat 9 September 2023.
    # 13 January 2025 falls under those of 2024: due Sat 18 January 2025.
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 4 September 2023
    And new pupil return on Fri 8 September 2023
    And name entered on Mon 13 January 2025
    When it is judged as at 31 March 2025
    Then the duty "new-pupil-return" arose 2 times
    And the duty "new-pupil-return" that arose on 4 September 2023 is met, due Sat 9 September 2023
    And the duty "new-pupil-return" that arose on 13 January 2025 is overdue, due Sat 18 January 2025

  Scenario: one return serves one entry, the one that is due first
    # Due on 7 and on 9 September; the return of the 5th is in time for both and goes to the earlier.
    Given a child "A"
    And the fact in most junior class is no
    And name entered on Mon 2 September 2024
    And name entered on Wed 4 September 2024
    And new pupil return on Thu 5 September 2024
    When it is judged as at 30 September 2024
    Then the duty "new-pupil-return" that arose on 2 September 2024 is met
    And the duty "new-pupil-return" that arose on 4 September 2024 is overdue, due Mon 9 September 2024

  Rule: No return is owed for the normal intake

    Scenario: the youngest class, as the school year begins
      Given a child "A"
      And the fact in most junior class is yes
      And the fact starts on first day of year is yes
      And name entered on Mon 2 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is excused by "new-pupil-return-intake"
      And the exception "new-pupil-return-intake" holds

    Scenario: the youngest class, but later in the year
      Given a child "A"
      And the fact in most junior class is yes
      And the fact starts on first day of year is no
      And name entered on Mon 9 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is overdue, due Sat 14 September 2024
      And the exception "new-pupil-return-intake" does not hold

    Scenario Outline: under the regulations of 2006, entered on 4 September 2023: first day <first>, asked on <asked>
      # Those texts set no time for the request. Asked afterwards, the return is owed from that day: 18 September plus five
      # is Saturday the 23rd. For a pupil who is excepted by nothing the five days run from the entry.
      Given a child "A"
      And the fact in most junior class is yes
      And the fact starts on first day of year is <first>
      And intake returns requested on <asked>
      And name entered on Mon 4 September 2023
      When it is judged as at 30 September 2023
      Then the duty "new-pupil-return" is overdue, due <due>

      Examples:
        | first | asked             | due                   |
        | yes   | 3 September 2023  | Sat 9 September 2023  |
        | yes   | 4 September 2023  | Sat 9 September 2023  |
        | yes   | 18 September 2023 | Sat 23 September 2023 |
        | no    | 18 September 2023 | Sat 9 September 2023  |

    Scenario: under the regulations of 2006, before the authority asked nothing was owed
      Given a child "A"
      And the fact in most junior class is yes
      And the fact starts on first day of year is yes
      And intake returns requested on 18 September 2023
      And name entered on Mon 4 September 2023
      And new pupil return on Fri 22 September 2023
      When it is judged as at 17 September 2023
      Then the duty "new-pupil-return" is excused by "new-pupil-return-intake"
      When it is judged as at 30 September 2023
      Then the duty "new-pupil-return" is met, due Sat 23 September 2023
      And the exception "new-pupil-return-intake-requested" holds since 18 September 2023

    Scenario Outline: the authority asks for returns on the intake on <asked>
      Given a child "A"
      And the fact in most junior class is yes
      And the fact starts on first day of year is yes
      And intake returns requested on <asked>
      And name entered on Mon 2 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is <status>

      Examples: only names count that are entered after the day of the request
        | asked            | status  |
        | 1 July 2024      | overdue |
        | 1 September 2024 | overdue |
        | 2 September 2024 | excused |
        | 3 September 2024 | excused |

    Scenario: whether the class is the youngest is not known, and nothing was sent
      Given a child "A"
      And the fact starts on first day of year is yes
      And name entered on Mon 2 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is undetermined, either excused or overdue
      And what is missing is in most junior class
      And answering in most junior class alone would settle it

    Scenario: it is not known either, but the return was made in time
      # In time if it was owed, excused if it was not: nothing to do and no breach either way.
      Given a child "A"
      And the fact starts on first day of year is yes
      And name entered on Mon 2 September 2024
      And new pupil return on Thu 5 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is met

    Scenario: neither class nor start is known, and a single no would settle it
      Given a child "A"
      And name entered on Mon 2 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is undetermined, either excused or overdue
      And what is missing is in most junior class and starts on first day of year
      And answering starts on first day of year alone would settle it

  Rule: A return whose day is not quite known is judged by every day that it may be

    Scenario: any day from Tuesday to Friday was in time
      Given a child "A"
      And the fact in most junior class is no
      And name entered on Mon 2 September 2024
      And new pupil return between 3 September 2024 and 6 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is met

    Scenario: any day from the 8th to the 10th was late
      Given a child "A"
      And the fact in most junior class is no
      And name entered on Mon 2 September 2024
      And new pupil return between 8 September 2024 and 10 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is met late

    Scenario: some day from the 5th to the 10th may be either
      Given a child "A"
      And the fact in most junior class is no
      And name entered on Mon 2 September 2024
      And new pupil return between 5 September 2024 and 10 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is undetermined, either met or met late
      And what is missing is new pupil return
      And answering new pupil return alone would settle it

    Scenario: a return of which no day is known may even have been made before the entry
      Given a child "A"
      And the fact in most junior class is no
      And name entered on Mon 2 September 2024
      And new pupil return on a day that is not known
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is undetermined, either met, met late or overdue
