"""Statuses of duties and prohibitions against plain Python: every combination of atoms, and every mixture of parts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from random import Random

from chain_oracle import SIMPLE, combined, instance, needs_engine, possible, verdict
from hypothesis import given, settings
from hypothesis import strategies as st

from cme_rules.chain import Chainer
from cme_rules.chain.asking import Asker
from cme_rules.chain.derive import Item, derive_statuses, derive_truths
from cme_rules.chain.statuses import CONTRADICTIONS, HARMLESS, REQUIRED, WORST_FIRST
from cme_rules.model.atoms import DUTY_ATOMS, PROHIBITION_ATOMS, FormulaAtoms, InstanceAtoms
from cme_rules.model.verdict import DUTY_STATUSES, PROHIBITION_STATUSES
from cme_rules.model.verdict import HARMLESS as HARMLESS_OF_MODEL

pytestmark = needs_engine

CHAINER = Chainer(SIMPLE) if needs_engine.args[0] is False else None
LEAVES = {0: (0, 2), 1: (1, 0), 2: (2, 0)}
"""Truths of ``holiday`` and ``urgent`` that make the exception false, unknown and true."""
TRUTHS = st.sampled_from((0, 1, 2))
DUTY_VECTORS = st.tuples(*[TRUTHS] * len(DUTY_ATOMS))


def exceptions(excused: int) -> tuple[FormulaAtoms, ...]:
    holiday, urgent = LEAVES[excused]
    return FormulaAtoms("holiday", 0, (holiday,)), FormulaAtoms("urgent", 0, (urgent,))


def judged(parts: Sequence[tuple[int, ...]], excused: int, combine: str = "one", kind: str = "duty") -> InstanceAtoms:
    """Make an instance with the oracle as its judge."""
    statuses = combined(combine, [possible(kind, part, excused) for part in parts])
    name = "duty" if kind == "duty" else "ban"
    return instance(
        verdict(statuses), statuses, parts, combine=combine, kind=kind, name=name, exceptions=exceptions(excused)
    )


def same(instances: Sequence[InstanceAtoms]) -> None:
    """Say that statuses and what is possible are the oracle's, exactly."""
    assert CHAINER is not None
    items = [Item(CHAINER._plan, one) for one in instances]
    with CHAINER._engine.session() as session:
        asker = Asker(CHAINER._program, session)
        derive_truths([item.work for item in items], asker)
        derive_statuses(CHAINER._plan, items, asker)
    for item in items:
        assert not item.work.faults
        assert (item.status, item.possible) == (item.given.status, set(item.given.possible)), item.given
    before = CHAINER.compared, CHAINER.equal, CHAINER.weaker
    assert CHAINER.check([], instances[:50]) == []
    counts = CHAINER.compared - before[0], CHAINER.equal - before[1], CHAINER.weaker - before[2]
    assert counts == (len(instances[:50]), len(instances[:50]), 0)


def test_the_tables_name_the_statuses_of_the_model() -> None:
    assert set(REQUIRED["duty"]) == set(WORST_FIRST) == set(DUTY_STATUSES) - {"undetermined"}
    assert set(REQUIRED["prohibition"]) == set(PROHIBITION_STATUSES) - {"undetermined"}
    assert {status for status, _ in CONTRADICTIONS["duty"]} == {"missed"}
    for kind, statuses in HARMLESS.items():
        assert list(statuses) == [s for s in HARMLESS_OF_MODEL if s in REQUIRED[kind]]


def test_every_combination_of_the_atoms_of_a_duty() -> None:
    every = list(product((0, 1, 2), repeat=len(DUTY_ATOMS)))
    assert len(every) == 59049
    for start in range(0, len(every), 3000):
        same([judged([vector], 2) for vector in every[start : start + 3000]])


def test_exceptions_that_are_unknown_or_do_not_hold() -> None:
    random = Random(7)  # noqa: S311
    vectors = [tuple(random.choices((0, 1, 2), k=len(DUTY_ATOMS))) for _ in range(3000)]
    for excused in (0, 1):
        same([judged([vector], excused) for vector in vectors])


def test_every_combination_of_the_atoms_of_a_prohibition() -> None:
    every = product(product((0, 1, 2), repeat=len(PROHIBITION_ATOMS)), (0, 1, 2))
    same([judged([vector], excused, kind="prohibition") for vector, excused in every])


def test_every_pair_of_known_parts() -> None:
    """Every two statuses meet, in both orders, under *all* and under *any*."""
    found: dict[str, tuple[int, ...]] = {}
    for vector in product((0, 2), repeat=len(DUTY_ATOMS)):
        (status,) = possible("duty", vector, 2)
        found.setdefault(status, vector)
    assert len(found) == 10
    pairs = list(product(found.values(), repeat=2))
    same([judged(pair, 2, combine) for pair in pairs for combine in ("all", "any")])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(("all", "any")), st.lists(DUTY_VECTORS, min_size=1, max_size=4), TRUTHS),
        min_size=20,
        max_size=40,
    )
)
def test_mixtures_of_parts(drawn: list[tuple[str, list[tuple[int, ...]], int]]) -> None:
    same([judged(parts, excused, combine) for combine, parts, excused in drawn])


def test_many_mostly_known_parts() -> None:
    random = Random(11)  # noqa: S311
    drawn = []
    for _ in range(3000):
        weights = random.choice([(6, 1, 6), (6, 0, 6), (2, 1, 2)])
        parts = [(2, *random.choices((0, 1, 2), weights, k=len(DUTY_ATOMS) - 1)) for _ in range(random.randint(2, 5))]
        drawn.append(judged(parts, random.choice((0, 1, 2)), random.choice(("all", "any"))))
    assert len({one.status for one in drawn}) == 10, "all statuses but not_triggered, and undetermined"
    same(drawn)
