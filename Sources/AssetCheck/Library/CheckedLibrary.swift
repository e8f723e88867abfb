/// A Library without a fault, as the JSON that the program embeds.
public struct CheckedLibrary: Equatable, Sendable {
    /// The long texts of one entry.
    public struct Entry: Equatable, Sendable {
        /// Its kind and id: `skill/linear-algebra`.
        public let key: String
        /// One line of JSON.
        public let json: String
    }

    /// What is decoded when the program starts: one line of JSON.
    public let index: String
    /// The long texts, by key.
    public let texts: [Entry]

    /// Reads and checks a folder of assets.
    ///
    /// - Throws: ``Problems``: everything that is wrong in any of them. While a file cannot be read at all, references
    ///   and what hangs on them are not judged.
    public init(_ folder: AssetFolder) throws(Problems) {
        let files = LibraryFiles(folder)
        let problems = files.problems + (files.isComplete ? files.shippedProblems + files.ruleProblems : [])
        guard problems.isEmpty else { throw Problems(problems) }
        index = files.index.line
        texts = files.texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}

extension LibraryFiles {
    /// What is wrong with the files that ship, and cannot be wrong in a pack.
    fileprivate var shippedProblems: [Problem] { fileNameProblems + documentProblems + kindProblems }

    /// What is wrong between entries, each of which may be as it should.
    var ruleProblems: [Problem] {
        let entries = LibraryEntries(self)
        return entries.audienceProblems + entries.needProblems + entries.cycleProblems
            + entries.placeProblems + entries.quarterProblems + entries.replacementProblems + templateProblems
            + sizeProblems + metricProblems + cardProblems
    }
}
