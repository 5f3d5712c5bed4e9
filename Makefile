# Two commands do everything: "make audit" and "make test". Both set up what they need the first time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
AS_AT := 2025-03-31

.PHONY: audit test check coverage mutants rule-mutants benchmark clean

audit: $(VENV)/.run
	@$(BIN)/cme-rules check examples/cases --as-at $(AS_AT) --exit-zero

test: $(VENV)/.dev
	$(BIN)/python -m pytest -q -n 2

$(VENV)/.made:
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements/runtime.txt requirements/second-opinion.txt pyproject.toml
	@echo "Setting up (once) …"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/second-opinion.txt 2>/dev/null \
	  || echo "durable-rules could not be installed here: the program runs without its second opinion and says so."
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt requirements/lint.txt requirements/editor.txt
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/lint.txt
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements/editor.txt
	@touch $@

check: $(VENV)/.dev   ## style, types, architecture
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

coverage: $(VENV)/.dev   ## which lines and branches the tests and features run; long
	$(BIN)/python benchmarks/branch_coverage.py

mutants: $(VENV)/.dev   ## a sample of code mutants against the tests; long
	$(BIN)/python benchmarks/mutants.py 150 7

rule-mutants: $(VENV)/.dev   ## every change of every rule by one step, against examples and features; some minutes
	$(BIN)/cme-rules test --mutate --features features --jobs 2 --drafts 0 --floor 100

benchmark: $(VENV)/.dev   ## ratios in one run
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf $(VENV)
