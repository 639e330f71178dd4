# make demo: the sample articles, loaded and explored.  make test: all tests.  make check: every checker.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo pictures test check evaluate errors clean

# Debian's Python comes without venv; as root that is mended here, otherwise the message says how.
.venv/pip:
	@$(PYTHON) -m venv .venv >/dev/null || { rm -rf .venv; test "$$(id -u)" = 0 && apt-get update -qq \
	  && apt-get install -y -qq python3-venv >/dev/null && $(PYTHON) -m venv .venv; } \
	  || { echo "Python's venv module is missing; install it first: apt install python3-venv" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	touch $@

.venv/installed: .venv/pip pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/tested: .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --group test
	touch $@

.venv/checked: .venv/tested
	$(BIN)/pip install --quiet --disable-pip-version-check --group check
	touch $@

demo: .venv/installed
	$(BIN)/python examples/demo.py

test: .venv/tested
	$(BIN)/python -m pytest

check: .venv/checked
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

# Pictures of the explorer for README and docs, from the sample articles; needs a Chromium.
pictures: .venv/tested
	$(BIN)/python -m tools.pictures

evaluate: .venv/tested
	$(BIN)/python -m evaluation.scorecard

errors: .venv/tested
	$(BIN)/python -m evaluation.errors build/errors

clean:
	rm -rf .venv dist build *.db diplograph.html
