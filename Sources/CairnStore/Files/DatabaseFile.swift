import Foundation

/// The file that a journey is kept in.
struct DatabaseFile {
    /// Absolute, symlinks followed: SQLite's journal and our backups lie beside this one.
    let path: String

    /// The file that `given` leads to, whether or not it is there.
    init(_ given: String) throws(StoreError) {
        path = try Paths.resolved(given)
    }

    /// Where backups are kept: a folder beside it.
    var backupFolder: String { Paths.folder(of: path) + "/backups" }

    /// What SQLite may put beside a database: the rollback journal, and what others than we would use.
    static let sidecars = ["-journal", "-wal", "-shm"]

    /// In bytes; nil if there is no file. Throws `notAFile` for a folder, a pipe, a device.
    func size() throws(StoreError) -> Int? {
        switch try FileKind(path) {
        case .missing: return nil
        case .file(let size): return size
        case .other: throw .notAFile(path: path)
        }
    }

    /// Sees to it that there is a file of ours, or an empty one, that can be written: made 0600, in folders of 0700,
    /// before SQLite opens it.
    ///
    /// The journal takes its mode from the file's. A file that has contents keeps the mode it has.
    func prepare() throws(StoreError) {
        let size = try size()
        if size == nil { try make() }
        if size == 0 { try checked(path) { chmod(path, 0o600) } }
        try checkHeader()
        guard access(path, W_OK) == 0, access(Paths.folder(of: path), W_OK) == 0 else { throw .readOnly(path: path) }
    }

    private func make() throws(StoreError) {
        let folder = Paths.folder(of: path)
        try PrivateFiles.makeFolder(folder)
        do {
            try PrivateFiles.makeFile(path)
        } catch .exists {
            return  // Another process has been faster.
        }
        try PrivateFiles.sync(folder)
    }

    /// Throws where the first bytes are not those of one of our databases. An empty file will become one.
    ///
    /// Read by ourselves, because SQLite may write to a file while it opens it: to roll back, or to go on with a
    /// write-ahead log, which we never use. To be called only while this process has no other connection to the
    /// file in a transaction: closing any descriptor of a file releases its locks (POSIX).
    func checkHeader() throws(StoreError) {
        let header = try readHeader()
        if header.isEmpty { return }
        guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw .notAJourney(path: path)
        }
        let owner = header[68..<72].reduce(0) { $0 << 8 | Int($1) }
        guard owner == Migrations.applicationID else { throw .foreign(path: path) }
        switch (header[18], header[19]) {
        case (1, 1): return
        case (2, 2): throw .writeAheadLog(path: path)
        case (let write, let read): throw .corrupt(path: path, detail: "file format \(write), \(read)")
        }
    }

    /// The first 100 bytes, or as many as there are.
    private func readHeader() throws(StoreError) -> [UInt8] {
        let descriptor = try checked(path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = try checked(path) { Int32(read(descriptor, &bytes, bytes.count)) }
        return Array(bytes.prefix(Int(count)))
    }
}
