"""``python -m cme_rules``."""

from __future__ import annotations

from cme_rules.cli.main import main

if __name__ == "__main__":
    main()
