"""The pytest plug-in: collects feature files by itself, runs their scenarios against a folder of rules, and guards.

It does nothing in a project that has no folder of rules. Options: ``--cme-record FILE`` (what passing scenarios
exercise of each rule, for ``cme-rules rules coverage --features``), ``--cme-rules-dir`` and, in the configuration,
``cme_rules_dir`` (both: the folder of rules, ``rules`` if it is not said) and ``cme_features`` (folders in which every
feature file must be collected when all tests are run, ``features`` if it is not said).
"""

from __future__ import annotations

import json
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pytest_bdd.parser import Feature, Scenario, Step

    from cme_rules.bdd.collect import FeatureFile
    from cme_rules.bdd.story import Story

pytest_plugins = (
    "cme_rules.bdd.given_records",
    "cme_rules.bdd.given_cover",
    "cme_rules.bdd.judging",
    "cme_rules.bdd.over_time",
    "cme_rules.bdd.verdicts",
)
COLLECTED = pytest.StashKey["set[Path]"]()
STORY = pytest.StashKey["Story"]()
_WHOLE = "cme_rules_whole"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option and the settings."""
    group = parser.getgroup("cme-rules")
    group.addoption("--cme-rules-dir", metavar="DIR", help="The folder of rules that features are run against.")
    group.addoption(
        "--cme-add-rules", metavar="DIR", action="append", default=[], help="A folder that adds to these rules."
    )
    group.addoption("--cme-record", metavar="FILE", help="Write what passing scenarios exercise to this file.")
    parser.addini("cme_rules_dir", "The folder of rules that features are run against.", default="")
    parser.addini("cme_features", "Folders of which every feature file must be run.", "args", default=["features"])


def pytest_configure(config: pytest.Config) -> None:
    """Refuse a folder of rules that is named and not there."""
    config.stash[COLLECTED] = set()
    folder = rules_dir(config)
    if folder is None and (config.getoption("cme_rules_dir") or config.getini("cme_rules_dir")):
        raise pytest.UsageError("the folder named as cme-rules-dir is not a folder of rules: it has no vocabulary")


def rules_dir(config: pytest.Config) -> Path | None:
    """Return the folder of rules; nothing where there is none, and then the plug-in rests."""
    option, setting = config.getoption("cme_rules_dir"), config.getini("cme_rules_dir")
    folder = config.invocation_params.dir / option if option else config.rootpath / (setting or "rules")
    return folder.resolve() if (folder / "vocabulary").is_dir() else None


def added_for(feature: Path, folder: Path) -> tuple[Path, ...]:
    """Return the folder ``rules`` beside the folder ``features`` in which a feature stands, if it is another one.

    It adds to the rules of the run: so an authority has its rules and its features in a folder of its own.
    """
    for parent in feature.parents:
        beside = parent.parent / "rules"
        if parent.name == "features" and beside.is_dir():
            return () if beside.resolve() == folder else (beside,)
    return ()


# ---- collecting --------------------------------------------------------------------------------------------------


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """Collect feature files."""
    if file_path.suffix != ".feature" or rules_dir(parent.config) is None:
        return None
    from cme_rules.bdd.collect import FeatureFile

    parent.config.stash[COLLECTED].add(file_path.resolve())
    return FeatureFile.from_parent(parent, path=file_path)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add a failing test for feature files that a run of everything did not reach."""
    if rules_dir(config) is None or not _whole(config):
        return
    from cme_rules.bdd.collect import Forgotten, shown_path

    folders = [config.rootpath / name for name in config.getini("cme_features")]
    every = {path.resolve() for folder in folders for path in folder.rglob("*.feature")}
    collected = config.stash[COLLECTED]
    missed = sorted(shown_path(path, config.rootpath) for path in every if path not in collected)
    if missed:
        guard = Forgotten.from_parent(session, name="every feature file is run")
        guard.files = tuple(missed)
        items.append(guard)


def _whole(config: pytest.Config) -> bool:
    """Tell whether everything is to be run: no path was named, and none left out."""
    workers = getattr(config, "workerinput", None)
    if workers is not None:
        return bool(workers.get(_WHOLE))
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    left_out = any(config.getoption(name, None) for name in ("ignore", "ignore_glob", "lf", "deselect"))
    return not named and not left_out


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell each process of a run in several whether everything is to be run."""
    node.workerinput[_WHOLE] = _whole(node.config)


# ---- running -----------------------------------------------------------------------------------------------------


@pytest.fixture
def cme_story(request: pytest.FixtureRequest) -> Story:
    """Begin an empty story for a scenario."""
    from cme_rules.bdd.collect import shown_path
    from cme_rules.bdd.story import Story

    folder = rules_dir(request.config)
    if folder is None:
        raise pytest.UsageError("there is no folder of rules: name it with --cme-rules-dir")
    path = request.node.path
    story = Story(folder, request.config.rootpath, path, shown_path(path, request.config.rootpath))
    config = request.config
    added = [(config.invocation_params.dir / one).resolve() for one in config.getoption("cme_add_rules")]
    story.added = (*added, *(one for one in added_for(path, folder) if one.resolve() not in added))
    request.node.stash[STORY] = story
    return story


def pytest_bdd_before_step_call(request: pytest.FixtureRequest, step: Step, step_func_args: dict[str, Any]) -> None:
    """Note where the step stands."""
    story = step_func_args.get("cme_story")
    if story is not None:
        column = step.indent + len(step.keyword.strip()) + 2
        story.step = step
        story.place = story.at(step.line_number, column)


def pytest_bdd_step_error(request: pytest.FixtureRequest, step: Step, exception: Exception) -> None:
    """Say what is wrong with a step in the words of the project."""
    from cme_rules.bdd.place import Told
    from cme_rules.core.problem import CmeError

    story = request.node.stash.get(STORY, None)
    if story is not None and isinstance(exception, Told | CmeError):
        raise pytest.fail.Exception(story.told(exception.problems), pytrace=False) from None


def pytest_bdd_step_func_lookup_error(
    request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, step: Step
) -> None:
    """Say of a step that reads like no phrase which phrases are most like it."""
    from cme_rules.bdd.collect import FeatureFile, shown_path
    from cme_rules.bdd.phrases import alike, phrases

    if not isinstance(request.node.parent, FeatureFile):
        return
    place = f"{shown_path(request.node.path, request.config.rootpath)}:{step.line_number}"
    other = [keyword for keyword, phrase in phrases() if phrase.is_matching(step.name)]
    if other:
        advice = f"   help: it reads like a step after “{other[0].title()}”, and stands after “{step.type.title()}”"
    else:
        near = alike(step.name, [phrase.shown for _, phrase in phrases(step.type)])
        advice = "\n".join(["   help: the phrases most like it are:", *(f"      {one}" for one in near)])
    said = f"{step.keyword.strip()} {step.name}"
    pytest.fail(f"{place}: no phrase reads like this step\n   {step.line_number} │ {said}\n{advice}", pytrace=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail a scenario that was skipped or is expected to fail: it was never run, and nobody would notice."""
    from cme_rules.bdd.collect import FeatureFile

    report = yield
    story = item.stash.get(STORY, None)
    record = item.config.getoption("cme_record")
    if record and story is not None and report.when == "call" and report.passed:
        _append(Path(record), story)
    allowed = story is not None and story.skipped
    if isinstance(item.parent, FeatureFile) and report.skipped and not allowed:
        report.outcome = "failed"
        report.longrepr = "the scenario was not run, or was expected to fail: take its tag away"
        if hasattr(report, "wasxfail"):
            del report.wasxfail
    return report


def _append(path: Path, story: Story) -> None:
    """Add what a scenario exercised as one line, so that several processes can write to one file."""
    line = json.dumps({rule: sorted(seen) for rule, seen in sorted(story.exercised.items())})
    with path.open("a", encoding="utf-8") as stream:
        stream.write(line + "\n")
