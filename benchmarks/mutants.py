"""Change the code of dates, truth, time, link and judge by one step at random places, and see whether a test notices.

    .venv/bin/python benchmarks/mutants.py 150 [SEED [WORKERS [STAGES]]]

Each mutant is one comparison, number, operator, truth word or negation changed. It never reaches the disk: a process
of its own imports the package with the changed file, runs the worked examples folder by folder and then the tests, and
stops at the first that notices. A mutant that changes nothing that the contract speaks of stands in
``equivalent-mutants.yaml`` with the reason; it is not run, and is counted apart. The survivors are listed. With fewer
STAGES than there are it is quicker, and some that are listed would be noticed by the tests left out.
"""

from __future__ import annotations

import gc
import importlib
import inspect
import os
import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

from code_mutants import ROOT, Mutant, changed_code, equivalents, files, mutants

FLOOR = 0.95
"""So much of what is not equivalent is killed at least."""
EXAMPLES = "worked examples"
NAMES = (
    "absence", "library", "lifts", "unknowns", "which-act", "episodes", "computed-dates", "versions-and-sets",
    "records-and-time", "moving-moments", "readings",
    "standing-and-series", "before-events", "exceptions", "several-acts", "day-numbers", "prohibitions",
    "hours-and-clock", "within-days", "stated-limits", "no-time", "recurring", "bearer-and-table",
)  # fmt: skip
FOLDERS = (*(ROOT / "tests/conformance" / name / "rules" for name in NAMES), ROOT / "rules")
"""The folders of worked examples, the most lethal first; the rules of the project come last."""
DATES, CORE, LINK = ("tests/dates",), ("tests/core",), ("tests/link", "tests/bad")
JUDGE = tuple(
    f"tests/judge/test_judge_{name}.py"
    for name in (
        "worlds",
        "reasons",
        "bounds",
        "attendance",
        "impossible",
        "counts",
        "readings",
        "over_time",
        "recorded",
        "compared",
        "contradictions",
        "timeline_view",
        "contest",
        "edges",
        "moved",
    )
)
ATOMS = ("tests/conformance", "-k", "second_opinion")
REST = ("tests/report", "tests/actions", "tests/cli", "tests/chain", "tests/test_coverage.py", "features")
LAWS = ("tests/judge/test_judge_laws.py",)
Stage = str | tuple[str, ...]
STAGES: dict[str, tuple[Stage, ...]] = {
    "dates": (DATES, EXAMPLES, JUDGE, CORE, REST),
    "core": (CORE, EXAMPLES, JUDGE, REST, LAWS),
    "link": (EXAMPLES, LINK, CORE, REST),
    "judge": (EXAMPLES, JUDGE, ATOMS, LAWS, REST),
}
"""What is run against the mutants of a part: each stage only where those before it have noticed nothing."""
WARM = ("judge", "core")
"""The parts of which nothing has run before a case is judged."""
PROCESSOR = 60
"""Worked examples that take so many seconds of processor time have noticed the mutant: a loop without an end."""
TESTS = 300
"""And so a stage of tests that takes so many."""
MEMORY = 4 * 2**30


class Changed(SourceFileLoader):
    """Load a file with one place changed."""

    code: CodeType

    def get_code(self, fullname: str) -> CodeType | None:
        """Give the changed code, whatever stands in the file."""
        return self.code


class Finder:
    """Find the changed file in place of the one on the disk."""

    def __init__(self, mutant: Mutant) -> None:
        self.name = ".".join(mutant.file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        self.code = changed_code(mutant)

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Find the module, if it is the one that is changed."""
        spec = PathFinder.find_spec(name, path, target) if name == self.name else None
        if spec is not None and spec.origin is not None:
            loader = Changed(name, spec.origin)
            loader.code = self.code
            spec.loader = loader
        return spec


def functions_of(code: CodeType) -> tuple[dict[tuple[str, int], CodeType], list[object]]:
    """Give the functions and methods of a module by name and line, and what runs when it is imported."""
    functions: dict[tuple[str, int], CodeType] = {}
    outside: list[object] = [code.co_code, code.co_names]
    for const in code.co_consts:
        if not isinstance(const, CodeType):
            outside.append((type(const), const))
        elif const.co_flags & inspect.CO_OPTIMIZED:
            functions[const.co_qualname, const.co_firstlineno] = const
        else:
            inner, within = functions_of(const)
            functions |= inner
            outside += within
    return functions, outside


def swapped(mutant: Mutant) -> dict[tuple[str, int], CodeType] | None:
    """Give the functions that a mutant changes; ``None`` where it changes what runs when the file is imported."""
    source = compile(mutant.file.read_text(encoding="utf-8"), str(mutant.file), "exec", dont_inherit=True)
    before, outside = functions_of(source)
    after, changed = functions_of(changed_code(mutant))
    return {key: code for key, code in after.items() if code != before[key]} if outside == changed else None


def examples_notice() -> bool:
    """Run all the worked examples, and say whether one differs from what it expects."""
    from cme_rules.examples import run_examples
    from cme_rules.pipeline import open_rules

    return any(result.differences for place in FOLDERS for result in run_examples(open_rules(place)))


def stage_notices(stage: Stage) -> bool:
    """Run one stage in this process."""
    if isinstance(stage, str):
        return examples_notice()
    import pytest

    # What rewrites asserts would load the files itself, and not the changed one.
    plain = ("--assert=plain", "-p", "no:cacheprovider")
    return pytest.main(["-q", "-x", "--no-header", *plain, *stage]) not in (0, 5)


def child(work: Callable[[], bool], seconds: int) -> int:
    """Start a process that leaves with 1 where the work notices something, and with 0 where it does not."""
    started = os.fork()
    if started:
        return started
    left = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        left = int(work())
    except BaseException:  # noqa: S110  whatever a changed program does, it has been noticed
        pass
    finally:
        os._exit(left)


def afresh(mutant: Mutant, stage: Stage) -> bool:
    """Run a stage with the package imported anew, one file of it changed."""
    sys.meta_path.insert(0, Finder(mutant))  # type: ignore[arg-type]
    return stage_notices(stage)


Function = tuple[str, str, int]
"""The file, the qualified name and the first line of a function."""


def rehearsed() -> list[tuple[Callable[[], bool], set[Function]]]:
    """Run each worked example once; give each, as what tells whether it differs, with the functions that it enters.

    The quick ones come first.
    """
    from cme_rules.examples import run_example
    from cme_rules.link.ruleset import link
    from cme_rules.pipeline import open_rules

    found = []
    for place in FOLDERS:
        linked = open_rules(place)
        for rule in linked.rules.rules.values():
            for example in rule.examples:
                chosen = {**linked.rules.choices, **dict(example.readings)}
                rules = link(linked.source, chosen) if example.readings else linked.rules
                differs = partial(lambda *given: bool(run_example(*given).differences), rule, example, rules)
                sys.modules["cme_rules.core.kept"].forget()
                entered: set[Function] = set()

                def enter(frame: FrameType, event: str, _: object, entered: set[Function] = entered) -> None:
                    code = frame.f_code
                    if event == "call" and code.co_filename.startswith(str(ROOT)):
                        entered.add((code.co_filename, code.co_qualname, code.co_firstlineno))

                began = time.process_time()
                sys.setprofile(enter)
                wrong = differs()
                sys.setprofile(None)
                assert not wrong, f"{rule.id}: {example.name}: it does not hold before anything is changed"
                found.append((time.process_time() - began, differs, entered))
    return [(differs, entered) for _, differs, entered in sorted(found, key=lambda one: one[0])]


def warm(mutant: Mutant, codes: dict[tuple[str, int], CodeType], rehearsal: Sequence[Any]) -> bool:
    """Run the worked examples that enter a changed function, in the package that is loaded."""
    touched = {(str(mutant.file), *key) for key in codes}
    for one in functions_in(mutant.file):
        code = one.__code__
        one.__code__ = codes.get((code.co_qualname, code.co_firstlineno), code)
    for differs, entered in rehearsal:
        if not touched.isdisjoint(entered):
            sys.modules["cme_rules.core.kept"].forget()
            if differs():
                return True
    return False


def functions_in(file: Path) -> Iterator[FunctionType]:
    """Give the functions and methods of a file that has been imported."""
    module = sys.modules[".".join(file.relative_to(ROOT).with_suffix("").parts)]
    pending = list(vars(module).values())
    while pending:
        one = pending.pop()
        if isinstance(one, type) and one.__module__ == module.__name__:
            pending += vars(one).values()
        elif isinstance(one, property):
            pending.append(one.fget)
        elif isinstance(one, staticmethod | classmethod) or hasattr(one, "__wrapped__"):
            pending.append(one.__wrapped__)
        elif isinstance(one, FunctionType) and one.__code__.co_filename == str(file):
            yield one


def warm_killed(picked: Sequence[Mutant], workers: int) -> set[Mutant]:
    """Give those mutants of judge and core that a worked example notices, in one process that opens the rules once."""
    reading, writing = os.pipe()
    server = os.fork()
    if server:
        os.close(writing)
        with os.fdopen(reading) as answers:
            killed = {picked[int(line)] for line in answers}
        os.waitpid(server, 0)
        return killed
    try:
        rehearsal = rehearsed()
        print(f"{len(rehearsal)} worked examples rehearsed in {time.process_time():.0f} s", flush=True)
        gc.freeze()
        waiting = [(n, m, swapped(m)) for n, m in reversed(list(enumerate(picked))) if part_of(m) in WARM]
        running: dict[int, int] = {}
        while waiting or running:
            while waiting and len(running) < workers:
                number, mutant, codes = waiting.pop()
                if codes:
                    running[child(partial(warm, mutant, codes, rehearsal), PROCESSOR)] = number
            if running:
                ended, status = os.wait()
                number = running.pop(ended)
                if status:
                    os.write(writing, f"{number}\n".encode())
                else:
                    print("no worked example notices:", picked[number], flush=True)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def part_of(mutant: Mutant) -> str:
    """Give the part of the package that a mutant is of."""
    return mutant.file.relative_to(ROOT / "cme_rules").parts[0]


def run(picked: Sequence[Mutant], workers: int) -> Iterator[tuple[Mutant, str]]:
    """Give each mutant with the stage that noticed it, or nothing, as they come."""
    at_once = warm_killed(picked, workers)
    yield from ((mutant, EXAMPLES) for mutant in at_once)
    waiting = [(mutant, list(STAGES[part_of(mutant)])) for mutant in reversed(picked) if mutant not in at_once]
    for mutant, stages in waiting:
        if EXAMPLES in stages and part_of(mutant) in WARM and swapped(mutant):
            stages.remove(EXAMPLES)
    running: dict[int, tuple[Mutant, list[Stage]]] = {}
    while waiting or running:
        while waiting and len(running) < workers:
            mutant, stages = waiting.pop()
            if stages:
                running[child(partial(afresh, mutant, stages[0]), TESTS)] = mutant, stages
            else:
                yield mutant, ""
        if running:
            ended, status = os.wait()
            mutant, stages = running.pop(ended)
            if status:
                yield mutant, stages[0] if isinstance(stages[0], str) else stages[0][0]
            else:
                waiting.append((mutant, stages[1:]))


def main() -> None:
    """Sample, run, and print the figures and the survivors; leave with 1 below the floor."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 150
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    workers = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    for name, stages in STAGES.items():
        STAGES[name] = stages[: int(sys.argv[4]) if len(sys.argv) > 4 else None]
    every = [mutant for file in files() for mutant in mutants(file)]
    picked = random.Random(seed).sample(every, min(count, len(every)))  # noqa: S311  a sample, no secret
    same = equivalents()
    tried = [mutant for mutant in picked if mutant.key not in same]
    os.chdir(ROOT)
    os.environ["PYTHONPATH"] = str(ROOT)
    sys.path.insert(0, str(ROOT))
    for name in ("pytest", "_pytest.pytester", "yaml", "jsonschema", "click", "hypothesis", "pytest_bdd", "holidays"):
        importlib.import_module(name)  # once, and not in each process; nothing of the package itself
    assert not any(name.startswith("cme_rules") for name in sys.modules)
    began, survivors, by = time.monotonic(), 0, Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = folder
        for mutant, stage in run(tried, workers):
            by[stage] += 1
            if not stage:
                survivors += 1
                print("survived:", mutant, flush=True)
    killed = len(tried) - survivors
    share = killed / len(tried) if tried else 1.0
    print("noticed by", ", ".join(f"{name}: {number}" for name, number in by.most_common() if name))
    print(f"sampled {len(picked)} of {len(every)} mutants (seed {seed}) in {time.monotonic() - began:.0f} s: ", end="")
    print(f"{killed} killed, {len(picked) - len(tried)} equivalent, {survivors} survived; {share:.2%} of what is not")
    print(f"equivalent is killed, and the floor is {FLOOR:.0%}")
    sys.exit(share < FLOOR)


if __name__ == "__main__":
    main()
