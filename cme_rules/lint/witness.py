"""An example case in plain words."""

from __future__ import annotations

from cme_rules.dates.civil import human
from cme_rules.lint.formula import AtLeast, Leaf, Model, OneOf
from cme_rules.lint.meaning import READING, Meaning
from cme_rules.model import condition as c
from cme_rules.reasons import words


def told(said: list[tuple[Leaf, bool]], meaning: Meaning, model: Model) -> str:
    """Say what is so in the example: of a fact its value, of anything else that it is or is not so."""
    parts = [_said(leaf, true, meaning, model) for leaf, true in said]
    return " and ".join(dict.fromkeys(parts)) or "whatever is so"


def _said(leaf: Leaf, true: bool, meaning: Meaning, model: Model) -> str:
    condition = meaning.leaves[leaf]
    if isinstance(condition, str):
        name = leaf.name.removeprefix(READING)
        return f"of the reading {name} {words.plain(str(model[leaf.name]))} is taken"
    value = model[leaf.name]
    if isinstance(leaf, OneOf | AtLeast) and isinstance(condition, c.FactTest):
        owner = f" of the {words.plain(condition.of)}" if condition.of else ""
        return f"{words.plain(condition.fact)}{owner} is {words.plain(str(value)) or 'something else'}"
    if isinstance(leaf, AtLeast):
        return f"the date is {human(int(value))}"
    text = words.condition(condition)
    return text if true else f"it is not so that {text}"
