"""The folders of rules that a run was asked to judge by: one, and those that add to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

SHIPPED = "the rules that come with the program"


@dataclass(frozen=True)
class Folders:
    """The folder that was named, if one was, and the folders that add to it."""

    named: Path | None = None
    added: tuple[Path, ...] = ()

    @property
    def root(self) -> Path:
        """Return the folder to start from: the one named, else ``./rules``, else that of the program.

        Raises:
            click.UsageError: there is none.

        """
        if self.named is not None:
            return self.named
        if Path("rules").is_dir():
            return Path("rules")
        package = Path(__file__).parent.parent
        for place in (package / "rules", package.parent / "rules"):
            if place.is_dir():
                return place
        raise click.UsageError("there is no folder ./rules here and none with the program; name one with --rules")

    @property
    def all(self) -> tuple[Path, ...]:
        """Return every folder that is read."""
        return (self.root, *self.added)

    @property
    def called(self) -> str:
        """Say in a report which rules these are."""
        root = self.root
        own = f"the folder {root.as_posix()}" if self.named is not None or root == Path("rules") else SHIPPED
        return " and ".join([own, *(f"the folder {folder.as_posix()}" for folder in self.added)])
