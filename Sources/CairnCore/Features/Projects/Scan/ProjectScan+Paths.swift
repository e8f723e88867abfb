/// What paths and sizes say.
extension ProjectScan {
    private static let locks: Set<String> = [
        "uv.lock", "poetry.lock", "pdm.lock", "pipfile.lock", "pixi.lock", "conda-lock.yml", "conda-lock.yaml",
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "cargo.lock",
        "package.resolved", "go.sum", "renv.lock", "manifest.toml", "gemfile.lock", "flake.lock", "pylock.toml",
    ]
    private static let manifests: Set<String> = [
        "pyproject.toml", "setup.py", "setup.cfg", "environment.yml", "environment.yaml", "pipfile", "package.json",
        "cargo.toml", "package.swift", "go.mod", "description", "project.toml",
    ]
    private static let pipelines: Set<String> = [
        "dvc.yaml", "snakefile", "main.nf", "mlproject", "dodo.py", "noxfile.py",
    ]
    /// Larger files than that are better kept elsewhere.
    private static let large = 10_000_000

    mutating func judgePath(_ file: ScannedFile) {
        switch file.mode {
        case .link:
            tally.links += 1
            return
        case .submodule:
            tally.submodules += 1
            return
        case .file: break
        }
        guard let size = file.size else {
            tally.absent += 1
            return
        }
        if size > Self.large { warn("\(size / 1_000_000) MB large: better kept outside the repository", file) }
        guard file.kind != .foreign else {
            tally.foreign += 1
            return
        }
        if size > file.kind.limit, file.kind != .other { tally.unread += 1 }
        let name = String(file.path.split(separator: "/").last ?? "").lowercased()
        judgeKind(file, name)
        judgeName(file, name)
        if isTest(file) { tally.testFiles += 1 } else if file.kind == .code { tally.codeFiles += 1 }
    }

    private mutating func judgeKind(_ file: ScannedFile, _ name: String) {
        switch file.kind {
        case .secret where file.size != 0:
            warn(name.hasPrefix(".env") ? "an environment file is tracked" : "a file that holds keys as a rule", file)
        case .notebook: tally.notebooks += 1
        case .modelCard: find(.modelCard, "a model card by its name", file, .low)
        case .dataCard: find(.dataCard, "a data card by its name", file, .low)
        case .policy: find(.usagePolicy, "a usage policy", file, .medium)
        case .contract: find(.contract, "a contract or plan of the evaluation", file, .low)
        case .licence: find(.licence, "a licence", file, .medium)
        case .dockerfile: find(.container, "how to build a container", file, .medium)
        case .compose: find(.container, "services in containers", file, .medium)
        default: break
        }
    }

    private mutating func judgeName(_ file: ScannedFile, _ name: String) {
        if Self.locks.contains(name) { find(.install, "dependencies at fixed versions", file, .high) }
        if Self.manifests.contains(name) { find(.dependencies, "dependencies by name", file, .medium) }
        if Self.pipelines.contains(name) { find(.oneCommand, "the steps of a pipeline", file, .medium) }
        if name == "dvc.lock" || name.hasSuffix(".dvc") || name == "lakefs.yaml" {
            find(.dataVersions, "data under version control", file, .high)
        }
        if name == "mlproject" || file.path.hasPrefix("mlruns/") { find(.tracking, "runs of MLflow", file, .medium) }
        if ScanHistory.isResult(file.path, file.kind) { find(.metrics, "results in a file", file, .medium) }
        if ["prometheus.yml", "prometheus.yaml", "alertmanager.yml", "alert.rules.yml", "alerts.yml"].contains(name)
            || file.path.lowercased().contains("grafana/") && name.hasSuffix(".json")
        {
            find(.monitoring, "settings of a monitor", file, .medium)
        }
        if ["great_expectations.yml", "gx.yml"].contains(name) {
            find(.dataChecks, "expectations of the data", file, .medium)
        }
        if ["openapi.yml", "openapi.yaml", "openapi.json"].contains(name) || name.hasSuffix(".proto") {
            find(.serving, "an interface that is described", file, .medium)
        }
        if file.depth == 0, ["streamlit_app.py", "app.py", "demo.py"].contains(name) {
            find(.demo, "an app at the top", file, .low)
        }
        if ["mp4", "webm", "mov", "cast"].contains(name.split(separator: ".").last.map(String.init) ?? "") {
            find(.recording, "a recording", file, .low)
        }
    }

    /// Whether it is prose about the project: near the top, and no test's.
    func isReport(_ file: ScannedFile) -> Bool {
        guard file.kind == .prose, file.depth <= 2 else { return false }
        return !file.path.lowercased().split(separator: "/").dropLast().contains {
            ["tests", "test", "fixtures", "testdata", "examples", "templates"].contains($0)
        }
    }

    /// Whether it holds tests, by the names that test runners look for.
    func isTest(_ file: ScannedFile) -> Bool {
        guard file.kind == .code else { return false }
        let parts = file.path.split(separator: "/")
        let name = parts.last ?? ""
        let stem = name.prefix { $0 != "." }
        if stem.hasPrefix("test_") || ["_test", "Test", "Tests", "_spec"].contains(where: stem.hasSuffix) {
            return true
        }
        if name.contains(".test.") || name.contains(".spec.") { return true }
        let isBelow = parts.dropLast().contains { ["tests", "test", "Tests", "testthat", "__tests__"].contains($0) }
        return isBelow && stem != "__init__" && stem != "conftest"
    }
}
