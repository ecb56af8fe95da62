# The two commands of the README: make demo and make test. See Sources/README.md for the architecture.
SHELL := /bin/bash
SHORTLIST = .build/release/shortlist
STRICT = -Xswiftc -warnings-as-errors

.PHONY: demo test ci build tools lint format bench bounds fuzz proof clean

tools:
	@.ci/install

build: tools
	swift build -c release

demo: build
	@$(SHORTLIST) rank --as-of 2026-11-15 --vacancy 116 --vacancy Data/samples/vacancies/n1-lyon.html --out .build/demo Data/samples/cvs || [ $$? -eq 1 ]
	@echo "pages: .build/demo/index.html"

test: tools
	swift build
	swift test

lint: build
	swift format lint --strict --recursive Package.swift Sources Tests
	$(SHORTLIST) lint

format:
	swift format --in-place --recursive Package.swift Sources Tests

# The build from clean finds what an incremental one hides: undeclared imports between floors, clashing C headers.
ci: tools
	rm -rf .build
	swift build -c release --explicit-target-dependency-import-check error $(STRICT)
	swift format lint --strict --recursive Package.swift Sources Tests
	$(SHORTLIST) lint
	swift build --disable-default-traits
	.build/debug/shortlist rank --quiet --vacancy 116 Data/samples/cvs >/dev/null 2>&1; [ $$? -eq 1 ]
	$(MAKE) test

bench: build
	@Tests/Benchmarks/run

# Files made to exhaust the readers: each ends within 10 s and 512 MB.
bounds: build
	@Tests/Bounds/run $(SHORTLIST)

# Twenty minutes of made-up bytes for all readers together.
fuzz: tools
	@Tests/Fuzz/run

proof: ci
	Tests/Formats/measure $(SHORTLIST)
	Tests/Bounds/run $(SHORTLIST)
	python3 Tests/Benchmarks/sizes.py $(SHORTLIST)
	Tests/Fuzz/run

clean:
	rm -rf .build
