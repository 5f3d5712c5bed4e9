"""The page among the forms of a report: its pieces are kept with each case, and sorted into the parts of the page."""

from __future__ import annotations

import json
from typing import TextIO

from cme_rules.report.forms import Style, Whole
from cme_rules.report.names import Names
from cme_rules.report.parts import Parts
from cme_rules.report.to_html import Html
from cme_rules.report.view import CaseView


class HtmlReport:
    """One page for people."""

    def __init__(self, names: Names, as_at: int, style: Style) -> None:
        self.page = Html(names, as_at, verbose=style.verbose, quiet=style.quiet)

    def piece(self, case: CaseView) -> str | None:
        """Give the pieces of a case, each with its part of the page and its place there."""
        return json.dumps(list(self.page.pieces(case)))

    def write(self, whole: Whole, out: TextIO) -> None:
        """Write the page."""
        with Parts() as parts:
            for piece in whole.pieces:
                for part, key, text in json.loads(piece):
                    parts.add(_key(key), text, part)
            out.writelines(self.page.assembled(parts.of, whole.summary, whole.changes))


def _key(key: object) -> tuple[object, ...]:
    """Give back as tuples what JSON made lists of."""
    assert isinstance(key, list)
    return tuple(_key(one) if isinstance(one, list) else one for one in key)
