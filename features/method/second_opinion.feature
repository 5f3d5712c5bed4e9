Feature: A second opinion on every example
  Source: the documentation of this project. Statuses are derived a second time by a forward chainer that knows no calendar.
  What it derives from what the dates decided must be what the judge found.

  Scenario Outline: <file>
    Given the case file "examples/cases/<file>.yaml"
    When it is judged as at 31 March 2025
    Then the second opinion agrees

    Examples:
      | file                                   |
      | example-01-left-with-notice            |
      | example-02-deleted-without-return      |
      | example-03-ground-met                  |
      | example-04-new-pupil-late              |
      | example-05-new-pupil-pending           |
      | example-06-normal-intake               |
      | example-07-no-letter-yet               |
      | example-08-no-reply                    |
      | example-09-closed-too-soon             |
      | example-10-found-at-a-school           |
      | example-11-classified-too-early        |
      | example-12-classified-in-order         |
      | example-13-home-educated               |
      | example-14-home-education-doubted      |
      | example-15-leaver                      |
      | example-16-return-of-unknown-day       |
      | example-17-ten-days-with-lateness      |
      | example-18-run-broken-by-illness       |
      | example-19-order-too-early             |
      | example-20-came-back                   |
      | example-21-two-systems                 |
      | example-22-rough-dates                 |
      | example-23-twenty-days                 |
      | example-24-lives-elsewhere             |
      | example-25-no-address                  |
      | example-26-two-triggers                |
      | example-27-alternative-provision       |
      | example-28-search-exhausted            |
      | example-29-left-without-trace          |
      | example-31-order-for-a-plan            |
      | example-41-safeguarding                |
      | millpond                               |
      | southwark-council                      |
      | oakfield                               |

  Scenario: nothing to find and nothing to do
    Given the case file "examples/cases/example-01-left-with-notice.yaml"
    When it is judged as at 31 March 2025
    Then there is no breach
    And nothing is left to do

  Scenario: more can be told about a case from a file
    # Deleted on 14 March without a return; a full return of the 17th would have been three days late.
    Given the case file "examples/cases/example-02-deleted-without-return.yaml"
    And deletion return on 17 March 2025 with particulars full name, address, parents names and addresses, emergency telephones and ground
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is met late, due 14 March 2025, done on 17 March 2025

  Scenario: a case and the school that it points to
    # Ten school days end on Friday 14 March; Oakfield has agreed on a month, so the return is due on 14 April.
    Given the case file "examples/cases/example-17-ten-days-with-lateness.yaml"
    When it is judged as at 31 March 2025
    Then the duty "ten-day-absence-return" that arose on 14 March 2025 is pending, due 14 April 2025
