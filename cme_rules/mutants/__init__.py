"""Rules changed by one step each, to see whether a worked example or a scenario notices."""
