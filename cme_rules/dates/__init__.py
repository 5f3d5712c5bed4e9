"""Counting of days: civil dates, days counted by a calendar, runs of absence."""
