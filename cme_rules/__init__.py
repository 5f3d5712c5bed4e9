"""Judge case files against duties, deadlines and exceptions that are written as YAML rules."""
