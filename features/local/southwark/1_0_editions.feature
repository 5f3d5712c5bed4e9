Feature: Which edition of the protocol counts
  Source: the council's protocol on children missing education, first agreed in April 2015 (taken as the 1st) and amended in September
  2018 (taken as the 1st). What arose under the editions of 2015 and 2016, whose texts are not held, is undetermined; before them there was
  nothing to ask; from 1 September 2018 on the amended text counts. Each scenario is tried on the day before and on the day of each change.

  Scenario Outline: a child is referred
    Given a child "A"
    And the fact home authority is southwark
    And the fact phone number known is yes
    And the fact lead professional known is yes
    And the fact may be in another area is yes
    And the fact address known is yes
    And the sibling "B"
    And referral received on <day>
    When it is judged as at <day>
    Then the duty "check-by-telephone" is <found>
    And the duty "check-of-contacts" is <found>
    And the duty "check-of-housing" is <found>
    And the duty "check-of-rolls" is <found>
    And the duty "check-of-siblings" is <found>
    And the duty "check-with-lead-professional" is <found>
    And the duty "letter-to-parents" is <found>
    And the duty "other-authority-contacted" is <found>
    And the duty "referral-listed" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a child is referred and found at a school
    Given a child "A"
    And the fact home authority is southwark
    And referral received on <day> with from school
    And education confirmed on <day> with arrangement school
    When it is judged as at <day>
    Then the duty "referrer-told" is <found>
    And the duty "systems-amended" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: somebody says where a child is
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And information received on <day> with from parent and says home educated
    And information received on <day> with from parent and says at school
    And rolls checked on <day> with outcome on roll
    And parent replied on <day>
    When it is judged as at <day>
    Then the duty "verify-home-education" is <found>
    And the duty "verify-what-was-said" is <found>
    And the duty "verify-roll" is <found>
    And the duty "verify-reply" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a visit is asked for, and one finds nobody
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And referred for home visit on <day>
    And home visit on <day> with outcome nobody there
    When it is judged as at <day>
    Then the duty "further-checks" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: the search is given up and the case closed
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And efforts exhausted on <day>
    When it is judged as at <day>
    Then the duty "case-closed-when-exhausted" is <found>
    And the duty "lost-pupil-record" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: work with a family is needed
    Given a child "A"
    And the fact home authority is southwark
    And casework needed on <day>
    When it is judged as at <day>
    Then the duty "direct-casework" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a pupil leaves without trace, and the school finds nobody
    Given a child "A"
    And the fact authority of school is southwark
    And pupil believed gone on <day>
    When it is judged as at <day>
    Then the duty "school-enquiries" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a pupil is believed to have gone missing
    Given a child "A"
    And the fact authority of school is southwark
    And pupil gone missing on <day>
    When it is judged as at <day>
    Then the duty "school-follows-missing-procedure" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a name is entered and one taken off
    Given a child "A"
    And the fact authority of school is southwark
    And name entered on <day>
    When it is judged as at <day>
    Then the duty "register-form-every-addition" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a name is entered, and the form has five days
    Given a child "A"
    And the fact authority of school is southwark
    And name entered on <day>
    When it is judged as at <day>
    Then the duty "register-form-added" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |

  Scenario Outline: a name is taken off on a listed ground
    Given a child "A"
    And the fact authority of school is southwark
    And name deleted on <day> with ground home education
    When it is judged as at <day>
    Then the duty "notice-of-listed-deletion" is <found>
    And the duty "register-form-every-removal" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a ground for taking a name off is met, and that is foreseen
    Given a child "A"
    And the fact authority of school is southwark
    And deletion ground met on <day> with ground home education
    And deletion foreseen on <day> with ground home education
    When it is judged as at <day>
    Then the duty "register-form-once-ground-met" is <found>
    And the duty "advance-notice-once-aware" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a name is taken off, and word must have come by then
    Given a child "A"
    And the fact authority of school is southwark
    And name deleted on <day> with ground home education
    When it is judged as at <day>
    Then the duty "register-form-removed" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |

  Scenario Outline: the council has made none of its arrangements
    Given an authority "C"
    And the fact council is southwark
    And the fact fair access text in place is no
    And the fact in year process in place is no
    And the fact referred list kept is no
    And the fact monitoring group exists is no
    And the fact keeping in education procedures is no
    And the fact procedures in place is no
    And the fact named person post is vacant
    And the fact tracking led by is another team
    When it is judged as at <day>
    Then the duty "fair-access-protocol-in-place" is <found>
    And the duty "in-year-process-in-place" is <found>
    And the duty "list-of-referred-kept" is <found>
    And the duty "monitoring-group-kept" is <found>
    And the duty "prevention-procedures-in-place" is <found>
    And the duty "procedures-in-place" is <found>
    And the duty "named-person-in-post" is <found>
    And the duty "tracking-led-by-pupil-access" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | overdue       |

  Scenario Outline: a school has made none of its arrangements
    Given a school "S"
    And the fact school authority is southwark
    And the fact attendance interval agreed is no
    And the fact missing pupil response in place is no
    When it is judged as at <day>
    Then the duty "interval-agreed-with-council" is <found>
    And the duty "missing-pupil-response-in-place" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | overdue       |

  Scenario Outline: a child belongs to several groups at risk
    Given a child "A"
    And the fact home authority is southwark
    And the fact in refuge is yes
    And the fact homeless in temporary home is yes
    And the fact gypsy or traveller is yes
    And the fact youth offending support is yes
    And the fact on roll of alternative provider is yes
    And the fact permanently excluded recorded is yes
    And the fact home education concern is yes
    And the fact new arrival is yes
    And the fact hard to place is yes
    And the fact unaccompanied in asylum is yes
    When it is judged as at <day>
    Then the definition "at-risk-refuge" <found>
    And the definition "at-risk-temporary-home" <found>
    And the definition "at-risk-traveller" <found>
    And the definition "at-risk-youth-offending" <found>
    And the definition "at-risk-alternative-provider" <found>
    And the definition "at-risk-excluded" <found>
    And the definition "at-risk-home-education" <found>
    And the definition "at-risk-new-arrival" <found>
    And the definition "at-risk-asylum" <found>
    And the definition "at-risk-of-missing-education" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: a child is believed to be missing education
    Given a child "A"
    And the fact home authority is southwark
    And referral received on <day>
    When it is judged as at <day>
    Then the definition "believed-missing-education" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: a visit finds nobody
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And home visit on <day> with outcome nobody there
    When it is judged as at <day>
    Then the definition "visit-did-not-settle" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: the council enters that its efforts are exhausted
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And efforts exhausted on <day>
    When it is judged as at <day>
    Then the definition "search-exhausted" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: a pupil is gone, and the enquiries of the school are in vain
    Given a child "A"
    And the fact authority of school is southwark
    And pupil believed gone on <day>
    And school enquiry made on <day> with outcome not found
    When it is judged as at <day>
    Then the definition "left-without-trace" <found>
    And the definition "school-enquiries-failed" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: reports and reviews are counted from a day
    Given an authority "C"
    And the fact council is southwark
    And the fact annual reports since is <day>
    When it is judged as at <day>
    Then the duty "annual-report" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |

  Scenario Outline: reviews are counted from a day
    Given an authority "C"
    And the fact council is southwark
    And the fact reviews since is <day>
    When it is judged as at <day>
    Then the duty "reviews-of-processes" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: the group on exploitation meets
    Given an authority "C"
    And the fact council is southwark
    And exploitation group met on <day>
    When it is judged as at <day>
    Then the duty "exploitation-group-attended" is <found>
    And the duty "checked-before-exploitation-group" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |

  Scenario Outline: a census is taken, and the protocol amended
    Given an authority "C"
    And the fact council is southwark
    And school census taken on <day>
    And protocol amended on <day>
    When it is judged as at <day>
    Then the duty "census-used" is <found>
    And the duty "protocol-handed-out" is <found>
    And the duty "protocol-reviewed-again" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: other people than the protocol names do the work
    Given an authority "C"
    And the fact council is southwark
    And the fact identifying arrangements made is no
    And the fact monitoring group exists is yes
    And the fact monitoring group led by is others
    And the fact named person post is another post
    When it is judged as at <day>
    Then the duty "ways-to-identify" is <found>
    And the duty "monitoring-group-led-by-early-help" is <found>
    And the duty "named-person-is-strategic-manager" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | overdue       |

  Scenario Outline: a school whose head does not have the protocol
    Given a school "S"
    And the fact school authority is southwark
    And the fact head has protocol is no
    When it is judged as at <day>
    Then the duty "head-has-protocol" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a child of school age is on no roll and educated nowhere
    Given a child "A"
    And the fact home authority is southwark
    And the fact date of birth is 15 January 2005
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    And the fact young parent recorded is yes
    And the fact school place delayed is yes
    When it is judged as at <day>
    Then the definition "local-school-age" <found>
    And the definition "missing-education-locally" <found>
    And the definition "missing-education-for-safeguarding" <found>
    And the definition "at-risk-young-parent" <found>
    And the definition "at-risk-waiting-for-place" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: a child is said to be educated at home, which is doubted
    Given a child "A"
    And the fact home authority is southwark
    And the fact home education confirmed is yes
    And the fact home education doubted is yes
    And the fact other support chosen is yes
    And the fact on school roll is yes
    And the fact poor attendance recorded is yes
    And referral received on 3 March 2015
    And education confirmed on <day> with arrangement school
    When it is judged as at <day>
    Then the exception "unsuitable-home-education" <found>
    And the exception "other-support" <found>
    And the definition "at-risk-poor-attendance" <found>
    And the definition "education-found" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: a child is educated at home, which nobody doubts
    Given a child "A"
    And the fact home authority is southwark
    And the fact home education confirmed is yes
    And the fact home education doubted is no
    When it is judged as at <day>
    Then the exception "home-educated-needs-no-place" <found>
    And the exception "home-educated-not-cme" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | holds           |

  Scenario Outline: nothing is the matter with a pupil, who was referred in error
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And referral made in error on 4 March 2015
    And the fact date of birth is 15 January 2005
    And the fact on school roll is yes
    And the fact suitable education otherwise is yes
    And the fact home education doubted is no
    And the fact poor attendance recorded is no
    And the fact judged consistently absent is no
    When it is judged as at <day>
    Then the definition "believed-missing-education" <found>
    And the definition "search-exhausted" <found>
    And the definition "missing-education-locally" <found>
    And the definition "visit-did-not-settle" <found>
    And the definition "cme-for-monitoring" <found>
    And the definition "ready-for-the-figures" <found>
    And the definition "letter-unanswered" <found>
    And the definition "second-letter-unanswered" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | does not hold   |

  Scenario Outline: a pupil is not gone
    Given a child "A"
    And the fact authority of school is southwark
    And the fact on school roll is no
    When it is judged as at <day>
    Then the definition "school-enquiries-failed" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | does not hold   |

  Scenario Outline: a pupil on no roll is not absent from a school
    Given a child "A"
    And the fact authority of school is southwark
    And the fact on school roll is no
    When it is judged as at <day>
    Then the power "may-tell-of-intention-to-remove" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not available |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | not available |

  # The fifth working day after each letter is the day before: 23 March 2015 is a Monday, 22 August 2018 a Wednesday, and Monday 27 August
  # 2018 a bank holiday.
  Scenario Outline: a letter goes unanswered for five working days
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And letter sent on 3 March 2015
    And letter came back on 9 March 2015
    And letter sent on <letter>
    When it is judged as at <day>
    Then the definition "second-letter-unanswered" <found>

    Examples:
      | day              | letter         | found           |
      | 31 March 2015    | 23 March 2015  | does not hold   |
      | 1 April 2015     | 24 March 2015  | is undetermined |
      | 31 August 2018   | 22 August 2018 | is undetermined |
      | 1 September 2018 | 23 August 2018 | holds           |

  Scenario Outline: the only letter goes unanswered for five working days
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And letter sent on <letter>
    When it is judged as at <day>
    Then the definition "letter-unanswered" <found>

    Examples:
      | day              | letter         | found           |
      | 31 March 2015    | 23 March 2015  | does not hold   |
      | 1 April 2015     | 24 March 2015  | is undetermined |
      | 31 August 2018   | 22 August 2018 | is undetermined |
      | 1 September 2018 | 23 August 2018 | holds           |

  Scenario Outline: the referral for a visit is due, as the letter went unanswered
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And letter sent on <letter>
    When it is judged as at <day>
    Then the duty "home-visit-referral" is <found>

    Examples:
      | day              | letter         | found         |
      | 31 March 2015    | 23 March 2015  | not triggered |
      | 1 April 2015     | 24 March 2015  | undetermined  |
      | 31 August 2018   | 22 August 2018 | undetermined  |
      | 1 September 2018 | 23 August 2018 | outstanding   |

  Scenario Outline: the referral for a visit is due without a letter
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And the fact address known is no
    And rolls checked on 4 March 2015 with outcome not on roll
    And contacts checked on 4 March 2015
    And housing checked on <day>
    When it is judged as at <day>
    Then the duty "home-visit-referral-without-letter" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a visit is asked for, and the case closed
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And referred for home visit on <day>
    And case closed on <day>
    When it is judged as at <day>
    Then the duty "outcome-listed" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a visit is asked for, and not made yet
    Given a child "A"
    And the fact home authority is southwark
    And referral received on 3 March 2015
    And referred for home visit on <day>
    When it is judged as at <day>
    Then the duty "home-visit" is <found>
    And the duty "visit-allocated" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a child is referred of whom social care and the school know
    Given a child "A"
    And the fact home authority is southwark
    And referral received on <day>
    And the fact open to social care is yes
    And the fact on school roll is yes
    And the fact poor attendance found is yes
    And the fact school arrangement is maintained
    When it is judged as at <day>
    Then the duty "social-worker-told" is <found>
    And the duty "support-by-welfare-officer" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: the whereabouts of a child of whom there were concerns remain unknown
    Given a child "A"
    And the fact home authority is southwark
    And the fact earlier safeguarding concerns is yes
    And referral received on 3 March 2015
    And efforts exhausted on <day>
    When it is judged as at <day>
    Then the duty "hub-assesses-risk" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a child of whom there was a concern is referred
    Given a child "A"
    And the fact home authority is southwark
    And concern noted on <eve> with kind other harm
    And referral received on <day>
    When it is judged as at <day>
    Then the duty "earlier-concern-considered" is <found>

    Examples:
      | day              | eve            | found         |
      | 31 March 2015    | 30 March 2015  | not triggered |
      | 1 April 2015     | 31 March 2015  | undetermined  |
      | 31 August 2018   | 30 August 2018 | undetermined  |
      | 1 September 2018 | 31 August 2018 | outstanding   |

  Scenario Outline: there is a concern about a child who misses education
    Given a child "A"
    And the fact home authority is southwark
    And the fact date of birth is 15 January 2005
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    And concern noted on <day> with kind sexual exploitation
    When it is judged as at <day>
    Then the duty "hub-referral-considered" is <found>
    And the duty "exploitation-protocol-followed" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: there is a concern about extremism
    Given a child "A"
    And the fact home authority is southwark
    And the fact date of birth is 15 January 2005
    And the fact on school roll is no
    And the fact suitable education otherwise is no
    And concern noted on <day> with kind extremism
    And went missing on <day>
    When it is judged as at <day>
    Then the duty "extremism-guidance-followed" is <found>
    And the duty "missing-from-home-protocol-followed" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a decision on the education of a child is made, and nobody heard the parents
    Given a child "A"
    And the fact home authority is southwark
    And education judged on <day>
    When it is judged as at <day>
    Then the duty "parents-heard" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |

  Scenario Outline: a child comes off the roll, and the parents want no place
    Given a child "A"
    And the fact home authority is southwark
    And the fact date of birth is 15 January 2005
    And the fact suitable education otherwise is no
    And the fact on school roll is yes until <eve>
    And the fact on school roll is no from <day>
    And the fact parents decline admissions is yes
    When it is judged as at <day>
    Then the duty "back-into-full-time-education" is <found>
    And the duty "support-by-admissions" is <found>
    And the duty "follow-up-by-early-help" is <found>

    Examples:
      | day              | eve            | found         |
      | 31 March 2015    | 30 March 2015  | not triggered |
      | 1 April 2015     | 31 March 2015  | undetermined  |
      | 31 August 2018   | 30 August 2018 | undetermined  |
      | 1 September 2018 | 31 August 2018 | outstanding   |

  Scenario Outline: a child comes into a group at risk
    Given a child "A"
    And the fact home authority is southwark
    And the fact in refuge is no until <eve>
    And the fact in refuge is yes from <day>
    When it is judged as at <day>
    Then the duty "taken-up-by-monitoring-group" is <found>

    Examples:
      | day              | eve            | found         |
      | 31 March 2015    | 30 March 2015  | not triggered |
      | 1 April 2015     | 31 March 2015  | undetermined  |
      | 31 August 2018   | 30 August 2018 | undetermined  |
      | 1 September 2018 | 31 August 2018 | outstanding   |

  Scenario Outline: a child educated at home is entered as missing education
    Given a child "A"
    And the fact home authority is southwark
    And the fact home education confirmed is yes
    And referral received on 3 March 2015
    And classified cme on <day>
    When it is judged as at <day>
    Then the prohibition "home-educated-not-entered" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | violated      |

  Scenario Outline: a child is entered as missing education, where grounds to doubt are enough
    Given a child "A"
    And the fact home authority is southwark
    And the reading unsuitable-home-education is enough_by_itself
    And the fact home education doubted is yes
    And referral received on 3 March 2015
    And classified cme on <day>
    When it is judged as at <day>
    Then the prohibition "cme-not-before" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | complied      |

  Scenario Outline: a school is concerned about a pupil on its roll
    Given a child "A"
    And the fact authority of school is southwark
    And the fact on school roll is yes
    And the fact full time education doubted is no until <eve>
    And the fact full time education doubted is yes from <day>
    And the fact more services may be needed is yes
    When it is judged as at <day>
    Then the duty "concern-told-to-early-help" is <found>
    And the duty "caf-where-more-is-needed" is <found>

    Examples:
      | day              | eve            | found         |
      | 31 March 2015    | 30 March 2015  | not triggered |
      | 1 April 2015     | 31 March 2015  | undetermined  |
      | 31 August 2018   | 30 August 2018 | undetermined  |
      | 1 September 2018 | 31 August 2018 | outstanding   |

  Scenario Outline: a pupil is gone, the enquiries are in vain, and the school fears for the child
    Given a child "A"
    And the fact authority of school is southwark
    And the fact school fears for safety is yes
    And pupil believed gone on <day>
    And school enquiry made on <day> with outcome not found
    When it is judged as at <day>
    Then the duty "school-considers-hub" is <found>
    And the duty "school-says-what-was-checked" is <found>
    And the duty "school-tells-early-help" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a name is taken off for custody
    Given a child "A"
    And the fact authority of school is southwark
    And the fact custody months ordered is 8
    And the fact custody order final is yes
    And the fact return after custody expected is no
    And name deleted on <day> with ground custody
    When it is judged as at <day>
    Then the duty "notice-of-deletion-in-custody" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | outstanding   |

  Scenario Outline: a name is taken off, where a notice of the same day is in advance
    Given a child "A"
    And the fact authority of school is southwark
    And the reading advance-notice-same-day is day_is_enough
    And name deleted on <day> with ground home education
    When it is judged as at <day>
    Then the duty "advance-notice-of-deletion" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |

  Scenario Outline: a child is not educated at home
    Given a child "A"
    And the fact home authority is southwark
    And the fact home education confirmed is no
    When it is judged as at <day>
    Then the exception "home-educated-needs-no-place" <found>
    And the exception "home-educated-not-cme" <found>

    Examples:
      | day              | found           |
      | 31 March 2015    | does not hold   |
      | 1 April 2015     | is undetermined |
      | 31 August 2018   | is undetermined |
      | 1 September 2018 | does not hold   |

  Scenario Outline: the group on exploitation is judged by the month, from a day
    Given an authority "C"
    And the fact council is southwark
    And the reading monthly-group is by_month
    And the fact exploitation group since is <day>
    When it is judged as at <day>
    Then the duty "exploitation-group-each-month" is <found>

    Examples:
      | day              | found         |
      | 31 March 2015    | not triggered |
      | 1 April 2015     | undetermined  |
      | 31 August 2018   | undetermined  |
      | 1 September 2018 | pending       |
