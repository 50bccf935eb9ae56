"""The wheel works by itself, from any folder: the store and the vocabulary travel in it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STATEMENT = "Putin said Russia will give Belarus a £1.5 billion loan"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the backend itself, without an isolated environment to download into."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"from hatchling.build import build_wheel; print(build_wheel({str(folder)!r}))"
    run = subprocess.run([sys.executable, "-c", build], cwd=ROOT, capture_output=True, text=True, check=True)
    return folder / run.stdout.split()[-1]


def test_wheel_carries_store_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        store = archive.read("factcheck/data/claims.db")
    assert store == (ROOT / "data" / "claims.db").read_bytes()
    assert {"factcheck/py.typed", "factcheck/__main__.py"} <= names
    assert {"LICENSE", "NOTICE"} <= {Path(name).name for name in names if ".dist-info/licenses/" in name}
    vocabulary = {path.name for path in (ROOT / "src/factcheck/text/vocabulary").iterdir() if path.is_file()}
    assert vocabulary <= {Path(name).name for name in names if name.startswith("factcheck/text/vocabulary/")}


def test_unpacked_wheel_checks_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    package, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(package)

    def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        # Isolated, and first in the path: else an editable install of this very tree would answer.
        start = f"import sys; sys.path.insert(0, {str(package)!r}); {code}"
        command = [sys.executable, "-I", "-X", "utf8", "-c", start, *arguments]
        return subprocess.run(command, cwd=elsewhere, capture_output=True, encoding="utf-8", check=False)

    where = run("import factcheck; print(factcheck.open_store().path)")
    assert Path(where.stdout.strip()).is_relative_to(package), where.stderr
    check = run("from factcheck.cli import main; sys.exit(main())", "check", STATEMENT, "--format", "json")
    assert check.returncode == 1, check.stderr
    assert json.loads(check.stdout)["assessments"][0]["verdict"] == "contradicted"
