Feature: Every part of a ground for taking a name off
  Source: the pupil registration regulations of 2006 and of 2024. A ground is met only if all its parts are. In each scenario all of them are
  so but one, and the name is taken off on that ground all the same.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield

  Scenario: registered elsewhere, by the regulations of 2006, as they stood in 2024: registered at another school is no
    Given the fact registered at another school is no
    And the fact dual registration agreed is no
    And name deleted on Tue 30 April 2024 with ground registered elsewhere
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: registered elsewhere, by the regulations of 2006, as they stood in 2024: dual registration agreed is yes
    Given the fact registered at another school is yes
    And the fact dual registration agreed is yes
    And name deleted on Tue 30 April 2024 with ground registered elsewhere
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: registered elsewhere, by the regulations of 2024: registered at another school is no
    Given the fact registered at another school is no
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    And name deleted on Mon 31 March 2025 with ground registered elsewhere
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: registered elsewhere, by the regulations of 2024: order names this school is yes
    Given the fact registered at another school is yes
    And the fact order names this school is yes
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    And name deleted on Mon 31 March 2025 with ground registered elsewhere
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: registered elsewhere, by the regulations of 2024: mobile child at main school is yes
    Given the fact registered at another school is yes
    And the fact order names this school is no
    And the fact mobile child at main school is yes
    And the fact dual registration agreed is no
    And name deleted on Mon 31 March 2025 with ground registered elsewhere
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: registered elsewhere, by the regulations of 2024: dual registration agreed is yes
    Given the fact registered at another school is yes
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is yes
    And name deleted on Mon 31 March 2025 with ground registered elsewhere
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2006, as they stood in 2024: admitted for nursery is no
    Given the fact admitted for nursery is no
    And the fact moved up from nursery is no
    And name deleted on Tue 30 April 2024 with ground nursery ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2006, as they stood in 2024: moved up from nursery is yes
    Given the fact admitted for nursery is yes
    And the fact moved up from nursery is yes
    And name deleted on Tue 30 April 2024 with ground nursery ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2024: admitted for nursery is no
    Given the fact admitted for nursery is no
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground nursery ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2024: nursery completed is no
    Given the fact admitted for nursery is yes
    And the fact nursery completed is no
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground nursery ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2024: moved up from nursery is yes
    Given the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is yes
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground nursery ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2024: expected to attend again is yes
    Given the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is yes
    And name deleted on Mon 31 March 2025 with ground nursery ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: other schools consented is not in the file
    Given the fact registered at another school is yes
    And the fact ceased to attend is yes
    And name deleted on Tue 30 April 2024 with ground dual registration ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: registered at another school is no
    Given the fact registered at another school is no
    And the fact ceased to attend is yes
    And other schools consented on 4 March 2024
    And name deleted on Tue 30 April 2024 with ground dual registration ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: ceased to attend is no
    Given the fact registered at another school is yes
    And the fact ceased to attend is no
    And other schools consented on 4 March 2024
    And name deleted on Tue 30 April 2024 with ground dual registration ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2024: other schools consented is not in the file
    Given the fact registered at another school is yes
    And the fact expected to attend again is no
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2024: registered at another school is no
    Given the fact registered at another school is no
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2024: expected to attend again is yes
    Given the fact registered at another school is yes
    And the fact expected to attend again is yes
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2024: order names this school is yes
    Given the fact registered at another school is yes
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is yes
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2024: mobile child at main school is yes
    Given the fact registered at another school is yes
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is yes
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order replaced, by the regulations of 2006, as they stood in 2024: attendance order amended is not in the file
    Given the fact order names this school is no
    And name deleted on Tue 30 April 2024 with ground order replaced
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order replaced, by the regulations of 2024: attendance order amended is not in the file
    Given the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground order replaced
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order revoked, by the regulations of 2006, as they stood in 2024: attendance order revoked is not in the file
    Given the fact order names this school is no
    And name deleted on Tue 30 April 2024 with ground order revoked
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order revoked, by the regulations of 2024: attendance order revoked is not in the file
    Given the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground order revoked
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: home education, by the regulations of 2006, as they stood in 2024: home education notice is not in the file
    Given the fact ceased to attend is yes
    And name deleted on Tue 30 April 2024 with ground home education
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: home education, by the regulations of 2024: home education notice is not in the file
    Given the fact last day in notice is 3 March 2025
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground home education
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: boarder is yes
    Given the fact boarder is yes
    And the fact ceased to attend is yes
    And the fact lives within reach is no
    And name deleted on Tue 30 April 2024 with ground moved out of reach
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: ceased to attend is no
    Given the fact boarder is no
    And the fact ceased to attend is no
    And the fact lives within reach is no
    And name deleted on Tue 30 April 2024 with ground moved out of reach
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: lives within reach is yes
    Given the fact boarder is no
    And the fact ceased to attend is yes
    And the fact lives within reach is yes
    And name deleted on Tue 30 April 2024 with ground moved out of reach
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2024: boarder is yes
    Given the fact boarder is yes
    And the fact lives within reach is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground moved out of reach
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2024: lives within reach is yes
    Given the fact boarder is no
    And the fact lives within reach is yes
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground moved out of reach
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2024: expected to attend again is yes
    Given the fact boarder is no
    And the fact lives within reach is no
    And the fact expected to attend again is yes
    And name deleted on Mon 31 March 2025 with ground moved out of reach
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: leave granted is not in the file
    Given the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    And name deleted on Tue 30 April 2024 with ground leave not returned
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: joint enquiries made is not in the file
    Given leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    And name deleted on Tue 30 April 2024 with ground leave not returned
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: attended since leave is yes
    Given leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is yes
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    And name deleted on Tue 30 April 2024 with ground leave not returned
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: hindrance believed is yes
    Given leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is yes
    And joint enquiries made on 25 April 2024 with outcome not found
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    And name deleted on Tue 30 April 2024 with ground leave not returned
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2024: leave granted is not in the file
    Given the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    And name deleted on Mon 31 March 2025 with ground leave not returned
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2024: joint enquiries made is not in the file
    Given leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    And name deleted on Mon 31 March 2025 with ground leave not returned
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2024: attended since leave is yes
    Given leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is yes
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    And name deleted on Mon 31 March 2025 with ground leave not returned
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2024: hindrance believed is yes
    Given leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is yes
    And joint enquiries made on 13 March 2025 with outcome not found
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    And name deleted on Mon 31 March 2025 with ground leave not returned
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: twenty days absent, by the regulations of 2006, as they stood in 2024: joint enquiries made is not in the file
    Given absence without permission from 26 February 2024 on
    And the fact hindrance believed is no
    And name deleted on Tue 30 April 2024 with ground twenty days absent
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: twenty days absent, by the regulations of 2024: joint enquiries made is not in the file
    Given absence without permission from 3 March 2025 on
    And the fact hindrance believed is no
    And name deleted on Mon 31 March 2025 with ground twenty days absent
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: certified unfit, by the regulations of 2006, as they stood in 2024: certified unfit for school is not in the file
    Given the fact means to stay after school age is no
    And name deleted on Tue 30 April 2024 with ground certified unfit
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2006, as they stood in 2024: detained by final order is no
    Given the fact detained by final order is no
    And the fact detention months ordered is 8
    And the fact expected back after detention is no
    And name deleted on Tue 30 April 2024 with ground custody
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2006, as they stood in 2024: detention months ordered is 3
    Given the fact detained by final order is yes
    And the fact detention months ordered is 3
    And the fact expected back after detention is no
    And name deleted on Tue 30 April 2024 with ground custody
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2006, as they stood in 2024: expected back after detention is yes
    Given the fact detained by final order is yes
    And the fact detention months ordered is 8
    And the fact expected back after detention is yes
    And name deleted on Tue 30 April 2024 with ground custody
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2024: detained under sentence is no
    Given the fact detained under sentence is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground custody
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2024: expected to attend again is yes
    Given the fact detained under sentence is yes
    And the fact expected to attend again is yes
    And name deleted on Mon 31 March 2025 with ground custody
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leaves after school age, by the regulations of 2006, as they stood in 2024: over school age when school next meets is no
    Given the fact over school age when school next meets is no
    And the fact said will leave is yes
    And the fact fails sixth form entry is no
    And name deleted on Tue 30 April 2024 with ground leaves after school age
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leaves after school age, by the regulations of 2006, as they stood in 2024: said will leave is no
    Given the fact over school age when school next meets is yes
    And the fact said will leave is no
    And the fact fails sixth form entry is no
    And name deleted on Tue 30 April 2024 with ground leaves after school age
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leaves after school age, by the regulations of 2024: over school age when school next meets is no
    Given the fact over school age when school next meets is no
    And the fact continues into sixth form is no
    And name deleted on Mon 31 March 2025 with ground leaves after school age
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leaves after school age, by the regulations of 2024: continues into sixth form is yes
    Given the fact over school age when school next meets is yes
    And the fact continues into sixth form is yes
    And name deleted on Mon 31 March 2025 with ground leaves after school age
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: boarder is no
    Given the fact boarder is no
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And name deleted on Tue 30 April 2024 with ground boarding fees unpaid
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: at state funded school is no
    Given the fact boarder is yes
    And the fact at state funded school is no
    And the fact boarding fees unpaid is yes
    And name deleted on Tue 30 April 2024 with ground boarding fees unpaid
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: boarding fees unpaid is no
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is no
    And name deleted on Tue 30 April 2024 with ground boarding fees unpaid
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2024: boarder is no
    Given the fact boarder is no
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And name deleted on Mon 31 March 2025 with ground boarding fees unpaid
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2024: at state funded school is no
    Given the fact boarder is yes
    And the fact at state funded school is no
    And the fact boarding fees unpaid is yes
    And name deleted on Mon 31 March 2025 with ground boarding fees unpaid
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2024: boarding fees unpaid is no
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is no
    And name deleted on Mon 31 March 2025 with ground boarding fees unpaid
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: left independent school, by the regulations of 2006, as they stood in 2024: at state funded school is yes
    Given the fact at state funded school is yes
    And the fact has ceased to be a pupil is yes
    And name deleted on Tue 30 April 2024 with ground left independent school
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: left independent school, by the regulations of 2006, as they stood in 2024: has ceased to be a pupil is no
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is no
    And name deleted on Tue 30 April 2024 with ground left independent school
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: left independent school, by the regulations of 2024: at state funded school is yes
    Given the fact at state funded school is yes
    And the fact has ceased to be a pupil is yes
    And name deleted on Mon 31 March 2025 with ground left independent school
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: left independent school, by the regulations of 2024: has ceased to be a pupil is no
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is no
    And name deleted on Mon 31 March 2025 with ground left independent school
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: permanently excluded, by the regulations of 2006, as they stood in 2024: excluded for good is no
    Given the fact excluded for good is no
    And the fact exclusion final is yes
    And name deleted on Tue 30 April 2024 with ground permanently excluded
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: permanently excluded, by the regulations of 2006, as they stood in 2024: exclusion final is no
    Given the fact excluded for good is yes
    And the fact exclusion final is no
    And name deleted on Tue 30 April 2024 with ground permanently excluded
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: permanently excluded, by the regulations of 2024: excluded for good is no
    Given the fact excluded for good is no
    And the fact exclusion final is yes
    And name deleted on Mon 31 March 2025 with ground permanently excluded
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: permanently excluded, by the regulations of 2024: exclusion final is no
    Given the fact excluded for good is yes
    And the fact exclusion final is no
    And name deleted on Mon 31 March 2025 with ground permanently excluded
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated
