import AssetCheck
import CairnCore
import Foundation

/// The Library as one user has it: what ships, with that user's packs laid over it.
public struct LibraryWithPacks: Sendable {
    /// Packs with a fault are left out.
    public let library: Library
    /// One for each pack, in the order in which they were added.
    public let packs: [PackReport]

    /// The Library with the packs of a folder; without any if it is nil or does not exist. Messages name a file without
    /// the folder, or with it.
    ///
    /// - Throws: ``LibraryError`` if the program was damaged.
    public init(folder: String?, showingPaths: Bool = false) throws(LibraryError) {
        let found = folder.map { PackFolder(at: $0, showingPaths: showingPaths) }
        let broken = found?.problem.map { PackReport(name: "packs", path: folder ?? "", result: .failure($0)) }
        try self.init(found?.files ?? [], also: [broken].compactMap(\.self))
    }

    /// The Library with these files; messages name them as given.
    ///
    /// - Throws: ``LibraryError`` if the program was damaged.
    public init(files: [String]) throws(LibraryError) {
        try self.init(files.map { PackFile(name: $0, path: $0) }, also: [])
    }

    private init(_ files: [PackFile], also others: [PackReport]) throws(LibraryError) {
        guard !files.isEmpty else {
            library = EmbeddedLibrary.load()
            packs = others
            return
        }
        var layers = try LayeredLibrary.embedded()
        var reports: [PackReport] = []
        for file in files {
            reports.append(PackReport(name: file.name, path: file.path ?? file.name, result: layers.lay(file)))
        }
        library = try layers.library()
        packs = reports + others
    }
}

extension LayeredLibrary {
    /// The Library inside the program, without a pack.
    static func embedded() throws(LibraryError) -> LayeredLibrary {
        do {
            return try LayeredLibrary(
                index: Array(EmbeddedAssets.indexJSON.bytes),
                text: { EmbeddedLibrary.texts.lines.value(of: $0).map(Array.init) })
        } catch {
            throw LibraryError(entry: "index", reason: "not JSON at byte \(error.offset)")
        }
    }

    /// What the packs add, ready for use.
    func library() throws(LibraryError) -> Library {
        let index: LibraryIndex = try EmbeddedLibrary.decode(Data(index.utf8), entry: "index")
        return Library(index, texts: EmbeddedTexts(lines: EmbeddedLibrary.texts.lines, over: texts))
    }

    fileprivate mutating func lay(_ file: PackFile) -> Result<PackContents, Problems> {
        do throws(Problems) {
            return .success(try lay(try file.bytes(), name: file.name))
        } catch {
            return .failure(error)
        }
    }
}
