"""Lists of accepted exceptions: whatever their schema refuses is refused without it. All entries are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.core.problem import UsageProblem, has_errors
from cme_rules.read import accepted
from cme_rules.read.accepted import load_accepted
from cme_rules.read.nodes import ListNode, MapNode, Node, TextNode
from cme_rules.read.schemas import schema
from cme_rules.read.shape import check_shape
from cme_rules.read.yaml_nodes import load_text
from tests.slips import slips

ENTRY = (
    "{case: one, rule: answer, key: 'asked@2025-03-03', owner: The office, reason: It moved., approver: Head, "
    "approved: 2025-03-01, expires: 2025-12-31}"
)
LIST = f"accepted:\n  - {ENTRY}\n"


def written(node: Node) -> str:
    """Write a tree as YAML on one line."""
    if isinstance(node, MapNode):
        return "{" + ", ".join(f"{key}: {written(entry.value)}" for key, entry in node.items.items()) + "}"
    if isinstance(node, ListNode):
        return f"[{', '.join(map(written, node.items))}]"
    assert isinstance(node, TextNode)
    return f'"{node.value}"' if node.value else ""


def test_what_the_schema_refuses_is_refused_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, node, shape = tmp_path / "list.yaml", load_text(LIST, "list.yaml").node, schema("accepted")
    assert node is not None
    assert shape is not None
    texts = [written(spoilt) for spoilt in slips(node) if has_errors(check_shape(spoilt, shape))]
    assert len(texts) > 30
    monkeypatch.setattr(accepted, "schema", lambda _: None)
    let_through = []
    for text in texts:
        path.write_text(text + "\n", encoding="utf-8")
        try:
            load_accepted([path])
        except UsageProblem:
            continue
        let_through.append(text)
    assert let_through == []


def test_a_list_without_its_key_is_told(tmp_path: Path) -> None:
    path = tmp_path / "list.yaml"
    path.write_text(f"- {ENTRY}\n", encoding="utf-8")
    with pytest.raises(UsageProblem) as caught:
        load_accepted([path])
    (problem,) = caught.value.problems
    assert (problem.code, problem.message) == (
        "CME-S003",
        "a list of accepted exceptions must be a block of keys with values",
    )


def test_a_sound_list_is_read_without_the_schema(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.yaml"
    path.write_text(LIST, encoding="utf-8")
    whole = load_accepted([path])
    assert [(one.case, one.rule, one.owner) for one in whole] == [("one", "answer", "The office")]
    monkeypatch.setattr(accepted, "schema", lambda _: None)
    assert load_accepted([path]) == whole
