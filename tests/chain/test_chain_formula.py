"""Conditions become formulas and formulas become rules of bounded size."""

from __future__ import annotations

import pytest
from chain_oracle import fact, linked, rule
from hypothesis import given
from hypothesis import strategies as st

from cme_rules.chain.formula import Gate, Input, formula, inputs, leaves, show, unless
from cme_rules.chain.plan import Plan
from cme_rules.chain.ruleset import MAX_INPUTS, MAX_KINDS, MAX_NODES, MAX_RULES, compile_formula, program
from cme_rules.model.condition import (
    All,
    Any,
    Condition,
    ConditionReading,
    DateTest,
    DefinitionTest,
    Not,
    Onset,
    VerdictTest,
)

NAMES = st.sampled_from("abcdef").map(fact)
CONDITIONS = st.recursive(
    NAMES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5).map(lambda parts: All(tuple(parts))),
        st.lists(inner, max_size=5).map(lambda parts: Any(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=30,
)


def test_every_test_is_a_leaf_in_reading_order_and_moments_are_not_walked() -> None:
    dated = DateTest("after", Onset(All((fact("inside"), fact("inside2")))))
    asked = VerdictTest("other", ("met",))
    condition = All((fact("a"), Any((DefinitionTest("d"), Not(dated))), Not(Not(asked)), fact("a")))
    assert leaves(condition) == (fact("a"), DefinitionTest("d"), dated, asked, fact("a"))
    assert show(formula(condition)) == "and(l0, or(l1, not(l2)), not(not(l3)), l4)"
    assert [(leaf.name, leaf.rule) for leaf in inputs(formula(condition)) if leaf.rule] == [("l1", "d")]


def test_names_of_gates_depend_on_their_places_only() -> None:
    def gates(node: object) -> list[str]:
        return [node.name, *(n for part in node.nodes for n in gates(part))] if isinstance(node, Gate) else []

    one = formula(All((fact("a"), Any((fact("b"), Not(fact("c")))))))
    other = formula(All((fact("x"), Any((fact("y"), Not(fact("z")))))))
    assert gates(one) == gates(other) == ["n", "n_1", "n_1_1"]


def test_a_reading_left_open_is_refused() -> None:
    left_open = ConditionReading("school-days", (("a", fact("a")), ("b", fact("b"))))
    with pytest.raises(ValueError, match="school-days"):
        formula(All((fact("a"), left_open)))
    with pytest.raises(ValueError, match="school-days"):
        Plan(linked(rule("d", "definition", left_open)))


@given(CONDITIONS)
def test_a_formula_has_one_input_for_each_leaf(condition: Condition) -> None:
    names = [leaf.name for leaf in inputs(formula(condition))]
    assert names == [f"l{place}" for place in range(len(leaves(condition)))]


@given(CONDITIONS, st.integers(0, 30))
def test_facts_and_rules_stay_small(condition: Condition, exceptions: int) -> None:
    compiled = compile_formula("k", unless(formula(condition), tuple(f"e{n}" for n in range(exceptions))))
    known: set[str] = {leaf.name for leaf in inputs(formula(condition))} | {f"e{n}" for n in range(exceptions)}
    for kind in compiled.kinds:
        assert set(kind.inputs) <= known, "a fact needs what an earlier round does not give"
        assert len(kind.inputs) <= MAX_INPUTS
        assert all(len(clause.tests) <= MAX_NODES for clause in kind.clauses)
        assert all(text in "TF" for clause in kind.clauses for _, text in (*clause.tests, *clause.says))
        known |= set(kind.outputs)
    assert compiled.result in known


def test_wide_gates_are_built_of_narrow_ones() -> None:
    condition = All(tuple(fact(f"f{n}") for n in range(200)))
    compiled = compile_formula("k", formula(condition))
    assert compiled.stages == 3
    assert max(len(kind.inputs) for kind in compiled.kinds) <= MAX_INPUTS


def test_rulesets_are_divided() -> None:
    rules = [rule(f"d{n}", "definition", All((fact("a"), Any((fact("b"), fact("c")))))) for n in range(300)]
    plan = Plan(linked(*rules))
    made = program(plan.kinds())
    assert len(made.rulesets) > 2
    assert all(len(rules) <= MAX_RULES for rules in made.rulesets.values())
    assert all(sum(name.startswith("arrived/") for name in r) <= MAX_KINDS for r in made.rulesets.values())
    names = [name for rules in made.rulesets.values() for name in rules]
    assert len(names) == len(set(names))


def test_circles_are_refused() -> None:
    with pytest.raises(ValueError, match="circle: a, b, a"):
        Plan(linked(rule("a", "definition", DefinitionTest("b")), rule("b", "definition", DefinitionTest("a"))))
    with pytest.raises(ValueError, match="circle"):
        Plan(linked(rule("a", "definition", fact("x")), rule("e", "exception", DefinitionTest("a"), to=("a",))))


def test_a_leaf_alone_is_passed_on_as_it_is_or_turned_round() -> None:
    straight = compile_formula("f", Input("l0"))
    assert (straight.result, straight.stages) == ("y", 1)
    assert [(clause.tests, clause.says) for clause in straight.kinds[0].clauses] == [
        ((("l0", "F"),), (("y", "F"),)),
        ((("l0", "T"),), (("y", "T"),)),
    ]
    turned = compile_formula("f", Gate("not", "n", (Input("l0"),)))
    assert [(clause.tests, clause.says) for clause in turned.kinds[0].clauses] == [
        ((("l0", "T"),), (("y", "F"),)),
        ((("l0", "F"),), (("y", "T"),)),
    ]


def test_a_part_and_its_opposite_never_make_a_whole_true() -> None:
    both = Gate("and", "n", (Input("l0"), Gate("not", "n_1", (Input("l0"),))))
    assert [(clause.tests, clause.says) for clause in compile_formula("f", both).kinds[0].clauses] == [
        ((("l0", "F"),), (("n", "F"),)),
        ((("l0", "T"),), (("n", "F"),)),
    ]
