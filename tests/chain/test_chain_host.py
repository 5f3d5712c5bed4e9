"""The engine behind its one door: what was measured of durable-rules 2.0.28 holds, and what it does wrong is met."""

from __future__ import annotations

import gc
import importlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from chain_oracle import SIMPLE, fact, instance, linked, needs_engine, rule

import cme_rules.chain
from cme_rules.chain import Chainer, ChainError, host
from cme_rules.chain.host import MAX_FACTS, SIDS, Engine
from cme_rules.model.atoms import DefinitionAtoms, FormulaAtoms
from cme_rules.model.condition import All, Any, Not

RULES = {
    "one": {"arrived/k": (("k", "1"),), "k/0": (("k", "1"), ("a", "T")), "k/1": (("k", "1"), ("b", "F"))},
    "two": {"arrived/q": (("q", "1"),), "q/0": (("q", "1"), ("a", "T"), ("b", "T"))},
}


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = Engine(RULES)
    yield made
    made.close()


def resident() -> int:
    """Give the resident memory of this process in kB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4


# ---- where the engine is missing -------------------------------------------------------------------------------


def test_without_durable_rules_the_package_imports_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> str:
        raise metadata.PackageNotFoundError

    monkeypatch.setattr(metadata, "version", missing)
    assert not cme_rules.chain.available()
    assert cme_rules.chain.why_not() == "durable-rules is not installed"
    with pytest.raises(ChainError, match="not installed"):
        Chainer(SIMPLE)


def test_where_durable_rules_does_not_import(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda _: host.PINNED)
    real = importlib.import_module

    def broken(name: str, package: str | None = None) -> object:
        if name.startswith("durable"):
            raise ImportError("undefined symbol: PyEval_CallObject")
        return real(name, package)

    monkeypatch.setattr(importlib, "import_module", broken)
    assert "does not import here" in cme_rules.chain.why_not()


def test_another_version_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda _: "2.0.29")
    monkeypatch.setattr(importlib, "import_module", lambda _: None)
    assert cme_rules.chain.why_not() == "durable-rules 2.0.29 is installed, and only 2.0.28 is known to work"


def test_importing_the_package_imports_neither_the_engine_nor_the_judge() -> None:
    code = (
        "import sys, cme_rules.chain; print([m for m in sys.modules if m.startswith(('durable', 'cme_rules.judge'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "[]"


# ---- what is relied upon ---------------------------------------------------------------------------------------


@needs_engine
def test_the_private_parts_that_are_replaced_or_called_are_there() -> None:
    durable = importlib.import_module("durable.engine")
    c = importlib.import_module("durable_rules_engine")
    assert metadata.version("durable_rules") == host.PINNED
    for owner, names in (
        (durable.Host, ("_run", "get_ruleset", "assert_facts", "delete_state")),
        (durable.Ruleset, ("_handle_result", "_flush_actions", "do_actions")),
        (c, ("complete_and_start_action", "start_action_for_state", "delete_ruleset")),
    ):
        assert all(callable(getattr(owner, name)) for name in names)


def fnv(text: str) -> int:
    """Hash a text as the engine hashes ids and names of states."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 % 2**32
    return value


def test_ids_and_names_of_states_have_different_hashes() -> None:
    names = [str(n + 1) for n in range(MAX_FACTS)]
    names += [f"s{n}" for n in range(SIDS)] + [f"sid-s{n}" for n in range(SIDS)]
    assert len({fnv(name) for name in names}) == len(names)
    assert fnv("case-478212") == fnv("case-1221200"), "two names whose states the engine would mix up"


@needs_engine
def test_no_thread_is_started(engine: Engine) -> None:
    before = threading.active_count()
    others = [Engine(RULES) for _ in range(5)]
    with engine.session() as session:
        session.ask("one", [{"k": "1", "a": "T"}])
    assert threading.active_count() == before
    assert len(others) == 5


@needs_engine
def test_all_rules_of_all_facts_fire(engine: Engine) -> None:
    with engine.session() as session:
        assert session.ask("one", []) == []
        facts = [{"k": "1", "a": a, "b": b} for a in "TFU" for b in "TFU"]
        answers = session.ask("one", facts)
        assert session.ask("two", [{"q": "1", "a": "T", "b": "T"}]) == [["q/0"]]
    for fact_, rules in zip(facts, answers, strict=True):
        assert ("k/0" in rules) == (fact_["a"] == "T")
        assert ("k/1" in rules) == (fact_["b"] == "F")


@needs_engine
def test_equal_facts_of_one_session_are_told_apart(engine: Engine) -> None:
    with engine.session() as session:
        same = [{"k": "1", "a": "T", "b": "T"}] * 7
        assert session.ask("one", same) == [["k/0"]] * 7
        assert session.ask("one", same) == [["k/0"]] * 7


@needs_engine
def test_more_facts_than_a_state_takes(engine: Engine) -> None:
    with engine.session() as session:
        facts = [{"k": "1", "a": "TF"[n % 2], "b": "T"} for n in range(2 * MAX_FACTS + 123)]
        answers = session.ask("one", facts)
        assert [bool(rules) for rules in answers] == [n % 2 == 0 for n in range(len(facts))]


@needs_engine
def test_a_fact_that_no_rule_mentions_is_an_error_and_crashes_nothing(engine: Engine) -> None:
    for _ in range(200):
        with pytest.raises(ChainError, match="no rule mentions"), engine.session() as session:
            session.ask("one", [{"k": "1", "a": "T", "b": "F"}, {"other": "1"}])
    with engine.session() as session:
        assert session.ask("one", [{"k": "1", "a": "T", "b": "T"}]) == [["k/0"]]


@needs_engine
def test_a_fact_taken_for_one_seen_before_is_an_error(engine: Engine) -> None:
    with pytest.raises(ChainError, match="seen before"), engine.session() as session:
        session.ask("one", [{"k": "1", "a": "T"}, {"k": "1", "a": "T", "id": "1"}])


@needs_engine
def test_a_fact_whose_arrival_nobody_saw_is_an_error() -> None:
    engine = Engine({"one": {"k/0": (("k", "1"), ("a", "T"))}})
    with pytest.raises(ChainError, match="lost a fact"), engine.session() as session:
        session.ask("one", [{"k": "1", "a": "T"}])


@needs_engine
def test_an_engine_that_failed_is_not_used_again(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine._host, "assert_facts", lambda *_: 1 / 0)
    with pytest.raises(ChainError, match="asserting failed"), engine.session() as session:
        session.ask("one", [{"k": "1", "a": "T"}])
    with pytest.raises(ChainError, match="no longer used"), engine.session():
        pass


@needs_engine
def test_an_interrupt_while_rules_wait_crashes_nothing() -> None:
    for _ in range(20):
        engine = Engine(RULES)
        ruleset = engine._host.get_ruleset("one")

        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        ruleset._flush_actions = interrupted
        with pytest.raises(KeyboardInterrupt), engine.session() as session:
            session.ask("one", [{"k": "1", "a": "T", "b": "F"}] * 50)
        with pytest.raises(ChainError, match="broken off"), engine.session():
            pass
        engine.close()


@needs_engine
def test_an_exception_noted_in_a_state_is_an_error(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine._host, "assert_facts", lambda *_: {"sid": "s1", "exception": "caught"})
    with pytest.raises(ChainError, match="raised an exception"), engine.session() as session:
        session.ask("one", [{"k": "1", "a": "T"}])


@needs_engine
def test_an_error_of_the_caller_leaves_the_engine_usable(engine: Engine) -> None:
    def ask_and_fail() -> None:
        with engine.session() as session:
            session.ask("one", [{"k": "1", "a": "T"}])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ask_and_fail()
    with engine.session() as session:
        assert session.ask("one", [{"k": "1", "a": "T", "b": "T"}]) == [["k/0"]]


@needs_engine
def test_a_closed_engine_refuses() -> None:
    engine = Engine(RULES)
    engine.close()
    engine.close()
    with pytest.raises(ChainError, match="closed"), engine.session():
        pass


def test_unexpected_text_of_the_engine_is_an_error() -> None:
    with pytest.raises(ChainError, match="unexpected"):
        host._read('{"k1/0":{"m_0":{"sid": "s1", "id": "12", "k1": "1"}}}')


# ---- many sessions, threads, memory ----------------------------------------------------------------------------


@needs_engine
def test_five_thousand_sessions_need_no_more_memory(engine: Engine) -> None:
    def run(sessions: int) -> None:
        for _ in range(sessions):
            with engine.session() as session:
                session.ask("one", [{"k": "1", "a": "T", "b": "F"}] * 20)
                session.ask("two", [{"q": "1", "a": "T", "b": "T"}] * 5)

    run(300)
    before = resident()
    run(5000)
    assert resident() - before < 3000, "kB"


def _grown_by_sixty_chainers() -> int:
    """Give by how many kB a process grows that makes sixty chainers and closes none by hand, once it has made as many.

    The first sixty leave room behind, some 7 MB, that those after them use again.
    """
    rules = linked(*(rule(f"d{n}", "definition", All((fact("a"), Not(fact("b"))))) for n in range(60)))

    def run(number: int) -> None:
        for _ in range(number):
            chainer = Chainer(rules)
            atoms = DefinitionAtoms("-", 1, (FormulaAtoms("d1", 0, (2, 0)),), (("d1", 2),))
            assert chainer.check([atoms], []) == []
        gc.collect()

    run(60)
    before = resident()
    run(60)
    return resident() - before


@needs_engine
def test_chainers_that_are_done_with_give_their_memory_back() -> None:
    """In a process of its own: one that has run thousands of tests grows and shrinks by itself."""
    code = "import test_chain_host as here; print(here._grown_by_sixty_chainers())"
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    made = subprocess.run(  # noqa: S603  its own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": path}
    )
    assert int(made.stdout) < 6000, "kB; without freeing it is about 100 MB"


@needs_engine
def test_threads_take_turns() -> None:
    chainer = Chainer(linked(rule("d", "definition", Any((fact("a"), fact("b")))), *SIMPLE.rules.values()))
    wrong: list[object] = []

    def work(seed: int) -> None:
        for turn in range(150):
            a, b = (seed + turn) % 3, (seed * turn) % 3
            atoms = DefinitionAtoms("-", 1, (FormulaAtoms("d", 0, (a, b)),), (("d", max(a, b)),))
            open_ = instance("pending", ["pending"], [(2, 0, 0, 0, 0, 0, 0, 0, 2, 0)])
            try:
                wrong.extend(chainer.check([atoms], [open_]))
            except Exception as error:
                wrong.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
