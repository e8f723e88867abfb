/// What READMEs, cards, licences and the files around the code say.
extension ProjectScan {
    mutating func judgeProse(_ prose: Prose, _ bytes: [UInt8], _ file: ScannedFile) {
        let isTop = file.kind == .readme && file.depth == 0
        if file.kind == .contract { judgeContract(prose, bytes, file) }
        if file.kind == .modelCard || file.kind == .dataCard { judgeCard(prose, file) }
        if isTop, let line = prose.firstCommand {
            find(.firstCommand, "a command in the first ten lines", file, line: line, .medium)
        }
        if file.kind == .readme,
            prose.frontMatter.intersection(["license", "datasets", "metrics", "pipeline_tag"]).count >= 2
        {
            find(.modelCard, "a README with a card's front matter", file, line: 1, .medium)
        }
        let trust: ScanReport.Trust = file.kind == .prose ? .low : .medium
        guard file.kind != .prose || isReport(file) else { return }
        judgeHeadings(prose, file, trust)
        let results = prose.rows.filter { row in
            ["result", "evaluation", "performance", "benchmark", "metrics"].contains { row.under.contains($0) }
        }
        if let row = results.first { find(.results, "a table of results", file, line: row.line, trust) }
        if let row = results.first(where: { $0.text.contains("baseline") }), isTop {
            find(.results, "a table of results with a baseline", file, line: row.line, .medium)
        }
    }

    /// Headings: what they are about, and words that they begin with or that stand in them. Where `isSure`, a README may be
    /// believed; elsewhere the words mean too many things.
    private static let topics: [(signal: ScanSignal, about: String, words: [String], isSure: Bool)] = [
        (.decision, "the decision or the problem", ["decision", "problem", "who decides", "cost of error"], false),
        (.dataSource, "the data", ["data source", "data licen", "data card", "provenance", "training data"], true),
        (.leakage, "leakage", ["leakage", "data leak", "contamination"], false),
        (.slices, "groups", ["slice", "subgroup", "by group", "per group", "per-class", "fairness of"], false),
        (.failures, "failures", ["failures", "failure cases", "error analysis", "what failed", "misclassif"], false),
        (.usagePolicy, "use and misuse", ["intended use", "out-of-scope", "out of scope", "misuse"], true),
        (.limitations, "limits", ["limitation", "bias, risks", "risks", "caveat", "known issues"], true),
        (.nextSteps, "what comes next", ["next step", "what next", "future work", "lessons", "what i would"], false),
    ]
    private static let dataHeadings: Set<String> = ["data", "the data", "dataset", "datasets", "data set", "data sets"]

    private mutating func judgeHeadings(_ prose: Prose, _ file: ScannedFile, _ trust: ScanReport.Trust) {
        for topic in Self.topics {
            let heading = prose.headings.first { heading in
                topic.signal == .dataSource && Self.dataHeadings.contains(heading.text)
                    || topic.words.contains { heading.text.hasPrefix($0) || heading.text.contains(" \($0)") }
            }
            guard let heading else { continue }
            find(topic.signal, "a heading about \(topic.about)", file, line: heading.line, topic.isSure ? trust : .low)
        }
    }

    /// A page about cards is none: a card has the headings of one (Mitchell et al. 2019; Gebru et al. 2021).
    private mutating func judgeCard(_ prose: Prose, _ file: ScannedFile) {
        let isModel = file.kind == .modelCard
        let words =
            isModel
            ? ["intended use", "limitation", "evaluation", "training", "bias", "ethical", "metrics", "caveat", "risks"]
            : [
                "motivation", "composition", "collection", "licen", "source", "uses", "maintenance", "bias", "people",
                "limit",
            ]
        let told = words.filter { word in prose.headings.contains { $0.text.contains(word) } }
        guard told.count >= 2 || isModel && prose.frontMatter.contains("license") else { return }
        find(isModel ? .modelCard : .dataCard, isModel ? "a model card" : "a data card", file, .medium)
    }

    /// "Contract" is the name of other things, too.
    private mutating func judgeContract(_ prose: Prose, _ bytes: [UInt8], _ file: ScannedFile) {
        let text = String(decoding: bytes.prefix(64 << 10), as: UTF8.self).lowercased()
        let words = ["metric", "baseline", "accept", "threshold", "test set"].filter(text.contains)
        if words.count >= 2 { find(.contract, "a contract that names \(words[0]) and \(words[1])", file, .medium) }
        tally.contracts[file.path] = words.count >= 2
    }

    /// Names by the Software Package Data Exchange (spdx.org/licenses) of the usual ones.
    mutating func judgeLicence(_ bytes: [UInt8], _ file: ScannedFile) {
        let text = String(decoding: bytes.prefix(4000), as: UTF8.self).lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let names: [(String, String)] = [
            ("gnu affero general public license", "AGPL-3.0"), ("gnu lesser general public license", "LGPL"),
            ("gnu general public license version 3", "GPL-3.0"), ("gnu general public license version 2", "GPL-2.0"),
            ("mozilla public license version 2.0", "MPL-2.0"), ("apache license version 2.0", "Apache-2.0"),
            ("apache license, version 2.0", "Apache-2.0"), ("european union public licence", "EUPL"),
            ("isc license", "ISC"), ("this is free and unencumbered software", "Unlicense"),
            ("cc0 1.0 universal", "CC0-1.0"), ("attribution-sharealike 4.0", "CC-BY-SA-4.0"),
            ("attribution 4.0 international", "CC-BY-4.0"), ("neither the name of", "BSD-3-Clause"),
            ("redistribution and use in source and binary forms", "BSD-2-Clause"),
            ("permission is hereby granted, free of charge", "MIT"), ("mit license", "MIT"),
        ]
        if let name = names.first(where: { text.contains($0.0) })?.1 { find(.licence, "licence \(name)", file, .high) }
    }

    mutating func judgeBuild(_ bytes: [UInt8], _ file: ScannedFile) {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).prefix(5000)
            .map { String(decoding: $0.prefix(400), as: UTF8.self) }
        switch file.kind {
        case .workflow: judgeWorkflow(lines, file)
        case .requirements: judgeRequirements(lines, file)
        case .makefile: judgeMakefile(lines, file)
        case .dockerfile: judgeDockerfile(lines, file)
        case .attributes:
            if let line = lines.firstIndex(where: { $0.contains("filter=lfs") }) {
                find(.dataVersions, "large files under Git LFS", file, line: line + 1, .medium)
            }
        default: break
        }
    }

    private mutating func judgeWorkflow(_ lines: [String], _ file: ScannedFile) {
        let words = [
            "pytest", "unittest", "tox", "nox", "make test", "make tests", "make check", "just test", "pixi run test",
            "cargo test", "swift test",
            "npm test", "npm run test", "go test", "ctest", "hatch test", "hatch run test", "r cmd check", "testthat",
            "check-r-package", "julia-runtest", "pkg.test", "mvn test", "gradle test",
        ]
        // A step's name runs nothing.
        let own = lines.map { line in line.contains("name:") ? "" : line.prefix { $0 != "#" }.lowercased() }
        guard let line = own.firstIndex(where: { line in words.contains { line.contains(word: $0) } }) else { return }
        let isPushed = !file.path.contains("workflows/") || own.contains { $0.contains("push") }
        let what = "tests in a workflow\(isPushed ? "" : ", though not on each push")"
        find(.testsInCI, what, file, line: line + 1, isPushed ? .medium : .low)
    }

    private mutating func judgeRequirements(_ lines: [String], _ file: ScannedFile) {
        let needs = lines.filter { line in
            guard let first = line.first(where: { !$0.isWhitespace }) else { return false }
            return first.isLetter || first.isNumber
        }
        guard !needs.isEmpty else { return }
        let fixed = needs.count { $0.contains("==") || $0.contains(" @ ") }
        if fixed == needs.count {
            return find(.install, "\(count(needs.count, "requirement")), all at fixed versions", file, .high)
        }
        find(.dependencies, "\(fixed) of \(count(needs.count, "requirement")) at fixed versions", file, .medium)
    }

    private mutating func judgeMakefile(_ lines: [String], _ file: ScannedFile) {
        let goals: Set<String> = [
            "all", "train", "eval", "evaluate", "reproduce", "run", "pipeline", "results", "report", "figures",
            "experiments",
            "benchmark", "predict",
        ]
        for (index, line) in lines.enumerated() {
            let name = line.prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
            let rest = line.dropFirst(name.count).drop { $0 == " " }
            guard rest.first == ":", !rest.hasPrefix(":="), goals.contains(name.lowercased()) else { continue }
            find(
                .oneCommand, "a goal '\(name)'", file, line: index + 1, name == "all" || name == "run" ? .low : .medium)
        }
    }

    private mutating func judgeDockerfile(_ lines: [String], _ file: ScannedFile) {
        let words = lines.map { $0.split(separator: " ").map { $0.lowercased() } }
        guard let from = words.firstIndex(where: { $0.first == "from" }) else { return }
        let image = words[from].dropFirst().first { !$0.hasPrefix("--") } ?? ""
        let isFixed = image.contains("@sha256:") || image.contains(":") && !image.hasSuffix(":latest")
        let user = words.last { $0.first == "user" }?.dropFirst().first
        let isRoot = user == nil || user == "root" || user == "0"
        let what =
            "a container on \(isFixed ? "a fixed" : "any") version of its base, \(isRoot ? "as root" : "not as root")"
        find(.container, what, file, line: from + 1, .high)
    }

    /// Whether it is a pointer of Git LFS, whose file lies elsewhere.
    mutating func judgePointer(_ bytes: [UInt8], _ file: ScannedFile) -> Bool {
        guard bytes.count < 1024, bytes.starts(with: "version https://git-lfs.github.com/spec/".utf8) else {
            return false
        }
        tally.pointers += 1
        find(.dataVersions, "large files under Git LFS", file, .high)
        return true
    }
}

extension String {
    /// Whether the word stands in it, with no letter beside it.
    fileprivate func contains(word: String) -> Bool {
        guard contains(word) else { return false }
        let (text, word) = (Array(utf8), Array(word.utf8))
        let isLetter = { (byte: UInt8) in (97...122).contains(byte) || byte == 95 }
        return (0...(text.count - word.count)).contains { start in
            let end = start + word.count
            guard text[start..<end].elementsEqual(word) else { return false }
            return (start == 0 || !isLetter(text[start - 1])) && (end == text.count || !isLetter(text[end]))
        }
    }
}
