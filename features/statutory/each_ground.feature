Feature: Each ground for taking a name off, one by one
  Source: the pupil registration regulations of 2006 and of 2024. A name may come off on a ground of the list that is met, and on no other: not
  where another ground is given than the one that is met, not on the ground of an earlier deletion, and not where a part of it is lacking.
  Once a ground is met the name has to come off.

  Background:
    Given a child "A"
    And school days follow example-school-oakfield

  Scenario: registered elsewhere, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground registered elsewhere
    And the fact registered at another school is yes
    And the fact dual registration agreed is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-registered-elsewhere" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: registered elsewhere, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact registered at another school is yes
    And the fact dual registration agreed is no
    And name deleted on Tue 30 April 2024 with ground registered elsewhere
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: registered elsewhere, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground registered elsewhere
    And name entered on 6 March 2024
    And the fact registered at another school is yes
    And the fact dual registration agreed is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-registered-elsewhere" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: registered elsewhere, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact registered at another school is no
    And the fact dual registration agreed is no
    And name deleted on Tue 30 April 2024 with ground registered elsewhere
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: registered elsewhere, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground registered elsewhere
    And the fact registered at another school is yes
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-registered-elsewhere" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: registered elsewhere, by the regulations of 2024: met, and taken off on it
    Given the fact registered at another school is yes
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    And name deleted on Mon 31 March 2025 with ground registered elsewhere
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: registered elsewhere, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground registered elsewhere
    And name entered on 5 March 2025
    And the fact registered at another school is yes
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-registered-elsewhere" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: registered elsewhere, by the regulations of 2024: given, and a part of it is lacking
    Given the fact registered at another school is no
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And the fact dual registration agreed is no
    And name deleted on Mon 31 March 2025 with ground registered elsewhere
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground nursery ended
    And the fact admitted for nursery is yes
    And the fact moved up from nursery is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-nursery-ended" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: nursery ended, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact admitted for nursery is yes
    And the fact moved up from nursery is no
    And name deleted on Tue 30 April 2024 with ground nursery ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: nursery ended, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground nursery ended
    And name entered on 6 March 2024
    And the fact admitted for nursery is yes
    And the fact moved up from nursery is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-nursery-ended" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: nursery ended, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact admitted for nursery is yes
    And the fact moved up from nursery is yes
    And name deleted on Tue 30 April 2024 with ground nursery ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: nursery ended, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground nursery ended
    And the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-nursery-ended" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: nursery ended, by the regulations of 2024: met, and taken off on it
    Given the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground nursery ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: nursery ended, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground nursery ended
    And name entered on 5 March 2025
    And the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-nursery-ended" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: nursery ended, by the regulations of 2024: given, and a part of it is lacking
    Given the fact admitted for nursery is yes
    And the fact nursery completed is yes
    And the fact moved up from nursery is yes
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground nursery ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground dual registration ended
    And the fact registered at another school is yes
    And the fact ceased to attend is yes
    And other schools consented on 4 March 2024
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-dual-registration-ended" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact registered at another school is yes
    And the fact ceased to attend is yes
    And other schools consented on 4 March 2024
    And name deleted on Tue 30 April 2024 with ground dual registration ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground dual registration ended
    And name entered on 6 March 2024
    And the fact registered at another school is yes
    And the fact ceased to attend is yes
    And other schools consented on 4 March 2024
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-dual-registration-ended" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: dual registration ended, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact registered at another school is no
    And the fact ceased to attend is yes
    And other schools consented on 4 March 2024
    And name deleted on Tue 30 April 2024 with ground dual registration ended
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: dual registration ended, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground dual registration ended
    And the fact registered at another school is yes
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-dual-registration-ended" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: dual registration ended, by the regulations of 2024: met, and taken off on it
    Given the fact registered at another school is yes
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: dual registration ended, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground dual registration ended
    And name entered on 5 March 2025
    And the fact registered at another school is yes
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-dual-registration-ended" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: dual registration ended, by the regulations of 2024: given, and a part of it is lacking
    Given the fact registered at another school is no
    And the fact expected to attend again is no
    And other schools consented on 3 March 2025
    And the fact order names this school is no
    And the fact mobile child at main school is no
    And name deleted on Mon 31 March 2025 with ground dual registration ended
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order replaced, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given attendance order amended on 4 March 2024
    And the fact order names this school is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-order-replaced" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: order replaced, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given attendance order amended on 4 March 2024
    And the fact order names this school is no
    And name deleted on Tue 30 April 2024 with ground order replaced
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: order replaced, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground order replaced
    And name entered on 6 March 2024
    And attendance order amended on 4 March 2024
    And the fact order names this school is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-order-replaced" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: order replaced, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given attendance order amended on 4 March 2024
    And the fact order names this school is yes
    And name deleted on Tue 30 April 2024 with ground order replaced
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order replaced, by the regulations of 2024: met, and the name still there
    Given attendance order amended on 3 March 2025
    And the fact order names this school is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-order-replaced" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: order replaced, by the regulations of 2024: met, and taken off on it
    Given attendance order amended on 3 March 2025
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground order replaced
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: order replaced, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground order replaced
    And name entered on 5 March 2025
    And attendance order amended on 3 March 2025
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-order-replaced" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: order replaced, by the regulations of 2024: given, and a part of it is lacking
    Given attendance order amended on 3 March 2025
    And the fact order names this school is yes
    And name deleted on Mon 31 March 2025 with ground order replaced
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order revoked, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given attendance order revoked on 4 March 2024 with because educated otherwise
    And the fact order names this school is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-order-revoked" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: order revoked, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given attendance order revoked on 4 March 2024 with because educated otherwise
    And the fact order names this school is no
    And name deleted on Tue 30 April 2024 with ground order revoked
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: order revoked, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground order revoked
    And name entered on 6 March 2024
    And attendance order revoked on 4 March 2024 with because educated otherwise
    And the fact order names this school is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-order-revoked" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: order revoked, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given attendance order revoked on 4 March 2024 with because educated otherwise
    And the fact order names this school is yes
    And name deleted on Tue 30 April 2024 with ground order revoked
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: order revoked, by the regulations of 2024: met, and the name still there
    Given attendance order revoked on 3 March 2025 with because educated otherwise
    And the fact order names this school is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-order-revoked" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: order revoked, by the regulations of 2024: met, and taken off on it
    Given attendance order revoked on 3 March 2025 with because educated otherwise
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground order revoked
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: order revoked, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground order revoked
    And name entered on 5 March 2025
    And attendance order revoked on 3 March 2025 with because educated otherwise
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-order-revoked" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: order revoked, by the regulations of 2024: given, and a part of it is lacking
    Given attendance order revoked on 3 March 2025 with because educated otherwise
    And the fact order names this school is yes
    And name deleted on Mon 31 March 2025 with ground order revoked
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: home education, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given home education notice on 4 March 2024
    And the fact ceased to attend is yes
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-home-education" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: home education, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given home education notice on 4 March 2024
    And the fact ceased to attend is yes
    And name deleted on Tue 30 April 2024 with ground home education
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: home education, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground home education
    And name entered on 6 March 2024
    And home education notice on 4 March 2024
    And the fact ceased to attend is yes
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-home-education" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: home education, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given oral home education intention on 4 March 2024
    And the fact ceased to attend is yes
    And name deleted on Tue 30 April 2024 with ground home education
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: home education, by the regulations of 2024: met, and the name still there
    Given home education notice on 3 March 2025
    And the fact last day in notice is 3 March 2025
    And the fact order names this school is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-home-education" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: home education, by the regulations of 2024: met, and taken off on it
    Given home education notice on 3 March 2025
    And the fact last day in notice is 3 March 2025
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground home education
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: home education, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground home education
    And name entered on 5 March 2025
    And home education notice on 3 March 2025
    And the fact last day in notice is 3 March 2025
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-home-education" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: home education, by the regulations of 2024: given, and a part of it is lacking
    Given oral home education intention on 3 March 2025
    And the fact last day in notice is 3 March 2025
    And the fact order names this school is no
    And name deleted on Mon 31 March 2025 with ground home education
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground moved out of reach
    And the fact boarder is no
    And the fact ceased to attend is yes
    And the fact lives within reach is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-moved-out-of-reach" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact boarder is no
    And the fact ceased to attend is yes
    And the fact lives within reach is no
    And name deleted on Tue 30 April 2024 with ground moved out of reach
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground moved out of reach
    And name entered on 6 March 2024
    And the fact boarder is no
    And the fact ceased to attend is yes
    And the fact lives within reach is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-moved-out-of-reach" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: moved out of reach, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact boarder is no
    And the fact ceased to attend is yes
    And the fact lives within reach is yes
    And name deleted on Tue 30 April 2024 with ground moved out of reach
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: moved out of reach, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground moved out of reach
    And the fact boarder is no
    And the fact lives within reach is no
    And the fact expected to attend again is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-moved-out-of-reach" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: moved out of reach, by the regulations of 2024: met, and taken off on it
    Given the fact boarder is no
    And the fact lives within reach is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground moved out of reach
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: moved out of reach, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground moved out of reach
    And name entered on 5 March 2025
    And the fact boarder is no
    And the fact lives within reach is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-moved-out-of-reach" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: moved out of reach, by the regulations of 2024: given, and a part of it is lacking
    Given the fact boarder is no
    And the fact lives within reach is yes
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground moved out of reach
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-leave-not-returned" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    And name deleted on Tue 30 April 2024 with ground leave not returned
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground leave not returned
    And name entered on 6 March 2024
    And leave granted on 18 March 2024
    And the fact leave ended is 12 April 2024
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And attendance recorded as present from 8 January 2024 to 15 March 2024
    And attendance recorded as authorised from 18 March 2024 to 12 April 2024
    And absence without permission from 15 April 2024 on
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-leave-not-returned" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: leave not returned, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
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

  Scenario: leave not returned, by the regulations of 2024: met, and the name still there
    Given leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leave-not-returned" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: leave not returned, by the regulations of 2024: met, and taken off on it
    Given leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    And name deleted on Mon 31 March 2025 with ground leave not returned
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: leave not returned, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground leave not returned
    And name entered on 5 March 2025
    And leave granted on 10 February 2025
    And the fact leave ended is 28 February 2025
    And the fact attended since leave is no
    And the fact hindrance believed is no
    And joint enquiries made on 13 March 2025 with outcome not found
    And attendance recorded as present from 6 January 2025 to 7 February 2025
    And attendance recorded as authorised from 10 February 2025 to 28 February 2025
    And absence without permission from 3 March 2025 on
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leave-not-returned" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: leave not returned, by the regulations of 2024: given, and a part of it is lacking
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

  Scenario: twenty days absent, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given absence without permission from 26 February 2024 on
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-twenty-days-absent" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: twenty days absent, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given absence without permission from 26 February 2024 on
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And name deleted on Tue 30 April 2024 with ground twenty days absent
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: twenty days absent, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground twenty days absent
    And name entered on 6 March 2024
    And absence without permission from 26 February 2024 on
    And the fact hindrance believed is no
    And joint enquiries made on 25 April 2024 with outcome not found
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-twenty-days-absent" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: twenty days absent, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given absence without permission from 26 February 2024 on
    And the fact hindrance believed is yes
    And joint enquiries made on 25 April 2024 with outcome not found
    And name deleted on Tue 30 April 2024 with ground twenty days absent
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: twenty days absent, by the regulations of 2024: met, and the name still there
    Given absence without permission from 3 March 2025 on
    And the fact hindrance believed is no
    And joint enquiries made on 26 March 2025 with outcome not found
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-twenty-days-absent" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: twenty days absent, by the regulations of 2024: met, and taken off on it
    Given absence without permission from 3 March 2025 on
    And the fact hindrance believed is no
    And joint enquiries made on 26 March 2025 with outcome not found
    And name deleted on Mon 31 March 2025 with ground twenty days absent
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: twenty days absent, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground twenty days absent
    And name entered on 5 March 2025
    And absence without permission from 3 March 2025 on
    And the fact hindrance believed is no
    And joint enquiries made on 26 March 2025 with outcome not found
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-twenty-days-absent" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: twenty days absent, by the regulations of 2024: given, and a part of it is lacking
    Given absence without permission from 3 March 2025 on
    And the fact hindrance believed is yes
    And joint enquiries made on 26 March 2025 with outcome not found
    And name deleted on Mon 31 March 2025 with ground twenty days absent
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: certified unfit, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given certified unfit for school on 4 March 2024
    And the fact means to stay after school age is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-certified-unfit" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: certified unfit, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given certified unfit for school on 4 March 2024
    And the fact means to stay after school age is no
    And name deleted on Tue 30 April 2024 with ground certified unfit
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: certified unfit, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground certified unfit
    And name entered on 6 March 2024
    And certified unfit for school on 4 March 2024
    And the fact means to stay after school age is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-certified-unfit" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: certified unfit, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given certified unfit for school on 4 March 2024
    And the fact means to stay after school age is yes
    And name deleted on Tue 30 April 2024 with ground certified unfit
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground custody
    And the fact detained by final order is yes
    And the fact detention months ordered is 8
    And the fact expected back after detention is no
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-custody" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: custody, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact detained by final order is yes
    And the fact detention months ordered is 8
    And the fact expected back after detention is no
    And name deleted on Tue 30 April 2024 with ground custody
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: custody, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground custody
    And name entered on 6 March 2024
    And the fact detained by final order is yes
    And the fact detention months ordered is 8
    And the fact expected back after detention is no
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-custody" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: custody, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact detained by final order is yes
    And the fact detention months ordered is 8
    And the fact expected back after detention is yes
    And name deleted on Tue 30 April 2024 with ground custody
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: custody, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground custody
    And the fact detained under sentence is yes
    And the fact expected to attend again is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-custody" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: custody, by the regulations of 2024: met, and taken off on it
    Given the fact detained under sentence is yes
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground custody
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: custody, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground custody
    And name entered on 5 March 2025
    And the fact detained under sentence is yes
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-custody" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: custody, by the regulations of 2024: given, and a part of it is lacking
    Given the fact detained under sentence is no
    And the fact expected to attend again is no
    And name deleted on Mon 31 March 2025 with ground custody
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: died, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground died
    And the fact has died is yes
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-died" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: died, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact has died is yes
    And name deleted on Tue 30 April 2024 with ground died
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: died, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground died
    And name entered on 6 March 2024
    And the fact has died is yes
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-died" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: died, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact has died is no
    And name deleted on Tue 30 April 2024 with ground died
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: died, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground died
    And the fact has died is yes
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-died" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: died, by the regulations of 2024: met, and taken off on it
    Given the fact has died is yes
    And name deleted on Mon 31 March 2025 with ground died
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: died, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground died
    And name entered on 5 March 2025
    And the fact has died is yes
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-died" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: died, by the regulations of 2024: given, and a part of it is lacking
    Given the fact has died is no
    And name deleted on Mon 31 March 2025 with ground died
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leaves after school age, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground leaves after school age
    And the fact over school age when school next meets is yes
    And the fact said will leave is yes
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-leaves-after-school-age" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: leaves after school age, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact over school age when school next meets is yes
    And the fact said will leave is yes
    And name deleted on Tue 30 April 2024 with ground leaves after school age
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: leaves after school age, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground leaves after school age
    And name entered on 6 March 2024
    And the fact over school age when school next meets is yes
    And the fact said will leave is yes
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-leaves-after-school-age" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: leaves after school age, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact over school age when school next meets is no
    And the fact said will leave is yes
    And name deleted on Tue 30 April 2024 with ground leaves after school age
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: leaves after school age, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground leaves after school age
    And the fact over school age when school next meets is yes
    And the fact continues into sixth form is no
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leaves-after-school-age" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: leaves after school age, by the regulations of 2024: met, and taken off on it
    Given the fact over school age when school next meets is yes
    And the fact continues into sixth form is no
    And name deleted on Mon 31 March 2025 with ground leaves after school age
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: leaves after school age, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground leaves after school age
    And name entered on 5 March 2025
    And the fact over school age when school next meets is yes
    And the fact continues into sixth form is no
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-leaves-after-school-age" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: leaves after school age, by the regulations of 2024: given, and a part of it is lacking
    Given the fact over school age when school next meets is no
    And the fact continues into sixth form is no
    And name deleted on Mon 31 March 2025 with ground leaves after school age
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground boarding fees unpaid
    And the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-boarding-fees-unpaid" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And name deleted on Tue 30 April 2024 with ground boarding fees unpaid
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground boarding fees unpaid
    And name entered on 6 March 2024
    And the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-boarding-fees-unpaid" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: boarding fees unpaid, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is no
    And name deleted on Tue 30 April 2024 with ground boarding fees unpaid
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: boarding fees unpaid, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground boarding fees unpaid
    And the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-boarding-fees-unpaid" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: boarding fees unpaid, by the regulations of 2024: met, and taken off on it
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And name deleted on Mon 31 March 2025 with ground boarding fees unpaid
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: boarding fees unpaid, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground boarding fees unpaid
    And name entered on 5 March 2025
    And the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is yes
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-boarding-fees-unpaid" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: boarding fees unpaid, by the regulations of 2024: given, and a part of it is lacking
    Given the fact boarder is yes
    And the fact at state funded school is yes
    And the fact boarding fees unpaid is no
    And name deleted on Mon 31 March 2025 with ground boarding fees unpaid
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: left independent school, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground left independent school
    And the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-left-independent-school" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: left independent school, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    And name deleted on Tue 30 April 2024 with ground left independent school
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: left independent school, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground left independent school
    And name entered on 6 March 2024
    And the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-left-independent-school" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: left independent school, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is no
    And name deleted on Tue 30 April 2024 with ground left independent school
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: left independent school, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground left independent school
    And the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-left-independent-school" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: left independent school, by the regulations of 2024: met, and taken off on it
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    And name deleted on Mon 31 March 2025 with ground left independent school
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: left independent school, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground left independent school
    And name entered on 5 March 2025
    And the fact at state funded school is no
    And the fact has ceased to be a pupil is yes
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-left-independent-school" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: left independent school, by the regulations of 2024: given, and a part of it is lacking
    Given the fact at state funded school is no
    And the fact has ceased to be a pupil is no
    And name deleted on Mon 31 March 2025 with ground left independent school
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: permanently excluded, by the regulations of 2006, as they stood in 2024: met, and the name still there
    Given deletion foreseen on 4 March 2024 with ground permanently excluded
    And the fact excluded for good is yes
    And the fact exclusion final is yes
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-permanently-excluded" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: permanently excluded, by the regulations of 2006, as they stood in 2024: met, and taken off on it
    Given the fact excluded for good is yes
    And the fact exclusion final is yes
    And name deleted on Tue 30 April 2024 with ground permanently excluded
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: permanently excluded, by the regulations of 2006, as they stood in 2024: met, and taken off without it a second time
    Given name deleted on 5 March 2024 with ground permanently excluded
    And name entered on 6 March 2024
    And the fact excluded for good is yes
    And the fact exclusion final is yes
    And name deleted on Tue 30 April 2024 with ground none of these
    When it is judged as at Tue 30 April 2024
    Then the definition "ground-permanently-excluded" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Tue 30 April 2024

  Scenario: permanently excluded, by the regulations of 2006, as they stood in 2024: given, and a part of it is lacking
    Given the fact excluded for good is yes
    And the fact exclusion final is no
    And name deleted on Tue 30 April 2024 with ground permanently excluded
    When it is judged as at Tue 30 April 2024
    Then the prohibition "no-deletion-without-ground" is violated

  Scenario: permanently excluded, by the regulations of 2024: met, and the name still there
    Given deletion foreseen on 3 March 2025 with ground permanently excluded
    And the fact excluded for good is yes
    And the fact exclusion final is yes
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-permanently-excluded" holds
    And the duty "name-off-once-ground-met" is outstanding

  Scenario: permanently excluded, by the regulations of 2024: met, and taken off on it
    Given the fact excluded for good is yes
    And the fact exclusion final is yes
    And name deleted on Mon 31 March 2025 with ground permanently excluded
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is complied with

  Scenario: permanently excluded, by the regulations of 2024: met, and taken off without it a second time
    Given name deleted on 4 March 2025 with ground permanently excluded
    And name entered on 5 March 2025
    And the fact excluded for good is yes
    And the fact exclusion final is yes
    And name deleted on Mon 31 March 2025 with ground none of these
    When it is judged as at Mon 31 March 2025
    Then the definition "ground-permanently-excluded" holds
    And the prohibition "no-deletion-without-ground" is violated by the act of Mon 31 March 2025

  Scenario: permanently excluded, by the regulations of 2024: given, and a part of it is lacking
    Given the fact excluded for good is yes
    And the fact exclusion final is no
    And name deleted on Mon 31 March 2025 with ground permanently excluded
    When it is judged as at Mon 31 March 2025
    Then the prohibition "no-deletion-without-ground" is violated
