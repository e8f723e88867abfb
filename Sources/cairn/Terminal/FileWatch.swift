import CWatch
import Foundation

/// Tells when somebody changes a file, or files whose names begin like its own (a database's journal).
final class FileWatch {
    /// Readable when something has happened in the file's folder.
    let descriptor: Int32
    private let name: String

    /// Watches that file, which need not exist, in its folder, which must. Nil where the system cannot.
    init?(_ path: String) {
        // What is changed in the end is what a link points to.
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        name = url.lastPathComponent
        descriptor = cairn_watch_open(url.deletingLastPathComponent().path)
        guard descriptor >= 0 else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether it was changed since the last time.
    func takeChange() -> Bool { cairn_watch_take(descriptor, name) }
}
