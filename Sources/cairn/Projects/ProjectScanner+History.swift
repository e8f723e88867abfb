import CairnCore

extension ProjectScanner {
    /// The commits that led to the one that is read; nil if they cannot be had as a whole.
    func history(isShallow: Bool, hasContract: Bool) throws -> ScanHistory? {
        var commits: [ScanHistory.Commit] = []
        var lines = RecordReader(endingIn: 10)
        let arguments = [
            "rev-list", "--topo-order", "--reverse", "--no-commit-header", "--encoding=none",
            "--format=\(ScanHistory.format)", commit, "--",
        ]
        let end = try folder.run(arguments, half()) { piece in
            lines.read(piece) { line in
                if let commit = ScanHistory.Commit(line: line) { commits.append(commit) }
                return true
            }
        }
        guard end == .ended(0) else { return nil }
        let changes = hasContract && !isShallow ? try changes(commits) : nil
        return ScanHistory(commits: commits, changes: changes, isShallow: isShallow)
    }

    /// Where a contract or results came or were changed; nil if that cannot be had as a whole.
    private func changes(_ commits: [ScanHistory.Commit]) throws -> [ScanHistory.Change]? {
        var changes: [ScanHistory.Change] = []
        var records = RecordReader(endingIn: 0)
        var (commit, isNew) = ("", nil as Bool?)
        let arguments = [
            "diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv",
            "--ignore-submodules=all", "--diff-filter=AM", "--",
        ]
        let input = Array(commits.map { $0.id + "\n" }.joined().utf8)
        let end = try folder.run(arguments + ScanHistory.patterns, input: input, half()) { piece in
            records.read(piece) { record in
                let text = String(decoding: record, as: UTF8.self)
                if let new = isNew {
                    changes.append(ScanHistory.Change(commit: commit, path: text, isNew: new))
                    isNew = nil
                } else if text.hasPrefix(":") {
                    isNew = text.hasSuffix(" A")
                } else {
                    commit = text
                }
                return true
            }
        }
        return end == .ended(0) ? changes : nil
    }
}
