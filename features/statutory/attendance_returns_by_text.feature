Feature: What a return about attendance must name, and by which text
  Source: the pupil registration regulations of 2006 and of 2024, on returns about attendance. A return names the pupil in full and gives an address;
  one that leaves either out is none. By either text what arises on a day is judged by the version in force on that day.

  Background:
    # Born on 3 February 2012: of school age from 31 March 2017.
    Given a school "Oakfield"
    And the fact attendance interval agreed is yes
    And the fact attendance return interval is "2 weeks"
    And a child "A"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is yes

  Scenario Outline: ten days absent, and a return with <named>, <text>
    # 15 to 26 April 2024 are ten school days, and two weeks later is Friday 10 May; so are 3 to 14 March 2025, and two weeks later is Friday the 28th.
    Given absence without permission from <first> on
    And the fact absence cause known is no
    And attendance return on <day> with particulars <named>
    When it is judged as at <after>
    Then the duty "ten-day-absence-return" is <status>

    Examples:
      | text    | first         | day           | after         | named                 | status  |
      | of 2006 | 15 April 2024 | 10 May 2024   | 11 May 2024   | full name and address | met     |
      | of 2006 | 15 April 2024 | 10 May 2024   | 11 May 2024   | full name             | overdue |
      | of 2006 | 15 April 2024 | 10 May 2024   | 11 May 2024   | address               | overdue |
      | of 2006 | 15 April 2024 | 25 April 2024 | 11 May 2024   | full name and address | overdue |
      | of 2024 | 3 March 2025  | 28 March 2025 | 29 March 2025 | full name and address | met     |
      | of 2024 | 3 March 2025  | 28 March 2025 | 29 March 2025 | full name             | overdue |
      | of 2024 | 3 March 2025  | 28 March 2025 | 29 March 2025 | address               | overdue |
      | of 2024 | 3 March 2025  | 13 March 2025 | 29 March 2025 | full name and address | overdue |

  Scenario Outline: irregular attendance, and a return with <named>, <text>
    # Two weeks after Monday 4 March 2024 is the 18th; after Monday 3 March 2025 the 17th.
    Given the fact fails to attend regularly is no until <before>
    And the fact fails to attend regularly is yes from <first>
    And the fact absence cause known is no
    And attendance return on <day> with particulars <named>
    When it is judged as at <after>
    Then the duty "irregular-attendance-return" is <status>

    Examples:
      | text    | before       | first        | day           | after         | named                 | status  |
      | of 2006 | 3 March 2024 | 4 March 2024 | 18 March 2024 | 19 March 2024 | full name and address | met     |
      | of 2006 | 3 March 2024 | 4 March 2024 | 18 March 2024 | 19 March 2024 | full name             | overdue |
      | of 2006 | 3 March 2024 | 4 March 2024 | 18 March 2024 | 19 March 2024 | address               | overdue |
      | of 2006 | 3 March 2024 | 4 March 2024 | 1 March 2024  | 19 March 2024 | full name and address | overdue |
      | of 2024 | 2 March 2025 | 3 March 2025 | 17 March 2025 | 18 March 2025 | full name and address | met     |
      | of 2024 | 2 March 2025 | 3 March 2025 | 17 March 2025 | 18 March 2025 | full name             | overdue |
      | of 2024 | 2 March 2025 | 3 March 2025 | 17 March 2025 | 18 March 2025 | address               | overdue |

  Scenario Outline: under the regulations of 2006, irregular attendance of a child born on <born>, on a roll: <roll>
    # Born on 1 April 2019: of school age from 31 August 2024.
    Given a child "B"
    And the school is "Oakfield"
    And the fact date of birth is <born>
    And the fact on school roll is <roll>
    And the fact fails to attend regularly is no until 3 March 2024
    And the fact fails to attend regularly is yes from 4 March 2024
    When it is judged as at 18 March 2024
    Then the duty "irregular-attendance-return" is <status>

    Examples:
      | born            | roll | status        |
      | 3 February 2012 | yes  | pending       |
      | 3 February 2012 | no   | not triggered |
      | 1 April 2019    | yes  | not triggered |

  Scenario Outline: a further return with <named>, <text>
    # Reported on the day on which it was judged irregular; two weeks later is Monday 18 March 2024, and Monday 17 March 2025.
    Given the fact fails to attend regularly is no until <before>
    And the fact fails to attend regularly is yes from <first>
    And attendance return on <first> with particulars full name and address
    And attendance return on <day> with particulars <named>
    When it is judged as at <after>
    Then the duty "attendance-return-again" that arose on <first> is <status>
    And the duty "attendance-return-again" arose <number> times

    Examples: a return that names too little starts no new interval
      | text    | before       | first        | day           | after         | named                 | status  | number |
      | of 2006 | 3 March 2024 | 4 March 2024 | 18 March 2024 | 19 March 2024 | full name and address | met     | 2      |
      | of 2006 | 3 March 2024 | 4 March 2024 | 18 March 2024 | 19 March 2024 | full name             | overdue | 1      |
      | of 2006 | 3 March 2024 | 4 March 2024 | 18 March 2024 | 19 March 2024 | address               | overdue | 1      |
      | of 2024 | 2 March 2025 | 3 March 2025 | 17 March 2025 | 18 March 2025 | full name and address | met     | 2      |
      | of 2024 | 2 March 2025 | 3 March 2025 | 17 March 2025 | 18 March 2025 | full name             | overdue | 1      |
      | of 2024 | 2 March 2025 | 3 March 2025 | 17 March 2025 | 18 March 2025 | address               | overdue | 1      |

  Scenario: under the regulations of 2006, a return from before, about something else
    # Two weeks after Monday 4 March 2024 is the 18th.
    Given attendance recorded as present from 8 January 2024 on
    And the fact fails to attend regularly is no until 3 March 2024
    And the fact fails to attend regularly is yes from 4 March 2024
    And attendance return on 1 March 2024 with particulars full name and address
    And attendance return on 4 March 2024 with particulars full name and address
    When it is judged as at 19 March 2024
    Then the duty "attendance-return-again" that arose on 4 March 2024 is overdue
    And the duty "attendance-return-again" arose 1 time

  Scenario Outline: a pupil on no roll is not reported for absence, <text>
    Given a child "C"
    And the school is "Oakfield"
    And the fact date of birth is 3 February 2012
    And the fact on school roll is <roll>
    And the fact fails to attend regularly is yes
    When it is judged as at <day>
    Then the definition "attendance-return-called-for" <says>

    Examples:
      | text    | day           | roll | says          |
      | of 2006 | 18 March 2024 | yes  | holds         |
      | of 2006 | 18 March 2024 | no   | does not hold |
      | of 2024 | 18 March 2025 | yes  | holds         |
      | of 2024 | 18 March 2025 | no   | does not hold |

  Scenario Outline: illness of fifteen days ahead, born on <born>, and a return with <named>
    # Born on 1 April 2020: of school age from 31 August 2025.
    Given a child "D"
    And the school is "Oakfield"
    And the fact date of birth is <born>
    And the fact on school roll is yes
    And the fact expected to miss fifteen days ill is no until 9 March 2025
    And the fact expected to miss fifteen days ill is yes from 10 March 2025
    And sickness return on 11 March 2025 with particulars <named>
    When it is judged as at 31 March 2025
    Then the duty "sickness-return" is <status>

    Examples:
      | born            | named                 | status        |
      | 3 February 2012 | full name and address | met           |
      | 3 February 2012 | full name             | outstanding   |
      | 3 February 2012 | address               | outstanding   |
      | 1 April 2020    | full name and address | not triggered |

  Scenario Outline: irregular attendance judged on <day>
    Given a child "E"
    And the school is "Oakfield"
    And the fact date of birth is <born>
    And the fact on school roll is yes
    And the fact fails to attend regularly is no until <before>
    And the fact fails to attend regularly is yes from <day>
    When it is judged as at <day>
    Then the duty "irregular-attendance-return" that arose on <day> is pending, due <due>
    And the version from <from> counts

    Examples: two weeks later is the last day
      | born            | before         | day              | due               | from             |
      | 3 February 1995 | 31 August 2006 | 1 September 2006 | 15 September 2006 | 1 September 2006 |
      | 3 February 2012 | 17 August 2024 | 18 August 2024   | 1 September 2024  | 1 September 2006 |
      | 3 February 2012 | 18 August 2024 | 19 August 2024   | 2 September 2024  | 19 August 2024   |

  Scenario: irregular attendance judged before there were regulations of 2006
    Given a child "F"
    And the school is "Oakfield"
    And the fact date of birth is 3 February 1995
    And the fact on school roll is yes
    And the fact fails to attend regularly is no until 30 August 2006
    And the fact fails to attend regularly is yes from 31 August 2006
    And attendance return on 31 August 2006 with particulars full name and address
    When it is judged as at 31 August 2006
    Then there is no duty "irregular-attendance-return"
    And there is no duty "attendance-return-again"
    And there is no duty "ten-day-absence-return"

  Scenario: reported on the first day of the regulations of 2006
    Given a child "G"
    And the school is "Oakfield"
    And the fact date of birth is 3 February 1995
    And the fact on school roll is yes
    And the fact fails to attend regularly is no until 31 August 2006
    And the fact fails to attend regularly is yes from 1 September 2006
    And attendance return on 1 September 2006 with particulars full name and address
    When it is judged as at 15 September 2006
    Then the duty "attendance-return-again" that arose on 1 September 2006 is pending, due 15 September 2006

  Scenario Outline: entered on a register on <day> within a run of ten days
    # 8 to 22 July 2024 are more than ten school days; the holidays do not end the run.
    Given a child "H"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 2012
    And the fact on school roll is no until <before>
    And the fact on school roll is yes from <day>
    And absence without permission from 8 July 2024 on
    When it is judged as at <day>
    Then the duty "ten-day-absence-return" that arose on <day> is pending, due <due>
    And the version from <from> counts

    Examples: two weeks later is the last day
      | before         | day            | due              | from             |
      | 17 August 2024 | 18 August 2024 | 1 September 2024 | 1 September 2006 |
      | 18 August 2024 | 19 August 2024 | 2 September 2024 | 19 August 2024   |

  Scenario: absent through the first day of the regulations of 2006, in no calendar
    # No calendar of those years is held: whether ten school days had gone by cannot be counted.
    Given a child "I"
    And the school is "Oakfield"
    And school days follow example-school-oakfield
    And the fact date of birth is 3 February 1995
    And the fact on school roll is yes
    And absence without permission from 1 June 2006 on
    When it is judged as at 31 August 2006
    Then there is no duty "ten-day-absence-return"
    When it is judged as at 1 September 2006
    Then the duty "ten-day-absence-return" is undetermined, either not triggered or pending
