"""Definitions built on definitions, with exceptions and exceptions to those, against plain Python."""

from __future__ import annotations

from typing import Any as Anything

import pytest
from chain_oracle import Linked, fact, linked, needs_engine, rule, truth
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cme_rules.chain import Chainer
from cme_rules.chain.agree import Difference
from cme_rules.model.atoms import DefinitionAtoms, FormulaAtoms
from cme_rules.model.condition import All, Any, Condition, DefinitionTest, Not, leaves
from cme_rules.model.rule import Rule, Version

pytestmark = needs_engine
SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def conditions(defined: list[str]) -> st.SearchStrategy[Condition]:
    """Make conditions over facts and the definitions before."""
    tests: st.SearchStrategy[Condition] = st.sampled_from("abcdefgh").map(fact)
    if defined:
        tests = st.one_of(tests, st.sampled_from(defined).map(DefinitionTest))
    return st.recursive(
        tests,
        lambda inner: st.one_of(
            st.lists(inner, max_size=6).map(lambda parts: All(tuple(parts))),
            st.lists(inner, max_size=6).map(lambda parts: Any(tuple(parts))),
            inner.map(Not),
        ),
        max_leaves=16,
    )


@st.composite
def rule_sets(draw: Anything) -> Linked:
    """Draw definitions, each with exceptions to a depth of three."""
    rules: list[Rule] = []
    defined: list[str] = []
    for number in range(draw(st.integers(1, 7))):
        name = f"d{number}"
        rules.append(rule(name, "definition", *draw(st.lists(conditions(defined), min_size=1, max_size=2))))
        above = [name]
        for depth in range(draw(st.integers(0, 3))):
            below = [f"{name}-e{depth}{n}" for n in range(draw(st.integers(0, 3)))]
            for exception in below:
                to = tuple(draw(st.sets(st.sampled_from(above), min_size=1)))
                rules.append(rule(exception, "exception", draw(conditions(defined)), to=to))
            above = below or above
        defined.append(name)
    return linked(*rules)


def expected(rules: Linked, formulas: dict[str, FormulaAtoms]) -> dict[str, int]:
    """Work out the truth of every rule in plain Python."""
    found: dict[str, int] = {}

    def value(name: str) -> int:
        if name not in found:
            if name not in formulas:
                return 0
            given = formulas[name]
            when = rules.rules[name].versions[given.version].when
            assert when is not None
            seen = [
                value(leaf.rule) if isinstance(leaf, DefinitionTest) and leaf.rule in formulas else truth_given
                for leaf, truth_given in zip(leaves(when), given.leaves, strict=True)
            ]
            defeated = max((value(e) for e in rules.exceptions_of.get(name, ())), default=0)
            found[name] = min(truth(when, seen), 2 - defeated)
        return found[name]

    return {name: value(name) for name in rules.rules}


@SLOW
@given(rule_sets(), st.randoms(use_true_random=False))
def test_truths_are_those_of_plain_python(rules: Linked, random: Anything) -> None:
    chainer = Chainer(rules)
    views = []
    for view in range(30):
        formulas = {}
        for one in rules.rules.values():
            if random.random() < 0.07:
                continue  # not in force that day
            version = random.randrange(len(one.versions))
            when = one.versions[version].when
            assert when is not None
            weights = random.choice([(1, 1, 1), (1, 0, 1), (5, 1, 1), (1, 1, 5)])
            given_truths = tuple(random.choices((0, 1, 2), weights)[0] for _ in leaves(when))
            formulas[one.id] = FormulaAtoms(one.id, version, given_truths)
        truths = expected(rules, formulas)
        order = list(formulas.values())
        random.shuffle(order)
        views.append(DefinitionAtoms(f"v{view}", 1, tuple(order), tuple(truths.items())))
    assert chainer.check(views, []) == []
    assert chainer.equal == chainer.compared == 30 * len(rules.rules)
    wrong = random.choice(views)
    name, value = random.choice(wrong.expected)
    other = random.choice([v for v in (0, 1, 2) if v != value])
    altered = tuple((n, other if n == name else v) for n, v in wrong.expected)
    (found,) = chainer.check([DefinitionAtoms(wrong.view, 1, wrong.formulas, altered)], [])
    words = ("false", "unknown", "true")
    assert found == Difference(name, wrong.view, words[other], words[value])
    chainer.close()


@pytest.mark.parametrize("kind", [All, Any])
def test_wide_conditions(kind: type) -> None:
    wide = kind(tuple(fact(f"f{n}") for n in range(300)))
    chainer = Chainer(linked(rule("d", "definition", wide)))
    start = 2 if kind is All else 0
    for changes in ({}, {0: 1}, {299: 1}, {150: 2 - start}, {150: 1, 151: 2 - start}):
        truths = tuple(changes.get(n, start) for n in range(300))
        atoms = DefinitionAtoms("-", 1, (FormulaAtoms("d", 0, truths),), (("d", truth(wide, truths)),))
        assert chainer.check([atoms], []) == []
    every = DefinitionAtoms("-", 1, (FormulaAtoms("d", 0, (2 - start,) * 300),), (("d", 2 - start),))
    assert chainer.check([every], []) == [], "300 rules that all fire are not too many for one fact"


def test_deep_conditions() -> None:
    condition: Condition = fact("a")
    for _ in range(40):
        condition = Not(Any((fact("b"), All((condition, fact("c"))))))
    chainer = Chainer(linked(rule("d", "definition", condition)))
    width = len(leaves(condition))
    for truths in ((2,) * width, (0,) * width, (1,) * width, tuple(n % 3 for n in range(width))):
        atoms = DefinitionAtoms("-", 1, (FormulaAtoms("d", 0, truths),), (("d", truth(condition, truths)),))
        assert chainer.check([atoms], []) == []


def test_many_exceptions() -> None:
    rules = linked(
        rule("d", "definition", fact("a")),
        *(rule(f"e{n}", "exception", fact("x"), to=("d",)) for n in range(50)),
    )
    chainer = Chainer(rules)
    for effective in (None, 0, 31, 49):
        formulas = [FormulaAtoms("d", 0, (2,))]
        formulas += [FormulaAtoms(f"e{n}", 0, (2 if n == effective else 0,)) for n in range(50)]
        atoms = DefinitionAtoms("-", 1, tuple(formulas), (("d", 2 if effective is None else 0),))
        assert chainer.check([atoms], []) == []


def test_a_leaf_and_its_opposite_stay_unknown() -> None:
    """Strong Kleene logic does not see through it, and neither may the rules."""
    chainer = Chainer(linked(rule("d", "definition", All((fact("a"), Not(fact("a")))))))
    atoms = DefinitionAtoms("-", 1, (FormulaAtoms("d", 0, (1, 1)),), (("d", 1),))
    assert chainer.check([atoms], []) == []


def test_a_reference_takes_the_derived_truth_or_where_there_is_none_the_given_one() -> None:
    chainer = Chainer(linked(rule("d", "definition", fact("a")), rule("e", "definition", DefinitionTest("d"))))
    both = (FormulaAtoms("e", 0, (0,)), FormulaAtoms("d", 0, (2,)))
    assert chainer.check([DefinitionAtoms("-", 1, both, (("d", 2), ("e", 2)))], []) == []
    alone = (FormulaAtoms("e", 0, (1,)),)
    assert chainer.check([DefinitionAtoms("-", 1, alone, (("e", 1),))], []) == []


def test_a_version_whose_text_nobody_holds_is_unknown() -> None:
    unheld = Rule(
        "d",
        "d",
        "definition",
        "must",
        "child",
        "d",
        "statutory",
        (Version(1, 9, unheld=True), Version(10, None, when=fact("a"))),
    )
    built = rule("e", "definition", Any((DefinitionTest("d"), fact("b"))))
    chainer = Chainer(linked(unheld, built))
    for other, outcome in ((0, 1), (2, 2)):
        formulas = (FormulaAtoms("d", 0, ()), FormulaAtoms("e", 0, (1, other)))
        assert chainer.check([DefinitionAtoms("-", 1, formulas, (("d", 1), ("e", outcome)))], []) == []


def test_an_exception_that_changes_a_part_takes_nothing_away() -> None:
    from cme_rules.model.rule import Limit

    changing = Rule(
        "longer", "l", "exception", "must", "child", "l", "statutory",
        (Version(1, None, when=fact("x"), changes_due=Limit()),), to=("d",),
    )  # fmt: skip
    chainer = Chainer(linked(rule("d", "definition", fact("a")), changing))
    formulas = (FormulaAtoms("d", 0, (2,)), FormulaAtoms("longer", 0, (2,)))
    assert chainer.check([DefinitionAtoms("-", 1, formulas, (("d", 2),))], []) == []


def test_what_cannot_be_derived_is_reported() -> None:
    chainer = Chainer(linked(rule("d", "definition", All((fact("a"), fact("b"))))))
    short = DefinitionAtoms("v", 1, (FormulaAtoms("d", 0, (2,)),), ())
    assert chainer.check([short], []) == [Difference("d", "v", "", "2 leaves expected, 1 given")]
    other = DefinitionAtoms("v", 1, (FormulaAtoms("d", 5, (2, 2)), FormulaAtoms("x", 0, ())), ())
    faults = [(found.rule, found.chainer) for found in chainer.check([other], [])]
    assert faults == [("d", "no such version"), ("x", "no such version")]
