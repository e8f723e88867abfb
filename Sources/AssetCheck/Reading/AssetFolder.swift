import Foundation

/// A folder of YAML files and of templates.
public struct AssetFolder: Sendable {
    /// The name in messages: `Assets`.
    public let name: String
    /// The files, by path.
    public let files: [AssetFile]

    /// A folder in memory: the bytes of each file by its path inside the folder.
    public init(name: String, files: [String: [UInt8]]) {
        self.name = name
        self.files = files.sorted { $0.key < $1.key }.map { path, bytes in
            AssetFile(path: path, location: Location(file: "\(name)/\(path)"), bytes: bytes)
        }
    }

    /// The YAML files and templates in and below a folder. Hidden files and other kinds of files are left out.
    ///
    /// - Throws: ``Problems`` if there is no such folder; Foundation's errors if it cannot be read.
    public init(at url: URL) throws {
        guard try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else {
            throw Problems([Problem("not a folder", at: Location(file: url.lastPathComponent))])
        }
        let paths = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        var files: [String: [UInt8]] = [:]
        for path in paths where Self.isAsset(path) {
            files[path] = Self.utf8(try Data(contentsOf: url.appending(path: path)))
        }
        self.init(name: url.lastPathComponent, files: files)
    }

    /// A file as it is, or as UTF-8 where a byte order mark says that it is UTF-16, as shells of Windows write it.
    private static func utf8(_ data: Data) -> [UInt8] {
        let isMarked = [[0xFF, 0xFE], [0xFE, 0xFF]].contains { data.starts(with: $0) }
        return isMarked ? String(data: data, encoding: .utf16).map { [UInt8]($0.utf8) } ?? [UInt8](data) : [UInt8](data)
    }

    private static func isAsset(_ path: String) -> Bool {
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        return !isHidden && [".yaml", ".yml", ".mustache"].contains { path.hasSuffix($0) }
    }
}

/// One file of a folder of assets.
public struct AssetFile: Sendable {
    /// Path inside the folder: `skills/math.yaml`.
    public let path: String
    /// The place of its first character, for messages.
    public let location: Location
    /// The contents, not yet checked to be UTF-8.
    public let bytes: [UInt8]
}
