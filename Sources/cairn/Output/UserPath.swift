import Foundation

/// Paths as people type them. (Foundation's own functions trap on a path of one character.)
enum UserPath {
    /// The path with a leading `~` or `~/…` replaced by the home folder.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = World.environment("HOME") else { return path }
        return home + path.dropFirst()
    }

    /// The part before the last slash; empty if there is none.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ""
    }

    /// The part after the last slash.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
