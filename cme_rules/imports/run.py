"""The whole import in one screen: files → rows → drafts → the texts of case files, each read back as ``check`` does."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cme_rules.core.catalogue import problem
from cme_rules.core.problem import Problem, UsageProblem, has_errors
from cme_rules.dates.civil import iso
from cme_rules.imports.case_yaml import case_yaml
from cme_rules.imports.csv_rows import read_csv
from cme_rules.imports.days import import_days
from cme_rules.imports.draft import Draft, FactRecord
from cme_rules.imports.formats import Moment
from cme_rules.imports.mapping import Column, Files, Reading, TableMapping, fold
from cme_rules.imports.mapping import Mapping as Plan
from cme_rules.imports.national.ctf import VERSION, known_version
from cme_rules.imports.places import Findings, Place
from cme_rules.imports.read_mapping import OPTION
from cme_rules.imports.sheet import MOST_BYTES, Table, Wanted, as_text
from cme_rules.imports.take import Cases, Taker, Tally
from cme_rules.imports.take_marks import Codes
from cme_rules.imports.upn_checks import UpnChecks
from cme_rules.imports.xlsx_rows import read_xlsx
from cme_rules.imports.xml_rows import read_xml
from cme_rules.read.files import read_bytes, shown
from cme_rules.read.limits import CASE
from cme_rules.read.load import HasWords, load_case_node
from cme_rules.read.yaml_nodes import load_text


@dataclass(frozen=True)
class Asked:
    """Hold what the command was asked besides the files: the days covered, a key, and whether values show."""

    extracted: int | None = None
    since: int | None = None
    key: bytes | None = None
    show_values: bool = False


@dataclass
class Imported:
    """Hold what came of an import: the text of each file by its name, and everything that is to be said."""

    mapping: Plan
    texts: dict[str, str] = field(default_factory=dict)
    tallies: list[tuple[str, str, Tally]] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    findings: Findings = field(default_factory=Findings)
    problems: list[Problem] = field(default_factory=list)

    @property
    def code(self) -> int:
        """Return the exit code: nothing imported, then what could not be read."""
        if not self.texts:
            return 5
        return 4 if self.findings.errors or has_errors(self.problems) else 0


def import_files(paths: Iterable[Path], mapping: Plan, words: HasWords, asked: Asked) -> Imported:
    """Import files by a mapping; nothing is written.

    Raises:
        UsageProblem: the mapping needs a day or a key that was not given, or was given one it has no use for.

    """
    _check_asked(mapping, asked)
    result = Imported(mapping, findings=Findings(asked.show_values))
    files = _read(paths, result)
    if mapping.days is not None:
        import_days(mapping.days, [(f, d) for f, d in files if _meant(mapping.days.files, f)], words, result, table_of)
        return result
    work = _Work(mapping, words, asked, result, files)
    work.tables()
    work.write()
    return result


def _check_asked(mapping: Plan, asked: Asked) -> None:
    option = mapping.extracted is not None and mapping.extracted.how == OPTION
    if option and asked.extracted is None:
        message = "the mapping does not say of which day the extract is"
        raise UsageProblem([problem("CME-U005", message, mapping.span)])
    if asked.extracted is not None and not option:
        message = "the mapping says itself of which day the extract is, or has no use for it"
        help_ = "leave --extracted out, or write “extracted: option” in the mapping"
        raise UsageProblem([problem("CME-U005", message, mapping.span, help=help_)])
    if (mapping.first == OPTION) != (asked.since is not None):
        lacking = "since when the record is complete is given neither in the mapping nor with the command"
        surplus = "the mapping says itself since when the record is complete, or has no use for it"
        help_ = "leave --since out, or write “record: {from: option}” in the mapping"
        lacks = mapping.first == OPTION
        message, advice = (lacking, "give the first day with --since") if lacks else (surplus, help_)
        raise UsageProblem([problem("CME-U005", message, mapping.span, help=advice)])
    needs_key = any(table.pseudonyms for table in mapping.tables)
    if needs_key and asked.key is None:
        raise UsageProblem([problem("CME-U006", "the mapping asks for pseudonyms, and no key was given", mapping.span)])


def _read(paths: Iterable[Path], result: Imported) -> list[tuple[str, bytes]]:
    """Read the files that were given, each once, in the order of their names."""
    found: dict[Path, tuple[str, bytes]] = {}
    for path in sorted(paths, key=shown):
        if path.resolve() in found:
            continue
        data, problems = read_bytes(path, MOST_BYTES, shown(path))
        result.problems += problems
        found[path.resolve()] = (shown(path), data or b"")
        if data is not None:
            result.digests[shown(path)] = hashlib.sha256(data).hexdigest()
    return list(found.values())


def _meant(files: Files, file: str) -> bool:
    return files.match(file.rsplit("/", 1)[-1])


def table_of(
    reading: Reading, data: bytes, file: str, columns: Sequence[Column], findings: Findings, extra: Iterable[str] = ()
) -> Table | None:
    """Read one file as a table."""
    wanted: dict[tuple[str, ...], Wanted] = {}
    for column in columns:
        wanted.setdefault(column.names, column.wanted)
    asked = list(wanted.values())
    if reading.kind == "csv":
        return read_csv(data, file, reading.encoding, reading.delimiter, reading.heading, asked, findings)
    if reading.kind == "xlsx":
        return read_xlsx(data, file, reading.sheet, reading.heading, asked, findings)
    paths = [*extra, *([VERSION] if reading.kind == "ctf" else [])]
    table = read_xml(data, file, reading.root, reading.each, asked, findings, paths)
    if table is not None and reading.kind == "ctf" and not known_version(as_text(table.head[VERSION])):
        findings.warn("CME-T050", "the file states a version of the transfer file that is not known", Place(file))
    return table


class _Work:
    def __init__(
        self, mapping: Plan, words: HasWords, asked: Asked, result: Imported, files: list[tuple[str, bytes]]
    ) -> None:
        self.mapping = mapping
        self.words = words
        self.asked = asked
        self.result = result
        self.files = files
        self.findings = result.findings
        self.cases = Cases(asked.key)
        self.lists: dict[str, frozenset[str] | None] = {}
        self.upns = UpnChecks()

    def tables(self) -> None:
        """Take every table of every file that is meant by it."""
        used = self.gather_lists()
        codes = Codes(self.words.vocabulary.codes)
        for table in self.mapping.tables:
            meant = [(file, data) for file, data in self.files if _meant(table.files, file)]
            used.update(file for file, _ in meant)
            unread = [one.list for one in table.not_in if self.lists.get(one.list) is None]
            for file, data in meant:
                if unread:
                    what = f"the table “{table.name}” is not taken: the list “{unread[0]}” could not be read"
                    self.findings.add("CME-T054", what, Place(file))
                elif data:
                    self.take(table, file, data, codes, several=len(meant) > 1)
                else:
                    self.cases.spoil(table)
        self.upns.say_formers()
        for file, data in self.files:
            if file not in used and data:
                self.findings.add("CME-T015", "the mapping has no table for a file of this name", Place(file))

    def gather_lists(self) -> set[str]:
        """Read the lists that rows are held against; one that cannot be read whole is none."""
        used: set[str] = set()
        for one in self.mapping.lists:
            meant = [(file, data) for file, data in self.files if _meant(one.files, file)]
            used.update(file for file, _ in meant)
            values: set[str] = set()
            whole = bool(meant)
            for file, data in meant:
                table = table_of(one.files.reading, data, file, [one.column], self.findings) if data else None
                whole = whole and table is not None and all(row.cells for row in table.rows)
                for row in table.rows if table is not None else ():
                    values.update(fold(as_text(row.cells[name])) for name in one.column.names if name in row.cells)
            self.lists[one.name] = frozenset(values - {""}) if whole else None
        return used

    def take(self, table: TableMapping, file: str, data: bytes, codes: Codes, *, several: bool) -> None:
        extracted = self.mapping.extracted
        assert extracted is not None
        by_file = extracted.column if extracted.how == "file" else None
        extra = by_file.names if by_file is not None else ()
        read = table_of(table.files.reading, data, file, table.columns, self.findings, extra)
        day: int | Column | None = self.asked.extracted if extracted.how == OPTION else extracted.day
        if extracted.how == "column":
            day = extracted.column
        if read is not None and by_file is not None:
            day = self.day_of(read, by_file, file)
        if read is None or day is None:
            self.cases.spoil(table)
            return
        like = sum(other.source == table.source for other in self.mapping.tables) > 1
        parts = [*([table.name] if like else []), *([file.rsplit("/", 1)[-1]] if several else [])]
        source = f"{table.source} ({', '.join(parts)})" if parts else table.source
        lists = {name: values for name, values in self.lists.items() if values is not None}
        first = self.asked.since if isinstance(self.mapping.first, str) else self.mapping.first
        taker = Taker(table, self.findings, self.cases, codes, lists, source, day, first, self.upns)
        before = {ident: len(draft.marks) for ident, draft in self.cases.drafts.items()}
        tally = taker.take(read)
        for ident, draft in self.cases.drafts.items():
            if len(draft.marks) > before.get(ident, 0):
                draft.mark_sources.append(f"marks from {source}")
        if not tally.rows:
            self.findings.warn("CME-T005", "the table has no rows", Place(file))
        self.result.tallies.append((file, table.name, tally))

    def day_of(self, table: Table, column: Column, file: str) -> int | None:
        """Read the day of the extract from the head of an XML file."""
        assert column.format is not None
        found = column.format.read(as_text(table.head[column.name]))
        if isinstance(found, Moment):
            return found.day
        what = f"the day of the extract is not written {column.format.text} at {column.name}"
        self.findings.add("CME-T053", what, Place(file), labels=((column.span, "the mapping names it here"),))
        return None

    # ---- from drafts to texts -------------------------------------------------------------------------------

    def write(self) -> None:
        """Make the text of each case file, and read it back."""
        kinds = {kind.name for kind in self.words.vocabulary.events.values() if kind.about == self.mapping.about}
        holds = self.mapping.holds
        silent = kinds - holds if holds is not None else set()
        facts = [fact for fact in self.words.vocabulary.facts.values() if fact.about == self.mapping.about]
        self.unheld = [f.name for f in facts if f.silence == "no" and holds is not None and f.name not in holds]
        names: dict[str, str] = {}
        for ident, draft in sorted(self.cases.drafts.items()):
            place = Place(self.mapping.file)
            if ident.casefold() in names:
                what = "two ids of cases differ only in capitals, and some systems cannot keep both files"
                self.findings.add("CME-T041", what, place)
                continue
            names[ident.casefold()] = ident
            first, last = draft.cover
            if first is not None and first > last:
                what = "the days that the extracts of one case cover do not meet, so the case is not taken"
                self.findings.add("CME-T052", what, place)
                continue
            self.finish(draft)
            text = self.text(draft, silent | draft.incomplete | (self.cases.spoiled_kinds & kinds))
            if self.reads_back(text, f"{ident}.yaml"):
                self.result.texts[f"{ident}.yaml"] = text

    def finish(self, draft: Draft) -> None:
        """Add what the mapping says of every case, and what unreadable rows leave unknown."""
        for name, target in self.mapping.links:
            if name not in draft.links and name not in draft.unlinked:
                draft.add_link(name, target, None, None)
        for relation in draft.unrelated | self.cases.spoiled_relations:
            draft.related.pop(relation, None)
        facts = [entry for table in self.mapping.tables for entry in table.facts]
        for entry in facts:
            name = entry.fact.name
            if name in self.cases.spoiled_facts and (entry.otherwise or name not in draft.facts):
                if entry.otherwise or entry.fact.silence == "no":
                    draft.add_fact(name, FactRecord(None, source="rows could not be read"))
            elif entry.otherwise:
                draft.fill(name, entry.otherwise)
        draft.unknown = [name for name in self.unheld if name not in draft.facts]

    def text(self, draft: Draft, incomplete: set[str]) -> str:
        head = [
            f"Made by cme-rules import with the mapping {self.mapping.id}, as extracted by {iso(draft.cover[1])}.",
            "Mend what is wrong in the source or the mapping, and import again.",
        ]
        return case_yaml(draft, self.mapping.about, self.mapping.calendars, incomplete, head)

    def reads_back(self, text: str, name: str) -> bool:
        """Read a text as ``check`` will, and say whether it is sound."""
        loaded = load_text(text, name, CASE)
        problems = list(loaded.problems)
        if loaded.node is not None:
            problems += load_case_node(loaded.node, self.words, file=name).problems
        if not has_errors(problems):
            return True
        first = next(one for one in problems if one.severity == "error")
        what = f"a case that the rows make cannot be read back, and is not written: {first.message}"
        self.findings.add("CME-T051", what, Place(self.mapping.file))
        return False


def counts(result: Imported) -> Mapping[str, int]:
    """Add up what became of all rows."""
    tallies = [tally for _, _, tally in result.tallies]
    return {
        "rows": sum(t.rows for t in tallies),
        "taken": sum(t.taken for t in tallies),
        "skipped": sum(sum(t.skipped.values()) for t in tallies),
        "repeated": sum(t.repeated for t in tallies),
        "nothing": sum(t.nothing for t in tallies),
        "refused": sum(t.refused for t in tallies),
        "written": len(result.texts),
    }
