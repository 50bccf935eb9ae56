# Needs Python 3.11 or newer and make; everything else goes into .venv, pinned with hashes.
#   make demo            see the program at work
#   make test            run every check
# `make help` lists the rest. With several Pythons: make test PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
LOCK := requirements/dev.txt
UV := uv>=0.5

# Stamps: each says that the file it depends on has been installed.
INTERPRETER := $(VENV)/.factcheck-interpreter
PINNED := $(VENV)/.factcheck-pinned
READY := $(VENV)/.factcheck-ready

.DELETE_ON_ERROR:
.SUFFIXES:
unexport PYTHONPATH PYTHONHOME
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test check format store lexicon indexes docs picture bench accuracy lock clean

help:
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile

demo: $(READY) ## run the main job on the store that ships
	@sh tools/demo.sh $(VENV)/bin

test: check ## set up and run every check

check: $(READY) ## the same: format, lint, types, imports, reference, tests
	$(PY) -m ruff format --check --quiet .
	$(PY) -m ruff check --quiet .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo
	$(PY) tools/reference.py --check
	$(PY) -m pytest --quiet --numprocesses auto

format: $(PINNED) ## let ruff rewrite the code
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

store: $(PINNED) ## build data/claims.db from data/claims.jsonl
	PYTHONPATH=src $(PY) -m factcheck.services.build data/claims.jsonl data/claims.db

lexicon: $(PINNED) ## distil the word relations again: make lexicon WORDNET=path/to/dict
	@test -f '$(WORDNET)/data.noun' || { echo "factcheck: say where a WordNet 3 dictionary lies: make lexicon WORDNET=path/to/dict" >&2; exit 1; }
	PYTHONPATH=src $(PY) tools/build_lexicon.py '$(WORDNET)'

indexes: $(READY) ## write the indexes of the tables of places, offices and word relations again
	$(PY) tools/index_places.py
	$(PY) tools/index_offices.py
	$(PY) tools/index_relations.py

docs: $(READY) picture ## write docs/cli.md, the picture and the README's output blocks from the program itself
	$(PY) tools/reference.py
	$(PY) tools/readme.py

picture: $(READY) ## draw docs/check.svg from a real run
	$(PY) tools/picture.py

bench: accuracy ## measure accuracy and speed, into benchmarks/RESULTS.md
	$(PY) benchmarks/speed.py > build/speed.md
	{ echo "# Seen by \`make bench\` on $$(date -u +%Y-%m-%d)"; echo; cat build/accuracy.md build/speed.md; } > benchmarks/RESULTS.md
	@cat benchmarks/RESULTS.md

accuracy: $(READY) ## score all development sets, beside the figures kept of the run before
	@mkdir -p build
	$(PY) benchmarks/accuracy.py --write > build/accuracy.md
	$(PY) benchmarks/calibrate.py >> build/accuracy.md
	$(PY) benchmarks/reading.py >> build/accuracy.md
	@cat build/accuracy.md

lock: $(INTERPRETER) ## pin the newest dependencies that pyproject.toml allows
	test -x $(VENV)/lock/bin/uv || { $(PY) -m venv $(VENV)/lock && $(VENV)/lock/bin/python -m pip install --quiet --quiet '$(UV)'; }
	$(VENV)/lock/bin/uv pip compile pyproject.toml --extra documents --group dev --universal --python-version 3.11 --upgrade \
	    --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' --quiet --output-file $(LOCK)

clean: ## remove what was installed and built
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An interpreter that is too old or a Python without pip must fail here, in one line that says what to do.
$(INTERPRETER):
	@$(PYTHON) -c '' 2>/dev/null || \
	    { echo "factcheck: '$(PYTHON)' does not run; say which Python to use: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "factcheck: needs Python 3.11 or newer, and '$(PYTHON)' is older; say another: make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || { rm -rf $(VENV); \
	    echo "factcheck: '$(PYTHON) -m venv' failed; install its venv and ensurepip modules (Debian: python3-venv)" >&2; exit 1; }
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "factcheck: $(VENV) was made with an older Python; remove it with: make clean" >&2; exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null 2>&1 || \
	    { echo "factcheck: $(VENV) has no pip; install Python's ensurepip (Debian: python3-venv), then: make clean" >&2; exit 1; }
	@touch $@

$(PINNED): $(LOCK) | $(INTERPRETER)
	@echo "Installing the pinned dependencies into $(VENV)"
	@$(PY) -m pip install --quiet --quiet --require-hashes --requirement $(LOCK)
	@touch $@

$(READY): pyproject.toml | $(PINNED)
	@$(PY) -m pip install --quiet --quiet --no-deps --no-build-isolation --editable .
	@touch $@
