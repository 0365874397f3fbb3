# Longarm. `make demo` and `make test` set everything up themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: setup demo test check format gate golden bench bench-read docs lock clean

setup: $(STAMP)

$(STAMP): requirements/dev.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

demo: setup
	$(BIN)/longarm demo

test: setup
	$(BIN)/python -m pytest -q

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/shape.py --print
	$(BIN)/codespell src tests docs examples README.md ARCHITECTURE.md GLOSSARY.md
	$(BIN)/validate-pyproject pyproject.toml

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Locks name no index; run it where one is set up.
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock'
lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(LOCK) pyproject.toml -o requirements/base.txt
	$(LOCK) --all-extras pyproject.toml requirements/dev.in -o requirements/dev.txt
	$(LOCK) --all-extras pyproject.toml requirements/dev.in requirements/bench.in -o requirements/bench.txt

clean:
	rm -rf $(VENV) build dist demo
