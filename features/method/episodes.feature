Feature: Each enquiry for itself
  Source: the documentation of this project. A referral opens an enquiry and a closure ends it. What was done in one
  enquiry neither starts nor settles anything in another; what follows a closure still belongs to the enquiry it closed.

  Background:
    Given a child "A"
    And the fact home authority is southwark
    And the fact address known is yes

  Scenario: the letter of January does not serve the enquiry of March
    Given these events:
      | event             | on              |
      | referral received | 6 January 2025  |
      | letter sent       | 7 January 2025  |
      | case closed       | 31 January 2025 |
      | referral received | 3 March 2025    |
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" arose 2 times
    And the duty "letter-to-parents" that arose on 6 January 2025 is met
    And the duty "letter-to-parents" that arose on 3 March 2025 is outstanding

  Scenario: the clock of January does not run on in March
    # Letter on Tuesday 7 January: 8 (1), 9 (2), 10 (3), 13 (4), 14 (5), so a referral was owed from the 15th.
    # Letter on Tuesday 4 March: 5 (1), 6 (2), 7 (3), 10 (4), 11 (5), so one is owed from the 12th.
    Given these events:
      | event                   | on              |
      | referral received       | 6 January 2025  |
      | letter sent             | 7 January 2025  |
      | referred for home visit | 20 January 2025 |
      | case closed             | 31 January 2025 |
      | referral received       | 3 March 2025    |
      | letter sent             | 4 March 2025    |
    When it is judged as at 31 March 2025
    Then the duty "home-visit-referral" that arose on 15 January 2025 is met, done on 20 January 2025
    And the duty "home-visit-referral" that arose on 12 March 2025 is outstanding

  Scenario: a second report while the enquiry is open opens nothing
    Given these events:
      | event             | on            | from   |
      | referral received | 3 March 2025  | health |
      | letter sent       | 4 March 2025  |        |
      | referral received | 10 March 2025 | police |
    When it is judged as at 31 March 2025
    Then the duty "letter-to-parents" arose 1 time

  Scenario: a child never referred has no enquiry
    When it is judged as at 31 March 2025
    Then there is no duty "letter-to-parents"
    And there is no duty "home-visit"

  Scenario: the stay at a school is another matter than the enquiry
    # The return of October is for the deletion of October.
    Given the fact in most senior class is no
    And these events:
      | event           | on              | ground             | particulars                                                                            |
      | name entered    | 3 September 2024 |                   |                                                                                        |
      | deletion return | 11 October 2024 |                    | full name, address, parents names and addresses, emergency telephones and ground       |
      | name deleted    | 11 October 2024 | moved out of reach |                                                                                        |
      | name entered    | 13 January 2025 |                    |                                                                                        |
      | name deleted    | 14 March 2025   | home education     |                                                                                        |
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" that arose on 11 October 2024 is met
    And the duty "deletion-return" that arose on 14 March 2025 is overdue, due 14 March 2025
