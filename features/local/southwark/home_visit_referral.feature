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
    And it is owed by the pupil access to the early help manager
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
