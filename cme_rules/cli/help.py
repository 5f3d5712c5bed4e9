"""What stands below the options in the help of each verb: an example or two, and the exit codes."""

from __future__ import annotations

CODES = {
    0: "everything asked was judged; nothing at or above --fail-on (default: breach)",
    1: "judged, and findings at or above --fail-on",
    2: "usage: bad option or missing path",
    3: "rules or calendars are wrong; nothing was judged",
    4: "some case files could not be read; the others were judged",
    5: "nothing to judge: no case that can be read, or no rule in force (--allow-empty turns this off)",
    70: "a fault in the program",
}
DONE = "done"
PRECEDENCE = "When several apply: 70, then 3, 5, 4, 1.\n"


def exit_codes(*codes: int, done: str = "") -> str:
    """Write the table of exit codes, of all or of some; ``done`` is what 0 means where nothing is judged."""
    rows = {code: CODES[code] for code in codes} if codes else dict(CODES)
    if done and 0 in rows:
        rows[0] = done
    return "\b\nExit codes\n" + "".join(f"{code:>4}  {meaning}\n" for code, meaning in rows.items())


def epilog(*examples: str, codes: tuple[int, ...] = (), done: str = DONE, one: str = "") -> str:
    """Write what stands at the end of the help of a verb; ``one`` is what 1 means where it is not findings."""
    shown = "\b\nFor example\n" + "".join(f"  cme-rules {example}\n" for example in examples)
    table = exit_codes(*codes, done="" if not codes else done)
    if one:
        table = table.replace(CODES[1], one)
    return f"{shown}\n{table}" + ("" if codes else PRECEDENCE)
