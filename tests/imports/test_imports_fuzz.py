"""Whatever a file holds, an import ends in words: sound files with random damage, and random mappings."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cme_rules.core.problem import CmeError, Problem
from cme_rules.dates.civil import parse_iso
from cme_rules.imports.mapping import Mapping
from cme_rules.imports.read_mapping import load_mapping
from cme_rules.imports.run import Asked, import_files
from cme_rules.read.load_words import LoadedWords, load_words
from tests.imports.building import HEAD, HERE, workbook

TREE = (
    b"<Tree><Head><Made>2025-03-31</Made></Head><Pupils><Pupil><Ref>a1</Ref><Born>2015-01-02</Born>"
    b"<Marks><Start>2025-01-03</Start><Text>OOOOOO</Text></Marks></Pupil></Pupils></Tree>"
)
SOUND = {
    "log": ("acts.csv", (HEAD + "\na1,Asks,Heard,13/01/2025,09:30,14/01/2025,,,,red,13/01/2025,,b1;b2\n").encode()),
    "weeks": ("w.csv", b'Who,Start,Marks\na1,2025-01-06,"O/-/ O+OO/--//"\na1,2025-01-13,OO\n'),
    "tree": ("t.xml", TREE),
    "days": ("days.csv", b"day,kind,why\n2025-01-06,inset,x\n2025-01-07,open,\n"),
    "sheet": ("s.xlsx", workbook({"A": [["Who", "Born"], ["a1", "01/02/2015"]]})),
}
DAMAGE = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 20),
        st.one_of(
            st.binary(max_size=4),
            st.sampled_from(
                [b'"', b"\n", b"\0", b"<", b"&", b"31/02/2025", b"9999-12-31", b"<!DOCTYPE x>", b"\xff\xfe"]
            ),
        ),
    ),
    min_size=1,
    max_size=4,
)


@cache
def words() -> LoadedWords:
    return load_words(HERE / "base/rules")


@cache
def mapping(name: str) -> Mapping:
    return load_mapping(HERE / f"base/{name}.yaml", words())


def damaged(data: bytes, damage: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, new in damage:
        at = int(place * len(data))
        data = data[:at] + new + data[at + length :]
    return data


def asked(name: str) -> Asked:
    return Asked(parse_iso("2025-03-31") if name in ("log", "weeks") else None)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SOUND)), DAMAGE)
def test_a_damaged_file_ends_in_words(name: str, damage: list[tuple[float, int, bytes]]) -> None:
    file, data = SOUND[name]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / file
        path.write_bytes(damaged(data, damage))
        result = import_files([path], mapping(name), words(), asked(name))
    assert result.code in (0, 4, 5)
    problems = [*result.problems, *result.findings.problems()]
    assert (result.code == 0) or problems
    assert all(problem.help and problem.span for problem in problems)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SOUND)), DAMAGE)
def test_a_damaged_mapping_ends_in_words(name: str, damage: list[tuple[float, int, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "m.yaml"
        path.write_bytes(damaged((HERE / f"base/{name}.yaml").read_bytes(), damage))
        problems = told(path)
    assert all(problem.help and problem.span for problem in problems)


def told(path: Path) -> tuple[Problem, ...]:
    try:
        load_mapping(path, words())
    except CmeError as error:
        return error.problems
    return ()
