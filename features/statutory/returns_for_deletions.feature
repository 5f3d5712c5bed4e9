Feature: On which grounds a return for a deletion is owed, and what it must contain
  Source: the pupil registration regulations of 2006, as first made and as amended in 2016, and those of 2024. As first made, five
  grounds called for a return; since 2016 every deletion does. Each text lists what the return contains; one that lacks a part is none.

  Background:
    Given a child "A"
    And the fact completed final year is no
    And the fact in most senior class is no

  Scenario Outline: as first made, a name taken off on the ground: <ground>
    Given name deleted on 2 March 2015 with ground <ground>
    When it is judged as at 31 March 2015
    Then the duty "deletion-return" is <deletion>

    Examples:
      | ground               | deletion      |
      | home education       | overdue       |
      | moved out of reach   | overdue       |
      | certified unfit      | overdue       |
      | custody              | overdue       |
      | permanently excluded | overdue       |
      | died                 | not triggered |
      | registered elsewhere | not triggered |

  Scenario Outline: as first made, a ground is met: <ground>
    Given deletion ground met on 2 March 2015 with ground <ground>
    When it is judged as at 31 March 2015
    Then the duty "deletion-return-once-ground-met" is <found>

    Examples:
      | ground               | found         |
      | home education       | outstanding   |
      | moved out of reach   | outstanding   |
      | certified unfit      | outstanding   |
      | custody              | outstanding   |
      | permanently excluded | outstanding   |
      | died                 | not triggered |
      | registered elsewhere | not triggered |

  Scenario Outline: by the regulations of 2024, a ground is met: <ground>
    Given deletion ground met on 3 March 2025 with ground <ground>
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is <found>

    Examples:
      | ground                  | found         |
      | registered elsewhere    | outstanding   |
      | order replaced          | outstanding   |
      | order revoked           | outstanding   |
      | dual registration ended | outstanding   |
      | home education          | outstanding   |
      | moved out of reach      | outstanding   |
      | leave not returned      | outstanding   |
      | twenty days absent      | outstanding   |
      | custody                 | outstanding   |
      | died                    | outstanding   |
      | leaves after school age | outstanding   |
      | left independent school | outstanding   |
      | nursery ended           | outstanding   |
      | boarding fees unpaid    | outstanding   |
      | permanently excluded    | outstanding   |
      | certified unfit         | not triggered |
      | none of these           | not triggered |

  Scenario Outline: by the regulations of 2006 as first made, a return that lacks <lacking>
    Given deletion ground met on 2 March 2015 with ground home education
    And deletion return on 2 March 2015 with particulars <particulars>
    When it is judged as at 31 March 2015
    Then the duty "deletion-return-once-ground-met" is <once met>
    Given name deleted on 2 March 2015 with ground home education
    When it is judged as at 31 March 2015
    Then the duty "deletion-return" is <deletion>

    Examples:
      | lacking           | particulars                                | deletion | once met    |
      | nothing           | full name and parents addresses and ground | met      | met         |
      | full name         | parents addresses and ground               | overdue  | outstanding |
      | parents addresses | full name and ground                       | overdue  | outstanding |
      | ground            | full name and parents addresses            | overdue  | outstanding |

  Scenario: by the regulations of 2006 as first made, two deletions and two grounds met
    Given deletion ground met on 2 March 2015 with ground home education
    And deletion ground met on 9 March 2015 with ground custody
    When it is judged as at 31 March 2015
    Then the duty "deletion-return-once-ground-met" arose 2 times
    Given name deleted on 2 March 2015 with ground home education
    And name deleted on 9 March 2015 with ground custody
    When it is judged as at 31 March 2015
    Then the duty "deletion-return" arose 2 times

  Scenario Outline: by the text of 2016, a return that lacks <lacking>
    Given deletion ground met on 4 March 2024 with ground home education
    And the fact new address known is no
    And the fact new school known is no
    And deletion return on 4 March 2024 with particulars <particulars>
    When it is judged as at 31 March 2024
    Then the duty "deletion-return-once-ground-met" is <once met>
    Given name deleted on 4 March 2024 with ground home education
    When it is judged as at 31 March 2024
    Then the duty "deletion-return" is <deletion>

    Examples:
      | lacking                     | particulars                                                                   | deletion | once met    |
      | nothing                     | full name and parents_names_and_addresses and emergency telephones and ground | met      | met         |
      | full name                   | parents_names_and_addresses and emergency telephones and ground               | overdue  | outstanding |
      | parents names and addresses | full name and emergency telephones and ground                                 | overdue  | outstanding |
      | emergency telephones        | full name and parents_names_and_addresses and ground                          | overdue  | outstanding |
      | ground                      | full name and parents_names_and_addresses and emergency telephones            | overdue  | outstanding |

  Scenario Outline: by the text of 2016, the new address known: <address>, the new school: <school>
    Given deletion ground met on 4 March 2024 with ground home education
    And the fact new address known is <address>
    And the fact new school known is <school>
    And deletion return on 4 March 2024 with particulars <particulars>
    When it is judged as at 31 March 2024
    Then the duty "deletion-return-once-ground-met" is <once met>
    Given name deleted on 4 March 2024 with ground home education
    When it is judged as at 31 March 2024
    Then the duty "deletion-return" is <deletion>

    Examples:
      | address | school | particulars                                                                                                  | deletion | once met    |
      | yes     | no     | full name and parents_names_and_addresses and emergency telephones and ground                                | overdue  | outstanding |
      | yes     | no     | full name and parents_names_and_addresses and emergency telephones and ground and new address                | met      | met         |
      | no      | yes    | full name and parents_names_and_addresses and emergency telephones and ground                                | overdue  | outstanding |
      | no      | yes    | full name and parents_names_and_addresses and emergency telephones and ground and new school                 | met      | met         |
      | yes     | yes    | full name and parents_names_and_addresses and emergency telephones and ground and new address                | overdue  | outstanding |
      | yes     | yes    | full name and parents_names_and_addresses and emergency telephones and ground and new address and new school | met      | met         |

  Scenario: by the text of 2016, two deletions and two grounds met
    Given deletion ground met on 4 March 2024 with ground home education
    And deletion ground met on 11 March 2024 with ground custody
    When it is judged as at 31 March 2024
    Then the duty "deletion-return-once-ground-met" arose 2 times
    Given name deleted on 4 March 2024 with ground home education
    And name deleted on 11 March 2024 with ground custody
    When it is judged as at 31 March 2024
    Then the duty "deletion-return" arose 2 times

  Scenario Outline: by the regulations of 2024, a return that lacks <lacking>
    Given deletion ground met on 3 March 2025 with ground home education
    And the fact new address known is no
    And the fact new school known is no
    And deletion return on 3 March 2025 with particulars <particulars>
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is <once met>
    Given name deleted on 3 March 2025 with ground home education
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is <deletion>

    Examples:
      | lacking                     | particulars                                                                               | deletion | once met    |
      | nothing                     | full name and address and parents_names_and_addresses and emergency telephones and ground | met      | met         |
      | full name                   | address and parents_names_and_addresses and emergency telephones and ground               | overdue  | outstanding |
      | address                     | full name and parents_names_and_addresses and emergency telephones and ground             | overdue  | outstanding |
      | parents names and addresses | full name and address and emergency telephones and ground                                 | overdue  | outstanding |
      | emergency telephones        | full name and address and parents_names_and_addresses and ground                          | overdue  | outstanding |
      | ground                      | full name and address and parents_names_and_addresses and emergency telephones            | overdue  | outstanding |

  Scenario Outline: by the regulations of 2024, the new address known: <address>, the new school: <school>
    Given deletion ground met on 3 March 2025 with ground home education
    And the fact new address known is <address>
    And the fact new school known is <school>
    And deletion return on 3 March 2025 with particulars <particulars>
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" is <once met>
    Given name deleted on 3 March 2025 with ground home education
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" is <deletion>

    Examples:
      | address | school | particulars                                                                                                              | deletion | once met    |
      | yes     | no     | full name and address and parents_names_and_addresses and emergency telephones and ground                                | overdue  | outstanding |
      | yes     | no     | full name and address and parents_names_and_addresses and emergency telephones and ground and new address                | met      | met         |
      | no      | yes    | full name and address and parents_names_and_addresses and emergency telephones and ground                                | overdue  | outstanding |
      | no      | yes    | full name and address and parents_names_and_addresses and emergency telephones and ground and new school                 | met      | met         |
      | yes     | yes    | full name and address and parents_names_and_addresses and emergency telephones and ground and new address                | overdue  | outstanding |
      | yes     | yes    | full name and address and parents_names_and_addresses and emergency telephones and ground and new address and new school | met      | met         |

  Scenario: by the regulations of 2024, two deletions and two grounds met
    Given deletion ground met on 3 March 2025 with ground home education
    And deletion ground met on 10 March 2025 with ground custody
    When it is judged as at 31 March 2025
    Then the duty "deletion-return-once-ground-met" arose 2 times
    Given name deleted on 3 March 2025 with ground home education
    And name deleted on 10 March 2025 with ground custody
    When it is judged as at 31 March 2025
    Then the duty "deletion-return" arose 2 times

  Scenario Outline: the destination of a pupil is not known, taken off on <day>: <ground>
    Given name deleted on <day> with ground <ground>
    And the fact destination known is no
    When it is judged as at <day>
    Then the duty "lost-pupil-file" is <found>

    Examples:
      | ground                  | day            | found         |
      | moved out of reach      | 4 March 2024   | outstanding   |
      | leave not returned      | 4 March 2024   | outstanding   |
      | twenty days absent      | 4 March 2024   | outstanding   |
      | permanently excluded    | 4 March 2024   | outstanding   |
      | left independent school | 4 March 2024   | outstanding   |
      | none of these           | 4 March 2024   | outstanding   |
      | moved out of reach      | 3 March 2025   | outstanding   |
      | leave not returned      | 3 March 2025   | outstanding   |
      | twenty days absent      | 3 March 2025   | outstanding   |
      | permanently excluded    | 3 March 2025   | outstanding   |
      | left independent school | 3 March 2025   | outstanding   |
      | none of these           | 3 March 2025   | outstanding   |
      | moved out of reach      | 6 October 2025 | outstanding   |
      | leave not returned      | 6 October 2025 | outstanding   |
      | twenty days absent      | 6 October 2025 | outstanding   |
      | permanently excluded    | 6 October 2025 | outstanding   |
      | left independent school | 6 October 2025 | outstanding   |
      | none of these           | 6 October 2025 | outstanding   |
      | died                    | 3 March 2025   | not triggered |
