"""Where two texts begin to differ."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

from cme_rules.read.files import read_text


def first_difference(old: Path, new: Path) -> int | None:
    """Return the first line of the newer file that is not as in the older one; nothing where there is none."""
    texts = [read_text(path)[0] for path in (old, new)]
    before, after = ([] if text is None else text.splitlines() for text in texts)
    for kind, _, _, start, _ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            return min(start + 1, max(len(after), 1))
    return None
