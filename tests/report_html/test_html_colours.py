"""What is on the page can be seen: contrast from the colours used, words on paper, focus and size of targets."""

from __future__ import annotations

import re
from itertools import pairwise

from cme_rules.report.html_environment import FOLDER, SHAPES
from cme_rules.report.palette import COLOURS, SHAPE_ON, TEXT_ON, contrast

CSS = (FOLDER / "style.css").read_text(encoding="utf-8")
RULES = re.findall(r"([^{}]+)\{([^{}]*)\}", CSS)
VAR = r"var\(--([a-z-]+)\)"


def test_html_text_stands_out_from_its_ground() -> None:
    for text, ground in TEXT_ON:
        assert contrast(COLOURS[text], COLOURS[ground]) >= 4.5, (text, ground)
    for shape, ground in SHAPE_ON:
        assert contrast(COLOURS[shape], COLOURS[ground]) >= 3, (shape, ground)


def test_html_uses_no_colours_but_those_of_the_palette() -> None:
    assert set(re.findall(VAR, CSS)) <= set(COLOURS)
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgba?\(|hsl|(color|background):(white|black|red|grey)", CSS)


def test_html_text_and_ground_of_a_rule_are_a_pair_that_was_checked() -> None:
    for selector, body in RULES:
        text = re.findall(rf"(?<![-\w])(?:color|fill):{VAR}", body)
        ground = re.findall(rf"background:{VAR}", body)
        for pair in zip(text, ground, strict=False):
            assert pair in TEXT_ON, (selector, pair)
        for name in text if "text" in selector or "color:" in body else []:
            assert (name, ground[0] if ground else "paper") in TEXT_ON or name == "paper", (selector, name)


def test_html_groups_are_told_by_shape_too() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_html_prints_with_nothing_lost() -> None:
    printed = CSS[CSS.index("@media print") :]
    for wanted in ("size:A4", "thead{display:table-header-group}", "break-before:page", "details-content",
                   'content:" (" attr(href) ")"', "break-inside:avoid", ".scroll{overflow:visible}"):  # fmt: skip
        assert wanted in printed


def test_html_can_be_worked_by_keyboard_and_finger() -> None:
    assert "summary:focus-visible" in CSS
    assert "outline:3px solid" in CSS
    assert "min-height:24px" in CSS
    assert "@media (max-width:46rem)" in CSS
    assert not re.search(r"transition|animation|outline:0", CSS)


def test_html_sizes_of_headings_fall_with_their_level() -> None:
    sizes = [float(re.search(rf"\nh{n}{{font-size:([\d.]+)rem", CSS)[1]) for n in range(1, 5)]  # type: ignore[index]
    assert all(one > other for one, other in pairwise(sizes))
