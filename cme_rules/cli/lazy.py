"""A group of verbs that are imported only when they are called, and that suggests the nearest of a mistyped one."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Know each verb by the module that holds it and a line of help; the module has a command named ``command``."""

    def __init__(self, *args: Any, verbs: dict[str, tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.verbs = verbs or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order in which they were declared."""
        return [*self.verbs, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a verb, or return ``None``."""
        if cmd_name not in self.verbs:
            return super().get_command(ctx, cmd_name)
        found = import_module(self.verbs[cmd_name][0]).command
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the verb that is called; of a mistyped one say what was probably meant."""
        known = self.list_commands(ctx)
        if args and args[0] not in known and not args[0].startswith("-"):
            from cme_rules.core.nearest import did_you_mean, either, nearest
            from cme_rules.report.problems import clean

            near = nearest(args[0], known)
            advice = did_you_mean(near) or f"write {either(known)}"
            ctx.fail(f"no such command “{clean(args[0])}”; {advice}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of verbs without importing any."""
        rows = [(name, help_) for name, (_, help_) in self.verbs.items()]
        for name in super().list_commands(ctx):
            command = super().get_command(ctx, name)
            assert command is not None  # it is one of those that were listed
            rows.append((name, command.get_short_help_str()))
        with formatter.section("Commands"):
            formatter.write_dl(rows)
