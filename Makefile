# What can be done here; `make` alone lists it. Steps that take more than a line stand in Scripts/.

SHELL = /bin/sh
PREFIX ?= /usr/local
DESTDIR ?=
PORT ?= 4000
RELEASE = .build/release/keybook
# `make bench BENCH=--large` measures 10,000 pages and 100,000 specs as well.
BENCH ?=
# How long `make fuzz` looks.
SECONDS ?= 600

.DEFAULT_GOAL := help
.PHONY: help setup binary site serve test test-browser check bench fuzz install clean
# Two commands of the Swift package manager would only wait for each other.
.NOTPARALLEL:

help: ## list what can be done
	@echo 'keybook: scoped API keys, checked and documented'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the system libraries that are missing
	@Scripts/setup

binary: setup ## build the optimized binary, .build/release/keybook
	@Scripts/build-release keybook

site: ## check the key specs and build the site into _site/
	@start=$$(date +%s); \
	$(MAKE) --no-print-directory binary && \
	$(RELEASE) check && \
	$(RELEASE) build --strict --output _site && \
	echo "make site took $$(Scripts/duration "$$start"). To look at it: open _site/index.html, or make serve"

serve: binary ## serve the site on 127.0.0.1, rebuilt and reloaded as files change (PORT=4000)
	@exec $(RELEASE) serve --port $(PORT)

test: setup ## run the tests
	@start=$$(date +%s); \
	swift test --disable-xctest $$(Scripts/test-width) && \
	echo "make test took $$(Scripts/duration "$$start")"

test-browser: setup ## look at the built site with a real browser and judges from outside
	@start=$$(date +%s); \
	Scripts/test-browser && \
	echo "make test-browser took $$(Scripts/duration "$$start")"

check: test site ## what CI runs: the tests (imports, theme and warnings too), the site, the binary
	@Scripts/check-self-contained $(RELEASE)

bench: binary ## measure against the floor of the same work (BENCH=--large for 10,000 pages and 100,000 specs)
	@Scripts/build-release keybook-bench
	@.build/release/keybook-bench --keybook $(RELEASE) $(BENCH)

fuzz: setup ## look for files that confuse the check or its fixes (SECONDS=600)
	@Scripts/fuzz '$(SECONDS)'

install: binary ## put one self-contained binary into PREFIX/bin (PREFIX=/usr/local DESTDIR=)
	@Scripts/check-self-contained $(RELEASE)
	@Scripts/install-binary $(RELEASE) '$(DESTDIR)$(PREFIX)/bin'

clean: ## remove what was built: .build/ and _site/
	rm -rf .build _site
