# Everything below runs in $(VENV), which is made here from the lock files;
# Python 3.11+, git and make are all that has to be there before.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

LOCK = requirements.lock
LOCK_DEV = requirements-dev.lock
SITE_READY = $(VENV)/.site-ready
TEST_READY = $(VENV)/.test-ready

.DEFAULT_GOAL := help
.PHONY: help site serve check test eval bench golden screenshot lock site-ready test-ready clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(SITE_READY) ## build docs/ from seeds/ and publish it into site/
	$(BIN)/tidings site

serve: $(SITE_READY) ## show the site in a browser, and follow what changes
	$(BIN)/tidings serve

check: $(SITE_READY) ## say what a build would change, and what is wrong
	$(BIN)/tidings check

test: $(TEST_READY) ## run the linter, the type checker and every test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest -n 2

eval: $(TEST_READY) ## measure quality on gold data and hold its floors
	$(BIN)/python -m tests.quality

bench: $(TEST_READY) ## measure speed and memory on many articles
	$(BIN)/python -m tests.bench

golden: $(TEST_READY) ## write the golden site of the tests anew
	$(BIN)/python -m tests.golden

screenshot: $(TEST_READY) ## take the README's picture of the site
	$(BIN)/python -m tests.browser.screenshot .github/screenshot.png

lock: $(VENV)/bin/python ## choose the newest versions that pyproject.toml allows, with hashes
	$(PIP) install uv
	printf 'setuptools>=77\n' | $(BIN)/uv $(COMPILE) pyproject.toml - --output-file $(LOCK)
	$(BIN)/uv $(COMPILE) pyproject.toml --extra dev --constraints $(LOCK) --output-file $(LOCK_DEV)

site-ready: $(SITE_READY) ## set up what `make site` needs, and stop there

test-ready: $(TEST_READY) ## set up what `make test` needs, and stop there

clean: ## remove what was made here: the environment, site/ and caches
	rm -rf $(VENV) site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find generator tests -name __pycache__ -prune -exec rm -rf {} +

# One lock serves every Python from 3.11 on, on every system; setuptools builds the project itself.
COMPILE = pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-config --no-emit-index-url --default-index https://pypi.org/simple --custom-compile-command 'make lock'

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
		f"Tidings needs Python 3.11 or newer, and {sys.executable} is {sys.version.split()[0]}: \
	name a newer one with `make PYTHON=python3.12 ...`")'
	$(PYTHON) -m venv $(VENV)

$(SITE_READY): $(LOCK) pyproject.toml | $(VENV)/bin/python
	$(PIP) install --require-hashes --requirement $(LOCK)
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_READY): $(SITE_READY) $(LOCK_DEV)
	$(PIP) install --require-hashes --requirement $(LOCK_DEV)
	@tests/browser/install
	@touch $@
