Feature: A pupil who leaves without trace, and one who gets too little
  Source: the council's protocol on children missing education, section 2. The school makes enquiries of its own; if they fail it tells Early Help
  by a CAF that says what was checked, and considers the safeguarding hub where it has concerns. Of a pupil who stays on the roll
  and may get too little it tells Early Help as well. All of it is a should, without times.

  Background:
    Given a child "A"
    And the fact authority of school is southwark

  Scenario: gone, and nothing done
    Given pupil believed gone on Mon 3 March 2025
    When it is judged as at 31 March 2025
    Then the definition "left-without-trace" holds since Mon 3 March 2025
    And the duty "school-enquiries" is outstanding
    And it is owed by the school
    And there is no duty "school-tells-early-help"

  Scenario: a new address is confirmed, and nothing else
    Given pupil believed gone on Mon 3 March 2025
    And the fact forwarding address confirmed is yes
    When it is judged as at 31 March 2025
    Then there is no duty "school-enquiries"
    And with the reading unconfirmed-destination as any_of_three it would be outstanding

  Scenario: enquiries in vain, and a CAF
    Given pupil believed gone on Mon 3 March 2025
    And school enquiry made on Tue 4 March 2025 with outcome not found
    And early help told on Wed 5 March 2025 with route caf and particulars checks made
    When it is judged as at 31 March 2025
    Then the duty "school-enquiries" is met
    And the definition "school-enquiries-failed" holds since Tue 4 March 2025
    And the duty "school-tells-early-help" is met, done on Wed 5 March 2025
    And the duty "school-says-what-was-checked" is met

  Scenario: the CAF leaves out what the school knew
    Given the fact school knows context is yes
    And pupil believed gone on Mon 3 March 2025
    And school enquiry made on Tue 4 March 2025 with outcome not found
    And early help told on Wed 5 March 2025 with route caf and particulars checks made
    When it is judged as at 31 March 2025
    Then the duty "school-says-what-was-checked" is outstanding

  Scenario: a letter in place of the CAF
    Given pupil believed gone on Mon 3 March 2025
    And school enquiry made on Tue 4 March 2025 with outcome not found
    And early help told on Wed 5 March 2025 with route other writing
    When it is judged as at 31 March 2025
    Then the duty "school-tells-early-help" is outstanding
    And with the reading route-of-school-notice as any_writing it would be met

  Scenario: the enquiries find the child
    Given pupil believed gone on Mon 3 March 2025
    And school enquiry made on Tue 4 March 2025 with outcome not found
    And school enquiry made on Mon 10 March 2025 with outcome found
    When it is judged as at 9 March 2025
    Then the duty "school-tells-early-help" is outstanding
    When it is judged as at 10 March 2025
    Then the duty "school-tells-early-help" is superseded

  Scenario: concerns for safety
    Given the fact school fears for safety is yes
    And pupil believed gone on Mon 3 March 2025
    When it is judged as at 3 March 2025
    Then there is no duty "school-considers-hub"
    And with the reading when-school-considers-hub as as_soon_as_gone it would be outstanding
    Given school enquiry made on Tue 4 March 2025 with outcome not found
    When it is judged as at 4 March 2025
    Then the duty "school-considers-hub" is outstanding
    Given school considered hub on Wed 5 March 2025 with decision do not refer
    When it is judged as at 5 March 2025
    Then the duty "school-considers-hub" is met

  Scenario Outline: on the roll, with concerns from Monday 3 March 2025, told by <route>
    Given the fact on school roll is yes from 2 September 2024
    And the fact full time education doubted is no until 2 March 2025
    And the fact full time education doubted is yes from 3 March 2025
    And early help told on Wed 12 March 2025 with route <route>
    When it is judged as at 31 March 2025
    Then the duty "concern-told-to-early-help" that arose on 3 March 2025 is <status>

    Examples:
      | route         | status      |
      | meeting       | met         |
      | caf           | met         |
      | other writing | outstanding |

  Scenario Outline: the same, where more services may be needed, told by <route>
    Given the fact on school roll is yes from 2 September 2024
    And the fact full time education doubted is no until 2 March 2025
    And the fact full time education doubted is yes from 3 March 2025
    And the fact more services may be needed is no until 9 March 2025
    And the fact more services may be needed is yes from 10 March 2025
    And early help told on Wed 12 March 2025 with route <route>
    When it is judged as at 31 March 2025
    Then the duty "caf-where-more-is-needed" that arose on 10 March 2025 is <status>

    Examples: only the CAF
      | route   | status      |
      | meeting | outstanding |
      | caf     | met         |

  Scenario: the concern has passed
    Given the fact on school roll is yes from 2 September 2024
    And these facts:
      | fact                         | value | from          | to            |
      | full time education doubted  | no    |               | 2 March 2025  |
      | full time education doubted  | yes   | 3 March 2025  | 14 March 2025 |
      | full time education doubted  | no    | 15 March 2025 |               |
    When it is judged as at 31 March 2025
    Then the duty "concern-told-to-early-help" is superseded
    And it is neither a breach nor a shortfall
