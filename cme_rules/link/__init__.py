"""Join decoded rules into one set: readings chosen, order of judging fixed, what does not fit reported."""
