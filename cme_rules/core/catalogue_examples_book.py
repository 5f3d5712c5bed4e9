"""For each code of the rule book and of sign-offs a line as somebody wrote it wrongly, and as it should be."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, str]] = {
    "CME-B001": ("a page that links to rules/visit.html, and no such page", "a page for every rule that is named"),
    "CME-B002": ("book --output notes   (a folder with other files)", "book --output rule-book"),
    "CME-B010": ("rule: home-vist   (in a file of sign-offs)", "rule: home-visit"),
    "CME-B011": ("sign home-visit …   (it has changed since it was signed)", "sign home-visit … --again"),
    "CME-B012": ("- norm 0123456789abcdef   (typed by hand)", "cme-rules sign home-visit …"),
}
