"""The colours of a page, in one place, and which of them stand on which: contrast is worked out from these."""

from __future__ import annotations

COLOURS = {
    "ink": "#0b0c0c",
    "soft": "#484d52",
    "paper": "#ffffff",
    "shade": "#f3f4f5",
    "line": "#b1b6ba",
    "edge": "#6f777b",
    "link": "#0f4f8f",
    "link-dark": "#0b2f57",
    "focus": "#ffdd00",
    "band": "#1f3a4d",
    "breach": "#8c1d18",
    "breach-pale": "#fbe4e1",
    "shortfall": "#7a4100",
    "shortfall-pale": "#fdebd3",
    "accepted": "#86195f",
    "accepted-pale": "#f9e4f2",
    "undetermined": "#4b2a82",
    "undetermined-pale": "#ece4f7",
    "to-do": "#0f4f8f",
    "to-do-pale": "#e0ecf8",
    "in-order": "#0a5a37",
    "in-order-pale": "#dff2e6",
    "standing": "#38444d",
    "standing-pale": "#e8ebee",
    "not-triggered": "#4c5459",
    "not-triggered-pale": "#f3f4f5",
    "holiday": "#eceff1",
}
"""Names of colours and what they are; style sheets and pictures know colours by these names only."""
GROUPS = ("breach", "shortfall", "accepted", "undetermined", "to-do", "in-order", "standing", "not-triggered")
TEXT_ON = (
    ("ink", "paper"), ("ink", "shade"), ("soft", "paper"), ("soft", "shade"), ("link", "paper"), ("link", "shade"),
    ("link-dark", "paper"), ("link-dark", "shade"), ("ink", "focus"), ("paper", "band"), ("ink", "holiday"),
    ("soft", "holiday"), ("link", "holiday"),
    *((name, f"{name}-pale") for name in GROUPS),
    *((name, "paper") for name in GROUPS),
    *(("ink", f"{name}-pale") for name in GROUPS),
    *(("link", f"{name}-pale") for name in GROUPS),
)  # fmt: skip
"""Text and ground, wherever text is: at least 4.5 to 1."""
SHAPE_ON = (("edge", "paper"), ("ink", "paper"), *((name, "paper") for name in GROUPS))
"""Lines and shapes that carry meaning, and their ground: at least 3 to 1."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, as WCAG counts it: from 1 to 21.

    >>> contrast("#000000", "#ffffff")
    21.0
    """
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def variables() -> str:
    """Return the colours as the style sheet knows them."""
    return ":root{" + "".join(f"--{name}:{value};" for name, value in COLOURS.items()) + "}"


def _light(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
