"""A tiny builder of SVG elements: every text and every attribute is escaped here, and nowhere else is markup made."""

from __future__ import annotations

from cme_rules.report.plain_text import escaped


class Markup(str):
    """Text that is markup already: made by :func:`element` only, so that a template need not escape it."""

    __slots__ = ()

    def __html__(self) -> str:
        """Give the text as it stands to whoever puts pages together."""
        return str(self)


def element(name: str, *inside: str, **attributes: object) -> Markup:
    """Make an element. What is inside is escaped unless it was made here; ``None`` leaves an attribute out.

    An underscore at the end of an attribute's name is dropped, one within it stands for a hyphen.

    >>> str(element("text", "a < b", x=1.50, class_="label", text_anchor="end"))
    '<text class="label" text-anchor="end" x="1.5">a &lt; b</text>'
    >>> str(element("rect", x=0, y=None))
    '<rect x="0"/>'
    """
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value is not None}
    text = "".join(f' {key}="{_value(given[key])}"' for key in sorted(given))
    if not inside:
        return Markup(f"<{name}{text}/>")
    return Markup(f"<{name}{text}>{''.join(_piece(one) for one in inside)}</{name}>")


def group(*inside: str, **attributes: object) -> Markup:
    """Make a group; nothing where nothing is inside."""
    kept = [one for one in inside if one]
    return element("g", *kept, **attributes) if kept else Markup("")


def picture(ident: str, width: int, height: float, title: str, description: str, *inside: str) -> Markup:
    """Make a whole picture, with a title and a description for those who do not see it."""
    return element(
        "svg",
        element("title", title, id=f"{ident}-title"),
        element("desc", description, id=f"{ident}-desc"),
        *(one for one in inside if one),
        viewBox=f"0 0 {width} {_number(height)}",
        role="img",
        aria_labelledby=f"{ident}-title {ident}-desc",
        class_="picture",
        paint_order="stroke",
    )


def _piece(one: str) -> str:
    return str(one) if isinstance(one, Markup) else escaped(one)


def _value(value: object) -> str:
    return _number(value) if isinstance(value, int | float) else escaped(str(value))


def _number(value: float) -> str:
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text
