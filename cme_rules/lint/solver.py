"""The one file that knows the solver: whether formulas can be true together, and an example where they are.

The solver is Z3 (https://github.com/Z3Prover/z3, MIT): decisions/0080 says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

from cme_rules.lint.formula import And, AtLeast, Formula, Model, No, OneOf, Or, Truth

EFFORT = 5_000_000
"""After so many steps the solver gives up: steps and not seconds, so that it gives up everywhere or nowhere."""


def installed() -> bool:
    """Tell whether there is a solver."""
    return find_spec("z3") is not None


class Solver:
    """Answers about formulas over names, each of which is a truth, a choice or a number.

    ``choices`` gives the closed list of values of each choice that has one; any other choice may have a value besides
    those that are named. What the solver gives up on is neither impossible nor has an example. ``known`` is what always
    holds of the names; it stays said. ``fresh`` starts anew, where the same names mean something else.
    """

    def __init__(self, choices: Mapping[str, tuple[str, ...]] | None = None) -> None:
        import z3

        self._z3 = z3
        self._terms = _Terms(z3, {} if choices is None else choices)
        self._solver = z3.Solver()
        self._solver.set("rlimit", EFFORT)
        self._said: set[Formula] = set()
        self._bound: set[str] = set()

    def fresh(self, choices: Mapping[str, tuple[str, ...]]) -> Solver:
        """Give a solver that knows none of these names yet; ``choices`` may still grow."""
        return Solver(choices)

    def impossible(self, formulas: Iterable[Formula], known: Iterable[Formula] = ()) -> bool:
        """Tell whether the formulas surely cannot all be true at once."""
        with self._asked(formulas, known) as said:
            return bool(said == self._z3.unsat)

    def example(self, formulas: Iterable[Formula], known: Iterable[Formula] = ()) -> Model | None:
        """Give values under which all formulas are true, or ``None``."""
        with self._asked(formulas, known) as said:
            if said != self._z3.sat:
                return None
            model, names = self._solver.model(), self._terms.names
            found = {name: model.eval(made.term, model_completion=True) for name, made in names.items()}
            return {name: self._value(found[name], made) for name, made in names.items()}

    @contextmanager
    def _asked(self, formulas: Iterable[Formula], known: Iterable[Formula]) -> Iterator[Any]:
        terms = [self._terms.of(formula) for formula in formulas]
        new = [formula for formula in known if formula not in self._said]
        self._said.update(new)
        self._solver.add(*[self._terms.of(formula) for formula in new])
        self._solver.add(*self._terms.bounds(self._bound))
        self._solver.push()
        try:
            self._solver.add(*terms)
            yield self._solver.check()
        finally:
            self._solver.pop()

    def _value(self, found: Any, made: _Term) -> bool | str:
        if made.kind == "truth":
            return bool(self._z3.is_true(found))
        if made.kind == "number":
            return str(found) if self._z3.is_int_value(found) else str(found.as_decimal(3)).removesuffix("?")
        place = found.as_long()
        return made.values[place] if 0 <= place < len(made.values) else ""


class _Term:
    """A name as the solver knows it; a choice is the place of its value in a list."""

    def __init__(self, kind: str, term: Any, values: tuple[str, ...] = ()) -> None:
        self.kind, self.term, self.values = kind, term, list(values)

    def place(self, value: str) -> int:
        if value not in self.values:
            self.values.append(value)
        return self.values.index(value)


class _Terms:
    """Formulas in the words of the solver."""

    def __init__(self, z3: Any, choices: Mapping[str, tuple[str, ...]]) -> None:
        self.z3, self.choices = z3, choices
        self.names: dict[str, _Term] = {}
        self._made: dict[Formula, Any] = {}

    def bounds(self, told: set[str]) -> list[Any]:
        """Say of each choice with a closed list, unless it is told already, that it has one of its values."""
        new = [name for name in self.names if name in self.choices and name not in told]
        told.update(new)
        closed = [(self.names[name].term, len(self.choices[name])) for name in new]
        return [self.z3.And(term >= 0, term < count) for term, count in closed]

    def of(self, formula: Formula) -> Any:
        found = self._made.get(formula)
        if found is None:
            found = self._made[formula] = self._make(formula)
        return found

    def _make(self, formula: Formula) -> Any:
        z3 = self.z3
        if isinstance(formula, And):
            return z3.And(*[self.of(part) for part in formula.parts])
        if isinstance(formula, Or):
            return z3.Or(*[self.of(part) for part in formula.parts])
        if isinstance(formula, No):
            return z3.Not(self.of(formula.part))
        if isinstance(formula, Truth):
            return self._named(formula.name, "truth", z3.Bool).term
        if isinstance(formula, AtLeast):
            kind, number = (z3.Int, z3.IntVal) if formula.whole else (z3.Real, z3.RealVal)
            term, number = self._named(formula.name, "number", kind).term, number(formula.number)
            return term > number if formula.strictly else term >= number
        assert isinstance(formula, OneOf)
        named = self._named(formula.name, "choice", z3.Int)
        return z3.Or(*[named.term == named.place(value) for value in formula.values])

    def _named(self, name: str, kind: str, make: Any) -> _Term:
        if name not in self.names:
            self.names[name] = _Term(kind, make(name), self.choices.get(name, ()))
        return self.names[name]
