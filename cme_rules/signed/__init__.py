"""The sign-off of rules: what a rule means as fingerprints, and what has changed since it was signed."""
