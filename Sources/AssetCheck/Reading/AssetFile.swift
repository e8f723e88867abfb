import Foundation

/// One file of a folder of assets.
public struct AssetFile: Sendable {
    /// Path inside the folder: `skills/math.yaml`.
    public let path: String
    /// Path as shown in messages: `Assets/skills/math.yaml`.
    public let shownPath: String
    /// The bytes of the file, not yet known to be UTF-8.
    public let bytes: [UInt8]

    /// A file with these bytes. `folder` is the name of the folder, for messages.
    public init(path: String, bytes: [UInt8], folder: String = "Assets") {
        self.path = path
        shownPath = "\(folder)/\(path)"
        self.bytes = bytes
    }

    /// The YAML files below a folder, by path. Hidden files and those of other kinds are left out.
    ///
    /// - Throws: Foundation's errors of reading; ``Problems`` if there is no such folder.
    public static func all(below folder: URL) throws -> [AssetFile] {
        let name = folder.lastPathComponent
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else {
            throw Problems([Problem("there is no such folder", at: Location(file: name))])
        }
        return try walk.compactMap { $0 as? String }.filter(isAsset).sorted().map { path in
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
            return AssetFile(path: path, bytes: bytes, folder: name)
        }
    }

    private static func isAsset(_ path: String) -> Bool {
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        return !isHidden && (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
    }
}
