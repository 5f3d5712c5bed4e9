"""The same work on many things in several processes, with the results in the order of the things."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 4
"""So many things for each process are given out before the first result is waited for: memory stays flat."""

_work: Callable[[Any], Any]


def in_order(items: Iterable[Item], prepare: Callable[[], Callable[[Item], Result]], jobs: int = 1) -> Iterator[Result]:
    """Do the work that ``prepare`` gives on each item; ``prepare`` is called once in each process.

    The processes are forked, so what has been loaded is shared and not loaded again. Where a system cannot fork, one
    process does all the work. A process that dies ends everything: no item is left out.

    Raises:
        BrokenProcessPool: a process has died.

    """
    if jobs <= 1 or "fork" not in get_all_start_methods():
        yield from map(prepare(), items)
        return
    with ProcessPoolExecutor(jobs, get_context("fork"), _start, (prepare,)) as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(_do, item))
                if len(waiting) >= jobs * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for left in waiting:
                left.cancel()


def _start(prepare: Callable[[], Callable[[Any], Any]]) -> None:
    global _work  # noqa: PLW0603  one for each process
    _work = prepare()


def _do(item: Any) -> Any:
    return _work(item)
