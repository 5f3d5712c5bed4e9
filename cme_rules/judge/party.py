"""Who owes a duty, and to whom, on a day: chosen by a fact; several where the fact is not known."""

from __future__ import annotations

from cme_rules.judge.view import View
from cme_rules.model.rule import PartyChoice


def party(choice: PartyChoice | None, view: View, day: int) -> tuple[str, ...]:
    """Give the party, or all that it may be where the fact that chooses is not known."""
    if choice is None:
        return ()
    if not choice.fact:
        return (choice.choices[0][1],)
    values, _ = view.fact_values(choice.fact, choice.of, day)
    found = [who for value, who in choice.choices if values is None or value in values]
    return tuple(dict.fromkeys(found))
