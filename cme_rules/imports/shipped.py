"""The mappings that come with the program, to start from."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def shipped() -> dict[str, Path]:
    """Return the mappings that come with the program, by their names."""
    installed, beside = _PACKAGE / "mappings", _PACKAGE.parent / "mappings"
    folder = installed if installed.is_dir() else beside
    return {path.stem: path for path in sorted(folder.glob("*.yaml"))}
