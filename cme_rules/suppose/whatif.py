"""One case as it is recorded and as it would be, each judged by the same rules on the same day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import PrivateProblem, Problem
from cme_rules.core.span import Span
from cme_rules.pipeline import CaseResult, Linked, judge_cases
from cme_rules.read.load import LoadedCase, load_case_node
from cme_rules.read.nodes import MapNode
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.suppositions import Supposition
from cme_rules.suppose.merge import HEAD, merged, supposing, without


def suppose(
    recorded: LoadedCase, node: MapNode, suppositions: Sequence[Supposition], linked: Linked, known_on: int | None
) -> LoadedCase:
    """Put suppositions to a sound case, of which ``node`` is the document; the result has problems where they have any.

    Raises:
        UsageProblem: one of them says which case it is, or is without a record that the case does not have.

    """
    said = [problem_ for one in suppositions for problem_ in one.problems]
    parts = [one.node for one in suppositions if one.node is not None]
    for part in parts:
        for key in HEAD:
            if key in part.items:
                message = f"a supposition does not say “{key}”"
                help_ = "leave it out: the case is the one that is given"
                raise PrivateProblem([problem("CME-U008", message, part.items[key].key_span, help=help_)])
        said += _shape(part, node)
    if said:
        return LoadedCase(recorded.file, recorded.index, None, tuple(said))
    loaded = load_case_node(merged(node, parts), linked.rules, file=recorded.file, index=recorded.index)
    case = loaded.case
    if case is None:
        return loaded
    case = supposing(case, frozenset(one.place for one in suppositions), known_on)
    for one in suppositions:
        if one.without:
            left = without(case, one.without)
            if left is None:
                place = Span(one.place, 1, len("without ") + 1, 1, len(one.said) + 1)
                help_ = "write its id, or of an event its kind and day, such as letter_sent@2025-03-03"
                raise PrivateProblem([problem("CME-U008", "the case has no such record", place, help=help_)])
            case = left
    return replace(loaded, case=case, linked=recorded.linked)


def _shape(part: MapNode, node: MapNode) -> list[Problem]:
    """Check the shape of a fragment as that of a case file of which it is all that there is."""
    shape = schema("case")
    head = {key: node.items[key] for key in HEAD if key in node.items}
    return check_shape(MapNode({**head, **part.items}, part.span), shape) if shape is not None else []


def judged_twice(
    recorded: LoadedCase, supposed: LoadedCase, linked: Linked, as_at: int, known_on: int | None, *, opinion: bool
) -> tuple[CaseResult, CaseResult]:
    """Judge a case as it is recorded and as it is supposed; both must be sound."""
    first, second = judge_cases([recorded, supposed], linked, as_at, known_on, opinion, sensitivity=False)
    return first, second
