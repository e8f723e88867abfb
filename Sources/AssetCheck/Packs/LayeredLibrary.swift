/// The Library that ships with packs applied one after the other; it is valid after each.
public struct LayeredLibrary: Sendable {
    private var catalogue: Catalogue
    private var check: ShapeCheck

    /// The embedded Library without packs: its index, and its other pieces by key, both as ``CheckedLibrary`` wrote
    /// them.
    ///
    /// - Throws: ``UnreadableLibrary`` if they are not what it wrote.
    public init(
        index: [UInt8], text: @escaping @Sendable (String) -> [UInt8]?
    ) throws(UnreadableLibrary) {
        do {
            catalogue = Catalogue(index: try JSONReader.read(index)) { key in
                text(key).flatMap { try? JSONReader.read($0) }
            }
        } catch {
            throw UnreadableLibrary(offset: error.offset)
        }
        check = ShapeCheck()
        for (kind, _, tree) in catalogue.files.roots { check.know(tree, kind.shape) }
    }

    /// Applies a pack, if nothing is wrong with it.
    ///
    /// `name` is the file's name, as shown in messages.
    /// - Throws: ``Problems``: everything that is wrong; the Library stays as it was.
    public mutating func lay(_ bytes: [UInt8], name: String) throws(Problems) -> PackContents {
        let file = AssetFile(path: name, location: Location(file: name), bytes: bytes)
        let layer = PackLayer(try file.tree(), over: catalogue)
        var check = check
        var laid = catalogue
        for name in layer.amended {
            if let old = catalogue.shippedEntry(name) { check.forget(old, name.section.shape) }
        }
        for stray in layer.strays { check.know(stray.tree, stray.name.section.shape) }
        check.check(layer.tree, LibrarySchema.pack, name: "the file")
        check.checkReferences()
        for entry in layer.entries { laid.lay(entry.tree, as: entry.name) }
        // The rules between entries are checked only once each entry is correct.
        let own = layer.problems + check.problems
        let problems = own.isEmpty ? laid.files.ruleProblems : own
        guard problems.isEmpty, let contents = layer.contents else {
            throw Problems(problems.map { $0.placed(in: name) })
        }
        (self.catalogue, self.check) = (laid, check)
        return contents
    }

    /// What the program needs at its start, as one line of JSON.
    public var index: String { catalogue.files.indexJSON.line }

    /// What packs added or changed, by key: long texts, and the shelf.
    public var texts: [String: String] {
        guard !catalogue.changed.isEmpty else { return [:] }
        let keys = Set(
            catalogue.changed.flatMap { [$0.textKey, $0.section.listKey] }.compactMap(\.self)
                + [LibraryFiles.postingsKey])
        let texts = catalogue.files.texts.filter { keys.contains($0.key) }.map { ($0.key, $0.json) }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }
}

/// The embedded Library is not what the build wrote.
public struct UnreadableLibrary: Error, Equatable {
    /// The first unexpected byte.
    public let offset: Int
}

extension Problem {
    /// The problem at the place in this file where it can be fixed. What ships is valid, so there is one; if it cannot
    /// be found, the first character.
    fileprivate func placed(in file: String) -> Problem {
        if location.file == file { return self }
        return Problem(message, at: also.first { $0.file == file } ?? Location(file: file))
    }
}
