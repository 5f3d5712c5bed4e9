"""The small invented rule set of the book, as a folder that an editor has open."""

from tests.book.conftest import folder

__all__ = ["folder"]
