Feature: Return for a name taken off the register
  Source: the pupil registration regulations of 2006 (as first made, and as changed in 2016) and of 2024. At the latest
  when it takes a name off its register the school sends its authority a return that says certain things of the pupil.
  Pupils who leave after the last year are excepted, unless the authority asks for them.

  Background:
    Given a child "A"

  Scenario Outline: deleted on Friday 7 March 2025, full return on <day>
    # The day of the deletion is the last in time; the Saturday after it is late.
    Given the fact in most senior class is no
    And name deleted on Fri 7 March 2025 with ground moved out of reach
    And deletion return on <day> with particulars full name, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is <status>, due Fri 7 March 2025, done on <day>

    Examples:
      | day              | status   |
      | Mon 3 March 2025 | met      |
      | Thu 6 March 2025 | met      |
      | Fri 7 March 2025 | met      |
      | Sat 8 March 2025 | met late |
      | Mon 10 March 2025 | met late |

  Scenario: no return
    Given the fact in most senior class is no
    And name deleted on Fri 7 March 2025 with ground registered elsewhere
    When it is judged as at Fri 7 March 2025
    Then the duty "deletion-return" is pending, due Fri 7 March 2025
    When it is judged as at Sat 8 March 2025
    Then the duty "deletion-return" is overdue, due Fri 7 March 2025
    And it is a breach
    And it is owed by the school to the school authority
    And the school must still do deletion return by Fri 7 March 2025

  Scenario: nothing was deleted
    Given the fact in most senior class is no
    When it is judged as at 31 March 2025
    Then there is no duty "deletion-return"

  Scenario Outline: both on one day, the return at <time> and the deletion at 10:00
    Given the fact in most senior class is no
    And name deleted on Fri 7 March 2025 at 10:00 with ground home education
    And deletion return on Fri 7 March 2025 at <time> with particulars full name, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is <status>

    Examples: where both have times, they decide
      | time  | status   |
      | 09:59 | met      |
      | 10:00 | met      |
      | 10:01 | met late |

  Scenario: both on one day without times, where times are asked for
    Given the fact in most senior class is no
    And name deleted on Fri 7 March 2025 with ground home education
    And deletion return on Fri 7 March 2025 with particulars full name, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is met
    And with the reading same-day-return as times_needed it would be undetermined

  Scenario: a return that leaves something out does not count
    # The emergency telephones are missing.
    Given the fact in most senior class is no
    And name deleted on Fri 7 March 2025 with ground moved out of reach
    And deletion return on Thu 6 March 2025 with particulars full name, address, parents names and addresses and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is overdue, due Fri 7 March 2025

  Scenario: nobody knows what the return said
    Given the fact in most senior class is no
    And name deleted on Fri 7 March 2025 with ground moved out of reach
    And deletion return on Thu 6 March 2025 with particulars not known
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is undetermined, either met or overdue
    And what is missing is particulars
    And answering particulars alone would settle it

  Scenario: the school knew the new address and left it out, then sent it after all
    # Three things may be owed; the worst of those that are decides.
    Given the fact in most senior class is no
    And the fact new address known is yes
    And name deleted on Fri 7 March 2025 with ground moved out of reach
    And deletion return on Thu 6 March 2025 with particulars full name, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 9 March 2025
    Then the duty "deletion-return" is overdue, due Fri 7 March 2025
    Given deletion return on Mon 10 March 2025 with particulars new address
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is met late, due Fri 7 March 2025

  Scenario: one return may say everything at once
    Given the fact in most senior class is no
    And the fact new address known is yes
    And the fact new school known is yes
    And name deleted on Fri 7 March 2025 with ground registered elsewhere
    And deletion return on Thu 6 March 2025 with particulars full name, address, parents names and addresses, emergency telephones, ground, new address and new school
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is met, done on Thu 6 March 2025

  Scenario: a return for an earlier stay does not serve a later one
    Given the fact in most senior class is no
    And deletion return on Tue 1 October 2024 with particulars full name, address, parents names and addresses, emergency telephones and ground
    And name entered on Mon 13 January 2025
    And name deleted on Fri 7 March 2025 with ground moved out of reach
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is overdue, due Fri 7 March 2025

  Rule: The older texts asked for less

    Scenario Outline: as first made, deleted on Friday 8 July 2016, return on <day>
      # Full name, the addresses of the parents and the ground were enough.
      Given the fact completed final year is no
      And name deleted on Fri 8 July 2016 with ground home education
      And deletion return on <day> with particulars full name, parents addresses and ground
      When it is judged as at 31 July 2016
      Then the duty "deletion-return" is <status>, due Fri 8 July 2016
      And it is owed by the school to the school authority

      Examples:
        | day             | status   |
        | Thu 7 July 2016 | met      |
        | Fri 8 July 2016 | met      |
        | Sat 9 July 2016 | met late |

    Scenario Outline: as changed in 2016, deleted on Friday 8 March 2024, return on <day>
      # Names and addresses of the parents and emergency telephones came to it; the address of the pupil only in 2024.
      Given the fact completed final year is no
      And name deleted on Fri 8 March 2024 with ground registered elsewhere
      And deletion return on <day> with particulars full name, parents names and addresses, emergency telephones and ground
      When it is judged as at 31 March 2024
      Then the duty "deletion-return" is <status>, due Fri 8 March 2024
      And it is owed by the school to the school authority

      Examples:
        | day              | status   |
        | Thu 7 March 2024 | met      |
        | Fri 8 March 2024 | met      |
        | Sat 9 March 2024 | met late |

    Scenario Outline: on <day> the deletion at 10:00 and the return at <time>
      # No later than the deletion: at the same minute is in time.
      Given the fact completed final year is no
      And name deleted on <day> at 10:00 with ground home education
      And deletion return on <day> at <time> with particulars full name, parents addresses, parents names and addresses, emergency telephones and ground
      When it is judged as at 31 March 2025
      Then the duty "deletion-return" is <status>, due <day>

      Examples:
        | day          | time  | status   |
        | 8 July 2016  | 10:00 | met      |
        | 8 July 2016  | 10:01 | met late |
        | 8 March 2024 | 10:00 | met      |
        | 8 March 2024 | 10:01 | met late |

    Scenario Outline: a return for an earlier stay served no later one, deleted on <deleted>
      Given the fact completed final year is no
      And deletion return on <return> with particulars full name, parents addresses, parents names and addresses, emergency telephones and ground
      And name entered on <entered>
      And name deleted on <deleted> with ground home education
      When it is judged as at 31 March 2025
      Then the duty "deletion-return" is overdue, due <deleted>

      Examples:
        | return         | entered        | deleted      |
        | 9 October 2015 | 4 January 2016 | 8 July 2016  |
        | 9 October 2023 | 8 January 2024 | 8 March 2024 |

  Rule: Which deletions call for a return

    Scenario Outline: deleted on <day> on the ground <ground>
      # Until 31 August 2016 only five grounds called for a return; from 1 September 2016 every ground does.
      Given the fact completed final year is no
      And name deleted on <day> with ground <ground>
      When it is judged as at 30 September 2016
      Then the duty "deletion-return" is <status>

      Examples:
        | day              | ground               | status        |
        | 31 August 2016   | registered elsewhere | not triggered |
        | 31 August 2016   | home education       | overdue       |
        | 1 September 2016 | registered elsewhere | overdue       |

    Scenario: in 2016 the ground itself is not known
      Given the fact completed final year is no
      And name deleted on 31 August 2016 with ground not known
      When it is judged as at 30 September 2016
      Then the duty "deletion-return" is undetermined, either not triggered or overdue
      And what is missing is ground

  Rule: No return is owed for pupils who leave after the last year

    Scenario Outline: oldest class, last term ends on Tuesday 22 July 2025, deleted on <day>
      # The exception begins on the last day of term. For a deletion on Monday 21 July the return is due that day and
      # late from the 22nd, the day on which the exception begins: by then it cures nothing.
      Given the fact in most senior class is yes
      And the fact last term ends is 22 July 2025
      And name deleted on <day> with ground registered elsewhere
      When it is judged as at 31 July 2025
      Then the duty "deletion-return" is <status>

      Examples:
        | day              | status  |
        | Wed 5 March 2025 | overdue |
        | Mon 21 July 2025 | overdue |
        | Tue 22 July 2025 | excused |
        | Wed 23 July 2025 | excused |

    Scenario Outline: the authority asks for returns on leavers on <asked>
      Given the fact in most senior class is yes
      And the fact last term ends is 22 July 2025
      And leaver returns requested on <asked>
      And name deleted on Wed 23 July 2025 with ground registered elsewhere
      When it is judged as at 31 July 2025
      Then the duty "deletion-return" is <status>
      And with the reading request-for-leavers as earlier_ones_too it would be overdue

      Examples: only names count that are deleted after the day of the request, unless it is read otherwise
        | asked        | status  |
        | 2 June 2025  | overdue |
        | 22 July 2025 | overdue |
        | 23 July 2025 | excused |
        | 24 July 2025 | excused |

    Scenario: the class is not known
      Given the fact last term ends is 22 July 2025
      And name deleted on Wed 23 July 2025 with ground registered elsewhere
      When it is judged as at 31 July 2025
      Then the duty "deletion-return" is undetermined, either excused or overdue
      And what is missing is in most senior class
      And the exception "deletion-return-leavers" is undetermined

    Scenario Outline: under the regulations of 2006, deleted on 24 July 2024, the authority asked on <asked>
      Given the fact completed final year is yes
      And leaver returns requested on <asked>
      And name deleted on Wed 24 July 2024 with ground registered elsewhere
      When it is judged as at 31 July 2024
      Then the duty "deletion-return" is overdue, due <due>
      And the exception "deletion-return-leavers-requested" holds since <asked>

      Examples: those texts set no time for the request; asked afterwards, it is owed on that day
        | asked        | due          |
        | 3 June 2024  | 24 July 2024 |
        | 24 July 2024 | 24 July 2024 |
        | 26 July 2024 | 26 July 2024 |

    Scenario: under the regulations of 2006 it is enough to have finished the last year
      Given the fact completed final year is yes
      And name deleted on Wed 24 July 2024 with ground registered elsewhere
      When it is judged as at 31 July 2024
      Then the duty "deletion-return" is excused by "deletion-return-leavers"

  Rule: A deletion whose day is not quite known is judged by every day that it may be

    Scenario Outline: deleted some day from the 5th to the 9th, return on <day>
      # On the 5th it was in time for every possible deletion, on the 6th not for one of the 5th, on the 10th for none.
      Given the fact in most senior class is no
      And name deleted between 5 March 2025 and 9 March 2025 with ground moved out of reach
      And deletion return on <day> with particulars full name, address, parents names and addresses, emergency telephones and ground
      When it is judged as at 31 March 2025
      Then the duty "deletion-return" is <status>

      Examples:
        | day           | status       |
        | 5 March 2025  | met          |
        | 6 March 2025  | undetermined |
        | 10 March 2025 | met late     |
