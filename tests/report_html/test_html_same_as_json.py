"""The page says no less than the data of the same run, and the same numbers."""

from __future__ import annotations

import re
from collections import Counter

from cme_rules.report.cards import anchor
from cme_rules.report.view import GROUPS
from tests.report_html.conftest import Made
from tests.report_html.parsed import Parsed


def test_html_has_every_verdict_of_the_data(made: Made) -> None:
    for page in (made.page, made.verbose):
        sections = {node.attrs.get("id"): node for node in Parsed(page).all("section")}
        for case in made.data["cases"]:
            shown = Counter(
                (node.attrs["data-verdict"], node.attrs["data-status"])
                for node in sections[anchor(case["id"])].all()
                if "data-verdict" in node.attrs
            )
            assert shown == Counter((f"{v['rule']}:{v['key']}", v["status"]) for v in case["verdicts"])


def test_html_scores_are_those_of_the_data(made: Made) -> None:
    scores = next(node for node in made.tree.all("ul") if "scores" in node.classes)
    found = {node.classes[0]: int(re.match(r"\d+", node.text)[0]) for node in scores.children}  # type: ignore[index]
    groups = made.data["summary"]["groups"]
    shown = {group.replace("_", "-"): groups[group] for group in GROUPS if group != "accepted"}
    assert found == {**shown, "unread": 0}


def test_html_lists_each_case_with_its_numbers(made: Made) -> None:
    table = next(t for t in made.tree.all("table") if t.children[0].text == "Verdicts by case")
    rows = {
        row.all("a")[0].attrs["href"][1:]: [int(c.text) for c in row.all("td")]
        for row in table.all("tbody")[0].all("tr")
    }
    for case in made.data["cases"]:
        counted = Counter(v["group"] for v in case["verdicts"])
        assert rows[anchor(case["id"])] == [counted[group] for group in GROUPS if group != "accepted"]


def test_html_has_every_action_breaches_first(made: Made) -> None:
    actions = [a for case in made.data["cases"] for a in case["actions"] if a["kind"] == "do"]
    tables = [t for t in made.tree.all("table") if t.all("th")[0].text == "State"]
    states = [[row.children[0].text[1:].strip() for row in t.all("tbody")[0].all("tr")] for t in tables]
    assert sum(map(len, states)) == len(actions)
    assert Counter(s for one in states for s in one)["Overdue"] == sum(
        a["urgency"] in ("breach", "shortfall") for a in actions
    )
    for one in states:
        assert one == sorted(one, key=lambda word: word != "Overdue")


def test_html_says_what_is_missing_and_what_alone_would_settle(made: Made) -> None:
    verdicts = [v for case in made.data["cases"] for v in case["verdicts"] if v["status"] == "undetermined"]
    table = next(t for t in made.tree.all("table") if t.children[0].text.startswith("Undetermined verdicts"))
    assert len(table.all("tbody")[0].all("tr")) == len(verdicts) > 0
    settles = sum(m["settles"] for v in verdicts for m in v["missing"])
    assert table.text.count("this alone would settle it") == settles


def test_html_tells_weak_sources_findings_and_undated_facts(made: Made) -> None:
    text = made.tree.root.text
    for one in made.data["summary"]["weak_sources"]:
        assert one["place"] in text
    noticed = [t for t in made.tree.all("table") if t.children[0].text.startswith("Things noticed")]
    findings = sum(len(case["findings"]) for case in made.data["cases"])
    assert sum(len(t.all("tbody")[0].all("tr")) for t in noticed) == findings
    for case in made.data["cases"]:
        for name in case["undated_facts"]:
            assert name.replace("_", " ") in text


def test_html_gives_each_counted_day_with_its_number(made: Made) -> None:
    case = next(c for c in made.data["cases"] if c["id"].startswith("example-23"))
    section = next(n for n in made.tree.all("section") if n.attrs.get("id") == anchor(case["id"]))
    strips = [[li.text for li in strip.children] for strip in section.all("ol") if "strip" in strip.classes]
    assert strips
    longest = max(strips, key=len)
    assert [text for text in longest if text.endswith("day 1")] == ["Mon 24 Feb 2025 day 1"]
    assert "Sat 1 – Sun 2 Mar weekend" in longest
    assert longest[-1] == "Fri 21 Mar day 20"
