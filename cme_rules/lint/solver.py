"""The one file that knows the solver: whether formulas can be true together, and an example where they are."""

from __future__ import annotations

from importlib.util import find_spec


def installed() -> bool:
    """Tell whether there is a solver."""
    return find_spec("z3") is not None


class Solver:
    """Answers about formulas."""
