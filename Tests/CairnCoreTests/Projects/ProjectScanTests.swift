import TestSupport
import Testing

@testable import CairnCore

/// What a scan proposes, from paths and contents alone.
struct ProjectScanTests {
    /// The report on these files.
    private func report(_ files: [String: String], history: ScanHistory? = nil) -> ScanReport {
        let files = files.sorted { $0.key < $1.key }
        var scan = ProjectScan(files.map { ScannedFile(path: $0.key, blob: $0.value, size: $0.value.utf8.count) })
        for file in scan.wanted { scan.take(Array(file.blob.utf8), of: file) }
        return scan.report(commit: "c0", when: 0, history: history)
    }

    private func finding(_ signal: ScanSignal, _ files: [String: String]) -> ScanReport.Finding? {
        report(files).findings.first { $0.signal == signal }
    }

    @Test func `every finding says what, where, and how far it can be trusted`() throws {
        let found = try #require(
            finding(.firstCommand, ["README.md": "# Ham\n\nA filter.\n\n```sh\npip install ham\n```\n"]))
        #expect(found.path == "README.md" && found.line == 6 && found.trust == .medium)
        #expect(found.criterion?.contains("first ten lines of the README") == true)
        #expect(
            finding(.firstCommand, ["README.md": String(repeating: "words\n", count: 10) + "`make train`\n"]) == nil)
    }

    @Test(arguments: [
        (ScanSignal.install, "uv.lock", "version = 1", ScanReport.Trust.high),
        (.install, "requirements.txt", "numpy==1.26\n# x\nscipy==1.1\n", .high),
        (.dependencies, "requirements.txt", "numpy\nscipy==1.1\n", .medium),
        (.testsInCI, ".github/workflows/ci.yml", "on: push\n# pytest\nrun: uv run pytest -q\n", .medium),
        (.testsInCI, ".gitlab-ci.yml", "test:\n  script: tox\n", .medium),
        (.testsInCI, ".github/workflows/ci.yml", "on: [push]\nrun: make tests\n", .medium),
        (.testsInCI, ".github/workflows/ci.yml", "on: workflow_dispatch\nrun: pytest\n", .low),
        (.oneCommand, "Makefile", "evaluate: data\n\tpython eval.py\n", .medium),
        (.serving, "src/api.py", "from fastapi import FastAPI\n", .medium),
        (.tracking, "train.py", "    import mlflow\n", .medium),
        (.demo, "ui/start.py", "import streamlit as st\n", .medium),
        (.seeds, "train.py", "np.random.seed(1)\n", .low),
        (.licence, "LICENSE", "MIT License\n", .high),
        (.modelCard, "docs/model-card.md", "# Card\n## Intended use\n## Limitations\n", .medium),
        (.modelCard, "docs/model_card.rst", "How to write cards\n==================\n", .low),
        (.dataCard, "DATA_CARD.md", "## Source\n## Licence\n", .medium),
        (.interval, "README.md", "| ours | 0.91 ± 0.02 |\n", .medium),
        (.interval, "README.md", "Accuracy is 0.91 over 5 seeds.\n", .low),
        (.container, "Dockerfile", "FROM python:3.12\nUSER app\n", .high),
        (.dataSource, "README.md", "## Data\n", .medium),
        (.limitations, "README.rst", "Limitations\n===========\n", .medium),
        (.failures, "docs/report.md", "## What failed\n", .low),
        (.dataVersions, "data/raw.csv.dvc", "outs:\n", .high),
        (.contract, "CONTRACT.md", "# Contract\nThe metric and the baseline.\n", .medium),
        (.contract, "docs/contract.md", "# Contract of sale\n", .low),
    ])
    func `signals`(signal: ScanSignal, path: String, text: String, trust: ScanReport.Trust) {
        #expect(finding(signal, [path: text])?.trust == trust)
    }

    @Test(arguments: [
        ("docs/guide/metrics.md", false), ("docs/metrics/README.md", false),
        (".github/ISSUE_TEMPLATE/results.md", false),
        ("metrics.json", true), ("out/metrics/run-1.csv", true), ("RESULTS.md", true), ("results/table.txt", true),
        ("metrics/definitions.yaml", false), ("model_metrics.csv", true),
    ])
    func `results are told in numbers`(path: String, isResult: Bool) {
        #expect(ScanHistory.isResult(path, FileKind(path)) == isResult)
    }

    @Test func `a host's templates are no claims, but keys in them are seen`() {
        let template = "# Contract\n## Data\n## Limitations\n## What failed\nThe metric, the baseline. 0.91 ± 0.02\n"
        let found = report([
            ".github/ISSUE_TEMPLATE/bug.md": template, ".github/CONTRACT.md": template,
            ".github/PULL_REQUEST_TEMPLATE.md": template, ".github/model_card.md": template,
            ".gitlab/metrics.md": template,
        ])
        #expect(found.findings.isEmpty, "\(found.findings)")
        #expect(report([".github/.env": "A=1"]).warnings.count == 1)
    }

    @Test(arguments: [
        (ScanSignal.testsInCI, ".github/workflows/ci.yml", "run: echo\n# pytest\n"),
        (.testsInCI, "docs/workflows/ci.yml", "run: pytest\n"),
        (.tests, "node_modules/x/test/test_a.js", "test()"),
        (.serving, "README.md", "from fastapi import FastAPI\n"),
        (.dataSource, "README.md", "### 2. Data drift detection\n"),
        (.nextSteps, "README.md", "# Roadmap\n"),
        (.monitoring, "src/evidently/a.py", "from evidently import x\n"),
        (.serving, "notes.py", "x = 'import fastapi'\n"),
        (.interval, "README.md", "Give or take ± a bit, at 95 % confidence interval.\n"),
        (.interval, "tests/notes.md", "0.91 ± 0.02\n"),
        (.metrics, "results/README.md", "x"),
        (.metrics, "metrics.py", "x"),
        (.metrics, "metrics/a.ipynb", "{}"),
        (.testsInCI, ".github/workflows/ci.yml", "on: push\nname: pytest\n"),
        (.oneCommand, "Makefile", "train := 1\n.PHONY: train\n"),
        (.install, "vendor/uv.lock", "version = 1"),
    ])
    func `what only looks like it`(signal: ScanSignal, path: String, text: String) {
        #expect(finding(signal, [path: text]) == nil)
    }

    @Test func `of two findings the one to be trusted more counts, then the one nearer to the top`() {
        let licences = ["LICENSE": "nothing known", "pkg/LICENSE": "MIT License"]
        #expect(finding(.licence, licences)?.path == "pkg/LICENSE")
        let locks = ["a/b/uv.lock": "x", "c/uv.lock": "x"]
        #expect(finding(.install, locks)?.path == "c/uv.lock")
    }

    @Test func `tests are counted, and whether they claim anything`() throws {
        let files = ["tests/test_a.py": "def test_x():\n    assert f() == 1\n", "a.py": "", "tests/__init__.py": ""]
        let found = try #require(finding(.tests, files))
        #expect(found.what == "1 test in 1 test file beside 2 others" && found.trust == .medium)
        #expect(finding(.tests, ["test_a.py": "def test_x(): pass\n"])?.trust == .low)
    }

    @Test func `a notebook tells outputs and order`() {
        let clean = #"{"cells":[{"outputs": [], "execution_count": null, "source": ["\"outputs\": [1]"]}]}"#
        let left = "{\"cells\": [\n{\"execution_count\": 3,\n\"outputs\": [ {}]},\n{\"execution_count\": 2}]}"
        let report = report(["a.ipynb": clean, "b.ipynb": left])
        #expect(report.warnings == [.init(what: "outputs left in the notebook", path: "b.ipynb", line: 3)])
        #expect(report.findings.first { $0.signal == .notebooks }?.what == "2 notebooks, 1 last run out of order")
    }

    @Test func `large files, environment files and placeholders are warned of`() {
        var scan = ProjectScan([
            ScannedFile(path: "model.bin", size: 12_000_000), ScannedFile(path: ".env", size: 3),
            ScannedFile(path: ".env.example", size: 3), ScannedFile(path: "MODEL_CARD.md", size: 30),
        ])
        scan.take(Array("A\n[More Information Needed]\nTODO\n".utf8), of: ScannedFile(path: "MODEL_CARD.md", size: 30))
        let warnings = scan.report(commit: "", when: 0, history: nil).warnings
        #expect(warnings.map(\.path) == ["model.bin", ".env", "MODEL_CARD.md"])
        #expect(warnings.last?.what == "2 placeholders left" && warnings.last?.line == 2)
    }

    @Test func `what may hold a key is told by what is in it, unless its name says enough`() {
        let paths = ["talk.key", "ca.pem", ".npmrc", ".envrc", ".env.example", "store.p12", "id_rsa", ".env.local"]
        let scan = ProjectScan(paths.map { ScannedFile(path: $0, size: 3) })
        let warnings = scan.report(commit: "", when: 0, history: nil).warnings
        #expect(warnings.map(\.path) == ["store.p12", "id_rsa", ".env.local"])
        #expect(scan.wanted.count == paths.count)
    }

    @Test func `a thousand warnings are a hundred and a number`() {
        let files = (0..<1000).map { ScannedFile(path: "\($0)/.env", size: 3) }
        let warnings = ProjectScan(files).report(commit: "", when: 0, history: nil).warnings
        #expect(warnings.count == 101 && warnings.last?.what == "900 more warnings of these kinds")
    }

    @Test func `links, submodules and pointers are told, not followed`() {
        let scan = ProjectScan([
            ScannedFile(path: "LICENSE", mode: .link), ScannedFile(path: "sub", mode: .submodule, size: nil),
            ScannedFile(path: "gone.py", size: nil),
        ])
        #expect(scan.wanted.isEmpty)
        let report = scan.report(commit: "", when: 0, history: nil)
        #expect(report.findings.isEmpty)
        for word in ["1 symbolic link", "1 submodule", "1 absent file"] {
            #expect(report.notShown.contains { $0.contains(word) })
        }
    }

    @Test func `what tells most is read first`() {
        let paths = ["z.json", "n.ipynb", "deep/er/a.py", "a.py", "notes.md", "README.md", "photo.png"]
        let scan = ProjectScan(paths.map { ScannedFile(path: $0, size: 1) })
        #expect(scan.wanted.map(\.path) == ["README.md", "notes.md", "a.py", "deep/er/a.py", "n.ipynb", "z.json"])
    }

    @Test func `any bytes are judged without a trap`() {
        var random = SplitMix64(seed: 16)
        let paths = [
            "README.md", "a.py", "b.ipynb", "Makefile", "Dockerfile", "LICENSE", ".gitattributes", "CONTRACT", ".env",
        ]
        let pieces = [
            "\"outputs\"", "-----BEGIN ", "import ", "± ", "PRIVATE KEY-----", "|", "#", "`", "```\n", "ghp_", ":",
            "\n",
        ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
                bytes += (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    UInt8.random(in: 1...255, using: &random)
                }
            }
            for path in paths {
                var scan = ProjectScan([ScannedFile(path: path, size: bytes.count)])
                scan.take(bytes, of: ScannedFile(path: path, size: bytes.count))
                _ = scan.report(commit: "", when: 0, history: nil)
            }
        }
    }
}
