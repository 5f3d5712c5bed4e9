"""What the pipeline leaves as it found it, and what a process of its own does with the work it is given."""

from __future__ import annotations

import gc

from cme_rules import processes
from cme_rules.pipeline import uncollected


def test_whoever_had_turned_the_collector_off_finds_it_off() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_process_prepares_once_and_then_does_each_piece() -> None:
    """What ``in_order`` hands to each process of its own, done in this one."""
    prepared = []

    def prepare() -> object:
        prepared.append(1)
        return str.upper

    processes._start(prepare)
    assert [processes._do(word) for word in ("a", "b")] == ["A", "B"]
    assert prepared == [1]
