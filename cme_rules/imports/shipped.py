"""The mappings that come with the program, to start from."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def shipped() -> dict[str, Path]:
    """Return the mappings that come with the program, by their names."""
    for folder in (_PACKAGE / "mappings", _PACKAGE.parent / "mappings"):
        if folder.is_dir():
            return {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    return {}
