Feature: Return as soon as a ground for deletion is met
  Source: the pupil registration regulations of 2006 and of 2024. The return is owed as soon as a ground for taking the
  name off is met. No number of days is given, so it is open and never late; with the deletion the other rule takes over.

  Background:
    Given a child "A"

  Scenario: four weeks are not late where no time is given
    Given the fact in most senior class is no
    And deletion ground met on Mon 3 March 2025 with ground moved out of reach
    When it is judged as at 3 March 2025
    Then the duty "deletion-return-once-ground-met" is outstanding
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is outstanding
    And the school must still do deletion return

  Scenario Outline: the return is made on <day>
    Given the fact in most senior class is no
    And deletion ground met on Mon 3 March 2025 with ground moved out of reach
    And deletion return on <day> with particulars full name, parents addresses, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is met, done on <day>

    Examples: early or late makes no difference
      | day               |
      | Fri 28 February 2025 |
      | Mon 3 March 2025  |
      | Mon 31 March 2025 |

  Scenario Outline: the return says <particulars>
    Given the fact in most senior class is no
    And the fact new school known is <school known>
    And deletion ground met on Mon 3 March 2025 with ground moved out of reach
    And deletion return on Mon 10 March 2025 with particulars <particulars>
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is <status>

    Examples: only a return with all that is owed counts
      | school known | particulars                                                                            | status      |
      | no           | full name                                                                              | outstanding |
      | no           | full name, address, parents names and addresses and ground                             | outstanding |
      | no           | full name, address, parents names and addresses, emergency telephones and ground       | met         |
      | yes          | full name, address, parents names and addresses, emergency telephones and ground       | outstanding |
      | yes          | full name, address, parents names and addresses, emergency telephones, ground and new school | met   |

  Scenario: nobody knows what the return said
    Given the fact in most senior class is no
    And deletion ground met on Mon 3 March 2025 with ground moved out of reach
    And deletion return on Mon 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is undetermined, either met or outstanding
    And what is missing is particulars

  Scenario Outline: where it is due on the very day, the ground met on <met>, the return made on <day>
    Given the reading as-soon-as-return is on_the_day
    And the fact completed final year is no
    And the fact in most senior class is no
    And deletion ground met on <met> with ground custody
    And deletion return on <day> with particulars full name, parents addresses, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is <status>, due <met>

    Examples: under each of the three texts
      | met          | day              | status   |
      | 1 March 2016 | 29 February 2016 | met      |
      | 1 March 2016 | 1 March 2016     | met      |
      | 1 March 2016 | 2 March 2016     | met late |
      | 1 March 2024 | 1 March 2024     | met      |
      | 1 March 2024 | 2 March 2024     | met late |
      | 3 March 2025 | 3 March 2025     | met      |
      | 3 March 2025 | 4 March 2025     | met late |

  Scenario Outline: a medical certificate, on <day>
    # A ground until the regulations of 2024 began on 19 August 2024.
    Given the fact completed final year is no
    And the fact in most senior class is no
    And deletion ground met on <day> with ground certified unfit
    When it is judged as at 31 August 2024
    Then the duty "deletion-return-once-ground-met" is <status>

    Examples:
      | day            | status        |
      | 18 August 2024 | outstanding   |
      | 19 August 2024 | not triggered |

  Scenario Outline: deleted without a return on <day>
    Given the fact in most senior class is no
    And deletion ground met on Mon 3 March 2025 with ground moved out of reach
    And name deleted on <day> with ground moved out of reach
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is superseded
    And the duty "deletion-return" is overdue, due <day>

    Examples:
      | day              |
      | Mon 3 March 2025 |
      | Fri 7 March 2025 |

  Scenario: an earlier deletion of a pupil who came back changes nothing
    Given the fact in most senior class is no
    And name deleted on Fri 11 October 2024 with ground moved out of reach
    And name entered on Mon 13 January 2025
    And deletion ground met on Mon 3 March 2025 with ground home education
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is outstanding

  Rule: The same in every text: of 2006, as changed in 2016, and of 2024

    Scenario Outline: ground met on <met>, return on <day>
      # A return from before the last entry was about an earlier stay; one after the entry counts, early or not.
      Given the fact completed final year is no
      And the fact in most senior class is no
      And name entered on <entered>
      And deletion ground met on <met> with ground custody
      And deletion return on <day> with particulars full name, parents addresses, address, parents names and addresses, emergency telephones and ground
      When it is judged as at <judged>
      Then the duty "deletion-return-once-ground-met" is <status>
      And it is owed by the school to the school authority

      Examples:
        | entered         | met          | day              | judged        | status      |
        | 4 January 2016  | 1 March 2016 | 9 October 2015   | 31 March 2016 | outstanding |
        | 4 January 2016  | 1 March 2016 | 26 February 2016 | 31 March 2016 | met         |
        | 8 January 2024  | 1 March 2024 | 9 October 2023   | 31 March 2024 | outstanding |
        | 8 January 2024  | 1 March 2024 | 26 February 2024 | 31 March 2024 | met         |
        | 13 January 2025 | 3 March 2025 | 9 October 2024   | 31 March 2025 | outstanding |
        | 13 January 2025 | 3 March 2025 | 26 February 2025 | 31 March 2025 | met         |

    Scenario Outline: ground met on <met>, a deletion on <deleted>
      # Only a deletion that follows takes the duty over.
      Given the fact completed final year is no
      And the fact in most senior class is no
      And name deleted on <deleted> with ground custody
      And deletion ground met on <met> with ground custody
      When it is judged as at <judged>
      Then the duty "deletion-return-once-ground-met" is <status>

      Examples:
        | met          | deleted         | judged        | status      |
        | 1 March 2016 | 9 October 2015  | 31 March 2016 | outstanding |
        | 1 March 2016 | 4 March 2016    | 31 March 2016 | superseded  |
        | 1 March 2024 | 9 October 2023  | 31 March 2024 | outstanding |
        | 1 March 2024 | 4 March 2024    | 31 March 2024 | superseded  |

  Rule: Whether it is owed at all

    Scenario: no ground is met
      Given the fact in most senior class is no
      When it is judged as at 31 March 2025
      Then there is no duty "deletion-return-once-ground-met"

    Scenario: the exception for leavers may begin while the duty is open
      # The ground was met on 21 July; the exception begins with the end of term on the 22nd. Nothing was late before that.
      Given the fact in most senior class is yes
      And the fact last term ends is 22 July 2025
      And deletion ground met on Mon 21 July 2025 with ground registered elsewhere
      When it is judged as at Mon 21 July 2025
      Then the duty "deletion-return-once-ground-met" is outstanding
      When it is judged as at Tue 22 July 2025
      Then the duty "deletion-return-once-ground-met" is excused by "deletion-return-leavers"

    Scenario Outline: before September 2016, on the ground <ground>
      Given the fact completed final year is no
      And deletion ground met on 31 August 2016 with ground <ground>
      When it is judged as at 30 September 2016
      Then the duty "deletion-return-once-ground-met" is <status>

      Examples: only five grounds called for a return
        | ground               | status        |
        | registered elsewhere | not triggered |
        | custody              | outstanding   |

    Scenario: not known whether a return was made, since such records are incomplete
      Given the fact in most senior class is no
      And the record of deletion return is incomplete
      And deletion ground met on Mon 3 March 2025 with ground moved out of reach
      When it is judged as at 31 March 2025
      Then the duty "deletion-return-once-ground-met" is undetermined, either met or outstanding
      And what is missing is deletion return
