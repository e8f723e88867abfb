import Foundation

/// The file of a journey.
struct DatabaseFile {
    /// Absolute, with symlinks resolved: SQLite's journal and the backups are beside this file.
    let path: String

    /// The file that the path leads to, whether or not it exists.
    init(_ given: String) throws(StoreError) {
        path = try Paths.resolved(given)
    }

    /// The file at a path that was resolved before.
    init(resolved path: String) { self.path = path }

    /// The folder of the backups, beside the file.
    var backupFolder: String { Paths.folder(of: path) + "/backups" }

    /// Suffixes of SQLite's files beside a database: the rollback journal, and those of a write-ahead log.
    static let sidecars = ["-journal", "-wal", "-shm"]

    /// Throws `inTheWay` if anything else is where SQLite puts a file beside the database: to open a pipe may never end.
    func checkSidecars() throws(StoreError) {
        for suffix in Self.sidecars where try FileKind(path + suffix) == .other {
            throw .inTheWay(path: path + suffix)
        }
    }

    /// The size in bytes; nil if there is no file. Throws `notAFile` for a folder, a pipe or a device.
    func size() throws(StoreError) -> Int? {
        switch try FileKind(path) {
        case .missing: return nil
        case .file(let size): return size
        case .other: throw .notAFile(path: path)
        }
    }

    /// Makes sure that there is a writable journey or empty file: if missing, it is created 0600, in folders of 0700,
    /// before SQLite opens it.
    ///
    /// The journal gets the mode of the file. A file with contents keeps its mode.
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
            return  // Another process was faster.
        }
        try PrivateFiles.sync(folder)
    }

    /// Throws if the header is not that of a journey. An empty file is accepted.
    ///
    /// Read without SQLite, which may write to a file while opening it: to roll back, or to continue a write-ahead log,
    /// which Cairn never uses. Call it only while this process has no other connection to the file in a transaction:
    /// closing any descriptor of a file releases its locks (POSIX).
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

    /// The first 100 bytes, or fewer in a shorter file.
    private func readHeader() throws(StoreError) -> [UInt8] {
        let descriptor = try checked(path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = try checked(path) { Int32(read(descriptor, &bytes, bytes.count)) }
        return Array(bytes.prefix(Int(count)))
    }
}
