# Cairn: `make run` builds and opens it, `make test` tests it; both install what is missing first.
# `make help` lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
# Arguments of the program for `make run`, e.g. make run ARGS="demo".
ARGS ?=
# Options of the benchmark for `make bench`, e.g. make bench BENCH=--quick.
BENCH ?=
# Seconds for each target of `make fuzz`.
FUZZ_SECONDS ?= 20
# Files for `make exchange`, and what must be read from them.
GOLDENS = Tests/CairnExchangeTests/Goldens
VCF ?= $(GOLDENS)/people.vcf
ICS ?= $(GOLDENS)/people.ics
EXPECTED ?= $(if $(findstring $(GOLDENS),$(VCF)),$(GOLDENS)/expected.json)

SWIFT ?= swift
# The program, written once more in large pieces: the linker writes a page at a time, the system keeps a file in memory as it
# was written, and a start finds the pages of a large piece at once.
CAIRN = $(CURDIR)/.build/cairn
copied = dd if=$(1) of=$(2).new bs=4194304 2>/dev/null && chmod 755 $(2).new && mv -f $(2).new $(2)
# Where the benchmark's journeys are.
BENCHED = XDG_DATA_HOME=$(CURDIR)/.build/bench
# One file with all that it needs, at a fixed address, where the system has its libraries in that form (Debian's -dev
# packages do): there is nothing to find and to mend at every start, and what is called then lies together (.ci/order).
# Elsewhere on Linux, a fixed address alone.
ARCHIVES = libc.a libm.a libncursesw.a libtinfo.a libsqlite3.a
LINKED_FILES = $(wildcard $(addprefix /usr/lib/$(shell uname -m)-linux-gnu/,$(ARCHIVES)))
WHOLE = -Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xlinker -ltinfo -Xlinker -lsqlite3 \
	-Xlinker --symbol-ordering-file=.ci/functions -Xlinker --no-warn-symbol-ordering -Xlinker -z -Xlinker max-page-size=2097152
LINKED = $(shell if [ "$$(uname)" = Linux ]; then \
	cd "/usr/lib/$$(uname -m)-linux-gnu" 2>/dev/null && ls $(ARCHIVES) >/dev/null 2>&1 && echo '$(WHOLE)' || \
	echo '-Xlinker --no-pie -Xlinker --no-export-dynamic'; fi)
RELEASE = -c release --static-swift-stdlib $(LINKED) --product
OURS = Sources Tests Package.swift
# Debian packages: to build and run; to test as well.
BUILD_PACKAGES = libncursesw5-dev libsqlite3-dev
TEST_PACKAGES = $(BUILD_PACKAGES) libvterm-dev

.PHONY: help run build test lint format goldens docs check exchange fuzz bench order install uninstall clean deps bench-deps lint-deps test-deps

help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

run: build ## Build and open Cairn (ARGS="demo" for a look around)
	@$(CAIRN) $(ARGS)

build: $(CAIRN) ## Build the program

# SwiftPM builds a part of all anew in another terminal, since that has other variables: where nothing has changed it is not
# asked. It does not know what else is linked, so that has the program linked anew.
$(CAIRN): Package.swift Makefile .ci/functions $(LINKED_FILES) $(shell find Sources Assets) | deps
	@$(if $(filter .ci/functions $(LINKED_FILES),$?),rm -f .build/release/cairn)
	$(SWIFT) build $(RELEASE) cairn
	@cmp -s .build/release/cairn $@ || { $(call copied,.build/release/cairn,$@); }
	@touch $@

test: test-deps ## Run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint: lint-deps ## Formatting, spelling, and what a compiler does not see
	$(SWIFT) format lint --strict --recursive $(OURS)
	codespell --ignore-words .ci/words --skip "*.svg,*.sqlite,*/postings.yaml" Assets docs README.md CHANGELOG.md
	@.ci/tree

format: ## Format the sources in place
	$(SWIFT) format --in-place --recursive $(OURS)

goldens: ## Rewrite the golden frames of the tests; read the diff before you keep it
	CAIRN_GOLDENS=write $(SWIFT) test --filter Golden

docs: build ## Make what is generated: docs/KEYS.md and the pictures
	$(CAIRN) keys > docs/KEYS.md
	mkdir -p docs/pictures
	$(CAIRN) demo --today 2026-11-21 --screenshot 110x32 --svg > docs/pictures/roadmap.svg
	$(CAIRN) demo --today 2026-11-21 --screenshot 110x32 --keys "2/is:ready<enter>" --svg > docs/pictures/skills.svg
	$(CAIRN) demo --today 2026-11-21 --screenshot 110x32 --keys "3cj" --svg > docs/pictures/tracks.svg
	$(CAIRN) demo --today 2026-11-21 --screenshot 110x32 --keys "4" --svg > docs/pictures/people.svg

check: test lint docs ## Tests, lint, and generated files fresh
	git diff --exit-code -- docs/KEYS.md docs/pictures

exchange: .build/exchange/bin/python ## Have other programs read the golden contacts and calendar (VCF=… ICS=… for others)
	.build/exchange/bin/python .ci/exchange $(VCF) $(ICS) $(EXPECTED)

# Python's venv and pip; nothing of it is part of the program.
.build/exchange/bin/python:
	python3 -m venv .build/exchange
	.build/exchange/bin/pip install --quiet --disable-pip-version-check vobject==0.9.9 icalendar==7.3.0

fuzz: ## Fuzz the readers of contact files for FUZZ_SECONDS each (20)
	FUZZ_SECONDS=$(FUZZ_SECONDS) .ci/fuzz

bench: bench-deps build ## Measure against the floor and other programs
	$(SWIFT) build $(RELEASE) cairn-bench
	@for entries in 0 1000 10000 100000; do \
		mkdir -p .build/bench/$$entries; \
		[ -f .build/bench/$$entries/cairn/journey.sqlite ] || .ci/journey $$entries | \
			XDG_DATA_HOME=$(CURDIR)/.build/bench/$$entries $(CAIRN) import - >/dev/null; \
	done
	@mkdir -p .build/bench/people
	@[ -f .build/bench/people/cairn/journey.sqlite ] || .ci/people 10000 | \
		XDG_DATA_HOME=$(CURDIR)/.build/bench/people $(CAIRN) import - >/dev/null
	.build/release/cairn-bench $(BENCH) \
		--case "cairn=$(BENCHED)/0 $(CAIRN)" --expect "cairn=help" \
		--case "1,000=$(BENCHED)/1000 $(CAIRN)" --expect "1,000=help" \
		--case "10,000=$(BENCHED)/10000 $(CAIRN)" --expect "10,000=help" \
		--case "100,000=$(BENCHED)/100000 $(CAIRN)" --expect "100,000=help" \
		--case "nobody=$(BENCHED)/0 $(CAIRN)" --expect "nobody=help" --before "nobody=5" \
		--case "10,000 people=$(BENCHED)/people $(CAIRN)" --expect "10,000 people=help" --before "10,000 people=4"
	@echo "A letter typed and erased: of a filter among 10,000 people and 30,000 conversations, of a search in the Library:"
	.build/release/cairn-bench $(BENCH) --no-peers --stride 1 \
		--case "filter=$(BENCHED)/people $(CAIRN)" --expect "filter=help" --before "filter=4,/" --keys "filter=e,Backspace" \
		--quit "filter=esc,q" \
		--case "search=$(BENCHED)/0 $(CAIRN)" --expect "search=help" --before "search=f,e,v,a,l,u,a,t,i,o" \
		--keys "search=n,Backspace" --quit "search=esc,q"

order: bench ## Look anew which functions a start and a key call, for the linker
	@.ci/packages valgrind
	@.ci/order
	@$(MAKE) build

install: build ## Install below PREFIX (default /usr/local)
	install -s -D -m 755 $(CAIRN) $(DESTDIR)$(PREFIX)/bin/cairn
	@$(call copied,$(DESTDIR)$(PREFIX)/bin/cairn,$(DESTDIR)$(PREFIX)/bin/cairn)
	install -D -m 644 docs/cairn.1 $(DESTDIR)$(PREFIX)/share/man/man1/cairn.1
	mkdir -p $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	$(CAIRN) --generate-completion-script bash \
		> $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cairn
	$(CAIRN) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cairn
	$(CAIRN) --generate-completion-script fish \
		> $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cairn.fish

uninstall: ## Remove what install put there; your journey stays
	rm -f $(DESTDIR)$(PREFIX)/bin/cairn $(DESTDIR)$(PREFIX)/share/man/man1/cairn.1 \
		$(DESTDIR)$(PREFIX)/share/bash-completion/completions/cairn \
		$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cairn \
		$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cairn.fish

clean: ## Remove what was built
	rm -rf .build

deps:
	@.ci/packages $(BUILD_PACKAGES)

lint-deps:
	@.ci/packages codespell

bench-deps:
	@.ci/packages $(TEST_PACKAGES)

test-deps:
	@.ci/packages $(TEST_PACKAGES)
