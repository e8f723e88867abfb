import CWatch
import Foundation

/// Tells when a file changes, or files whose names begin with its name (a database's journal).
final class FileWatch {
    /// Readable when something has happened in the file's folder.
    let descriptor: Int32
    private let name: String

    /// Watches that file, which need not exist, in its folder, which must. Nil if the system cannot.
    init?(_ path: String) {
        // Changes happen to the file that a link points to.
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        name = url.lastPathComponent
        descriptor = cairn_watch_open(url.deletingLastPathComponent().path)
        guard descriptor >= 0 else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether it was changed since the last time.
    func takeChange() -> Bool { cairn_watch_take(descriptor, name) }
}
