/// What only shows when everything has been seen, and what does not show at all.
extension ProjectScan {
    mutating func judgeTotals() {
        if tally.testFiles > 0 {
            let files = "\(count(tally.testFiles, "test file")) beside \(count(tally.codeFiles, "other"))"
            let tests = tally.tests > 0 ? "\(count(tally.tests, "test")) in " : ""
            let claim = tally.hasAssertion ? "" : "; none seems to claim anything"
            let first = tally.firstTest ?? self.files.first(where: isTest)
            find(.tests, tests + files + claim, first, tally.hasAssertion ? .medium : .low)
        }
        if tally.notebooks > 0 {
            let order = tally.notebooksOutOfOrder > 0 ? ", \(tally.notebooksOutOfOrder) last run out of order" : ""
            let first = files.first { $0.kind == .notebook }
            find(.notebooks, count(tally.notebooks, "notebook") + order, first, .high)
        }
    }

    mutating func judgeHistory(_ history: ScanHistory?, tags: Int) {
        if tags > 0 { find(.tags, count(tags, "tag"), nil, .high) }
        guard let history, !history.isShallow, let span = history.span else { return }
        let work = "\(count(history.commits.count, "commit")) by \(count(history.authors, "author"))"
        find(
            .commits, "\(work) in \(count(span.weeks, "week")), \(span.first.iso) to \(span.last.iso)", nil, .medium)
        judgeOrder(history)
    }

    private mutating func judgeOrder(_ history: ScanHistory) {
        guard let order = history.order, let contract = files.first(where: { $0.kind == .contract }) else { return }
        let days = [order.contract, order.results].map { Day(number: ScanHistory.days($0.committed)).iso }
        guard order.isBefore else {
            let what = "came on \(days[0]), not before all results: \(order.path) came on \(days[1])"
            return warn(what, contract)
        }
        let times = order.later == 1 ? "once" : "\(order.later) times"
        let later = order.later > 0 ? "; changed \(times) after them" : ""
        let what = "the contract came on \(days[0]), before the first results on \(days[1])\(later)"
        find(.contractFirst, what, contract, tally.contracts[contract.path] == true ? .medium : .low)
    }

    /// What this clone cannot show.
    func notShown(_ history: ScanHistory?) -> [String] {
        [
            "Whether the tests pass, and whether they mean anything.",
            "Whether the test set was opened once only.",
            "Whether the code is one's own, or copied.",
            "Whether anyone reviewed, uses or could run it, and whether it is deployed now.",
            "Releases, and what else a host shows beside the code.",
        ] + historyNotShown(history) + filesNotShown
    }

    private func historyNotShown(_ history: ScanHistory?) -> [String] {
        guard let history else {
            return ["How long it was worked on, and what came first: the history could not be read as a whole."]
        }
        if history.isShallow { return ["How long it was worked on, and what came first: the clone is shallow."] }
        let hasContract = files.contains { $0.kind == .contract }
        guard hasContract, history.changes == nil else { return [] }
        return ["Whether the contract came before the results: the history could not be read as a whole."]
    }

    private var filesNotShown: [String] {
        let parts = [
            (tally.submodules, "What is in %: a repository of its own.", "submodule"),
            (tally.links, "What % leads to: it is not followed.", "symbolic link"),
            (tally.pointers, "What is in %: the content lies elsewhere.", "Git LFS pointer"),
            (tally.absent, "What is in %: this clone came without it.", "absent file"),
            (tally.foreign, "What is in %: other people's code is left out.", "vendored file"),
            (tally.unread, "What is in %: more than a scan reads.", "large file"),
        ]
        return parts.filter { $0.0 > 0 }.map { number, sentence, noun in
            let halves = sentence.split(separator: "%", maxSplits: 1)
            return halves[0] + count(number, noun) + halves[1]
        }
    }
}
