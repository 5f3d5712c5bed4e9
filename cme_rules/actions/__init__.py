"""From verdicts to what is left to be done."""
