"""Which store is meant."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from factcheck.errors import StoreError, UsageError
from factcheck.services import places


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own store would be."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "factcheck" / "claims.db"


def test_the_order_of_look_up(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert places.store_path() == places.shipped_store_path()
    own.parent.mkdir(parents=True)
    own.touch()
    assert places.store_path() == own
    monkeypatch.setenv("FACTCHECK_DB", "named.db")
    assert places.store_path() == Path("named.db")
    assert places.store_path("argument.db") == Path("argument.db")
    assert places.store_path(Path("argument.db")) == Path("argument.db")


def test_an_empty_variable_names_nothing(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DB", "")
    assert places.store_path() == places.shipped_store_path()
    assert places.named_path(None) is None


def test_an_empty_name_never_means_another_store() -> None:
    with pytest.raises(UsageError, match="--db names no file"):
        places.store_path("")


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "~/.local/share/factcheck/claims.db"),
        ("linux", {"XDG_DATA_HOME": "relative/is/invalid"}, "~/.local/share/factcheck/claims.db"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/factcheck/claims.db"),
        ("darwin", {}, "~/Library/Application Support/factcheck/claims.db"),
        ("darwin", {"XDG_DATA_HOME": "/data"}, "/data/factcheck/claims.db"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/factcheck/claims.db"),
        ("win32", {}, "~/AppData/Local/factcheck/claims.db"),
    ],
)
def test_the_users_own_store_is_where_the_platform_keeps_data(
    platform: str,
    variables: dict[str, str],
    expected: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert places.user_store_path() == Path(expected.replace("~", str(tmp_path)))


def test_without_a_home_the_store_that_ships_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert places.store_path() == places.shipped_store_path()
    with pytest.raises(StoreError, match="name one with --db"):
        places.user_store_path()


def test_the_store_that_ships_is_known_by_any_name(tmp_path: Path) -> None:
    shipped = places.shipped_store_path()
    assert shipped.is_file()
    link = tmp_path / "link.db"
    link.symlink_to(shipped)
    assert places.is_shipped(shipped)
    assert places.is_shipped(link)
    assert not places.is_shipped(tmp_path / "missing.db")
    assert not places.is_shipped(Path("nul\0"))
