"""A folder as it was in another revision, laid out in a temporary one."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from cme_rules.report.problems import clean


@contextmanager
def revision(folder: Path, name: str) -> Iterator[Path]:
    """Give the folder as it was in a revision, for as long as it is wanted.

    Raises:
        click.UsageError: git is not there, or knows no such revision of the folder.

    """
    if name.startswith("-"):
        raise click.UsageError("the name of a revision does not begin with a hyphen")
    ask = ["git", "-C", str(folder), "archive", "--format=tar", name, "."]
    try:
        found = subprocess.run(ask, capture_output=True, check=False)  # noqa: S603  no shell, and the name is no option
    except OSError:
        raise click.UsageError("git is not installed here, so no revision can be looked up") from None
    if found.returncode:
        raise click.UsageError(f"git knows no revision “{clean(name)}” of the folder {clean(folder.as_posix())}")
    with tempfile.TemporaryDirectory(prefix="cme-rules-") as place:
        with tarfile.open(fileobj=io.BytesIO(found.stdout)) as tar:
            tar.extractall(place, filter="data")
        yield Path(place)
