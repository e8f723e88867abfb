import CairnCore

/// The Library inside the program.
public enum EmbeddedLibrary {
    /// Reads what lists need; the long texts wait until they are asked for.
    ///
    /// - Throws: ``LibraryError`` if the program was damaged or built by hand: the build checks the assets.
    public static func load() throws(LibraryError) -> Library {
        Library(try index(), texts: texts)
    }

    /// The long texts of every entry.
    static let texts = EmbeddedTexts(lines: SortedLines(EmbeddedAssets.texts, starts: EmbeddedAssets.starts))

    /// Reads an index as `embed-assets` writes it: the embedded one, or another. Nothing of the bytes is kept.
    static func index(
        _ json: UnsafeBufferPointer<UInt8> = EmbeddedAssets.index.bytes
    ) throws(LibraryError) -> LibraryIndex {
        do throws(JSONMisfit) {
            return try JSONValue.read(json, LibraryIndex.init)
        } catch {
            throw LibraryError(entry: "index", reason: "\(error)")
        }
    }
}

extension StaticString {
    /// Its bytes, which live as long as the program.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
