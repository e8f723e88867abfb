/// A Library without a fault, as the program embeds it.
public struct CheckedLibrary: Equatable, Sendable {
    /// The long texts of one entry.
    public struct Entry: Equatable, Sendable {
        /// Its kind and id: `skill/linear-algebra`.
        public let key: String
        /// One line of JSON.
        public let json: String
    }

    /// What the program needs when it starts: statements of Swift that return a `LibraryIndex`.
    public let indexSource: String
    /// The cases of a `switch` over a track's id, or nothing for those without one, that give its route.
    public let routeSource: String
    /// The index as one line of JSON: what packs are laid over.
    public let index: String
    /// The long texts, by key.
    public let texts: [Entry]

    /// Reads and checks a folder of assets.
    ///
    /// - Throws: ``Problems``: everything that is wrong in any file. If a file cannot be read at all, references
    ///   and what depends on them are not checked.
    public init(_ folder: AssetFolder) throws(Problems) {
        let files = LibraryFiles(folder)
        let problems =
            files.problems + (files.isComplete ? files.shippedProblems + files.ruleProblems + files.planProblems : [])
        guard problems.isEmpty else { throw Problems(problems) }
        indexSource = LibrarySchema.index.swiftStatements(files.index, of: "LibraryIndex")
        routeSource = files.routeSource
        index = files.indexJSON.line
        texts = files.texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}

extension LibraryFiles {
    /// Problems of the files that ship, which a pack cannot have.
    fileprivate var shippedProblems: [Problem] { fileNameProblems + documentProblems + kindProblems + synonymProblems }

    /// Problems between entries, each of which may be correct by itself.
    var ruleProblems: [Problem] {
        let entries = LibraryEntries(self)
        let between =
            entries.audienceProblems + entries.needProblems + entries.cycleProblems + entries.placeProblems
            + entries.quarterProblems + entries.replacementProblems + entries.depthProblems
            + entries.firstHourProblems + entries.routeProblems
        return between + templateProblems + postingProblems + sizeProblems + metricProblems + cardProblems
            + guideProblems
    }

    /// What is wrong with how the Library that ships plans somebody's time. A pack may ask for more.
    var planProblems: [Problem] {
        let entries = LibraryEntries(self)
        return entries.firstPassProblems + demandProblems(entries)
    }
}
