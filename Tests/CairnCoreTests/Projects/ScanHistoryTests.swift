import Testing

@testable import CairnCore

/// Which came first, the contract or the results?
struct ScanHistoryTests {
    /// Commits named by letters, one a day, each with its parents: "a b:a c:ab".
    private func commits(_ text: String) -> [ScanHistory.Commit] {
        text.split(separator: " ").enumerated().compactMap { day, word in
            let parts = word.split(separator: ":")
            let parents = parts.dropFirst().first.map { $0.map { String($0) }.joined(separator: " ") } ?? ""
            return ScanHistory.Commit(
                line: Array("\(parts[0])\t\(parents)\t\(day * 86_400)\t\(day * 86_400)\ta@b".utf8))
        }
    }

    private func order(_ text: String, _ changes: [(String, String, Bool)]) -> ScanHistory.Order? {
        let changes = changes.map { ScanHistory.Change(commit: $0.0, path: $0.1, isNew: $0.2) }
        return ScanHistory(commits: commits(text), changes: changes, isShallow: false).order
    }

    @Test func `a contract is first if all results were made on top of it`() throws {
        let found = try #require(
            order("a b:a c:b", [("a", "CONTRACT.md", true), ("b", "metrics.json", true), ("c", "results/x.csv", true)]))
        #expect(found.isBefore && found.path == "metrics.json" && found.later == 0)
    }

    @Test(arguments: [
        ("a b:a", [("a", "metrics.json", true), ("b", "CONTRACT.md", true)]),
        ("a", [("a", "CONTRACT.md", true), ("a", "metrics.json", true)]),
        // Results on a branch that knew of no contract, whatever the dates say.
        ("a b:a c:a d:bc", [("b", "CONTRACT.md", true), ("c", "metrics.json", true)]),
    ])
    func `it is not if any was made without it`(text: String, changes: [(String, String, Bool)]) throws {
        #expect(try !#require(order(text, changes)).isBefore)
    }

    @Test func `changes after the results are counted`() {
        let changes = [
            ("a", "CONTRACT.md", true), ("b", "CONTRACT.md", false), ("c", "metrics.json", true),
            ("d", "CONTRACT.md", false),
        ]
        #expect(order("a b:a c:b d:c", changes)?.later == 1)
    }

    @Test func `a contract that was moved is as old as it was before`() {
        let changes = [("a", "docs/contract.md", true), ("b", "metrics.json", true), ("c", "CONTRACT.md", true)]
        #expect(order("a b:a c:b", changes)?.isBefore == true)
    }

    @Test func `nothing is said of a shallow clone, or without results`() {
        let changes = [ScanHistory.Change(commit: "a", path: "CONTRACT.md", isNew: true)]
        #expect(ScanHistory(commits: commits("a"), changes: changes, isShallow: false).order == nil)
        #expect(ScanHistory(commits: commits("a"), changes: nil, isShallow: false).order == nil)
        let both = changes + [ScanHistory.Change(commit: "a", path: "metrics.json", isNew: true)]
        #expect(ScanHistory(commits: commits("a"), changes: both, isShallow: true).order == nil)
    }

    @Test func `weeks are those in which there was a commit`() throws {
        let lines = [0, 6, 70].map { "c\($0)\t\t\($0 * 86_400)\t0\tA@b" } + ["x\t\t-90000\t0\ta@B"]
        let commits = lines.compactMap { ScanHistory.Commit(line: Array($0.utf8)) }
        let history = ScanHistory(commits: commits, changes: nil, isShallow: false)
        let span = try #require(history.span)
        #expect(span.first.iso == "1969-12-30" && span.last.iso == "1970-03-12" && span.weeks == 3)
        #expect(history.authors == 1)
    }

    @Test(arguments: ["", "a", "a\t\t\t\t", "a\t\t99999999999999999999\t0\tx", "\t\t1\t1\tx"])
    func `what is no commit is none`(line: String) { #expect(ScanHistory.Commit(line: Array(line.utf8)) == nil) }
}
