import Foundation

/// The files that belong to a journey: the database, what SQLite puts beside it, and its backups.
struct OwnFiles {
    private let file: DatabaseFile

    /// The files of the journey at `path`.
    init(of path: String) throws(StoreError) { file = try DatabaseFile(path) }

    /// Whether `target` is one of them, under any name or link.
    func contain(_ target: String) throws(StoreError) -> Bool {
        let target = try Paths.resolved(target)
        let own = [file.path] + DatabaseFile.sidecars.map { file.path + $0 }
        if own.contains(target) { return true }
        guard let wanted = FileIdentity(target) else { return false }
        return (own + backups).contains { FileIdentity($0) == wanted }
    }

    private var backups: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: file.backupFolder)) ?? []
        return names.map { "\(file.backupFolder)/\($0)" }
    }
}

/// Identifies a file, whatever its name.
private struct FileIdentity: Equatable {
    private let device: UInt64
    private let inode: UInt64

    /// The identity of the file that a path leads to; nil if there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

extension Store {
    /// Throws `ownFile` if writing to `target` would replace the journey at `path`, its journal, one of its backups, or
    /// any other journey.
    public static func checkTarget(_ target: String, of path: String) throws(StoreError) {
        if try OwnFiles(of: path).contain(target) { throw .ownFile(path: target) }
        guard case .file(let size) = try FileKind(Paths.resolved(target)), size >= 100 else { return }
        do throws(StoreError) {
            try DatabaseFile(target).checkHeader()
        } catch {
            return  // Not a journey: the caller decides whether it may be replaced.
        }
        throw .ownFile(path: target)
    }
}
