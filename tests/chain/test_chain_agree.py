"""What counts as a difference, what as a weaker answer, and that planted faults are caught."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from chain_oracle import (
    BAN,
    DUTY,
    HOLIDAY,
    SIMPLE,
    URGENT,
    combined,
    fact,
    instance,
    linked,
    needs_engine,
    possible,
    rule,
    truth,
    verdict,
)

from cme_rules.chain import Chainer, agree
from cme_rules.chain.agree import Difference
from cme_rules.chain.host import Tests
from cme_rules.chain.ruleset import Clause, Kind, Program, program
from cme_rules.model.atoms import DUTY_ATOMS, DefinitionAtoms, FormulaAtoms, InstanceAtoms
from cme_rules.model.condition import All, Any, DefinitionTest, Not

pytestmark = needs_engine

MET = (2, 0, 2, 2, 0, 0, 0, 0, 2, 2)
OPEN = (2, 0, 0, 0, 0, 0, 0, 0, 2, 0)
MAYBE_DONE = (2, 0, 1, 1, 0, 0, 0, 0, 2, 2)


@pytest.fixture
def chainer() -> Iterator[Chainer]:
    made = Chainer(SIMPLE)
    yield made
    made.close()


def counts(chainer: Chainer) -> tuple[int, int, int]:
    return chainer.compared, chainer.equal, chainer.weaker


def test_equal(chainer: Chainer) -> None:
    assert chainer.check([], [instance("met", ["met"], [MET]), instance("pending", ["pending"], [OPEN])]) == []
    assert counts(chainer) == (2, 2, 0)


def test_the_judge_need_not_list_what_is_possible(chainer: Chainer) -> None:
    assert chainer.check([], [instance("met", [], [MET])]) == []
    assert counts(chainer) == (1, 1, 0)


@pytest.mark.parametrize("status", ["met_late", "excused", "undetermined"])
def test_another_status_is_a_difference(chainer: Chainer, status: str) -> None:
    (found,) = chainer.check([], [instance(status, ["met"], [MET], key="t/1")])
    assert found == Difference("duty", "t/1", status, "met")
    assert counts(chainer) == (1, 0, 0)


def test_what_the_judge_holds_possible_must_be_derived_as_possible(chainer: Chainer) -> None:
    statuses = possible("duty", MAYBE_DONE, 0)
    assert chainer.check([], [instance("undetermined", statuses, [MAYBE_DONE])]) == []
    (found,) = chainer.check([], [instance("undetermined", [*statuses, "excused"], [MAYBE_DONE])])
    assert found.judge == "possible: excused, met, met_late, overdue"
    assert found.chainer == "possible: met, met_late, overdue"


def test_a_judge_who_knows_more_is_no_difference(chainer: Chainer) -> None:
    """If it was done it was in time: the judge sees that, from single atoms it does not follow."""
    assert chainer.check([], [instance("undetermined", ["met", "overdue"], [MAYBE_DONE])]) == []
    assert counts(chainer) == (1, 1, 0)
    assert chainer.check([], [instance("met", ["met"], [MAYBE_DONE])]) == []
    assert counts(chainer) == (2, 1, 1)


def test_a_mixture_of_harmless_statuses_that_the_judge_narrows_is_weaker(chainer: Chainer) -> None:
    counted = (2, 1, *MET[2:])
    holds = (FormulaAtoms("holiday", 0, (2,)), FormulaAtoms("urgent", 0, (0,)))
    assert chainer.check([], [instance("met", ["met", "excused"], [counted], exceptions=holds)]) == []
    assert counts(chainer) == (1, 1, 0)
    assert chainer.check([], [instance("excused", ["excused"], [counted], exceptions=holds)]) == []
    assert counts(chainer) == (2, 1, 1)
    (found,) = chainer.check([], [instance("excused", ["met", "excused"], [counted], exceptions=holds)])
    assert (found.judge, found.chainer) == ("excused", "met")


def test_an_undetermined_judge_where_the_atoms_settle_it_is_a_difference(chainer: Chainer) -> None:
    unsure = (2, 0, 2, 2, 0, 1, 1, 1, 1, 1)
    (found,) = chainer.check([], [instance("undetermined", ["met"], [unsure])])
    assert (found.judge, found.chainer) == ("undetermined", "met")


def test_without_parts_nothing_is_derived(chainer: Chainer) -> None:
    assert chainer.check([], [instance("met", ["met"], [], combine="all")]) == []
    assert counts(chainer) == (1, 0, 1)


def test_malformed_atoms_are_reported(chainer: Chainer) -> None:
    two = instance("met", ["met"], [MET, MET])
    short = replace(two, parts=(two.parts[0][1:],))
    odd = replace(two, kind="power")
    ban = instance("complied", [], [(2, 0, 2)] * 2, name="ban", kind="prohibition", combine="all")
    texts = [found.chainer for found in chainer.check([], [two, short, odd, ban])]
    assert texts == [
        "2 parts combined by one",
        "atoms missing or unknown to the rules",
        "no statuses for the kind power",
        "2 parts combined by all",
    ]
    assert counts(chainer) == (0, 0, 0)


def test_an_exception_takes_the_truth_given_for_a_definition() -> None:
    """On the decisive day another truth can hold than on the as-at date."""
    rules = linked(
        DUTY,
        rule("away", "definition", fact("a")),
        rule("holiday", "exception", DefinitionTest("away"), to=("duty",)),
    )
    chainer = Chainer(rules)
    counted = (2, 2, *OPEN[2:])
    definitions = [DefinitionAtoms("-", 1, (FormulaAtoms("away", 0, (0,)),), (("away", 0),))]
    excused = instance("excused", ["excused"], [counted], exceptions=[FormulaAtoms("holiday", 0, (2,))])
    assert chainer.check(definitions, [excused]) == []


def test_nothing_at_all(chainer: Chainer) -> None:
    assert chainer.check([], []) == []


# ---- planted faults --------------------------------------------------------------------------------------------

BUILT = linked(
    rule("found", "definition", All((fact("a"), Any((fact("b"), Not(fact("c"))))))),
    rule("child", "definition", Any((DefinitionTest("found"), fact("d"), fact("e")))),
    rule("not-lost", "exception", All((fact("f"), fact("g"))), to=("found",)),
    rule("lost-after-all", "exception", fact("h"), to=("not-lost",)),
    DUTY, BAN, HOLIDAY, URGENT,
)  # fmt: skip


def cases() -> list[tuple[list[DefinitionAtoms], list[InstanceAtoms]]]:
    """Make cases that reach every rule of the engine, with the right answers of plain Python."""
    random = Random(3)  # noqa: S311
    views = []
    for truths in product((0, 2), repeat=8):
        unsure = 0.15 if random.random() < 0.5 else 0
        a, b, c, d, e, f, g, h = (1 if random.random() < unsure else value for value in truths)
        found = min(truth(BUILT.rules["found"].versions[0].when, (a, b, c)), 2 - min(f, g, 2 - h))
        formulas = (
            FormulaAtoms("found", 0, (a, b, c)),
            FormulaAtoms("child", 0, (1, d, e)),
            FormulaAtoms("not-lost", 0, (f, g)),
            FormulaAtoms("lost-after-all", 0, (h,)),
        )
        views.append(DefinitionAtoms("-", 1, formulas, (("found", found), ("child", max(found, d, e)))))
    instances = []
    for vector in random.sample(list(product((0, 2), repeat=len(DUTY_ATOMS))), 150):
        for excused, leaves in ((0, (2, 2)), (2, (2, 0)), (0, (0, 0))):
            exceptions = (FormulaAtoms("holiday", 0, leaves[:1]), FormulaAtoms("urgent", 0, leaves[1:]))
            statuses = possible("duty", vector, excused)
            instances.append(instance(verdict(statuses), statuses, [vector], exceptions=exceptions))
    for vector in product((0, 2), repeat=4):
        one = (2, 0, 0, 0, 0, 1, *vector)  # whether it ended is not known
        statuses = possible("duty", one, 0)
        instances.append(instance(verdict(statuses), statuses, [one]))
    for vector in product((0, 1, 2), repeat=3):
        for excused, leaves in ((1, (1, 0)), (1, (2, 1)), (2, (2, 0)), (0, (2, 2)), (0, (0, 0))):
            exceptions = (FormulaAtoms("holiday", 0, leaves[:1]), FormulaAtoms("urgent", 0, leaves[1:]))
            statuses = possible("prohibition", vector, excused)
            instances.append(
                instance(verdict(statuses), statuses, [vector], name="ban", kind="prohibition", exceptions=exceptions)
            )
    examples = {next(iter(possible("duty", v, 2))): v for v in product((0, 2), repeat=len(DUTY_ATOMS))}
    unsure = [tuple(random.choices((0, 1, 2), (2, 1, 2), k=10)) for _ in range(200)]
    holds = (FormulaAtoms("holiday", 0, (2,)), FormulaAtoms("urgent", 0, (0,)))
    pairs = [*product(examples.values(), repeat=2), *zip(unsure[::2], unsure[1::2], strict=True)]
    for pair in pairs:
        for combine in ("all", "any"):
            statuses = combined(combine, [possible("duty", part, 2) for part in pair])
            instances.append(instance(verdict(statuses), statuses, pair, combine=combine, exceptions=holds))
    return [(views, instances)]


CASES = cases() if needs_engine.args[0] is False else []
Change = Callable[[Program, str, str], Program]


def differences(chainer: Chainer) -> list[Difference]:
    return [found for views, instances in CASES for found in chainer.check(views, instances)]


def planted(monkeypatch: pytest.MonkeyPatch, change: Callable[[Program], Program]) -> tuple[list[Difference], Chainer]:
    with monkeypatch.context() as patch:
        patch.setattr(agree, "program", lambda kinds: change(program(kinds)))
        chainer = Chainer(BUILT)
    found = differences(chainer)
    chainer.close()
    return found, chainer


def with_rule(made: Program, name: str, tests: Tests | None) -> Program:
    """Replace the tests of one rule, or drop it."""
    rulesets = {ruleset: dict(rules) for ruleset, rules in made.rulesets.items()}
    for rules in rulesets.values():
        if name in rules:
            if tests is None:
                del rules[name]
            else:
                rules[name] = tests
    return replace(made, rulesets=rulesets)


ONLY_WIDENS = {"duty_possible/20"}
"""*Ended in time if at all, and not foreclosed: not missed.* Whether the duty ended is unknown then, and the status
stays undetermined without this rule; one more status is held possible, which is no difference to the judge. The tests
of statuses compare what is possible exactly and catch it."""


def rule_names() -> list[str]:
    return list(program(agree.Plan(BUILT).kinds()).says)


def test_without_a_fault_there_is_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    found, chainer = planted(monkeypatch, lambda made: made)
    assert found == []
    assert chainer.equal == chainer.compared > 1000


@pytest.mark.parametrize("name", rule_names())
def test_a_dropped_rule_is_caught(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    found, _ = planted(monkeypatch, lambda made: with_rule(made, name, None))
    assert found or name in ONLY_WIDENS, name


@pytest.mark.parametrize("name", rule_names())
def test_a_flipped_rule_is_caught(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The last test of the rule asks for the opposite."""
    opposite = {"T": "F", "F": "T", "P": "N", "N": "P", "1": "0"}

    def flip(made: Program) -> Program:
        tests = next(rules[name] for rules in made.rulesets.values() if name in rules)
        (last, text) = tests[-1]
        return with_rule(made, name, (*tests[:-1], (last, opposite[text])))

    found, _ = planted(monkeypatch, flip)
    assert found, name


@pytest.mark.parametrize("name", rule_names())
def test_a_wrong_conclusion_is_caught(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The rule concludes the opposite, or another status."""
    other = {"T": "F", "F": "T", "N": "P", "met": "met_late", "complied": "violated"}

    def swap(made: Program) -> Program:
        (first, *rest) = made.says[name]
        return replace(made, says={**made.says, name: ((first[0], other.get(first[1], "met")), *rest)})

    found, _ = planted(monkeypatch, swap)
    assert found, name


def test_wrong_links_between_exceptions_are_caught() -> None:
    """The exception to the exception is taken for one to the rule itself, or left out."""
    right = dict(BUILT.exceptions_of)
    wrong: list[dict[str, tuple[str, ...]]] = [
        {**right, "found": ("not-lost", "lost-after-all"), "not-lost": ()},
        {**right, "not-lost": ()},
        {**right, "found": ()},
        {**right, "found": (), "child": ("not-lost",)},
        {**right, "duty": ("holiday", "urgent"), "holiday": ()},
        {**right, "duty": ()},
        {**right, "holiday": ()},
    ]
    for exceptions_of in wrong:
        chainer = Chainer(replace(BUILT, exceptions_of=exceptions_of))
        assert differences(chainer), exceptions_of
        chainer.close()


def test_every_altered_status_is_caught() -> None:
    """The judge's status is exchanged for every other one in turn."""
    chainer = Chainer(BUILT)
    known = [one for _, instances in CASES for one in instances if len(one.possible) == 1][::10]
    altered = []
    for one in known:
        names = ["met", "met_early", "met_late", "superseded", "missed", "overdue", "pending", "outstanding", "excused"]
        for status in [*names, "not_triggered", "undetermined"] if one.kind == "duty" else ["complied", "violated"]:
            if status != one.status:
                altered.append(replace(one, status=status, possible=()))
    assert len(chainer.check([], altered)) + chainer.weaker >= len(altered) > 500
    assert chainer.equal == 0
    unknown = [one for one in altered if any(t == 1 for part in one.parts for _, t in part)]
    assert chainer.weaker <= len(unknown)


def test_rules_that_contradict_each_other_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def add(kinds: object) -> Program:
        changed = []
        for kind in kinds:  # type: ignore[attr-defined]
            clauses = kind.clauses
            if kind.name.startswith("k") and kind.outputs == ("x",):
                clauses = (*clauses, Clause(((kind.inputs[0], "T"),), (("x", "F"),)))
            changed.append(Kind(kind.name, kind.inputs, kind.outputs, clauses, kind.silence, kind.stage))
        return program(changed)

    monkeypatch.setattr(agree, "program", add)
    found = differences(Chainer(BUILT))
    assert any(one.chainer == "contradiction" for one in found)
