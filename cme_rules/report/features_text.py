"""A page for reviewers: from the sections of a source to the features that show what was made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cme_rules.model.register import Clause
from cme_rules.model.rule import Document, Rule
from cme_rules.sources.features import looked_at, sections, title_of

_HEAD = "| clause | rule | feature |\n|---|---|---|"


def features_page(
    document: Document, clauses: Sequence[Clause], texts: Mapping[str, str], rules: Mapping[str, Rule]
) -> str:
    """Write the page in Markdown. ``texts`` holds the features by their paths, as links from the page."""
    named = {file: looked_at(text, rules) for file, text in sorted(texts.items())}
    lines = [
        "# Features",
        "",
        f"Written by `cme-rules sources features {document.id}`, and checked by a test: do not edit it. For each",
        f"clause of “{document.title}” that rules say, in the order of the document: the rules, and the features",
        "to read before signing it off.",
    ]
    for section, rows in sections(clauses, named):
        lines += ["", f"## Section {section}", "", _HEAD]
        for row in rows:
            for number, (rule, files) in enumerate(row.rules):
                links = ", ".join(_link(file) for file in files) or "none"
                lines.append(f"| {'' if number else row.place} | {rule} | {links} |")
    lines += ["", "## All features", "", "| feature | title | rules |", "|---|---|---|"]
    for file, mine in named.items():
        lines.append(f"| {_link(file)} | {title_of(texts[file])} | {', '.join(mine) or 'what is said of any rule'} |")
    silent = [name for name in rules if not any(name in mine for mine in named.values())]
    lines += ["", f"Rules that no feature names: {', '.join(sorted(silent)) or 'none'}.", ""]
    return "\n".join(lines)


def _link(file: str) -> str:
    return f"[{file.rpartition('/')[2].removesuffix('.feature')}]({file})"
