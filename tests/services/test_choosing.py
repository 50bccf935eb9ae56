from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent.parent / "src"
_SCRIPT = """
from factcheck.services.choosing import Choice
from factcheck.text.cast import Cast
from factcheck.text.reading import read
from factcheck.text.tokens import tokenize

words = "harbour bridge council strike ferry tunnel market budget winter summer"
choice = Choice([tokenize(words), *(tokenize(word) for word in words.split()[:6] for _ in range(len(word)))])
print(choice.scores([read(f"The {words} opened.", cast=Cast())])[0].hex())
"""


def test_scores_are_the_same_in_every_process() -> None:
    seen = set()
    for seed in range(8):
        environment = {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONHASHSEED": str(seed)}
        done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, env=environment, check=True)
        seen.add(done.stdout)
    assert len(seen) == 1
