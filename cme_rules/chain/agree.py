"""What was derived against what the judge made of it: a difference is a fault of the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cme_rules.chain.asking import Asker
from cme_rules.chain.derive import TEXTS, Item, Work, derive_statuses, derive_truths
from cme_rules.chain.host import Engine
from cme_rules.chain.plan import Linked, Plan
from cme_rules.chain.ruleset import program
from cme_rules.chain.statuses import UNDETERMINED
from cme_rules.model.atoms import DefinitionAtoms, InstanceAtoms

_WORDS = {"F": "false", "U": "unknown", "T": "true"}


@dataclass(frozen=True)
class Difference:
    """One point in which the judge and the forward chainer differ.

    ``key`` is the key of an instance or the name of a view; ``judge`` and ``chainer`` say what each made of
    it, in words of the program only (truths, statuses), never in values of the case.
    """

    rule: str
    key: str
    judge: str
    chainer: str


class Chainer:
    """The second opinion on one linked rule set.

    ``ruleset`` has ``rules`` (by id, readings resolved) and ``exceptions_of``; the order of derivation is
    worked out here. The same engine serves any number of cases, one after the other, from any thread.

    ``compared`` counts the truths and statuses compared so far, ``equal`` those that were the same,
    ``weaker`` those where the judge knows more than the single atoms tell (unknowns that hang together),
    which is no difference; those of which it judged each precise case are not counted among these.

    Raises:
        ChainError: durable-rules is missing (see ``why_not``).
        ValueError: a reading is not resolved, or rules go round in a circle.

    """

    def __init__(self, ruleset: Linked):
        self._plan = Plan(ruleset)
        self._program = program(self._plan.kinds())
        self._engine = Engine(self._program.rulesets)
        self.compared = 0
        self.equal = 0
        self.weaker = 0

    def close(self) -> None:
        """Free the engine's memory; the chainer cannot be asked after that."""
        self._engine.close()

    def check(self, definitions: Sequence[DefinitionAtoms], instances: Sequence[InstanceAtoms]) -> list[Difference]:
        """Derive definitions and statuses of one case from what the dates decided, and compare.

        A definition (or exception) must have exactly the truth expected; one that has no formula that day is
        false. A status must be the judge's where no atom is unknown. Where some are, everything that the
        judge holds possible must be possible, and a status that the atoms alone settle must be the judge's.

        Raises:
            ChainError: the engine failed; nothing is said of the case.

        """
        views = [Work(self._plan, given.formulas, built_on=True) for given in definitions]
        items = [Item(self._plan, given) for given in instances]
        with self._engine.session() as session:
            asker = Asker(self._program, session)
            derive_truths([*views, *(item.work for item in items)], asker)
            derive_statuses(self._plan, items, asker)
            differences = [d for work, given in zip(views, definitions, strict=True) for d in self._view(given, work)]
            return differences + [d for item in items for d in self._instance(item)]

    def _view(self, given: DefinitionAtoms, work: Work) -> Iterator[Difference]:
        """Compare the truths of one view."""
        for rule, fault in work.faults:
            yield Difference(rule, given.view, "", fault)
        for rule, truth in given.expected:
            self.compared += 1
            derived = work.truths.get(rule, "F")
            if derived == TEXTS[truth]:
                self.equal += 1
            else:
                yield Difference(rule, given.view, _WORDS[TEXTS[truth]], _WORDS[derived])

    def _instance(self, item: Item) -> Iterator[Difference]:
        """Compare the status of one instance, and what is possible of it."""
        given = item.given
        for rule, fault in item.work.faults:
            yield Difference(rule, given.key, "", fault)
        if item.work.faults:
            return
        self.compared += 1
        judged = set(given.possible) - {UNDETERMINED} or {given.status} - {UNDETERMINED}
        if not judged <= item.possible:
            yield Difference(given.rule, given.key, _possible(judged), _possible(item.possible))
        elif item.status == given.status:
            self.equal += 1
        elif item.unknown and given.status != UNDETERMINED and (item.status == UNDETERMINED or judged < item.possible):
            self.weaker += not given.over_cases
        else:
            yield Difference(given.rule, given.key, given.status, item.status)


def _possible(statuses: set[str]) -> str:
    return f"possible: {', '.join(sorted(statuses))}"
