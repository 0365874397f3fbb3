# Longarm. `make demo` and `make test` set everything up themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
FIGURES := build/figures.jsonl
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

.PHONY: setup setup-bench demo test check format gate golden bench bench-read soak docs reference screenshots lock clean

setup: $(STAMP)

# The lock is whole and hashed, so nothing is left to resolve.
$(STAMP): requirements/dev.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes -r requirements/dev.txt
	$(INSTALL) --no-build-isolation -e .
	@touch $(STAMP)

setup-bench: $(VENV)/.bench
$(VENV)/.bench: $(STAMP) requirements/bench.txt
	$(INSTALL) --require-hashes -r requirements/bench.txt
	@touch $(VENV)/.bench

demo: setup
	$(BIN)/longarm demo

test: setup
	$(BIN)/python -m pytest -q -n 2

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/shape.py --print
	$(BIN)/codespell src tests docs tools changes *.md
	$(BIN)/validate-pyproject pyproject.toml
	$(BIN)/python tools/reference.py --check

format: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Tables of README.md and pages of docs/reference that are made from the code.
reference: setup
	$(BIN)/python tools/reference.py

golden: setup
	$(BIN)/python -m pytest -q tests/golden tests/unit --update-golden
	git diff --stat tests/golden

READ_BENCHES := claims own_claims attribution dates places maintext factuality read_speed
# A report of 10 MB takes minutes; the everyday form grows a small one. All sizes: python bench/linear.py
bench-read: setup-bench
	@rm -f $(FIGURES)
	@failed=; for name in $(READ_BENCHES) "linear --short"; do set -- $$name; echo "== $$name"; \
	  OMP_NUM_THREADS=1 LONGARM_FIGURES=$(FIGURES) $(BIN)/python bench/$$1.py $$2 || failed="$$failed $$1"; done; \
	  test -z "$$failed" || { echo "below its mark:$$failed"; exit 1; }

BENCHES := lineage weigh seal flips hostile
bench: setup-bench
	@failed=; for name in $(BENCHES); do echo "== $$name"; \
	  OMP_NUM_THREADS=1 LONGARM_FIGURES=$(FIGURES) $(BIN)/python bench/$$name.py || failed="$$failed $$name"; done; \
	  test -z "$$failed" || { echo "below its mark:$$failed"; exit 1; }

# No figure may fall below its pin in bench/pins.json; a mark that is not met is no fault here, a bench that broke is.
gate:
	-$(MAKE) bench-read
	$(BIN)/python tools/gate.py $(FIGURES) --of "$(READ_BENCHES) linear"

# The long forms of crash, flip and hostile-input tests.
soak: setup
	$(BIN)/python -m pytest -q -m slow --run-slow
	$(BIN)/python bench/crash.py
	$(BIN)/python bench/flips.py --shell-every
	$(BIN)/python bench/hostile.py --files 5600
	$(BIN)/python bench/mutants.py

# A picture of every page of the desk at two widths; needs an installed Chromium.
screenshots: setup
	$(BIN)/python tools/screenshots.py

docs: setup
	@test -x build/docs-venv/bin/sphinx-build || { $(PYTHON) -m venv build/docs-venv && \
	  build/docs-venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/docs.txt; }
	build/docs-venv/bin/sphinx-build -q -W -b html docs build/docs

# Locks name no index; run it where one is set up.
LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock'
lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(LOCK) pyproject.toml -o requirements/base.txt
	$(LOCK) --all-extras pyproject.toml requirements/dev.in -o requirements/dev.txt
	$(LOCK) --all-extras pyproject.toml requirements/dev.in requirements/bench.in -o requirements/bench.txt
	$(LOCK) requirements/docs.in -o requirements/docs.txt

clean:
	rm -rf $(VENV) build dist demo
