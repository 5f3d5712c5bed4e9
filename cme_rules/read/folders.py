"""Find the files to read: sorted, without hidden ones, and never outside the folder that was named."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.nearest import either
from cme_rules.core.problem import Problem, in_order
from cme_rules.read.characters import check_value
from cme_rules.read.files import shown, whole_file, whole_folder
from cme_rules.read.limits import CASE_SUFFIXES, NAME_CHARACTERS, RULE_SUFFIXES


@dataclass(frozen=True, slots=True)
class FoundFile:
    """Name one file: the path to open, and ``file``, the path as problems show it."""

    path: Path
    file: str


@dataclass(frozen=True, slots=True)
class Found:
    """Hold the files that were found, in order of their paths, and what is wrong with the others."""

    files: tuple[FoundFile, ...]
    problems: tuple[Problem, ...]


def rule_files(root: Path | str) -> Found:
    """Find all *.yaml, *.yml and *.json files in a folder and its folders.

    A link that leads out of the folder is refused; a folder without any such file is a problem.
    """
    return _find([root], RULE_SUFFIXES)


def case_files(paths: Iterable[Path | str]) -> Found:
    """Find the case files that are named, and those in the folders that are named (also *.jsonl).

    A file that is named or linked twice is found once.
    """
    return _find(list(paths), CASE_SUFFIXES)


def _find(paths: list[Path | str], suffixes: tuple[str, ...]) -> Found:
    files: list[FoundFile] = []
    problems: list[Problem] = []
    for each in paths:
        path = Path(each)
        try:
            is_folder, exists = path.is_dir(), path.exists()
        except (OSError, ValueError):
            is_folder, exists = False, False
        if is_folder:
            before = len(problems)
            found_here = list(_walk(path, path.resolve(), suffixes, problems))
            files.extend(found_here)
            if not found_here and len(problems) == before:
                problems.append(_nothing_in(path, suffixes))
        elif not exists:
            problems.append(problem("CME-Y001", "there is no such file or folder", whole_folder(shown(path))))
        elif _name_is_sound(path, suffixes, problems, named=True):
            files.append(FoundFile(path, shown(path)))
    seen: dict[Path, FoundFile] = {}
    for found in sorted(files, key=lambda found: found.file):
        seen.setdefault(found.path.resolve(), found)
    return Found(tuple(seen.values()), tuple(in_order(problems)))


def _nothing_in(folder: Path, suffixes: tuple[str, ...]) -> Problem:
    kinds = either([f"*{suffix}" for suffix in suffixes])
    others = sum(1 for name in os.listdir(folder) if not name.startswith(".")) if os.access(folder, os.R_OK) else 0  # noqa: PTH208
    there = f"; {'one thing' if others == 1 else f'{others} things'} in it {'is' if others == 1 else 'are'} not read"
    message = f"there is no {kinds} file in this folder{there if others else ''}"
    help_ = f"check the path, and that the files end in {', '.join(suffixes[:-1])} or {suffixes[-1]}"
    return problem("CME-Y014", message, whole_folder(shown(folder)), help=help_)


def _walk(folder: Path, root: Path, suffixes: tuple[str, ...], problems: list[Problem]) -> Iterator[FoundFile]:
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as listing:
                names = sorted(entry.name for entry in listing)
        except OSError:
            problems.append(problem("CME-Y004", "you may not read this folder", whole_folder(shown(current))))
            continue
        for name in names:
            path = current / name
            if name.startswith("."):
                continue
            if path.is_symlink() and not _link_is_sound(path, root, problems):
                continue
            if path.is_dir():
                if not path.is_symlink():  # what a link within the root leads to is found in its own place
                    pending.append(path)
            elif _is_hidden_by_its_ending(path, suffixes):
                message = f"the file is not read: its name ends in “{path.suffix}” after “{path.suffixes[-2]}”"
                help_ = f"take “{path.suffix}” off the name, or move the file elsewhere if it is not meant"
                problems.append(problem("CME-Y015", message, whole_file(shown(path)), help=help_))
            elif path.suffix.lower() in suffixes and _name_is_sound(path, suffixes, problems, named=False):
                yield FoundFile(path, shown(path))


def _is_hidden_by_its_ending(path: Path, suffixes: tuple[str, ...]) -> bool:
    """Tell a file that some program has saved as text, such as ``visit.yaml.txt``."""
    endings = [ending.lower() for ending in path.suffixes]
    return len(endings) > 1 and endings[-1] == ".txt" and endings[-2] in suffixes


def _link_is_sound(path: Path, root: Path, problems: list[Problem]) -> bool:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        circle = isinstance(error, RuntimeError) or error.errno == errno.ELOOP
        message = "the link leads back to itself" if circle else "the link leads to nothing"
        help_ = "take the link away, or let it lead to a file"
        problems.append(problem("CME-Y001", message, whole_file(shown(path)), help=help_))
        return False
    if target.is_relative_to(root):
        return True
    problems.append(problem("CME-Y013", "the link leads out of the folder", whole_file(shown(path))))
    return False


def _name_is_sound(path: Path, suffixes: tuple[str, ...], problems: list[Problem], *, named: bool) -> bool:
    place = whole_file(shown(path))
    help_ = ""
    if len(path.name) > NAME_CHARACTERS:
        message = f"the file name is longer than {NAME_CHARACTERS} characters"
    elif check_value(path.name, place) or "\n" in path.name or "\r" in path.name or "\t" in path.name:
        message = "the file name holds characters that do not show"
    elif named and path.suffix.lower() not in suffixes:
        message = f"the file name does not end in {either(suffixes)}"
        help_ = "name a file of one of these kinds; a text of YAML or JSON in another can be renamed"
    else:
        return True
    problems.append(problem("CME-Y015", message, place, help=help_))
    return False
