"""The unique pupil number: the check letter, temporary numbers, and what an import says of them.

The numbers are made up: they were chosen to have a right or a wrong check letter.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cme_rules.cli.main import run
from cme_rules.imports.national.upn import LETTERS, check_letter, fault, is_temporary
from tests.imports.building import HEAD

VALID = ("A950000178301", "H243278544154", "X845212818005")
INVALID = ("R247962919251", "X428558133462")


@pytest.mark.parametrize("upn", VALID)
def test_a_right_check_letter(upn: str) -> None:
    assert fault(upn) == ""
    assert not is_temporary(upn)


@pytest.mark.parametrize(("upn", "right"), [*zip(INVALID, "QW", strict=True)])
def test_a_wrong_check_letter(upn: str, right: str) -> None:
    assert fault(upn) == "letter"
    assert check_letter(upn[1:]) == right


def test_every_change_of_one_digit_is_found() -> None:
    # 23 is a prime above every digit and every place, so a change of one digit always changes the sum modulo 23.
    for upn in VALID:
        for place in range(1, 13):
            for digit in "0123456789":
                if digit != upn[place]:
                    assert fault(upn[:place] + digit + upn[place + 1 :]) == "letter"


def test_the_last_letter_of_a_temporary_number_counts_as_its_place() -> None:
    digits = VALID[0][1:12]
    letter = check_letter(digits + "B")
    assert letter == check_letter(digits + "1")  # B is the letter at place 1
    assert is_temporary(f"{letter}{digits}B")
    assert fault(f"{letter}{digits}B") == ""


@pytest.mark.parametrize("upn", ["", "12", VALID[0].lower(), VALID[0][:-1], VALID[0] + "1", VALID[0][:12] + "?"])
def test_another_form(upn: str) -> None:
    assert fault(upn) == "form"


def test_no_check_letter_of_another_form() -> None:
    assert check_letter("95000017830S") is None  # S is no check letter
    assert len(LETTERS) == 23


def test_an_import_warns_and_refuses_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    digits = VALID[0][1:12]
    numbers = [VALID[0], INVALID[0], f"{check_letter(digits + 'B')}{digits}B", VALID[0].lower()]
    rows = [f"a{n},Asks,,13/01/2025,,,,{number},,,,," for n, number in enumerate(numbers)]
    (folder / "acts.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    code = run(["import", "acts.csv", "--mapping", "log.yaml", "--into", "out", "--rules", "rules",
                "--extracted", "2025-03-31"])  # fmt: skip
    said = capsys.readouterr().err
    assert code == 0
    assert len(list(folder.glob("out/*.yaml"))) == 4
    assert "row 3, column “Number”: the check letter of the pupil number is wrong\n" in said
    assert "row 4, column “Number”: the pupil number is a temporary one, and will be replaced\n" in said
    assert "row 5, column “Number”: another case has the same pupil number, first in row 2 of acts.csv\n" in said
    assert not any(number in said for number in numbers)
