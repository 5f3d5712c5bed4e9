"""An authority to start from: its words, its protocol as a source, and to whom its rules apply."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cme_rules.begin.pieces import as_word, modeline, titled
from cme_rules.model.vocabulary import Vocabulary


@dataclass(frozen=True)
class NewAuthority:
    """What is said of it: its name, its folder, and the fact that says of a subject whether its rules apply."""

    name: str
    into: Path
    title: str
    where: str


def authority_files(asked: NewAuthority, vocabulary: Vocabulary) -> dict[Path, str]:
    """Return the files of a new authority."""
    fact, value = vocabulary.facts[asked.where], as_word(asked.name)
    name = asked.name
    words, source = asked.into / "vocabulary" / f"{name}.yaml", asked.into / "sources" / f"{name}-protocol.yaml"
    local = asked.into / "local" / name / "authority.yaml"
    title = asked.title or titled(name)
    return {
        words: modeline(words, "vocabulary")
        + f"""\
# The words of {title} beside those of the rules that this folder adds to.
more_values:                     # lists that are closed elsewhere: this name is added
  {fact.name}: [{value}]

# parties:                       # who owes something, or to whom it is owed
#   visiting_team: {{meaning: "The team that visits homes."}}
# facts:                         # what is so from one day to another
#   visit_refused: {{about: {fact.about}, type: yes_no, silence: no, meaning: The family has refused a visit.}}
# events:                        # what happens on a day
#   visit_made: {{about: {fact.about}, meaning: Somebody of the team goes to the home.}}
""",
        source: modeline(source, "document")
        + f"""\
document: {name}-protocol
title: "{title}: its protocol"
edition: "To be written: which edition, and from when it is in force"
layer: {name}                    # a source of this authority, and of no other
""",
        local: modeline(local, "authority")
        + f"""\
authority: {name}                # the name of this folder
title: "{title}"
applies_to:                      # for each kind of subject with rules here, when they apply
  {fact.about}: {{fact: {fact.name}, is: {value}}}
""",
    }
