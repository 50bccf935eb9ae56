"""What every test stands on: a home of its own, no settings of the user, and where things lie."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ("FACTCHECK_DB", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES")


def pytest_configure() -> None:
    """Before anything is imported, for doctests too: what the user has set decides nothing."""
    for name in SETTINGS:
        os.environ.pop(name, None)
    # How long an example takes says how busy the machine is, not whether the program is right.
    settings.register_profile("whatever the load", deadline=None)
    settings.load_profile("whatever the load")


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home folder, so that no test reads or writes the user's own store."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(folder))
        patch.setenv("XDG_DATA_HOME", str(folder / "data"))
        yield folder


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder that holds pyproject.toml."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that is not part of the project; a test that wants it skips where it is missing."""
    folder = ROOT.parent / "shared"
    if not (folder / "eval").is_dir():
        pytest.skip("needs ../shared, which a clone does not bring")
    return folder
