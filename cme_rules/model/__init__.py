"""Frozen values for vocabulary, rules, calendars, cases and verdicts: no behaviour beyond their own invariants."""
