"""What another set of rules, another reading or another day would say of the same cases, and why."""
