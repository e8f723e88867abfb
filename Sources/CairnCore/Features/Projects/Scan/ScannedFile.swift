/// A file of the tree that is scanned.
public struct ScannedFile: Equatable, Sendable {
    /// What git keeps at a path.
    public enum Mode: Sendable {
        case file, link, submodule
    }

    /// As in the repository, with `/` between folders. Bytes that are not UTF-8 are replaced.
    public let path: String
    public let mode: Mode
    /// The blob's name, in hexadecimal digits.
    public let blob: String
    /// In bytes; nil if it has none (a submodule) or the clone does not hold it.
    public let size: Int?
    /// What the file is, by its path.
    let kind: FileKind

    public init(path: String, mode: Mode = .file, blob: String = "", size: Int? = 0) {
        (self.path, self.mode, self.blob, self.size) = (path, mode, blob, size)
        kind = FileKind(path)
    }

    /// Reads a record of `git ls-tree -r -l -z`, without its NUL; nil if it is none.
    public init?(record: some Collection<UInt8>) {
        guard let tab = record.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        let parts = record[..<tab].split(separator: UInt8(ascii: " "))
        guard parts.count == 4 else { return nil }
        let mode: Mode =
            switch (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self)) {
            case ("120000", _): .link
            case (_, "commit"): .submodule
            default: .file
            }
        self.init(
            path: String(decoding: record[record.index(after: tab)...], as: UTF8.self), mode: mode,
            blob: String(decoding: parts[2], as: UTF8.self), size: Int(String(decoding: parts[3], as: UTF8.self)))
    }

    /// How many folders it lies below the top.
    var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

    /// Which files are read first; nil for those that are not read: too large, or nothing that text can be in.
    public var priority: Int? {
        guard mode == .file, let size, size > 0, size <= kind.limit else { return nil }
        switch kind {
        case .foreign, .other: return nil
        case .code: return 2
        case .prose: return 1
        case .notebook: return 3
        case .settings, .forge: return 4
        default: return 0
        }
    }
}
