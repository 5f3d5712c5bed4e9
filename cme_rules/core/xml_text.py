"""Text that any reader of XML takes: what the standard does not allow is left out."""

from __future__ import annotations

import re

_NOT_ALLOWED = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS = re.compile("[\x7f-\x84\x86-\x9f]")


def legal(text: str) -> str:
    r"""Leave out control characters, halves of characters and what is no character.

    >>> legal("a\x00b\x1b[31m\ud800c\n")
    'ab[31mc\n'
    """
    return _CONTROLS.sub("", _NOT_ALLOWED.sub("", text))


def escape(text: str) -> str:
    """Make a text fit for XML, between tags or in quotes; line ends and tabs stay what they are.

    >>> escape('<a> & "b" ]]>')
    '&lt;a&gt; &amp; &quot;b&quot; ]]&gt;'
    """
    text = legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\t", "&#9;").replace("\r", "&#13;").replace("\n", "&#10;")
