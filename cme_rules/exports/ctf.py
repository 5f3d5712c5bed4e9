"""The common transfer file for a pupil whose destination is not known: its elements in their order, and its name.

The structure is that which programs in use write and read; the specification itself was not seen. Not verified are: the
message that the specification has for children missing education, the values of ``DocumentQualifier``, and whether
versions 24 and 25 differ in more than ``Gender`` and ``Sex``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cme_rules.core.xml_text import escape, legal
from cme_rules.dates.civil import iso, parse_iso
from cme_rules.exports.upn import is_upn

FORMAT = "ctf-lost-pupil"
VERSIONS = ("24.0", "25.0")
SEX_SINCE = "25.0"
NOWHERE = ("XXX", "XXXX")
PUPIL = "CTFpupilData/Pupil"
HISTORY = f"{PUPIL}/SchoolHistory/School"
LAST_SERIAL = 999


@dataclass(frozen=True)
class Element:
    """An element: its path, what its text must be, whether the file must have it, or the text that it always has."""

    path: str
    form: str = "text"
    required: bool = False
    fixed: str = ""


ELEMENTS = (
    Element("Header/DocumentName", fixed="Common Transfer File"),
    Element("Header/CTFversion", "program"),
    Element("Header/DateTime", "program"),
    Element("Header/DocumentQualifier", fixed="partial"),
    Element("Header/SupplierID", fixed="cme-rules"),
    Element("Header/SourceSchool/LEA", "authority", True),
    Element("Header/SourceSchool/Estab", "establishment", True),
    Element("Header/SourceSchool/SchoolName"),
    Element("Header/DestSchool/LEA", fixed=NOWHERE[0]),
    Element("Header/DestSchool/Estab", fixed=NOWHERE[1]),
    Element(f"{PUPIL}/UPN", "upn", True),
    Element(f"{PUPIL}/Surname", required=True),
    Element(f"{PUPIL}/Forename", required=True),
    Element(f"{PUPIL}/DOB", "day", True),
    Element(f"{PUPIL}/Sex", "sex", True),
    Element(f"{PUPIL}/BasicDetails/FormerUPN", "upn"),
    Element(f"{PUPIL}/BasicDetails/NCyearActual", "short"),
    Element(f"{HISTORY}/LEA", "authority", True),
    Element(f"{HISTORY}/Estab", "establishment", True),
    Element(f"{HISTORY}/SchoolName"),
    Element(f"{HISTORY}/EntryDate", "day"),
    Element(f"{HISTORY}/LeavingDate", "day", True),
    Element(f"{HISTORY}/LastSchool", fixed="true"),
)
TO_FILL = tuple(one for one in ELEMENTS if not one.fixed and one.form != "program")
FORMS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "text": ("one line of text", lambda text: text and text == legal(text) and not re.search(r"[\r\n\t]", text)),
    "short": ("at most two letters or digits", re.compile("[0-9A-Za-z]{1,2}").fullmatch),
    "authority": ("the three digits of an authority", re.compile("[0-9]{3}").fullmatch),
    "establishment": ("the four digits of an establishment", re.compile("[0-9]{4}").fullmatch),
    "upn": ("a pupil number whose check letter fits", is_upn),
    "day": ("a day such as 2012-05-21", parse_iso),
    "sex": ("F or M", re.compile("[FM]").fullmatch),
}
"""What the text of an element must be, in words and as a test."""


def fits(form: str, text: str) -> bool:
    """Tell whether a text is what an element asks for.

    >>> fits("authority", "999"), fits("authority", "99"), fits("sex", "F"), fits("text", "")
    (True, False, True, False)
    """
    return bool(FORMS[form][1](text))


def parts(number: str) -> dict[str, str]:
    """Cut the number of a school into authority and establishment; nothing where it is no such number.

    >>> parts("9994321"), parts("999/4321"), parts("99")
    ({'authority': '999', 'establishment': '4321'}, {'authority': '999', 'establishment': '4321'}, {})
    """
    found = re.fullmatch(r"([0-9]{3})[/-]?([0-9]{4})", number)
    return {"authority": found[1], "establishment": found[2]} if found else {}


def file_name(values: Mapping[str, str], serial: int) -> str:
    """Return the name of the file: where it comes from, that nobody knows where it goes, and a number."""
    source = values["Header/SourceSchool/LEA"] + values["Header/SourceSchool/Estab"]
    return f"{source}_CTF_{''.join(NOWHERE)}_{serial:03d}.xml"


def document(values: Mapping[str, str], as_at: int, version: str) -> str:
    """Write the file; an element without a value is left out. The time that it names is the start of the as-at day."""
    program = {"Header/CTFversion": version, "Header/DateTime": f"{iso(as_at)}T00:00:00"}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<CTfile>"]
    open_: list[str] = []
    for element in ELEMENTS:
        text = element.fixed or program.get(element.path) or values.get(element.path, "")
        if not text:
            continue
        *folders, name = element.path.split("/")
        same = 0
        while same < min(len(open_), len(folders)) and open_[same] == folders[same]:
            same += 1
        lines += _closed(open_, same)
        for depth in range(same, len(folders)):
            lines.append(f"{' ' * (depth + 1)}<{folders[depth]}>")
        open_ = folders
        name = "Gender" if name == "Sex" and version < SEX_SINCE else name
        lines.append(f"{' ' * (len(open_) + 1)}<{name}>{escape(text)}</{name}>")
    lines += _closed(open_, 0)
    return "\n".join([*lines, "</CTfile>"]) + "\n"


def _closed(open_: list[str], to: int) -> list[str]:
    return [f"{' ' * (depth + 1)}</{open_[depth]}>" for depth in range(len(open_) - 1, to - 1, -1)]
