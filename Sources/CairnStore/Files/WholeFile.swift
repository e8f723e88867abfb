import Foundation

/// Files of the user's, written as a whole or not at all: exports.
public enum WholeFile {
    /// Writes a file of mode 0600, or replaces one and keeps its owner and mode. Links are followed, also those to a file
    /// that is not there yet. A pipe or a terminal's device is written into.
    ///
    /// Whoever is killed meanwhile leaves nothing behind, where the system has files without a name.
    /// - Throws: `exists`; `notAFile` for a folder and the like.
    public static func write(_ data: Data, to path: String, replacing: Bool) throws(StoreError) {
        // As it is given: where a link of `/proc` leads to has no other name.
        if try FileKind(path) == .other { return try pour(data, into: path) }
        let target = try Paths.resolved(path)
        switch try FileKind(target) {
        case .missing: try make(data, target, replacing: false)
        case .file:
            guard replacing else { throw .exists(path: path) }
            try make(data, target, replacing: true)
        case .other: throw .notAFile(path: path)
        }
    }

    private static func make(_ data: Data, _ target: String, replacing: Bool) throws(StoreError) {
        let folder = Paths.folder(of: target)
        PartialFile.removeStale(in: folder)
        let part = PartialFile.path(for: target)
        do throws(StoreError) {
            let file = try open(part, in: folder, for: target)
            defer { close(file.descriptor) }
            try write(data, file.descriptor, target)
            try checked(target) { fsync(file.descriptor) }
            if !file.hasName { try name(file.descriptor, part, target) }
            try PartialFile.takeMode(of: target, part)
            try replacing ? PrivateFiles.move(part, to: target) : PrivateFiles.moveToFree(part, target)
        } catch {
            unlink(part)
            throw error
        }
    }

    /// A file without a name, or one with its temporary name.
    private static func open(
        _ part: String, in folder: String, for target: String
    ) throws(StoreError) -> (descriptor: Int32, hasName: Bool) {
        #if os(Linux)
            // O_TMPFILE, a macro that Swift does not see: this bit and the one that asks for a folder.
            // It gets its name by way of /proc.
            let flags = O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000
            let unnamed = access("/proc/self/fd", X_OK) == 0 ? Foundation.open(folder, flags, 0o600) : -1
            if unnamed >= 0 {
                fchmod(unnamed, 0o600)
                return (unnamed, false)
            }
        #endif
        try PartialFile.make(part, for: target)
        return (try checked(target) { Foundation.open(part, O_WRONLY | O_CLOEXEC) }, true)
    }

    private static func name(_ descriptor: Int32, _ part: String, _ target: String) throws(StoreError) {
        try checked(target) {
            linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, part, Int32(AT_SYMLINK_FOLLOW))
        }
    }

    /// Writes into what is no file; not into a folder, a disk or a socket.
    private static func pour(_ data: Data, into target: String) throws(StoreError) {
        var status = stat()
        let kind = stat(target, &status) == 0 ? status.st_mode & S_IFMT : 0
        guard kind == S_IFCHR || kind == S_IFIFO else { throw .notAFile(path: target) }
        let descriptor = try checked(target) { Foundation.open(target, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
        defer { close(descriptor) }
        try write(data, descriptor, target)
    }

    private static func write(_ data: Data, _ descriptor: Int32, _ target: String) throws(StoreError) {
        var rest = data[...]
        while !rest.isEmpty {
            let count = try checked(target) {
                Int32(rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, min($0.count, 1 << 20)) })
            }
            rest = rest.dropFirst(Int(count))
        }
    }
}
