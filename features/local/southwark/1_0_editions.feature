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
