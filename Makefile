# Cairn: `make run` builds and opens it, `make test` tests it; both install what is missing first.
# `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
# Arguments of the program for `make run`, e.g. make run ARGS="demo".
ARGS ?=
# Options of the benchmark for `make bench`, e.g. make bench BENCH=--quick.
BENCH ?=

SWIFT ?= swift
OURS = Sources Tests Package.swift
# The program that is run, tested and installed.
CAIRN = $(CURDIR)/.build/release/cairn
# One file with all that it needs, where the system has its libraries in that form (Debian's -dev packages do).
STATIC = $(shell ls /usr/lib/*-linux-gnu/libncursesw.a /usr/lib/*-linux-gnu/libsqlite3.a >/dev/null 2>&1 && \
	echo -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -ltinfo)
# A generic type is made by a call, not looked up by its name: such a look goes through all conformances of the program.
BY_CALL = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# Without symbols: what is tested and measured is then, byte by byte, what is installed.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib $(STATIC) $(BY_CALL) -Xlinker -s --product
PICTURE = NO_COLOR= $(CAIRN) demo --theme default --today 2026-11-21 --screenshot 110x32 --svg
# What `make install` puts where.
INSTALLED = $(DESTDIR)$(PREFIX)
COMPLETIONS = $(INSTALLED)/share/bash-completion/completions/cairn \
	$(INSTALLED)/share/zsh/site-functions/_cairn $(INSTALLED)/share/fish/vendor_completions.d/cairn.fish

# Learners of each line of `make plan`.
LEARNERS ?= 1000
# Data sets of each line of `make oracle`.
DATASETS ?= 4000

.PHONY: help run build test lint format goldens docs browser check library plan oracle postings exchange cards walk fuzz bench install uninstall clean

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: build ## Build and open Cairn (ARGS="demo" for a look around)
	@$(CAIRN) $(ARGS)

build: $(CAIRN) ## Build the program

# SwiftPM is asked only if something has changed: it compiles a part of all again in another terminal.
$(CAIRN): Package.swift Makefile $(shell find Sources Assets)
	@.ci/packages libncursesw5-dev libsqlite3-dev
	$(RELEASE) cairn
	@touch $@

test: build ## Run every test; those from end to end run the program that ships
	@.ci/packages libvterm-dev
	$(SWIFT) build --build-tests
	CAIRN_PROGRAM=$(CAIRN) $(SWIFT) test --skip-build

lint: ## Formatting, spelling, and what a compiler does not see
	@.ci/packages codespell tidy
	$(SWIFT) format lint --strict --recursive $(OURS)
	codespell --ignore-words .ci/words --skip "*.svg,*.png,*.sqlite,*/postings.yaml" Assets docs README.md CHANGELOG.md
	@if command -v tidy >/dev/null; then tidy -q -e docs/report.html; fi
	@.ci/tree

format: ## Format the sources in place
	$(SWIFT) format --in-place --recursive $(OURS)

goldens: ## Rewrite the golden frames of the tests; read the diff before you keep it
	CAIRN_GOLDENS=write $(SWIFT) test --filter Golden

docs: build ## Make what is generated: docs/KEYS.md and the pictures
	$(CAIRN) keys > docs/KEYS.md
	mkdir -p docs/pictures
	$(PICTURE) > docs/pictures/today.svg
	$(PICTURE) --keys "2" > docs/pictures/roadmap.svg
	$(PICTURE) --keys "3/is:ready<enter>" > docs/pictures/skills.svg
	$(PICTURE) --keys "4cj" > docs/pictures/tracks.svg
	$(PICTURE) --keys "5" > docs/pictures/projects.svg
	$(PICTURE) --keys "6" > docs/pictures/people.svg
	$(PICTURE) --keys "7jj" > docs/pictures/jobs.svg
	$(PICTURE) --keys "0" > docs/pictures/practice.svg
	$(CAIRN) demo --today 2026-11-21 --report html > docs/report.html

browser: docs ## Look at the report in Chromium: 390 and 1200 px, dark, print; fails if it complains
	.ci/browser docs/report.html .build/browser

check: test lint docs ## Tests, lint, and generated files fresh
	git diff --exit-code -- docs/KEYS.md docs/pictures docs/report.html

library: ## What each track's route takes, in hours, by where one comes from
	@$(SWIFT) build --product embed-assets >&2
	@.build/debug/embed-assets --sums Assets

plan: ## How often forecasts hold, who is late, and what plans cost (LEARNERS=1000)
	$(SWIFT) build -c release --product plan-simulation
	.build/release/plan-simulation $(LEARNERS)

oracle: ## Check the statistics with SciPy and statsmodels; coverage and speed (DATASETS=4000)
	[ -d .build/oracle ] || python3 -m venv .build/oracle
	.build/oracle/bin/pip install --quiet --disable-pip-version-check scipy==1.17.1 statsmodels==0.15.0
	$(SWIFT) build -c release --product oracle
	.build/release/oracle cases > .build/oracle/cases
	.build/oracle/bin/python .ci/oracle .build/oracle/cases
	.build/release/oracle coverage $(DATASETS)
	.build/release/oracle speed

postings: ## How well labelled postings are read, words and sections apart, by layout; and how fast
	$(SWIFT) build -c release --product posting-score
	.build/release/posting-score Tests/Postings

exchange: ## Have other programs read the golden contacts and calendar
	[ -d .build/exchange ] || python3 -m venv .build/exchange
	.build/exchange/bin/pip install --quiet --disable-pip-version-check vobject==0.9.9 icalendar==7.3.0
	.build/exchange/bin/python .ci/exchange $(addprefix Tests/CairnExchangeTests/Goldens/,people.vcf people.ics expected.json)

cards: ## Have other programs read the golden documents of projects
	[ -d .build/cards ] || python3 -m venv .build/cards
	.build/cards/bin/pip install --quiet --disable-pip-version-check \
		huggingface_hub==2.4.0 html5lib==1.1 markdown-it-py==4.3.0 linkify-it-py==2.2.0
	.build/cards/bin/python .ci/cards Tests/CairnLibraryTests/Goldens

walk: build ## Take two projects the whole way: docs/WALKS.md and its pictures
	[ -d .build/walk-python ] || python3 -m venv .build/walk-python
	.build/walk-python/bin/pip install --quiet --disable-pip-version-check scikit-learn==1.9.1
	.build/walk-python/bin/python .ci/walk $(CAIRN) .build/walk docs

fuzz: ## Fuzz the readers of contact files (FUZZ_SECONDS=20 each)
	.ci/fuzz

bench: build ## Measure against the floor and other programs
	@.ci/packages libvterm-dev
	$(RELEASE) cairn-bench
	$(RELEASE) store-writer
	.ci/bench $(CAIRN) $(BENCH)

install: build ## Install below PREFIX (default /usr/local)
	install -D -m 755 $(CAIRN) $(INSTALLED)/bin/cairn
	install -D -m 644 docs/cairn.1 $(INSTALLED)/share/man/man1/cairn.1
	mkdir -p $(dir $(COMPLETIONS))
	$(CAIRN) --generate-completion-script bash > $(word 1,$(COMPLETIONS))
	$(CAIRN) --generate-completion-script zsh > $(word 2,$(COMPLETIONS))
	$(CAIRN) --generate-completion-script fish > $(word 3,$(COMPLETIONS))

uninstall: ## Remove what install put there; your journey stays
	rm -f $(INSTALLED)/bin/cairn $(INSTALLED)/share/man/man1/cairn.1 $(COMPLETIONS)

clean: ## Remove what was built
	rm -rf .build
