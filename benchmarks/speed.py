"""Measure speed and memory; the figures to quote are ratios within one run.

    .venv/bin/python benchmarks/speed.py [CASES ...]

The last lines are checks of so many cases in one run: 200 and 1,000, unless others are named (10,000 take long). Cases
are generated over the project's own vocabulary (invented). Times are processor time of this process.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "judge"))

import generate  # noqa: E402

from cme_rules.chain.agree import Chainer  # noqa: E402
from cme_rules.chain.host import available  # noqa: E402
from cme_rules.dates.civil import iso, parse_iso  # noqa: E402
from cme_rules.judge.engine import judge  # noqa: E402
from cme_rules.model.case import Case  # noqa: E402
from cme_rules.pipeline import Linked, open_rules, record_of  # noqa: E402
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


def many(count: int) -> None:
    """Check many cases in one run, in a process of its own; print its peak memory and rate."""
    kinds = ["letter_sent", "parent_phoned", "home_visit", "case_closed", "referral_received", "name_deleted"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cases.jsonl"
        picked = random.Random(2)  # noqa: S311  invented cases
        with file.open("w") as out:
            for n in range(count):
                events = [
                    {"event": picked.choice(kinds), "on": iso(AS_AT - picked.randint(1, 90))}
                    for _ in range(picked.randint(2, 6))
                ]
                where = {"home_authority": "southwark", "authority_of_school": "southwark"}
                facts = {"date_of_birth": "2014-05-03", **where}
                out.write(json.dumps({"case": f"g{n}", "about": "child", "facts": facts, "events": events}) + "\n")
        start = time.perf_counter()
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        command = [sys.executable, "-m", "cme_rules", "check", str(file), "--as-at", iso(AS_AT), "--exit-zero"]
        subprocess.run([*command, "--output", str(Path(folder) / "out.txt")], check=True, cwd=ROOT)  # noqa: S603
        took = time.perf_counter() - start
        peak = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024
    print(f"{count:6d} cases in one check           {took / count * 1000:6.2f} ms a case, peak {peak:.0f} MiB")


def main() -> None:
    """Print the table, each line as soon as it is known."""
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    start_up()
    linked = open_rules(ROOT / "rules")
    judging(linked)
    growth(linked)
    sizes = [int(a) for a in sys.argv[1:]] or [200, 1000]
    for size in sizes:
        many(size)


if __name__ == "__main__":
    main()
