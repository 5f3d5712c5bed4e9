Feature: The council's form on changes to the register
  Source: the council's protocol on children missing education, section 1.3. A school of the council must fill in the form
  for every name that it adds or removes. It should do so within five days of adding a name, and, for a name that goes,
  once there is a ground for it and at the latest when the name goes. Unlike the national returns the form
  knows no exceptions.

  Background:
    Given a child "A"
    And the fact authority of school is southwark

  Rule: A name added

    Scenario Outline: added on Monday 3 March 2025, form on <day>
      # Tue 4 (1), Wed 5 (2), Thu 6 (3), Fri 7 (4), Sat 8 (5).
      Given name entered on Mon 3 March 2025
      And register form on <day> with change added
      When it is judged as at 31 March 2025
      Then the duty "register-form-added" is <status>, due Sat 8 March 2025, done on <day>

      Examples:
        | day              | status   |
        | Mon 3 March 2025 | met      |
        | Fri 7 March 2025 | met      |
        | Sat 8 March 2025 | met      |
        | Sun 9 March 2025 | met late |

    Scenario: added, and no form
      Given name entered on Mon 3 March 2025
      When it is judged as at Sat 8 March 2025
      Then the duty "register-form-added" is pending, due Sat 8 March 2025
      When it is judged as at Sun 9 March 2025
      Then the duty "register-form-added" is overdue, due Sat 8 March 2025
      And it is a shortfall
      And it is owed by the school to the school authority
      And the duty "register-form-every-addition" is outstanding
      And it is neither a breach nor a shortfall
      And it is owed by the school to the school authority
      And the school must still do register form by Sat 8 March 2025

    Scenario: nobody was added
      When it is judged as at 31 March 2025
      Then there is no duty "register-form-added"
      And there is no duty "register-form-every-addition"

    Scenario: a late form is a shortfall and no breach, unless its limit binds
      Given name entered on Mon 3 March 2025
      And register form on Mon 10 March 2025 with change added
      When it is judged as at 31 March 2025
      Then the duty "register-form-added" is met late, due Sat 8 March 2025
      And it is a shortfall
      And the duty "register-form-every-addition" is met, done on Mon 10 March 2025
      And with the reading force-of-form-limits as binding it would be met late

    Scenario Outline: where the limit binds, added on <entered>, counted in <unit>
      # The last days are worked out below: Sat 8 March, Mon 10 March, Thu 27 February 2025.
      Given school days follow example-school-oakfield
      And the reading force-of-form-limits is binding
      And the reading register-form-days is <unit>
      And name entered on <entered>
      When it is judged as at <due>
      Then the duty "register-form-every-addition" is pending, due <due>
      When it is judged as at <after>
      Then the duty "register-form-every-addition" is overdue, due <due>
      And it is a breach

      Examples:
        | unit          | entered              | due                  | after                |
        | calendar_days | Mon 3 March 2025     | Sat 8 March 2025     | Sun 9 March 2025     |
        | working_days  | Mon 3 March 2025     | Mon 10 March 2025    | Tue 11 March 2025    |
        | school_days   | Thu 13 February 2025 | Thu 27 February 2025 | Fri 28 February 2025 |

    Scenario Outline: counted in <unit>, added on <entered>, the last day is <due>
      # Working days over Easter: Tue 15 (1), Wed 16 (2), Thu 17 (3), Good Friday, weekend, Easter Monday, 22 (4), 23 (5).
      # Working days over a weekend: Tue 4 (1) to Fri 7 March (4), Mon 10 (5).
      # School days over half-term: Fri 14 (1), no school from 17 to 21, Mon 24 (2), 25 (3), 26 (4), Thu 27 February (5).
      # Calendar days over Easter: Tue 15 (1), 16 (2), 17 (3), Good Friday 18 (4), Sat 19 (5).
      Given school days follow example-school-oakfield
      And the reading register-form-days is <unit>
      And name entered on <entered>
      When it is judged as at <due>
      Then the duty "register-form-added" is pending, due <due>

      Examples:
        | unit          | entered              | due                  |
        | working_days  | Mon 14 April 2025    | Wed 23 April 2025    |
        | working_days  | Mon 3 March 2025     | Mon 10 March 2025    |
        | school_days   | Thu 13 February 2025 | Thu 27 February 2025 |
        | calendar_days | Mon 14 April 2025    | Sat 19 April 2025    |

    Scenario: a form on a name removed does not count
      Given name entered on Mon 3 March 2025
      And register form on Tue 4 March 2025 with change removed
      When it is judged as at Sun 9 March 2025
      Then the duty "register-form-added" is overdue, due Sat 8 March 2025

    Scenario: nobody knows what the form was about
      Given name entered on Mon 3 March 2025
      And register form on Tue 4 March 2025 with change not known
      When it is judged as at Sun 9 March 2025
      Then the duty "register-form-added" is undetermined, either met or overdue
      And what is missing is change

    Scenario: the normal intake needs the form, though not the national return
      # Five days after Monday 2 September 2024 is Saturday the 7th.
      Given the fact in most junior class is yes
      And the fact starts on first day of year is yes
      And name entered on Mon 2 September 2024
      When it is judged as at 30 September 2024
      Then the duty "new-pupil-return" is excused by "new-pupil-return-intake"
      And the duty "register-form-added" is overdue, due Sat 7 September 2024

    Scenario Outline: what applied on <entered>
      # The text in force before September 2018 is not held. Five days after 1 September 2018 is the 6th.
      Given name entered on <entered>
      When it is judged as at 30 September 2018
      Then the duty "register-form-added" is <status>

      Examples:
        | entered          | status       |
        | 31 August 2018   | undetermined |
        | 1 September 2018 | overdue      |

  Rule: A name removed

    Scenario Outline: deleted on Friday 7 March 2025, form on <day>
      Given name deleted on Fri 7 March 2025 with ground registered elsewhere
      And register form on <day> with change removed
      When it is judged as at 31 March 2025
      Then the duty "register-form-removed" is <status>, due Fri 7 March 2025

      Examples: the day of the deletion is the last in time, also before a weekend
        | day               | status   |
        | Thu 6 March 2025  | met      |
        | Fri 7 March 2025  | met      |
        | Sat 8 March 2025  | met late |
        | Mon 10 March 2025 | met late |

    Scenario: deleted without a form
      Given name deleted on Fri 7 March 2025 with ground died
      When it is judged as at Fri 7 March 2025
      Then the duty "register-form-removed" is pending, due Fri 7 March 2025
      When it is judged as at Sat 8 March 2025
      Then the duty "register-form-removed" is overdue, due Fri 7 March 2025
      And it is a shortfall
      And it is owed by the school to the school authority
      And the duty "register-form-every-removal" is outstanding
      And it is neither a breach nor a shortfall
      And with the reading force-of-form-limits as binding it would be overdue

    Scenario: nothing was deleted
      When it is judged as at 31 March 2025
      Then there is no duty "register-form-removed"
      And there is no duty "register-form-every-removal"

    Scenario Outline: where the limits bind, deleted on Friday 7 March 2025, form on <day>
      Given the reading force-of-form-limits is binding
      And name deleted on Fri 7 March 2025 with ground registered elsewhere
      And register form on <day> with change removed
      When it is judged as at 31 March 2025
      Then the duty "register-form-every-removal" is <status>, due Fri 7 March 2025

      Examples:
        | day              | status   |
        | Thu 6 March 2025 | met      |
        | Fri 7 March 2025 | met      |
        | Sat 8 March 2025 | met late |

    Scenario Outline: form and deletion on one day without times, the reading of the <what> asks for times
      Given the reading <reading> is times_needed
      And name deleted on Fri 7 March 2025 with ground registered elsewhere
      And register form on Fri 7 March 2025 with change removed
      When it is judged as at 31 March 2025
      Then the duty "register-form-removed" is <status>

      Examples: the return and the form are read each for itself
        | what   | reading         | status       |
        | form   | same-day-form   | undetermined |
        | return | same-day-return | met          |

    Scenario: form and deletion on one day, with times
      Given name deleted on Fri 7 March 2025 at 10:00 with ground registered elsewhere
      And register form on Fri 7 March 2025 at 10:30 with change removed
      When it is judged as at 31 March 2025
      Then the duty "register-form-removed" is met late

    Scenario: a form from before the last entry was about an earlier stay
      Given register form on Fri 11 October 2024 with change removed
      And name entered on Mon 13 January 2025
      And name deleted on Fri 7 March 2025 with ground registered elsewhere
      When it is judged as at 31 March 2025
      Then the duty "register-form-removed" is overdue, due Fri 7 March 2025

    Scenario: leavers after the last year need the form, though not the national return
      Given the fact in most senior class is yes
      And the fact last term ends is 22 July 2025
      And name deleted on Wed 23 July 2025 with ground registered elsewhere
      When it is judged as at 31 July 2025
      Then the duty "deletion-return" is excused by "deletion-return-leavers"
      And the duty "register-form-removed" is overdue, due Wed 23 July 2025

  Rule: As soon as a ground is met

    Scenario Outline: where it is due on the very day, the form came on <day>
      Given the reading as-soon-as-form is on_the_day
      And deletion ground met on Mon 3 March 2025 with ground home education
      And register form on <day> with change removed
      When it is judged as at 31 March 2025
      Then the duty "register-form-once-ground-met" is <status>, due Mon 3 March 2025

      Examples: before, on and after the day
        | day                  | status   |
        | Fri 28 February 2025 | met      |
        | Mon 3 March 2025     | met      |
        | Tue 4 March 2025     | met late |

    Scenario: open however long it takes
      Given deletion ground met on Mon 3 March 2025 with ground home education
      When it is judged as at 31 March 2025
      Then the duty "register-form-once-ground-met" is outstanding
      And the school must still do register form

    Scenario Outline: the form came on <day>, the pupil having been entered in January
      # A form from before the entry was about an earlier stay; one from before the ground was met is early and counts.
      Given name entered on Mon 13 January 2025
      And deletion ground met on Mon 3 March 2025 with ground home education
      And register form on <day> with change removed
      When it is judged as at 31 March 2025
      Then the duty "register-form-once-ground-met" is <status>
      And it is owed by the school to the school authority

      Examples:
        | day                  | status      |
        | Fri 11 October 2024  | outstanding |
        | Fri 28 February 2025 | met         |

    Scenario: an earlier deletion of a pupil who came back ends nothing
      Given name deleted on Fri 11 October 2024 with ground moved out of reach
      And name entered on Mon 13 January 2025
      And deletion ground met on Mon 3 March 2025 with ground home education
      When it is judged as at 31 March 2025
      Then the duty "register-form-once-ground-met" is outstanding

    Scenario: the form came before the deletion
      Given deletion ground met on Mon 3 March 2025 with ground home education
      And register form on Wed 5 March 2025 with change removed
      And name deleted on Fri 7 March 2025 with ground home education
      When it is judged as at 31 March 2025
      Then the duty "register-form-once-ground-met" is met, done on Wed 5 March 2025
      And the duty "register-form-removed" is met, done on Wed 5 March 2025

    Scenario: deleted without it, so that the other rule takes over
      Given deletion ground met on Mon 3 March 2025 with ground home education
      And name deleted on Fri 7 March 2025 with ground home education
      When it is judged as at Thu 6 March 2025
      Then the duty "register-form-once-ground-met" is outstanding
      When it is judged as at Fri 7 March 2025
      Then the duty "register-form-once-ground-met" is superseded

    Scenario: no ground is met
      When it is judged as at 31 March 2025
      Then there is no duty "register-form-once-ground-met"

  Rule: Only pupils of the council's schools

    Scenario Outline: the child lives in <home>, the school is one of <school>
      # Five days after Monday 3 March 2025 is Saturday the 8th.
      Given a child "B"
      And the fact home authority is <home>
      And the fact authority of school is <school>
      And name entered on Mon 3 March 2025
      When it is judged as at 31 March 2025
      Then the duty "register-form-added" is <status>
      And with the reading their-authority as where_the_child_lives it would be <otherwise>

      Examples:
        | home              | school            | status        | otherwise     |
        | southwark         | southwark         | overdue       | overdue       |
        | another authority | southwark         | overdue       | not triggered |
        | southwark         | another authority | not triggered | overdue       |
        | another authority | another authority | not triggered | not triggered |

    Scenario: nobody knows of which council the school is
      Given a child "C"
      And name entered on Mon 3 March 2025
      When it is judged as at 31 March 2025
      Then the duty "register-form-added" is undetermined
      And what is missing is authority of school

    Scenario Outline: at a school of the council only from <moved>, the name was entered on 3 March 2025
      # The rule must apply on the day of the entry.
      Given a child "D"
      And the fact authority of school is another authority from 1 September 2024 until <before>
      And the fact authority of school is southwark from <moved>
      And name entered on Mon 3 March 2025
      When it is judged as at 31 March 2025
      Then the duty "register-form-added" is <status>

      Examples:
        | before       | moved        | status        |
        | 1 March 2025 | 2 March 2025 | overdue       |
        | 2 March 2025 | 3 March 2025 | overdue       |
        | 3 March 2025 | 4 March 2025 | not triggered |

    Scenario Outline: a child that moves to a school elsewhere from <moved>
      # Due on Saturday the 8th. Not late on that day yet, late from the 9th: then it can only be missed.
      Given a child "E"
      And the fact authority of school is southwark from 1 September 2024 until <before>
      And the fact authority of school is another authority from <moved>
      And name entered on Mon 3 March 2025
      When it is judged as at 31 March 2025
      Then the duty "register-form-added" is <status>

      Examples:
        | before        | moved         | status     |
        | 5 March 2025  | 6 March 2025  | superseded |
        | 7 March 2025  | 8 March 2025  | superseded |
        | 8 March 2025  | 9 March 2025  | missed     |
        | 14 March 2025 | 15 March 2025 | missed     |
