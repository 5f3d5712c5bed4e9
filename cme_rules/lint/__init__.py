"""Questions about rules that load well: each check in a file of its own, and what they found."""
