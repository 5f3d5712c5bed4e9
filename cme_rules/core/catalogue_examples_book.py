"""For each code of the rule book and of sign-offs a line as somebody wrote it wrongly, and as it should be."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, str]] = {
    "CME-B001": ("a page that links to rules/visit.html, and no such page", "a page for every rule that is named"),
    "CME-B002": ("book --output notes   (a folder with other files)", "book --output rule-book"),
}
