"""Files to start from: a rule, a case or an authority, valid from the first moment and commented."""
