import CairnCore
import Foundation

/// Paths and file names.
enum Paths {
    /// The absolute path with symlinks resolved, including those of the last part, whether or not the file exists.
    ///
    /// It must be absolute because SQLite gives `:memory:` and the empty path special meanings.
    static func resolved(_ path: String) throws(StoreError) -> String {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .cannotOpen(path: path, reason: "this is not the name of a file")
        }
        guard !path.hasSuffix("/") else { throw .notAFile(path: path) }
        var path = try path.hasPrefix("/") ? path : workingFolder(for: path) + "/" + path
        for _ in 0..<40 {
            guard let target = linkTarget(path) else { return real(path) }
            path = absolute(target, in: folder(of: path))
        }
        throw StoreError(errno: ELOOP, at: path)
    }

    /// The part before the last slash.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            return path.hasPrefix("/") ? "/" : "."
        }
        return String(path[..<slash])
    }

    /// The part after the last slash.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// `20261231T235959Z`, for file names; `now` is in milliseconds since 1970-01-01 UTC.
    static func stamp(_ now: Int) -> String {
        let seconds = max(now, 0) / 1000
        let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
        let clock = time.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return Day(number: seconds / 86_400).iso.filter { $0 != "-" } + "T\(clock)Z"
    }

    /// The folder that a relative path begins in. Throws if it is gone, or cannot be told in UTF-8.
    private static func workingFolder(for path: String) throws(StoreError) -> String {
        guard let bytes = getcwd(nil, 0) else {
            throw .cannotOpen(path: path, reason: "the folder that you are in is not there any more")
        }
        defer { free(bytes) }
        guard let folder = String(validatingCString: bytes) else {
            throw .cannotOpen(path: path, reason: "the name of the folder that you are in is not UTF-8")
        }
        return folder
    }

    private static func absolute(_ path: String, in folder: @autoclosure () -> String) -> String {
        path.hasPrefix("/") ? path : folder() + "/" + path
    }

    private static func linkTarget(_ path: String) -> String? {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink(path, &bytes, bytes.count)
        return length < 0 ? nil : String(decoding: bytes.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The path with symlinks in its folders resolved, if the file exists.
    private static func real(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
