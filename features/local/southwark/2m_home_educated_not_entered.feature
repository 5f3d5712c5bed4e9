Feature: Home-educated children are not entered in the figures
  Source: the council's protocol on children missing education, section 2. A child whose home education is confirmed is not
  entered as missing education, unless the council has grounds to believe that the education does not suit the child.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And referral received on Mon 24 February 2025

  Scenario Outline: confirmed from Tuesday 25 March 2025, entered on <day>
    Given the fact home education confirmed is no until 24 March 2025
    And the fact home education confirmed is yes from 25 March 2025
    And classified cme on <day>
    When it is judged as at 31 March 2025
    Then the prohibition "home-educated-not-entered" is <status> by the act of <day>

    Examples:
      | day               | status        |
      | Mon 24 March 2025 | complied with |
      | Wed 26 March 2025 | violated      |

  Scenario: entered on the day on which it was confirmed
    # What the file says from the 25th holds for the whole of that day.
    Given the fact home education confirmed is no until 24 March 2025
    And the fact home education confirmed is yes from 25 March 2025
    And classified cme on Tue 25 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "home-educated-not-entered" is violated

  Scenario Outline: confirmed all along, with grounds to doubt it from Monday 10 March 2025, entered on <day>
    Given the fact home education confirmed is yes
    And the fact home education doubted is no until 9 March 2025
    And the fact home education doubted is yes from 10 March 2025
    And classified cme on <day>
    When it is judged as at 31 March 2025
    Then the prohibition "home-educated-not-entered" is <status>
    And it is owed by the data team

    Examples:
      | day               | status        |
      | Fri 7 March 2025  | violated      |
      | Tue 11 March 2025 | complied with |

  Scenario: not known whether it was confirmed
    Given the fact home education confirmed is not known
    And classified cme on Wed 26 March 2025
    When it is judged as at 31 March 2025
    Then the prohibition "home-educated-not-entered" is undetermined, either complied or violated
    And what is missing is home education confirmed

  Scenario: nobody entered the child
    Given the fact home education confirmed is yes
    When it is judged as at 31 March 2025
    Then the prohibition "home-educated-not-entered" is complied with
