"""What people decided, put to the verdicts: answers from case files, and accepted exceptions."""
