"""Measure speed and memory; the figures to quote are ratios within one run.

    .venv/bin/python benchmarks/speed.py [CASES ...]

The last lines are checks of so many cases in one run: 200 and 600, unless others are named (20,000 take long). Cases
are generated over the project's own vocabulary (invented). Times are processor time of this process, or of the program
where it is called.
"""

from __future__ import annotations

import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "judge"))

import generate  # noqa: E402
import yaml  # noqa: E402

from cme_rules.chain.agree import Chainer  # noqa: E402
from cme_rules.chain.host import available  # noqa: E402
from cme_rules.dates.civil import iso, parse_iso  # noqa: E402
from cme_rules.judge.engine import judge  # noqa: E402
from cme_rules.model.case import Case  # noqa: E402
from cme_rules.pipeline import Linked, judge_cases, open_rules, record_of  # noqa: E402
from cme_rules.read.load import load_cases  # noqa: E402

AS_AT = parse_iso("2025-03-31") or 0
CALENDARS = {"school": "example-school-oakfield", "working": "england-bank-holidays"}


def whole(command: list[str], runs: int = 7) -> float:
    """Give the median wall time of a command in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)  # noqa: S603  the program itself
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def spent(work: Callable[[], object], runs: int = 5) -> float:
    """Give the least processor time of some work in milliseconds."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return min(times)


def start_up() -> None:
    """Compare --help with a bare import of click."""
    bare = whole([sys.executable, "-c", "import click"])
    help_ = whole([sys.executable, "-m", "cme_rules", "--help"])
    print(f"--help                              {help_ / bare:6.2f} times a bare import of click ({bare:.0f} ms)")


def loading() -> Linked:
    """Compare the loading of the rules with what the YAML library alone needs for the same files."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "rules").rglob("*.yaml"))]
    bare = spent(lambda: [deque(yaml.parse(text, Loader=yaml.CSafeLoader), 0) for text in texts], 3)
    linked: list[Linked] = []
    took = spent(lambda: linked.append(open_rules(ROOT / "rules")), 3)
    print(
        f"loading the rules                   {took / bare:6.2f} times YAML alone ({took:.0f} ms, {len(texts)} files)"
    )
    return linked[-1]


def judging(linked: Linked) -> None:
    """Measure judge and chainer on the shipped examples, for each rule and case."""
    items = [i for i in load_cases([ROOT / "examples/cases"], linked.rules) if i.case is not None]
    rules = len(linked.rules.rules)

    def once() -> list[object]:
        return [
            judge(record_of(i.case, linked.rules, AS_AT, None, i.linked), linked.rules, linked.rules.order)
            for i in items
            if i.case is not None
        ]

    once()
    each = spent(once, 2) / len(items) / rules
    what = f"for each rule and case ({rules} rules, {len(items)} cases)"
    print(f"judge, reasons included             {each:6.3f} ms {what}")

    def checked() -> object:
        return [r.judged for r in judge_cases(items, linked, AS_AT, opinion=False)]

    all_readings = spent(checked, 2) / len(items) / rules / each
    print(f"with every other reading tried      {all_readings:6.2f} times the judge alone")
    if available():
        chainer, judged = Chainer(linked.rules), once()
        compare = spent(lambda: [chainer.check(j.definitions, j.instances) for j in judged], 2)  # type: ignore[attr-defined]
        print(f"second opinion                      {compare / len(items) / rules:6.3f} ms for each rule and case")


def growth(linked: Linked) -> None:
    """See how judging grows with the events of a case: ten and fifty times as many."""
    base = _plain(linked, 10)
    few = spent(lambda: _judge(linked, base), 2)
    for times in (10, 50):
        case = _plain(linked, 10 * times)
        many = spent(lambda case=case: _judge(linked, case), 1)  # type: ignore[misc]
        print(f"{times:4d} times the events                {many / few:6.1f} times the time")


def _plain(linked: Linked, number: int) -> Case:
    """Make a case with so many dated events that no unknown multiplies."""
    made = generate.case(random.Random(1), linked.rules.vocabulary, "child", AS_AT - 900, AS_AT, CALENDARS)  # noqa: S311
    kinds = ["letter_sent", "parent_phoned", "rolls_checked"]
    event = made.events[0]
    events = tuple(
        replace(event, kind=kinds[n % 3], lo=AS_AT - 800 + n % 700, hi=AS_AT - 800 + n % 700, id=f"b{n}", corrects="")
        for n in range(number)
    )
    opened = replace(event, kind="referral_received", lo=AS_AT - 850, hi=AS_AT - 850, id="open", corrects="")
    return replace(made, events=(opened, *events), cover_last=None, incomplete=(), cover_first=None)


def _judge(linked: Linked, case: Case) -> object:
    return judge(record_of(case, linked.rules, AS_AT), linked.rules, linked.rules.order)


def hostile() -> None:
    """Check case files that are allowed and made to be slow, each in a process of its own."""
    kinds = ["letter_sent", "parent_phoned", "home_visit", "case_closed", "referral_received", "name_deleted"]
    year = {"from": "2024-01-01", "to": "2024-12-31"}
    facts = {"date_of_birth": "2014-05-03", "home_authority": "southwark", "authority_of_school": "southwark"}
    start = AS_AT - 900
    opened = [[("referral_received", start + 3 * n), ("case_closed", start + 3 * n + 1)] for n in range(300)]
    days = [(kind, AS_AT - n) for n in range(20) for kind in ("referral_received", "letter_sent", "case_closed")]
    files: dict[str, dict[str, object]] = {
        "nothing recorded": {},
        "200 events dated only to a year": {"events": [{"event": kinds[n % 6], "on": year} for n in range(200)]},
        "200 events of unknown dates": {"events": [{"event": kinds[n % 6], "on": "unknown"} for n in range(200)]},
        "300 episodes": {"events": [{"event": kind, "on": iso(day)} for two in opened for kind, day in two]},
        "20 siblings, 60 events": {
            "related": {"sibling": [f"s{n}" for n in range(20)]},
            "events": [{"event": kind, "on": iso(day)} for kind, day in days],
        },
    }
    least = 0.0
    for name, content in files.items():
        case = json.dumps({"case": "hostile", "about": "child", "facts": facts, **content}) + "\n"
        took, peak = _checked(case)
        least = least or took
        print(f"{name:35} {took / least:6.2f} times an empty case ({took:.1f} s with loading), peak {peak:.0f} MiB")
    took, peak = _checked(case * 20_000)
    print(f"{'20,000 times the same case':35} {took / least:6.2f} times an empty case, peak {peak:.0f} MiB")


def _checked(text: str, *options: str) -> tuple[float, float]:
    """Check a file of JSON lines; give the processor time in seconds and the peak memory in MiB of the one process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.jsonl"
        file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "cme_rules", "check", str(file), "--as-at", iso(AS_AT), "--exit-zero"]
        with subprocess.Popen(  # noqa: S603  the program itself
            [*command, "--output", str(Path(folder) / "out.txt"), *options], cwd=ROOT, stderr=subprocess.DEVNULL
        ) as process:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode in (0, 4)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def many(count: int) -> None:
    """Check many cases in one run, by one process and by two; print the rate, the gain and the peak memory of any."""
    kinds = ["letter_sent", "parent_phoned", "home_visit", "case_closed", "referral_received", "name_deleted"]
    picked = random.Random(2)  # noqa: S311  invented cases
    lines = []
    for n in range(count):
        events = [
            {"event": picked.choice(kinds), "on": iso(AS_AT - picked.randint(1, 90))}
            for _ in range(picked.randint(2, 6))
        ]
        where = {"home_authority": "southwark", "authority_of_school": "southwark"}
        facts = {"date_of_birth": "2014-05-03", **where}
        lines.append(json.dumps({"case": f"g{n}", "about": "child", "facts": facts, "events": events}) + "\n")
    alone = 0.0
    for jobs in (1, 2):
        began = time.perf_counter()
        took, peak = _checked("".join(lines), "--jobs", str(jobs))
        elapsed = time.perf_counter() - began
        alone = alone or elapsed
        print(
            f"{count:6d} cases, processes: {jobs}          {took / count * 1000:6.2f} ms a case, "
            f"{count / elapsed:.0f} cases a second, {alone / elapsed:.2f} times as fast as one, peak {peak:.0f} MiB"
        )


def main() -> None:
    """Print the table, each line as soon as it is known."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    start_up()
    linked = loading()
    gc.freeze()  # as a check does: the rules stay until the end
    judging(linked)
    growth(linked)
    hostile()
    for size in [int(a) for a in sys.argv[1:]] or [200, 600]:
        many(size)


if __name__ == "__main__":
    main()
