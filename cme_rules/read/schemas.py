"""Where the JSON Schemas are, and reading them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).parent.parent
_FOLDERS = (_PACKAGE / "schemas", _PACKAGE.parent / "schemas")


@cache
def schema(name: str) -> dict[str, Any] | None:
    """Return the schema of a kind of file ("rule", "case", …); ``None`` where the schemas are not installed.

    Without a schema nothing is let through: whoever decodes a file checks its keys and values again.
    """
    for folder in _FOLDERS:
        path = folder / f"{name}.schema.json"
        if path.is_file():
            found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            return found
    return None
