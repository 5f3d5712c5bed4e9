"""What rules, documents, readings and words are called for people, looked up in a rule set."""

from __future__ import annotations

from dataclasses import dataclass

from cme_rules.link.ruleset import RuleSet
from cme_rules.model.rule import Rule
from cme_rules.model.verdict import Verdict
from cme_rules.reasons.words import plain


@dataclass(frozen=True)
class Source:
    """A place that a verdict's rule cites: the document, where in it, and how well the text was checked."""

    document: str
    title: str
    edition: str
    place: str
    grade: str
    address: str = ""


@dataclass(frozen=True)
class ReadingTaken:
    """A reading that a verdict rests on, the alternative taken, and what each other alternative would make of it."""

    reading: str
    question: str
    choice: str
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Names:
    """Look things up in a rule set; what is not in it is called by its own name in plain words."""

    rules: RuleSet

    def rule(self, name: str) -> Rule | None:
        """Return a rule, or ``None``."""
        return self.rules.rules.get(name)

    def title(self, name: str) -> str:
        """Return the title of a rule."""
        rule = self.rule(name)
        return rule.title if rule is not None else plain(name)

    def norm(self, name: str) -> str:
        """Return the norm that a rule states."""
        rule = self.rule(name)
        return rule.norm if rule is not None else ""

    def sources(self, name: str, version: int | None) -> tuple[Source, ...]:
        """Return the places that a version of a rule cites; those of its last version where none is named."""
        rule = self.rule(name)
        if rule is None or not rule.versions:
            return ()
        cited = rule.versions[version if version is not None else -1].citations
        found = []
        for one in cited:
            document = self.rules.documents.get(one.document)
            title, edition = (document.title, document.edition) if document else (plain(one.document), "")
            address = one.address or (document.address if document else "")
            found.append(Source(one.document, title, edition, one.place, one.grade, address))
        return tuple(found)

    def readings(self, verdict: Verdict) -> tuple[ReadingTaken, ...]:
        """Return the readings that a verdict rests on."""
        found = []
        for name, choice in verdict.readings:
            reading = self.rules.readings.get(name)
            changes = tuple((other, status) for which, other, status in verdict.reading_changes if which == name)
            found.append(ReadingTaken(name, reading.question if reading else plain(name), choice, changes))
        return tuple(found)

    def where(self, kind: str, name: str) -> str:
        """Say where a fact or an event is usually recorded; empty where nobody says."""
        words = self.rules.vocabulary
        entry = words.facts.get(name) if kind == "fact" else words.events.get(name)
        return entry.usually_from if entry is not None else ""

    def layer(self, name: str) -> str:
        """Return the title of a layer: statutory, or the authority whose local set it is."""
        found = self.rules.local_sets.get(name)
        return found.title if found is not None else plain(name)
