Feature: Referral for a home visit
  Source: the council's protocol on children missing education, section 2. If five working days pass after the letter
  without a reply, and the child has not been found, the referral goes to Early Help so that a visit can be made.
  The day of the letter is day 0; the duty arises on the day after the fifth working day. No time is given for it.

  Background:
    Given a child "A"
    And the fact home authority is southwark

  Scenario Outline: letter on <letter>, the fifth working day is <fifth>
    # Ordinary:     Tue 4 (1) to Fri 7 March (4), Mon 10 (5).
    # Friday:       Mon 10 (1) to Fri 14 March (5); the day after is a Saturday and is not moved.
    # Easter:       Tue 15 (1), 16 (2), 17 (3), Good Friday, weekend, Easter Monday, Tue 22 (4), Wed 23 April (5).
    # Early May:    Thu 1 (1), Fri 2 (2), weekend, bank holiday on Mon 5, Tue 6 (3), Wed 7 (4), Thu 8 (5).
    # Christmas:    Tue 24 (1), 25 and 26 holidays, Fri 27 (2), Mon 30 (3), Tue 31 (4), New Year, Thu 2 January (5).
    Given referral received on <letter>
    And letter sent on <letter>
    When it is judged as at <fifth>
    Then there is no duty "home-visit-referral"
    When it is judged as at <after>
    Then the duty "home-visit-referral" that arose on <after> is outstanding

    Examples:
      | letter               | fifth              | after              |
      | Mon 3 March 2025     | Mon 10 March 2025  | Tue 11 March 2025  |
      | Fri 7 March 2025     | Fri 14 March 2025  | Sat 15 March 2025  |
      | Mon 14 April 2025    | Wed 23 April 2025  | Thu 24 April 2025  |
      | Wed 30 April 2025    | Thu 8 May 2025     | Fri 9 May 2025     |
      | Mon 23 December 2024 | Thu 2 January 2025 | Fri 3 January 2025 |

  Scenario Outline: letter on Monday 3 March 2025, a reply on <reply>
    # The fifth working day is Monday 10 March.
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And parent replied on <reply> with verified no
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is <status>

    Examples: on the fifth day it is in time, on the sixth too late
      | reply             | status        |
      | Fri 7 March 2025  | not triggered |
      | Mon 10 March 2025 | not triggered |
      | Tue 11 March 2025 | outstanding   |

  Scenario: a reply that was never confirmed, where only a confirmed one counts
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And parent replied on Fri 7 March 2025 with verified no
    When it is judged as at 31 March 2025
    Then there is no duty "home-visit-referral"
    And with the reading what-counts-as-reply as verified_reply it would be outstanding

  Scenario Outline: where only a confirmed reply counts, letter on Friday 7 March 2025, a confirmed reply on <reply>
    # Mon 10 (1) to Fri 14 March (5): on the fifth working day it is in time, on the Saturday after it too late.
    Given the reading what-counts-as-reply is verified_reply
    And referral received on Fri 7 March 2025
    And letter sent on Fri 7 March 2025
    And parent replied on <reply> with verified yes
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is <status>

    Examples:
      | reply             | status        |
      | Thu 13 March 2025 | not triggered |
      | Fri 14 March 2025 | not triggered |
      | Sat 15 March 2025 | outstanding   |

  Scenario: nobody knows whether the reply was ever confirmed
    Given the reading what-counts-as-reply is verified_reply
    And referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And parent replied on Fri 7 March 2025 with verified not known
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is undetermined, either not triggered or outstanding
    And what is missing is verified

  Scenario: a referral from before the enquiry is another one
    Given referred for home visit on Mon 24 February 2025
    And referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is outstanding
    And it is owed by Pupil Access to the Early Help manager
    And it is neither a breach nor a shortfall

  Scenario: a reply of which the day is not quite known
    # Between the 8th and the 12th: on the 10th at the latest it stops the referral, after that it does not.
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And parent replied between 8 March 2025 and 12 March 2025 with verified no
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is undetermined, either not triggered or outstanding
    And what is missing is parent replied
    And answering parent replied alone would settle it

  Scenario: no letter was sent, so nothing runs
    Given referral received on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then there is no duty "home-visit-referral"

  Scenario: a second letter does not start the days anew
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And letter sent on Mon 10 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" that arose on Tue 11 March 2025 is outstanding

  Scenario Outline: passed on on <day>
    # Early or late makes no difference where no time is given; passing it on before the five days are over counts too.
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And referred for home visit on <day>
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is met, done on <day>

    Examples:
      | day               |
      | Wed 5 March 2025  |
      | Tue 11 March 2025 |
      | Mon 31 March 2025 |

  Scenario Outline: where it must be passed on by the sixth working day, letter on <letter>, passed on on <day>
    # After Monday 3 March the sixth working day is Tuesday the 11th; after Friday 7 March it is Monday the 17th.
    Given the reading time-to-pass-on is next_working_day
    And referral received on <letter>
    And letter sent on <letter>
    And referred for home visit on <day>
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is <status>, due <due>

    Examples:
      | letter           | due               | day               | status   |
      | Mon 3 March 2025 | Tue 11 March 2025 | Tue 11 March 2025 | met      |
      | Mon 3 March 2025 | Tue 11 March 2025 | Wed 12 March 2025 | met late |
      | Fri 7 March 2025 | Mon 17 March 2025 | Mon 17 March 2025 | met      |
      | Fri 7 March 2025 | Mon 17 March 2025 | Tue 18 March 2025 | met late |

  Scenario Outline: found at a school on <day>
    # On the 10th the duty has not arisen yet; from the 11th it has, and is then no longer owed.
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And education confirmed on <day> with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is <status>

    Examples:
      | day               | status        |
      | Mon 10 March 2025 | not triggered |
      | Wed 12 March 2025 | superseded    |

  Scenario Outline: where it must be passed on by Monday 17 March, found at a school on <day>
    # Letter on Friday the 7th: owed from Saturday the 15th, due on the sixth working day, Monday the 17th.
    # On that day it is not late yet; from the 18th it is, and finding the child cures nothing.
    Given the reading time-to-pass-on is next_working_day
    And referral received on Fri 7 March 2025
    And letter sent on Fri 7 March 2025
    And education confirmed on <day> with arrangement school
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is <status>, due Mon 17 March 2025

    Examples:
      | day               | status     |
      | Sun 16 March 2025 | superseded |
      | Mon 17 March 2025 | superseded |
      | Tue 18 March 2025 | missed     |

  Scenario: closed without passing it on
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And case closed on Fri 21 March 2025
    When it is judged as at Thu 20 March 2025
    Then the duty "home-visit-referral" is outstanding
    When it is judged as at Fri 21 March 2025
    Then the duty "home-visit-referral" is missed
    And it is a breach

  Scenario: passed on on the day of the closure
    Given referral received on Mon 3 March 2025
    And letter sent on Mon 3 March 2025
    And referred for home visit on Fri 21 March 2025
    And case closed on Fri 21 March 2025
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" is met

  Scenario: it is not known on which day the letter was sent
    # Some day from the 3rd to the 7th: the duty arose between the 11th and the 15th.
    Given referral received on Mon 3 March 2025
    And letter sent between 3 March 2025 and 7 March 2025
    When it is judged as at 10 March 2025
    Then there is no duty "home-visit-referral"
    When it is judged as at 12 March 2025
    Then the duty "home-visit-referral" is undetermined, either not triggered or outstanding
    When it is judged as at 15 March 2025
    Then the duty "home-visit-referral" is outstanding

  Rule: How the five working days are counted can be read otherwise

    Scenario Outline: letter on <letter>, read as <reading>, the last day for a reply is <last>
      # Sent Monday 3 March: arrival Wed 5; Thu 6 (1), Fri 7 (2), Mon 10 (3), Tue 11 (4), Wed 12 (5).
      # Sent Monday 14 April: arrival Wed 16; Thu 17 (1), Good Friday, Easter Monday, Tue 22 (2), 23 (3), 24 (4), Fri 25 (5).
      Given the reading five-days-from is <reading>
      And referral received on <letter>
      And letter sent on <letter>
      When it is judged as at <last>
      Then there is no duty "home-visit-referral"
      And the definition "letter-unanswered" does not hold
      When it is judged as at <after>
      Then the duty "home-visit-referral" that arose on <after> is outstanding
      And the definition "letter-unanswered" holds since <after>

      Examples:
        | letter            | reading         | last              | after             |
        | Mon 3 March 2025  | day_sent        | Mon 10 March 2025 | Tue 11 March 2025 |
        | Mon 3 March 2025  | deemed_delivery | Wed 12 March 2025 | Thu 13 March 2025 |
        | Mon 14 April 2025 | deemed_delivery | Fri 25 April 2025 | Sat 26 April 2025 |

    Scenario Outline: counted from the arrival, <which> reply counts, a confirmed reply on <reply>
      # As above: the last day is Wednesday 12 March.
      Given the reading five-days-from is deemed_delivery
      And the reading what-counts-as-reply is <which>
      And referral received on Mon 3 March 2025
      And letter sent on Mon 3 March 2025
      And parent replied on <reply> with verified yes
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral" is <status>

      Examples:
        | which          | reply             | status        |
        | any_reply      | Wed 12 March 2025 | not triggered |
        | any_reply      | Thu 13 March 2025 | outstanding   |
        | verified_reply | Wed 12 March 2025 | not triggered |
        | verified_reply | Thu 13 March 2025 | outstanding   |

    Scenario: the first letter came back and a second was sent
      # Second letter on Friday 7 March: Mon 10 (1) to Fri 14 March (5), so from Saturday the 15th.
      Given referral received on Mon 3 March 2025
      And letter sent on Mon 3 March 2025
      And letter came back on Thu 6 March 2025
      And letter sent on Fri 7 March 2025
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral" that arose on Tue 11 March 2025 is outstanding
      Given the reading second-letter is restarts_after_failure
      When it is judged as at Fri 14 March 2025
      Then there is no duty "home-visit-referral"
      When it is judged as at Sat 15 March 2025
      Then the duty "home-visit-referral" that arose on Sat 15 March 2025 is outstanding
      And the definition "second-letter-unanswered" holds since Sat 15 March 2025

    Scenario Outline: the offices are closed between Christmas and New Year, letter on Monday 23 December 2024
      # Open:   Tue 24 (1), 25 and 26 holidays, Fri 27 (2), Mon 30 (3), Tue 31 (4), New Year, Thu 2 January (5).
      # Closed on 27, 30 and 31 December too: Tue 24 (1), Thu 2 (2), Fri 3 (3), Mon 6 (4), Tue 7 January (5).
      Given working days follow <calendar>
      And referral received on Mon 23 December 2024
      And letter sent on Mon 23 December 2024
      When it is judged as at <fifth>
      Then there is no duty "home-visit-referral"
      When it is judged as at <after>
      Then the duty "home-visit-referral" that arose on <after> is outstanding

      Examples:
        | calendar                 | fifth              | after              |
        | england-bank-holidays    | Thu 2 January 2025 | Fri 3 January 2025 |
        | example-council-closures | Tue 7 January 2025 | Wed 8 January 2025 |

  Rule: When it is no longer owed

    Scenario: found after the five days, where that changes nothing
      Given referral received on Mon 3 March 2025
      And letter sent on Mon 3 March 2025
      And education confirmed on Tue 18 March 2025 with arrangement school
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral" is superseded
      And with the reading late-answer as stays_owed it would be outstanding

    Scenario Outline: home education confirmed from <day>
      # Recorded as a fact and not as an event: before the 11th no duty arises, after that it ends.
      Given the fact home education confirmed is no until <before>
      And the fact home education confirmed is yes from <day>
      And referral received on Mon 3 March 2025
      And letter sent on Mon 3 March 2025
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral" is <status>

      Examples:
        | before        | day           | status        |
        | 9 March 2025  | 10 March 2025 | not triggered |
        | 17 March 2025 | 18 March 2025 | superseded    |

    Scenario Outline: the referral turned out to be a mistake on <day>, and the case was closed on the 20th
      Given referral received on Mon 3 March 2025
      And letter sent on Mon 3 March 2025
      And referral made in error on <day>
      And case closed on Thu 20 March 2025
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral" is <status>
      And with the reading late-answer as stays_owed it would be <status>

      Examples:
        | day               | status        |
        | Mon 10 March 2025 | not triggered |
        | Wed 12 March 2025 | superseded    |

  Rule: Where there is no address to write to

    Scenario: the look-ups are made and bring up nothing
      Given the fact address known is no
      And referral received on Mon 3 March 2025
      And rolls checked on Tue 4 March 2025 with outcome not on roll
      And contacts checked on Wed 5 March 2025
      And housing checked on Fri 7 March 2025
      When it is judged as at Thu 6 March 2025
      Then there is no duty "home-visit-referral-without-letter"
      When it is judged as at Fri 7 March 2025
      Then the duty "home-visit-referral-without-letter" that arose on Fri 7 March 2025 is outstanding
      And it is owed by Pupil Access to the Early Help manager
      And there is no duty "letter-to-parents"
      And there is no duty "home-visit-referral"
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral-without-letter" is outstanding
      And with the reading no-known-address as still_owed it would be not triggered

    Scenario: housing brings up an address, and the letter is owed instead
      # The address is known from Monday 10 March; the letter of Tuesday the 11th gives Wed 12 (1) to Tue 18 March (5).
      Given the fact address known is no until 9 March 2025
      And the fact address known is yes from 10 March 2025
      And referral received on Mon 3 March 2025
      And rolls checked on Tue 4 March 2025 with outcome not on roll
      And contacts checked on Wed 5 March 2025
      And housing checked on Fri 7 March 2025
      And letter sent on Tue 11 March 2025
      When it is judged as at 9 March 2025
      Then the duty "home-visit-referral-without-letter" is outstanding
      And there is no duty "letter-to-parents"
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral-without-letter" is superseded
      And the duty "letter-to-parents" that arose on Mon 10 March 2025 is met, done on Tue 11 March 2025
      And the duty "home-visit-referral" that arose on Wed 19 March 2025 is outstanding

    Scenario Outline: passed on on <day>, where the next working day is asked for
      # The last look-up was on Friday 7 March, so the next working day is Monday the 10th.
      Given the reading time-to-pass-on is next_working_day
      And the fact address known is no
      And referral received on Mon 3 March 2025
      And rolls checked on Tue 4 March 2025 with outcome not on roll
      And contacts checked on Wed 5 March 2025
      And housing checked on Fri 7 March 2025
      And referred for home visit on <day>
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral-without-letter" is <status>, due Mon 10 March 2025

      Examples:
        | day               | status   |
        | Fri 7 March 2025  | met      |
        | Mon 10 March 2025 | met      |
        | Tue 11 March 2025 | met late |

    Scenario: closed without it
      Given the fact address known is no
      And referral received on Mon 3 March 2025
      And rolls checked on Tue 4 March 2025 with outcome not on roll
      And contacts checked on Wed 5 March 2025
      And housing checked on Fri 7 March 2025
      And case closed on Thu 20 March 2025
      When it is judged as at 31 March 2025
      Then the duty "home-visit-referral-without-letter" is missed
      And it is a breach
