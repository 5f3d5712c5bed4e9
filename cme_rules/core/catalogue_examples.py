"""For each code of the catalogue a line or two as somebody wrote them wrongly, and as they should be."""

from __future__ import annotations

from types import MappingProxyType

from cme_rules.core import (
    catalogue_examples_book,
    catalogue_examples_files,
    catalogue_examples_lint,
    catalogue_examples_rules,
    catalogue_examples_tables,
)

EXAMPLES = MappingProxyType(
    {
        **catalogue_examples_files.EXAMPLES,
        **catalogue_examples_rules.EXAMPLES,
        **catalogue_examples_tables.EXAMPLES,
        **catalogue_examples_lint.EXAMPLES,
        **catalogue_examples_book.EXAMPLES,
    }
)
"""The wrong and the right for each code; names in them are invented."""
