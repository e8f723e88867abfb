import GRDB

/// Backups of a journey, made in a folder beside it before it is migrated or replaced.
struct Backup {
    let file: DatabaseFile
    /// Milliseconds since 1970-01-01 UTC.
    let now: Int

    /// Backups of that file, named by that time.
    init(of file: DatabaseFile, now: Int) {
        self.file = file
        self.now = now
    }

    /// Makes a verified copy `backups/journey-<label>-<time>.sqlite`; returns its path.
    @discardableResult
    func keep(_ source: Database, label: String) throws -> String {
        try PrivateFiles.makeFolder(file.backupFolder)
        return try name(label) { try DatabaseCopy(source: source, target: $0).make(replacing: false) }
    }

    /// Keeps a damaged file as it is, byte for byte, with SQLite's files beside it; returns its path.
    func keepDamaged() throws -> String {
        try PrivateFiles.makeFolder(file.backupFolder)
        let kept = try name("damaged") { try keepDamaged(as: $0) }
        for suffix in DatabaseFile.sidecars where try FileKind(file.path + suffix) != .missing {
            try PrivateFiles.move(file.path + suffix, to: kept + suffix)
        }
        return kept
    }

    /// What the names of a file's backups begin with.
    static func base(of file: DatabaseFile) -> String {
        let name = Paths.name(of: file.path)
        return name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
    }

    private func keepDamaged(as name: String) throws {
        if try PrivateFiles.link(file.path, as: name) { return }
        guard try FileKind(name) == .missing else { throw StoreError.exists(path: name) }
        try PrivateFiles.move(file.path, to: name)
    }

    /// Calls `make` with the first free name.
    private func name(_ label: String, _ make: (String) throws -> Void) throws -> String {
        let base = Self.base(of: file)
        for number in 1... {
            let suffix = number == 1 ? "" : "-\(number)"
            let path = "\(file.backupFolder)/\(base)-\(label)-\(Paths.stamp(now))\(suffix).sqlite"
            do {
                try make(path)
                return path
            } catch StoreError.exists {
                continue
            }
        }
        throw StoreError.backupFailed(path: file.backupFolder, reason: "no name is free")
    }
}
