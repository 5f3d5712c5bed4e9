Feature: Review and handing out of the protocol
  Source: the council's protocol on children missing education, sections 6 and 7. It is to be reviewed further, and is meant for
  heads of schools, staff of the council, members of the board and partner agencies. No time is given for either.

  Background:
    Given an authority "S"
    And the fact council is southwark
    And protocol amended on 1 September 2018

  Scenario: never reviewed again
    When it is judged as at 31 March 2025
    Then the duty "protocol-reviewed-again" is outstanding
    And it is neither a breach nor a shortfall
    And the council must still do protocol reviewed

  Scenario: reviewed, and then changed
    Given protocol reviewed on 10 May 2021
    When it is judged as at 31 May 2021
    Then the duty "protocol-reviewed-again" is met
    Given protocol amended on 1 June 2021
    When it is judged as at 1 June 2021
    Then the duty "protocol-reviewed-again" that arose on 1 June 2021 is outstanding

  Scenario: handed out to all four
    Given these events:
      | event             | on               | to               |
      | protocol sent out | 3 September 2018 | heads of schools |
      | protocol sent out | 3 September 2018 | council staff    |
      | protocol sent out | 11 October 2018  | board members    |
    When it is judged as at 11 October 2018
    Then the duty "protocol-handed-out" is outstanding
    Given protocol sent out on 12 October 2018 with to partner agencies
    When it is judged as at 12 October 2018
    Then the duty "protocol-handed-out" is met

  Scenario: where the list only describes for whom it is written
    Given the reading for-distribution is description
    When it is judged as at 31 March 2025
    Then there is no duty "protocol-handed-out"
