# Every command a person or a workflow needs. `make` alone lists them.

RUN := .venv/bin/python -m
PORT := 8000
SHELL := /bin/sh
.DEFAULT_GOAL := help

.PHONY: help
help:  ## list these targets
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

.PHONY: site
site: environment  ## take in new seeds and build the site into output/
	@# A seed that is refused keeps nobody else's report off the site, but is not passed over in silence.
	@$(RUN) builder import || { $(RUN) builder check >/dev/null && $(RUN) builder build; exit 1; }
	@$(RUN) builder build

.PHONY: serve
serve: environment  ## show the site on this machine, reload at every change (PORT=8000)
	@$(RUN) builder serve --port $(PORT)

.PHONY: check
check: environment  ## name every fault in content/ and site.toml
	@$(RUN) builder check

.PHONY: test
test: browser  ## prove it: lint, types and all tests
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(RUN) pytest --numprocesses 2 --dist loadfile

.PHONY: accuracy
accuracy: test-environment  ## say how well reports are grouped and statements aligned, on labelled sets
	@$(RUN) pytest tests/accuracy --capture=no -q

.PHONY: bench
bench: test-environment  ## say what grouping and comparing cost as the archive grows
	@$(RUN) tests.benchmark.grouping
	@$(RUN) tests.benchmark.collating

.PHONY: fix
fix: test-environment  ## put the code in the form that `make test` asks for
	@$(RUN) ruff check --fix .
	@$(RUN) ruff format .

.PHONY: lock
lock: environment  ## choose anew the exact releases in requirements/
	@.ci/lock

.PHONY: clean
clean:  ## remove what was built or installed here: output/, .venv/ and caches
	rm -rf output .venv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find builder tests -name __pycache__ -type d -prune -exec rm -rf {} +

# What the targets above need; each does nothing where it is done already.
.PHONY: environment test-environment browser
environment:
	@.ci/environment site

test-environment:
	@.ci/environment test

browser: test-environment
	@.ci/browser --install >/dev/null
