"""The example files, from import to verdicts worked out by hand; and every command of the page on imports."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from cme_rules.cli.main import run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/imports.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```console\n(.*?)^```", re.M | re.S)
COUNCIL = ["--mapping", "examples/imports/council.yaml", "--since", "2024-09-01", "--extracted", "2025-03-31"]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the rules and the examples, which is made the current one."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "rules").symlink_to(ROOT / "rules")
    (tmp_path / "key").write_text("an invented key of some length\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def imports(*names: str) -> list[str]:
    return ["import", *(f"examples/imports/{name}" for name in names)]


def commands() -> list[tuple[str, str, int]]:
    """Return each command of the page with the output and the exit code that it shows."""
    found = []
    for block in FENCE.findall(PAGE):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            line, _, shown = part.partition("\n")
            code = re.search(r"^# exit (\d+)\n", shown, re.M)
            found.append((line, re.sub(r"^# exit \d+\n", "", shown, flags=re.M), int(code[1]) if code else 0))
    return found


def test_every_command_of_the_page_does_what_it_shows(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line, shown, code in commands():
        words = shlex.split(line)
        target = words[words.index(">") + 1] if ">" in words else ""
        assert words[0] == "cme-rules"
        assert run(words[1 : words.index(">") if target else None]) == code, line
        out, err = capsys.readouterr()
        if target:
            (root / target).write_text(out, encoding="utf-8")
        elif shown:
            assert err + out == shown, line
    assert len(commands()) == 10


def test_the_mapping_on_the_page_is_sound(root: Path) -> None:
    from cme_rules.imports.read_mapping import load_mapping
    from cme_rules.read.load_words import load_words

    (text,) = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.M | re.S)
    (root / "my-log.yaml").write_text(text, encoding="utf-8")
    assert load_mapping(root / "my-log.yaml", load_words(ROOT / "rules")).id == "my-log"


def test_from_import_to_verdicts_worked_out_by_hand(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*imports("acts.csv", "cases.xlsx", "weeks.csv"), *COUNCIL, "--into", "imported"]) == 0
    said = capsys.readouterr().out
    # acts: 8 rows below the heading are not blank; one is void, one repeated, one a discussion: 5 taken.
    assert "examples/imports/acts.csv (acts): 8 rows, 5 taken\n" in said
    assert "19 rows read: 16 taken, 1 left out by the mapping, 1 repeated, 1 with nothing to take, 0 with" in said
    assert "columns that the mapping does not use: Person, Officer, Remarks\n" in said
    run(["check", "imported", "examples/cases/oakfield.yaml", "--as-at", "2025-03-31", "--format", "json",
         "--no-second-opinion"])  # fmt: skip
    report = json.loads(capsys.readouterr().out)
    verdicts = {(case["id"], one["rule"]): one for case in report["cases"] for one in case["verdicts"]}

    def status(case: str, rule: str) -> str:
        return str(verdicts[case, rule]["status"])

    # H-01. The referral is of Fri 7 March 2025; the rolls were looked up on that day, the letter went on Mon 10 March.
    assert status("H-01", "check-of-rolls") == "met"
    assert status("H-01", "letter-to-parents") == "met"
    # No reply: Tue 11 (1), Wed 12 (2), Thu 13 (3), Fri 14 (4), Mon 17 March (5); from Tue 18 the referral is owed.
    assert status("H-01", "home-visit-referral") == "outstanding"
    assert verdicts["H-01", "home-visit-referral"]["key"].endswith("/2025-03-18")
    # The council's log is a full record of these two look-ups, and has neither.
    assert status("H-01", "check-of-contacts") == "outstanding"
    assert status("H-01", "check-of-housing") == "outstanding"
    # O or U in every session: Mon 3 (1) … Fri 7 (5), Mon 10 (6) … Fri 14 March (10). A month on it is 14 April.
    absence = verdicts["Q-02", "ten-day-absence-return"]
    assert (absence["status"], absence["due"]["first"], absence["key"]) == ("pending", "2025-04-14", "2025-03-14")
    # What the school did, the council's systems do not hold: nobody is said to be in breach of it.
    assert status("Q-02", "first-day-contact") == "undetermined"
    assert not [one for one in verdicts.values() if one["group"] == "breach"]


def read(folder: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path(folder).iterdir())}


def test_what_the_awkward_files_report(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("acts-awkward.csv", "cases-awkward.xlsx", "weeks-awkward.csv")
    assert run([*imports(*names), *COUNCIL, "--into", "imported", "--report", "report.json"]) == 4
    capsys.readouterr()
    report: dict[str, Any] = json.loads(Path("report.json").read_text(encoding="utf-8"))
    found = [(one["file"].rsplit("/", 1)[-1], one["row"], one["column"], one["code"]) for one in report["findings"]]
    assert sorted(set(found)) == [
        ("acts-awkward.csv", 3, "Outcome", "CME-T020"),  # a formula: it is text, and no outcome
        ("acts-awkward.csv", 4, "Act", "CME-T020"),  # mistyped
        ("acts-awkward.csv", 5, "Date", "CME-T022"),  # day and month have changed places
        ("acts-awkward.csv", 6, "Date", "CME-T023"),  # 30 February
        ("acts-awkward.csv", 8, "Date", "CME-T024"),  # after the extract
        ("acts-awkward.csv", 9, "Case", "CME-T040"),  # of nobody
        ("acts-awkward.csv", 10, "Case", "CME-T041"),  # a path
        ("acts-awkward.csv", 11, "", "CME-T008"),  # cells are lacking
        ("cases-awkward.xlsx", 2, "CME since", "CME-T021"),  # written with dots
        ("cases-awkward.xlsx", 2, "On roll", "CME-T020"),  # neither Y nor N
        ("weeks-awkward.csv", 2, "WeekMarks", "CME-T031"),  # H was withdrawn in 2024
        ("weeks-awkward.csv", 3, "WeekStart", "CME-T032"),  # a Tuesday
        ("weeks-awkward.csv", 4, "WeekMarks", "CME-T033"),  # sixteen marks
    ]
    (text,) = read("imported").values()
    # The letter of row 5 and the visits of rows 6 and 8 are in doubt; by row 11, which nobody can place, every kind is.
    assert "letter_sent" in text.partition("incomplete:")[2]
    assert "home_visit" in text.partition("incomplete:")[2]
    assert "{event: case_closed, on: unknown," in text
    assert '{date: 2025-01-08, am: "?", pm: "?"}' in text


def test_the_register_keeps_codes_to_their_years(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--since", "2024-07-01", "--extracted", "2024-10-01"]
    assert run([*imports("register.csv"), "--mapping", "register-rows", *days, "--into", "out"]) == 4
    text = read("out")["P-7"]
    # H ended and Y1 began on 19 August 2024.
    assert '{date: 2024-07-16, am: H, pm: "?", recorded: 2024-10-01}' in text
    assert '{date: 2024-09-09, am: "?", pm: Y1, recorded: 2024-10-01}' in text
    assert "on_school_roll" not in text


def test_the_transfer_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--since", "2017-09-01", "--pseudonyms", "key"]
    assert run([*imports("transfer.xml"), "--mapping", "s2s", *days, "--into", "out"]) == 4
    err = capsys.readouterr().err
    for code in ("T023", "T035", "T046", "T048", "T050"):
        assert f"[CME-{code}]" in err
    texts = "".join(read("out").values())
    assert "INVENTED" not in texts + err
    assert "name_deleted" not in texts.partition("incomplete")[0]
    assert (
        '{value: yes, from: 2017-09-04, to: 2022-07-22, source: "transfer file (history of schools), record 1"}'
        in texts
    )
    assert '{value: yes, from: 2022-09-05, source: "transfer file (history of schools), record 2"}' in texts
    assert '{value: yes, from: 2025-03-14, to: 2025-03-14, source: "transfer file (pupils), record 2"}' in texts
    assert "attendance" not in texts.replace("attendance_", "").replace("_attendance", "").partition("incomplete")[0]
    assert "date_of_birth:\n    - {value: unknown" in texts  # 30 February


def test_the_census_finds_who_is_on_no_roll_since(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # A stays; B left Oakfield and is on Millpond's later return; C left and is on none; D was on Millpond's earlier
    # return and is on no later one, neither among the pupils nor among the leavers.
    names = ("oakfield-earlier.xml", "millpond-earlier.xml", "oakfield-later.xml", "millpond-later.xml")
    days = ["--since", "2024-09-01", "--pseudonyms", "key"]
    assert run([*imports(*names), "--mapping", "census", *days, "--into", "out"]) == 0
    texts = read("out")
    births = sorted(re.findall(r"date_of_birth:\n    - {value: (\S+),", "".join(texts.values())))
    assert births == ["2013-03-03", "2013-04-04"]
    assert all("value: no" not in text and "name_deleted, on" not in text for text in texts.values())
    capsys.readouterr()
    assert run([*imports(*names[:3]), "--mapping", "census", *days, "--into", "without"]) == 0
    assert len(read("without")) == 3  # without Millpond's return B cannot be found on its roll


def test_the_safeguarding_dataset_gives_dated_facts(root: Path) -> None:
    names = ("ssd_person.csv", "ssd_cin_episodes.csv", "ssd_cp_plans.csv", "ssd_missing.csv")
    days = ["--since", "2024-09-01", "--extracted", "2025-03-31", "--pseudonyms", "key"]
    assert run([*imports(*names), "--mapping", "safeguarding-dataset", *days, "--into", "out"]) == 4
    texts = list(read("out").values())
    facts = [re.findall(r"open_to_social_care:\n((?:    - .*\n)+)", text) for text in texts]
    spans = sorted(re.sub(r", source: [^}]*", "", one) for found in facts for one in found)
    # K1: a plan that ends before it begins leaves it unknown, whatever else is known. K2: an episode of no further
    # action opened nothing. K3: a protection plan from 10 January 2025 on, and before it nothing.
    assert spans == [
        "    - {value: no, from: 2024-09-01, to: 2025-01-09}\n    - {value: yes, from: 2025-01-10}\n",
        "    - {value: no, from: 2024-09-01, to: 2025-03-31}\n",
        "    - {value: unknown}\n    - {value: yes, from: 2024-10-01, to: 2024-12-20}\n"
        "    - {value: yes, from: 2025-02-03}\n",
    ]
    assert sum(text.count("event: went_missing, on: 2025") for text in texts) == 2
