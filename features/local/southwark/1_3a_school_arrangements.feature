Feature: What a school has, by its own file
  Source: the council's protocol on children missing education, sections 1.3 and 7. A school has set out how it keeps children safe who
  go missing, has agreed with the council how often it reports, and its head has the protocol.

  Background:
    Given a school "Millpond"
    And the fact school authority is southwark

  Scenario: a response to missing pupils
    Given the fact missing pupil response in place is yes until 31 January 2025
    And the fact missing pupil response in place is no from 1 February 2025
    When it is judged as at 31 January 2025
    Then the duty "missing-pupil-response-in-place" is met
    When it is judged as at 1 February 2025
    Then the duty "missing-pupil-response-in-place" is overdue
    And it is a shortfall

  Scenario: an interval, in the years of which the national guidance is not held
    Given the fact attendance interval agreed is no from 1 September 2022
    When it is judged as at 31 March 2023
    Then the duty "attendance-return-interval" is undetermined
    And the duty "interval-agreed-with-council" is overdue
    And it is a breach
    And it is owed by the school to the school authority

  Scenario: the agreement ends
    Given the fact attendance interval agreed is yes until 31 January 2025
    And the fact attendance interval agreed is no from 1 February 2025
    When it is judged as at 31 January 2025
    Then the duty "interval-agreed-with-council" is met
    When it is judged as at 1 February 2025
    Then the duty "interval-agreed-with-council" is overdue

  Scenario: the head has the protocol
    Given the fact head has protocol is no from 1 September 2015 to 13 September 2018
    And the fact head has protocol is yes from 14 September 2018
    When it is judged as at 13 September 2018
    Then the duty "head-has-protocol" is outstanding
    And it is owed by the council to the headteacher
    When it is judged as at 14 September 2018
    Then the duty "head-has-protocol" is met

  Scenario: nobody knows whether the head has it
    When it is judged as at 31 March 2025
    Then the duty "head-has-protocol" is undetermined, either met or outstanding
    And what is missing is head has protocol

  Scenario: a school of another council
    Given a school "Elsewhere"
    And the fact school authority is another authority
    And the fact head has protocol is no
    When it is judged as at 31 March 2025
    Then there is no duty "head-has-protocol"
    And there is no duty "missing-pupil-response-in-place"
    And there is no duty "interval-agreed-with-council"
