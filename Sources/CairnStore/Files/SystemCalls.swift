import Foundation

/// Calls `body` until no signal interrupts it. If it returns −1, throws the meaning of `errno`.
@discardableResult
func checked(_ path: String, _ body: () -> Int32) throws(StoreError) -> Int32 {
    while true {
        let result = body()
        if result != -1 { return result }
        if errno != EINTR { throw StoreError(errno: errno, at: path) }
    }
}

/// What is at a path, with symlinks resolved.
enum FileKind: Equatable {
    case missing, other
    /// `size` in bytes.
    case file(size: Int)

    /// Examines the path. Throws if that fails.
    init(_ path: String) throws(StoreError) {
        var status = stat()
        if stat(path, &status) != 0 {
            guard errno == ENOENT else { throw StoreError(errno: errno, at: path) }
            self = .missing
        } else if status.st_mode & S_IFMT == S_IFREG {
            self = .file(size: Int(status.st_size))
        } else {
            self = .other
        }
    }
}

/// Files and folders that only the user can read, whatever the umask, synced to disk.
enum PrivateFiles {
    /// Creates the folder and missing ones above it, 0700 each. Existing folders are left as they are.
    static func makeFolder(_ path: String) throws(StoreError) {
        guard try FileKind(path) == .missing else { return }
        let parent = Paths.folder(of: path)
        try makeFolder(parent)
        if mkdir(path, 0o700) != 0 {
            // Another process may have been faster.
            guard errno == EEXIST else { throw StoreError(errno: errno, at: path) }
            return
        }
        try checked(path) { chmod(path, 0o700) }
        try sync(parent)
    }

    /// Creates an empty file, 0600. Throws `exists` if there is one.
    static func makeFile(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor == -1 {
            throw errno == EEXIST ? .exists(path: path) : StoreError(errno: errno, at: path)
        }
        defer { close(descriptor) }
        try checked(path) { fchmod(descriptor, 0o600) }
    }

    /// Waits until the file or folder is on disk.
    static func sync(_ path: String) throws(StoreError) {
        let descriptor = try checked(path) { open(path, O_RDONLY | O_CLOEXEC) }
        defer { close(descriptor) }
        try checked(path) { fsync(descriptor) }
    }

    /// Renames `source` to `target`, replacing what is there in one step, and waits until that is on disk.
    static func move(_ source: String, to target: String) throws(StoreError) {
        try checked(target) { rename(source, target) }
        try sync(Paths.folder(of: target))
    }

    /// The same without replacing anything. Throws `exists`.
    static func moveToFree(_ source: String, _ target: String) throws(StoreError) {
        if try link(source, as: target) {
            unlink(source)
            try sync(Paths.folder(of: target))
        } else {
            guard try FileKind(target) == .missing else { throw .exists(path: target) }
            try move(source, to: target)
        }
    }

    /// Gives a file a second name, which must be free; false if the file system has no hard links. Throws `exists`.
    static func link(_ path: String, as name: String) throws(StoreError) -> Bool {
        if Foundation.link(path, name) == 0 { return true }
        switch errno {
        case EPERM, EOPNOTSUPP, ENOSYS: return false
        case EEXIST: throw .exists(path: name)
        default: throw StoreError(errno: errno, at: name)
        }
    }
}
