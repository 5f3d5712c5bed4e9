"""The one place that touches durable-rules: registered once, asked in fresh sessions, always drained.

Everything here was worked out by measuring durable_rules 2.0.28, the last release (2020), and reading its
source; the tests of this module hold each point:

- A state that is deleted while activations wait crashes the process. So every assertion is drained at once,
  and when anything goes wrong on the way the engine is given up: its states are never deleted and it refuses
  further use.
- A fact that no rule mentions, or one whose id has the hash of another's, is dropped. So each kind of fact
  has a rule that only says that it arrived, ids are drawn from a stock without equal hashes, and a fact that
  did not arrive is an error.
- An exception in an action is swallowed. So no action does anything: the rules that fired are read off the
  engine.
- A host starts two threads that never end, and they may run waiting actions at any time. So it starts none.
- Rulesets are never freed. So they are, when the engine is closed or collected.

The private parts that this replaces or calls are ``Host._run``, ``Ruleset._handle_result``,
``Ruleset._flush_actions``, ``Ruleset._handle`` and ``delete_ruleset`` of the C module. That is why no other
version is used.
"""

from __future__ import annotations

import importlib
import json
import threading
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import metadata
from typing import Any

PINNED = "2.0.28"
ARRIVED = "arrived"
MAX_FACTS = 1000
"""How many facts one state takes: the ids ``1`` to ``1000`` have different hashes in the engine."""
SIDS = 1000
"""How many names of states are used in turn: ``s0`` to ``s999``, and the ids that the engine gives their own
facts, have different hashes too. A name comes round long after its state was deleted."""

Tests = tuple[tuple[str, str], ...]
"""The conjunction of one rule: property and value, the kind of the fact first."""


class ChainError(RuntimeError):
    """The engine is missing or failed; nothing is said of any rule."""


def why_not() -> str:
    """Say why durable-rules cannot be used here, in one sentence; empty where it can."""
    try:
        found = metadata.version("durable_rules")
        importlib.import_module("durable.engine")
    except metadata.PackageNotFoundError:
        return "durable-rules is not installed"
    except ImportError:
        return "durable-rules is installed but does not import here (it does not on Python 3.13 and later)"
    if found != PINNED:
        return f"durable-rules {found} is installed, and only {PINNED} is known to work"
    return ""


def available() -> bool:
    """Tell whether the second opinion can be had here."""
    return not why_not()


def _never_run(_: object) -> None:
    """Stand in for an action (the rules that fired are read off the engine) and for the threads of a host."""


class Engine:
    """Several rulesets, registered once, that are asked again and again.

    ``rulesets`` gives for each name its rules, and for each rule its conjunction. Each ruleset needs a rule
    named ``arrived`` and a stroke and the kind for every kind of fact (see ``Session.ask``).
    """

    def __init__(self, rulesets: Mapping[str, Mapping[str, Tests]]):
        if reason := why_not():
            raise ChainError(reason)
        durable = importlib.import_module("durable.engine")
        self._c: Any = importlib.import_module("durable_rules_engine")
        self._lock = threading.RLock()
        self._sids = 0
        self._broken = ""
        self._taken = _Taken()

        quiet = type("QuietHost", (durable.Host,), {"_run": _never_run})
        self._host: Any = quiet({name: _written(rules) for name, rules in rulesets.items()})
        handles = []
        for name in rulesets:
            registered = self._host.get_ruleset(name)
            registered._handle_result = self._taken.note
            registered._flush_actions = self._taken.drain(self._c.complete_and_start_action, registered._handle)
            handles.append(registered._handle)
        self._free = weakref.finalize(self, _free, self._c.delete_ruleset, tuple(handles))
        self._free.atexit = False

    def close(self) -> None:
        """Free the rulesets; the engine cannot be asked after that."""
        with self._lock:
            self._broken = self._broken or "it was closed"
            self._free()

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Open a session: a fresh state in each ruleset that it asks, deleted at its end. One at a time."""
        with self._lock:
            if self._broken:
                raise ChainError(f"durable-rules is no longer used: {self._broken}")
            opened = Session(self)
            try:
                yield opened
            finally:
                opened.end()

    def _name(self) -> str:
        """Return the next name of a state."""
        self._sids = (self._sids + 1) % SIDS
        return f"s{self._sids}"

    def _assert(self, ruleset: str, facts: list[dict[str, str]]) -> list[str]:
        """Assert a batch, drain it and return what fired, as the engine wrote it."""
        self._taken.fired = []
        self._taken.code = 0
        self._broken = "a question to it was broken off"  # holds whatever ends the next call, an interrupt too
        try:
            state = self._host.assert_facts(ruleset, facts)
        except Exception as error:
            self._broken = f"asserting failed ({error})"
            raise ChainError(self._broken) from error
        if state and "exception" in state:
            self._broken = "an action raised an exception"
            raise ChainError(self._broken)
        self._broken = ""
        if code := self._taken.code:
            kind = {1: "no rule mentions a fact", 2: "a fact counts as seen before"}.get(code, "deferred")
            raise ChainError(f"durable-rules did not take a fact ({kind})")
        return self._taken.fired


class _Taken:
    """What the engine answered to one batch: the rules that fired, as it wrote them, and its code."""

    def __init__(self) -> None:
        self.fired: list[str] = []
        self.code = 0

    def note(self, result: tuple[int, int], _: object) -> int:
        """Keep the code for later, so that what already waits is drained before anything is raised."""
        self.code = result[0]
        return result[1]

    def drain(self, proceed: Callable[[int, int], str | None], handle: int) -> Callable[..., None]:
        """Return a drain: it notes which rules fired, one after the other, until none waits."""

        def drain(state: object, waiting: dict[str, object], offset: int, done: Callable[..., None]) -> None:
            self.fired.append(json.dumps(waiting["message"], separators=(",", ":")))
            while following := proceed(handle, offset):
                self.fired.append(following)
            done(None, state)

        return drain


class Session:
    """One use of an engine."""

    def __init__(self, engine: Engine):
        self._engine = engine
        self._sid = engine._name()
        self._used: dict[str, None] = {}
        self._count = 0

    def ask(self, ruleset: str, facts: Sequence[Mapping[str, str]]) -> list[list[str]]:
        """Assert facts and return for each the names of the rules that it fired.

        A fact is flat: texts by name, the kind of fact among the names. ``sid`` and ``id`` are added here. No
        fact may depend on one asserted before: where a state is full, the next one is begun. A fact that did
        not fire its rule ``arrived/…`` is an error.
        """
        answers: list[list[str]] = []
        for start in range(0, len(facts), MAX_FACTS):
            answers.extend(self._ask(ruleset, facts[start : start + MAX_FACTS]))
        return answers

    def _ask(self, ruleset: str, facts: Sequence[Mapping[str, str]]) -> list[list[str]]:
        if self._count + len(facts) > MAX_FACTS:
            self.end()
            self._sid, self._used, self._count = self._engine._name(), {}, 0
        first = self._count + 1
        self._count += len(facts)
        self._used[ruleset] = None
        batch = [{"sid": self._sid, "id": str(first + place), **fact} for place, fact in enumerate(facts)]
        answers: list[list[str]] = [[] for _ in facts]
        arrived = 0
        for text in self._engine._assert(ruleset, batch):
            rule, number = _read(text)
            if rule.startswith(ARRIVED):
                arrived += 1
            else:
                answers[number - first].append(rule)
        if arrived != len(facts):
            raise ChainError("durable-rules lost a fact")
        return answers

    def end(self) -> None:
        """Delete the session's states, which hold nothing that waits, unless the engine has been given up."""
        if self._engine._broken:
            return
        for ruleset in self._used:
            self._engine._host.delete_state(ruleset, self._sid)


def _read(text: str) -> tuple[str, int]:
    """Read which rule fired for which fact, by its number.

    The engine writes ``{"rule":{"m":`` and the fact as it was given to it, ``sid`` and ``id`` first; reading
    only so far takes a tenth of the time.

    >>> _read('{"k1/0":{"m":{"sid": "s1", "id": "12", "k1": "1"}}}')
    ('k1/0', 12)
    """
    pieces = text.split('"', 12)
    if pieces[3] != "m" or pieces[9] != "id":
        raise ChainError("durable-rules wrote something unexpected")
    return pieces[1], int(pieces[11])


def _written(rules: Mapping[str, Tests]) -> dict[str, dict[str, object]]:
    """Write rules in the form in which durable-rules reads them."""
    written: dict[str, dict[str, object]] = {}
    for name, tests in rules.items():
        literal = dict(tests) if len(tests) == 1 else {"$and": [{left: right} for left, right in tests]}
        written[name] = {"all": [{"m": literal}], "run": _never_run}
    return written


def _free(delete: Callable[[int], object], handles: tuple[int, ...]) -> None:
    """Free rulesets by their handles."""
    for handle in handles:
        delete(handle)
