import Foundation

/// The files that belong to a journey: the database, what SQLite puts beside it, and its backups.
struct OwnFiles {
    private let file: DatabaseFile

    /// The files of the journey at `path`.
    init(of path: String) throws(StoreError) { file = try DatabaseFile(path) }

    /// Whether `target` is one of them, by this or any other name or link.
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

/// What two names of one file have in common.
private struct FileIdentity: Equatable {
    private let device: UInt64
    private let inode: UInt64

    /// Of the file that a path leads to; nil if there is none.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

extension Store {
    /// Throws `ownFile` if writing to `target` would replace the journey at `path`, its journal or one of its backups, or,
    /// whatever its name, any other journey.
    public static func checkTarget(_ target: String, of path: String) throws(StoreError) {
        if try OwnFiles(of: path).contain(target) { throw .ownFile(path: target) }
        guard case .file(let size) = try FileKind(Paths.resolved(target)), size >= 100 else { return }
        do throws(StoreError) {
            try DatabaseFile(target).checkHeader()
        } catch {
            return  // No journey: whether it may be replaced is for the caller to say.
        }
        throw .ownFile(path: target)
    }
}
