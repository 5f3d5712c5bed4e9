"""The version of the program."""

from __future__ import annotations

from importlib import metadata


def version() -> str:
    """Return the version of the installed program; from a mere checkout, that it is not installed."""
    try:
        return metadata.version("cme-rules")
    except metadata.PackageNotFoundError:
        return "(not installed)"
