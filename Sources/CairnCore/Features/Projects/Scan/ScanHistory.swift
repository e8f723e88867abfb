/// The commits that led to the one that is scanned.
public struct ScanHistory: Equatable, Sendable {
    /// A commit.
    public struct Commit: Equatable, Sendable {
        public let id: String
        public let parents: [String]
        /// In seconds since 1970-01-01 UTC, as its author's clock said; as its committer's said.
        public let authored: Int
        public let committed: Int
        /// The author's mail address in small letters: told apart, never shown.
        public let author: String

        /// Reads a line of the format `scanFormat`; nil if it is none.
        public init?(line: some Collection<UInt8>) {
            let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 4, omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            guard parts.count == 5, !parts[0].isEmpty, let authored = Int(parts[2]), let committed = Int(parts[3])
            else {
                return nil
            }
            (id, self.authored, self.committed) = (parts[0], authored, committed)
            parents = parts[1].split(separator: " ").map(String.init)
            author = parts[4].lowercased()
        }
    }

    /// A file that a commit added or changed.
    public struct Change: Equatable, Sendable {
        public let commit: String
        public let path: String
        public let isNew: Bool

        public init(commit: String, path: String, isNew: Bool) {
            (self.commit, self.path, self.isNew) = (commit, path, isNew)
        }
    }

    /// The format of `git rev-list` that commits are read from.
    public static let format = "%H%x09%P%x09%at%x09%ct%x09%ae"

    /// Parents before their children.
    public var commits: [Commit]
    /// Files that may be a contract or results, in the order of the commits; nil if that is not known.
    public var changes: [Change]?
    /// Whether the clone was made without the older commits.
    public var isShallow: Bool

    public init(commits: [Commit], changes: [Change]?, isShallow: Bool) {
        (self.commits, self.changes, self.isShallow) = (commits, changes, isShallow)
    }

    /// Patterns for `git diff-tree` of files that may be a contract or results.
    public static let patterns =
        [
            "*contract*", "*prereg*", "*pre-reg*", "*pre_reg*", "*plan*", "*acceptance*", "*metrics*", "*scores*",
            "*results*",
            "*evaluation*", "*eval*",
        ].map { ":(icase,glob)**/\($0)" } + [":(icase,glob)**/results/**", ":(icase,glob)**/metrics/**"]

    /// Whether a file tells results, by its path. Metrics are explained in prose, and told in numbers.
    static func isResult(_ path: String, _ kind: FileKind) -> Bool {
        guard ![.foreign, .contract, .readme, .code, .notebook, .forge].contains(kind) else { return false }
        let parts = path.lowercased().split(separator: "/")
        guard let name = parts.last, !name.hasPrefix(".") else { return false }
        let ending = name.split(separator: ".").last ?? ""
        let isData = ["json", "jsonl", "csv", "tsv"].contains(ending)
        if parts.dropLast().contains("results") || isData && parts.dropLast().contains("metrics") { return true }
        guard isData || ending == "md" else { return false }
        let stems = ["results", "scores", "eval_results", "eval-results"] + (isData ? ["metrics"] : [])
        return stems.contains { stem in name.hasPrefix(stem) || name.hasSuffix("\(stem).\(ending)") }
    }

    /// How the contract stands to the results.
    struct Order: Equatable {
        /// The contract's first commit, and the first that brought results.
        let contract: Commit
        let results: Commit
        /// The first result's file.
        let path: String
        /// Whether every commit that brought results was made on top of the contract's.
        let isBefore: Bool
        /// How often the contract was changed in commits on top of the first results.
        let later: Int
    }

    /// Nil if one of them is not there, or nothing can be said.
    var order: Order? {
        guard let changes, !isShallow else { return nil }
        let places = Dictionary(commits.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let isContract = { (change: Change) in FileKind(change.path) == .contract }
        let results = changes.filter { $0.isNew && Self.isResult($0.path, FileKind($0.path)) }
        guard let first = changes.first(where: { $0.isNew && isContract($0) }), let place = places[first.commit],
            let result = results.first, let resultPlace = places[result.commit]
        else { return nil }
        let (after, afterResults) = (descendants(of: first.commit), descendants(of: result.commit))
        return Order(
            contract: commits[place], results: commits[resultPlace], path: result.path,
            isBefore: results.allSatisfy { after.contains($0.commit) },
            later: changes.count { isContract($0) && !$0.isNew && afterResults.contains($0.commit) })
    }

    /// The commits made on top of that one, itself not among them.
    private func descendants(of id: String) -> Set<String> {
        var found: Set<String> = []
        for commit in commits where commit.parents.contains(where: { $0 == id || found.contains($0) }) {
            found.insert(commit.id)
        }
        return found
    }

    /// How many people wrote it, as far as their mail addresses tell.
    var authors: Int { Set(commits.map(\.author)).count }

    /// The days of the first and the last commit by their authors' clocks, and in how many weeks there was one.
    var span: (first: Day, last: Day, weeks: Int)? {
        let days = commits.map { Day(number: Self.days($0.authored)) }
        guard let first = days.min(), let last = days.max() else { return nil }
        return (first, last, Set(days.map(\.firstOfWeek)).count)
    }

    static func days(_ seconds: Int) -> Int { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }
}
