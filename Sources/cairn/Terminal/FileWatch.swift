import CWatch
import Foundation

/// Tells when a file changes, or files whose names begin with its name (a database's journal).
final class FileWatch {
    /// Readable when something has happened in the file's folder.
    let descriptor: Int32
    private let name: String

    /// Watches that file, which need not exist, in its folder, which must. Nil if the system cannot.
    ///
    /// - Parameter path: absolute and without links, as a store's is: changes happen to the file that a link points to.
    init?(_ path: String) {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        name = String(path[slash...].dropFirst())
        descriptor = cairn_watch_open(String(path[...slash]))
        guard descriptor >= 0 else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether it was changed since the last time.
    func takeChange() -> Bool { cairn_watch_take(descriptor, name) }
}
