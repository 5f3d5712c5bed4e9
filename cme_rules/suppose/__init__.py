"""What if: one case with something supposed beside what is recorded, and what that would change."""
