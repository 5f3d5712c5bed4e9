"""Explanations as data and as words: what a condition, a moment or a limit says, and how a count went day by day."""
