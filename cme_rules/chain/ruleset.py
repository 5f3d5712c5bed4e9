"""Formulas as rules of the engine: every gate becomes rules with one conjunction over one small flat fact.

A fact holds the texts ``T``, ``F`` and ``U``. For each gate there are rules that say when it is surely true
and rules that say when it is surely false; where neither fires it is unknown. Nothing tests for what is
absent.

The gates of one height of a formula share a kind of fact, as far as it stays small; the conclusions of one
height are inputs of the next. ``not`` is no fact of its own: a rule then tests for the opposite text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cme_rules.chain.formula import Formula, Gate, Input
from cme_rules.chain.host import ARRIVED, Tests

MAX_NODES = 12
"""Most nodes of one gate; a wider gate is built of narrower ones."""
MAX_INPUTS = 24
"""Most properties of one fact: the engine keeps at most 64 matching tests of a fact, and 250 properties."""
MAX_RULES = 400
"""Most rules of one ruleset: opening a state costs about 0.3 µs for each, whether it is used or not."""
MAX_KINDS = 100
"""Most kinds of facts in one ruleset: the engine hangs at 512 tests side by side."""
OPPOSITE = {"T": "F", "F": "T"}


@dataclass(frozen=True)
class Clause:
    """One rule: if every test holds of the fact (name, text), then each conclusion (name, text)."""

    tests: tuple[tuple[str, str], ...]
    says: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Kind:
    """A kind of fact: the names it holds, the rules over it, and what it concludes.

    ``outputs`` have the text ``silence`` where no rule fired for them. A kind with ``stage`` 1 can be asked
    at once, one with a higher stage after those below it.
    """

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    clauses: tuple[Clause, ...]
    silence: str = "U"
    stage: int = 1


@dataclass(frozen=True)
class Compiled:
    """A formula as kinds of facts in order of their stages; ``result`` is the output that holds its truth."""

    kinds: tuple[Kind, ...]
    result: str

    @property
    def stages(self) -> int:
        """Tell how many rounds of facts it takes."""
        return max(kind.stage for kind in self.kinds)


_Term = tuple[str, bool]
"""A name and whether it is taken as it is (or turned round)."""


def compile_formula(name: str, root: Formula) -> Compiled:
    """Compile a formula; ``name`` is the prefix of its kinds of facts."""
    gates: list[tuple[int, Gate, tuple[_Term, ...]]] = []
    result, straight, _ = _lower(root, gates)
    if not straight or isinstance(root, Input):
        last = max((height for height, _, _ in gates), default=0)
        gates.append((last + 1, Gate("and", "y", ()), ((result, straight),)))
        result = "y"
    kinds = []
    for height in sorted({height for height, _, _ in gates}):
        layer = [(gate, terms) for at, gate, terms in gates if at == height]
        for place, group in enumerate(_groups(layer)):
            kinds.append(_kind(f"{name}_{height}_{place}", group, height))
    return Compiled(tuple(kinds), result)


def _lower(node: Formula, gates: list[tuple[int, Gate, tuple[_Term, ...]]]) -> tuple[str, bool, int]:
    """List the gates below a node; return the node's name, whether it is taken as it is, and its height.

    The parts of an ``and`` inside an ``and`` (or an ``or`` inside an ``or``) belong to the outer one: strong
    Kleene logic does not care about the brackets.
    """
    if isinstance(node, Input):
        return node.name, True, 0
    if node.kind == "not":
        name, straight, height = _lower(node.nodes[0], gates)
        return name, not straight, height
    terms: list[_Term] = []
    height = 0
    for part in _spliced(node):
        name, straight, below = _lower(part, gates)
        terms.append((name, straight))
        height = max(height, below)
    unique = list(dict.fromkeys(terms))
    level = 0
    while len(unique) > MAX_NODES:
        level += 1
        height += 1
        chunks = [unique[at : at + MAX_NODES] for at in range(0, len(unique), MAX_NODES)]
        unique = []
        for place, chunk in enumerate(chunks):
            narrower = Gate(node.kind, f"{node.name}_w{level}_{place}", ())
            gates.append((height, narrower, tuple(chunk)))
            unique.append((narrower.name, True))
    gates.append((height + 1, node, tuple(unique)))
    return node.name, True, height + 1


def _spliced(node: Gate) -> list[Formula]:
    """List the parts of a gate, with the parts of a like gate inside it in that gate's place."""
    parts: list[Formula] = []
    for part in node.nodes:
        if isinstance(part, Gate) and part.kind == node.kind:
            parts.extend(_spliced(part))
        else:
            parts.append(part)
    return parts


def _groups(layer: list[tuple[Gate, tuple[_Term, ...]]]) -> Iterable[list[tuple[Gate, tuple[_Term, ...]]]]:
    """Divide the gates of one height into groups that fit into one fact each."""
    group: list[tuple[Gate, tuple[_Term, ...]]] = []
    names: set[str] = set()
    for gate, terms in layer:
        wanted = {name for name, _ in terms}
        if group and len(names | wanted) > MAX_INPUTS:
            yield group
            group, names = [], set()
        group.append((gate, terms))
        names |= wanted
    yield group


def _kind(name: str, group: list[tuple[Gate, tuple[_Term, ...]]], stage: int) -> Kind:
    """Write the rules of gates that share a fact."""
    clauses: list[Clause] = []
    for gate, terms in group:
        clauses.extend(_clauses(gate.kind, gate.name, terms))
    names = tuple(dict.fromkeys(term for _, terms in group for term, _ in terms))
    return Kind(name, names, tuple(gate.name for gate, _ in group), tuple(clauses), "U", stage)


def _clauses(kind: str, name: str, terms: tuple[_Term, ...]) -> list[Clause]:
    """Write the rules of one gate: all parts decide it together one way, any one part the other way."""
    together, alone = ("T", "F") if kind == "and" else ("F", "T")
    clauses = [Clause(((term, alone if straight else OPPOSITE[alone]),), ((name, alone),)) for term, straight in terms]
    every: dict[str, str] = {}
    possible = True
    for term, straight in terms:
        wanted = together if straight else OPPOSITE[together]
        possible = possible and every.setdefault(term, wanted) == wanted
    if possible:  # a part and its opposite are never both so
        clauses.append(Clause(tuple(every.items()), ((name, together),)))
    return clauses


@dataclass(frozen=True)
class Program:
    """Kinds of facts divided into rulesets, as the engine gets them.

    ``rulesets`` is what is registered: for each ruleset its rules by name, and for each rule its tests.
    ``place`` says in which ruleset a kind is; ``says`` what each rule concludes.
    """

    rulesets: Mapping[str, Mapping[str, Tests]]
    place: Mapping[str, str]
    says: Mapping[str, tuple[tuple[str, str], ...]]


def program(kinds: Iterable[Kind]) -> Program:
    """Divide kinds of facts into rulesets of bounded size and give each rule its name (kind, stroke, number).

    The first test of each rule is for the name of the kind, a property that no other kind of fact has. One
    more rule for each kind fires whenever such a fact arrives at all.
    """
    rulesets: dict[str, dict[str, Tests]] = {}
    place: dict[str, str] = {}
    says: dict[str, tuple[tuple[str, str], ...]] = {}
    rules: dict[str, Tests] = {}
    within = 0
    for kind in kinds:
        if not rulesets or within >= MAX_KINDS or len(rules) + len(kind.clauses) + 1 > MAX_RULES:
            rules = rulesets[f"rules{len(rulesets)}"] = {}
            within = 0
        within += 1
        place[kind.name] = f"rules{len(rulesets) - 1}"
        mark = (kind.name, "1")
        rules[f"{ARRIVED}/{kind.name}"] = (mark,)
        for number, clause in enumerate(kind.clauses):
            rule = f"{kind.name}/{number}"
            rules[rule] = (mark, *clause.tests)
            says[rule] = clause.says
    return Program(rulesets, place, says)
