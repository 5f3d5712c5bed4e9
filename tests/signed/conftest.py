"""The small rule set of the rule book, to be signed."""

from tests.book.conftest import folder

__all__ = ["folder"]
